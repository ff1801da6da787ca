"""The first minute: a few things to try, each ticked off when it happens in the sandbox."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sandbox.shapes import Json


@dataclass(frozen=True)
class GuideStep:
    """Something to try, in the words of each language, and what counts as having done it.

    `person` writes, replies to something, or presses a button whose data begin with one of the words of `data`; or
    the clock is moved, and the bot says something thereafter.
    """

    words: Mapping[str, str]
    deed: Literal["writes", "replies", "presses", "clock"]
    person: int | None = None
    data: tuple[str, ...] = ()


class Guide:
    """The steps, and which of them are done. `tell` is called when one more is."""

    def __init__(self, steps: Sequence[GuideStep], tell: Callable[[list[int]], object]) -> None:
        self._steps, self._tell = steps, tell
        self._done: set[int] = set()
        self._clock_moved = False

    @property
    def view(self) -> Json | None:
        """What the page shows; None where there is nothing to try."""
        steps = [{"words": dict(step.words), "person": step.person} for step in self._steps]
        return {"steps": steps, "done": sorted(self._done)} if steps else None

    def begin_anew(self) -> None:
        self._done.clear()
        self._clock_moved = False

    def hear(self, event: Json) -> None:
        """Look at what has happened."""
        self._clock_moved = self._clock_moved or event["type"] == "clock"
        fresh = {number for number, step in enumerate(self._steps) if self._is_done(step, event)} - self._done
        if fresh:
            self._done |= fresh
            self._tell(sorted(self._done))

    def _is_done(self, step: GuideStep, event: Json) -> bool:
        match step.deed, event["type"]:
            case "presses", "pressed":
                word = event["data"].partition(":")[0]
                return event["user_id"] == step.person and word in step.data
            case "writes", "message":
                return bool(event["message"]["author"] == step.person)
            case "replies", "message":
                return event["message"]["author"] == step.person and "reply_to_message" in event["message"]
            case "clock", "message":
                return self._clock_moved and bool(event["message"]["from"]["is_bot"])
        return False

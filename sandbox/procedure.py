"""The procedure that the bot runs, as a strip beside the phones shows it. The sandbox knows it by this alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Standing:
    """Where a case stands. `step`: the one it is at, None once it is over; `path`: those it goes through.

    `whose` says whose turn it is, `due` until when; both may be empty.
    """

    title: str
    step: int | None
    path: tuple[int, ...]
    whose: str = ""
    due: str = ""
    late: bool = False


class Procedure(Protocol):
    """Asked whenever the bot has said or changed something; `language` is the page's, "zh" or "en"."""

    def steps(self, language: str) -> Sequence[str]:
        """The names of all steps, in order."""
        ...

    async def latest(self, language: str) -> Standing | None:
        """The case that was touched last: nothing of it that not everybody may read."""
        ...

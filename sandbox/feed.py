"""What happened, numbered: the page listens, falls behind, and catches up."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from itertools import islice
from typing import Any

from sandbox.shapes import Json

KEPT = 2_000


class Feed:
    """Events with a rising `serial`; the newest 2,000 can be read again."""

    def __init__(self) -> None:
        self._events: deque[Json] = deque(maxlen=KEPT)
        self._changed = asyncio.Event()
        self.serial = 0
        self.closed = False
        self.toasts: deque[Json] = deque(maxlen=KEPT)
        self.hear: Callable[[Json], object] = lambda event: None  # whoever follows what happens from within

    def publish(self, kind: str, chat_id: int | None = None, **fields: Any) -> Json:
        """Append an event and wake every listener."""
        self.serial += 1
        event: Json = {"serial": self.serial, "type": kind, "chat_id": chat_id, **fields}
        self._events.append(event)
        if kind == "toast":
            self.toasts.append(event)
        self._wake()
        self.hear(event)
        return event

    def since(self, serial: int) -> list[Json]:
        """Events after `serial`; one {"type": "reset"} when some are forgotten or the serial is not ours."""
        oldest = self._events[0]["serial"] if self._events else self.serial + 1
        if serial > self.serial or serial + 1 < oldest:
            return [{"serial": self.serial, "type": "reset", "chat_id": None}]
        return [*islice(self._events, serial + 1 - oldest, None)]

    async def wait(self, serial: int, seconds: float) -> list[Json]:
        """As `since`, waiting for the first event; empty after so many seconds or when the feed closes."""
        changed = self._changed
        if not (events := self.since(serial)) and not self.closed:
            try:
                async with asyncio.timeout(seconds):
                    await changed.wait()
            except TimeoutError:
                return []
            events = self.since(serial)
        return events

    def close(self) -> None:
        """Send every listener home."""
        self.closed = True
        self._wake()

    def _wake(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

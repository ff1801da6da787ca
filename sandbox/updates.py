"""The bot's queue of updates, with getUpdates' rules: an offset confirms, a second poll ends the first."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from sandbox.shapes import Json

ON_REQUEST_ONLY = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Superseded(Exception):
    """Another getUpdates began while this one was waiting."""


class UpdateQueue:
    """Updates until they are confirmed. What `allowed` leaves out is never created, as at Telegram."""

    def __init__(self, first_id: int = 100_000_001) -> None:
        self._waiting: list[Json] = []
        self._next_id = first_id
        self._changed = asyncio.Event()
        self._poll = 0
        self._closed = False
        self.allowed: list[str] = []  # empty: everything but ON_REQUEST_ONLY

    def __len__(self) -> int:
        return len(self._waiting)

    def wants(self, kind: str) -> bool:
        """Has the bot asked for updates of this kind?"""
        return kind in self.allowed if self.allowed else kind not in ON_REQUEST_ONLY

    def add(self, kind: str, body: Json) -> None:
        """Queue {kind: body} if the bot wants that kind."""
        if self.wants(kind):
            self.add_raw({kind: body})

    def add_raw(self, update: Json) -> Json:
        """Queue an update of any shape; answers it with its update_id."""
        numbered = {"update_id": self._next_id, **update}
        self._next_id += 1
        self._waiting.append(numbered)
        self._wake()
        return numbered

    def clear(self) -> None:
        """Forget everything waiting (drop_pending_updates)."""
        self._waiting.clear()

    def close(self) -> None:
        """Let the waiting poll return with nothing."""
        self._closed = True
        self._wake()

    async def take(self, offset: int, limit: int, seconds: float) -> Sequence[Json]:
        """Updates from `offset` on, waiting up to `seconds` for the first. Raises Superseded."""
        self._poll += 1
        mine = self._poll
        self._wake()
        self.confirm(offset)
        await self._first_update(mine, seconds)
        return self._waiting[:limit]

    async def _first_update(self, mine: int, seconds: float) -> None:
        deadline = asyncio.get_running_loop().time() + seconds
        while not self._waiting and not self._closed:
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                return
            try:
                async with asyncio.timeout(left):
                    await self._changed.wait()
            except TimeoutError:
                return
            if mine != self._poll:
                raise Superseded

    def confirm(self, offset: int) -> None:
        """Forget what comes before `offset`; a negative one keeps only that many of the newest."""
        if offset < 0:
            self._waiting = self._waiting[offset:]
        elif offset > 0:
            self._waiting = [update for update in self._waiting if update["update_id"] >= offset]

    def _wake(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

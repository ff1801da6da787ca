"""What Telegram handed over, kept before it is acknowledged; done rows keep no body."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.store import Store, asked
from storage.times import from_text, to_text


@dataclass(frozen=True)
class Incoming:
    seq: int
    received_at: datetime
    body: str
    attempts: int


@dataclass(frozen=True)
class Queue:
    """How many rows wait, and since when the oldest does."""

    waiting: int
    oldest: datetime | None


class Inbox(Store):
    """Updates that Telegram handed over, until they are done."""

    async def keep(self, bot_id: int, updates: Iterable[tuple[int, str]], now: datetime) -> None:
        """Stores (update_id, body) pairs; one that is there already is not stored twice."""
        for update_id, body in updates:
            await self._tx.inbox_add(bot_id=bot_id, update_id=update_id, received_at=to_text(now), body=body)

    async def waiting(self, most: int) -> list[Incoming]:
        rows = await self._tx.inbox_open(most=most)
        return [Incoming(row["seq"], from_text(row["received_at"]), row["body"], row["attempts"]) for row in rows]

    async def attempt(self, seq: int) -> int:
        """Counts one more attempt at the row. Returns how many there were."""
        return int((await self._tx.inbox_attempt(seq=seq))["attempts"])

    async def take_back_attempt(self, seq: int) -> None:
        """It was not the row that failed."""
        await self._tx.inbox_take_back_attempt(seq=seq)

    async def done(self, rows: Sequence[Incoming], now: datetime) -> None:
        """Done with, as they were waiting: no open row lies between them. The bodies go."""
        await self._tx.inbox_done(first=rows[0].seq, last=rows[-1].seq, now=to_text(now))

    async def set_aside(self, seq: int, now: datetime, failure: str) -> None:
        """Done with in vain: of the failure its kind stays, the body goes."""
        await self._tx.inbox_set_aside(seq=seq, now=to_text(now), failure=failure)

    @asked("inbox_backlog")
    async def backlog(self) -> Queue: ...

    @asked("inbox_forget")
    async def forget_done(self, before: datetime) -> None: ...

"""What Telegram handed over, kept before it is acknowledged; done rows keep no body."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.database import Transaction
from storage.times import from_text, to_text


@dataclass(frozen=True)
class Incoming:
    seq: int
    received_at: datetime
    body: str
    attempts: int


async def keep(tx: Transaction, bot_id: int, updates: Iterable[tuple[int, str]], now: datetime) -> None:
    """Stores (update_id, body) pairs; one that is there already is not stored twice."""
    for update_id, body in updates:
        await tx.inbox_add(bot_id=bot_id, update_id=update_id, received_at=to_text(now), body=body)


async def waiting(tx: Transaction, most: int) -> list[Incoming]:
    rows = await tx.inbox_open(most=most)
    return [Incoming(row["seq"], from_text(row["received_at"]), row["body"], row["attempts"]) for row in rows]


async def attempt(tx: Transaction, seq: int) -> int:
    """Counts one more attempt at the row. Returns how many there were."""
    return int((await tx.inbox_attempt(seq=seq))["attempts"])


async def take_back_attempt(tx: Transaction, seq: int) -> None:
    """It was not the row that failed."""
    await tx.inbox_take_back_attempt(seq=seq)


async def done(tx: Transaction, rows: Sequence[Incoming], now: datetime) -> None:
    """Done with, as they were waiting: no open row lies between them. The bodies go."""
    await tx.inbox_done(first=rows[0].seq, last=rows[-1].seq, now=to_text(now))


async def set_aside(tx: Transaction, seq: int, now: datetime, failure: str) -> None:
    """Done with in vain: of the failure its kind stays, the body goes."""
    await tx.inbox_set_aside(seq=seq, now=to_text(now), failure=failure)

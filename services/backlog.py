"""What waits to be done, and since when: the first thing to ask of a bot that seems to be silent."""

from dataclasses import dataclass
from datetime import datetime

from storage.database import Row, Transaction
from storage.times import from_text, to_text


@dataclass(frozen=True)
class Backlog:
    """How many rows wait, and for how many seconds the oldest of them has."""

    waiting: int
    oldest_seconds: float


async def backlogs(tx: Transaction, now: datetime) -> dict[str, Backlog]:
    """Of the inbox, what is not done; of the outbox, what is due and not sent."""
    return {
        "inbox": _backlog(await tx.inbox_backlog(), now),
        "outbox": _backlog(await tx.outbox_backlog(now=to_text(now)), now),
    }


def _backlog(row: Row, now: datetime) -> Backlog:
    oldest = from_text(row["oldest"]) if row["oldest"] else now
    return Backlog(row["waiting"], max(0.0, (now - oldest).total_seconds()))

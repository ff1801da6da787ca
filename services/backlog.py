"""What waits to be done, and since when: the first thing to ask of a bot that seems to be silent."""

from dataclasses import dataclass
from datetime import datetime

from services.work import Work
from storage.inbox import Queue


@dataclass(frozen=True)
class Backlog:
    """How many rows wait, for how many seconds the oldest of them has; where it is known, when it was done last."""

    waiting: int
    oldest_seconds: float
    done_at: datetime | None = None


async def backlogs(work: Work) -> dict[str, Backlog]:
    """Of the inbox, what is not done; of the outbox, what is due and not sent."""
    return {
        "inbox": _backlog(await work.inbox.backlog(), work.now),
        "outbox": _backlog(await work.outbox.backlog(now=work.now), work.now),
    }


def _backlog(queue: Queue, now: datetime) -> Backlog:
    return Backlog(queue.waiting, since(queue.oldest, now))


def since(moment: datetime | None, now: datetime) -> float:
    """How many seconds ago; 0 where it never was."""
    return max(0.0, (now - (moment or now)).total_seconds())

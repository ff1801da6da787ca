"""What waits to be done, and since when: the first thing to ask of a bot that seems to be silent."""

from dataclasses import dataclass
from datetime import datetime

from services.work import Work
from storage.inbox import Queue


@dataclass(frozen=True)
class Backlog:
    """How many rows wait, and for how many seconds the oldest of them has."""

    waiting: int
    oldest_seconds: float


async def backlogs(work: Work) -> dict[str, Backlog]:
    """Of the inbox, what is not done; of the outbox, what is due and not sent."""
    return {
        "inbox": _backlog(await work.inbox.backlog(), work.now),
        "outbox": _backlog(await work.outbox.backlog(now=work.now), work.now),
    }


def _backlog(queue: Queue, now: datetime) -> Backlog:
    oldest = queue.oldest or now
    return Backlog(queue.waiting, max(0.0, (now - oldest).total_seconds()))

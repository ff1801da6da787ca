"""What is not needed any more goes by itself: each night, by the policy's days, a batch at a time."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from services.forgetting import Parts
from services.work import Work

NIGHT = time(3, 30)
BATCH = 50


@dataclass(frozen=True)
class Night:
    """What a rule works with: delete up to `most` of what was over `before` a moment.

    `parts`: who else may know of a voice that is let go. `words`: who else keeps words that were said of a case.
    """

    before: datetime
    most: int
    parts: Parts
    words: Sequence[Callable[[Work, int], Awaitable[None]]]


@dataclass(frozen=True)
class Retains:
    """One rule: `delete` says how many there were. `days`: where the policy's `[retention]` names none; 0: for good."""

    delete: Callable[[Work, Night], Awaitable[int]]
    days: int = 0


@dataclass(frozen=True)
class Retention:
    """Every rule, by the policy's names, with what they need of each other."""

    rules: Mapping[str, Retains]
    parts: Parts
    words: Sequence[Callable[[Work, int], Awaitable[None]]]

    async def retain(self, work: Work) -> bool:
        """One batch of one rule. False where it is not night yet, or each of today's rules is done.

        A rule is done once a day, on the first look after half past three, so an outage costs nothing.
        """
        today = work.rules.calendar.local_day(work.now)
        if work.now < work.rules.calendar.at(today, NIGHT):
            return False
        for name, rule in self.rules.items():
            occasion = f"retention:{name}"
            if await work.occasions.was(occasion, today):
                continue
            days = work.rules.policy.retention.get(name, rule.days)
            night = Night(work.now - timedelta(days=days), BATCH, self.parts, self.words)
            gone = await rule.delete(work, night) if days else 0
            if gone:
                await work.journal.owe(work.now)
            if gone < BATCH:
                await work.occasions.forget_before(occasion, today)
                await work.occasions.add(occasion, today)
            return True
        return False

"""After a leap of the clock: what was written for a date that was none is mended by the one that is."""

from collections.abc import Collection
from datetime import datetime

from domain.leaps import FURTHER
from services.quiet_hours import awake
from services.work import Work
from storage.outbox import Priority
from storage.ticks import Ahead


async def catch_up(work: Work, kinds: Collection[str]) -> None:
    """`kinds`: whose turns are chased. What was said too early is said once more in its time."""
    for letter in await work.ticks.letters_ahead(work.now):
        await work.ticks.redate(letter.id, work.now, await _due(work, letter))
    await work.ticks.forget_reminders(work.now + FURTHER)
    for matter in await work.ticks.forget_warnings(work.now + FURTHER):
        await work.cards.want(matter)
    for kind in kinds:
        await work.ticks.look_now(kind, work.now)


async def _due(work: Work, letter: Ahead) -> datetime:
    """News when whoever it is for is awake; anything else after as long as was meant."""
    if letter.priority < Priority.NEWS:
        return work.now + (letter.not_before - letter.created_at)
    return min(letter.not_before, await awake(work, letter.person))

"""When somebody may be told something: not in their own quiet hours, or in everybody's."""

from datetime import datetime

from domain.cases.clocks import after_quiet
from domain.people import Person, Voice, own_voice
from domain.policy import Quiet
from domain.rules import Rules
from services.work import Work
from storage.people import Hearer, Rest

FORM = "%H:%M"


async def quiet_hours(work: Work, person: Voice) -> Quiet:
    """One's own, or those of the policy."""
    return hours_of(await work.people.rest(person=person), work.rules)


def hours_of(whose: Rest | Hearer, rules: Rules) -> Quiet:
    """Their own, or those of the policy."""
    if whose.rest_from is None or whose.rest_until is None:
        return rules.policy.day.quiet
    return Quiet(whose.rest_from, whose.rest_until)


async def set_quiet_hours(work: Work, person: Person, quiet: Quiet) -> None:
    await work.people.set_rest(person=person, start=quiet.start.strftime(FORM), until=quiet.until.strftime(FORM))


async def on_duty(work: Work, person: Voice) -> bool:
    """Whether this person may be woken: by the rota, or because they have said so."""
    by_rota = {own_voice(each) for each in await work.rotas.on_duty(work.now)}
    return person in by_rota or await by_hand(work, person)


async def by_hand(work: Work, person: Voice) -> bool:
    """Whether this person has said that they may be woken, whatever the rota says."""
    return (await work.people.rest(person=person)).on_duty_at is not None


async def set_on_duty(work: Work, person: Person, since: datetime | None) -> None:
    """None: off duty."""
    await work.people.set_duty(person=person, since=since)


async def awake(work: Work, person: Voice) -> datetime:
    """`now`, or when this person's quiet hours end."""
    return after_quiet(work.now, await quiet_hours(work, person), work.rules.calendar)

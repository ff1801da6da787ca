"""Nobody who is away, gone or out of reach keeps a case waiting: it passes on to colleagues, and that is said."""

from datetime import date

from domain.calls import Cause
from domain.cases.command import Command
from domain.cases.parties import SYSTEM
from domain.cases.words import Action
from domain.people import Person, Role, own_voice
from services.cases import holders, vacancy
from services.cases.perform import perform
from services.work import Work


async def away_until(work: Work, person: Person) -> date | None:
    """The last day on which somebody is away."""
    until = await work.people.away_until(person=person)
    return work.rules.calendar.local_day(until) if until else None


async def go_away(work: Work, person: Person, until: date) -> None:
    await work.people.set_away(person=person, until=work.rules.calendar.end_of(until))
    await holders.leaves(work, person)


async def come_back(work: Work, person: Person) -> None:
    await work.people.set_away(person=person, until=None)
    await vacancy.filled(work, person)


async def pass_on(work: Work) -> None:
    """What would be due before its assignee is there again goes to whoever is there; where nobody is, it stays.

    What somebody has left who is not staff any more stays with nobody.
    """
    await work.people.come_back(now=work.now)
    for absent in await work.calls.of_the_absent():
        case = await work.cases.load(absent.case_id)
        assert case is not None
        left = absent.cause is Cause.LEFT
        if left or await work.people.somebody_present(Role.STAFF, case.union, case.id, own_voice(case.assignee)):
            await perform(work, case.id, Command(Action.PASS, cause=absent.cause), SYSTEM)

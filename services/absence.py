"""Nobody who is away, gone or out of reach keeps a case waiting: it passes on to colleagues, and that is said."""

from datetime import date

from domain.cases.command import Command
from domain.cases.parties import SYSTEM
from domain.cases.words import Action
from domain.people import Person, Role, own_voice
from services.cases.perform import perform
from services.work import Work


async def away_until(work: Work, person: Person) -> date | None:
    """The last day on which somebody is away."""
    until = await work.people.away_until(person=person)
    return work.rules.calendar.local_day(until) if until else None


async def go_away(work: Work, person: Person, until: date) -> None:
    await work.people.set_away(person=person, until=work.rules.calendar.end_of(until))


async def come_back(work: Work, person: Person) -> None:
    await work.people.set_away(person=person, until=None)


async def pass_on(work: Work) -> None:
    """What would be due before its assignee is there again goes to whoever is there; where nobody is, it stays."""
    await work.people.come_back(now=work.now)
    for absent in await work.calls.of_the_absent():
        case = await work.cases.load(absent.case_id)
        assert case is not None
        if await work.people.somebody_present(Role.STAFF, case.union, case.id, own_voice(case.assignee)):
            await perform(work, case.id, Command(Action.PASS, cause=absent.cause), SYSTEM)

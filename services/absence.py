"""Nobody who is away, gone or out of reach keeps a case waiting: it passes on to colleagues, and that is said."""

from datetime import date, datetime

from domain.cases.command import Command
from domain.cases.loop import Action
from domain.cases.parties import SYSTEM
from domain.people import PersonId, Role
from domain.rules import Rules
from services.cases.perform import perform
from storage import cases, people
from storage.database import Transaction
from storage.times import maybe_moment, to_text


async def away_until(tx: Transaction, person: PersonId, rules: Rules) -> date | None:
    """The last day on which somebody is away."""
    until = maybe_moment((await tx.identity_away(person=person))["away_until"])
    return rules.calendar.local_day(until) if until else None


async def go_away(tx: Transaction, person: PersonId, until: date, rules: Rules) -> None:
    await tx.identity_set_away(person=person, until=to_text(rules.calendar.end_of(until)))


async def come_back(tx: Transaction, person: PersonId) -> None:
    await tx.identity_set_away(person=person, until=None)


async def pass_on(tx: Transaction, now: datetime, rules: Rules) -> None:
    """What would be due before its assignee is there again goes to whoever is there; where nobody is, it stays."""
    await tx.identity_come_back(now=to_text(now))
    for row in await tx.identity_turns_of_the_absent():
        case = await cases.load(tx, row["case_id"])
        assert case is not None
        if await people.somebody_present(tx, Role.STAFF, case.union, case.id, case.assignee):
            await perform(tx, case.id, Command(Action.PASS), SYSTEM, now, rules)

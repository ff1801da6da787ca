"""Somebody with a name who cannot be reached here is told by telephone: a task for staff, until they are back."""

from datetime import datetime

from domain.cases.command import Command
from domain.cases.errands import WORTH_A_CALL
from domain.cases.loop import Action, Party
from domain.cases.model import Case
from domain.cases.parties import SYSTEM
from domain.people import PersonId
from domain.rules import Rules
from services.cases.perform import perform
from storage import cases, outbox, people
from storage.database import Transaction
from storage.outbox import Priority

TELLING = "telling"


async def missed(tx: Transaction, case: Case, event_id: int, person: PersonId, now: datetime, rules: Rules) -> None:
    """What happened did not reach somebody whose case it is, too. Once, until they were told; and not of every step."""
    if (await cases.happening(tx, event_id)).action not in WORTH_A_CALL:
        return
    known = any(errand.limit == TELLING and errand.about == person for errand in case.errands)
    named = person in case.raters and not (await people.account(tx, person)).pseudonym
    if named and not known:
        await perform(tx, case.id, Command(Action.MISS, about=person), SYSTEM, now, rules)


async def back_again(tx: Transaction, person: PersonId, now: datetime, rules: Rules) -> None:
    """They can be reached again: nobody has to telephone, and their cards are shown as they are now."""
    for row in await tx.errands_about(person=person, limit_name=TELLING):
        await perform(tx, row["case_id"], Command(Action.TOLD, row["number"]), SYSTEM, now, rules)
        await tx.card_want(person=person, case_id=row["case_id"])
        await _show(tx, person, row["case_id"], now)


async def _show(tx: Transaction, person: PersonId, case_id: int, now: datetime) -> None:
    """At once, as whatever answers a tap: they have just come back."""
    args, slot = {"party": Party.RATER}, f"card:{case_id}"
    await outbox.put(tx, person, "card", now, args=args, priority=Priority.ANSWER, slot=slot, case_id=case_id)

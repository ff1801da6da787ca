"""Somebody with a name who cannot be reached here is told by telephone: a task for staff, until they are back."""

from domain.cases.command import Command
from domain.cases.loop import verb_of
from domain.cases.model import Case
from domain.cases.parties import SYSTEM
from domain.cases.words import Action, Party
from domain.people import Voice
from services.cases.perform import perform
from services.work import Work
from storage.outbox import Letter, Priority

TELLING = "telling"


async def missed(work: Work, case: Case, event_id: int, person: Voice) -> None:
    """What happened did not reach somebody whose case it is, too. Once, until they were told; and not of every step."""
    if not verb_of((await work.cases.happening(event_id)).action).call:
        return
    known = any(errand.limit == TELLING and errand.about == person for errand in case.errands)
    named = person in case.raters and not (await work.people.account(person)).pseudonym
    if named and not known:
        await perform(work, case.id, Command(Action.MISS, about=person), SYSTEM)


async def back_again(work: Work, person: Voice) -> None:
    """They can be reached again: nobody has to telephone, and their cards are shown as they are now."""
    for row in await work.turns.errands_about(person=person, limit_name=TELLING):
        await perform(work, row.matter_id, Command(Action.TOLD, row.number), SYSTEM)
        await work.cards.want_one(person=person, matter_id=row.matter_id)
        await _show(work, person, row.matter_id)


async def _show(work: Work, person: Voice, case_id: int) -> None:
    """At once, as whatever answers a tap: they have just come back."""
    args, slot = {"party": Party.RATER}, f"card:{case_id}"
    await work.outbox.put(Letter(person, "card", args, Priority.ANSWER, slot=slot, matter_id=case_id), work.now)

"""Whoever has the receipt of a case entered by hand, or is asked and says yes, is its submitter from then on."""

from domain.cases.model import Case
from domain.entries import Entry, check_claiming, check_going_along
from domain.people import Actor, Person
from domain.receipts import ReceiptUsed
from services import entries, receipts
from services.cases import telephone
from services.work import Work
from storage.outbox import Letter, Priority


async def by_yes(work: Work, case_id: int, actor: Actor) -> Case:
    """Raises NotFound for who was not asked, and what `take` raises."""
    entry = await entries.asked(work, case_id, actor)
    case = await work.cases.load(case_id)
    assert case is not None
    return await take(work, case, entry, actor)


async def take(work: Work, case: Case, entry: Entry, actor: Actor) -> Case:
    """The voice stays the one it was, and so does everything that names it; it can be reached now.

    Raises HandledIt, HoldsOneAlready, and ReceiptUsed where somebody was faster.
    """
    check_claiming(case, entry, actor)
    if case.merged_into and (target := await work.cases.load(case.merged_into)):
        check_going_along(target, actor)
    if not await work.people.take_up(person=case.submitter, account=actor.person):
        raise ReceiptUsed
    await work.receipts.use(person=case.submitter, now=work.now)
    await work.entries.claimed(case_id=case.id)
    await work.cards.want(case.id)
    await telephone.back_again(work, case.submitter)
    await work.cards.want_one(person=case.submitter, matter_id=case.id)
    args, slot = {"party": "submitter"}, f"card:{case.id}"
    await work.outbox.put(Letter(case.submitter, "card", args, Priority.ANSWER, slot=slot, matter_id=case.id), work.now)
    return case


async def behind(work: Work, code: str, actor: Actor) -> tuple[Case, Entry] | Person:
    """What a receipt hands over: a case that was entered for somebody, or all that a person has.

    Raises what `receipts.look_up` raises, and ReceiptUsed for a voice that somebody has by now.
    """
    voice = (await receipts.look_up(work, code, actor)).voice
    if person := await work.people.account_of(voice):
        return person
    found = await entries.case_of(work, voice)
    if found is None:
        raise ReceiptUsed
    return found

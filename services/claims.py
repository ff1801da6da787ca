"""Whoever has the receipt of a case entered by hand, or is asked and says yes, is its submitter from then on."""

from datetime import datetime

from domain.cases.model import Case
from domain.entries import Entry, check_claiming, check_going_along
from domain.people import Actor, PersonId
from domain.receipts import ReceiptUsed
from domain.rules import Rules
from services import entries, receipts
from services.cases import telephone
from storage import cards, cases, outbox, people
from storage.database import Transaction
from storage.outbox import Priority
from storage.times import to_text


async def by_yes(tx: Transaction, case_id: int, actor: Actor, now: datetime, rules: Rules) -> Case:
    """Raises NotFound for who was not asked, and what `take` raises."""
    entry = await entries.asked(tx, case_id, actor)
    case = await cases.load(tx, case_id)
    assert case is not None
    return await take(tx, case, entry, actor, now, rules)


async def take(tx: Transaction, case: Case, entry: Entry, actor: Actor, now: datetime, rules: Rules) -> Case:
    """The voice stays the one it was, and so does everything that names it; it can be reached now.

    Raises HandledIt, HoldsOneAlready, and ReceiptUsed where somebody was faster.
    """
    check_claiming(case, entry, actor)
    if case.merged_into and (target := await cases.load(tx, case.merged_into)):
        check_going_along(target, actor)
    if await tx.identity_take_up(person=case.submitter, account=actor.person) is None:
        raise ReceiptUsed
    await tx.receipts_use(person=case.submitter, now=to_text(now))
    await tx.entry_claimed(case_id=case.id)
    await cards.want(tx, case.id)
    await telephone.back_again(tx, case.submitter, now, rules)
    await tx.card_want(person=case.submitter, case_id=case.id)
    args, slot = {"party": "submitter"}, f"card:{case.id}"
    await outbox.put(tx, case.submitter, "card", now, args=args, priority=Priority.ANSWER, slot=slot, case_id=case.id)
    return case


async def behind(
    tx: Transaction, code: str, actor: Actor, now: datetime, rules: Rules
) -> tuple[Case, Entry] | PersonId:
    """What a receipt hands over: a case that was entered for somebody, or all that a person has.

    Raises what `receipts.look_up` raises, and ReceiptUsed for a voice that somebody has by now.
    """
    voice = (await receipts.look_up(tx, code, actor, now, rules)).voice
    if await people.is_account(tx, voice):
        return voice
    found = await entries.case_of(tx, voice)
    if found is None:
        raise ReceiptUsed
    return found

"""A worker leaves their demand to those who need it too: nobody speaks with its voice now, nothing tells who did."""

from dataclasses import replace

from domain.cases.model import Case, Event
from domain.people import Actor, own_voice
from domain.refusal import MovedOn
from domain.sentences import Button, Key, Sentence
from domain.taps.board import BOARD_ITEM
from domain.taps.lists import MINE
from services import seals
from services.cases.draw import seconders
from services.quiet_hours import awake
from services.work import Work
from storage.outbox import SAY, Dated, Letter, Priority


async def unheld(work: Work, case: Case, event: Event, actor: Actor) -> Event:
    """The event, from which on it is the case of a voice that nobody has.

    Raises MovedOn for whoever was unsealed and has not heard of it: they shall first.
    """
    if any(row.case_id == case.id for row in await work.unsealings.not_told(person=actor.person)):
        raise MovedOn
    alone = (await work.people.account(case.submitter)).pseudonym
    voice = case.submitter if alone else await work.people.nobodys(work.now)
    return replace(event, changes={**event.changes, "submitter": voice})


async def let_go(work: Work, before: Case, after: Case, actor: Actor) -> None:
    """What of it was theirs goes, also what is sealed; who needs it too is told. `before`: as it was."""
    person, own = before.submitter, own_voice(actor.person)
    card = await work.cards.get(person=person, matter_id=after.id)
    if person == after.submitter:
        await work.conversations.forget(person=person)
        await work.people.let_go(person=person)
    else:
        await work.cases.hand_over(after.id, person, after.submitter)
    keeps = person == own and await work.board.has_seconded(case_id=after.id, person=actor.person)
    await work.cases.let_go_of_chat(after.id, person, follows=bool(keeps))
    if card and card.message_id:
        rows = [[Button("button-mine", MINE(0))]]
        said = Sentence("card-let-go", {"number": after.number}, rows).encode() | {"edit": card.message_id}
        await work.outbox.put(Letter(own, SAY, said, Priority.ANSWER), work.now)
    await seals.forget_of(work, after.id)
    await _tell(work, after)


async def _tell(work: Work, case: Case) -> None:
    """Everybody who needs it too, who left as well: whoever pressed and heard nothing would be who it is."""
    hearers = await seconders(work, case)
    await work.people.foresee(hearers)
    title = case.title or Key(f"category-{case.category}")
    rows = [[Button("button-look-at-it", BOARD_ITEM(case.id))]]
    said = Sentence("left-to-you", {"number": case.number, "title": title}, rows).encode()
    slot = f"left:{case.id}"
    letters = [Dated(each, SAY, said, slot=slot, not_before=await awake(work, each)) for each in hearers]
    await work.outbox.put_all(letters, work.now)

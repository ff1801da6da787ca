"""What whoever answered somebody is told of it: 👌 once all of it has arrived; otherwise that it has not, and why.

Never of a case without a name: whether it comes, and when, is a trait of the account behind it.
"""

from domain.cases.model import Case
from domain.cases.parties import parties
from domain.cases.words import Action
from domain.people import Voice
from domain.sentences import Button, Sentence
from domain.taps.cases import OPEN
from services import groups
from services.alarms import Why
from services.work import Work
from storage.cases import Happening
from storage.outbox import FILES, SAY, Letter, Outgoing, Priority

KINDS = ("push", FILES)
"""What an answer consists of: its words, and what came with them."""


async def arrived(work: Work, event_id: int, person: Voice) -> None:
    """One part of it has. With the last its author sees a tick on the message that they wrote."""
    event = await work.cases.happening(event_id)
    case = await _answered(work, event, person) if event.action is Action.REPLY else None
    if case is None or event.actor is None:
        return
    parts = await work.outbox.of_event(event_id=event_id, person=person)
    if any(part.failure or part.sent_at is None for part in parts if part.kind in KINDS):
        return
    for reference in await work.cards.about_event(event_id=event_id):
        author = reference.person
        if author == event.actor or await groups.is_group(work, author):  # or where they said it in a group
            args = {"message": reference.message_id}
            await work.outbox.put(Letter(author, "reaction", args, Priority.ANSWER), work.now)


async def missed(work: Work, row: Outgoing, why: Why) -> bool:
    """One part has not, for good. Its author hears it once; a reply to that is the next answer. False: nobody hears."""
    event = await work.cases.happening(row.event_id) if row.event_id else None
    case = await _answered(work, event, row.person) if event else None
    if event is None or case is None or event.actor is None:
        return False
    if event.actor == row.person or not parties(case, await work.people.known_by(event.actor)):
        return False
    rows = [[Button("button-open", OPEN(case.id), {"number": case.number})]]
    said = Sentence("not-delivered", {"number": case.number, "why": why, "kind": str(case.kind)}, rows)
    slot = f"not-delivered:{event.id}"
    await work.outbox.put(Letter(event.actor, SAY, said.encode(), Priority.NEWS, slot, case.id), work.now)
    return True


async def _answered(work: Work, event: Happening, person: Voice) -> Case | None:
    """The case, where it has been answered to somebody with a name."""
    case = await work.cases.load(event.case_id)
    if case is None or case.anonymous or person not in case.raters:
        return None
    return None if (await work.people.account(person)).pseudonym else case

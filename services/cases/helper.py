"""A colleague was asked to help and cannot be reached: whoever handles the case hears it, and can ask somebody else."""

from domain.cases.model import Case, Turn
from domain.cases.words import Party
from domain.people import Voice
from domain.sentences import Button, Sentence
from domain.taps.cases import MOVE, OPEN
from services.cases.announce import members_of
from services.cases.holders import UNHEARD, is_unheard
from services.quiet_hours import awake
from services.work import Work
from storage.outbox import SAY, Letter, Priority


async def look(work: Work, case: Case, errand: Turn) -> None:
    """Each once, and anew where the colleague came back in between: also whoever handles the case only by now."""
    if not await is_unheard(work, errand):
        await work.turns.unremind(case.id, errand.number, UNHEARD)
        return
    for person in await _others(work, case, errand):
        if await work.turns.remember(person, case.id, errand.number, UNHEARD, None):
            await _tell(work, case, errand, person)


async def _others(work: Work, case: Case, errand: Turn) -> list[Voice]:
    """Whoever handles the case, or, where nothing reaches them either, whoever could."""
    for party in (Party.ASSIGNEE, Party.STAFF):
        members = [person for person in await members_of(work, party, case) if person != errand.person]
        if there := [person for person in members if not (await work.people.account(person)).unreachable]:
            return there
    return []


async def _tell(work: Work, case: Case, errand: Turn, person: Voice) -> None:
    buttons = [Button("button-open", OPEN(case.id), {"number": case.number})]
    if case.turn and case.turn.party is Party.ASSIGNEE:
        buttons.insert(0, Button("button-assist", MOVE("assist", case.id, case.turn.number)))
    args = {"number": case.number, "name": await work.people.called(errand.person)}
    said = Sentence("helper-unheard", args, [[each] for each in buttons]).encode()
    priority, slot = Priority.URGENT if case.urgent else Priority.NEWS, f"helper-unheard:{case.id}:{errand.number}"
    at = work.now if case.urgent else await awake(work, person)
    await work.outbox.put(Letter(person, SAY, said, priority, slot, case.id), work.now, at)

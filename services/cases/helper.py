"""A colleague was asked to help and cannot be reached: whoever handles the case hears it, and can ask somebody else."""

from domain.cases.model import Case, Turn
from domain.cases.words import Party
from domain.sentences import Button, Sentence
from domain.taps.cases import MOVE, OPEN
from services.cases.announce import members_of
from services.cases.holders import is_unheard
from services.quiet_hours import awake
from services.work import Work
from storage.outbox import SAY, Letter, Priority


async def look(work: Work, case: Case, errand: Turn) -> None:
    """Once, and anew where another handles the case by now, or the colleague came back in between."""
    told = f"unheard {case.given_at.isoformat() if case.given_at else ''}"
    if not await is_unheard(work, errand):
        await work.turns.unwarn(case.id, errand.number, told)
    elif await work.turns.warn(case.id, errand.number, told, work.now):
        await _tell(work, case, errand)


async def _tell(work: Work, case: Case, errand: Turn) -> None:
    buttons = [Button("button-open", OPEN(case.id), {"number": case.number})]
    if case.turn and case.turn.party is Party.ASSIGNEE:
        buttons.insert(0, Button("button-assist", MOVE("assist", case.id, case.turn.number)))
    args = {"number": case.number, "name": await work.people.called(errand.person)}
    said = Sentence("helper-unheard", args, [[each] for each in buttons]).encode()
    priority, slot = Priority.URGENT if case.urgent else Priority.NEWS, f"helper-unheard:{case.id}:{errand.number}"
    for person in await members_of(work, Party.ASSIGNEE, case):
        if person != errand.person:
            at = work.now if case.urgent else await awake(work, person)
            await work.outbox.put(Letter(person, SAY, said, priority, slot, case.id), work.now, at)

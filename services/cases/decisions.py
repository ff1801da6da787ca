"""Looking up what was decided of a case: what stands, and what is to be taken back."""

from domain.cases import going_back
from domain.cases.command import Command
from domain.cases.decisions import FINAL, Decision, what_stands
from domain.cases.loop import verb_of
from domain.cases.model import Case
from services.work import Work


async def meant(work: Work, case: Case, command: Command) -> Decision | None:
    """What the command is about: the newest decision that stands, or the event whose number it names."""
    verb = verb_of(command.action)
    if verb.restores:
        return going_back.said(case, await work.cases.story(case.id), int(command.text))
    return await _last(work, case) if verb.of_who_decided else None


async def _last(work: Work, case: Case) -> Decision | None:
    found = [each for each in what_stands(await work.cases.history(case.id)) if each.action in FINAL]
    return Decision(found[-1].actor, found[-1].party, found[-1].at) if found else None

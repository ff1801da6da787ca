"""Looking up what was decided of a case, and is not taken back."""

from domain.cases.decisions import FINAL, Decision, standing
from domain.cases.model import Case
from services.work import Work


async def last(work: Work, case: Case) -> Decision | None:
    """The newest that stands."""
    found = [each for each in standing(await work.cases.history(case.id)) if each.action in FINAL]
    return Decision(found[-1].actor, found[-1].party, found[-1].at) if found else None

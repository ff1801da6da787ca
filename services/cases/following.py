"""Following and muting: whoever may see a case decides how much they hear of it."""

from dataclasses import replace

from domain.cases.model import Case
from domain.cases.parties import voice_in
from domain.following import Wish
from domain.people import Actor
from services.cases.perform import known_to
from services.work import Work


async def wish(work: Work, case_id: int, wished: Wish, actor: Actor) -> Case:
    """Notes it under the voice that the case knows. Raises NotFound for whom the case is none of their business."""
    case = await known_to(work, case_id, actor, following=True)
    await work.following.note(case, voice_in(case, actor), wished, work.now)
    return replace(case, followed=True)

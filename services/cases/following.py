"""Following and muting: whoever may see a case decides how much they hear of it."""

from dataclasses import replace
from datetime import datetime

from domain.cases.model import Case
from domain.cases.parties import voice_in
from domain.following import Wish
from domain.people import Actor
from services.cases.perform import known_to
from storage import following
from storage.database import Transaction


async def wish(tx: Transaction, case_id: int, wished: Wish, actor: Actor, now: datetime) -> Case:
    """Notes it under the voice that the case knows. Raises NotFound for whom the case is none of their business."""
    case = await known_to(tx, case_id, actor, following=True)
    await following.note(tx, case, voice_in(case, actor), wished, now)
    return replace(case, followed=True)

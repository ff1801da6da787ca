"""Who follows a case, and who wants to hear no more of it."""

from datetime import datetime

from domain.cases.model import Case
from domain.following import NOTHING, Heed, Wish
from domain.people import PersonId
from storage.database import Transaction
from storage.times import to_text


async def heed(tx: Transaction, case: Case, voice: PersonId) -> Heed:
    """Asked of the database only where anybody follows the case or has muted it."""
    row = await tx.follower_get(case_id=case.id, person=voice) if case.followed else None
    return Heed(row["since"] is not None, row["muted_at"] is not None) if row else NOTHING


async def note(tx: Transaction, case: Case, voice: PersonId, wish: Wish, now: datetime) -> None:
    """Who follows goes on following, in silence or not."""
    text = to_text(now)
    since, muted_at = text if wish is Wish.FOLLOW else None, text if wish is Wish.MUTE else None
    await tx.follower_put(case_id=case.id, person=voice, since=since, muted_at=muted_at)

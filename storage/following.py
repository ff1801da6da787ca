"""Who follows a case, and who wants to hear no more of it."""

from datetime import datetime

from domain.cases.model import Case
from domain.following import NOTHING, Heed, Wish
from domain.people import Voice
from storage.store import Store, asked
from storage.times import to_text


class Following(Store):
    """Who follows a case, and who has muted it."""

    async def heed(self, case: Case, voice: Voice) -> Heed:
        """Asked of the database only where anybody follows the case or has muted it."""
        row = await self._tx.follower_get(case_id=case.id, person=voice) if case.followed else None
        return Heed(row["since"] is not None, row["muted_at"] is not None) if row else NOTHING

    async def note(self, case: Case, voice: Voice, wish: Wish, now: datetime) -> None:
        """Who follows goes on following, in silence or not."""
        text = to_text(now)
        since, muted_at = text if wish is Wish.FOLLOW else None, text if wish is Wish.MUTE else None
        await self._tx.follower_put(case_id=case.id, person=voice, since=since, muted_at=muted_at)

    @asked("identity_followers_to_tell")
    async def to_tell(self, case_id: int, cursor: int, event_id: int, most: int) -> list[Voice]: ...

    @asked("forget_follows")
    async def forget(self, person: Voice) -> None: ...

"""Receipt codes, and the telephones between which somebody moved."""

from datetime import date, datetime

from domain.people import Person, Voice
from storage.store import Store, asked


class Receipts(Store):
    """Known by a digest of the code."""

    @asked("moving_drop")
    async def drop_move(self, id: int) -> None: ...

    @asked("moving_since")
    async def moving_since(self, person: Person) -> datetime | None: ...

    @asked("movings_forget")
    async def forget_old_moves(self, before: datetime) -> None: ...

    @asked("receipt_add")
    async def add(self, digest: str, person: Voice, expires_at: datetime) -> None: ...

    @asked("receipt_tries")
    async def tries(self, person: Person, day: str) -> int | None: ...

    @asked("receipt_tries_forget")
    async def forget_old_tries(self, day: date) -> None: ...

    @asked("receipt_try_count")
    async def count_try(self, person: Person, day: str) -> None: ...

    @asked("receipts_drop")
    async def drop(self, person: Voice) -> None: ...

    @asked("receipts_forget")
    async def forget_old(self, before: datetime) -> None: ...

    @asked("receipts_use")
    async def use(self, now: datetime, person: Voice) -> None: ...

    @asked("forget_moves")
    async def forget_moves(self, person: Voice) -> None: ...

    @asked("forget_receipts")
    async def forget(self, person: Voice) -> None: ...

    @asked("forget_tries")
    async def forget_tries(self, person: Person) -> None: ...

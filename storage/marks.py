"""What stays of somebody who was forgotten, for as long as it matters: digests that only their own account can make."""

from dataclasses import dataclass
from datetime import datetime

from domain.people import Person
from storage.store import Store, asked


@dataclass(frozen=True)
class Ban:
    """For which comment somebody does not speak in the discussion of its case, and until when."""

    comment_id: int
    until: datetime


class Marks(Store):
    """Marks of presses and bans."""

    @asked("mark_add")
    async def put(self, digest: str, case_id: int | None, comment_id: int | None) -> None: ...

    @asked("mark_take")
    async def take(self, digest: str) -> bool: ...

    @asked("mark_get")
    async def has(self, digest: str) -> bool: ...

    @asked("marked_bans")
    async def bans(self, case_id: int, now: datetime) -> list[Ban]: ...

    @asked("identity_bans")
    async def bans_of(self, person: Person, now: datetime) -> list[int]: ...

    @asked("seconds_pressed")
    async def pressed(self, person: Person) -> list[int]: ...

    @asked("marks_over")
    async def over(self, before: datetime, most: int) -> list[str]: ...

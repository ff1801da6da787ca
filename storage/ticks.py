"""When the scheduler looked last, and what was written for a date that was none."""

from dataclasses import dataclass
from datetime import datetime

from domain.people import Voice
from storage.outbox import Priority
from storage.store import Store, asked


@dataclass(frozen=True)
class Ahead:
    """A row of the outbox that was written later than it is now."""

    id: int
    person: Voice
    priority: Priority
    created_at: datetime
    not_before: datetime


class Ticks(Store):
    """One for the whole database."""

    @asked("tick_last")
    async def last(self) -> datetime | None: ...

    @asked("tick_note")
    async def note(self, now: datetime) -> None: ...

    @asked("letters_ahead")
    async def letters_ahead(self, now: datetime) -> list[Ahead]: ...

    @asked("letter_redate")
    async def redate(self, id: int, now: datetime, at: datetime) -> None: ...

    @asked("reminders_ahead_forget")
    async def forget_reminders(self, after: datetime) -> None: ...

    @asked("warnings_ahead_forget")
    async def forget_warnings(self, after: datetime) -> frozenset[int]:
        """Gives the matters that were warned of."""

    @asked("turns_look_now")
    async def look_now(self, kind: str, now: datetime) -> None: ...

"""Turns and errands that run: when they are looked at, what was warned of and reminded."""

from dataclasses import dataclass
from datetime import datetime

from domain.cases.words import Party
from domain.people import Person, UnionId, Voice
from storage.store import Store, asked


@dataclass(frozen=True)
class TurnId:
    matter_id: int
    number: int


@dataclass(frozen=True)
class Helping:
    """An errand of somebody who was asked to help; `path`: of the case's union."""

    case_id: int
    number: int
    path: tuple[UnionId, ...]


@dataclass(frozen=True)
class Reminder:
    """A line of a digest: a turn that still runs, and the highest rung that was climbed."""

    matter_id: int
    turn: int
    rung: str
    due_at: datetime
    party: Party
    limit_name: str
    number: str
    category: str
    anonymous: bool
    path: tuple[UnionId, ...]


class Turns(Store):
    """What waits for somebody, and how long it has."""

    @asked("errands_about")
    async def errands_about(self, person: Voice, limit_name: str) -> list[TurnId]: ...

    @asked("errands_of_helper")
    async def errands_of_helper(self, person: Person) -> list[Helping]: ...

    @asked("reminder_add")
    async def remember(
        self,
        person: Voice,
        matter_id: int,
        turn: int,
        rung: str,
        outbox_id: int,
    ) -> None: ...

    @asked("reminders_of_digest")
    async def reminders_of(self, outbox_id: int) -> list[Reminder]: ...

    @asked("turn_look_again")
    async def look_again(self, look_at: datetime | None, matter_id: int, number: int) -> None: ...

    @asked("turn_put_off")
    async def put_off(self, look_at: datetime, matter_id: int, number: int) -> None: ...

    @asked("turns_to_look_at")
    async def to_look_at(self, now: datetime, most: int) -> list[TurnId]: ...

    @asked("warning_add")
    async def warn(
        self,
        matter_id: int,
        turn: int,
        rung: str,
        now: datetime,
    ) -> bool: ...

    @asked("forget_reminders")
    async def forget_reminders(self, person: Voice) -> None: ...

    @asked("identity_turns_of_the_absent")
    async def of_the_absent(self) -> list[int]: ...

"""Turns and errands that run: when they are looked at, what was warned of and reminded."""

from dataclasses import dataclass
from datetime import datetime

from domain.cases.model import Turn
from domain.cases.words import Party
from domain.people import UnionId, Voice
from storage.store import Store, asked
from storage.times import maybe_text, to_text


@dataclass(frozen=True)
class Running:
    """A turn whose time has come."""

    matter_id: int
    number: int
    started_at: datetime
    due_at: datetime


@dataclass(frozen=True)
class TurnId:
    matter_id: int
    number: int


@dataclass(frozen=True)
class Waiting:
    """A turn or errand of a case that runs, and whose it is."""

    matter_id: int
    number: int
    party: Party


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

    @asked("reminder_add")
    async def remember(
        self,
        person: Voice,
        matter_id: int,
        turn: int,
        rung: str,
        outbox_id: int | None,
    ) -> bool: ...

    @asked("reminders_drop")
    async def unremind(self, matter_id: int, turn: int, rung: str) -> None: ...

    @asked("reminder_known")
    async def is_reminded(self, person: Voice, matter_id: int, rung: str) -> bool: ...

    @asked("reminders_of_digest")
    async def reminders_of(self, outbox_id: int) -> list[Reminder]: ...

    async def begin(self, matter_id: int, turn: Turn, look_at: datetime | None, errand: str | None = None) -> None:
        await self._tx.turn_add(
            matter_id=matter_id,
            number=turn.number,
            party=turn.party,
            person=turn.person,
            limit_name=turn.limit,
            days=turn.days,
            started_at=to_text(turn.started_at),
            due_at=to_text(turn.due_at),
            look_at=maybe_text(look_at),
            errand=errand,
            about=turn.about,
        )

    async def drop(self, matter_id: int) -> None:
        """What ran, and what was said of it: it is not kept that it was."""
        await self._tx.warnings_drop(matter_id=matter_id)
        await self._tx.turns_drop(matter_id=matter_id)

    @asked("turn_end")
    async def end(self, matter_id: int, now: datetime) -> None:
        """The one that runs, but for errands."""

    @asked("turn_redate")
    async def redate(self, matter_id: int, number: int, due_at: datetime, look_at: datetime | None) -> None: ...

    @asked("turn_resume")
    async def resume(self, matter_id: int, number: int, look_at: datetime) -> None:
        """One that had ended goes on, with its date and all that was said of it."""

    @asked("turns_count")
    async def count(self, matter_id: int) -> int: ...

    @asked("turns_waiting")
    async def waiting(self) -> dict[str, int]: ...

    @asked("turn_runs")
    async def runs(self, matter_id: int) -> bool: ...

    @asked("turn_look_again")
    async def look_again(self, matter_id: int, number: int, look_at: datetime | None) -> None: ...

    @asked("turns_look_again_of")
    async def look_again_of(self, person: Voice, rung: str, now: datetime) -> None: ...

    @asked("turns_to_look_at")
    async def to_look_at(self, kind: str, now: datetime, most: int) -> list[Running]: ...

    @asked("warning_add")
    async def warn(
        self,
        matter_id: int,
        turn: int,
        rung: str,
        now: datetime,
    ) -> bool: ...

    @asked("warning_drop")
    async def unwarn(self, matter_id: int, turn: int, rung: str) -> None: ...

    @asked("turns_look_soon")
    async def look_soon(self, path: tuple[UnionId, ...], now: datetime) -> None:
        """At whatever waits for an office in a union and all below it."""

    @asked("turns_vacant")
    async def vacant(self, path: tuple[UnionId, ...]) -> list[Waiting]: ...

    @asked("turns_of_office")
    async def of_office(self, path: tuple[UnionId, ...], party: Party) -> list[Waiting]: ...

    @asked("warnings_over")
    async def forget_vacancies(self, path: tuple[UnionId, ...]) -> None: ...

    @asked("forget_reminders")
    async def forget_reminders(self, person: Voice) -> None: ...

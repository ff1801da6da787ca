"""Visits as rows."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.people import Person, UnionId
from domain.visits import Meeting, Report, Visit
from storage.database import Row
from storage.store import Store, asked


def _visit(row: Row) -> Visit:
    return Visit(
        date.fromisoformat(row["day"]),
        Meeting(row["kind"]),
        row["place"],
        row["whom"],
        row["raised"],
        row["id"],
        Person(row["person"]),
        UnionId(row["union_id"]),
        row["asked"] and Person(row["asked"]),
    )


@dataclass(frozen=True)
class Contact:
    """A representative since when, whose last visit and last answer were when."""

    person: Person
    path: tuple[UnionId, ...]
    since: datetime
    visited: date | None
    answered: datetime | None


class Visits(Store):
    """What representatives wrote down of a visit, and when they were last in touch."""

    async def get(self, visit_id: int) -> Visit | None:
        row = await self._tx.visit_get(id=visit_id)
        return _visit(row) if row else None

    async def of(self, person: Person, most: int, skip: int) -> list[Visit]:
        return [_visit(row) for row in await self._tx.visits_of(person=person, most=most, skip=skip)]

    async def files(self, visit: Visit) -> list[tuple[str, str]]:
        return [(row["kind"], row["file"]) for row in await self._tx.visit_files(visit_id=visit.id)]

    @asked("contact_reminder_add")
    async def remind(self, person: Person, month: str) -> bool: ...

    @asked("representatives_contact")
    async def contacts(self) -> list[Contact]: ...

    @asked("visit_add")
    async def add(self, person: Person, union_id: UnionId, report: Report, now: datetime) -> int: ...

    @asked("visit_ask")
    async def ask(self, id: int, person: Person) -> None: ...

    @asked("visit_file_add")
    async def add_file(self, visit_id: int, kind: str | None, file: str | None) -> None: ...

    @asked("forget_contact_reminders")
    async def forget_reminders(self, person: Person) -> None: ...

    @asked("forget_visit_files")
    async def forget_files(self, person: Person) -> None: ...

    @asked("forget_visit_questions")
    async def forget_questions(self, person: Person) -> None: ...

    @asked("forget_visited")
    async def forget_visited(self, person: Person) -> None: ...

    @asked("forget_visits")
    async def forget(self, person: Person) -> None: ...

    @asked("retain_visit_files")
    async def retain_files(self, before: datetime, most: int) -> None: ...

    @asked("retain_visits")
    async def retain(self, before: datetime, most: int) -> list[int]: ...

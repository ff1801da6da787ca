"""Visits as rows."""

from datetime import date

from domain.people import PersonId, UnionId
from domain.visits import Meeting, Visit
from storage.database import Row, Transaction


def _visit(row: Row) -> Visit:
    return Visit(
        row["id"],
        PersonId(row["person"]),
        UnionId(row["union_id"]),
        date.fromisoformat(row["day"]),
        Meeting(row["kind"]),
        row["place"],
        row["whom"],
        row["raised"],
        row["asked"] and PersonId(row["asked"]),
    )


async def get(tx: Transaction, visit_id: int) -> Visit | None:
    row = await tx.visit_get(id=visit_id)
    return _visit(row) if row else None


async def of(tx: Transaction, person: PersonId, most: int, skip: int) -> list[Visit]:
    return [_visit(row) for row in await tx.visits_of(person=person, most=most, skip=skip)]


async def files(tx: Transaction, visit: Visit) -> list[tuple[str, str]]:
    return [(row["kind"], row["file"]) for row in await tx.visit_files(visit_id=visit.id)]

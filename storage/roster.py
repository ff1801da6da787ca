"""The roster as it stands in the tables."""

from datetime import datetime

from domain.enrollment import Change, Listed
from domain.people import PersonId, Role, Union, UnionId
from storage import unions
from storage.database import Row, Transaction
from storage.times import maybe_text, to_text


def _listed(row: Row) -> Listed:
    return Listed(
        row["id"],
        UnionId(row["union_id"]),
        row["name"],
        row["staff_number"],
        tuple(map(Role, row["roles"].split())),
        row["contact_group"],
        row["left_at"] is not None,
        row["person"] and PersonId(row["person"]),
    )


async def everybody(tx: Transaction, union: Union | None) -> list[Listed]:
    """On the roster of the union and of all below it, also who has left; None: of all there are."""
    return [_listed(row) for row in await tx.roster_of(path=unions.text_of(union.path) if union else "")]


async def get(tx: Transaction, entry: int) -> Listed | None:
    row = await tx.roster_get(id=entry)
    return _listed(row) if row else None


async def missing(tx: Transaction, union: Union, most: int, skip: int = 0) -> list[Listed]:
    """Who has not come in yet."""
    rows = await tx.roster_missing(path=unions.text_of(union.path), most=most, skip=skip)
    return [_listed(row) for row in rows]


async def add(tx: Transaction, union: UnionId, change: Change, now: datetime) -> None:
    await tx.roster_add(union_id=union, name=change.name, now=to_text(now), **_columns(change, now))


async def change(tx: Transaction, entry: int, change: Change, now: datetime) -> None:
    await tx.roster_change(id=entry, **_columns(change, now))


def _columns(change: Change, now: datetime) -> dict[str, str | None]:
    return {
        "staff_number": change.number,
        "roles": " ".join(change.roles),
        "contact_group": change.group,
        "left_at": maybe_text(now if change.left else None),
    }

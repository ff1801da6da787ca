"""The week's news of unions, as they stand in the tables."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.people import PersonId, UnionId
from domain.weekly import Week
from storage.database import Row, Transaction
from storage.times import maybe_text, to_text
from storage.unions import path_of, text_of


@dataclass(frozen=True)
class Weekly:
    """`monday`: of the week after the one that it tells of."""

    id: int
    union: UnionId
    name: str
    path: tuple[UnionId, ...]
    monday: date
    week: Week


async def counted(tx: Transaction, since: datetime, until: datetime) -> dict[UnionId, Week]:
    """What happened in each union where anything did."""
    rows = await tx.weekly_counts(since=to_text(since), until=to_text(until))
    return {
        UnionId(row["union_id"]): Week(row["asked"], row["answered"], row["settled"], row["published"]) for row in rows
    }


async def circulate(tx: Transaction, union: UnionId, monday: date, week: Week, begins_at: datetime) -> None:
    """It goes round, once a union and week."""
    counts = {"asked": week.asked, "answered": week.answered, "settled": week.settled}
    number = await tx.weekly_add(union_id=union, week=monday.isoformat(), **counts)
    if number:
        await tx.circular_add_weekly(weekly_id=number, begins_at=to_text(begins_at))


async def get(tx: Transaction, weekly_id: int) -> Weekly:
    row = await tx.weekly_get(id=weekly_id)
    week = Week(row["asked"], row["answered"], row["settled"])
    monday = date.fromisoformat(row["week"])
    return Weekly(row["id"], UnionId(row["union_id"]), row["name"], path_of(row["path"]), monday, week)


async def hearers(tx: Transaction, weekly: Weekly, after: int, most: int) -> list[Row]:
    """The next of those who are told: person, rest_from, rest_until, unreachable_at."""
    return list(
        await tx.identity_weekly_hearers(
            union_id=weekly.union, path=text_of(weekly.path), depth=len(weekly.path), after=after, most=most
        )
    )


async def wanted(tx: Transaction, person: PersonId) -> bool:
    return await tx.identity_weekly_off(person=person) is None


async def want(tx: Transaction, person: PersonId, off_at: datetime | None) -> None:
    """None: they want it (again)."""
    await tx.identity_set_weekly(person=person, off_at=maybe_text(off_at))

"""The roster as it stands in the tables."""

from dataclasses import dataclass
from datetime import datetime

from domain.enrollment import Change, Listed
from domain.people import Person, Role, Union, UnionId
from storage.database import Row
from storage.paths import text_of
from storage.store import Store, asked
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
        row["person"] and Person(row["person"]),
    )


def _columns(change: Change, now: datetime) -> dict[str, str | None]:
    return {
        "name": change.name,
        "staff_number": change.number,
        "roles": " ".join(change.roles),
        "contact_group": change.group,
        "left_at": maybe_text(now if change.left else None),
    }


@dataclass(frozen=True)
class Count:
    """How many there should be, and how many have come in."""

    listed: int
    joined: int


class Roster(Store):
    """Who a union says belongs to it."""

    async def everybody(self, union: Union | None) -> list[Listed]:
        """On the roster of the union and of all below it, also who has left; None: of all there are."""
        return [_listed(row) for row in await self._tx.roster_of(path=text_of(union.path) if union else "")]

    async def get(self, entry: int) -> Listed | None:
        row = await self._tx.roster_get(id=entry)
        return _listed(row) if row else None

    async def missing(self, union: Union, most: int, skip: int = 0) -> list[Listed]:
        """Who has not come in yet."""
        rows = await self._tx.roster_missing(path=text_of(union.path), most=most, skip=skip)
        return [_listed(row) for row in rows]

    async def free(self, union: UnionId) -> list[Listed]:
        """Of this very union, and nobody's yet."""
        return [_listed(row) for row in await self._tx.roster_free(union_id=union)]

    async def contest(self, entry: int, now: datetime) -> None:
        await self._tx.roster_contest(entry=entry, now=to_text(now))

    async def add(self, union: UnionId, change: Change, now: datetime) -> int:
        row = await self._tx.roster_add(union_id=union, now=to_text(now), **_columns(change, now))
        return int(row)

    async def change(self, entry: int, change: Change, now: datetime) -> None:
        await self._tx.roster_change(id=entry, **_columns(change, now))
        if change.left:
            await self._tx.member_doubt_entry(entry=entry)

    @asked("roster_named")
    async def named(self, union_id: UnionId, name: str) -> list[Person]: ...

    @asked("forget_roster")
    async def forget(self, person: Person) -> None: ...

    @asked("roster_count")
    async def count(self, path: tuple[UnionId, ...]) -> Count: ...

    @asked("roster_entry_of")
    async def name_of(self, person: Person, union_id: UnionId) -> str | None: ...

    @asked("roster_join")
    async def joined(self, person: Person, now: datetime, id: int | None) -> None: ...

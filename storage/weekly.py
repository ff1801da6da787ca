"""The week's news of unions, as they stand in the tables."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.people import Person, UnionId
from domain.weekly import Week
from storage.paths import path_of
from storage.people import Hearer
from storage.store import Store, asked
from storage.times import maybe_text


@dataclass(frozen=True)
class Weekly:
    """`monday`: of the week after the one that it tells of."""

    id: int
    union: UnionId
    name: str
    path: tuple[UnionId, ...]
    monday: date
    week: Week


class Weeklies(Store):
    """The week's news: of which union, and who wants none."""

    async def circulate(self, union: UnionId, monday: date, week: Week) -> None:
        """It goes round, once a union and week."""
        counts = {"asked": week.asked, "answered": week.answered, "settled": week.settled}
        number = await self._tx.weekly_add(union_id=union, week=monday.isoformat(), **counts)
        if number:
            await self._tx.circular_add_weekly(weekly_id=number)

    async def find(self, weekly_id: int) -> Weekly | None:
        row = await self._tx.weekly_get(id=weekly_id)
        return await self.get(weekly_id) if row else None

    async def get(self, weekly_id: int) -> Weekly:
        row = await self._tx.weekly_get(id=weekly_id)
        week = Week(row["asked"], row["answered"], row["settled"])
        monday = date.fromisoformat(row["week"])
        return Weekly(row["id"], UnionId(row["union_id"]), row["name"], path_of(row["path"]), monday, week)

    async def hearers(self, weekly: Weekly, after: int, most: int) -> list[Hearer]:
        """The next of those who are told: person, rest_from, rest_until, unreachable_at."""
        return await self._hearers(weekly.union, weekly.path, len(weekly.path), after, most)

    async def wanted(self, person: Person) -> bool:
        return await self._tx.identity_weekly_off(person=person) is None

    async def want(self, person: Person, off_at: datetime | None) -> None:
        """None: they want it (again)."""
        await self._tx.identity_set_weekly(person=person, off_at=maybe_text(off_at))

    @asked("identity_weekly_hearers")
    async def _hearers(
        self, union_id: UnionId, path: tuple[UnionId, ...], depth: int, after: int, most: int
    ) -> list[Hearer]: ...

"""The tree of unions."""

from datetime import datetime

from domain import workplaces
from domain.people import Person, Union, UnionId
from domain.unions import Rearranged, Rearranging
from storage.database import Row
from storage.paths import path_of, text_of
from storage.store import Store, asked
from storage.times import to_text


def _union(row: Row) -> Union:
    return Union(UnionId(row["id"]), row["name"], path_of(row["path"]))


class Unions(Store):
    """The tree."""

    async def add(self, name: str, under: Union | None) -> Union:
        union_id = await self._tx.union_add(parent_id=under.id if under else None, name=name)
        path = text_of((*(under.path if under else ()), union_id))
        await self._tx.union_set_path(id=union_id, path=path)
        return Union(UnionId(union_id), name, path_of(path))

    async def get(self, union_id: int) -> Union | None:
        row = await self._tx.union_get(id=union_id)
        return _union(row) if row else None

    @asked("union_rename")
    async def rename(self, id: UnionId, name: str) -> None: ...

    async def hang(self, union: Union, under: Union) -> None:
        """It lies below another one from now on, with all that lies below it."""
        await self._tx.union_hang(id=union.id, parent_id=under.id)
        await self._reroot(union, under)

    async def dissolve(self, union: Union, into: Union) -> None:
        """It is no union any more, and lies below the one that took it over, unseen."""
        await self._tx.union_dissolve(id=union.id, into=into.id)
        await self._reroot(union, into)

    async def _reroot(self, union: Union, under: Union) -> None:
        await self._tx.union_reroot(before=text_of(union.path), after=text_of((*under.path, union.id)))

    async def follow(self, union: Union, into: Union, now: datetime) -> None:
        """Who belongs to one union belongs to the other; what is under way there is so here."""
        there, at, tx = {"union_id": union.id, "into": into.id}, {"now": to_text(now)}, self._tx
        await tx.union_follow_members(**there)
        await tx.union_follow_cases(**there)
        await tx.union_follow_matters(**there)
        await tx.union_follow_bulletins(**there)
        await tx.union_follow_silences(**there)
        await tx.identity_follow_homes(**there)
        await tx.union_follow_invitations(**there, **at)
        await tx.union_follow_lines(**there, **at)
        await tx.union_follow_roster(**there)

    @asked("identity_carry_holders")
    async def keep_holders_out(self, union_id: UnionId) -> None: ...

    @asked("identity_carry_up")
    async def keep_those_above_out(
        self, path: tuple[UnionId, ...], day_begins: datetime, day_ends: datetime
    ) -> None: ...

    @asked("identity_carry_along")
    async def keep_out_as_above(
        self, union_id: UnionId, above: tuple[UnionId, ...], day_begins: datetime, day_ends: datetime
    ) -> None: ...

    @asked("identity_lying")
    async def lying(self) -> list[int]: ...

    @asked("cases_unreached")
    async def unreached(self, path: tuple[UnionId, ...]) -> list[int]: ...

    @asked("union_members")
    async def members(self, union_id: UnionId) -> int: ...

    @asked("union_open_cases")
    async def open_cases(self, path: tuple[UnionId, ...]) -> int: ...

    @asked("union_doubles")
    async def doubles(self, union_id: UnionId, into: UnionId) -> int: ...

    @asked("union_sibling")
    async def sibling(self, name: str, parent_id: int, id: UnionId) -> int | None: ...

    @asked("union_clash")
    async def clash(self, union_id: UnionId, into: UnionId) -> str | None: ...

    @asked("rearranging_add")
    async def record(self, now: datetime, change: Rearranging) -> None: ...

    @asked("rearrangings_of")
    async def rearranged(self, path: tuple[UnionId, ...], most: int) -> list[Rearranged]: ...

    async def whence(self, person: Person | None, union: UnionId) -> Union:
        """The one to which somebody belongs, if they do, or else this one."""
        return _union(await self._tx.union_whence(person=person, union_id=union))

    async def named(self, name: str) -> list[Union]:
        return [_union(row) for row in await self._tx.union_by_name(name=name)]

    async def children(self, union_id: int, most: int, skip: int = 0) -> list[Union]:
        return [_union(row) for row in await self._tx.union_children(id=union_id, most=most, skip=skip)]

    async def child_count(self, union_id: int) -> int:
        count: int = await self._tx.union_child_count(id=union_id)
        return count

    async def roots(self) -> list[Union]:
        return [_union(row) for row in await self._tx.union_roots()]

    async def everything(self) -> list[Union]:
        return [_union(row) for row in await self._tx.union_all()]

    async def search(self, words: str, most: int) -> list[Union]:
        """Unions that may be meant by what people call the place where they work, the nearest first."""
        return workplaces.find(words, await self.everything())[:most]

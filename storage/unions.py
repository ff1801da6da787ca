"""The tree of unions."""

from domain.people import Person, Union, UnionId
from storage.database import Row
from storage.paths import path_of, text_of
from storage.store import Store


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
        """Unions with `words` in their name, the shortest name first."""
        escaped = words.lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        return [_union(row) for row in await self._tx.union_search(pattern=f"%{escaped}%", most=most)]

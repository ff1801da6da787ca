"""The tree of unions."""

from domain.people import Union, UnionId
from storage.database import Row, Transaction


def path_of(text: str) -> tuple[UnionId, ...]:
    """`/1/4/17/` as (1, 4, 17)."""
    return tuple(UnionId(int(part)) for part in text.strip("/").split("/"))


def text_of(path: tuple[int, ...]) -> str:
    """(1, 4, 17) as `/1/4/17/`."""
    return "/" + "".join(f"{step}/" for step in path)


def _union(row: Row) -> Union:
    return Union(UnionId(row["id"]), row["name"], path_of(row["path"]))


async def add(tx: Transaction, name: str, under: Union | None) -> Union:
    union_id = await tx.union_add(parent_id=under.id if under else None, name=name)
    path = text_of((*(under.path if under else ()), union_id))
    await tx.union_set_path(id=union_id, path=path)
    return Union(UnionId(union_id), name, path_of(path))


async def get(tx: Transaction, union_id: int) -> Union | None:
    row = await tx.union_get(id=union_id)
    return _union(row) if row else None


async def named(tx: Transaction, name: str) -> list[Union]:
    return [_union(row) for row in await tx.union_by_name(name=name)]


async def children(tx: Transaction, union_id: int, most: int, skip: int = 0) -> list[Union]:
    return [_union(row) for row in await tx.union_children(id=union_id, most=most, skip=skip)]


async def child_count(tx: Transaction, union_id: int) -> int:
    count: int = await tx.union_child_count(id=union_id)
    return count


async def roots(tx: Transaction) -> list[Union]:
    return [_union(row) for row in await tx.union_roots()]


async def everything(tx: Transaction) -> list[Union]:
    return [_union(row) for row in await tx.union_all()]


async def search(tx: Transaction, words: str, most: int) -> list[Union]:
    """Unions with `words` in their name, the shortest name first."""
    escaped = words.lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return [_union(row) for row in await tx.union_search(pattern=f"%{escaped}%", most=most)]

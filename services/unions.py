"""The tree of unions, as somebody has written it down, put into the database."""

from collections.abc import Iterable

from domain.people import Union
from domain.unions import Branch
from services.work import Work


async def plant(work: Work, paths: Iterable[Branch]) -> list[Union]:
    """Adds what is not there yet, and returns it. Those above come first in `paths`.

    A path may begin anywhere in the tree: with a root, or with the only union of that name.
    """
    everything = await work.unions.everything()
    there = {(union.parent, union.name.lower()): union for union in everything}
    places: dict[Branch, Union] = {}
    added: list[Union] = []
    for path in paths:
        above, name = places.get(path[:-1]), path[-1].lower()
        known = there.get((above.id if above else None, name)) or (None if above else _only(everything, name))
        union = places[path] = known or await work.unions.add(path[-1], above)
        if known is None:
            there[union.parent, name] = union
            added.append(union)
    return added


def _only(everything: list[Union], name: str) -> Union | None:
    found = [union for union in everything if union.name.lower() == name]
    return found[0] if len(found) == 1 else None

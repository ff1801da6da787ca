"""The tree of unions: as somebody has written it down, put into the database; and one renamed, moved, taken over.

Everything goes along: members, open cases, rosters, talks; and what was promised to be kept from somebody stays so.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, time

from domain.calendar import ONE_DAY
from domain.calls import Cause
from domain.cases.command import Command
from domain.cases.parties import SYSTEM
from domain.cases.words import Action, Party
from domain.people import Actor, Role, Union, UnionId
from domain.posts import Order
from domain.unions import (
    Becoming,
    Branch,
    NotAbove,
    Rearranged,
    Rearranging,
    UnionNameTaken,
    check_place,
    checked_name,
)
from services import group_links, posts
from services.cases import vacancy
from services.cases.perform import perform
from services.rulings import author, check_admin
from services.work import Work


@dataclass(frozen=True)
class Outlook:
    """What it comes to when a union is moved or taken over. `doubles`: who stands on both lists."""

    members: int
    cases: int
    posts: int
    below: int
    doubles: int = 0


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


# --- renamed, moved, taken over ---------------------------------------------------------------------------------------


def check_above(actor: Actor, union: Union) -> None:
    """Raises NotAbove for whoever is no admin above the union; an operator on the command line is above all."""
    if actor is not SYSTEM and not actor.holds(Role.ADMIN, union.path[:-1]):
        raise NotAbove


async def rename(work: Work, union: Union, name: str, actor: Actor) -> None:
    """Numbers, links and buttons stay. Raises NotAbove, UnionNameWrong, UnionNameTaken."""
    name = await check_name(work, union, name, actor)
    await work.unions.rename(id=union.id, name=name)
    await _record(work, union, Becoming.RENAMED, union.name, name, actor)


async def check_name(work: Work, union: Union, name: str, actor: Actor) -> str:
    """The name as it will be. Raises as `rename` does."""
    check_above(actor, union)
    name = checked_name(name)
    if name == union.name or await work.unions.sibling(name=name, parent_id=union.parent or 0, id=union.id):
        raise UnionNameTaken(name=name)
    return name


async def look_at_move(work: Work, union: Union, under: Union, actor: Actor) -> Outlook:
    """What it would come to. Raises NotAbove, NotAdmin, NotBelowItself, UnionNameTaken."""
    check_above(actor, union)
    check_admin(actor, under)
    check_place(union, under, moving=True)
    if await work.unions.sibling(name=union.name, parent_id=under.id, id=union.id):
        raise UnionNameTaken(name=union.name)
    return await outlook(work, union)


async def outlook(work: Work, union: Union) -> Outlook:
    members, cases = await work.unions.members(union_id=union.id), await work.unions.open_cases(path=union.path)
    held = await work.posts.of_union(union_id=union.id)
    return Outlook(members, cases, len(held), await work.unions.child_count(union.id))


async def move(work: Work, union: Union, under: Union, actor: Actor) -> None:
    """A union lies below another one from now on, with all that lies below it. Raises as looking at it does."""
    await look_at_move(work, union, under, actor)
    lying, above = {*await work.unions.lying()}, await work.unions.get(union.path[-2]) if union.parent else None
    await work.unions.hang(union, under)
    begins, ends = _today(work)
    path = (*under.path, union.id)
    await work.unions.keep_those_above_out(path=path, day_begins=begins, day_ends=ends)
    await work.unions.keep_out_as_above(union_id=union.id, above=union.path[:-1], day_begins=begins, day_ends=ends)
    await _record(work, union, Becoming.MOVED, above.name if above else "", under.name, actor)
    await _hand_over(work, path, lying)
    await _look_anew(work, union.id)


async def look_at_merger(work: Work, union: Union, into: Union, actor: Actor) -> Outlook:
    """What it would come to. Raises NotAbove, NotAdmin, NotBelowItself, UnionNameTaken."""
    check_above(actor, union)
    check_admin(actor, into)
    check_place(union, into, moving=False)
    if clash := await work.unions.clash(union_id=union.id, into=into.id):
        raise UnionNameTaken(name=clash)
    found = await outlook(work, union)
    doubles = await work.unions.doubles(union_id=union.id, into=into.id)
    return Outlook(found.members, found.cases, found.posts, found.below, doubles)


async def merge(work: Work, union: Union, into: Union, actor: Actor) -> None:
    """Another union takes this one over: its members, its cases, what lies below it. Its posts end.

    Raises as looking at it does.
    """
    await look_at_merger(work, union, into, actor)
    lying, below = {*await work.unions.lying()}, await work.unions.children(union.id, EVERY)
    held = await work.posts.of_union(union_id=union.id)
    await work.unions.keep_holders_out(union_id=union.id)
    for child in below:
        await work.unions.hang(child, into)
    await group_links.cut(work, union)
    await work.unions.dissolve(union, into)
    await work.unions.follow(union, into, work.now)
    await _keep_promises(work, union, into, below)
    await _record(work, union, Becoming.MERGED, union.name, into.name, actor)
    await posts.vacate(work, union, [Order(each.person, each.role, union.id, author(actor)) for each in held])
    await _hand_over(work, into.path, lying)
    await _look_anew(work, into.id)


async def _look_anew(work: Work, union: UnionId) -> None:
    """Others may be whose turn it is, or nobody."""
    for party in (Party.STAFF, Party.CHAIR):
        await vacancy.show_others(work, union, party)
    place = await work.unions.get(union)
    assert place is not None
    await work.turns.look_soon(place.path, work.now)


EVERY = 1_000_000


async def _keep_promises(work: Work, union: Union, into: Union, below: Collection[Union]) -> None:
    """What was kept from the union, or from one above it, is kept from those that take its place."""
    begins, ends = _today(work)
    for moved in (union, *below):
        await work.unions.keep_those_above_out(path=(*into.path, moved.id), day_begins=begins, day_ends=ends)
    for child in below:
        await work.unions.keep_out_as_above(union_id=child.id, above=union.path, day_begins=begins, day_ends=ends)


def _today(work: Work) -> tuple[datetime, datetime]:
    day = work.rules.calendar.local_day(work.now)
    return work.rules.calendar.at(day, time()), work.rules.calendar.at(day + ONE_DAY, time())


async def _hand_over(work: Work, path: tuple[UnionId, ...], lying: Collection[int]) -> None:
    """What somebody handles who is not staff of it any more, or from whom it is kept now, waits for all who are.

    `lying`: what lay with somebody from whom it is kept before; that comes back in its own time.
    """
    unreached = await work.unions.unreached(path=path)
    for case_id in sorted({*unreached, *await work.unions.lying()} - {*lying}):
        cause = Cause.LEFT if case_id in unreached else None  # that it is kept from somebody is none
        await perform(work, case_id, Command(Action.PASS, cause=cause), SYSTEM)


async def trail(work: Work, union: Union, actor: Actor, most: int) -> list[Rearranged]:
    """What became of the union and of those below it, the newest first. Raises NotAdmin."""
    check_admin(actor, union)
    return await work.unions.rearranged(path=union.path, most=most)


async def _record(work: Work, union: Union, what: Becoming, before: str, after: str, actor: Actor) -> None:
    await work.unions.record(work.now, Rearranging(union.id, what, before, after, author(actor)))

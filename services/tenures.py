"""A change of term of office: looked at first, then done, by hand or by a roster. Posts end; open cases stay."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from domain.enrollment import Change, Plan, Tree, plan
from domain.people import Actor, Role, Union, own_voice
from domain.posts import Order
from domain.recognition import UNASKED, Meant
from domain.refusal import MovedOn
from domain.roster import Sheet
from domain.sentences import Key
from domain.tenures import OFFICES, Seat, Turnover, by_hand, by_roster, elsewhere
from services import posts
from services.rulings import author, check_admin
from services.work import Work

NAMED = 12
"""So many are named of each; of the others it is said how many they are."""


async def seats(work: Work, union: Union) -> list[Seat]:
    """Who holds a post in the union itself, with their names."""
    held = await work.posts.of_union(union_id=union.id)
    return [replace(seat, name=await work.people.name_of(own_voice(seat.person)) or "") for seat in held]


async def offices(work: Work, union: Union, actor: Actor) -> list[Seat]:
    """The posts that a change of term is about. Raises NotAdmin."""
    check_admin(actor, union)
    return [seat for seat in await seats(work, union) if seat.role in OFFICES]


async def look(work: Work, union: Union, ending: Collection[int], actor: Actor) -> Turnover:
    """What would become of whom. Raises NotAdmin."""
    check_admin(actor, union)
    return by_hand(union, await seats(work, union), await work.roster.everybody(union), ending)


async def change(work: Work, union: Union, seen: Collection[int], ending: Collection[int], actor: Actor) -> Turnover:
    """A new term begins. `seen`: the posts of which it was said. Raises NotAdmin, and MovedOn where others are held."""
    if {seat.id for seat in await offices(work, union, actor)} != {*seen}:
        raise MovedOn
    turnover = await look(work, union, ending, actor)
    await _begin(work, union, turnover, actor)
    return turnover


async def look_at_roster(
    work: Work, sheet: Sheet, union: Union, actor: Actor, meant: Meant = UNASKED
) -> tuple[Plan, Turnover | None]:
    """What the file would change of a union, and what would become of whom; None where there are mistakes or doubts."""
    check_admin(actor, union)
    mistakes = (*sheet.mistakes, *elsewhere(sheet, union, Tree(union, [union])))
    listed = await work.roster.everybody(union)
    planned = plan(replace(sheet, mistakes=mistakes), Tree(union, [union]), listed, author(actor), meant)
    return planned, None if planned.mistakes or planned.doubts else by_roster(
        union, await seats(work, union), listed, planned
    )


async def change_by_roster(
    work: Work, sheet: Sheet, union: Union, actor: Actor, meant: Meant = UNASKED
) -> tuple[Plan, Turnover | None]:
    """A new term begins as the file says, or nothing where there is a mistake or a doubt in it. Raises NotAdmin."""
    planned, turnover = await look_at_roster(work, sheet, union, actor, meant)
    if turnover:
        await _begin(work, union, turnover, actor)
    return planned, turnover


async def _begin(work: Work, union: Union, turnover: Turnover, actor: Actor) -> None:
    """All posts that end do so first, then the new ones are given, and only then is anything handed on."""
    by = author(actor)
    ended = await posts.end(work, [Order(seat.person, seat.role, union.id, by) for seat in turnover.ends])
    await work.posts.end_term(union_id=union.id, now=work.now)
    tenure = await work.posts.begin_term(union_id=union.id, now=work.now, begun_by=by)
    await work.posts.take_over(tenure_id=tenure, union_id=union.id)
    for line in turnover.changes:
        await _write(work, union, line, turnover)
    new = [Order(each.person, each.role, union.id, by, each.entry) for each in turnover.begins if each.person]
    given = [order for order in new if await posts.give(work, order)]
    await posts.hand_on(work, union, ended)
    for order in given:
        await posts.tell(work, order.person, "post-given", order.role, union)
    await posts.tell_of_chairs(work, given)


async def _write(work: Work, union: Union, line: Change, turnover: Turnover) -> None:
    """On the roster, and what it means for whoever has come in."""
    if line.before is None:
        entry, person = await work.roster.add(union.id, line, work.now), turnover.known.get(line.name)
        if person:
            await work.roster.joined(id=entry, person=person, now=work.now)
        return
    await work.roster.change(line.before.id, line, work.now)
    if line.before.person and line.leaves:
        await work.people.doubt(person=line.before.person, union_id=union.id)
    elif line.before.person and line.before.left and not line.left:
        await work.people.verify(person=line.before.person, union_id=union.id, now=work.now)


def said(union: Union, turnover: Turnover) -> dict[str, Any]:
    """Who ends, who goes on, who is new: as arguments of a sentence."""
    seats_ = {"ends": turnover.ends, "stays": turnover.stays}
    named = {name: [(each.name, each.role) for each in some] for name, some in seats_.items()}
    offers = {"begins": turnover.begins, "awaited": turnover.awaited}
    named |= {name: [(each.name, each.role) for each in some] for name, some in offers.items()}
    counts = {name: len(some) for name, some in named.items()}
    return {"union": union.name, **counts, **{f"{name}_named": _named(some) for name, some in named.items()}}


def _named(some: list[tuple[str, Role]]) -> list[Key]:
    said_ = ({"who": name or Key("forgotten"), "role": Key(f"role-{role}")} for name, role in some[:NAMED])
    shown = [Key("tenure-seat", args) for args in said_]
    return [*shown, *([Key("tenure-more", {"count": len(some) - NAMED})] if len(some) > NAMED else [])]

"""A roster file against the database: what would change, and then all of it in one transaction, or nothing."""

from collections.abc import Awaitable, Callable

from domain.enrollment import Change, Listed, NewUnion, Place, Plan, Tree, plan
from domain.people import Actor, Person, Role, Union
from domain.posts import Order
from domain.recognition import UNASKED, Meant
from domain.refusal import NotAdmin
from domain.roster import Sheet
from services import posts
from services.rulings import author, check_admin
from services.work import Work

Progress = Callable[[int, int], Awaitable[None]]
"""Told how many of how many are done."""


async def check(work: Work, sheet: Sheet, union: Union | None, actor: Actor, meant: Meant = UNASKED) -> Plan:
    """What the file would change in the union and below it; None: anywhere, for an operator. Raises NotAdmin."""
    if union is not None:
        check_admin(actor, union)
    elif author(actor) is not None:
        raise NotAdmin
    everything = await work.unions.everything()
    reached = [each for each in everything if union is None or union.id in each.path]
    top = union or (reached[0] if len(reached) == 1 else None)
    return plan(sheet, Tree(top, reached), await work.roster.everybody(union), author(actor), meant)


async def enroll(
    work: Work, sheet: Sheet, union: Union | None, actor: Actor, told: Progress, meant: Meant = UNASKED
) -> Plan:
    """Writes everything that the file says, and nothing where there is a mistake in it, or somebody in doubt."""
    planned = await check(work, sheet, union, actor, meant)
    if planned.mistakes or planned.doubts:
        return planned
    places: dict[Place, Union] = {}
    given: list[Order] = []
    for new in planned.unions:
        places[new] = await work.unions.add(new.name, _there(new.under, places))
    for done, change in enumerate(planned.changes, 1):
        place = _there(change.place, places)
        if change.before is None:
            await work.roster.add(place.id, change, work.now)
        else:
            await work.roster.change(change.before.id, change, work.now)
            given += await _follow(work, change.before, change, place, author(actor))
        await told(done, len(planned.changes))
    await posts.tell_of_chairs(work, given)
    return planned


def _there(place: Place, places: dict[Place, Union]) -> Union:
    return places[place] if isinstance(place, NewUnion) else place


async def _follow(work: Work, before: Listed, change: Change, union: Union, by: Person | None) -> list[Order]:
    """Who has come in holds from now on what the roster says, and hears of what is new. Gives the new posts."""
    person = before.person
    if person is None:
        return []
    given = []
    held, due = _offices(before), _offices(change)
    for role in sorted(held - due):
        if await posts.dismiss(work, Order(person, role, union.id, by, before.id)):
            await posts.tell(work, person, "post-ended", role, union)
    for role in sorted(due - held):
        order = Order(person, role, union.id, by, before.id)
        if await posts.give(work, order):
            await posts.tell(work, person, "post-given", role, union)
            given.append(order)
    if change.leaves:
        await work.people.doubt(person=person, union_id=union.id)
    elif before.left and not change.left:
        await work.people.verify(person=person, union_id=union.id, now=work.now)
    return given


def _offices(entry: Listed | Change) -> set[Role]:
    return set() if entry.left else {*entry.roles} - {Role.WORKER}

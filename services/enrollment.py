"""A roster file against the database: what would change, and then all of it in one transaction, or nothing."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from domain.enrollment import Change, Listed, NewUnion, Place, Plan, Tree, plan
from domain.people import Actor, PersonId, Role, Union
from domain.refusal import NotAdmin
from domain.roster import Sheet
from domain.rules import Rules
from services import posts
from services.posts import Order
from services.rulings import author, check_admin
from storage import roster, unions
from storage.database import Transaction
from storage.times import to_text

Progress = Callable[[int, int], Awaitable[None]]
"""Told how many of how many are done."""


async def check(tx: Transaction, sheet: Sheet, union: Union | None, actor: Actor) -> Plan:
    """What the file would change in the union and below it; None: anywhere, for an operator. Raises NotAdmin."""
    if union is not None:
        check_admin(actor, union)
    elif author(actor) is not None:
        raise NotAdmin
    everything = await unions.everything(tx)
    reached = [each for each in everything if union is None or union.id in each.path]
    top = union or (reached[0] if len(reached) == 1 else None)
    return plan(sheet, Tree(top, reached), await roster.everybody(tx, union), author(actor))


async def enroll(
    tx: Transaction, sheet: Sheet, union: Union | None, actor: Actor, now: datetime, rules: Rules, told: Progress
) -> Plan:
    """Writes everything that the file says, and nothing where there is a mistake in it."""
    planned = await check(tx, sheet, union, actor)
    if planned.mistakes:
        return planned
    places: dict[Place, Union] = {}
    for new in planned.unions:
        places[new] = await unions.add(tx, new.name, _there(new.under, places))
    for done, change in enumerate(planned.changes, 1):
        place = _there(change.place, places)
        if change.before is None:
            await roster.add(tx, place.id, change, now)
        else:
            await roster.change(tx, change.before.id, change, now)
            await _follow(tx, change.before, change, place, now, rules, author(actor))
        await told(done, len(planned.changes))
    return planned


def _there(place: Place, places: dict[Place, Union]) -> Union:
    return places[place] if isinstance(place, NewUnion) else place


async def _follow(
    tx: Transaction, before: Listed, change: Change, union: Union, now: datetime, rules: Rules, by: PersonId | None
) -> None:
    """Who has come in holds from now on what the roster says, and hears of what is new."""
    person = before.person
    if person is None:
        return
    held, due = _offices(before), _offices(change)
    for role in sorted(held - due):
        if await posts.dismiss(tx, Order(person, role, union.id, by, before.id), now, rules):
            await posts.tell(tx, person, "post-ended", role, union, now, rules)
    for role in sorted(due - held):
        if await posts.appoint(tx, Order(person, role, union.id, by, before.id), now):
            await posts.tell(tx, person, "post-given", role, union, now, rules)
    if change.leaves:
        await tx.member_doubt(person=person, union_id=union.id)
    elif before.left and not change.left:
        await tx.member_verify(person=person, union_id=union.id, now=to_text(now))


def _offices(entry: Listed | Change) -> set[Role]:
    return set() if entry.left else {*entry.roles} - {Role.WORKER}

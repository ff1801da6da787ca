"""Finding one's union and belonging to it."""

import re
from datetime import datetime, timedelta

from domain.people import PersonId, Union, UnionChangedRecently, UnionId, UnionNeeded
from domain.rules import Rules
from services.forgetting import Forgets
from storage import people, unions
from storage.database import Transaction
from storage.times import to_text

_CODE = re.compile(r"u([0-9]{1,15})", re.IGNORECASE)


def code_of(union: Union) -> str:
    """What stands behind a union's link and on its sheet. It is no secret: who comes in by it is self-declared."""
    return f"u{union.id}"


def union_meant(code: str) -> UnionId | None:
    """The number in such a code, whether there is such a union or not; None where it is none."""
    found = _CODE.fullmatch(code.strip())
    return UnionId(int(found[1])) if found else None


async def join(
    tx: Transaction, person: PersonId, union_id: int, now: datetime, rules: Rules, *, verified: bool = False
) -> Union:
    """The person belongs to the union from now on, self-declared or `verified`. One change in `union_change_days`."""
    union = await unions.get(tx, union_id)
    if union is None:
        raise UnionNeeded
    old = await people.membership(tx, person)
    if old and old.union != union.id and old.changed_at:
        free_from = old.changed_at + timedelta(days=rules.policy.union_change_days)
        if now < free_from:
            raise UnionChangedRecently(day=rules.calendar.local_day(free_from))
    if old is None or old.union != union.id:
        await people.join(tx, person, union.id, now, verified=verified)
    elif verified:
        await verify(tx, person, union.id, now)
    return union


async def verify(tx: Transaction, person: PersonId, union: UnionId, now: datetime) -> None:
    """The union says that the person belongs to it. Who was there already has changed nothing."""
    if await tx.member_verify(person=person, union_id=union, now=to_text(now)) is None:
        await people.join(tx, person, union, now, verified=True)


async def home(tx: Transaction, person: PersonId) -> Union | None:
    """The union this person belongs to."""
    membership = await people.membership(tx, person)
    return await unions.get(tx, membership.union) if membership else None


async def _forget_person(tx: Transaction, person: PersonId) -> None:
    await tx.forget_membership(person=person)


FORGETS = Forgets(person=_forget_person)

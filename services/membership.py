"""Finding one's union and belonging to it."""

import re
from datetime import timedelta

from domain.people import Person, Union, UnionChangedRecently, UnionId, UnionNeeded
from services.forgetting import Forgets
from services.work import Work

_CODE = re.compile(r"u([0-9]{1,15})", re.IGNORECASE)


def code_of(union: Union) -> str:
    """What stands behind a union's link and on its sheet. It is no secret: who comes in by it is self-declared."""
    return f"u{union.id}"


def union_meant(code: str) -> UnionId | None:
    """The number in such a code, whether there is such a union or not; None where it is none."""
    found = _CODE.fullmatch(code.strip())
    return UnionId(int(found[1])) if found else None


async def join(work: Work, person: Person, union_id: int, *, verified: bool = False) -> Union:
    """The person belongs to the union from now on, self-declared or `verified`. One change in `union_change_days`."""
    union = await work.unions.get(union_id)
    if union is None:
        raise UnionNeeded
    old = await work.people.membership(person)
    if old and old.union != union.id and old.changed_at:
        free_from = old.changed_at + timedelta(days=work.rules.policy.union_change_days)
        if work.now < free_from:
            raise UnionChangedRecently(day=work.rules.calendar.local_day(free_from))
    if old is None or old.union != union.id:
        await work.people.join(person, union.id, work.now, verified=verified)
    elif verified:
        await verify(work, person, union.id)
    return union


async def verify(work: Work, person: Person, union: UnionId) -> None:
    """The union says that the person belongs to it. Who was there already has changed nothing."""
    if not await work.people.verify(person=person, union_id=union, now=work.now):
        await work.people.join(person, union, work.now, verified=True)


async def home(work: Work, person: Person) -> Union | None:
    """The union this person belongs to."""
    membership = await work.people.membership(person)
    return await work.unions.get(membership.union) if membership else None


async def _forget_person(work: Work, person: Person) -> None:
    await work.people.forget_membership(person=person)


FORGETS = Forgets(person=_forget_person)

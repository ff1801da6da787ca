"""Who has come in and who has not; invitations for those; the code on the wall of a union."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.enrollment import Listed
from domain.people import Actor, PersonId, Role, Union
from domain.roster import NotListed
from domain.rules import Rules
from services.forgetting import Forgets
from services.invitations import digest_of, invite, new_code
from services.rulings import author, check_admin
from storage import roster, unions
from storage.database import Transaction
from storage.times import to_text


@dataclass(frozen=True)
class Count:
    """How many there should be, and how many have come in."""

    listed: int
    joined: int


@dataclass(frozen=True)
class Invited:
    """Somebody who has not come in, and the code by which they can."""

    name: str
    number: str
    union: Union
    code: str


async def count(tx: Transaction, union: Union, actor: Actor) -> Count:
    """Of the union and all below it. Raises NotAdmin."""
    check_admin(actor, union)
    row = await tx.roster_count(path=unions.text_of(union.path))
    return Count(row["listed"], row["joined"])


async def missing(tx: Transaction, union: Union, actor: Actor, most: int, skip: int = 0) -> list[Listed]:
    """Who has not come in yet. Raises NotAdmin."""
    check_admin(actor, union)
    return await roster.missing(tx, union, most, skip)


async def reissue(tx: Transaction, entry: int, actor: Actor, now: datetime, rules: Rules) -> Invited:
    """A new invitation for one person; those given out before are good for nothing any more.

    Raises NotAdmin, and NotListed for whoever needs none.
    """
    listed = await roster.get(tx, entry)
    union = await unions.get(tx, listed.union) if listed else None
    if listed is None or union is None:
        raise NotListed
    check_admin(actor, union)
    if listed.person or listed.left:
        raise NotListed
    await tx.invitations_end(roster_id=entry, now=to_text(now))
    return await _invited(tx, listed, union, author(actor), now, rules)


async def invite_all(
    tx: Transaction, union: Union, actor: Actor, now: datetime, rules: Rules, most: int
) -> list[Invited]:
    """An invitation for everybody who has not come in, up to so many; sheets printed before stay good."""
    check_admin(actor, union)
    places = {place.id: place for place in await unions.everything(tx)}
    listed = await roster.missing(tx, union, most)
    return [await _invited(tx, each, places[each.union], author(actor), now, rules) for each in listed]


async def _invited(
    tx: Transaction, listed: Listed, union: Union, by: PersonId | None, now: datetime, rules: Rules
) -> Invited:
    code = await invite(tx, union.id, Role.WORKER, None, now, rules, entry=listed.id, by=by)
    return Invited(listed.name, listed.number, union, code)


async def rotate(tx: Transaction, union: Union, actor: Actor, now: datetime, rules: Rules) -> tuple[str, datetime]:
    """A new code of the union, by which whoever scans it is a verified member, and until when. The old one is dead."""
    check_admin(actor, union)
    code = new_code()
    until = now + timedelta(days=rules.of(union.path).policy.union_code_days)
    await tx.union_code_put(
        union_id=union.id, digest=digest_of(code), now=to_text(now), made_by=author(actor), expires_at=to_text(until)
    )
    return code, until


async def _forget_person(tx: Transaction, person: PersonId) -> None:
    """The union's list stays; that this name has come in as this voice does not."""
    await tx.forget_roster(person=person)
    await tx.forget_invitations(person=person)
    await tx.forget_listed(person=person)


FORGETS = Forgets(person=_forget_person)

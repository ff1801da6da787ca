"""Who has come in and who has not; invitations for those; the code on the wall of a union."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.enrollment import Listed
from domain.people import Actor, Person, Role, Union
from domain.roster import NotListed
from services.forgetting import Forgets
from services.invitations import digest_of, invite, new_code
from services.rulings import author, check_admin
from services.work import Work


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


async def count(work: Work, union: Union, actor: Actor) -> Count:
    """Of the union and all below it. Raises NotAdmin."""
    check_admin(actor, union)
    row = await work.roster.count(path=union.path)
    return Count(row.listed, row.joined)


async def missing(work: Work, union: Union, actor: Actor, most: int, skip: int = 0) -> list[Listed]:
    """Who has not come in yet. Raises NotAdmin."""
    check_admin(actor, union)
    return await work.roster.missing(union, most, skip)


async def reissue(work: Work, entry: int, actor: Actor) -> Invited:
    """A new invitation for one person; those given out before are good for nothing any more.

    Raises NotAdmin, and NotListed for whoever needs none.
    """
    listed = await work.roster.get(entry)
    union = await work.unions.get(listed.union) if listed else None
    if listed is None or union is None:
        raise NotListed
    check_admin(actor, union)
    if listed.person or listed.left:
        raise NotListed
    await work.invitations.end(roster_id=entry, now=work.now)
    return await _invited(work, listed, union, author(actor))


async def invite_all(work: Work, union: Union, actor: Actor, most: int) -> list[Invited]:
    """An invitation for everybody who has not come in, up to so many; sheets printed before stay good."""
    check_admin(actor, union)
    places = {place.id: place for place in await work.unions.everything()}
    listed = await work.roster.missing(union, most)
    return [await _invited(work, each, places[each.union], author(actor)) for each in listed]


async def _invited(work: Work, listed: Listed, union: Union, by: Person | None) -> Invited:
    code = await invite(work, union.id, Role.WORKER, None, entry=listed.id, by=by)
    return Invited(listed.name, listed.number, union, code)


async def rotate(work: Work, union: Union, actor: Actor) -> tuple[str, datetime]:
    """A new code of the union, by which whoever scans it is a verified member, and until when. The old one is dead."""
    check_admin(actor, union)
    code = new_code()
    until = work.now + timedelta(days=work.rules.of(union.path).policy.union_code_days)
    await work.invitations.put_code(
        union_id=union.id, digest=digest_of(code), now=work.now, made_by=author(actor), expires_at=until
    )
    return code, until


async def _forget_person(work: Work, person: Person) -> None:
    """The union's list stays; that this name has come in as this voice does not."""
    await work.roster.forget(person=person)
    await work.invitations.forget_user(person=person)
    await work.posts.forget_line(person=person)


FORGETS = Forgets(person=_forget_person)

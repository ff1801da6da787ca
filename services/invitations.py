"""Invitations: one use, one role, one union. The code is shown once; the database keeps only its digest."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from hashlib import sha256

from domain.names import cleaned
from domain.people import InvitationInvalid, Person, Role, Union, UnionId
from domain.posts import Order
from domain.receipts import LETTERS
from domain.roster import ListedAlready
from services import membership, posts, verification
from services.work import Work
from storage.invitations import Offer

LENGTH = 16
"""78 bits: a copy of the digests is no help in finding a code."""

MEMBERS = {Role.WORKER, Role.REPRESENTATIVE}
"""Whoever is invited as one of these belongs to the union that invites."""


class Post(StrEnum):
    """How it stands with a post for which an operator looks for somebody."""

    HELD = "held"
    AWAITED = "awaited"


@dataclass(frozen=True)
class Invitation:
    """`entry`: for whom on the roster it is; `made_by`: None for an operator.

    `lasting`: it is the code of a union, for everybody who works there.
    """

    digest: str
    union: Union
    roles: tuple[Role, ...]
    name: str | None = None
    entry: int | None = None
    made_by: Person | None = None
    lasting: bool = False


def digest_of(code: str) -> str:
    """What the database keeps of a code."""
    return sha256(normalised(code).encode()).hexdigest()


def normalised(code: str) -> str:
    """A code as people type it: with dashes or blanks, in small letters."""
    return code.upper().replace("-", "").replace(" ", "")


def looks_like_code(text: str) -> bool:
    code = normalised(text)
    return len(code) == LENGTH and set(code) <= set(LETTERS) and any(letter.isdigit() for letter in code)


def new_code(length: int = LENGTH) -> str:
    """With a digit in it, so that no word looks like one."""
    return "".join(secrets.choice(LETTERS) for _ in range(length - 1)) + secrets.choice("23456789")


async def invite(
    work: Work,
    union: UnionId,
    role: Role,
    name: str | None,
    *,
    entry: int | None = None,
    by: Person | None = None,
) -> str:
    """Writes an invitation and returns its code, which nobody can read back later."""
    code, name = new_code(), cleaned(name or "") or None
    expires = work.now + timedelta(days=work.rules.policy.invitation_days)
    await work.invitations.add(digest_of(code), Offer(union, role, name, entry, by), expires)
    return code


async def stands(work: Work, union: UnionId, role: Role) -> Post | None:
    """Whether somebody holds the role in this very union, or an operator has invited somebody to."""
    if await work.posts.held(union_id=union, role=role):
        return Post.HELD
    return Post.AWAITED if await work.invitations.awaited(union_id=union, role=role, now=work.now) else None


async def void(work: Work, union: UnionId, role: Role) -> None:
    """What an operator has invited to and nobody has taken up. Whoever lost a code gets another; this one ends."""
    await work.invitations.void(union_id=union, role=role, now=work.now)


async def look_up(work: Work, code: str) -> Invitation:
    """What is behind a code: an open invitation, or a union's own code. Raises InvitationInvalid."""
    return await look_up_digest(work, digest_of(code))


async def look_up_digest(work: Work, digest: str) -> Invitation:
    row = await work.invitations.open(digest=digest, now=work.now)
    whose = row.union_id if row else await work.invitations.open_code(digest=digest, now=work.now)
    if whose is None:
        raise InvitationInvalid
    union = await work.unions.get(whose)
    assert union is not None
    if row is None:
        return Invitation(digest, union, (Role.WORKER,), lasting=True)
    roles = tuple(map(Role, (row.roles or row.role).split()))
    return Invitation(digest, union, roles, row.name, row.roster_id, row.made_by)


async def accept(work: Work, digest: str, person: Person) -> Invitation:
    """The person takes up what the invitation offers, and is a verified member where they are a worker or had no union.

    Raises ListedAlready for who has come in under another name; by a union's own code also UnionChangedRecently.
    """
    invitation = await look_up_digest(work, digest)
    union = invitation.union.id
    if invitation.lasting:
        await membership.join(work, person, union, verified=True)
        return invitation
    if invitation.entry:
        await _come_in(work, invitation, person)
    await work.invitations.use(digest=digest, person=person, now=work.now)
    if invitation.name:
        await work.people.rename(person=person, name=invitation.name)
    for role in invitation.roles:
        await posts.appoint(work, Order(person, role, union, invitation.made_by, invitation.entry))
    if MEMBERS & {*invitation.roles} or await work.people.membership(person) is None:
        await membership.verify(work, person, union)
    else:  # an officer may belong elsewhere
        await work.people.verify(person=person, union_id=union, now=work.now)
    return invitation


async def _come_in(work: Work, invitation: Invitation, person: Person) -> None:
    """Under one name of a roster only: whoever opens a colleague's invitation too does not become two people."""
    other = await work.roster.name_of(person=person, union_id=invitation.union.id)
    if other is not None:
        raise ListedAlready(name=other)
    assert invitation.entry
    await verification.take_over(work, invitation.entry, person)
    await work.roster.joined(id=invitation.entry, person=person, now=work.now)


async def decline(work: Work, digest: str, person: Person) -> None:
    """Nothing changes but that it is on the record; the invitation stays good for whom it was meant."""
    invitation = await look_up_digest(work, digest)
    if not invitation.lasting:
        for role in invitation.roles:
            order = Order(person, role, invitation.union.id, by=person, entry=invitation.entry)
            await posts.refuse(work, order)


async def forget_old(work: Work) -> None:
    """Invitations that have expired: a sheet that is printed anew every week leaves many."""
    await work.invitations.forget_old(before=work.now)

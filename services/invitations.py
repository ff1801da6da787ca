"""Invitations: one use, one role, one union. The code is shown once; the database keeps only its digest."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from domain.people import InvitationInvalid, PersonId, Role, Union, UnionId
from domain.receipts import LETTERS
from domain.roster import ListedAlready
from domain.rules import Rules
from services import membership, posts
from services.posts import Order
from storage import people, unions
from storage.database import Transaction
from storage.times import to_text

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
    made_by: PersonId | None = None
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
    tx: Transaction,
    union: UnionId,
    role: Role,
    name: str | None,
    now: datetime,
    rules: Rules,
    *,
    entry: int | None = None,
    by: PersonId | None = None,
) -> str:
    """Writes an invitation and returns its code, which nobody can read back later."""
    code = new_code()
    expires = to_text(now + timedelta(days=rules.policy.invitation_days))
    await tx.invitation_add(
        digest=digest_of(code), union_id=union, role=role, name=name, expires_at=expires, roster_id=entry, made_by=by
    )
    return code


async def stands(tx: Transaction, union: UnionId, role: Role, now: datetime) -> Post | None:
    """Whether somebody holds the role in this very union, or an operator has invited somebody to."""
    if await tx.posts_held(union_id=union, role=role):
        return Post.HELD
    return Post.AWAITED if await tx.invitations_awaited(union_id=union, role=role, now=to_text(now)) else None


async def void(tx: Transaction, union: UnionId, role: Role, now: datetime) -> None:
    """What an operator has invited to and nobody has taken up. Whoever lost a code gets another; this one ends."""
    await tx.invitations_void(union_id=union, role=role, now=to_text(now))


async def look_up(tx: Transaction, code: str, now: datetime) -> Invitation:
    """What is behind a code: an open invitation, or a union's own code. Raises InvitationInvalid."""
    return await look_up_digest(tx, digest_of(code), now)


async def look_up_digest(tx: Transaction, digest: str, now: datetime) -> Invitation:
    row = await tx.invitation_open(digest=digest, now=to_text(now))
    code = row or await tx.union_code_open(digest=digest, now=to_text(now))
    if code is None:
        raise InvitationInvalid
    union = await unions.get(tx, code["union_id"])
    assert union is not None
    if row is None:
        return Invitation(digest, union, (Role.WORKER,), lasting=True)
    roles = tuple(map(Role, (row["roles"] or row["role"]).split()))
    return Invitation(digest, union, roles, row["name"], row["roster_id"], row["made_by"])


async def accept(tx: Transaction, digest: str, person: PersonId, now: datetime, rules: Rules) -> Invitation:
    """The person takes up what the invitation offers, and is a verified member where they are a worker or had no union.

    Raises ListedAlready for who has come in under another name; by a union's own code also UnionChangedRecently.
    """
    invitation = await look_up_digest(tx, digest, now)
    union = invitation.union.id
    if invitation.lasting:
        await membership.join(tx, person, union, now, rules, verified=True)
        return invitation
    if invitation.entry:
        await _come_in(tx, invitation, person, now)
    await tx.invitation_use(digest=digest, person=person, now=to_text(now))
    if invitation.name:
        await tx.identity_rename(person=person, name=invitation.name)
    for role in invitation.roles:
        await posts.appoint(tx, Order(person, role, union, invitation.made_by, invitation.entry), now)
    if MEMBERS & {*invitation.roles} or await people.membership(tx, person) is None:
        await membership.verify(tx, person, union, now)
    else:  # an officer may belong elsewhere
        await tx.member_verify(person=person, union_id=union, now=to_text(now))
    return invitation


async def _come_in(tx: Transaction, invitation: Invitation, person: PersonId, now: datetime) -> None:
    """Under one name of a roster only: whoever opens a colleague's invitation too does not become two people."""
    other = await tx.roster_entry_of(person=person, union_id=invitation.union.id)
    if other:
        raise ListedAlready(name=other["name"])
    await tx.roster_join(id=invitation.entry, person=person, now=to_text(now))


async def decline(tx: Transaction, digest: str, person: PersonId, now: datetime) -> None:
    """Nothing changes but that it is on the record; the invitation stays good for whom it was meant."""
    invitation = await look_up_digest(tx, digest, now)
    if not invitation.lasting:
        for role in invitation.roles:
            order = Order(person, role, invitation.union.id, by=person, entry=invitation.entry)
            await posts.refuse(tx, order, now)


async def forget_old(tx: Transaction, now: datetime, rules: Rules) -> None:
    """Invitations that have expired: a sheet that is printed anew every week leaves many."""
    await tx.invitations_forget(before=to_text(now))

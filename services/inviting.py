"""Invitations: one use, one role, one union. The code is shown once; the database keeps only its digest."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from domain.errors import InvitationInvalid
from domain.people import PersonId, Role, Union, UnionId
from domain.rules import Rules
from storage import people, unions
from storage.database import Transaction
from storage.times import to_text

LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No 0, 1, I, L, O, U: nothing that looks or sounds like another."""
LENGTH = 16
"""78 bits: a copy of the digests is no help in finding a code."""


@dataclass(frozen=True)
class Invitation:
    digest: str
    union: Union
    role: Role
    name: str | None


def _digest(code: str) -> str:
    return sha256(normalised(code).encode()).hexdigest()


def normalised(code: str) -> str:
    """A code as people type it: with dashes or blanks, in small letters."""
    return code.upper().replace("-", "").replace(" ", "")


def looks_like_code(text: str) -> bool:
    code = normalised(text)
    return len(code) == LENGTH and set(code) <= set(LETTERS) and any(letter.isdigit() for letter in code)


async def invite(tx: Transaction, union: UnionId, role: Role, name: str | None, now: datetime, rules: Rules) -> str:
    """Writes an invitation and returns its code, which nobody can read back later."""
    code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH - 1)) + secrets.choice("23456789")
    expires = now + timedelta(days=rules.policy.invitation_days)
    await tx.invitation_add(digest=_digest(code), union_id=union, role=role, name=name, expires_at=to_text(expires))
    return code


async def look_up(tx: Transaction, code: str, now: datetime) -> Invitation:
    """The open invitation behind a code. Raises InvitationInvalid."""
    return await look_up_digest(tx, _digest(code), now)


async def look_up_digest(tx: Transaction, digest: str, now: datetime) -> Invitation:
    row = await tx.invitation_open(digest=digest, now=to_text(now))
    if row is None:
        raise InvitationInvalid
    union = await unions.get(tx, row["union_id"])
    assert union is not None
    return Invitation(row["digest"], union, Role(row["role"]), row["name"])


async def accept(tx: Transaction, digest: str, person: PersonId, now: datetime) -> Invitation:
    """The person takes up what the invitation offers. Who has no union yet is a verified member of this one."""
    invitation = await look_up_digest(tx, digest, now)
    await tx.invitation_use(digest=digest, person=person, now=to_text(now))
    if invitation.name:
        await tx.identity_rename(person=person, name=invitation.name)
    if invitation.role is not Role.WORKER:
        await people.appoint(tx, person, invitation.role, invitation.union.id, now)
    if invitation.role is Role.WORKER or await people.membership(tx, person) is None:
        await people.join(tx, person, invitation.union.id, now, verified=True)
    return invitation

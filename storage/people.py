"""People, their voices, their memberships and posts. Telegram accounts stay behind identity.sql."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.people import Actor, PersonId, Post, Role, UnionId
from storage.database import Row, Transaction
from storage.times import maybe_moment, to_text
from storage.unions import path_of


@dataclass(frozen=True)
class Account:
    """Where a voice is reached. Only the sender and the session ever hold one."""

    chat_id: int
    language: str
    unreachable: bool
    pseudonym: bool


class Nameless(StrEnum):
    """Why a voice has no name that could be said."""

    NOBODY = "nobody"
    ANONYMOUS = "anonymous"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True)
class Visitor:
    """Who wrote to us, as the session knows them."""

    person: PersonId
    name: str
    language: str
    unreachable: bool


@dataclass(frozen=True)
class Membership:
    """`changed_at`: when the union was last changed; None while it is the first one."""

    union: UnionId
    changed_at: datetime | None
    verified: bool


async def visitor(tx: Transaction, chat_id: int) -> Visitor | None:
    """None for an account that we do not know, or to which only the farewell has still to be said."""
    row = await tx.identity_by_chat(chat_id=chat_id)
    if row is None or row["name"] is None:
        return None
    return Visitor(PersonId(row["person"]), row["name"], row["language"], row["unreachable_at"] is not None)


async def welcome(tx: Transaction, chat_id: int, name: str, language: str) -> Visitor:
    """The first contact: the account gets a voice."""
    person = await tx.identity_add(chat_id=chat_id, name=name, language=language)
    return Visitor(PersonId(person), name, language, unreachable=False)


async def say_farewell(tx: Transaction, account: Account) -> PersonId:
    """A voice for the last message to an account that was let go; it goes once that is sent."""
    return PersonId(await tx.identity_add_farewell(chat_id=account.chat_id, language=account.language))


async def pseudonym(tx: Transaction, person: PersonId) -> PersonId:
    """A fresh voice for one anonymous case, tied to `person` in the sealed table and nowhere else."""
    return PersonId(await tx.identity_add_pseudonym(owner=person))


async def account(tx: Transaction, person: PersonId) -> Account:
    row = await tx.identity_account(person=person)
    return Account(row["chat_id"], row["language"], row["unreachable_at"] is not None, row["owner"] is not None)


async def known_as(tx: Transaction, person: PersonId | None) -> str | Nameless:
    """The name of a voice, or why it has none."""
    if person is None:
        return Nameless.NOBODY
    row = await tx.identity_name(person=person)
    if row["forgotten"]:
        return Nameless.FORGOTTEN
    return Nameless.ANONYMOUS if row["pseudonym"] or not row["name"] else str(row["name"])


async def name_of(tx: Transaction, person: PersonId | None) -> str | None:
    """The name of a voice; None for a pseudonym, for whoever is forgotten, and for nobody."""
    found = await known_as(tx, person)
    return None if isinstance(found, Nameless) else found


async def actor(tx: Transaction, person: PersonId) -> Actor:
    voices = frozenset(PersonId(row["person"]) for row in await tx.identity_pseudonyms(person=person))
    posts = tuple(
        Post(Role(row["role"]), UnionId(row["union_id"]), path_of(row["path"]))
        for row in await tx.posts_of(person=person)
    )
    return Actor(person, voices, posts)


async def represents(tx: Transaction, person: PersonId) -> bool:
    """Whether they are a representative, of whomever."""
    return any(row["role"] == Role.REPRESENTATIVE for row in await tx.posts_of(person=person))


async def membership(tx: Transaction, person: PersonId) -> Membership | None:
    row = await tx.member_get(person=person)
    if row is None:
        return None
    return Membership(UnionId(row["union_id"]), maybe_moment(row["changed_at"]), row["verified_at"] is not None)


async def join(tx: Transaction, person: PersonId, union: UnionId, now: datetime, *, verified: bool) -> None:
    text = to_text(now)
    await tx.member_put(person=person, union_id=union, now=text, verified_at=text if verified else None)


async def appoint(tx: Transaction, person: PersonId, role: Role, union: UnionId, now: datetime) -> None:
    await tx.post_add(person=person, union_id=union, role=role, now=to_text(now))


async def _holders(
    tx: Transaction, role: Role, union: UnionId, case_id: int | None, besides: PersonId | None
) -> Sequence[Row]:
    return list(await tx.identity_office_holders(role=role, union_id=union, case_id=case_id, besides=besides))


async def office_holders(
    tx: Transaction,
    role: Role,
    union: UnionId,
    case_id: int | None = None,
    besides: PersonId | None = None,
    barred: Container[PersonId] = (),
) -> list[PersonId]:
    """Who holds `role` in the union, or in the nearest one upward where somebody may act on the case.

    Nobody does whose own case it is, nor one `besides`, whatever their voice, nor who is `barred`. The absent are
    passed over, and so is a union where all are; where everybody is, nobody is.
    """
    rows = [row for row in await _holders(tx, role, union, case_id, besides) if row["person"] not in barred]
    there = [row for row in rows if not row["absent"]] or rows
    nearest = max((row["depth"] for row in there), default=0)
    return [PersonId(row["person"]) for row in there if row["depth"] == nearest]


async def representatives(
    tx: Transaction, union: UnionId, besides: PersonId | None, given_to: UnionId | None = None
) -> list[PersonId]:
    """Whoever represents members of the union or of one below it, and can be reached; not the owner of this voice.

    `given_to`: to whom that voice gave a demand; unions below it may be those from whom it was kept, and see nothing.
    """
    hidden = besides if given_to else None
    rows = await tx.identity_representatives(
        union_id=union, except_person=besides, given_to=given_to, hidden_from=hidden
    )
    return [PersonId(row["person"]) for row in rows]


async def somebody_present(tx: Transaction, role: Role, union: UnionId, case_id: int, besides: PersonId | None) -> bool:
    """Whether anybody who holds `role` there or above, and may act on the case, is there now."""
    return any(not row["absent"] for row in await _holders(tx, role, union, case_id, besides))


async def colleagues(tx: Transaction, union: UnionId, most: int) -> list[PersonId]:
    """Everybody whose staff post reaches the union, nearest first."""
    return [PersonId(row["person"]) for row in await tx.staff_reaching(union_id=union, most=most)]


async def case_of_message(tx: Transaction, person: PersonId, message_id: int) -> int | None:
    """Which case a message in this person's chat is about, whichever of their voices it was sent to."""
    row = await tx.identity_reference(person=person, message_id=message_id)
    return row["case_id"] if row else None


async def reachable(tx: Transaction, chat_id: int) -> None:
    await tx.identity_set_unreachable(chat_id=chat_id, since=None)

"""Groups in which staff work, as they stand in the tables, and what the office notes for itself."""

import json
from dataclasses import dataclass
from datetime import datetime

from domain.drafts import Draft
from domain.people import PersonId, UnionId
from storage.database import Row, Transaction
from storage.json import to_json
from storage.times import from_text
from storage.unions import path_of, text_of


@dataclass(frozen=True)
class Group:
    """`voice`: what is said to it goes there. `path` leads from the root to the union whose staff work in it."""

    voice: PersonId
    union: UnionId
    path: tuple[UnionId, ...]
    forum: bool


@dataclass(frozen=True)
class Overheard:
    """Words about a case that were said in a group, of which nobody has said yet whom they are for."""

    id: int
    case_id: int
    author: PersonId | None
    message_id: int
    draft: Draft


@dataclass(frozen=True)
class Note:
    at: datetime
    person: PersonId
    text: str


def _group(row: Row | None) -> Group | None:
    if row is None:
        return None
    return Group(
        PersonId(row["person"]), UnionId(row["union_id"]), path_of(row["path"]), forum=row["forum_at"] is not None
    )


async def get(tx: Transaction, voice: PersonId) -> Group | None:
    return _group(await tx.group_of(person=voice))


async def of_union(tx: Transaction, union: UnionId) -> Group | None:
    return _group(await tx.group_of_union(union_id=union))


async def on_the_way_up(tx: Transaction, path: tuple[UnionId, ...]) -> list[Group]:
    """The groups of the union at the end of `path` and of those above it."""
    return [each for row in await tx.groups_on_the_way_up(path=text_of(path)) if (each := _group(row))]


def _overheard(row: Row | None) -> Overheard | None:
    if row is None:
        return None
    author = PersonId(row["author"]) if row["author"] else None
    return Overheard(row["id"], row["case_id"], author, row["message_id"], Draft.from_json(json.loads(row["pieces"])))


async def overheard(tx: Transaction, voice: PersonId, overheard_id: int) -> Overheard | None:
    return _overheard(await tx.overheard_get(person=voice, id=overheard_id))


async def overheard_in(tx: Transaction, voice: PersonId, message_id: int, album: str | None) -> Overheard | None:
    """What was said in that message, or in the album of which it is a part."""
    return _overheard(await tx.overheard_in(person=voice, message_id=message_id, album=album))


def pieces_text(draft: Draft) -> str:
    return to_json(draft.to_json())


async def notes(tx: Transaction, case_id: int) -> list[Note]:
    return [
        Note(from_text(row["at"]), PersonId(row["person"]), row["text"]) for row in await tx.notes_of(case_id=case_id)
    ]

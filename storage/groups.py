"""Groups in which staff work, as they stand in the tables, and what the office notes for itself."""

from dataclasses import dataclass
from datetime import datetime

from domain.drafts import Draft
from domain.people import Person, UnionId, Voice
from storage.database import Row
from storage.json import readable, to_json
from storage.paths import path_of, text_of
from storage.store import Store, asked
from storage.times import from_text, to_text


@dataclass(frozen=True)
class Group:
    """`voice`: what is said to it goes there. `path` leads from the root to the union whose staff work in it."""

    voice: Voice
    union: UnionId
    path: tuple[UnionId, ...]
    forum: bool


@dataclass(frozen=True)
class Overheard:
    """Words about a case that were said in a group, of which nobody has said yet whom they are for."""

    id: int
    case_id: int
    author: Person | None
    message_id: int
    draft: Draft


@dataclass(frozen=True)
class Note:
    at: datetime
    person: Person
    text: str


def _group(row: Row | None) -> Group | None:
    if row is None:
        return None
    return Group(
        Voice(row["person"]), UnionId(row["union_id"]), path_of(row["path"]), forum=row["forum_at"] is not None
    )


def _overheard(row: Row | None) -> Overheard | None:
    if row is None:
        return None
    author = Person(row["author"]) if row["author"] else None
    return Overheard(row["id"], row["case_id"], author, row["message_id"], Draft.from_json(readable(row["pieces"], {})))


def pieces_text(draft: Draft) -> str:
    return to_json(draft.to_json())


@dataclass(frozen=True)
class Code:
    """For which union a group may be linked, and which admin said so."""

    union_id: UnionId
    made_by: Person


@dataclass(frozen=True)
class Topic:
    """Where a case is talked about in a group: Telegram's number of it."""

    thread: int
    closed_at: datetime | None


class Groups(Store):
    """Groups, their codes and topics, what is said there, and notes of the office."""

    async def get(self, voice: Voice) -> Group | None:
        return _group(await self._tx.group_of(person=voice))

    async def of_union(self, union: UnionId) -> Group | None:
        return _group(await self._tx.group_of_union(union_id=union))

    async def on_the_way_up(self, path: tuple[UnionId, ...]) -> list[Group]:
        """The groups of the union at the end of `path` and of those above it."""
        return [each for row in await self._tx.groups_on_the_way_up(path=text_of(path)) if (each := _group(row))]

    async def overheard(self, voice: Voice, overheard_id: int) -> Overheard | None:
        return _overheard(await self._tx.overheard_get(person=voice, id=overheard_id))

    async def overheard_in(self, voice: Voice, message_id: int, album: str | None) -> Overheard | None:
        """What was said in that message, or in the album of which it is a part."""
        return _overheard(await self._tx.overheard_in(person=voice, message_id=message_id, album=album))

    async def overhear(self, voice: Voice, said: Overheard, now: datetime) -> int:
        """Its number, which `said` has not got yet."""
        number: int = await self._tx.overheard_add(
            person=voice,
            message_id=said.message_id,
            case_id=said.case_id,
            author=said.author,
            pieces=pieces_text(said.draft),
            album=said.draft.pieces[0].album,
            now=to_text(now),
        )
        return number

    async def notes(self, case_id: int) -> list[Note]:
        return [
            Note(from_text(row["at"]), Person(row["person"]), row["text"])
            for row in await self._tx.notes_of(case_id=case_id)
        ]

    @asked("group_cards_drop")
    async def drop_cards(self, person: Voice) -> None: ...

    @asked("group_cards_let_go")
    async def let_cards_go(self, person: Voice) -> None: ...

    @asked("group_cases")
    async def open_cases(self, person: Voice) -> list[int]: ...

    @asked("group_cases_unseen")
    async def unseen_cases(self, person: Voice) -> list[int]: ...

    @asked("group_code_add")
    async def add_code(self, digest: str, union_id: UnionId, made_by: Person, expires_at: datetime) -> None: ...

    @asked("group_code_use")
    async def use_code(self, now: datetime, digest: str) -> Code | None: ...

    @asked("group_codes_end")
    async def end_codes(self, now: datetime, union_id: UnionId) -> None: ...

    @asked("group_codes_forget")
    async def forget_codes(self, before: datetime) -> None: ...

    @asked("group_conversations_drop")
    async def drop_conversations(self, person: Voice) -> None: ...

    @asked("group_references_drop")
    async def drop_references(self, person: Voice) -> None: ...

    @asked("group_set_forum")
    async def set_forum(self, forum_at: datetime | None, person: Voice) -> None: ...

    @asked("group_link")
    async def link(
        self, union_id: UnionId, person: Voice, now: datetime, linked_by: Person, forum_at: datetime | None
    ) -> None: ...

    @asked("group_unlink")
    async def unlink(self, person: Voice) -> None: ...

    @asked("note_add")
    async def add_note(self, case_id: int, person: Person, text: str, now: datetime) -> None: ...

    @asked("overheard_change")
    async def change_overheard(self, id: int, pieces: str) -> None: ...

    @asked("overheard_drop")
    async def drop_overheard(self, id: int) -> None: ...

    @asked("overheard_drop_all")
    async def drop_all_overheard(self, person: Voice) -> None: ...

    @asked("overheard_forget")
    async def forget_overheard(self, before: datetime) -> None: ...

    @asked("topic_get")
    async def topic(self, person: Voice, case_id: int) -> Topic | None: ...

    @asked("topic_put")
    async def put_topic(self, person: Voice, case_id: int, thread: int) -> None: ...

    @asked("topic_set_closed")
    async def close_topic(self, closed_at: datetime | None, person: Voice, case_id: int) -> None: ...

    @asked("topics_drop")
    async def drop_topics(self, person: Voice) -> None: ...

    @asked("notes_delete_words")
    async def delete_notes_words(self, text: str, case_id: int) -> None: ...

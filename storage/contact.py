"""Talks as rows. What is said in them is not among it."""

from dataclasses import dataclass
from datetime import datetime

from domain.contact import Side, Talk
from domain.people import Person, UnionId, Voice
from storage.database import Row
from storage.matters import Matters
from storage.paths import path_of
from storage.store import Store, asked
from storage.times import maybe_text, to_text


def _sides(row: Row, column: str) -> frozenset[Side]:
    return frozenset(side for side in Side if row[column.format(side)] is not None)


@dataclass(frozen=True)
class Achievements:
    """What a representative has brought about: proposals carried, of those finished, demands taken up."""

    adopted: int
    archived: int
    taken_up: int


@dataclass(frozen=True)
class Near:
    """A representative of somebody's union or of one above it, `depth` letters down the tree."""

    person: Person
    union_id: UnionId
    union_name: str
    depth: int
    name: str
    away: bool
    other_group: bool


@dataclass(frozen=True)
class LastSaid:
    """A talk, and when something was said in it last."""

    id: int
    matter_id: int
    worker: Voice
    representative: Person
    last: datetime


@dataclass(frozen=True)
class Over:
    """A talk in which nothing is said any more."""

    id: int
    matter_id: int
    worker: Voice
    representative: Person
    anonymous: bool


class Talks(Store):
    """Talks between a worker and a representative: who owes an answer, and nothing of what is said."""

    async def talk(self, talk_id: int) -> Talk | None:
        row = await self._tx.talk_get(id=talk_id)
        if row is None:
            return None
        return Talk(
            row["id"],
            row["matter_id"],
            Voice(row["worker"]),
            Person(row["representative"]),
            UnionId(row["union_id"]),
            path_of(row["path"]),
            anonymous=row["anonymous_at"] is not None,
            muted_by=_sides(row, "muted_by_{}_at"),
            told=_sides(row, "told_{}_at"),
        )

    async def add(
        self, worker: Voice, representative: Person, union: UnionId, now: datetime, *, anonymous: bool
    ) -> int:
        text = to_text(now)
        talk_id: int = await self._tx.talk_add(
            matter_id=await Matters(self._tx).add("talk", union),
            worker=worker,
            representative=representative,
            now=text,
            anonymous_at=text if anonymous else None,
        )
        return talk_id

    async def of_message(self, person: Person, message_id: int) -> int | None:
        """Which talk a message in this person's chat belongs to, whichever of their voices it was sent to."""
        found: int | None = await self._tx.identity_talk_of_message(person=person, message_id=message_id)
        return found

    async def mute(self, talk: Talk, side: Side, since: datetime | None) -> None:
        """None: messages are taken again."""
        await self._tx.talk_mute(id=talk.id, side=side, since=maybe_text(since))

    @asked("achievements_of")
    async def achievements(self, person: Person) -> Achievements: ...

    @asked("talk_answer")
    async def answered(self, id: int, now: datetime) -> None: ...

    @asked("talk_message_add")
    async def add_message(self, talk_id: int, side: Side, kind: str, album: str | None, now: datetime) -> None: ...

    @asked("talk_messages_forget")
    async def forget_old_messages(self, before: datetime) -> None: ...

    @asked("talk_messages_since")
    async def messages_since(self, talk_id: int, side: Side, since: datetime) -> int: ...

    @asked("talk_unanswered")
    async def unanswered(self, id: int) -> int: ...

    @asked("talk_of_album")
    async def of_album(self, album: str) -> int | None: ...

    @asked("talk_of_matter")
    async def of_matter(self, matter_id: int) -> int | None: ...

    @asked("talk_rest")
    async def rest(self, id: int, closed_at: datetime | None) -> None: ...

    @asked("talk_told")
    async def told(self, id: int, side: Side, now: datetime) -> None: ...

    @asked("talk_touch")
    async def touch(self, id: int, now: datetime) -> None: ...

    @asked("talks_waiting")
    async def waiting(self) -> list[int]: ...

    @asked("forget_silences")
    async def forget_silences(self, person: Person) -> None: ...

    @asked("forget_talk_messages")
    async def forget_messages_of(self, talk_id: int) -> None: ...

    @asked("identity_represented_by")
    async def representatives_of(self, person: Person) -> list[Near]: ...

    @asked("identity_talk_with")
    async def between(self, representative: Person, person: Person, anonymous: int) -> int | None: ...

    @asked("talks_under_name")
    async def under_name(self, person: Person) -> list[LastSaid]: ...

    @asked("identity_talks_since")
    async def since(self, person: Person, since: datetime, most: int) -> list[int]: ...

    @asked("talk_forget")
    async def forget(self, id: int) -> None: ...

    @asked("talks_over")
    async def over(self, before: datetime, most: int) -> list[Over]: ...

    @asked("talks_under_way")
    async def under_way(self, path: tuple[UnionId, ...]) -> int: ...

"""What is to be told, and to whom. Rows name a kind and arguments; the bot renders them at the time of sending."""

from collections.abc import Container
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any, Self

from domain.cases.words import Party
from domain.people import Voice
from domain.sentences import Sentence
from storage.inbox import Queue
from storage.json import readable, to_json
from storage.store import Store, asked
from storage.times import from_text, to_text


class Priority(IntEnum):
    """Answers to one's own tap go first, then what cannot wait, then news, last what is for thousands."""

    ANSWER = 0
    URGENT = 1
    NEWS = 2
    FOLLOWED = 3
    BULLETIN = 4


@dataclass(frozen=True)
class Slot:
    """Where the last word stands. `wait`: for so many seconds, since another may come."""

    name: str
    wait: float = 0


@dataclass(frozen=True)
class Letter:
    """What is to be told, to whom. `kind` and `args` say what to render; `matter_id` and `event_id` what it is
    about: one that names a case must go to a voice in it. `slot`: where the last word stands.
    """

    person: Voice
    kind: str
    args: dict[str, Any] = field(default_factory=dict)
    priority: Priority = Priority.NEWS
    slot: str | None = None
    matter_id: int | None = None
    event_id: int | None = None


@dataclass(frozen=True)
class Accepted:
    """What Telegram has taken of a row: which of its `parts`, as which messages. `lacks`: of a part only that it could
    not be shown.
    """

    parts: tuple[str, ...] = ()
    messages: tuple[int, ...] = ()
    lacks: bool = False

    def encode(self) -> str | None:
        return to_json([self.parts, self.messages, self.lacks]) if self.parts else None

    @classmethod
    def decode(cls, text: str | None) -> Self:
        parts, messages, lacks = readable(text or "[]", []) or ((), (), False)
        return cls(tuple(parts), tuple(messages), lacks)


@dataclass(frozen=True)
class Outgoing(Letter):
    """A row that is due. `since`: when it was written; None, and no `id`, for what is no row at all. `card`: which
    message is the card of its case; `wanted`: which change of the case that is to show.
    """

    id: int = 0
    attempts: int = 0
    since: datetime | None = None
    card: int | None = None
    wanted: int = 0
    accepted: Accepted = Accepted()


@dataclass(frozen=True)
class Dated(Letter):
    """A letter that does not go before then."""

    not_before: datetime = field(kw_only=True)


SAY = "say"
"""The kind of row that is a sentence, and nothing beside it but where it is said."""
FILES = "files"
ALBUM_SECONDS = 1
"""An album comes as several messages; this long we wait for the rest of it."""


def of_files(letter: Letter, at: datetime) -> Dated:
    """An album (`{"album": name}`) or one file (`{"file": id}`) of an event, looked up at the time of sending."""
    album = letter.args.get("album")
    slot, not_before = (f"album:{album}", at + timedelta(seconds=ALBUM_SECONDS)) if album else (letter.slot, at)
    return Dated(**{**vars(letter), "slot": slot}, not_before=not_before)


@dataclass(frozen=True)
class Announcement:
    """Somebody has to hear of an event: whoever is `audience`, after the last who has heard (`cursor`).

    `turn`, `errand`: whose turn, and whose errand, began with it; `about`: whom the errand concerns that began or
    ended, `helper`: whose it is by name.
    """

    id: int
    event_id: int
    audience: Party
    kind: str
    cursor: int
    case_id: int
    turn: Party | None
    errand: Party | None
    about: Voice | None
    helper: Voice | None


@dataclass(frozen=True)
class Ear:
    """What somebody has heard of an event and a case: the message that is their card, whether they were told, whether a
    card is on its way to them, whether they want to hear no more.
    """

    message_id: int | None = None
    told: bool = False
    waits: bool = False
    muted: bool = False


@dataclass(frozen=True)
class Spreading:
    """Whether anything waits to be spread."""

    announcements: bool
    rounds: bool
    circulars: bool


@dataclass(frozen=True)
class Had:
    """Somebody to whom something of an event was to go; `reached`: has."""

    person: Voice
    reached: bool


@dataclass(frozen=True)
class Fate:
    """What became of a row."""

    kind: str
    sent_at: datetime | None
    failure: str | None


@dataclass(frozen=True)
class FileHearer:
    person: Voice
    priority: Priority


@dataclass(frozen=True)
class Unsent:
    """News of a case that waits to be sent."""

    id: int
    matter_id: int
    args: dict[str, Any]


class Outbox(Store):
    """Rows to be sent, and announcements that have not reached everybody."""

    async def put(self, letter: Letter, now: datetime, not_before: datetime | None = None) -> int:
        """Adds a row; an unsent one in the same slot is replaced."""
        return await self._add(letter, now, not_before or now)

    async def say(
        self,
        person: Voice,
        sentence: Sentence,
        now: datetime,
        *,
        priority: Priority = Priority.NEWS,
        slot: str | None = None,
        not_before: datetime | None = None,
    ) -> None:
        """A sentence, to whoever it is for."""
        await self.put(Letter(person, SAY, sentence.encode(), priority, slot), now, not_before)

    async def put_files(self, letter: Letter, now: datetime, not_before: datetime | None = None) -> None:
        """Adds a row for files of an event."""
        await self.put_all([of_files(letter, not_before or now)], now)

    async def due(self, now: datetime, most: int, besides: Container[Voice] = ()) -> list[Outgoing]:
        """What may go out now to anybody but those `besides`, of each person the first row, the most pressing first."""
        return [
            Outgoing(
                Voice(row["person"]),
                row["kind"],
                readable(row["args"], {}),
                Priority(row["priority"]),
                row["slot"],
                row["matter_id"],
                row["event_id"],
                row["id"],
                row["attempts"],
                from_text(row["created_at"]),
                row["card"],
                row["wanted"],
                Accepted.decode(row["accepted"]),
            )
            for row in await self._tx.outbox_due(now=to_text(now), most=most)
            if row["person"] not in besides
        ]

    async def put_off(self, person: Voice, at: datetime) -> None:
        """All news for this person, and what comes after news, waits until then."""
        await self._tx.outbox_put_off(person=person, priority=int(Priority.NEWS), at=to_text(at))

    @asked("outbox_sent")
    async def sent(self, ids: frozenset[int], now: datetime) -> None:
        """Done with: nothing of what they said stays."""

    @asked("outbox_give_up")
    async def give_up(self, id: int, now: datetime, reason: str) -> None:
        """Done with, too: it is not sent."""

    async def announce(self, event_id: int, audience: str, kind: str) -> None:
        await self._tx.announcement_add(event_id=event_id, audience=audience, kind=kind)

    async def put_all(self, messages: list[Dated], now: datetime) -> None:
        """Adds a row for each, in this order. Of two in the same slot the later replaces what the first said."""
        kept: dict[object, Dated] = {}
        for place, each in enumerate(messages):
            key = (each.person, each.slot) if each.slot else place
            kept[key] = replace(kept.get(key, each), args=each.args, not_before=each.not_before)
        if kept:
            await self._add_all([*kept.values()], now)

    @asked("outbox_add_all")
    async def _add_all(self, messages: list[Dated], now: datetime) -> None: ...

    @asked("announcement_move")
    async def advance(self, id: int, cursor: int) -> None: ...

    @asked("announcements_done")
    async def finish(self, ids: frozenset[int], now: datetime) -> None: ...

    @asked("outbox_add")
    async def _add(self, letter: Letter, now: datetime, not_before: datetime) -> int: ...

    @asked("forget_failures")
    async def forget_failures(self, person: Voice) -> None: ...

    @asked("forget_messages")
    async def forget_unsent(self, person: Voice) -> None: ...

    @asked("relayed_to")
    async def relayed_to(self, person: Voice) -> dict[int, dict[str, Any]]: ...

    @asked("announcement_drop")
    async def drop_announcement(self, event_id: int) -> None: ...

    @asked("spreading")
    async def spreading(self) -> Spreading: ...

    @asked("announcement_open")
    async def announcements(self, most: int) -> list[Announcement]: ...

    @asked("outbox_answers_waiting")
    async def answers_waiting(self, person: Voice) -> int: ...

    async def attempt(self, id: int, accepted: Accepted, not_before: datetime | None, failure: str | None) -> None:
        """It was tried in vain, but for what was `accepted`; others go before it until `not_before`."""
        at = to_text(not_before) if not_before else None
        await self._tx.outbox_attempt(id=id, accepted=accepted.encode(), not_before=at, failure=failure)

    @asked("outbox_backlog")
    async def backlog(self, now: datetime) -> Queue: ...

    @asked("outbox_change")
    async def change(self, id: int, args: dict[str, Any]) -> None: ...

    @asked("outbox_drop")
    async def drop(self, ids: frozenset[int]) -> None: ...

    @asked("outbox_drop_kind")
    async def drop_kind(self, kind: str) -> None: ...

    @asked("outbox_forget")
    async def forget_sent(self, before: datetime) -> None: ...

    @asked("outbox_hearers_of_files")
    async def hearers_of_files(self, event_id: int) -> list[FileHearer]: ...

    @asked("outbox_undelivered")
    async def undelivered(self, since: datetime) -> int: ...

    @asked("outbox_news_of")
    async def news_of(self, person: Voice) -> list[Unsent]: ...

    @asked("outbox_of_event")
    async def of_event(self, event_id: int, person: Voice) -> list[Fate]: ...

    @asked("outbox_who_had")
    async def who_had(self, event_id: int) -> list[Had]: ...

    @asked("outbox_in_slot")
    async def in_slot(self, person: Voice, slot: str) -> dict[str, Any] | None: ...

    @asked("outbox_taken")
    async def taken(self, id: int) -> None: ...

    @asked("outbox_unsent_of_event")
    async def drop_unsent_of(self, event_id: int) -> None: ...

    @asked("ears")
    async def ears(self, event_id: int, case_id: int, kind: str, persons: frozenset[Voice]) -> dict[Voice, Ear]: ...

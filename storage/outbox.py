"""What is to be told, and to whom. Rows name a kind and arguments; the bot renders them at the time of sending."""

import json
from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any

from domain.people import PersonId
from storage.database import Transaction
from storage.json import to_json
from storage.times import from_text, maybe_text, to_text


class Priority(IntEnum):
    """Answers to one's own tap go first, then what cannot wait, then news, last what is for thousands."""

    ANSWER = 0
    URGENT = 1
    NEWS = 2
    FOLLOWED = 3
    BULLETIN = 4


@dataclass(frozen=True)
class Outgoing:
    """A row that is due. `kind` and `args` say what to render; `case_id` and `event_id` what it is about.

    `since`: when it was written; None for what is no row at all.
    """

    id: int
    person: PersonId
    kind: str
    args: dict[str, Any]
    case_id: int | None
    event_id: int | None
    attempts: int
    slot: str | None = None
    priority: int = Priority.ANSWER
    since: datetime | None = None


async def put(
    tx: Transaction,
    person: PersonId,
    kind: str,
    now: datetime,
    *,
    args: dict[str, Any] | None = None,
    priority: Priority = Priority.NEWS,
    slot: str | None = None,
    case_id: int | None = None,
    event_id: int | None = None,
    not_before: datetime | None = None,
) -> int:
    """Adds a row; an unsent one in the same slot is replaced. A row that names a case must go to a voice in it."""
    row: int = await tx.outbox_add(
        person=person,
        kind=kind,
        args=to_json(args or {}),
        priority=int(priority),
        slot=slot,
        case_id=case_id,
        event_id=event_id,
        now=to_text(now),
        not_before=to_text(not_before or now),
    )
    return row


ALBUM_SECONDS = 1
"""An album comes as several messages; this long we wait for the rest of it."""


async def put_files(
    tx: Transaction,
    person: PersonId,
    case_id: int,
    event_id: int,
    bundle: dict[str, Any],
    priority: int,
    now: datetime,
    not_before: datetime | None = None,
) -> None:
    """An album (`{"album": name}`) or one file (`{"file": id}`) of an event, looked up at the time of sending."""
    album, at = bundle.get("album"), not_before or now
    await put(
        tx,
        person,
        "files",
        now,
        args=bundle,
        priority=Priority(priority),
        slot=f"album:{album}" if album else None,
        case_id=case_id,
        event_id=event_id,
        not_before=at + timedelta(seconds=ALBUM_SECONDS) if album else at,
    )


async def due(tx: Transaction, now: datetime, most: int, besides: Container[PersonId] = ()) -> list[Outgoing]:
    """What may go out now to anybody but those `besides`, of each person the first row, the most pressing first."""
    return [
        Outgoing(
            row["id"],
            PersonId(row["person"]),
            row["kind"],
            json.loads(row["args"]),
            row["case_id"],
            row["event_id"],
            row["attempts"],
            row["slot"],
            row["priority"],
            from_text(row["created_at"]),
        )
        for row in await tx.outbox_due(now=to_text(now), most=most)
        if row["person"] not in besides
    ]


async def put_off(tx: Transaction, person: PersonId, at: datetime) -> None:
    """All news for this person, and what comes after news, waits until then."""
    await tx.outbox_put_off(person=person, priority=int(Priority.NEWS), at=to_text(at))


async def sent(tx: Transaction, row_id: int, now: datetime, failure: str | None = None) -> None:
    """Done with: sent, or (with a failure) given up. Either way nothing of what it said stays."""
    await tx.outbox_sent(id=row_id, now=to_text(now), failure=failure)


async def announce(tx: Transaction, event_id: int, audience: str, kind: str) -> None:
    await tx.announcement_add(event_id=event_id, audience=audience, kind=kind)


async def advance(tx: Transaction, announcement_id: int, cursor: int, done_at: datetime | None) -> None:
    await tx.announcement_move(id=announcement_id, cursor=cursor, done_at=maybe_text(done_at))

"""Talks as rows. What is said in them is not among it."""

from datetime import datetime

from domain.contact import Side, Talk
from domain.people import PersonId, UnionId
from storage.database import Row, Transaction
from storage.times import maybe_moment, maybe_text, to_text
from storage.unions import path_of


def _sides(row: Row, column: str) -> frozenset[Side]:
    return frozenset(side for side in Side if row[column.format(side)] is not None)


async def talk(tx: Transaction, talk_id: int) -> Talk | None:
    row = await tx.talk_get(id=talk_id)
    if row is None:
        return None
    return Talk(
        row["id"],
        PersonId(row["worker"]),
        PersonId(row["representative"]),
        UnionId(row["union_id"]),
        path_of(row["path"]),
        anonymous=row["anonymous_at"] is not None,
        waits_since=maybe_moment(row["waits_since"]),
        reminded=row["reminded_at"] is not None,
        warned=row["warned_at"] is not None,
        muted_by=_sides(row, "muted_by_{}_at"),
        told=_sides(row, "told_{}_at"),
        files_known=row["files_at"] is not None,
    )


async def add(
    tx: Transaction, worker: PersonId, representative: PersonId, union: UnionId, now: datetime, *, anonymous: bool
) -> int:
    text = to_text(now)
    talk_id: int = await tx.talk_add(
        worker=worker,
        representative=representative,
        union_id=union,
        now=text,
        anonymous_at=text if anonymous else None,
    )
    return talk_id


async def of_message(tx: Transaction, person: PersonId, message_id: int) -> int | None:
    """Which talk a message in this person's chat belongs to, whichever of their voices it was sent to."""
    found: int | None = await tx.identity_talk_of_message(person=person, message_id=message_id)
    return found


async def mute(tx: Transaction, talk: Talk, side: Side, since: datetime | None) -> None:
    """None: messages are taken again."""
    await tx.talk_mute(id=talk.id, side=side, since=maybe_text(since))

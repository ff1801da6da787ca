"""How a case came that was entered by hand, and receipt codes, as rows."""

from dataclasses import dataclass
from datetime import datetime

from domain.entries import Channel, Entry
from domain.people import PersonId
from domain.receipts import Receipt
from storage.database import Transaction
from storage.times import from_text, to_text


async def add(tx: Transaction, entry: Entry) -> None:
    await tx.entry_add(
        case_id=entry.case_id,
        channel=entry.channel,
        entered_by=entry.by,
        telephone=entry.telephone,
        asked=entry.asked,
    )


async def entry(tx: Transaction, case_id: int) -> Entry | None:
    """None for a case that its submitter handed in themselves."""
    row = await tx.entry_get(case_id=case_id)
    if row is None:
        return None
    asked = PersonId(row["asked"]) if row["asked"] else None
    return Entry(row["case_id"], Channel(row["channel"]), PersonId(row["entered_by"]), row["telephone"], asked)


async def entry_of(tx: Transaction, voice: PersonId) -> Entry | None:
    """Of the case that this voice handed in."""
    case_id = await tx.entry_of_voice(person=voice)
    return await entry(tx, case_id) if case_id else None


async def receipt(tx: Transaction, digest: str) -> Receipt | None:
    row = await tx.receipt_get(digest=digest)
    if row is None:
        return None
    return Receipt(PersonId(row["person"]), from_text(row["expires_at"]), row["used_at"] is not None)


@dataclass(frozen=True)
class Move:
    """A person went to another telephone.

    `left_behind`: the voice that the old account has now; `taken_in`: the voice that the new account had before.
    `belonged`: whether the person had a union of their own; `verified`: whether that of the new account knew it.
    """

    id: int
    person: PersonId
    left_behind: PersonId
    taken_in: PersonId
    at: datetime
    belonged: bool
    verified: bool


async def move(tx: Transaction, move_id: int) -> Move | None:
    row = await tx.moving_get(id=move_id)
    if row is None:
        return None
    person, left_behind, taken_in = (PersonId(row[column]) for column in ("person", "left_behind", "taken_in"))
    known = bool(row["belonged"]), bool(row["verified"])
    return Move(row["id"], person, left_behind, taken_in, from_text(row["at"]), *known)


async def note_move(
    tx: Transaction,
    person: PersonId,
    left_behind: PersonId,
    taken_in: PersonId,
    now: datetime,
    *,
    belonged: bool,
    verified: bool,
) -> int:
    known = {"belonged": int(belonged), "verified": int(verified)}
    move_id: int = await tx.moving_add(
        person=person, left_behind=left_behind, taken_in=taken_in, now=to_text(now), **known
    )
    return move_id

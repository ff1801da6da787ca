"""A roster that was sent: fetched, read and looked at first; imported once its sender has said yes.

The states of the table `upload`: sent → read → confirmed → imported; or failed, or cancelled. What a sender hears goes
through the outbox as rows of kind `upload`: plain numbers, which are put into words at the time of sending.
"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from domain.enrollment import Plan
from domain.people import Actor, PersonId, Union
from domain.refusal import MovedOn, Refusal
from domain.roster import Cells, Sheet
from domain.rules import Rules
from services import enrollment
from services.enrollment import Progress
from services.forgetting import Forgets
from services.retention import Night, Retains
from services.rulings import check_admin
from storage import outbox, people, unions
from storage.database import Row, Transaction
from storage.outbox import Priority
from storage.times import to_text

SHOWN = 10
"""So many mistakes are enough to go on with."""
KEPT = timedelta(days=1)
"""How long what was read waits for a yes."""


@dataclass(frozen=True)
class Upload:
    """A file of somebody. `message`: the one whose button said yes."""

    id: int
    person: PersonId
    union: Union
    file: str
    name: str
    confirmed: bool
    cells: Cells
    message: int | None


async def receive(tx: Transaction, union: Union, file: str, name: str, actor: Actor, now: datetime) -> None:
    """Notes a file that is to be fetched. Raises NotAdmin."""
    check_admin(actor, union)
    await tx.upload_add(person=actor.person, union_id=union.id, file=file, name=name, now=to_text(now))


async def next_one(tx: Transaction) -> tuple[Upload, int] | None:
    """What waits longest to be read or imported, and the how manieth attempt this is."""
    row = await tx.upload_next()
    if row is None:
        return None
    return await _upload(tx, row), int((await tx.upload_attempt(id=row["id"]))["attempts"])


async def _upload(tx: Transaction, row: Row) -> Upload:
    union = await unions.get(tx, row["union_id"])
    assert union is not None
    cells = json.loads(row["cells"] or "[]")
    confirmed = row["state"] == "confirmed"
    return Upload(
        row["id"], PersonId(row["person"]), union, row["file"], row["name"], confirmed, cells, row["message_id"]
    )


async def has_been_read(tx: Transaction, upload: Upload, cells: Cells, sheet: Sheet, now: datetime) -> None:
    """Says what the file would change, and asks; or where its mistakes are."""
    try:
        actor = await people.actor(tx, upload.person)
        planned = await enrollment.check(tx, sheet, upload.union, actor)
    except Refusal as refusal:
        await give_up(tx, upload, refusal, now)
        return
    asks = not planned.mistakes and bool(planned.changes or planned.unions)
    kept = json.dumps(cells, ensure_ascii=False) if asks else None
    await tx.upload_set(id=upload.id, state="read" if asks else "cancelled", cells=kept, message_id=None)
    await _tell(tx, upload, "mistakes" if planned.mistakes else "preview" if asks else "same", now, planned)


async def confirm(tx: Transaction, upload_id: int, actor: Actor, message: int | None) -> Upload:
    """Its sender says yes: it will be imported. Raises MovedOn where it is not theirs, or not waiting any more."""
    row = await _waiting(tx, upload_id, actor)
    await tx.upload_set(id=upload_id, state="confirmed", cells=row["cells"], message_id=message)
    return await _upload(tx, row)


async def cancel(tx: Transaction, upload_id: int, actor: Actor) -> None:
    await _waiting(tx, upload_id, actor)
    await tx.upload_set(id=upload_id, state="cancelled", cells=None, message_id=None)


async def _waiting(tx: Transaction, upload_id: int, actor: Actor) -> Row:
    row: Row | None = await tx.upload_get(id=upload_id)
    if row is None or row["person"] != actor.person or row["state"] != "read":
        raise MovedOn
    return row


async def carry_out(tx: Transaction, upload: Upload, sheet: Sheet, now: datetime, rules: Rules, told: Progress) -> None:
    """Imports it: all of it, or with a mistake that has come up meanwhile nothing."""
    try:
        actor = await people.actor(tx, upload.person)
        planned = await enrollment.enroll(tx, sheet, upload.union, actor, now, rules, told)
    except Refusal as refusal:
        await give_up(tx, upload, refusal, now)
        return
    await tx.upload_set(
        id=upload.id, state="cancelled" if planned.mistakes else "imported", cells=None, message_id=None
    )
    await _tell(tx, upload, "mistakes" if planned.mistakes else "imported", now, planned)


async def give_up(tx: Transaction, upload: Upload, refusal: Refusal | None, now: datetime) -> None:
    """It cannot be done; the sender hears why, or that the file could not be fetched."""
    await tx.upload_set(id=upload.id, state="failed", cells=None, message_id=None)
    why = {"key": refusal.key, "args": refusal.details} if refusal else {"key": "roster-not-fetched", "args": {}}
    await outbox.put(tx, upload.person, "say", now, args=why, priority=Priority.ANSWER)


async def forget_old(tx: Transaction, now: datetime, rules: Rules) -> None:
    """What was sent and never confirmed."""
    await tx.uploads_forget(before=to_text(now - KEPT))


async def _tell(tx: Transaction, upload: Upload, what: str, now: datetime, planned: Plan) -> None:
    args: dict[str, Any] = {
        "upload": upload.id,
        "what": what,
        "union": upload.union.id,
        "message": upload.message,
        "counts": {
            "rows": planned.rows,
            "added": planned.added,
            "changed": planned.changed,
            "left": planned.left,
            "count": len(planned.mistakes),
        },
        "unions": [union.name for union in planned.unions[:SHOWN]],
        "more": max(0, len(planned.unions) - SHOWN),
        "ignored": list(planned.ignored[:SHOWN]),
        "mistakes": [vars(mistake) for mistake in planned.mistakes[:SHOWN]],
    }
    await outbox.put(tx, upload.person, "upload", now, args=args, priority=Priority.ANSWER)


async def retain_uploads(tx: Transaction, night: Night) -> int:
    return len(await tx.retain_uploads(before=to_text(night.before), most=night.most))


async def _forget_person(tx: Transaction, person: PersonId) -> None:
    await tx.forget_uploads(person=person)


FORGETS = Forgets(person=_forget_person)
RETAINS = {"uploads": Retains(retain_uploads)}

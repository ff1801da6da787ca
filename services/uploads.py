"""A roster that was sent: fetched, read and looked at first; imported once its sender has said yes.

The states of the table `upload`: sent → read → confirmed → imported; or failed, or cancelled. An answer to a question
leads back from read to sent: it is looked at once more. What a sender hears goes through the outbox as rows of kind
`upload`: plain numbers, which are put into words at the time of sending.
"""

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from domain.enrollment import Plan
from domain.mistakes import causes
from domain.people import Actor, Person, Union, own_voice
from domain.recognition import Doubt, Meant
from domain.refusal import MovedOn, Refusal
from domain.roster import Cells, Sheet
from domain.sentences import Button, Rows, Sentence
from domain.taps.roster import ROSTER, ROSTER_CANCEL, ROSTER_IMPORT, ROSTER_MISSING
from domain.tenures import Turnover
from services import enrollment, tenures
from services.enrollment import Progress
from services.forgetting import Forgets
from services.retention import Night, Retains
from services.rulings import check_admin
from services.work import Work
from storage.outbox import Letter, Priority
from storage.uploads import Sent

SHOWN = 10
"""So many causes of mistakes are enough to go on with."""
KEPT = timedelta(days=1)
"""How long what was read waits for a yes."""


@dataclass(frozen=True)
class Upload:
    """A file of somebody. `cells`: what was read of it; `message`: the one whose button was pressed."""

    id: int
    person: Person
    union: Union
    file: str
    name: str
    confirmed: bool
    cells: Cells
    message: int | None
    of_term: bool
    """Whether it says who holds what in a new term of office."""
    meant: Meant


async def receive(work: Work, union: Union, file: str, name: str, actor: Actor, *, of_term: bool = False) -> None:
    """Notes a file that is to be fetched. Raises NotAdmin."""
    check_admin(actor, union)
    await work.uploads.add(
        person=actor.person,
        union_id=union.id,
        file=file,
        name=name,
        now=work.now,
        term_at=work.now if of_term else None,
    )


async def next_one(work: Work) -> tuple[Upload, int] | None:
    """What waits longest to be read or imported, and the how manieth attempt this is."""
    row = await work.uploads.next()
    if row is None:
        return None
    return await _upload(work, row), await work.uploads.attempt(id=row.id)


async def _upload(work: Work, row: Sent) -> Upload:
    union = await work.unions.get(row.union_id)
    assert union is not None
    cells = json.loads(row.cells or "[]")
    confirmed = row.state == "confirmed"
    of_term = row.term_at is not None
    meant = {Doubt(doubt): same for doubt, same in json.loads(row.meant or "{}").items()}
    return Upload(row.id, row.person, union, row.file, row.name, confirmed, cells, row.message_id, of_term, meant)


async def has_been_read(work: Work, upload: Upload, cells: Cells, sheet: Sheet) -> None:
    """Says what the file would change, and asks; or asks first who is meant, or says where its mistakes are."""
    try:
        actor = await work.people.actor(upload.person)
        planned, turnover = await _looked_at(work, upload, sheet, actor)
    except Refusal as refusal:
        await give_up(work, upload, refusal)
        return
    asks = turnover is not None or (not planned.mistakes and bool(planned.changes or planned.unions or planned.doubts))
    kept = json.dumps(cells, ensure_ascii=False) if asks else None
    await work.uploads.set(id=upload.id, state="read" if asks else "cancelled", cells=kept, message_id=None)
    if planned.doubt:
        await _tell(work, upload, planned.doubt, planned)
    elif turnover:
        yes = Button("button-tenure-begin", ROSTER_IMPORT(upload.id), style="danger")
        no = Button("button-cancel", ROSTER_CANCEL(upload.id))
        await _say_turnover(work, upload, "tenure-preview", turnover, [[yes, no]])
    else:
        await _tell(work, upload, "mistakes" if planned.mistakes else "preview" if asks else "same", planned)


async def answer(work: Work, upload_id: int, doubt: Doubt, same: bool, actor: Actor, message: int | None) -> None:
    """Its sender says whether those in doubt are the people that they look like. Raises MovedOn as `confirm` does."""
    upload = await _upload(work, await _waiting(work, upload_id, actor))
    if doubt in upload.meant:
        raise MovedOn
    await work.uploads.answer(upload_id, json.dumps({**upload.meant, doubt: same}), message)


async def _looked_at(work: Work, upload: Upload, sheet: Sheet, actor: Actor) -> tuple[Plan, Turnover | None]:
    if upload.of_term:
        return await tenures.look_at_roster(work, sheet, upload.union, actor, upload.meant)
    return await enrollment.check(work, sheet, upload.union, actor, upload.meant), None


async def confirm(work: Work, upload_id: int, actor: Actor, message: int | None) -> Upload:
    """Its sender says yes: it will be imported. Raises MovedOn where it is not theirs, or not waiting any more."""
    row = await _waiting(work, upload_id, actor)
    await work.uploads.set(id=upload_id, state="confirmed", cells=row.cells, message_id=message)
    return await _upload(work, row)


async def cancel(work: Work, upload_id: int, actor: Actor) -> None:
    await _waiting(work, upload_id, actor)
    await work.uploads.set(id=upload_id, state="cancelled", cells=None, message_id=None)


async def _waiting(work: Work, upload_id: int, actor: Actor) -> Sent:
    row = await work.uploads.get(id=upload_id)
    if row is None or row.person != actor.person or row.state != "read":
        raise MovedOn
    return row


async def carry_out(work: Work, upload: Upload, sheet: Sheet, told: Progress) -> None:
    """Imports it: all of it, or nothing where meanwhile a mistake has come up, or a doubt, which is asked then."""
    try:
        actor = await work.people.actor(upload.person)
        planned, turnover = await _carried_out(work, upload, sheet, actor, told)
    except Refusal as refusal:
        await give_up(work, upload, refusal)
        return
    if planned.doubts:
        await has_been_read(work, upload, upload.cells, sheet)
        return
    await work.uploads.set(
        id=upload.id, state="cancelled" if planned.mistakes else "imported", cells=None, message_id=None
    )
    if turnover:
        missing = Button("button-roster-missing", ROSTER_MISSING(upload.union.id, 0), style="primary")
        back = Button("button-roster", ROSTER(upload.union.id))
        await _say_turnover(work, upload, "tenure-done", turnover, [[*([missing] if turnover.awaited else []), back]])
    else:
        await _tell(work, upload, "mistakes" if planned.mistakes else "imported", planned)


async def _carried_out(
    work: Work, upload: Upload, sheet: Sheet, actor: Actor, told: Progress
) -> tuple[Plan, Turnover | None]:
    if upload.of_term:
        return await tenures.change_by_roster(work, sheet, upload.union, actor, upload.meant)
    return await enrollment.enroll(work, sheet, upload.union, actor, told, upload.meant), None


async def _say_turnover(work: Work, upload: Upload, key: str, turnover: Turnover, buttons: Rows) -> None:
    """Who ends, who goes on, who is new."""
    sentence = Sentence(key, tenures.said(upload.union, turnover), buttons)
    await work.outbox.say(own_voice(upload.person), sentence, work.now, priority=Priority.ANSWER)


async def give_up(work: Work, upload: Upload, refusal: Refusal) -> None:
    """It cannot be done; the sender hears why."""
    await work.uploads.set(id=upload.id, state="failed", cells=None, message_id=None)
    why = Sentence(refusal.key, refusal.details)
    await work.outbox.say(own_voice(upload.person), why, work.now, priority=Priority.ANSWER)


async def forget_old(work: Work) -> None:
    """What was sent and never confirmed."""
    await work.uploads.forget_old(before=work.now - KEPT)


async def _tell(work: Work, upload: Upload, what: str, planned: Plan) -> None:
    doubtful = [each for each in planned.doubts if each.doubt is planned.doubt]
    many = planned.alarms(work.rules.of(upload.union.path).policy.roster)
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
            "count": len(planned.mistakes) or len(doubtful),
            "strangers": len(planned.strangers),
        },
        "many": many,
        "named": [(each.before.said, each.now.said) for each in doubtful[:SHOWN]],
        "others": max(0, len(doubtful) - SHOWN),
        "unions": [union.name for union in planned.unions[:SHOWN]],
        "more": max(0, len(planned.unions) - SHOWN),
        "ignored": list(planned.ignored[:SHOWN]),
        "mistakes": [cause.shown for cause in causes(planned.mistakes)[:SHOWN]],
    }
    await work.outbox.put(Letter(own_voice(upload.person), "upload", args, Priority.ANSWER), work.now)


async def retain_uploads(work: Work, night: Night) -> int:
    return len(await work.uploads.retain(before=night.before, most=night.most))


async def _forget_person(work: Work, person: Person) -> None:
    await work.uploads.forget(person=person)


FORGETS = Forgets(person=_forget_person)
RETAINS = {"uploads": Retains(retain_uploads)}

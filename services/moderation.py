"""What becomes of a comment that may not be right: reported, left or hidden by staff, judged by the chair."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time
from typing import Any

from domain.calendar import ONE_DAY
from domain.cases.model import Case
from domain.cases.refusals import NobodyPresides
from domain.discussion import (
    Act,
    Comment,
    State,
    barred,
    check_act,
    check_appealing,
    check_own_words,
    check_reporting,
    checked_words,
)
from domain.people import Actor, PersonId, Role
from domain.retention import DELETED
from domain.rules import Rules
from services import board
from services.discussion import find, midnight
from services.forgetting import Forgets
from services.quiet_hours import awake
from storage import discussion, outbox, people
from storage.database import Transaction
from storage.outbox import Outgoing
from storage.times import to_text

NOTICE = "moderation"
"""The kind of row that shows a comment to those who look after it: always as it stands when the row is rendered."""
HEARD = "reported"
"""The kind of row that tells whoever reported a comment what came of it: as it stands when the row is rendered."""
WRITE = ("button-write", "write")


async def report(tx: Transaction, comment_id: int, actor: Actor, now: datetime, rules: Rules) -> bool:
    """Each once. What staff have left as it is, or the chair has judged, is counted and asks nobody again.

    Whether somebody looks at it.
    """
    case, comment = await find(tx, comment_id, actor)
    voice = await discussion.voice(tx, case, actor.person)
    reported = await tx.identity_reports_since(person=actor.person, since=to_text(midnight(now, rules)))
    reader = await board.reader(tx, actor)
    check_reporting(comment, reader, reported, rules.of(case.union_path).policy.discussion)
    asks = comment.state in {State.STANDING, State.REPORTED}
    if await tx.comment_report_add(comment_id=comment.id, person=voice, now=to_text(now)) is None:
        return asks
    await tx.comment_reported(id=comment.id)
    if asks:
        await _show(tx, case, comment, Role.STAFF, now, rules)
    return asks


async def leave(tx: Transaction, comment_id: int, actor: Actor, now: datetime, rules: Rules) -> Comment:
    """It stays where it is."""
    _, comment = await _checked(tx, Act.LEAVE, comment_id, actor)
    await tx.comment_leave(id=comment.id, now=to_text(now))
    await _tell_reporters(tx, comment, now, rules)
    return await _changed(tx, comment, now)


async def check_hiding(tx: Transaction, comment_id: int, actor: Actor) -> tuple[Case, Comment]:
    """Whether it would be allowed, so that nobody writes a reason in vain."""
    return await _checked(tx, Act.HIDE, comment_id, actor)


async def hide(tx: Transaction, comment_id: int, reason: str, actor: Actor, now: datetime, rules: Rules) -> Comment:
    """Its place stays, and what was answered; its author reads why, and may ask the chair to look."""
    case, comment = await _checked(tx, Act.HIDE, comment_id, actor)
    reason = checked_words(reason, rules.of(case.union_path).policy.discussion)
    await tx.comment_hide(id=comment.id, by=actor.person, reason=reason, now=to_text(now))
    appeal = ("button-discuss-appeal", f"discuss-appeal:{comment.id}")
    await _tell_author(tx, case, comment, "comment-hidden", now, rules, [appeal], reason=reason)
    await _tell_reporters(tx, comment, now, rules)
    return await _changed(tx, comment, now)


async def silence(tx: Transaction, comment_id: int, actor: Actor, now: datetime, rules: Rules) -> Comment:
    """Its author does not speak for some days in the discussions of that union, under whichever voice.

    Nobody learns who that is: whether somebody may speak is asked when they are about to.
    """
    case, comment = await _checked(tx, Act.SILENCE, comment_id, actor)
    days = rules.of(case.union_path).policy.discussion.silence_days
    day = rules.calendar.local_day(now) + days * ONE_DAY
    await tx.silence_add(
        comment_id=comment.id,
        person=comment.speaker,
        union_id=case.union,
        by=actor.person,
        now=to_text(now),
        until=to_text(rules.calendar.at(day, time())),
    )
    await _tell_author(tx, case, comment, "comment-silenced", now, rules, [WRITE], day={"day": day.isoformat()})
    return await _changed(tx, comment, now)


async def appeal(tx: Transaction, comment_id: int, actor: Actor, now: datetime, rules: Rules) -> Case:
    """Its author asks the chair to look, once."""
    case, comment = await find(tx, comment_id, actor)
    check_appealing(comment, actor)
    if not await _moderators(tx, case, comment, Role.CHAIR):
        raise NobodyPresides
    await tx.comment_appeal(id=comment.id, now=to_text(now))
    await _show(tx, case, await _changed(tx, comment, now), Role.CHAIR, now, rules, anew=True)
    return case


async def check_taking_back(tx: Transaction, comment_id: int, actor: Actor) -> tuple[Case, Comment]:
    """Whether it can be, so that nobody is asked in vain."""
    case, comment = await find(tx, comment_id, actor)
    check_own_words(comment, actor)
    return case, comment


async def take_back(tx: Transaction, comment_id: int, actor: Actor, now: datetime, rules: Rules) -> Comment:
    """Its author thinks better of it: nobody reads it any more, here or in what an office was shown.

    Whoever waits to hear what comes of a report hears that.
    """
    _, comment = await check_taking_back(tx, comment_id, actor)
    await tx.comment_take_back(id=comment.id, now=to_text(now))
    if comment.state is State.REPORTED:
        await _tell_reporters(tx, comment, now, rules)
    return await _changed(tx, comment, now)


async def judge(tx: Transaction, act: Act, comment_id: int, actor: Actor, now: datetime, rules: Rules) -> Comment:
    """The chair restores it, and whoever wrote it may speak again; or it stays hidden."""
    case, comment = await _checked(tx, act, comment_id, actor)
    restores = act is Act.RESTORE
    at = to_text(now)
    await tx.comment_judge(
        id=comment.id, by=actor.person, restored_at=at if restores else None, upheld_at=None if restores else at
    )
    if restores:
        await tx.silence_drop(comment_id=comment.id)
    key = "comment-restored" if restores else "comment-upheld"
    onward = ("button-discuss", f"discuss-see:{case.id}") if restores else WRITE
    await _tell_author(tx, case, comment, key, now, rules, [onward])
    if restores:
        await _tell_reporters(tx, comment, now, rules)
    return await _changed(tx, comment, now)


async def _checked(tx: Transaction, act: Act, comment_id: int, actor: Actor) -> tuple[Case, Comment]:
    case, comment = await find(tx, comment_id, actor)
    check_act(act, case, comment, actor)
    return case, comment


# --- who is told ------------------------------------------------------------------------------------------------------


async def _tell_author(
    tx: Transaction,
    case: Case,
    comment: Comment,
    key: str,
    now: datetime,
    rules: Rules,
    buttons: Sequence[tuple[str, str]],
    **args: Any,
) -> None:
    """Under the voice with which they spoke."""
    content = {"key": key, "args": {"number": case.number, "text": comment.text} | args, "buttons": list(buttons)}
    at = await awake(tx, comment.speaker, now, rules)
    await outbox.put(tx, comment.speaker, "told", now, args=content, not_before=at)


async def _tell_reporters(tx: Transaction, comment: Comment, now: datetime, rules: Rules) -> None:
    """Whoever asked for it to be looked at hears what came of that; of all that came of it in a night, the last."""
    for row in await tx.comment_reporters(comment_id=comment.id):
        voice, args = PersonId(row["person"]), {"comment": comment.id}
        at = await awake(tx, voice, now, rules)
        await outbox.put(tx, voice, HEARD, now, args=args, slot=f"{HEARD}:{comment.id}", not_before=at)


async def _moderators(tx: Transaction, case: Case, comment: Comment, role: Role) -> list[PersonId]:
    """Who holds the post there, or nearest above, and has no part in the case or the comment."""
    return await people.office_holders(tx, role, case.union, case.id, comment.speaker, barred(case, comment, role))


async def _show(
    tx: Transaction, case: Case, comment: Comment, role: Role, now: datetime, rules: Rules, *, anew: bool = False
) -> None:
    """Whoever was shown it has that message changed, without a sound; `anew`: they are shown it once more."""
    shown = {} if anew else await _notices(tx, comment)
    for person in await _moderators(tx, case, comment, role):
        if person not in shown:
            await _put(tx, comment, person, None, now, await awake(tx, person, now, rules))
    await _edit(tx, comment, shown, now)


async def _changed(tx: Transaction, comment: Comment, now: datetime) -> Comment:
    """All who were shown it see what became of it."""
    await _edit(tx, comment, await _notices(tx, comment), now)
    after = await discussion.get(tx, comment.id)
    assert after is not None
    return after


async def _notices(tx: Transaction, comment: Comment) -> dict[PersonId, int]:
    rows: Iterable[Mapping[str, Any]] = await tx.comment_notices(comment_id=comment.id)
    return {PersonId(row["person"]): row["message_id"] for row in rows}


async def message(tx: Transaction, comment: Comment, person: PersonId) -> int | None:
    """In which message somebody of an office was shown it."""
    found: int | None = await tx.comment_notice_of(comment_id=comment.id, person=person)
    return found


async def _edit(tx: Transaction, comment: Comment, shown: Mapping[PersonId, int], now: datetime) -> None:
    for person, message in shown.items():
        await _put(tx, comment, person, message, now, now)


async def _put(
    tx: Transaction, comment: Comment, person: PersonId, message: int | None, now: datetime, at: datetime
) -> None:
    slot = f"{NOTICE}:{comment.id}:{message or 'new'}"
    args = {"comment": comment.id, "message": message}
    await outbox.put(tx, person, NOTICE, now, args=args, slot=slot, not_before=at)


async def noticed(tx: Transaction, row: Outgoing, messages: tuple[int, ...], now: datetime) -> None:
    """In which message they see it: that one is changed from now on."""
    for message_id in messages:
        await tx.comment_notice_put(comment_id=row.args["comment"], person=row.person, message_id=message_id)


async def _forget_person(tx: Transaction, person: PersonId) -> None:
    await tx.forget_comment_notices(person=person)


async def delete_words(tx: Transaction, case_id: int) -> None:
    await tx.comments_delete_words(case_id=case_id, text=DELETED)


FORGETS = Forgets(person=_forget_person)

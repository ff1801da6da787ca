"""What becomes of a comment that may not be right: reported, left or hidden by staff, judged by the chair."""

from collections.abc import Container, Mapping
from datetime import datetime, time
from typing import Any

from domain.calendar import ONE_DAY
from domain.cases.model import Case, Turn
from domain.cases.refusals import NobodyPresides
from domain.cases.words import Party
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
from domain.people import Actor, Person, Role, Voice, own_voice
from domain.retention import DELETED
from domain.sentences import Button, Day, Sentence
from domain.taps.demands import WRITE
from domain.taps.discussion import DISCUSS_APPEAL, DISCUSS_SEE
from services import board
from services.discussion import find, midnight
from services.forgetting import Forgets
from services.quiet_hours import awake
from services.work import Work
from storage.outbox import Accepted, Letter, Outgoing

NOTICE = "moderation"
"""The kind of row that shows a comment to those who look after it: always as it stands when the row is rendered."""
HEARD = "reported"
"""The kind of row that tells whoever reported a comment what came of it: as it stands when the row is rendered."""
_WRITE = Button("button-write", WRITE())


async def report(work: Work, comment_id: int, actor: Actor) -> bool:
    """Each once. What staff have left as it is, or the chair has judged, is counted and asks nobody again.

    Whether somebody looks at it.
    """
    case, comment = await find(work, comment_id, actor)
    voice = await work.discussions.voice(case, actor.person)
    reported = await work.discussions.reports_since(person=actor.person, since=midnight(work.now, work.rules))
    reader = await board.reader(work, actor)
    check_reporting(comment, reader, reported, work.rules.of(case.union_path).policy.discussion)
    asks = comment.state in {State.STANDING, State.REPORTED}
    if not await work.discussions.report(comment_id=comment.id, person=voice, now=work.now):
        return asks
    await work.discussions.reported(id=comment.id)
    if asks:
        await _ask(work, case, comment, Party.STAFF, "report")
        await _show(work, case, comment, Role.STAFF)
    return asks


async def _ask(work: Work, case: Case, comment: Comment, party: Party, limit: str) -> None:
    """Somebody of an office has to look at it."""
    matter_id = await work.discussions.matter_of(comment, case)
    if not await work.turns.runs(matter_id):
        number = await work.turns.count(matter_id) + 1
        await work.turns.begin(matter_id, Turn(number, party, None, limit, 0, work.now, work.now), work.now)


async def _looked_at(work: Work, comment: Comment) -> None:
    if comment.matter:
        await work.turns.end(comment.matter, work.now)


async def leave(work: Work, comment_id: int, actor: Actor) -> Comment:
    """It stays where it is."""
    _, comment = await _checked(work, Act.LEAVE, comment_id, actor)
    await work.discussions.leave(id=comment.id, now=work.now)
    await _looked_at(work, comment)
    await _tell_reporters(work, comment)
    return await _changed(work, comment)


async def check_hiding(work: Work, comment_id: int, actor: Actor) -> tuple[Case, Comment]:
    """Whether it would be allowed, so that nobody writes a reason in vain."""
    return await _checked(work, Act.HIDE, comment_id, actor)


async def hide(work: Work, comment_id: int, reason: str, actor: Actor) -> Comment:
    """Its place stays, and what was answered; its author reads why, and may ask the chair to look."""
    case, comment = await _checked(work, Act.HIDE, comment_id, actor)
    reason = checked_words(reason, work.rules.of(case.union_path).policy.discussion)
    await work.discussions.hide(id=comment.id, by=actor.person, reason=reason, now=work.now)
    await _looked_at(work, comment)
    appeal = Button("button-discuss-appeal", DISCUSS_APPEAL(comment.id))
    await _tell_author(work, case, comment, "comment-hidden", appeal, reason=reason)
    await _tell_reporters(work, comment)
    return await _changed(work, comment)


async def silence(work: Work, comment_id: int, actor: Actor) -> Comment:
    """Its author does not speak for some days in the discussion of that case.

    In another they do: a voice that falls silent there at the same moment would be known as theirs.
    """
    case, comment = await _checked(work, Act.SILENCE, comment_id, actor)
    days = work.rules.of(case.union_path).policy.discussion.silence_days
    day = work.rules.calendar.local_day(work.now) + days * ONE_DAY
    await work.discussions.silence(
        comment_id=comment.id,
        person=comment.speaker,
        union_id=case.union,
        by=actor.person,
        now=work.now,
        until=work.rules.calendar.at(day, time()),
    )
    await _tell_author(work, case, comment, "comment-silenced", _WRITE, day=Day(day))
    return await _changed(work, comment)


async def appeal(work: Work, comment_id: int, actor: Actor) -> Case:
    """Its author asks the chair to look, once."""
    case, comment = await find(work, comment_id, actor)
    check_appealing(comment, actor)
    if not await _moderators(work, case, comment, Role.CHAIR):
        raise NobodyPresides
    await work.discussions.appeal(id=comment.id, now=work.now)
    await _ask(work, case, comment, Party.CHAIR, "appeal")
    await _show(work, case, await _changed(work, comment), Role.CHAIR, anew=True)
    return case


async def check_taking_back(work: Work, comment_id: int, actor: Actor) -> tuple[Case, Comment]:
    """Whether it can be, so that nobody is asked in vain."""
    case, comment = await find(work, comment_id, actor)
    check_own_words(comment, actor)
    return case, comment


async def take_back(work: Work, comment_id: int, actor: Actor) -> Comment:
    """Its author thinks better of it: nobody reads it any more, here or in what an office was shown.

    Whoever waits to hear what comes of a report hears that.
    """
    _, comment = await check_taking_back(work, comment_id, actor)
    await work.discussions.take_back(id=comment.id, now=work.now)
    await _looked_at(work, comment)
    if comment.state is State.REPORTED:
        await _tell_reporters(work, comment)
    return await _changed(work, comment)


async def judge(work: Work, act: Act, comment_id: int, actor: Actor) -> Comment:
    """The chair restores it, and whoever wrote it may speak again; or it stays hidden."""
    case, comment = await _checked(work, act, comment_id, actor)
    restores = act is Act.RESTORE
    await work.discussions.judge(
        id=comment.id,
        by=actor.person,
        restored_at=work.now if restores else None,
        upheld_at=None if restores else work.now,
    )
    await _looked_at(work, comment)
    if restores:
        await work.discussions.unsilence(comment_id=comment.id)
    key = "comment-restored" if restores else "comment-upheld"
    onward = Button("button-discuss", DISCUSS_SEE(case.id)) if restores else _WRITE
    await _tell_author(work, case, comment, key, onward)
    if restores:
        await _tell_reporters(work, comment)
    return await _changed(work, comment)


async def _checked(work: Work, act: Act, comment_id: int, actor: Actor) -> tuple[Case, Comment]:
    case, comment = await find(work, comment_id, actor)
    check_act(act, case, comment, actor)
    return case, comment


# --- who is told ------------------------------------------------------------------------------------------------------


async def _tell_author(work: Work, case: Case, comment: Comment, key: str, way_on: Button, **args: Any) -> None:
    """Under the voice with which they spoke."""
    told = Sentence(key, {"number": case.number, "text": comment.text} | args, [[way_on]])
    await work.outbox.say(comment.speaker, told, work.now, not_before=await awake(work, comment.speaker))


async def _tell_reporters(work: Work, comment: Comment) -> None:
    """Whoever asked for it to be looked at hears what came of that; of all that came of it in a night, the last."""
    for person in await work.discussions.reporters(comment_id=comment.id):
        voice, args = person, {"comment": comment.id}
        at = await awake(work, voice)
        await work.outbox.put(Letter(voice, HEARD, args, slot=f"{HEARD}:{comment.id}"), work.now, at)


async def _moderators(work: Work, case: Case, comment: Comment, role: Role) -> list[Voice]:
    """Who holds the post there, or nearest above, and has no part in the case or the comment."""
    out = barred(case, comment, role)
    return [
        own_voice(each) for each in await work.people.office_holders(role, case.union, case.id, comment.speaker, out)
    ]


async def _show(work: Work, case: Case, comment: Comment, role: Role, *, anew: bool = False) -> None:
    """Whoever was shown it has that message changed, without a sound; `anew`: they are shown it once more."""
    shown = {} if anew else await _notices(work, comment)
    await _show_to_others(work, case, comment, role, shown)
    await _edit(work, comment, shown)


async def show_new(work: Work, case: Case, comment: Comment, role: Role) -> None:
    """Who has come since to the office that looks at it; whom nothing reaches is shown it when they are back."""
    moderators = await _moderators(work, case, comment, role)
    gone = {person for person in moderators if (await work.people.account(person)).unreachable}
    await _show_to_others(work, case, comment, role, gone | (await _notices(work, comment)).keys())


async def _show_to_others(work: Work, case: Case, comment: Comment, role: Role, shown: Container[Voice]) -> None:
    for person in await _moderators(work, case, comment, role):
        if person not in shown:
            await _put(work, comment, person, None, await awake(work, person))


async def _changed(work: Work, comment: Comment) -> Comment:
    """All who were shown it see what became of it."""
    await _edit(work, comment, await _notices(work, comment))
    after = await work.discussions.get(comment.id)
    assert after is not None
    return after


async def _notices(work: Work, comment: Comment) -> dict[Voice, int]:
    return await work.discussions.notices(comment_id=comment.id)


async def message(work: Work, comment: Comment, person: Voice) -> int | None:
    """In which message somebody of an office was shown it."""
    found: int | None = await work.discussions.notice_of(comment_id=comment.id, person=person)
    return found


async def _edit(work: Work, comment: Comment, shown: Mapping[Voice, int]) -> None:
    for person, message in shown.items():
        await _put(work, comment, person, message, work.now)


async def _put(work: Work, comment: Comment, person: Voice, message: int | None, at: datetime) -> None:
    slot = f"{NOTICE}:{comment.id}:{message or 'new'}"
    args = {"comment": comment.id, "message": message}
    await work.outbox.put(Letter(person, NOTICE, args, slot=slot), work.now, at)


async def noticed(work: Work, row: Outgoing, accepted: Accepted) -> None:
    """In which message they see it: that one is changed from now on."""
    for message_id in accepted.messages:
        await work.discussions.put_notice(comment_id=row.args["comment"], person=row.person, message_id=message_id)


async def _forget_person(work: Work, person: Person) -> None:
    await work.discussions.forget_notices(person=own_voice(person))


async def delete_words(work: Work, case_id: int) -> None:
    await work.discussions.delete_words(case_id=case_id, text=DELETED)


FORGETS = Forgets(person=_forget_person)

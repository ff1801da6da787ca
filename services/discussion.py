"""Talk over what is on the board: reading it, saying something, and hearing that one was answered."""

from dataclasses import dataclass
from datetime import datetime, time

from domain.calendar import ONE_DAY
from domain.cases.model import Case
from domain.cases.parties import voice_in
from domain.discussion import Comment, check_answering, check_speaking, checked_words, mark_of, moderates
from domain.following import Wish
from domain.people import Actor, PersonId
from domain.refusal import NotFound
from domain.rules import Rules
from services import board
from services.quiet_hours import awake
from storage import cases, discussion, following, outbox
from storage.database import Transaction
from storage.discussion import Shown
from storage.outbox import Outgoing
from storage.times import maybe_moment, to_text

PAGE = 5
ANSWERED = "answered"
"""The kind of row that tells somebody of answers. Unsent it stands once a voice, whatever comes meanwhile."""


@dataclass(frozen=True)
class Page:
    """Comments of a case, the newest thread first. `number` counts from 0; `speaks`: the reader has spoken there.

    `muted`: and wants to hear no more of it. `on_board`: they read there what it is about.
    """

    case: Case
    shown: list[Shown]
    number: int
    more: bool
    count: int
    speaks: bool
    muted: bool
    on_board: bool


async def readable(tx: Transaction, case_id: int, actor: Actor) -> Case:
    """A case on the board, for whoever reads it there, and for whoever looks after what is said about it.

    Raises NotFound alike for all others, and for a case that is not on the board, any more or yet.
    """
    case = await cases.load(tx, case_id)
    if case and case.published_at and (moderates(case, actor) or await board.reads(tx, case, actor)):
        return case
    raise NotFound


async def page(tx: Transaction, case_id: int, actor: Actor, number: int) -> Page:
    case = await readable(tx, case_id, actor)
    found = await discussion.of_case(tx, case, PAGE + 1, number * PAGE)
    speaks = await tx.identity_speaker(person=actor.person, case_id=case.id) is not None
    muted = speaks and (await following.heed(tx, case, voice_in(case, actor))).muted
    heard = {"speaks": speaks, "muted": muted, "on_board": await board.reads(tx, case, actor)}
    return Page(case, found[:PAGE], number, len(found) > PAGE, await count(tx, case), **heard)


async def count(tx: Transaction, case: Case) -> int:
    """How many comments can be read."""
    return int(await tx.comments_count(case_id=case.id))


async def page_of(tx: Transaction, comment: Comment) -> int:
    """On which page it stands now."""
    place = await tx.comment_place(case_id=comment.case_id, thread=comment.thread, id=comment.id)
    return int(place) // PAGE


async def find(tx: Transaction, comment_id: int, actor: Actor) -> tuple[Case, Comment]:
    """Raises NotFound alike for no such comment and for one that they may not read."""
    comment = await discussion.get(tx, comment_id)
    if comment is None:
        raise NotFound
    return await readable(tx, comment.case_id, actor), comment


async def invite(
    tx: Transaction, case_id: int, answered_id: int | None, actor: Actor, now: datetime, rules: Rules
) -> tuple[Case, PersonId]:
    """Somebody is about to say something: whether they may, and the voice with which they do."""
    case, _ = await _about(tx, case_id, answered_id, actor, now, rules)
    return case, await discussion.voice(tx, case, actor.person)


async def _about(
    tx: Transaction, case_id: int, answered_id: int | None, actor: Actor, now: datetime, rules: Rules
) -> tuple[Case, Comment | None]:
    """The case, and the comment that is answered."""
    case = await readable(tx, case_id, actor)
    until = await tx.identity_silent_until(person=actor.person, union_id=case.union)
    said = await tx.identity_comments_since(person=actor.person, since=to_text(midnight(now, rules)))
    reader = await board.reader(tx, actor)
    check_speaking(case, reader, said, maybe_moment(until), now, rules.of(case.union_path))
    answered = await discussion.get(tx, answered_id) if answered_id else None
    if answered_id and (answered is None or answered.case_id != case.id):
        raise NotFound
    if answered:
        check_answering(answered)
    return case, answered


async def say(
    tx: Transaction, case_id: int, text: str, answered_id: int | None, actor: Actor, now: datetime, rules: Rules
) -> Comment:
    """Under a voice that is theirs in this case alone. Raises the Refusal that says why not."""
    case, answered = await _about(tx, case_id, answered_id, actor, now, rules)
    words = checked_words(text, rules.of(case.union_path).policy.discussion)
    voice = await discussion.voice(tx, case, actor.person)
    comment = await discussion.add(tx, case, voice, mark_of(case, actor), words, answered, now)
    if answered and answered.speaker != voice:
        await _tell_answered(tx, case, answered.speaker, comment, now, rules)
    return comment


def midnight(now: datetime, rules: Rules) -> datetime:
    """From when a day's comments and reports count."""
    return rules.calendar.at(rules.calendar.local_day(now), time())


async def _tell_answered(
    tx: Transaction, case: Case, voice: PersonId, comment: Comment, now: datetime, rules: Rules
) -> None:
    """Once a day and case: what comes after that waits for the next morning, and is told together."""
    if await tx.identity_wants_no_more(person=voice, case_id=case.id):
        return
    told_at = (await discussion.speaker(tx, voice)).told_at
    calendar, today = rules.calendar, rules.calendar.local_day(now)
    told_today = told_at is not None and calendar.local_day(told_at) == today
    soonest = calendar.at(today + ONE_DAY, rules.policy.day.morning) if told_today else now
    at = await awake(tx, voice, soonest, rules)
    await outbox.put(tx, voice, ANSWERED, now, args={"upto": comment.id}, slot=ANSWERED, not_before=at)


async def told(tx: Transaction, row: Outgoing, messages: tuple[int, ...], now: datetime) -> None:
    await tx.speaker_told(person=row.person, upto=row.args["upto"], now=to_text(now))


async def wish(tx: Transaction, case_id: int, wished: Wish, actor: Actor, now: datetime) -> None:
    """To hear of answers there, or not any more: the same wish as for all that is told of the case."""
    case = await readable(tx, case_id, actor)
    await following.note(tx, case, voice_in(case, actor), wished, now)

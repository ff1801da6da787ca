"""Talk over what is on the board: reading it, saying something, and hearing that one was answered."""

from dataclasses import dataclass
from datetime import datetime, time

from domain.calendar import ONE_DAY
from domain.cases.model import Case
from domain.cases.parties import voice_in
from domain.discussion import Comment, check_answering, check_speaking, checked_words, mark_of, moderates
from domain.following import Wish
from domain.pages import Page, paged
from domain.people import Actor, Voice
from domain.refusal import NotFound
from domain.rules import Rules
from services import board, marks
from services.quiet_hours import awake
from services.work import Work
from storage.discussion import Shown
from storage.outbox import Accepted, Letter, Outgoing

PAGE = 5
ANSWERED = "answered"
"""The kind of row that tells somebody of answers. Unsent it stands once a voice, whatever comes meanwhile."""


@dataclass(frozen=True)
class Talk:
    """Comments of a case, a page of them, the newest thread first. `speaks`: the reader has spoken there.

    `muted`: and wants to hear no more of it. `on_board`: they read there what it is about.
    """

    case: Case
    page: Page[Shown]
    count: int
    speaks: bool
    muted: bool
    on_board: bool


async def readable(work: Work, case_id: int, actor: Actor) -> Case:
    """A case on the board, for whoever reads it there, and for whoever looks after what is said about it.

    Raises NotFound alike for all others, and for a case that is not on the board, any more or yet.
    """
    case = await work.cases.load(case_id)
    if case and case.published_at and (moderates(case, actor) or await board.reads(work, case, actor)):
        return case
    raise NotFound


async def page(work: Work, case_id: int, actor: Actor, number: int) -> Talk:
    case = await readable(work, case_id, actor)
    found = await paged(lambda most, skip: work.discussions.of_case(case, most, skip), number, PAGE)
    speaks = await work.discussions.speaks(person=actor.person, case_id=case.id)
    muted = speaks and (await work.following.heed(case, voice_in(case, actor))).muted
    heard = {"speaks": speaks, "muted": muted, "on_board": await board.reads(work, case, actor)}
    return Talk(case, found, await count(work, case), **heard)


async def count(work: Work, case: Case) -> int:
    """How many comments can be read."""
    return int(await work.discussions.count(case_id=case.id))


async def page_of(work: Work, comment: Comment) -> int:
    """On which page it stands now."""
    place = await work.discussions.place(case_id=comment.case_id, thread=comment.thread, id=comment.id)
    return int(place) // PAGE


async def find(work: Work, comment_id: int, actor: Actor) -> tuple[Case, Comment]:
    """Raises NotFound alike for no such comment and for one that they may not read."""
    comment = await work.discussions.get(comment_id)
    if comment is None:
        raise NotFound
    return await readable(work, comment.case_id, actor), comment


async def invite(work: Work, case_id: int, answered_id: int | None, actor: Actor) -> tuple[Case, Voice]:
    """Somebody is about to say something: whether they may, and the voice with which they do."""
    case, _ = await _about(work, case_id, answered_id, actor)
    return case, await work.discussions.voice(case, actor.person)


async def _about(work: Work, case_id: int, answered_id: int | None, actor: Actor) -> tuple[Case, Comment | None]:
    """The case, and the comment that is answered."""
    case = await readable(work, case_id, actor)
    bans = (
        await work.discussions.silent_until(person=actor.person, case_id=case.id),
        await marks.banned_until(work, case, actor.person),
    )
    until = max(filter(None, bans), default=None)
    said = await work.discussions.said_since(person=actor.person, since=midnight(work.now, work.rules))
    reader = await board.reader(work, actor)
    check_speaking(case, reader, said, until, work.now, work.rules.of(case.union_path))
    answered = await work.discussions.get(answered_id) if answered_id else None
    if answered_id and (answered is None or answered.case_id != case.id):
        raise NotFound
    if answered:
        check_answering(answered)
    return case, answered


async def say(work: Work, case_id: int, text: str, answered_id: int | None, actor: Actor) -> Comment:
    """Under a voice that is theirs in this case alone. Raises the Refusal that says why not."""
    case, answered = await _about(work, case_id, answered_id, actor)
    words = checked_words(text, work.rules.of(case.union_path).policy.discussion)
    voice = await work.discussions.voice(case, actor.person)
    comment = await work.discussions.add(case, voice, mark_of(case, actor), words, answered, work.now)
    if answered and answered.speaker != voice:
        await _tell_answered(work, case, answered.speaker, comment)
    return comment


def midnight(now: datetime, rules: Rules) -> datetime:
    """From when a day's comments and reports count."""
    return rules.calendar.at(rules.calendar.local_day(now), time())


async def _tell_answered(work: Work, case: Case, voice: Voice, comment: Comment) -> None:
    """Once a day and case: what comes after that waits for the next morning, and is told together."""
    if await work.discussions.wants_no_more(person=voice, case_id=case.id):
        return
    told_at = (await work.discussions.speaker(voice)).told_at
    calendar, today = work.rules.calendar, work.rules.calendar.local_day(work.now)
    told_today = told_at is not None and calendar.local_day(told_at) == today
    soonest = calendar.at(today + ONE_DAY, work.rules.policy.day.morning) if told_today else work.now
    at = await awake(work.at(soonest), voice)
    await work.outbox.put(Letter(voice, ANSWERED, {"upto": comment.id}, slot=ANSWERED), work.now, at)


async def told(work: Work, row: Outgoing, accepted: Accepted) -> None:
    await work.discussions.speaker_told(person=row.person, upto=row.args["upto"], now=work.now)


async def wish(work: Work, case_id: int, wished: Wish, actor: Actor) -> None:
    """To hear of answers there, or not any more: the same wish as for all that is told of the case."""
    case = await readable(work, case_id, actor)
    await work.following.note(case, voice_in(case, actor), wished, work.now)

"""A comment that an office is asked to look at, and that nobody looks at: whoever can mend that hears of it.

Who spoke is not asked: whom that leaves out of an office would be named by what is told.
"""

import logging
from datetime import datetime, timedelta

from domain.cases.model import Case
from domain.discussion import Comment, State, barred
from domain.people import Role, own_voice
from domain.rules import Rules
from domain.sentences import Button, Key, Sentence
from domain.taps.roster import ROSTER
from services.cases.vacancy import VACANT, mending
from services.matters import Listing, Matters, Reminder
from services.moderation import show_new
from services.quiet_hours import awake
from services.work import Work
from storage.turns import Running

log = logging.getLogger(__name__)

SOON = timedelta(minutes=1)
"""Whoever was shown it at once has got it by then."""


def _at_once(turn: Running, rules: Rules) -> datetime:
    return turn.started_at


def _late(turn: Running, rules: Rules) -> datetime:
    return rules.calendar.due(turn.started_at, rules.policy.discussion.look_days)


REMINDERS = (Reminder(VACANT, ("mending",), _at_once), Reminder("late", ("mending",), _late))
"""The first only where nobody is there who could."""


async def _look(work: Work, turn: Running) -> None:
    comment = await work.discussions.of_matter(turn.matter_id)
    case = await work.cases.load(comment.case_id) if comment else None
    assert comment and case
    role = Role.CHAIR if comment.state is State.APPEALED else Role.STAFF
    if work.now >= turn.started_at + SOON:
        await show_new(work, case, comment, role)
    late = _late(turn, work.rules.of(case.union_path))
    rung = await _rung(work, case, comment, role, late)
    if rung:
        await _tell(work, case, role, turn, rung)
    else:
        await work.turns.unwarn(turn.matter_id, turn.number, VACANT)
    await work.turns.look_again(turn.matter_id, turn.number, late if late > work.now else None)


async def _rung(work: Work, case: Case, comment: Comment, role: Role, late: datetime) -> str | None:
    """As what it is told; None where somebody is there, and has time."""
    out = barred(case, comment, role)
    if not await work.people.is_there(role, case.union, case.id, max(late, work.now), out):
        return VACANT
    return "late" if work.now >= late else None


async def _tell(work: Work, case: Case, role: Role, turn: Running, rung: str) -> None:
    """Once a turn, by the case's number; whose words they are, and what they say, is for those who look at them."""
    hearers = await mending(work, case)
    if not hearers:
        log.warning("nobody looks at a comment, and nobody could mend it", extra={"case": case.number})
    elif await work.turns.warn(turn.matter_id, turn.number, rung, work.now):
        union = await work.unions.get(case.union)
        assert union
        args = {"union": union.name, "role": Key(f"role-{role}"), "number": case.number}
        for person in hearers:
            appoints = (await work.people.actor(person)).holds(Role.ADMIN, union.path)
            told = Sentence("comment-waits", args, [[Button("button-appoint", ROSTER(union.id))]] if appoints else [])
            voice, slot = own_voice(person), f"comment-waits:{case.id}:{role}"
            await work.outbox.say(voice, told, work.now, slot=slot, not_before=await awake(work, voice))


MODERATION = Matters(
    "moderation", ladder=False, reminders=REMINDERS, list=Listing.DAILY, digest=False, search=False, look=_look
)

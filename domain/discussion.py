"""What colleagues say about a published demand: who may speak, under which name, and who takes words down.

Whoever speaks has a voice of their own in each case, and no other name than the order of their first words there.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.board import Reader
from domain.cases.model import Case
from domain.cases.refusals import Closed, NotToModerate
from domain.cases.words import Party, Stage
from domain.people import Actor, NotVerified, Person, Role, Voice, own_voice
from domain.policy import Discussion
from domain.refusal import MovedOn, NotFound, Refusal
from domain.rules import Rules
from domain.text_length import length


class WordsOnly(Refusal):
    """A comment is words: no picture, no sticker."""

    key = "refused-words-only"


class CommentTooLong(Refusal):
    """More characters than a comment may have. Details: limit."""

    key = "refused-comment-long"


class TooManyComments(Refusal):
    """As many comments as one person may write in a day, in all cases together. Details: limit."""

    key = "refused-comments"


class TooManyReports(Refusal):
    """As many comments as one person may report in a day. Details: limit."""

    key = "refused-reports"


class Silenced(Refusal):
    """Staff have said that this voice does not speak in the discussion of the case for a while. Details: day."""

    key = "refused-silenced"


class OwnComment(Refusal):
    """Nobody reports what they said themselves."""

    key = "refused-own-comment"


class Mark(StrEnum):
    """What stands before a speaker's number: that they speak for an office, or that they are a colleague."""

    WORKER = "worker"
    REPRESENTATIVE = "representative"
    STAFF = "staff"


_MARKS: Mapping[Role, Mark] = {
    Role.STAFF: Mark.STAFF,
    Role.CHAIR: Mark.STAFF,
    Role.REPRESENTATIVE: Mark.REPRESENTATIVE,
}
"""The first that one holds counts."""


class State(StrEnum):
    """How a comment stands. Whoever wrote what was hidden may appeal once; what was judged stays as it is.

    What its author took back has no words any more.
    """

    STANDING = "standing"
    REPORTED = "reported"
    LEFT = "left"
    HIDDEN = "hidden"
    APPEALED = "appealed"
    UPHELD = "upheld"
    RESTORED = "restored"
    TAKEN_BACK = "taken-back"


class Act(StrEnum):
    """What an office does with a comment."""

    HIDE = "hide"
    LEAVE = "leave"
    SILENCE = "silence"
    RESTORE = "restore"
    UPHOLD = "uphold"


ACTS: Mapping[Act, tuple[Role, frozenset[State]]] = {
    Act.HIDE: (Role.STAFF, frozenset({State.STANDING, State.REPORTED, State.LEFT})),
    Act.LEAVE: (Role.STAFF, frozenset({State.REPORTED})),
    Act.SILENCE: (Role.STAFF, frozenset({State.HIDDEN, State.APPEALED, State.UPHELD})),
    Act.RESTORE: (Role.CHAIR, frozenset({State.APPEALED})),
    Act.UPHOLD: (Role.CHAIR, frozenset({State.APPEALED})),
}
"""With which post, and how the comment must stand."""

UNSEEN = frozenset({State.HIDDEN, State.APPEALED, State.UPHELD, State.TAKEN_BACK})


@dataclass(frozen=True)
class Comment:
    """`speaker`: the voice its author has in this case, `number` what they are called there.

    `answers`: the comment it replies to; `top`: the one that both hang under. `silenced`: its author, for it.
    `matter`: of an office that is asked to look at it.
    """

    id: int
    case_id: int
    speaker: Voice
    number: int
    mark: Mark
    text: str
    at: datetime
    answers: int | None = None
    top: int | None = None
    reports: int = 0
    state: State = State.STANDING
    hidden_by: Person | None = None
    reason: str = ""
    silenced: bool = False
    matter: int | None = None

    @property
    def hidden(self) -> bool:
        return self.state in UNSEEN

    @property
    def thread(self) -> int:
        return self.top or self.id


def mark_of(case: Case, actor: Actor) -> Mark:
    """By the posts alone, not by what they are to the case: who submitted it without a name is marked as others are."""
    held = (mark for role, mark in _MARKS.items() if actor.holds(role, case.union_path))
    return next(held, Mark.WORKER)


def check_speaking(
    case: Case, reader: Reader, said_today: int, silent_until: datetime | None, now: datetime, rules: Rules
) -> None:
    """Whether somebody who may read it may say something.

    What they said today counts over all their voices: nobody else sees that. A silence is of the case.
    """
    if not reader.verified:
        raise NotVerified
    if case.stage is Stage.CLOSED:
        raise Closed
    if silent_until and now < silent_until:
        raise Silenced(day=rules.calendar.local_day(silent_until))
    if said_today >= rules.policy.discussion.comments:
        raise TooManyComments(limit=rules.policy.discussion.comments)


def check_answering(answered: Comment) -> None:
    """What was taken down is answered by nobody; what was said to it before stays."""
    if answered.hidden:
        raise MovedOn


_TURNING = re.compile("[\x00-\x08\x0e-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""What has no width, turns the direction of what comes after it, or is no character at all."""


def plain(text: str) -> str:
    """In one line, so that nobody writes what looks like somebody else's comment below their own."""
    return " ".join(_TURNING.sub("", unicodedata.normalize("NFC", text)).split())


def checked_words(text: str, figures: Discussion) -> str:
    """A comment, or why one is taken down. `text` is empty where somebody sent a picture or a sticker."""
    words = plain(text)
    if not any(unicodedata.category(each)[0] not in "CMZ" for each in words):
        raise WordsOnly
    if length(words) > figures.characters:
        raise CommentTooLong(limit=figures.characters)
    return words


def check_reporting(comment: Comment, reader: Reader, reported_today: int, figures: Discussion) -> None:
    """Whether somebody may ask that a comment be looked at."""
    if not reader.verified:
        raise NotVerified
    if reader.actor.speaks_as(comment.speaker):
        raise OwnComment
    if comment.hidden:
        raise MovedOn
    if reported_today >= figures.reports:
        raise TooManyReports(limit=figures.reports)


def check_appealing(comment: Comment, actor: Actor) -> None:
    """Its author, once, while nobody has judged it."""
    if not actor.speaks_as(comment.speaker):
        raise NotFound
    if comment.state is not State.HIDDEN:
        raise MovedOn


def check_own_words(comment: Comment, actor: Actor) -> None:
    """Its author, as long as it can be read: what an office has hidden stays for whoever judges it."""
    if not actor.speaks_as(comment.speaker):
        raise NotFound
    if comment.hidden:
        raise MovedOn


# --- who looks after it -----------------------------------------------------------------------------------------------


def moderates(case: Case, actor: Actor) -> bool:
    """Whether an office of theirs reaches the case, whatever else they are to it."""
    return any(actor.holds(role, case.union_path) for role in (Role.STAFF, Role.CHAIR))


def at_work_on(case: Case) -> frozenset[Voice]:
    """Whoever handles the case, or a part of it: what is said there is said about them."""
    helpers = (errand.person for errand in case.errands if errand.party is Party.HELPER)
    return frozenset(person for person in (own_voice(case.assignee), *helpers) if person)


def barred(case: Case, comment: Comment, role: Role) -> frozenset[Voice]:
    """Whom the case names who do not moderate there with this post, beside those whose case or comment it is.

    A chair does not judge what they hid as staff.
    """
    hider = {own_voice(comment.hidden_by)} if role is Role.CHAIR and comment.hidden_by else set()
    return at_work_on(case) | hider


def _is_theirs(case: Case, comment: Comment, actor: Actor) -> bool:
    owners = (case.submitter, own_voice(case.lead), *(each.person for each in case.companions), comment.speaker)
    return any(actor.speaks_as(owner) for owner in owners)


def check_act(act: Act, case: Case, comment: Comment, actor: Actor) -> None:
    """Raises NotFound for whoever holds no such post, NotToModerate for who has a part in the case or the comment."""
    role, states = ACTS[act]
    if not actor.holds(role, case.union_path) or actor.person in case.barred:
        raise NotFound
    if _is_theirs(case, comment, actor) or own_voice(actor.person) in barred(case, comment, role):
        raise NotToModerate
    if comment.state not in states or (act is Act.SILENCE and comment.silenced):
        raise MovedOn


def open_acts(case: Case, comment: Comment, actor: Actor) -> list[Act]:
    """What the actor may do with it now."""
    return [act for act in Act if _may(act, case, comment, actor)]


def _may(act: Act, case: Case, comment: Comment, actor: Actor) -> bool:
    try:
        check_act(act, case, comment, actor)
    except (NotFound, NotToModerate, MovedOn):
        return False
    return True

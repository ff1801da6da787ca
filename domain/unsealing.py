"""Unsealing (解封): two persons with different posts, and a reason, before anybody learns a submitter's name."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.cases.loop import Party
from domain.cases.model import Case
from domain.cases.parties import parties
from domain.people import Actor, Person, Role, own_voice
from domain.refusal import MovedOn, NotFound, ReasonTooShort, Refusal, TextTooLong
from domain.rules import Rules


class NotAnonymous(Refusal):
    """Whose case it is can be read on its card: there is nothing to unseal."""

    key = "refused-not-anonymous"


class UnsealingAsked(Refusal):
    """One request at a time, and none again before that one's time is over. Details: day."""

    key = "refused-unsealing-asked"


class NobodyToAgree(Refusal):
    """Unsealing takes two, and nobody else holds the other post."""

    key = "refused-nobody-to-agree"


class NobodyKnown(Refusal):
    """Nobody knows any more who handed in an anonymous case: they are forgotten, or it is over for too long."""

    key = "refused-nobody-known"


class NobodyBehindIt(Refusal):
    """Whoever it was gave no name when it was entered: there is nothing to unseal."""

    key = "refused-nobody-behind-it"


OTHER: Mapping[Role, Role] = {Role.CHAIR: Role.STAFF, Role.STAFF: Role.CHAIR}
"""Whose yes it takes beside one's own. An admin is neither."""
_OFFICE = {Role.CHAIR: Party.CHAIR, Role.STAFF: Party.STAFF}
LEAST, MOST = 20, 500
"""Characters of a reason."""


class State(StrEnum):
    OPEN = "open"
    AGREED = "agreed"
    REFUSED = "refused"
    OVER = "over"


@dataclass(frozen=True)
class Unsealing:
    """One request. `number` is the case's; `answered_by` said yes or no, as `answer` tells, with the other post."""

    id: int
    case_id: int
    number: str
    asked_by: Person
    asked_as: Role
    reason: str
    asked_at: datetime
    due_at: datetime
    answer: State | None = None
    answered_by: Person | None = None
    answered_at: datetime | None = None

    @property
    def answers_as(self) -> Role:
        return OTHER[self.asked_as]

    def state(self, now: datetime) -> State:
        return self.answer or (State.OPEN if now <= self.due_at else State.OVER)


def posts_in(case: Case, actor: Actor) -> frozenset[Role]:
    """The posts with which the actor may ask or agree: none for whoever submitted or leads it, whatever they hold."""
    mine = parties(case, actor)
    return frozenset(role for role in OTHER if _OFFICE[role] in mine)


def check_asking(case: Case | None, actor: Actor, last: Unsealing | None, now: datetime, rules: Rules) -> Case:
    """The case, where the actor may ask. Raises NotFound alike for no case, for a stranger's and for one's own."""
    if case is None or not posts_in(case, actor):
        raise NotFound
    if not case.anonymous:
        raise NotAnonymous
    if last and last.state(now) is not State.AGREED and now <= last.due_at:  # a no is not asked away the same day
        raise UnsealingAsked(day=rules.calendar.local_day(last.due_at))
    return case


def checked_reason(text: str) -> str:
    text = text.strip()
    if len(text) < LEAST:
        raise ReasonTooShort(limit=LEAST)
    if len(text) > MOST:
        raise TextTooLong(limit=MOST)
    return text


def check_answering(case: Case, request: Unsealing, actor: Actor, asker: Actor, now: datetime) -> None:
    """Whether the actor may say yes or no. Raises NotFound for whoever may not, MovedOn where it is over.

    Who asked must still hold the post with which they did: two hold two posts at the moment of the second yes.
    """
    if actor.speaks_as(own_voice(request.asked_by)) or request.answers_as not in posts_in(case, actor):
        raise NotFound
    if request.state(now) is not State.OPEN or request.asked_as not in posts_in(case, asker):
        raise MovedOn


def check_looking(case: Case, request: Unsealing, actor: Actor) -> None:
    """Whether the actor may read the name: who asked, once somebody agreed, and while they hold their post."""
    if not actor.speaks_as(own_voice(request.asked_by)) or request.asked_as not in posts_in(case, actor):
        raise NotFound
    if request.answer is not State.AGREED:
        raise MovedOn

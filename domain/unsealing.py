"""Unsealing (查看匿名身份): two persons with different posts, and a reason, before anybody learns a submitter's name.

asked ──yes──▶ waiting ──▶ open      no, an objection, or a post that ended: it is over
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.cases.loop import OWNERS
from domain.cases.model import Case
from domain.cases.parties import parties
from domain.cases.words import Party
from domain.people import Actor, Person, Role, own_voice
from domain.posts import ANSWERS, Held, answering
from domain.refusal import MovedOn, NotFound, ReasonTooShort, Refusal, TextTooLong
from domain.rules import Rules
from domain.text_length import length


class NotAnonymous(Refusal):
    """Whose case it is can be read on its card: there is nothing to unseal."""

    key = "refused-not-anonymous"


class UnsealingAsked(Refusal):
    """One request at a time, and none again before that one's time is over. Details: day."""

    key = "refused-unsealing-asked"


class NobodyToAgree(Refusal):
    """Unsealing takes two, and nobody else holds the other post."""

    key = "refused-nobody-to-agree"


class PostTooYoung(Refusal):
    """A post counts only if it is older than the case, and held for so long. Details: days."""

    key = "refused-post-young"


class OnlyFromAbove(Refusal):
    """Somebody has objected: only a chair above the union may ask again for that case."""

    key = "refused-only-from-above"


OTHER: Mapping[Role, Role] = {Role.CHAIR: Role.STAFF, Role.STAFF: Role.CHAIR}
"""Whose yes it takes beside one's own. An admin is neither."""
_OFFICE = {Role.CHAIR: Party.CHAIR, Role.STAFF: Party.STAFF}
LEAST, MOST = 20, 500
"""Characters of a reason."""


class State(StrEnum):
    """`WAITING`: agreed to, and the name is not shown yet. `NAMELESS`: there was no name left to be shown."""

    OPEN = "open"
    WAITING = "waiting"
    AGREED = "agreed"
    NAMELESS = "nameless"
    REFUSED = "refused"
    OBJECTED = "objected"
    LAPSED = "lapsed"
    OVER = "over"


SETTLED = frozenset({State.AGREED, State.NAMELESS})
"""It came to its end: another may ask for themselves."""
OBJECTABLE = frozenset({State.OPEN, State.WAITING})


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
    opens_at: datetime | None = None
    opened_at: datetime | None = None
    nameless_at: datetime | None = None
    lapsed_at: datetime | None = None
    objected_by: Person | None = None
    objected_at: datetime | None = None
    matter: int = 0

    @property
    def answers_as(self) -> Role:
        return OTHER[self.asked_as]

    def state(self, now: datetime) -> State:
        if self.objected_at or self.lapsed_at:
            return State.OBJECTED if self.objected_at else State.LAPSED
        if self.answer is not State.AGREED:
            return self.answer or (State.OPEN if now <= self.due_at else State.OVER)
        opened = State.NAMELESS if self.nameless_at else State.AGREED
        return opened if self.opened_at else State.WAITING

    def role_of(self, person: Person) -> Role | None:
        """With which of the two posts somebody stands in it."""
        return {self.answered_by: self.answers_as, self.asked_by: self.asked_as}.get(person)


# --- its clocks ------------------------------------------------------------------------------------------------------


def answer_due(now: datetime, rules: Rules) -> datetime:
    """By when somebody must agree to what is asked now; until then nobody asks again."""
    return rules.calendar.due(now, rules.policy.limits["unsealing"])


def opening(case: Case, now: datetime, rules: Rules) -> datetime:
    """When the name is shown that is agreed to now. At once only where its submitter was told so."""
    days = rules.policy.unsealing.delay_days
    return rules.calendar.due(now, days) if days and not case.open_at_once else now


def counts(post: Held, case: Case, now: datetime, rules: Rules) -> bool:
    """Whether a post is older than the case, and held for long enough: none is made for it."""
    return post.since < case.submitted_at and now - post.since >= timedelta(days=rules.policy.unsealing.post_days)


# --- who -------------------------------------------------------------------------------------------------------------


def posts_in(case: Case, actor: Actor) -> frozenset[Role]:
    """The posts with which the actor may ask or agree: none for whoever submitted or leads it, whatever they hold."""
    mine = parties(case, actor)
    return frozenset(role for role in OTHER if _OFFICE[role] in mine and not mine & OWNERS)


def ripe_in(case: Case, actor: Actor, ripe: Iterable[Held]) -> frozenset[Role]:
    """Those of them that count. `ripe`: posts that do, whoever's."""
    return posts_in(case, actor) & {post.role for post in ripe if post.person == actor.person}


def objectors(ripe: Collection[Held], besides: Collection[Person]) -> frozenset[Person]:
    """Who hears of a request and may object: who answers for the union, or the nearest above where anybody does."""
    depths = {len(post.path) for post in ripe if post.role in ANSWERS and post.person not in besides}
    return answering(ripe, max(depths), besides) if depths else frozenset()


def check_asking(
    case: Case | None, actor: Actor, ripe: Collection[Held], past: Collection[Unsealing], now: datetime, rules: Rules
) -> tuple[Case, frozenset[Role]]:
    """The case, and the posts with which the actor may ask. `past`: what was asked before.

    Raises NotFound alike for no case, for a stranger's and for one's own; nothing depends on who handed it in.
    """
    if case is None or not posts_in(case, actor):
        raise NotFound
    if not case.anonymous:
        raise NotAnonymous
    mine = ripe_in(case, actor, ripe)
    if not mine:
        raise PostTooYoung(days=rules.policy.unsealing.post_days)
    for each in past:  # a no is not asked away the same day
        until = max(each.due_at, each.opens_at or each.due_at)
        if each.state(now) is State.WAITING or (each.state(now) not in SETTLED and now <= until):
            raise UnsealingAsked(day=rules.calendar.local_day(until))
    if any(each.objected_at for each in past):
        mine &= {post.role for post in ripe if post.person == actor.person and _is_chair_above(post, case)}
        if not mine:
            raise OnlyFromAbove
    return case, mine


def _is_chair_above(post: Held, case: Case) -> bool:
    return post.role is Role.CHAIR and len(post.path) < len(case.union_path)


def checked_reason(text: str) -> str:
    text = text.strip()
    if len(text) < LEAST:
        raise ReasonTooShort(limit=LEAST)
    if length(text) > MOST:
        raise TextTooLong(limit=MOST)
    return text


def check_answering(case: Case, request: Unsealing, actor: Actor, ripe: Collection[Held], rules: Rules) -> None:
    """Whether the actor is one who says yes or no. Raises NotFound for whoever is not, PostTooYoung for who will be."""
    if actor.speaks_as(own_voice(request.asked_by)) or request.answers_as not in posts_in(case, actor):
        raise NotFound
    if request.answers_as not in ripe_in(case, actor, ripe):
        raise PostTooYoung(days=rules.policy.unsealing.post_days)


def check_open(case: Case, request: Unsealing, asker: Actor, ripe: Collection[Held], now: datetime) -> None:
    """Whether it can still be answered. Raises MovedOn where it is over, or who asked holds their post no more."""
    if request.state(now) is not State.OPEN or request.asked_as not in ripe_in(case, asker, ripe):
        raise MovedOn


def check_objecting(request: Unsealing, person: Person, told: bool, now: datetime) -> None:
    """Whether somebody may object: who was `told` of it, and is none of the two, until the name is open."""
    if not told or request.role_of(person):
        raise NotFound
    if request.state(now) not in OBJECTABLE:
        raise MovedOn


def check_looking(case: Case, request: Unsealing, actor: Actor, ripe: Collection[Held], now: datetime) -> None:
    """Whether the actor may read the name: one of the two, once it is open, and while they hold their post."""
    if request.role_of(actor.person) not in ripe_in(case, actor, ripe):
        raise NotFound
    if request.state(now) not in SETTLED:
        raise MovedOn

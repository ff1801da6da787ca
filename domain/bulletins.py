"""Bulletins (通知): who may publish where, what one holds, who signs up, who waits and who moves up. Pure rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import takewhile

from domain import policy
from domain.names import one_line
from domain.people import Actor, Person, Role, UnionId
from domain.refusal import Refusal, TextNeeded, TextTooLong
from domain.text_length import length


class BulletinUnknown(Refusal):
    """No such bulletin, or one that was not for this person: the two must look the same."""

    key = "refused-bulletin-unknown"


class NotPublisher(Refusal):
    """Staff and chairs publish, for their own union and those below it."""

    key = "refused-not-publisher"


class NotOrganiser(Refusal):
    """Only whoever published it sees who comes, closes it, or calls it off."""

    key = "refused-not-organiser"


class PictureOnly(Refusal):
    """A bulletin is words and, at most, one picture."""

    key = "refused-picture-only"


class NobodyToReach(Refusal):
    """There is nobody in the circle that was chosen."""

    key = "refused-nobody-to-reach"


class MomentUnclear(Refusal):
    """No day with a time of day can be read there."""

    key = "refused-moment-unclear"


class MomentOutOfReach(Refusal):
    """Over already, too far ahead, or missing where it is needed."""

    key = "refused-moment"


class PlacesOutOfReach(Refusal):
    """Not a number of places. Details: limit."""

    key = "refused-places"


class BulletinCancelled(Refusal):
    """It has been called off."""

    key = "refused-bulletin-cancelled"


class SignupOver(Refusal):
    """It has begun, or is over."""

    key = "refused-signup-over"


class SignupClosed(Refusal):
    """The organiser takes nobody in any more."""

    key = "refused-signup-closed"


class NoSignup(Refusal):
    """It is nothing one could sign up for."""

    key = "refused-no-signup"


class SignedUpAlready(Refusal):
    """Once is enough."""

    key = "refused-signed-up"


class NotSignedUp(Refusal):
    """There is nothing to cancel."""

    key = "refused-not-signed-up"


class Full(Refusal):
    """No place is left; one can wait for one. Details: places."""

    key = "refused-full"


class ChildrenOutOfReach(Refusal):
    """Not a number of children that one signs up. Details: limit."""

    key = "refused-children"


class AgeOutOfReach(Refusal):
    """Not an age at which children are looked after. Details: least, most."""

    key = "refused-age"


class FetcherNeeded(Refusal):
    """Nobody was named who fetches the children."""

    key = "refused-fetcher"


class ConsentNeeded(Refusal):
    """The guardian has not said yes to what is kept."""

    key = "refused-consent"


PUBLISHERS = (Role.STAFF, Role.CHAIR)
TEXT_CHARACTERS, WHERE_CHARACTERS, FETCHER_CHARACTERS = 600, 60, 40
"""As Telegram counts them. A picture's caption may have 1,024, and the rest of the message is ours."""
MOST_PLACES = 10_000
NO_SIGNUP = 0
"""Of places: nobody signs up. None is as many as like."""
FURTHEST = timedelta(days=300)
"""A day without a year that is just over would be next year's: that is a slip, and is said to be one."""


class Kind(StrEnum):
    CLASS = "class"
    TALK = "talk"
    FAIR = "fair"
    CARE = "care"
    OTHER = "other"


class Audience(StrEnum):
    """Of the union and all below it: everybody, who represents them, or a contact group of the roster."""

    MEMBERS = "members"
    REPRESENTATIVES = "representatives"
    GROUP = "group"


class What(StrEnum):
    """What goes round, each once: a bulletin, its reminder, and that it is off; the week's news of a union."""

    BULLETIN = "bulletin"
    REMINDER = "reminder"
    CANCELLED = "cancelled"
    WEEKLY = "weekly"


class Part(StrEnum):
    """As what somebody signs up. Volunteers take nobody's place."""

    GUEST = "guest"
    VOLUNTEER = "volunteer"


@dataclass(frozen=True)
class Circle:
    """For whom it is."""

    union: UnionId
    path: tuple[UnionId, ...]
    audience: Audience
    group: str = ""


@dataclass(frozen=True)
class Plan:
    """What is to be published. `starts_at` may be missing, `where` empty; `places`: see NO_SIGNUP."""

    kind: Kind
    text: str
    circle: Circle
    picture: str | None = None
    starts_at: datetime | None = None
    where: str = ""
    places: int | None = NO_SIGNUP
    volunteers: bool = False


@dataclass(frozen=True)
class Bulletin:
    """A plan that was published. `reach`: for how many it was then; `forget_at`: when what parents said is deleted."""

    id: int
    plan: Plan
    author: Person
    sent_at: datetime
    reach: int
    forget_at: datetime | None = None
    closed_at: datetime | None = None
    cancelled_at: datetime | None = None
    message: int | None = None
    matter: int = 0

    @property
    def name(self) -> str:
        """Its first line."""
        return self.plan.text.strip().splitlines()[0]

    @property
    def signs_up_children(self) -> bool:
        return self.plan.kind is Kind.CARE


@dataclass(frozen=True)
class Care:
    """What a guardian says about the children whom they sign up."""

    ages: tuple[int, ...]
    fetcher: str
    consented: bool


@dataclass(frozen=True)
class Signup:
    """One that stands. `seats`: how many places it takes, 0 for a volunteer; `taken`: it has them and does not wait."""

    id: int
    person: Person
    part: Part
    seats: int
    taken: bool


@dataclass(frozen=True)
class Counts:
    """Places that are taken, people who wait for one, and who helps. `deaf`: who waits, and nothing reaches them."""

    taken: int
    waiting: int
    volunteers: int = 0
    deaf: int = 0

    @property
    def ahead(self) -> int:
        """Who waits, and would have a place before anybody who comes now."""
        return self.waiting - self.deaf


def check_length(text: str, limit: int) -> str:
    """The words without blanks around them. Raises TextNeeded, TextTooLong."""
    words = text.strip()
    if not words:
        raise TextNeeded
    if length(words) > limit:
        raise TextTooLong(limit=limit)
    return words


def check_line(text: str, limit: int) -> str:
    """The same for what stands in one line with other things."""
    return check_length(one_line(text), limit)


def check_publisher(actor: Actor, path: tuple[UnionId, ...]) -> None:
    """Staff and chairs write to their own union and all below it, never sideways."""
    if not any(actor.holds(role, path) for role in PUBLISHERS):
        raise NotPublisher


def check_moment(moment: datetime, now: datetime) -> datetime:
    """When something takes place: not in the past, and not so far ahead that it must be a slip."""
    if not now < moment <= now + FURTHEST:
        raise MomentOutOfReach
    return moment


def check_places(places: int) -> int:
    if not 1 <= places <= MOST_PLACES:
        raise PlacesOutOfReach(limit=MOST_PLACES)
    return places


def check_plan(plan: Plan, now: datetime) -> None:
    """All of it once more, before it goes out: a draft may have lain there for a week."""
    check_length(plan.text, TEXT_CHARACTERS)
    if length(plan.where) > WHERE_CHARACTERS:
        raise TextTooLong(limit=WHERE_CHARACTERS)
    if plan.starts_at:
        check_moment(plan.starts_at, now)
    elif plan.kind is Kind.CARE:  # the date says when what parents tell us is deleted
        raise MomentOutOfReach
    if plan.places:
        check_places(plan.places)


def organises(bulletin: Bulletin, actor: Actor, author: Actor) -> bool:
    """Whoever published it, as long as they hold an office there; after that whoever is chair there."""
    path = bulletin.plan.circle.path
    in_office = any(author.holds(role, path) for role in PUBLISHERS)
    return actor.person == author.person if in_office else actor.holds(Role.CHAIR, path)


def is_running(bulletin: Bulletin, now: datetime) -> bool:
    return not bulletin.cancelled_at and not (bulletin.plan.starts_at and now >= bulletin.plan.starts_at)


def check_running(bulletin: Bulletin, now: datetime) -> None:
    """Nothing can be changed about what is off or over."""
    if bulletin.cancelled_at:
        raise BulletinCancelled
    if bulletin.plan.starts_at and now >= bulletin.plan.starts_at:
        raise SignupOver


def check_open(bulletin: Bulletin, part: Part, now: datetime) -> None:
    """Whether one can sign up at all; whether there is a place is another question."""
    check_running(bulletin, now)
    if part is Part.VOLUNTEER:
        if not bulletin.plan.volunteers:
            raise NoSignup
    elif bulletin.plan.places == NO_SIGNUP:
        raise NoSignup
    if bulletin.closed_at:
        raise SignupClosed


def check_children(count: int, limits: policy.Bulletins) -> int:
    if not 1 <= count <= limits.children:
        raise ChildrenOutOfReach(limit=limits.children)
    return count


def check_age(age: int, limits: policy.Bulletins) -> int:
    if not limits.youngest <= age <= limits.oldest:
        raise AgeOutOfReach(least=limits.youngest, most=limits.oldest)
    return age


def check_care(care: Care | None, limits: policy.Bulletins) -> Care:
    """What it takes to hand over children for a day."""
    if care is None:
        raise ChildrenOutOfReach(limit=limits.children)
    check_children(len(care.ages), limits)
    for age in care.ages:
        check_age(age, limits)
    if not care.fetcher.strip():
        raise FetcherNeeded
    check_length(care.fetcher, FETCHER_CHARACTERS)
    if not care.consented:
        raise ConsentNeeded
    return care


def fits(places: int | None, counts: Counts, seats: int) -> bool:
    """Whether there is a place at once. Nobody overtakes who waits and hears, whatever they need."""
    return seats == 0 or places is None or (not counts.ahead and counts.taken + seats <= places)


def moving_up(places: int | None, taken: int, waiting: Sequence[Signup]) -> list[Signup]:
    """Who of those who wait, in their order, has a place now: up to the first for whom there are too few."""
    if places is None:
        return list(waiting)
    needed = 0

    def has_a_place(signup: Signup) -> bool:
        nonlocal needed
        needed += signup.seats
        return taken + needed <= places

    return list(takewhile(has_a_place, waiting))

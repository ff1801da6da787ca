"""Posts: what can become of one, on whose word; since when somebody holds one, and who else answers for a union."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from domain.people import Person, Role, UnionId

BREAK = timedelta(days=30)
"""Whoever is appointed again within this keeps their first day: a term ends, and the next one begins."""
ANSWERS = frozenset({Role.CHAIR, Role.ADMIN})
"""Who answers for a union, and hears of what others could misuse."""


class Turn(StrEnum):
    """What can become of a post."""

    GIVEN = "given"
    ENDED = "ended"
    REFUSED = "refused"


@dataclass(frozen=True)
class Order:
    """Whose post it is, in which union; on whose word (None: an operator's), and by which row of a roster."""

    person: Person
    role: Role
    union: UnionId
    by: Person | None = None
    entry: int | None = None


@dataclass(frozen=True)
class Stint:
    """One row of the record: a post from its beginning to its end, or until now. `path`: of the union it is held in."""

    person: Person
    role: Role
    path: tuple[UnionId, ...]
    since: datetime
    until: datetime | None


@dataclass(frozen=True)
class OnDay:
    """A post that somebody held on some day, from when until when; `until`: None where they hold it now."""

    person: Person
    role: Role
    since: datetime
    until: datetime | None


@dataclass(frozen=True)
class Held:
    """A post that somebody holds at a moment, and since when."""

    person: Person
    role: Role
    path: tuple[UnionId, ...]
    since: datetime


def held(stints: Iterable[Stint], at: datetime) -> tuple[Held, ...]:
    """Each post that is held at that moment, with the first day of stints between which there was no long break."""
    stints = [
        replace(each, until=None) if each.until and each.until > at else each for each in stints if each.since <= at
    ]
    runs: dict[tuple[Person, Role, tuple[UnionId, ...]], tuple[datetime, datetime | None]] = {}
    for stint in sorted(stints, key=lambda stint: stint.since):
        key = stint.person, stint.role, stint.path
        first, end = runs.get(key, (stint.since, stint.since))
        goes_on = end is None or stint.since - end <= BREAK
        until = None if stint.until is None or (goes_on and end is None) else max(stint.until, end or stint.until)
        runs[key] = first if goes_on else stint.since, until
    return tuple(Held(*key, first) for key, (first, end) in runs.items() if end is None)


def before(stints: Iterable[Stint], moment: datetime) -> list[Stint]:
    """As they were before what happened in that second: whose post ended with it still hears what else it brought."""
    second = moment.replace(microsecond=0)
    return [replace(stint, until=None) if stint.until and stint.until >= second else stint for stint in stints]


def answering(posts: Iterable[Held], depth: int, besides: Container[Person]) -> frozenset[Person]:
    """Who answers for the union so far down a path, `besides` some: its chairs and admins, and whoever is above them.

    Above: the chairs of the nearest union that has one; where none has, the admins of the nearest.
    """
    others = [post for post in posts if post.role in ANSWERS and post.person not in besides]
    above = [post for post in others if len(post.path) < depth]
    above = [post for post in above if post.role is Role.CHAIR] or above
    nearest = max((len(post.path) for post in above), default=0)
    here = (post.person for post in others if len(post.path) == depth)
    return frozenset(here) | {post.person for post in above if len(post.path) == nearest}

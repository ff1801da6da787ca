"""Somebody is in danger, by their own words: of a place or of a person, and who is told of it, circle by circle."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import zip_longest

from domain.people import Person, Role, UnionId, Voice
from domain.refusal import Refusal

FRESH = timedelta(hours=1)
"""What is said within so long belongs to the same call."""
MOST_CHARACTERS = 1500
TOWNSHIP = 2
"""So deep in the tree are those who may be marked as trained: of a township or of the city."""


class DistressUnknown(Refusal):
    """No such call, or none that this person was told of: the two must look the same."""

    key = "refused-distress"


class Taken(Refusal):
    """A colleague is in touch already."""

    key = "refused-distress-taken"


class OnlyStaff(Refusal):
    """Marked as trained are staff of a township or city, and nobody who chairs or administers anything."""

    key = "refused-distress-staff"


class Of(StrEnum):
    PLACE = "place"
    PERSON = "person"


@dataclass(frozen=True)
class Cry:
    """What is said: under which voice, since when that is there for it alone; of which union, in which case or talk."""

    kind: Of
    person: Voice
    made_at: datetime | None
    union_id: UnionId | None
    matter_id: int | None
    words: str


@dataclass(frozen=True)
class Distress:
    """As it is kept. `place`: where; `wanted_at`: since when they may be contacted; `taken_by`: who is in touch."""

    id: int
    kind: Of
    person: Voice
    made_at: datetime | None
    union_id: UnionId | None
    matter_id: int | None
    words: str
    place: str
    at: datetime
    wanted_at: datetime | None
    taken_by: Person | None


@dataclass(frozen=True)
class Watch:
    """An office that may be told: of whom, where, and whether they are there."""

    person: Person
    role: Role
    path: tuple[UnionId, ...]
    on_duty: bool
    away: bool
    gone: bool


Circle = frozenset[Person]


def circles(watch: Sequence[Watch]) -> list[Circle]:
    """Who is told of a place, one after the other: who is on duty and who chairs, nearest first; at last all of them.

    Where nobody is on duty the chairs are told, and whoever is away is told in the end.
    """
    here = [each for each in watch if not each.gone]
    duty = _upward(here, lambda each: each.on_duty)
    chairs = _upward(here, lambda each: each.role is Role.CHAIR and (each.on_duty or not each.away))
    near = [on_duty | chair for on_duty, chair in zip_longest(duty, chairs, fillvalue=Circle())]
    return [*near, Circle(each.person for each in here if each.role in {Role.CHAIR, Role.ADMIN})]


def circles_of_carers(watch: Sequence[Watch]) -> list[Circle]:
    """Who is told of a person: one after the other. Who is on duty comes first, then the nearest."""
    here = [each for each in watch if not each.gone and len(each.path) <= TOWNSHIP]
    order = sorted(here, key=lambda each: (each.away, not each.on_duty, -len(each.path), each.person))
    return [Circle({each.person}) for each in order]


def next_circle(found: Sequence[Circle], told: Collection[Person], can_come: Circle) -> Circle:
    """The first in which somebody has not been told: those; with the one after it where none of them can come."""
    circle = next((circle - Circle(told) for circle in found if circle - Circle(told)), Circle())
    if not circle or circle & can_come:
        return circle
    return circle | next_circle(found, {*told, *circle}, can_come)


def _upward(watch: Sequence[Watch], fits: Callable[[Watch], bool]) -> list[Circle]:
    return list(_by_union([each for each in watch if fits(each)]))


def _by_union(watch: Sequence[Watch]) -> Iterator[Circle]:
    for depth in sorted({len(each.path) for each in watch}, reverse=True):
        yield Circle(each.person for each in watch if len(each.path) == depth)


def joined(before: str, words: str) -> str:
    """What was said before, with what is said now, once, and no longer than can be read at once."""
    said = before if words in before.splitlines() else f"{before}\n{words}" if before else words
    return said[:MOST_CHARACTERS]

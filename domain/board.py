"""Who reads what on the board: one's own unions, on the way from where one works to the root."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.cases.words import Stage
from domain.people import Actor, UnionId

TOWNSHIP = 2
"""So far down the tree anybody reads who says that they work there; below only who is known to."""

Path = tuple[UnionId, ...]


@dataclass(frozen=True)
class Reader:
    """`home`: the path of the union where they work, empty where they have not said; `verified`: that is known."""

    actor: Actor
    home: Path
    verified: bool


def unions_read(reader: Reader) -> tuple[UnionId, ...]:
    """The unions whose demands they read, each once."""
    own = reader.home if reader.verified else reader.home[:TOWNSHIP]
    of_posts = (union for post in reader.actor.posts for union in post.path)
    return tuple(dict.fromkeys((*own, *of_posts)))


def steps_away(reader: Reader) -> Mapping[UnionId, int]:
    """Those unions, and how far each is from where they work, in steps up and down the tree."""
    ways = (reader.home, *(post.path for post in reader.actor.posts))
    home = next(filter(None, ways), ())
    known = {way[end - 1]: _steps(home, way[:end]) for way in ways for end in range(1, len(way) + 1)}
    return {union: known[union] for union in unions_read(reader)}


def _steps(one: Path, other: Path) -> int:
    """Up from one to where they meet, and down to the other."""
    shared = sum(here == there for here, there in zip(one, other, strict=False))
    return len(one) + len(other) - 2 * shared


class Order(StrEnum):
    NEWEST = "newest"
    WANTED = "wanted"
    NEAREST = "nearest"


class Progress(StrEnum):
    """How far a demand has come, as colleagues ask for it."""

    OPEN = "open"
    ANSWERED = "answered"
    OVER = "over"


STAGES: Mapping[Progress, tuple[Stage, ...]] = {
    Progress.OPEN: (Stage.SUBMISSION, Stage.DELIBERATION, Stage.HANDLING),
    Progress.ANSWERED: (Stage.SUPERVISION, Stage.FEEDBACK),
    Progress.OVER: (Stage.CLOSED,),
}

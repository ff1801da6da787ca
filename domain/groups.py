"""A group in which staff work: what may be shown there, and what may be done. Who sits in it may change any day."""

from domain.cases.model import Case
from domain.people import NO_ONE, Actor, Post, Role, UnionId
from domain.refusal import Refusal


class NotHere(Refusal):
    """In a group only staff of a case act on it; and only where the case is shown there."""

    key = "refused-not-here"


class InPrivate(Refusal):
    """Of this case nothing is said or done in a group."""

    key = "refused-in-private"


class GroupCodeInvalid(Refusal):
    """The code of a group was used, has expired, or never was one."""

    key = "refused-group-code"


class GroupTaken(Refusal):
    """One group belongs to one union, and a union has one group. Details: union."""

    key = "refused-group-taken"


class WordsDecided(Refusal):
    """What was said in the group was sent or noted already, or has waited too long."""

    key = "refused-words-decided"


def discreet(case: Case) -> bool:
    """Whether a group learns no more of it than its number: who handed it in is sealed, or somebody is in danger."""
    return case.anonymous or case.danger


def anyone(path: tuple[UnionId, ...]) -> Actor:
    """Whom a card in a group is for: anybody of the staff, and nobody in particular."""
    return Actor(NO_ONE, posts=(Post(Role.STAFF, path[-1], path),))


def seat_of(actor: Actor, path: tuple[UnionId, ...]) -> UnionId | None:
    """The union on `path` for which somebody is staff; of several the lowest."""
    seats = [post.union for post in actor.posts if post.role is Role.STAFF and post.union in path]
    return max(seats, key=path.index, default=None)


def check_staff(actor: Actor, path: tuple[UnionId, ...]) -> None:
    """Whoever else sits there leaves our messages as they are. Raises NotHere."""
    if seat_of(actor, path) is None:
        raise NotHere

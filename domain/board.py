"""Who reads what on the board: one's own unions, on the way from where one works to the root."""

from dataclasses import dataclass

from domain.people import Actor, UnionId

TOWNSHIP = 2
"""So far down the tree anybody reads who says that they work there; below only who is known to."""


@dataclass(frozen=True)
class Reader:
    """`home`: the path of the union where they work, empty where they have not said; `verified`: that is known."""

    actor: Actor
    home: tuple[UnionId, ...]
    verified: bool


def unions_read(reader: Reader) -> tuple[UnionId, ...]:
    """The unions whose demands they read, each once."""
    own = reader.home if reader.verified else reader.home[:TOWNSHIP]
    of_posts = (union for post in reader.actor.posts for union in post.path)
    return tuple(dict.fromkeys((*own, *of_posts)))

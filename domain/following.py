"""Following a case and muting it: what somebody may wish, and what reaches them then."""

from dataclasses import dataclass
from enum import StrEnum

from domain.cases.words import Party


class Wish(StrEnum):
    """What the one button asks for."""

    FOLLOW = "follow"
    MUTE = "mute"
    UNMUTE = "unmute"


@dataclass(frozen=True)
class Heed:
    """How a voice takes notice of a case."""

    follows: bool
    muted: bool


NOTHING = Heed(follows=False, muted=False)
NAMED = frozenset(Party) - {Party.STAFF, Party.CHAIR, Party.FOLLOWER, Party.SYSTEM}
"""Who is in the case by name hears of it without following. An office alone is told what waits for it, and no more."""


def offered(mine: frozenset[Party], heed: Heed) -> Wish:
    """The one wish that makes sense: whoever hears of the case can mute it, everybody else can follow it."""
    if heed.muted:
        return Wish.UNMUTE
    return Wish.MUTE if heed.follows or mine & NAMED else Wish.FOLLOW

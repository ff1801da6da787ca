"""Receipt codes (查询码): what whoever has one takes over, and what one that is wrong is told."""

from dataclasses import dataclass
from datetime import datetime
from unicodedata import normalize

from domain.people import Actor, Voice
from domain.refusal import Refusal


class ReceiptUnknown(Refusal):
    """No such receipt code."""

    key = "refused-receipt"


class ReceiptUsed(Refusal):
    """A receipt code is good once."""

    key = "refused-receipt-used"


class ReceiptExpired(Refusal):
    """The receipt code was good until some time ago."""

    key = "refused-receipt-expired"


class ReceiptOwn(Refusal):
    """What the receipt code hands over is theirs already."""

    key = "refused-receipt-own"


class TooManyTries(Refusal):
    """So many wrong codes in a day. Details: limit."""

    key = "refused-receipt-tries"


class PostsHere(Refusal):
    """Whoever holds a post with this account does not turn it into another one."""

    key = "refused-posts-here"


class MovedLately(Refusal):
    """Who has just come to this telephone makes no code for another one yet, nor is forgotten. Details: hours."""

    key = "refused-moved-lately"


class TooLateToUndo(Refusal):
    """Whether it was them could be said for a while only."""

    key = "refused-undo-late"


LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""As in all our codes: nothing that looks or sounds like another."""
LENGTH = 12
"""59 bits in three groups of four: short enough to be read out, and a guess a day for every person alive finds none."""
LINK = "r"
"""Before a code in a link: `/start r<code>`."""


@dataclass(frozen=True)
class Receipt:
    """`voice`: what it hands over, a person's own or that of one case."""

    voice: Voice
    expires_at: datetime
    used: bool


def plain(text: str) -> str:
    """A code as people write it: in small or wide letters, with dashes or blanks."""
    return "".join(letter for letter in normalize("NFKC", text).upper() if letter not in " -–—_.")


def looks_like_code(text: str) -> bool:
    code = plain(text)
    return len(code) == LENGTH and set(code) <= set(LETTERS)


def spoken(code: str) -> str:
    """In fours, as it is read out: KX7M-2PQA-93RT."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def check(receipt: Receipt | None, actor: Actor, now: datetime) -> Receipt:
    """The receipt, if it is good. Raises ReceiptUnknown, ReceiptOwn, ReceiptUsed, ReceiptExpired."""
    if receipt is None:
        raise ReceiptUnknown
    if receipt.used:
        raise ReceiptUsed
    if now >= receipt.expires_at:
        raise ReceiptExpired
    if actor.speaks_as(receipt.voice):
        raise ReceiptOwn
    return receipt

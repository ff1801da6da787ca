"""What staff write down for somebody who telephoned or came to the window: how it came, and whose it may become."""

import re
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import normalize

from domain.cases.model import Case
from domain.cases.parties import parties
from domain.cases.words import Party
from domain.people import Actor, Person, Post, Role, Union, own_voice
from domain.refusal import Refusal


class NotEntering(Refusal):
    """Demands of others are written down by the staff and the chair of a union in their reach."""

    key = "refused-not-entering"


class TelephoneUnclear(Refusal):
    """That is no telephone number."""

    key = "refused-telephone"


class TelephoneIncomplete(Refusal):
    """A mobile number has eleven digits. Details: count."""

    key = "refused-telephone-digits"


class HandledIt(Refusal):
    """Whoever entered, handles or decided on a case does not take it over as its submitter."""

    key = "refused-handled-it"


class HoldsOneAlready(Refusal):
    """A case of their own was merged into this one."""

    key = "refused-holds-one"


class Channel(StrEnum):
    PHONE = "phone"
    WINDOW = "window"


@dataclass(frozen=True)
class Entry:
    """How a case came that was entered by hand. `asked`: who of the roster is asked whether it is theirs."""

    case_id: int
    channel: Channel
    by: Person
    telephone: str | None = None
    asked: Person | None = None


_OFFICE = frozenset({Role.STAFF, Role.CHAIR})
_OWN = frozenset({Party.COMPANION, Party.RATER})
_ONLY_IN_REACH = frozenset({Party.STAFF, Party.CHAIR, Party.READER, Party.SUBMITTER})
"""What somebody is to a case without having done anything in it."""


def enters(actor: Actor) -> bool:
    return any(post.role in _OFFICE for post in actor.posts)


def seats(actor: Actor) -> tuple[Post, ...]:
    """For which unions, and all below them, the actor may enter demands. Raises NotEntering."""
    if not enters(actor):
        raise NotEntering
    return tuple(post for post in actor.posts if post.role in _OFFICE)


def check_place(actor: Actor, union: Union | None) -> Union:
    """The union, if it is in the actor's reach. Raises NotEntering."""
    if union is None or not any(post.union in union.path for post in seats(actor)):
        raise NotEntering
    return union


MOBILE = 11
_SPOKEN = str.maketrans("零〇一幺二三四五六七八九", "001123456789")
_IN_WORDS = re.compile(r"(?:^|[^\d+(])(\+?[0-9(][0-9() 转-]{3,24})(?:\D*)$")
_SHORT_MOBILE = re.compile(r"1[3-9]\d{5,8}|1[3-9]\d{10,}")


def telephone(text: str) -> str:
    """A number as one writes or says it, in plain digits: with blanks, dashes, a plus in front or an extension behind.

    Raises TelephoneUnclear, and TelephoneIncomplete where digits are missing or too many.
    """
    said = normalize("NFKC", " ".join(text.split())).translate(_SPOKEN)
    found = _IN_WORDS.search(said)
    number = found[1].strip(" -") if found else ""
    digits = re.sub("[^0-9]", "", number.split("转")[0])
    if _SHORT_MOBILE.fullmatch(digits) and not number.startswith("+"):
        raise TelephoneIncomplete(count=len(digits))
    if not 5 <= len(re.sub("[^0-9]", "", number)) <= 20:
        raise TelephoneUnclear
    return number


def check_claiming(case: Case, entry: Entry, actor: Actor) -> None:
    """Nobody takes over what passed through their own hands, or where another case of theirs went into.

    Raises HandledIt, HoldsOneAlready.
    """
    mine = parties(case, actor)
    if mine & _OWN:
        raise HoldsOneAlready
    if any(actor.speaks_as(own_voice(each)) for each in (entry.by, case.assignee, case.lead)) or mine - _ONLY_IN_REACH:
        raise HandledIt


def check_going_along(target: Case, actor: Actor) -> None:
    """The same of what a case was merged into: they would go along in what they handle, or have theirs in it twice."""
    mine = parties(target, actor)
    if mine & (_OWN | {Party.SUBMITTER, Party.LEAD}):
        raise HoldsOneAlready
    if mine & {Party.ASSIGNEE, Party.HELPER}:
        raise HandledIt

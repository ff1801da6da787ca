"""Policy: every figure and list that a union may choose for itself. Values only; `bot/policy.toml` has the defaults.

Lengths of limits are working days; a limit of 0 ends on the day it begins. Times are local to the installation's zone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal, get_args, get_type_hints

from annotated_types import Ge, Le, MinLen

Days = Annotated[int, Ge(0), Le(365)]
Text = Annotated[str, MinLen(1)]


class Hint(StrEnum):
    """What a category makes us ask or say before the text is written."""

    DANGER = "danger"
    ARBITRATION = "arbitration"
    CARE = "care"
    """Help lines stand above the question for words."""


class Strict:
    """A key that nobody knows is a mistake of whoever wrote the file, and is said to be one."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}


@dataclass(frozen=True)
class Category(Strict):
    code: Text
    zh: Text
    en: Text
    hint: Hint | None = None


Hearer = Literal["holder", "chair", "upper_chair"]


@dataclass(frozen=True)
class Rung(Strict):
    """One rung of the ladder: `offset` working days from the due date, for limits of `from_days` to `to_days` days.

    `halfway`: in the middle of the limit instead, and only where nothing has been said to the submitter by then.
    """

    name: Literal["halfway", "reminder", "due", "yellow", "red"]
    tells: tuple[Hearer, ...]
    offset: Annotated[int, Ge(-365), Le(365)] = 0
    from_days: Days = 0
    to_days: Days = 365
    halfway: bool = False


@dataclass(frozen=True)
class Redo(Strict):
    """The limit of a redo: a share of the original limit, between two bounds, in working days.

    `raters`, `raters_share`: how many who are not satisfied bring it about, where the submitter is not among them.
    """

    share: Annotated[float, Ge(0), Le(1)]
    least: Days
    most: Days
    rounds: Annotated[int, Ge(0), Le(9)]
    raters: Annotated[int, Ge(1), Le(50)] = 2
    raters_share: Annotated[float, Ge(0), Le(1)] = 0.1


@dataclass(frozen=True)
class Promised(Strict):
    """A day named for what is being solved: at most so many times, and no further ahead than so many calendar days."""

    times: Annotated[int, Ge(1), Le(9)]
    days: Days


@dataclass(frozen=True)
class Proposals(Strict):
    """How many sign a proposal with whom leads it, vote on it at least, look with them whether it is done.

    `quorum`: the share of those asked who must vote; `grace_minutes`: after the last of all has voted, to think again;
    `inquirers`: how many stand behind an inquiry; `named_votes`: 1 where everybody in the case reads who voted how.
    """

    cosigners: Annotated[int, Ge(0), Le(50)]
    representatives: Annotated[int, Ge(1), Le(50)]
    supervisors: Annotated[int, Ge(0), Le(20)]
    grace_minutes: Annotated[int, Ge(0), Le(1440)]
    quorum: Annotated[float, Ge(0), Le(1)]
    inquirers: Annotated[int, Ge(2), Le(50)] = 3
    named_votes: Annotated[int, Ge(0), Le(1)] = 1


@dataclass(frozen=True)
class Modules(Strict):
    """What a union has at all, a switch each. Off: nothing new begins; what runs is brought to its end."""

    proposals: Annotated[int, Ge(0), Le(1)] = 1
    board: Annotated[int, Ge(0), Le(1)] = 1
    contact: Annotated[int, Ge(0), Le(1)] = 1
    bulletins: Annotated[int, Ge(0), Le(1)] = 1


@dataclass(frozen=True)
class Board(Strict):
    """`seconds`: how many colleagues who need it too bring a demand before the representatives."""

    seconds: Annotated[int, Ge(1), Le(10_000)]


@dataclass(frozen=True)
class Bulletins(Strict):
    """Of children who are signed up: how many at once, how old; and how many days later nothing of it is kept."""

    children: Annotated[int, Ge(1), Le(9)]
    youngest: Annotated[int, Ge(0), Le(17)]
    oldest: Annotated[int, Ge(0), Le(17)]
    keep_days: Annotated[int, Ge(0), Le(60)]


@dataclass(frozen=True)
class Contact(Strict):
    """A talk with a representative: messages a day and side. `days` without any contact, and they are reminded."""

    messages: Annotated[int, Ge(1), Le(200)]
    days: Annotated[int, Ge(1), Le(365)]


Kept = Annotated[int, Ge(0), Le(36_500)]
"""For how many calendar days something is kept once it is over; 0: for good."""


@dataclass(frozen=True)
class Distress(Strict):
    """`minutes`: so long whoever was told of danger has to get in touch; then the next are told."""

    minutes: Annotated[int, Ge(1), Le(120)] = 10


@dataclass(frozen=True)
class Discussion(Strict):
    """Talk over a published demand: characters of a comment; comments and reports a day and person; days of silence;
    working days until somebody above hears that an office has not looked at what it was asked to look at.

    A page of five comments fits into one message of Telegram's.
    """

    characters: Annotated[int, Ge(20), Le(600)]
    comments: Annotated[int, Ge(1), Le(100)]
    reports: Annotated[int, Ge(1), Le(100)]
    silence_days: Annotated[int, Ge(1), Le(90)]
    look_days: Annotated[int, Ge(1), Le(30)]


@dataclass(frozen=True)
class Quiet:
    """Hours in which somebody is left in peace, over midnight or not; none where both are the same."""

    start: time
    until: time


@dataclass(frozen=True)
class Day(Strict):
    """The parts of a day: reminders go out from `morning`; from `quiet_from` to `quiet_until` nobody is disturbed."""

    morning: time
    quiet_from: time
    quiet_until: time

    @property
    def quiet(self) -> Quiet:
        return Quiet(self.quiet_from, self.quiet_until)


@dataclass(frozen=True)
class Draft(Strict):
    """What one demand may hold: pieces (messages and files), characters in all, megabytes a file."""

    pieces: Annotated[int, Ge(1), Le(100)]
    characters: Annotated[int, Ge(100), Le(3000)]
    megabytes: Annotated[int, Ge(1), Le(20)]


@dataclass(frozen=True)
class Demands(Strict):
    """How many demands one person may hand in within a day, those about danger apart."""

    daily: Annotated[int, Ge(1), Le(100)] = 10


@dataclass(frozen=True)
class Receipts(Strict):
    """Receipt codes: calendar days they are good for, wrong ones a day, hours in which another telephone is undone."""

    days: Annotated[int, Ge(1), Le(730)]
    tries: Annotated[int, Ge(1), Le(50)]
    undo_hours: Annotated[int, Ge(1), Le(168)]


@dataclass(frozen=True)
class Rosters(Strict):
    """More than this share of a file new in a union that has a roster, and at least so many: it is asked whether names
    or numbers have come to be written in another way.
    """

    new_share: Annotated[float, Ge(0), Le(1)]
    new_least: Annotated[int, Ge(1), Le(10_000)]


@dataclass(frozen=True)
class Unsealing(Strict):
    """Before an anonymous name is shown: for how many calendar days a post must have been held to count, and how many
    working days there are to object in. A union may ask for more, and never for less.
    """

    post_days: Annotated[int, Ge(0), Le(3650)]
    delay_days: Annotated[int, Ge(0), Le(30)]


Promise = Literal["demand", "question", "proposal"]
Limit = Literal[
    "acceptance",
    "urgent_acceptance",
    "completion",
    "handover",
    "consent",
    "review",
    "rating",
    "cosigning",
    "deliberation",
    "casting",
    "signing",
    "supervision",
    "confirmation",
    "extension",
    "handback",
    "assist",
    "joining",
    "inquiry",
    "response",
    "archive",
    "leading",
    "parting",
    "telling",
    "interim",
    "unsealing",
    "talk",
    "talk_chair",
    "adoption",
    "objection",
]


@dataclass(frozen=True)
class Policy(Strict):
    country: Literal["CN"]
    promise: Mapping[Promise, Days]
    limits: Mapping[Limit, Days]
    redo: Redo
    promised: Promised
    modules: Modules
    proposal: Proposals
    board: Board
    bulletin: Bulletins
    contact: Contact
    retention: Mapping[str, Kept]
    discussion: Discussion
    receipt: Receipts
    roster: Rosters
    unsealing: Unsealing
    day: Day
    draft: Draft
    answer_characters: Annotated[int, Ge(100), Le(3000)]
    unsend_seconds: Annotated[int, Ge(0), Le(3600)]
    invitation_days: Annotated[int, Ge(1), Le(365)]
    union_change_days: Days
    ladder: tuple[Rung, ...]
    categories: Annotated[tuple[Category, ...], MinLen(1)]
    distress: Distress = Distress()
    union_code_days: Annotated[int, Ge(1), Le(365)] = 7
    small_union: Annotated[int, Ge(0), Le(1000)] = 10
    demand: Demands = Demands()

    def category(self, code: str) -> Category | None:
        return next((category for category in self.categories if category.code == code), None)


FIGURED = (
    *("modules", "promise", "limits", "redo", "promised"),
    *("demand", "proposal", "board", "bulletin", "contact", "distress", "discussion", "unsealing"),
)
"""The sections whose whole numbers a union may choose for itself, as `section.name`."""
RAISED = frozenset({"unsealing.post_days", "unsealing.delay_days"})
"""What nobody has less of than the union above, nor than the installation."""


def figures(policy: Policy) -> dict[str, int]:
    """Every figure that a union may choose for itself."""
    return {
        f"{section}.{name}": value
        for section in FIGURED
        for name, value in _items(getattr(policy, section)).items()
        if isinstance(value, int)
    }


def with_figures(policy: Policy, chosen: Mapping[str, int]) -> Policy:
    """The policy with these figures in place of its own."""
    changed: dict[str, Any] = {}
    for key, value in chosen.items():
        section, name = key.split(".")
        part = changed.get(section, getattr(policy, section))
        changed[section] = {**part, name: value} if isinstance(part, Mapping) else replace(part, **{name: value})
    return replace(policy, **changed) if changed else policy


def bounds(key: str) -> tuple[int, int]:
    """The least and the most that a figure may be."""
    section, name = key.split(".")
    kind = get_type_hints(Policy, include_extras=True)[section]
    hint = get_type_hints(kind, include_extras=True)[name] if isinstance(kind, type) else get_args(kind)[1]
    limits = {type(limit): limit for limit in hint.__metadata__}
    return limits[Ge].ge, limits[Le].le


def is_module(key: str) -> bool:
    """Whether a figure says if a union has something at all."""
    return key.startswith("modules.")


def is_switch(key: str) -> bool:
    """Whether a figure only says yes or no."""
    return bounds(key) == (0, 1)


def contradictions(policy: Policy) -> Iterator[tuple[str, str]]:
    """What is right figure by figure and wrong together: where, and what is allowed."""
    if policy.redo.least > policy.redo.most:
        yield "redo.least", "no more than redo.most"
    if policy.bulletin.youngest > policy.bulletin.oldest:
        yield "bulletin.youngest", "no more than bulletin.oldest"
    for place, rung in enumerate(policy.ladder):
        if rung.from_days > rung.to_days:
            yield f"ladder.{place}.from_days", "no more than to_days"


def _items(section: Any) -> Mapping[str, Any]:
    return section if isinstance(section, Mapping) else vars(section)

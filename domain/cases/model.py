"""A case (事项) and what happens to it. The case is what its events add up to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from domain.calls import Cause
from domain.cases.opinions import Answer, Opinion
from domain.cases.words import Action, Kind, Party, Stage
from domain.people import Person, UnionId, Voice, own_voice


class Grade(StrEnum):
    """The class of a resolution: solved, being solved, not possible for now, kept for reference."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


UNSOLVED = frozenset({Grade.C, Grade.D})
"""What stays as it is."""


class Rating(StrEnum):
    SATISFIED = "satisfied"
    MOSTLY = "mostly"
    DISSATISFIED = "dissatisfied"


RATES: Mapping[Rating, Answer] = {
    Rating.SATISFIED: Answer.YES,
    Rating.MOSTLY: Answer.ABSTAIN,
    Rating.DISSATISFIED: Answer.NO,
}
"""Rating is answering whether one is satisfied; from the best to the worst."""


class Outcome(StrEnum):
    """How a closed case ended."""

    RATED = "rated"
    UNRATED = "unrated"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


@dataclass(frozen=True)
class Turn:
    """Whose duty it is to act, and until when. `person` is None while any of the party may act.

    An errand is a turn beside the case's own; `about` is whom it concerns.
    """

    number: int
    party: Party
    person: Voice | None
    limit: str
    days: int
    started_at: datetime
    due_at: datetime
    about: Voice | None = None


@dataclass(frozen=True)
class Case:
    id: int
    number: str
    kind: Kind
    union: UnionId
    union_path: tuple[UnionId, ...]
    category: str
    text: str
    submitter: Voice
    anonymous: bool
    urgent: bool
    submitted_at: datetime
    promise_due: datetime
    stage: Stage = Stage.SUBMISSION
    turn: Turn | None = None
    version: int = 0
    turns: int = 0
    assignee: Person | None = None
    asked_at: datetime | None = None
    paused_at: datetime | None = None
    grade: Grade | None = None
    resolution: str = ""
    rating: Rating | None = None
    redone: int = 0
    promised: int = 0
    reviewed_at: datetime | None = None
    extension_days: int | None = None
    extension_reason: str = ""
    extension_answered_at: datetime | None = None
    urged_at: datetime | None = None
    danger: bool = False
    """Urgent because its submitter said that somebody is in danger."""
    open_at_once: bool = False
    """They said so where it was said that their name can then be opened at once."""
    question_days: int | None = None
    """By how many working days the promise is shorter because it is only a question; 0 once that was objected to."""
    title: str = ""
    reason: str = ""
    lead: Person | None = None
    """Who leads a proposal (领衔): the representative who wrote it or took it up."""
    help_at: datetime | None = None
    """When its submitter asked representatives to take it up."""
    opinions: tuple[Opinion, ...] = ()
    errands: tuple[Turn, ...] = ()
    """The turns that run beside the case's own."""
    given_at: datetime | None = None
    """When whoever handles it was given it by somebody else."""
    handed_back_at: datetime | None = None
    merged_into: int | None = None
    """The id of the case that goes on for both."""
    parted_at: datetime | None = None
    """When its submitter said that it is not the same thing."""
    offered_at: datetime | None = None
    """When its submitter agreed that colleagues may read of it."""
    published_at: datetime | None = None
    summary: str = ""
    """What colleagues read of it, under its title: in the words of staff, and naming nobody."""
    seconds: int = 0
    """How many colleagues need it too."""
    suggested_at: datetime | None = None
    """When its submitter was asked whether a representative may take it up, though nothing of it is published: once."""
    entrusted_at: datetime | None = None
    """When they said yes."""
    taken_up_at: datetime | None = None
    """When a representative made it a proposal; for some days its submitter may object."""
    reclaimed_at: datetime | None = None
    """When they did: it stays a demand, unless they ask for help themselves."""
    kept: bool = False
    """Whether it was handed in past an office: representatives read only words that its submitter has seen."""
    barred: frozenset[Person] = frozenset()
    """Whoever has a post where it is kept from, or had one on that day: in no office is it theirs."""
    followed: bool = False
    """Whether there is anybody who follows it, or has muted it: then it is worth asking who."""
    files: int = 0
    by_hand: bool = False
    """Whether staff entered it for its submitter."""
    left_at: datetime | None = None
    """When its submitter left it to those who need it too: nobody speaks with their voice any more."""
    warning: str | None = None
    """The highest that stands on its turn, or on an errand."""
    outcome: Outcome | None = None
    closed_at: datetime | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    """What its kind alone knows: the values of its procedure's form."""

    @property
    def voted_down(self) -> bool:
        """Whether it was deliberated and not carried; what staff decline has an assignee."""
        return self.kind is Kind.PROPOSAL and self.outcome is Outcome.DECLINED and self.assignee is None

    @property
    def was_demand(self) -> bool:
        """Whether a representative made it a proposal, taking up what somebody else had handed in."""
        return self.kind is Kind.PROPOSAL and (self.taken_up_at is not None or self.help_at is not None)

    @property
    def companions(self) -> tuple[Opinion, ...]:
        """Those whose own cases were merged into this one; `text` is the number of theirs."""
        return tuple(each for each in self.opinions if each.party is Party.COMPANION and each.answer is Answer.YES)

    @property
    def raters(self) -> tuple[Voice, ...]:
        """Whoever handed it in, signed it, or has a case of their own in it: each rates by themselves.

        Of one that was left those who need it too are asked beside them; they are in it only as long as they are asked.
        """
        signed = (each.person for each in self.opinions if each.party is Party.COSIGNER and each.answer is Answer.YES)
        own = () if self.left_at else (self.submitter,)
        return tuple(dict.fromkeys((*own, *signed, *(each.person for each in self.companions))))

    @property
    def lacks_public_words(self) -> bool:
        """Whether representatives could read nothing of it: it went past an office, and is not public."""
        return self.kept and self.published_at is None

    @property
    def asks_for_extension(self) -> bool:
        """Whether the assignee has asked for more time, and nobody has answered."""
        return self.extension_days is not None and self.extension_answered_at is None


@dataclass(frozen=True)
class Event:
    """One thing that happened. `changes` are the case's fields as they are from then on."""

    action: Action
    at: datetime
    actor: Voice | None
    party: Party
    target: Stage
    turn: Turn | None = None
    text: str = ""
    opinions: tuple[Opinion, ...] = ()
    """Who is asked by name from now on, or what somebody said who was."""
    opens: Turn | None = None
    ends: int | None = None
    """The errand that begins with it, and the number of the one that ends."""
    cause: Cause | None = None
    """Why somebody gives way by it."""
    changes: Mapping[str, Any] = field(default_factory=dict)
    resumes: tuple[Turn, ...] = ()
    """The errands that had ended and go on."""
    id: int = 0
    """Its number once it is written."""


def is_called(case: Case, asked: Opinion) -> bool:
    """Whether they are still called to say something: while nothing is said, and what they were asked for runs.

    Of a vote that nobody may read, to its end: a call that is over would say who has voted.
    """
    secret = case.anonymous and asked.party is Party.REPRESENTATIVE and asked.answer is not Answer.GONE
    runs = any(turn.party is asked.party for turn in (case.turn, *case.errands) if turn)
    return runs and (asked.answer is None or secret)


def silent_drawn(case: Case) -> tuple[Opinion, ...]:
    """Those who were drawn to look whether it is done, and have not said so; whoever leads it is not drawn."""
    return tuple(
        each
        for each in case.opinions
        if each.party is Party.SUPERVISOR and each.answer is None and each.person != own_voice(case.lead)
    )

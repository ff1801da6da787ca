"""A case (事项) and what happens to it. The case is what its events add up to."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from domain.loop import Action, Kind, Party, Stage
from domain.opinions import Opinion, with_opinions
from domain.people import PersonId, UnionId


class Grade(StrEnum):
    """The class of a resolution: solved, being solved, not possible for now, kept for reference."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


RESOLVING: Mapping[Grade, Action] = {
    Grade.A: Action.RESOLVE,
    Grade.B: Action.PROMISE,
    Grade.C: Action.PROPOSE,
    Grade.D: Action.PROPOSE,
}
"""What each class takes: A is told at once, B needs a date, C and D the chair's consent."""


class Rating(StrEnum):
    SATISFIED = "satisfied"
    MOSTLY = "mostly"
    DISSATISFIED = "dissatisfied"


class Outcome(StrEnum):
    """How a closed case ended."""

    RATED = "rated"
    UNRATED = "unrated"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Turn:
    """Whose duty it is to act, and until when. `person` is None while any of the party may act."""

    number: int
    party: Party
    person: PersonId | None
    limit: str
    days: int
    started_at: datetime
    due_at: datetime


@dataclass(frozen=True)
class Case:
    id: int
    number: str
    kind: Kind
    union: UnionId
    union_path: tuple[UnionId, ...]
    category: str
    text: str
    submitter: PersonId
    anonymous: bool
    urgent: bool
    submitted_at: datetime
    promise_due: datetime
    stage: Stage = Stage.SUBMISSION
    turn: Turn | None = None
    version: int = 0
    turns: int = 0
    assignee: PersonId | None = None
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
    question_days: int | None = None
    """By how many working days the promise is shorter because it is only a question; 0 once that was objected to."""
    title: str = ""
    reason: str = ""
    lead: PersonId | None = None
    """Who leads a proposal (领衔): the representative who wrote it or took it up."""
    help_at: datetime | None = None
    """When its submitter asked representatives to take it up."""
    opinions: tuple[Opinion, ...] = ()
    followed: bool = False
    """Whether there is anybody who follows it, or has muted it: then it is worth asking who."""
    outcome: Outcome | None = None
    closed_at: datetime | None = None

    @property
    def voted_down(self) -> bool:
        """Whether it was deliberated and not carried; what staff decline has an assignee."""
        return self.kind is Kind.PROPOSAL and self.outcome is Outcome.DECLINED and self.assignee is None

    @property
    def asks_for_extension(self) -> bool:
        """Whether the assignee has asked for more time, and nobody has answered."""
        return self.extension_days is not None and self.extension_answered_at is None


@dataclass(frozen=True)
class Event:
    """One thing that happened. `changes` are the case's fields as they are from then on."""

    action: Action
    at: datetime
    actor: PersonId | None
    party: Party
    target: Stage
    turn: Turn | None = None
    text: str = ""
    opinions: tuple[Opinion, ...] = ()
    """Who is asked by name from now on, or what somebody said who was."""
    changes: Mapping[str, Any] = field(default_factory=dict)


def evolve(case: Case, event: Event) -> Case:
    """The case after the event: a pure fold, so that replaying the history gives the same case."""
    turn = None if event.target is Stage.CLOSED else event.turn or case.turn
    turns = event.turn.number if event.turn else case.turns
    anew = event.turn.party if event.turn and event.turn.number != case.turns else None
    known = tuple(opinion for opinion in case.opinions if opinion.party is not anew)  # also where nobody is asked now
    opinions = with_opinions(known, event.opinions)
    version = case.version + 1
    return replace(
        case, stage=event.target, turn=turn, turns=turns, version=version, opinions=opinions, **event.changes
    )

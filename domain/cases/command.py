"""What somebody wants of a case."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from domain.calendar import WorkingCalendar
from domain.calls import Cause
from domain.cases.model import Grade, Rating
from domain.cases.opinions import Answer
from domain.cases.words import Action
from domain.people import Person, Voice


@dataclass(frozen=True)
class Command:
    """What somebody wants. `turn` is the number on the pressed button; without one the current turn is meant."""

    action: Action
    turn: int | None = None
    text: str = ""
    files: int = 0
    to: Person | None = None
    grade: Grade | None = None
    rating: Rating | None = None
    day: date | None = None
    days: int = 0
    answer: Answer | None = None
    into: int | None = None
    """The id of the case that another one is merged into."""
    about: Voice | None = None
    """Whom an errand concerns."""
    cause: Cause | None = None
    """Why somebody gives way."""
    values: Mapping[str, str] = field(default_factory=dict)
    """What is filled in of the case's form."""
    counted_by: WorkingCalendar | None = None
    """By which calendar the dates were counted, where another one holds now."""

"""What a representative writes down of a visit: when, how, where, whom they met, what was raised."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from domain import policy
from domain.drafts import Draft, Piece
from domain.names import one_line
from domain.people import Person, UnionId
from domain.refusal import Refusal, TextNeeded, TextTooLong
from domain.text_length import length


class NotVisiting(Refusal):
    """Visits are written down by representatives."""

    key = "refused-not-visiting"


class VisitUnknown(Refusal):
    """No such visit, or somebody else's: the two must look the same."""

    key = "refused-visit"


LINE = 100
"""Characters of a place or a name."""
ROOM = 100
"""Characters left free for the note under which it may be handed in."""


class Meeting(StrEnum):
    VISIT = "visit"
    RECEPTION = "reception"
    PHONE = "phone"


@dataclass(frozen=True)
class Report:
    """What is said of a visit. `raised`: in words; pictures stand beside it."""

    day: date
    kind: Meeting
    place: str
    whom: str
    raised: str


@dataclass(frozen=True)
class Visit(Report):
    """Whose report it is, for which union. `asked`: the worker who may hand in what they raised."""

    id: int
    person: Person
    union: UnionId
    asked: Person | None = None


def line(text: str) -> str:
    """A place or a name, as one line."""
    said = one_line(text)
    if not said:
        raise TextNeeded
    if length(said) > LINE:
        raise TextTooLong(limit=LINE)
    return said


def limits(of: policy.Draft) -> policy.Draft:
    """What was raised may become a demand, with a note above it."""
    return replace(of, characters=max(of.characters - ROOM, 1), pieces=max(of.pieces - 1, 1))


def pieces(visit: Visit, files: list[tuple[str, str]], note: str = "") -> tuple[Piece, ...]:
    """A draft of what was raised. Its pieces came in no message, and their numbers are no message's."""
    words = [Piece(0, "\n".join(text for text in (note, visit.raised) if text))] if note or visit.raised else []
    found = [*words, *(Piece(0, kind=kind, file=file) for kind, file in files)]
    return tuple(replace(piece, message_id=-1000 * visit.id - place) for place, piece in enumerate(found))


def raised_in(data: dict[str, Any]) -> Draft:
    """What the conversation holds of it so far."""
    return Draft.from_json(data.get("raised", {}))


def report_in(data: dict[str, Any]) -> Report:
    """What the conversation has come to."""
    day, kind = date.fromisoformat(data["day"]), Meeting(data["kind"])
    return Report(day, kind, data["place"], data["whom"], raised_in(data).text)

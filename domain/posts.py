"""Posts: what can become of one, on whose word."""

from dataclasses import dataclass
from enum import StrEnum

from domain.people import Person, Role, UnionId


class Turn(StrEnum):
    """What can become of a post."""

    GIVEN = "given"
    ENDED = "ended"
    REFUSED = "refused"


@dataclass(frozen=True)
class Order:
    """Whose post it is, in which union; on whose word (None: an operator's), and by which row of a roster."""

    person: Person
    role: Role
    union: UnionId
    by: Person | None = None
    entry: int | None = None

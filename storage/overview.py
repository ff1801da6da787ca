"""What a chair sees of the unions that their posts reach."""

from dataclasses import dataclass
from datetime import datetime

from domain.people import Person
from storage.store import Store, asked


@dataclass(frozen=True)
class OpenCounts:
    """How many cases wait, are handled, and stand on yellow and red."""

    waiting: int
    handling: int
    yellow: int
    red: int


@dataclass(frozen=True)
class EndedCounts:
    """How many cases were closed, of those rated, of those rated well."""

    closed: int
    rated: int
    satisfied: int


class Overview(Store):
    """Open cases by how they stand, and those that ended lately."""

    @asked("identity_overview_cases")
    async def cases(self, person: Person, stage: str | None, colour: str | None, most: int, skip: int) -> list[int]: ...

    @asked("identity_overview_counts")
    async def counts(self, person: Person) -> OpenCounts: ...

    @asked("identity_overview_ended")
    async def ended(self, since: datetime, person: Person) -> EndedCounts: ...

    @asked("identity_overview_ended_cases")
    async def ended_cases(self, since: datetime, person: Person, most: int, skip: int) -> list[int]: ...

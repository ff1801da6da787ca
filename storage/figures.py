"""Figures: which cases each counts. Their definitions are in `domain/figures.py`, their queries have their names."""

from dataclasses import dataclass
from datetime import datetime

from domain.cases.opinions import Answer
from domain.people import Person, UnionId
from storage.store import Store, asked


@dataclass(frozen=True)
class Found:
    """A case that a figure counts. `at`: when it is due, or when it happened."""

    union_id: UnionId
    id: int
    at: datetime | None


@dataclass(frozen=True)
class Rated:
    """What one person said of one case of a union."""

    union_id: UnionId
    case_id: int
    person: int
    answer: Answer | None


class Figures(Store):
    """Each by its name, of many unions at once."""

    @asked("figure_waiting")
    async def waiting(self, union_id: frozenset[UnionId]) -> list[Found]: ...

    @asked("figure_gathering")
    async def gathering(self, union_id: frozenset[UnionId]) -> list[Found]: ...

    @asked("figure_deliberation")
    async def deliberation(self, union_id: frozenset[UnionId]) -> list[Found]: ...

    @asked("figure_handling")
    async def handling(self, union_id: frozenset[UnionId]) -> list[Found]: ...

    @asked("figure_supervision")
    async def supervision(self, union_id: frozenset[UnionId]) -> list[Found]: ...

    @asked("figure_feedback")
    async def feedback(self, union_id: frozenset[UnionId]) -> list[Found]: ...

    @asked("figure_elsewhere")
    async def elsewhere(self, union_id: frozenset[UnionId]) -> list[Found]: ...

    @asked("figure_yellow")
    async def yellow(self, union_id: frozenset[UnionId]) -> list[Found]: ...

    @asked("figure_red")
    async def red(self, union_id: frozenset[UnionId]) -> list[Found]: ...

    @asked("figure_proposals")
    async def proposals(self, union_id: frozenset[UnionId], since: datetime, until: datetime) -> list[Found]: ...

    @asked("figure_demands")
    async def demands(self, union_id: frozenset[UnionId], since: datetime, until: datetime) -> list[Found]: ...

    @asked("figure_questions")
    async def questions(self, union_id: frozenset[UnionId], since: datetime, until: datetime) -> list[Found]: ...

    @asked("figure_answered")
    async def answered(self, union_id: frozenset[UnionId], since: datetime, until: datetime) -> list[Found]: ...

    @asked("figure_closed")
    async def closed(self, union_id: frozenset[UnionId], since: datetime, until: datetime) -> list[Found]: ...

    @asked("figure_published")
    async def published(self, union_id: frozenset[UnionId], since: datetime, until: datetime) -> list[Found]: ...

    @asked("identity_figure_ratings")
    async def ratings(self, union_id: frozenset[UnionId], since: datetime, until: datetime) -> list[Rated]: ...

    @asked("identity_barred_from")
    async def barred_from(self, person: Person) -> frozenset[int]:
        """All cases that are kept from somebody."""

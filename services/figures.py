"""Figures as somebody sees them: of which unions, of which week, and without what is kept from them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from domain.figures import FIGURES, Judged, Ratings, ratings
from domain.people import Person, Role, UnionId
from services.work import Work
from storage.figures import Found


@dataclass(frozen=True)
class Scope:
    """`hidden`: cases that are kept from whoever sees it; their list is shorter, so that the number has to be, too."""

    unions: frozenset[UnionId]
    since: datetime
    until: datetime
    hidden: frozenset[int] = frozenset()


async def counted(work: Work, name: str, scope: Scope) -> list[Found]:
    """The cases of a figure: how many there are is the number. The most urgent first; of a week's, the latest first."""
    spans, query = FIGURES[name].week, getattr(work.figures, name)
    found: list[Found] = await (query(scope.unions, scope.since, scope.until) if spans else query(scope.unions))
    seen = [each for each in found if each.id not in scope.hidden]
    return sorted(seen, key=lambda each: (each.at or scope.until, each.id), reverse=spans)


async def of_each_union(work: Work, name: str, scope: Scope) -> dict[UnionId, int]:
    """How many cases of each union a figure counts, where it counts any."""
    numbers: dict[UnionId, int] = {}
    for each in await counted(work, name, scope):
        numbers[each.union_id] = numbers.get(each.union_id, 0) + 1
    return numbers


async def judged(work: Work, scope: Scope) -> Ratings:
    """How persons judged what was settled."""
    rows = await work.figures.ratings(scope.unions, scope.since, scope.until)
    seen = [row for row in rows if row.case_id not in scope.hidden]
    return ratings(Judged(row.case_id, row.person, row.answer) for row in seen)


async def reached(work: Work, person: Person, roles: Collection[Role]) -> frozenset[UnionId]:
    """The unions that their posts reach."""
    seats = [post.path for post in (await work.people.actor(person)).posts if post.role in roles]
    unions = await work.unions.everything()
    return frozenset(each.id for each in unions if any(each.path[: len(seat)] == seat for seat in seats))

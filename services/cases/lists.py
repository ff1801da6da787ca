"""Lists of cases, a page at a time: one's own, and what waits for somebody."""

from dataclasses import dataclass

from domain.cases.loop import Stage
from domain.cases.model import Case
from domain.people import Person
from services.work import Work

PAGE = 5
MOST_OFFERED = 3


@dataclass(frozen=True)
class Page:
    """One page of cases. `number` counts from 0."""

    cases: list[Case]
    number: int
    more: bool


async def own_cases(work: Work, person: Person, page: int = 0) -> Page:
    """What this person handed in, newest first, the anonymous ones too: only they see them together."""
    rows = await work.cases.own(person=person, most=PAGE + 1, skip=page * PAGE)
    return await page_of(work, rows, page)


async def open_cases(work: Work, person: Person) -> Page:
    """One's own newest cases that are not closed, the one that waits for one's words first."""
    page = await own_cases(work, person)
    still_open = [case for case in page.cases if case.stage is not Stage.CLOSED]
    return Page(sorted(still_open, key=lambda case: case.paused_at is None)[:MOST_OFFERED], 0, False)


async def to_do(work: Work, person: Person, page: int = 0) -> Page:
    """What waits for this person: urgent first, then by due date."""
    rows = await work.cases.to_do(person=person, most=PAGE + 1, skip=page * PAGE)
    return await page_of(work, rows, page)


async def page_of(work: Work, rows: list[int], page: int, size: int = PAGE) -> Page:
    """The page of these cases; one more than fits says that there is another."""
    loaded = [await work.cases.load(case_id) for case_id in rows[:size]]
    return Page([case for case in loaded if case], page, len(rows) > size)

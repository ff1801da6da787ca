"""Lists of cases, a page at a time: one's own, and what waits for somebody."""

from domain.cases.model import Case
from domain.pages import Page, paged
from domain.people import Person
from services.work import Work

PAGE = 5
MOST_OFFERED = 3


async def own_cases(work: Work, person: Person, page: int = 0) -> Page[Case]:
    """What this person handed in, newest first, the anonymous ones too: only they see them together."""
    rows = await paged(lambda most, skip: work.cases.own(person=person, most=most, skip=skip), page, PAGE)
    return await loaded(work, rows)


async def open_cases(work: Work, person: Person, page: int = 0) -> Page[Case]:
    """One's own cases that are not closed: those that wait for one's words first, then the newest."""
    rows = await paged(lambda most, skip: work.cases.own_open(person=person, most=most, skip=skip), page, MOST_OFFERED)
    return await loaded(work, rows)


async def to_do(work: Work, person: Person, page: int = 0) -> Page[Case]:
    """What waits for this person: urgent first, then by due date."""
    rows = await paged(lambda most, skip: work.cases.to_do(person=person, most=most, skip=skip), page, PAGE)
    return await loaded(work, rows)


async def loaded(work: Work, page: Page[int]) -> Page[Case]:
    """The cases of these numbers."""
    found = [await work.cases.load(case_id) for case_id in page.found]
    return Page([case for case in found if case], page.number, page.more)

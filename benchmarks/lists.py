"""/todo and /mine: what one person's list costs among everybody else's cases. The list itself is always as long."""

from collections.abc import Awaitable, Callable

from benchmarks import crowd
from benchmarks.engines import FEW, MANY, Measured, Pair, growth, pairs
from benchmarks.rows import Row, at_most
from benchmarks.similar import work_in
from domain.people import Person
from services.cases import lists
from services.cases.lists import Page
from services.work import Work
from storage.database import Database, opened

CALLS = 20
ITEMS = 200
Ask = Callable[[Work, Person], Awaitable[Page]]
AIM = 2
LISTS: tuple[tuple[str, Ask, int], ...] = (
    ("/mine", lists.own_cases, crowd.WORKER),
    ("/todo", lists.to_do, crowd.SMALL_STAFF),
    ("/todo of the city's staff, who are nobody's nearest", lists.to_do, crowd.CITY_STAFF),
)


async def measured() -> list[Row]:
    rows = []
    async with pairs() as both:
        for pair in both:
            async with opened(pair.few) as few, opened(pair.many) as many:
                for name, ask, person in LISTS:
                    ratio = await growth(asked(few, ask, person), asked(many, ask, person))
                    what = f"{name} among {MANY:,} open cases : among {FEW:,}, {pair.engine}"
                    rows.append(at_most(what, ratio, AIM))
                rows.append(await busy(pair, few, many))
    return rows


async def busy(pair: Pair, few: Database, many: Database) -> Row:
    """The first page of 200 open items, of somebody whose union has closed thousands."""
    for url in (pair.few, pair.many):
        await crowd.close_most(url)
    for database in (few, many):
        assert await open_items(database) == ITEMS
    ratio = await growth(*(asked(database, lists.to_do, crowd.SMALL_STAFF) for database in (few, many)))
    what = f"/todo of {ITEMS} open items among {MANY:,} cases, most closed : among {FEW:,}, {pair.engine}"
    return at_most(what, ratio, AIM)


async def open_items(database: Database) -> int:
    async with database.transaction() as tx:
        return len(await tx.identity_to_do(person=crowd.SMALL_STAFF, most=MANY, skip=0))


def asked(database: Database, ask: Ask, person: int) -> Measured:
    async def calls() -> None:
        for _ in range(CALLS):
            async with database.transaction() as tx:
                await ask(work_in(tx), Person(person))

    return calls

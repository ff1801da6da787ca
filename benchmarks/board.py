"""大家议: what a page of it costs, and a search by words, among everybody's cases."""

from benchmarks.crowd import MOMENTS, WORKER, speak
from benchmarks.engines import FEW, MANY, Measured, growth, pairs
from benchmarks.rows import Row, at_most
from benchmarks.similar import settle, work_in
from domain.people import Person
from services import board
from services.board import Order, Search
from storage.database import Database, opened
from storage.people import People

CALLS = 20
AIM = 2
READER, HOME = WORKER + 1, 2
RARE, COMMON, NOWHERE = "停车", "班车", "游泳"
HELD = 20
"""So many cases hold the rare word, however many there are; the common one is in a tenth of them."""

_PUBLISHED = (
    "UPDATE cases SET published_at = submitted_at, offered_at = submitted_at, seconds = id % 50, "
    f"title = CASE WHEN id <= {HELD} THEN '厂门口停车' WHEN id % 10 = 0 THEN '夜班班车' ELSE '食堂饭菜' END, "
    "summary = '希望早点解决。', category = CASE id % 3 WHEN 0 THEN 'living' ELSE 'pay' END WHERE id % 2 = 0 "
    f"OR id <= {HELD}",
    f"UPDATE cases SET union_id = {HOME} WHERE id <= {HELD}",
    f"INSERT INTO term (term, case_id) SELECT '{RARE}', id FROM cases WHERE id <= {HELD}",
    f"INSERT INTO term (term, case_id) SELECT '{COMMON}', id FROM cases WHERE id % 10 = 0 AND id > {HELD}",
    f"INSERT INTO member (person, union_id, joined_at, verified_at) VALUES ({READER}, {HOME}, :now, :now)",
)

ASKED: dict[str, Search] = {
    "the newest": Search(),
    "what most need": Search(Order.WANTED),
    "the nearest of one category": Search(Order.NEAREST, "living"),
    f"a word that {HELD} cases hold": Search(words=RARE),
    "a word that a tenth of all hold": Search(words=COMMON),
    "a word that none holds": Search(words=NOWHERE),
}


async def measured() -> list[Row]:
    rows = []
    async with pairs() as both:
        for pair in both:
            for url in (pair.few, pair.many):
                await speak(url, *((sql, MOMENTS) for sql in _PUBLISHED))
                await settle(url)
            async with opened(pair.few) as few, opened(pair.many) as many:
                for name, search in ASKED.items():
                    assert {await found(few, search), await found(many, search)} == {search.words != NOWHERE}
                    ratio = await growth(asked(few, search), asked(many, search))
                    what = f"a page of the board, {name}, among {MANY:,} cases : among {FEW:,}, {pair.engine}"
                    rows.append(at_most(what, ratio, AIM))
    return rows


async def found(database: Database, search: Search) -> bool:
    """Whether there is anything to measure."""
    async with database.transaction() as tx:
        return bool((await board.page(work_in(tx), await People(tx).actor(Person(READER)), search)).found)


def asked(database: Database, search: Search) -> Measured:
    async def calls() -> None:
        for _ in range(CALLS):
            async with database.transaction() as tx:
                actor = await People(tx).actor(Person(READER))
                await board.page(work_in(tx), actor, search)

    return calls

"""The reading side: what takes long is asked beside whoever writes, and neither waits for the other."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from storage.database import Database, is_engine_trouble, opened
from storage.unions import Unions
from tests.engines import BOTH, POSTGRES_ONLY, ask

CUT = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
LONG = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) SELECT COUNT(*) FROM n"


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    async with opened(url) as database:
        yield database


@BOTH
async def test_what_was_committed_is_read_and_nothing_before(database: Database) -> None:
    """Each question is answered as of its own moment; while somebody writes, what they write is not there yet."""
    async with database.reading() as reading:
        async with database.transaction() as tx:
            city = await Unions(tx).add("市", None)
            assert await Unions(reading).roots() == []
        assert await Unions(reading).roots() == [city]


@BOTH
async def test_nothing_can_be_changed_there(database: Database) -> None:
    """By the engine, whatever is asked."""
    with pytest.raises(Exception, match=r"(?i)read-?\s?only"):
        async with database.reading() as reading:
            await Unions(reading).add("市", None)
    async with database.transaction() as tx:
        assert await Unions(tx).roots() == []


@BOTH
async def test_a_long_question_holds_up_nobody(database: Database) -> None:
    """People go on writing before it is answered."""
    async with database.reading() as reading:
        counting = asyncio.create_task(reading._connection.rows(LONG))
        for number in range(5):
            async with database.transaction() as tx:
                await Unions(tx).add(str(number), None)
        assert not counting.done()
        [row] = await counting
    assert row[0] == 1_000_000


@BOTH
async def test_many_may_ask_at_once(database: Database) -> None:
    async def roots() -> int:
        async with database.reading() as reading:
            return len(await Unions(reading).roots())

    assert await asyncio.gather(*(roots() for _ in range(10))) == [0] * 10


@POSTGRES_ONLY
async def test_a_lost_connection_is_made_anew(database: Database, url: str) -> None:
    """Whoever asks just then may hear of it; the next question is answered."""
    async with database.reading() as reading:
        assert await Unions(reading).roots() == []
        await asyncio.to_thread(ask, url, CUT)
        try:
            await Unions(reading).roots()
        except Exception as error:
            assert is_engine_trouble(error)
        assert await Unions(reading).roots() == []

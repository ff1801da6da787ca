"""Two processes on one database: one is at work, the other waits, and takes over when the first is gone."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from storage.database import Taken, opened
from tests.engines import BOTH, POSTGRES_ONLY
from tests.phones import Town
from tests.processes import READY, STANDING_BY, Process, a_process, count, posts, with_words


@pytest.fixture
async def first(bare: Town) -> AsyncIterator[Process]:
    async with a_process(bare) as process:
        await process.start()
        yield process


@BOTH
async def test_a_second_process_waits_and_takes_over(bare: Town, first: Process) -> None:
    """While the first lives, the second sends nothing; when it is killed, the second does what was left."""
    worker = await bare.phone(101, "王小明")
    async with a_process(bare) as second:
        await second.start(until=STANDING_BY)
        await worker.says("/help")
        assert len(with_words(worker, "有事直接写")) == 1
        await posts(worker, "/help")
        await first.crash()
        await posts(worker, "/help")
        await second.says(READY)
        await bare.settle()
    assert await count(bare, "inbox") == 3
    assert 3 <= len(with_words(worker, "有事直接写")) <= 4  # at most what was in flight is said twice


@BOTH
async def test_who_waits_can_be_stopped(bare: Town, first: Process) -> None:
    """A standby ends at once, without a word of trouble, and the first goes on."""
    async with a_process(bare) as second:
        await second.start(until=STANDING_BY)
        code, rest = await second.stop()
    assert (code, "Traceback" in rest) == (0, False)
    worker = await bare.phone(101, "王小明")
    await worker.says("/help")
    assert "有事直接写" in worker.last


@BOTH
async def test_commands_work_beside_the_active_process(url: str) -> None:
    """Only the bot itself has to be alone."""
    async with opened(url, active=True), opened(url) as beside:
        with pytest.raises(Taken):
            async with opened(url, active=True):
                pass
        async with beside.transaction() as tx:
            assert await tx.union_all() == []


HOLDER = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = 20260302 AND granted"


@asynccontextmanager
async def overtaken(url: str) -> AsyncIterator[None]:
    """The active process loses its session, and somebody who waited for that is faster."""
    import asyncpg

    somebody, operator = await asyncpg.connect(url), await asyncpg.connect(url)
    try:
        faster = asyncio.create_task(somebody.execute("SELECT pg_advisory_lock(20260302)"))
        await asyncio.sleep(0.1)
        await operator.execute(HOLDER)
        await faster
        yield
    finally:
        await somebody.close()
        await operator.close()


@POSTGRES_ONLY
async def test_who_was_overtaken_stands_by(bare: Town, first: Process) -> None:
    """The first process gives way instead of going on, and takes over again when the other is gone."""
    worker = await bare.phone(101, "王小明")
    async with overtaken(bare.settings.database):
        await posts(worker, "/help")
        await first.says(STANDING_BY)
        assert await count(bare, "inbox WHERE done_at IS NULL") == await count(bare, "inbox")
    await first.says(READY)
    await bare.settle()
    assert len(with_words(worker, "有事直接写")) == 1

"""The reading side: what a tap waits for while something is counted for seconds; and a tap far from its database."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from urllib.parse import parse_qs, urlsplit

from benchmarks.crowd import NOW, OWN, gather
from benchmarks.engines import databases
from benchmarks.followers import Acceptances
from benchmarks.rows import Row, at_most
from bot.operating.settings import Settings, read_rules
from services.work import Work
from storage.database import Database, opened

CASES = 2_000
COUNTED = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :most) SELECT COUNT(*) FROM n"
SECONDS = 2.0
STALL_AIM, TAP_AIM = 100, 30
"""Milliseconds."""
DISTANCE = 0.001
"""Seconds that an answer of the database takes longer, there and back."""
TAPS = 40
SOCKET = ".s.PGSQL.5432"
"""As PostgreSQL calls its own, in the folder that a URL names."""


async def measured() -> list[Row]:
    rows = []
    async with databases(1) as urls:
        for engine, (url,) in urls.items():
            await gather(url, CASES)
            async with opened(url) as database:
                what = f"the longest that a loop or a write waited while {SECONDS:g} s were counted beside it, {engine}"
                rows.append(at_most(what, 1000 * await _stall(database), STALL_AIM, "ms"))
        if "PostgreSQL" in urls:
            async with _far(urls["PostgreSQL"][0]) as far, opened(far) as database:
                took = 1000 * await _tap(database)
                what = f"`受理`, with {1000 * DISTANCE:g} ms to PostgreSQL and back, until its commit"
                rows.append(at_most(what, took, TAP_AIM, "ms"))
    return rows


async def _stall(database: Database) -> float:
    """The longest of many small writes, and of many turns of the loop."""
    async with database.reading() as reading:
        many = await _in(SECONDS, database)
        counting = asyncio.ensure_future(reading._connection.rows(COUNTED, {"most": many}))
        longest, rules = 0.0, read_rules(Settings.model_construct())
        while not counting.done():
            begun = perf_counter()
            async with database.transaction() as tx:
                await Work(tx, NOW, rules).occasions.add("measured", NOW.date())
            await asyncio.sleep(0)
            longest = max(longest, perf_counter() - begun)
            await asyncio.sleep(0.002)
        await counting
    return longest


async def _in(seconds: float, database: Database) -> int:
    """How far is counted in so many seconds."""
    few = 200_000
    async with database.reading() as reading:
        begun = perf_counter()
        await reading._connection.rows(COUNTED, {"most": few})
        return int(few * seconds / (perf_counter() - begun))


async def _tap(database: Database) -> float:
    """Staff take on one case after the other: the median of what each takes, once everything is warm."""
    took, acceptances = [], Acceptances(database, range(OWN + 3, OWN + 3 + 3 * TAPS, 3))
    for _ in range(TAPS):
        begun = perf_counter()
        await acceptances.accept()
        took.append(perf_counter() - begun)
    return median(took[TAPS // 4 :])


@asynccontextmanager
async def _far(url: str) -> AsyncIterator[str]:
    """The URL of the same database, behind somebody who passes each answer on a little later."""
    [there] = parse_qs(urlsplit(url).query)["host"]

    async def passes(source: asyncio.StreamReader, target: asyncio.StreamWriter, later: float) -> None:
        while some := await source.read(1 << 16):
            await asyncio.sleep(later)
            target.write(some)
        target.close()

    async def joins(asks: asyncio.StreamReader, hears: asyncio.StreamWriter) -> None:
        answers, asked = await asyncio.open_unix_connection(f"{there}/{SOCKET}")
        await asyncio.gather(passes(asks, asked, 0), passes(answers, hears, DISTANCE))

    with TemporaryDirectory() as here:
        server = await asyncio.start_unix_server(joins, f"{here}/{SOCKET}")
        async with server:
            yield url.replace(there, here)

"""What a tap waits for while something is counted, or a roster read, for seconds; and a tap far from its database."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager, closing
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from urllib.parse import parse_qs, urlsplit

from benchmarks.crowd import NOW, OWN, gather
from benchmarks.engines import databases
from benchmarks.followers import Acceptances
from benchmarks.rows import Row, at_most
from bot.operating.settings import Settings, read_rules
from bot.wire.spreadsheets import read_table
from domain.roster import read_roster
from scheduler.press import Press
from services.work import Work
from storage.database import Database, opened

CASES = 2_000
COUNTED = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :most) SELECT COUNT(*) FROM n"
SECONDS = 2.0
ROWS = 5_000
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
                for meanwhile, seconds in [
                    (f"{SECONDS:g} s were counted beside it", await _stalled_by_counting(database)),
                    (f"a roster of {ROWS:,} rows was read by the press", await _stalled_by_reading(database)),
                ]:
                    what = f"the longest that a loop or a write waited while {meanwhile}, {engine}"
                    rows.append(at_most(what, 1000 * seconds, STALL_AIM, "ms"))
        if "PostgreSQL" in urls:
            async with _far(urls["PostgreSQL"][0]) as far, opened(far) as database:
                took = 1000 * await _tap(database)
                what = f"`受理`, with {1000 * DISTANCE:g} ms to PostgreSQL and back, until its commit"
                rows.append(at_most(what, took, TAP_AIM, "ms"))
    return rows


async def _stalled_by_counting(database: Database) -> float:
    async with database.reading() as reading:
        many = await _in(SECONDS, database)
        return await _stall(database, reading._connection.rows(COUNTED, {"most": many}))


async def _stalled_by_reading(database: Database) -> float:
    text = "\n".join(["姓名,工号", *(f"职工{number},{number}" for number in range(ROWS))])
    with closing(Press()) as press:

        async def read() -> None:
            await press.made(read_roster, await press.made(read_table, "roster.csv", text.encode()))

        return await _stall(database, read())


async def _stall(database: Database, meanwhile: Awaitable[object]) -> float:
    """The longest of many small writes, and of many turns of the loop."""
    longest, rules, busy = 0.0, read_rules(Settings.model_construct()), asyncio.ensure_future(meanwhile)
    while not busy.done():
        begun = perf_counter()
        async with database.transaction() as tx:
            await Work(tx, NOW, rules).occasions.add("measured", NOW.date())
        await asyncio.sleep(0)
        longest = max(longest, perf_counter() - begun)
        await asyncio.sleep(0.002)
    await busy
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

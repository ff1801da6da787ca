"""What a tap costs, in numbers that are the same on every machine; and which tables are read from end to end."""

import asyncio
import gc
import re
import sqlite3
import sys
import tracemalloc
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, closing, contextmanager
from typing import Any
from unittest.mock import patch

import asyncpg

from bot.wire.worker import Worker
from scheduler.deliverer import Deliverer
from storage.database import queries
from storage.postgres import SESSION, _numbered
from tests.phones import Town


class Rounds:
    """The deliverer's own steps, each once all sendings of the one before have ended, and none without a reason.

    By itself it steps on while some are under way, and looks once a second: how often depends on the machine.
    """

    def __init__(self) -> None:
        self._rest = asyncio.Event()

    async def run(self, deliverer: Deliverer) -> None:
        while True:
            if not deliverer.woken.is_set():
                self._rest.set()
            await deliverer.woken.wait()
            self._rest.clear()
            deliverer.woken.clear()
            await deliverer._step()
            await asyncio.gather(*filter(None, deliverer._busy.values()))

    @asynccontextmanager
    async def counted(self, place: Town) -> AsyncIterator[list[int]]:
        """Statements until an update's commit, and from there until the deliverer rests; nobody's idle looks."""
        link = place.bot.database._connection
        begin, rows = link.begin, link.rows
        asked: list[list[Any]] = []  # of each transaction: whose, and how many
        figures: list[int] = []

        async def begins() -> None:
            await begin()
            asked.append([asyncio.current_task().get_coro().__qualname__, 0])

        async def counts(*args: Any) -> Sequence[Any]:
            asked[-1][1] += 1
            return await rows(*args)

        await self._rest.wait()
        with patch.object(link, "begin", begins), patch.object(link, "rows", counts):
            yield figures
            await self._rest.wait()
        figures.append(sum(n for whose, n in asked if whose == "Worker.run" and n > 1))  # one is a look into the inbox
        figures.append(sum(n for whose, n in asked if whose == "Rounds.run"))


@contextmanager
def measured() -> Iterator[list[tuple[int, int, bool]]]:
    """Each update, from the reading of its body to its last statement: how many functions were called, of Python and
    built in; the most bytes that it held; whether anybody else had a turn meanwhile, whose calls were counted too.
    """
    works, real = [], Worker._handle

    async def handle(*args: Any) -> Any:
        calls, turns = 0, []

        def count(frame: object, event: str, arg: object) -> None:
            nonlocal calls
            calls += event in ("call", "c_call")

        asyncio.get_running_loop().call_soon(turns.append, "somebody else's")
        gc.disable()  # what it finalizes would be called now and then
        tracemalloc.start()
        sys.setprofile(count)
        try:
            return await real(*args)
        finally:
            sys.setprofile(None)
            works.append((calls, tracemalloc.get_traced_memory()[1], bool(turns)))
            tracemalloc.stop()
            gc.enable()

    with patch.object(Worker, "_handle", handle):
        yield works


async def scans(url: str) -> dict[str, set[str]]:
    """Of every named query the tables that it reads from end to end. They may be empty."""
    asked = {name: query.sql for name, query in queries().items()}
    return _sqlite_scans(url, asked) if url.startswith("sqlite:") else await _postgres_scans(url, asked)


def _sqlite_scans(url: str, asked: Mapping[str, str]) -> dict[str, set[str]]:
    """As a table, or by an index of all its rows, even one made for this question. A plan names what its query does."""
    read = re.compile(r"^(?:SCAN|SEARCH(?=.* AUTOMATIC)) (\w+)(?:.* INDEX (\w+))?", re.MULTILINE)
    found = {}
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as link:
        tables = {name for (name,) in link.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        partial = {name for (name,) in link.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%INDEX% WHERE %'")}
        for name, sql in asked.items():
            # A row that goes is looked for in whatever refers to it. Plans say so of a new one too; it never happens.
            link.execute(f"PRAGMA foreign_keys = {'ON' if sql.lstrip().startswith('DELETE') else 'OFF'}")
            steps = link.execute(f"EXPLAIN QUERY PLAN {sql}", dict.fromkeys(_numbered(sql)[1]))
            plan = "\n".join(step[3] for step in steps)
            places = {place for place, index in read.findall(plan) if index not in partial}
            meant = {alias: table for table, alias in re.findall(r"\b(\w+) AS (\w+)", sql) if table in tables}
            found[name] = {meant.get(place, place) for place in places} & tables
    return found


async def _postgres_scans(url: str, asked: Mapping[str, str]) -> dict[str, set[str]]:
    """Where no index can serve. Planned as for the bot: once, for whatever values may come."""
    found = {}
    link = await asyncpg.connect(url, server_settings=SESSION | {"enable_seqscan": "off"})
    try:
        for name, sql in asked.items():
            numbered, names = _numbered(sql)
            await link.fetch(f"PREPARE {name} AS {numbered}")
            values = f"({', '.join(['NULL'] * len(names))})" if names else ""
            steps = await link.fetch(f"EXPLAIN EXECUTE {name}{values}")
            found[name] = set(re.findall(r"Seq Scan on (\w+)", "\n".join(step[0] for step in steps)))
    finally:
        await link.close()
    return found

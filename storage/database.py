"""One connection, one lock, one transaction at a time: `async with database.transaction() as tx: await tx.query()`."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import cache, partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import aiosql
from aiosql.types import SQLOperationType

from storage.annex import Annex
from storage.engines import Connection, engine_of
from storage.migrate import migrate
from storage.transaction import transacting
from storage.trouble import CannotOpen, Taken, is_engine_trouble, without_password

__all__ = ["CannotOpen", "Database", "Row", "Taken", "Transaction", "is_engine_trouble", "opened", "without_password"]

QUERIES = Path(__file__).parent / "queries"

Row = Mapping[str, Any]


class Transaction:
    """Every named query as a method: `await tx.case_get(id=1)` gives a row, a value or a list."""

    def __init__(self, connection: Connection, queries: Any) -> None:
        self._connection = connection
        self._queries = queries
        self.afterwards: list[Callable[[], None]] = []
        """What is to be done once it is committed, such as to write into the log that it was."""
        self._marked = 0

    async def mark(self) -> None:
        """A point to come back to."""
        self._marked = len(self.afterwards)
        await self._connection.rows("SAVEPOINT mark")

    async def unmark(self) -> None:
        """Nobody comes back to it: while a mark stands, the engine copies whatever is changed."""
        await self._connection.rows("RELEASE SAVEPOINT mark")

    async def back_to_mark(self) -> None:
        """Undoes everything since `mark`; what comes after is kept."""
        del self.afterwards[self._marked :]
        await self._connection.rows("ROLLBACK TO SAVEPOINT mark")

    def __getattr__(self, name: str) -> Any:
        return partial(getattr(self._queries, name), self._connection)


class _Adapter:
    """aiosql reads the files; the named parameters are the engine's matter, and the asking is ours."""

    is_aio_driver = True

    def process_sql(self, name: str, operation: Any, sql: str) -> str:
        return sql


@cache
def queries(annexes: tuple[Annex, ...] = ()) -> SimpleNamespace:
    """Every query as a function of a connection, of whichever engine, and its parameters. Read once a process."""
    read = [
        aiosql.from_path(folder, _Adapter, mandatory_parameters=False)  # type: ignore[arg-type]
        for folder in (QUERIES, *(annex.queries for annex in annexes))
    ]
    named = {name: getattr(some, name) for some in read for name in some.available_queries}
    return SimpleNamespace(**{name: _asking(query.sql, query.operation) for name, query in named.items()})


def _asking(sql: str, operation: SQLOperationType) -> Callable[..., Awaitable[Any]]:
    async def rows(connection: Connection, **args: Any) -> Sequence[Row]:
        return await connection.rows(sql, args)

    async def row(connection: Connection, **args: Any) -> Row | None:
        found = await connection.rows(sql, args)
        return found[0] if found else None

    async def value(connection: Connection, **args: Any) -> Any:
        found = await connection.rows(sql, args)
        return found[0][0] if found else None

    kinds = {SQLOperationType.SELECT_ONE: row, SQLOperationType.SELECT_VALUE: value}
    return kinds.get(operation, rows)


class Database:
    """An open database. Reads take the lock too: a connection that two tasks share loses rows without it."""

    def __init__(self, connection: Connection, annexes: tuple[Annex, ...] = ()) -> None:
        self._connection = connection
        self._queries = queries(annexes)
        self._lock = asyncio.Lock()
        self.taken = asyncio.Event()
        """Set when another process has become the active one: this one may not go on."""

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Commits at the end, rolls back on anything raised."""
        tx = Transaction(self._connection, self._queries)
        try:
            async with self._lock, transacting(self._connection):
                yield tx
        except Taken:
            self.taken.set()
            raise
        for work in tx.afterwards:
            work()

    async def close(self) -> None:
        """Waits for whoever is in a transaction: a connection taken from under a thread brings the process down."""
        async with self._lock:
            await self._connection.close()


@asynccontextmanager
async def opened(url: str, *, active: bool = False, annexes: tuple[Annex, ...] = ()) -> AsyncIterator[Database]:
    """The database at `sqlite:///path` or `postgresql://…`, migrated, with its `annexes`. Raises CannotOpen, or TooNew.

    `active`: as the one process that takes updates in and sends messages out. Raises Taken where there is one.
    """
    engine = engine_of(url)
    connection: Connection = await engine.connect(url, active=active)
    database = Database(connection, annexes)
    try:
        try:
            await migrate(connection, annexes=annexes)
        except engine.ERRORS as error:
            raise engine.cannot_open(url, error) from error
        yield database
    finally:
        await database.close()

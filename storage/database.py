"""One connection, one lock, one transaction at a time: `async with database.transaction() as tx: await tx.query()`."""

import asyncio
import re
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable, Mapping, Sequence, Set
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar

import aiosql
from aiosql.types import SQLOperationType

from storage.annex import Annex
from storage.engines import Connection, Side, engine_of
from storage.json import keyed
from storage.migrate import migrate
from storage.transaction import to_the_end, transacting
from storage.trouble import CannotOpen, Taken, is_engine_trouble, without_password

__all__ = ["CannotOpen", "Database", "Row", "Taken", "Transaction", "is_engine_trouble", "opened", "without_password"]

QUERIES = Path(__file__).parent / "queries"

Row = Mapping[str, Any]
T = TypeVar("T")


@dataclass(frozen=True)
class Query:
    """`reads`: the tables that it names. `changes`: the one that it writes to, if any."""

    sql: str
    kind: SQLOperationType
    reads: tuple[str, ...]
    changes: str | None


_VIEWS = {
    "hearing": {"member", "unions", "post"},
    "barred": {"kept_from", "kept_from_holder", "unions", "post"},
    "asked": {"call", "opinion"},
}
"""The tables that a view reads."""
_CHANGES = re.compile(r"\b(?:INSERT INTO|UPDATE|DELETE FROM) (\w+)")


def _changed(sql: str) -> str | None:
    found = _CHANGES.search(sql)
    return found[1] if found else None


def _read(sql: str, tables: Set[str]) -> tuple[str, ...]:
    """Of these tables those that it names, be it through a view; a column of the same name does no harm."""
    words = {*re.findall(r"\w+", sql)}
    for view in _VIEWS.keys() & words:
        words |= _VIEWS[view]
    return tuple(words & tables)


def _listed(args: Mapping[str, Any]) -> Mapping[str, Any]:
    """A set as the keys of a JSON object, which `json_each` reads on both engines."""
    return {name: keyed(value) if isinstance(value, frozenset) else value for name, value in args.items()}


class Transaction:
    """Every named query as a method: `await tx.case_get(id=1)` gives a row, a value or a list.

    Nobody else writes meanwhile: what was read is not asked again until a table that the query names is changed here.
    """

    def __init__(self, connection: "Connection | Side", queries: Mapping[str, Query]) -> None:
        self._connection = connection
        self._queries = queries
        self._changes: defaultdict[str, int] = defaultdict(int)
        """How often each table was written to."""
        self._known: dict[Hashable, tuple[list[int], Sequence[Any]]] = {}
        """What was read, and how often its tables had been written to by then."""
        self._made: dict[Hashable, tuple[tuple[Any, ...], Any]] = {}
        """What was made of which rows."""
        self.afterwards: list[Callable[[], None]] = []
        """What is to be done once it is committed, such as to write into the log that it was."""
        self._marked = 0

    @property
    def written(self) -> set[str]:
        """The tables that were written to."""
        return {table for table, times in self._changes.items() if times}

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
        self._known.clear()
        await self._connection.rows("ROLLBACK TO SAVEPOINT mark")

    async def rows(self, name: str, args: Mapping[str, Any]) -> Sequence[Any]:
        """What a named query gives; of a set among its parameters, of each of them."""
        query = self._queries[name]
        if query.changes:
            self._changes[query.changes] += 1
            return await self._connection.rows(query.sql, _listed(args))
        several = next((each for each, value in args.items() if isinstance(value, frozenset)), None)
        if several:
            return await self._rows_of_each(name, args, several)
        key, written = (name, *args.items()), [self._changes[table] for table in query.reads]
        known = self._known.get(key)
        if known and known[0] == written:
            return known[1]
        found = await self._connection.rows(query.sql, args)
        self._remember(key, written, found)
        return found

    async def _rows_of_each(self, name: str, args: Mapping[str, Any], several: str) -> Sequence[Any]:
        """Asked at once of all those of whom it is not remembered. The first column says of whom a row is."""
        query = self._queries[name]
        written = [self._changes[table] for table in query.reads]
        keys = {each: (name, *{**args, several: each}.items()) for each in sorted(args[several])}
        known = {each: self._known[key][1] for each, key in keys.items() if self._known.get(key, [None])[0] == written}
        if unknown := keys.keys() - known.keys():
            found: dict[Any, list[Any]] = {each: [] for each in unknown}
            for row in await self._connection.rows(query.sql, _listed({**args, several: frozenset(unknown)})):
                found[row[0]].append(row)
            for each, rows in found.items():
                self._remember(keys[each], written, rows)
            known |= found
        return [row for each in keys for row in known[each]]

    def made_of(self, name: Hashable, rows: tuple[Any, ...], make: Callable[..., T]) -> T:
        """What `make` gives of them: where they are the very ones of before, the same once more."""
        made = self._made.get(name)
        if made is None or any(old is not new for old, new in zip(made[0], rows, strict=True)):
            made = self._made[name] = rows, make(*rows)
        there: T = made[1]
        return there

    def _remember(self, key: Hashable, written: list[int], found: Sequence[Any]) -> None:
        self._known[key] = written, found

    def __getattr__(self, name: str) -> Any:
        if name not in self._queries:
            raise AttributeError(name)
        kind = self._queries[name].kind

        async def ask(**args: Any) -> Any:
            found = await self.rows(name, args)
            if kind is SQLOperationType.SELECT_ONE:
                return found[0] if found else None
            if kind is SQLOperationType.SELECT_VALUE:
                return found[0][0] if found else None
            return found

        return ask


class _Adapter:
    """aiosql reads the files; the named parameters are the engine's matter, and the asking is ours."""

    is_aio_driver = True

    def process_sql(self, name: str, operation: Any, sql: str) -> str:
        return sql


@cache
def queries(annexes: tuple[Annex, ...] = ()) -> Mapping[str, Query]:
    """Every query by its name. Read once a process."""
    read = [
        aiosql.from_path(folder, _Adapter, mandatory_parameters=False)  # type: ignore[arg-type]
        for folder in (QUERIES, *(annex.queries for annex in annexes))
    ]
    named = {name: getattr(some, name) for some in read for name in some.available_queries}
    asked = {name: query for name, query in named.items() if not name.endswith("_cursor")}
    changes = {name: _changed(query.sql) for name, query in asked.items()}
    tables = {*filter(None, changes.values())}
    return {
        name: Query(query.sql, query.operation, _read(query.sql, tables), changes[name])
        for name, query in asked.items()
    }


class Reading(Transaction):
    """Questions beside whoever writes, each answered as of its own moment, and none remembered."""

    async def rows(self, name: str, args: Mapping[str, Any]) -> Sequence[Any]:
        return await self._connection.rows(self._queries[name].sql, _listed(args))


class Database:
    """An open database. Reads take the lock too: a connection that two tasks share loses rows without it."""

    def __init__(
        self,
        connection: Connection,
        annexes: tuple[Annex, ...] = (),
        side: Callable[[], Awaitable[Side]] | None = None,
    ) -> None:
        self._connection, self._open_side = connection, side
        self._side: Side | None = None
        self._queries = queries(annexes)
        self._lock, self._opening = asyncio.Lock(), asyncio.Lock()
        self.wakes: dict[str, Callable[[], None]] = {}
        """By table: what is called after each commit that wrote to it."""
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
        for table in self.wakes.keys() & tx.written:
            self.wakes[table]()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """For what may take long: nobody waits for it, and it waits for nobody. It changes nothing.

        It holds no transaction between two questions, and what has not been committed yet it does not see.
        """
        async with self._opening:
            if self._side is None:
                assert self._open_side, "a connection of a test's own has no other beside it"
                self._side = await self._open_side()
        yield Reading(self._side, self._queries)

    @property
    def in_place(self) -> bool:
        """Whether what is written here is what the next start will find."""
        return self._connection.in_place()

    @property
    def keeps_journal(self) -> bool:
        """Whether what was deleted may lie beside the file until `fold_journal`."""
        return self._connection.journal

    async def fold_journal(self) -> bool:
        """After it nothing that was deleted is in any of our files. False where somebody was in the way."""
        async with self._lock:
            return await to_the_end(self._connection.fold())

    async def close(self) -> None:
        """Waits for whoever is in a transaction: a connection taken from under a thread brings the process down."""
        if self._side:
            await self._side.close()
        async with self._lock:
            await self._connection.close()


@asynccontextmanager
async def opened(url: str, *, active: bool = False, annexes: tuple[Annex, ...] = ()) -> AsyncIterator[Database]:
    """The database at `sqlite:///path` or `postgresql://…`, migrated, with its `annexes`. Raises CannotOpen, or TooNew.

    `active`: as the one process that takes updates in and sends messages out. Raises Taken where there is one.
    """
    engine = engine_of(url)
    connection: Connection = await engine.connect(url, active=active)
    database = Database(connection, annexes, partial(engine.connect_reading, url))
    try:
        try:
            await migrate(connection, annexes=annexes)
        except engine.ERRORS as error:
            raise engine.cannot_open(url, error) from error
        yield database
    finally:
        await database.close()

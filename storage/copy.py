"""Backup and restore: every row from one database into another, whichever engines they are.

A backup is a SQLite file with the same tables: one can look into it, start on it, or move to PostgreSQL with it.
"""

import os
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from graphlib import TopologicalSorter
from pathlib import Path

from domain.sentences import Sentence
from storage import sqlite
from storage.engines import Connection, engine_of
from storage.migrate import WORDS, annexed, applied, follow, migrate
from storage.transaction import transacting
from storage.trouble import CannotOpen

Progress = Callable[[int, int], None]
"""Told after each batch: how many rows are done, of how many."""

BATCH = 1000
PART = ".part"
"""How the name of a backup ends until it is whole."""
OWN = {"migration", "annex_migration", "matter_kind", *WORDS}
"""Tables that every database has filled before anything is copied into it."""


ORDER = {"identity": "owner IS NOT NULL, person", "unions": "length(path), id"}
"""In which order what refers to rows of its own table finds them: elsewhere to earlier ones, a voice to its account."""


class CannotCopy(Exception):
    """Why not, as a sentence."""

    def __init__(self, key: str, **details: str) -> None:
        super().__init__(key)
        self.why = Sentence(key, details)


async def backup(url: str, file: Path, told: Progress) -> int:
    """Writes everything, as it is at one moment, into a new file, while the bot goes on. Returns how many rows.

    Raises CannotCopy, CannotOpen, TooNew.
    """
    part = _unfinished(url, file)
    try:
        async with _connected(url) as source, _file(part) as target:
            there = await applied(source)
            if not there:
                raise CannotCopy("terminal-copy-nothing")
            await migrate(target, there)
            await follow(target, await annexed(source))
            count = await _copy(source, target, await _tables(target), told)
            await _check(target)
            await target.rows("PRAGMA journal_mode=DELETE")  # into one file
        os.replace(part, file)
    finally:
        sweep(part)
    return count


async def restore(file: Path, url: str, told: Progress) -> int:
    """Writes a backup into an empty database: all of it, or nothing. Returns how many rows.

    Raises CannotCopy, CannotOpen, TooNew, and Taken while a bot is at work on the database.
    """
    async with _aside(file) as source:
        await _check(source)
        if not await applied(source):
            raise CannotCopy("terminal-copy-empty")
        await migrate(source)
        async with _connected(url, active=True) as target:
            await migrate(target)
            await follow(target, await annexed(source))
            return await _copy(source, target, await _tables(source), told)


def _unfinished(url: str, file: Path) -> Path:
    """Where a backup is written until it is whole; asking for one makes no database."""
    if url.startswith(sqlite.PREFIX) and not (place := Path(url.removeprefix(sqlite.PREFIX))).exists():
        raise CannotCopy("terminal-copy-nowhere", file=str(place.absolute()))
    if file.exists():
        raise CannotCopy("terminal-copy-there", file=str(file))
    part = file.with_name(file.name + PART)
    sweep(part)
    return part


def sweep(part: Path) -> None:
    """Takes away what was not finished, with what SQLite laid beside it."""
    for beside in ("", *sqlite.BESIDE):
        part.with_name(part.name + beside).unlink(missing_ok=True)


@asynccontextmanager
async def _aside(file: Path) -> AsyncIterator[sqlite.Sqlite]:
    """A backup of an earlier version is brought up to date on the way; the file itself is not touched."""
    try:
        file.open("rb").close()
    except OSError as error:
        raise CannotCopy("terminal-copy-unreadable", file=str(file), why=str(error.strerror)) from None
    try:
        connection = await sqlite.connect_unnamed(file)
        try:
            yield connection
        finally:
            await connection.close()
    except sqlite3.Error as error:
        raise CannotCopy("terminal-copy-none", why=str(error)) from None


@asynccontextmanager
async def _connected(url: str, *, active: bool = False) -> AsyncIterator[Connection]:
    engine = engine_of(url)
    connection: Connection = await engine.connect(url, active=active)
    try:
        yield connection
    except engine.ERRORS as error:
        raise engine.cannot_open(url, error) from error
    finally:
        await connection.close()


@asynccontextmanager
async def _file(path: Path) -> AsyncIterator[sqlite.Sqlite]:
    try:
        connection = await sqlite.connect(sqlite.PREFIX + str(path))
        try:
            yield connection
        finally:
            await connection.close()
    except CannotOpen as error:
        if error.url != sqlite.PREFIX + str(path):
            raise
        raise CannotCopy("terminal-copy-none", why=str(error.reason)) from None
    except sqlite3.Error as error:
        raise CannotCopy("terminal-copy-none", why=str(error)) from None


async def _check(file: sqlite.Sqlite) -> None:
    """A backup that nobody has looked at is none."""
    found = [row[0] for row in await file.rows("PRAGMA quick_check")]
    if found != ["ok"] or await file.rows("PRAGMA foreign_key_check"):
        raise CannotCopy("terminal-copy-damaged")


async def _tables(file: sqlite.Sqlite) -> dict[str, list[str]]:
    """Every table and its columns: what is referred to comes first."""
    rows = await file.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
    names = [row[0] for row in rows if not row[0].startswith("sqlite_")]
    refers = {name: {row["table"] for row in await file.rows(f"PRAGMA foreign_key_list({name})")} for name in names}
    order = TopologicalSorter({name: there - {name} for name, there in refers.items()}).static_order()
    return {
        name: [row["name"] for row in await file.rows(f"PRAGMA table_info({name})")]
        for name in order
        if name not in OWN
    }


async def _copy(source: Connection, target: Connection, tables: dict[str, list[str]], told: Progress) -> int:
    """One transaction on either side: a single moment of the one, all or nothing in the other."""
    await source.begin_reading()
    try:
        async with transacting(target):
            sizes = [await _size(source, table) for table in tables]
            if any([await _size(target, table) for table in tables]):
                raise CannotCopy("terminal-copy-full")
            done = 0
            for table, columns in tables.items():
                async for count in _copy_table(source, target, table, columns):
                    done += count
                    told(done, sum(sizes))
            for table, value in (await source.counted()).items():
                if value:  # SQLite says 0 of a table into which none of some rows were put
                    await target.count_from(table, value)
    finally:
        await source.rollback()
    return done


async def _size(connection: Connection, table: str) -> int:
    [[count]] = await connection.rows(f"SELECT COUNT(*) FROM {table}")
    return int(count)


async def _copy_table(source: Connection, target: Connection, table: str, columns: list[str]) -> AsyncIterator[int]:
    """In an order in which what refers to a row of the same table finds it."""
    names, values = ", ".join(columns), ", ".join(f":{column}" for column in columns)
    async for batch in source.batches(f"SELECT {names} FROM {table} ORDER BY {ORDER.get(table, '1')}", BATCH):
        await target.many(f"INSERT INTO {table} ({names}) VALUES ({values})", batch)
        yield len(batch)

"""SQLite through aiosqlite: one file, one connection."""

import fcntl
import os
import sqlite3
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import aiosqlite

from storage.trouble import CannotOpen, Taken

BUSY_SECONDS = 5
PRAGMAS = ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON")
"""What is blanked or deleted is overwritten: a copy of the file holds no drafts and no bodies of old updates."""
PREFIX = "sqlite:///"
ERRORS = (sqlite3.Error,)


class Sqlite:
    """A connection to a file."""

    identity = "INTEGER PRIMARY KEY AUTOINCREMENT"

    def __init__(self, link: aiosqlite.Connection, mark: int | None) -> None:
        self._link, self._mark = link, mark
        link.row_factory = aiosqlite.Row

    async def rows(self, sql: str, args: Mapping[str, Any] | None = None) -> Sequence[Any]:
        """One trip to SQLite's thread, where aiosql's own adapter makes three."""
        return list(await self._link.execute_fetchall(sql, args or {}))

    async def many(self, sql: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """The same statement for each row."""
        await self._link.executemany(sql, [dict(row) for row in rows])

    async def batches(self, sql: str, size: int) -> AsyncIterator[Sequence[Any]]:
        """The rows, `size` at a time."""
        async with self._link.execute(sql) as cursor:
            while batch := list(await cursor.fetchmany(size)):
                yield batch

    async def counted(self) -> dict[str, int]:
        """How far the numbers of each table have been counted."""
        return {row["name"]: row["seq"] for row in await self.rows("SELECT name, seq FROM sqlite_sequence")}

    async def count_from(self, table: str, value: int) -> None:
        """The next number is the one after `value`."""
        await self.rows("DELETE FROM sqlite_sequence WHERE name = :name", {"name": table})
        await self.rows("INSERT INTO sqlite_sequence VALUES (:name, :value)", {"name": table, "value": value})

    async def begin_reading(self) -> None:
        """What is read from here on is of one moment, and nobody who writes is held up."""
        await self._link.execute_fetchall("BEGIN")
        await self._link.execute_fetchall("SELECT 1 FROM sqlite_master LIMIT 1")

    async def begin(self) -> None:
        """Takes the write lock at once."""
        await self._link.execute_fetchall("BEGIN IMMEDIATE")

    async def commit(self) -> None:
        await self._link.commit()

    async def rollback(self) -> None:
        with suppress(sqlite3.Error):
            await self._link.rollback()

    async def close(self) -> None:
        try:
            await self._link.close()
        finally:
            _let_go(self._mark)


async def connect(url: str, *, active: bool = False) -> Sqlite:
    """The file of `sqlite:///path`, made where it is missing. Raises CannotOpen, and Taken."""
    try:
        place = _place(url)
        mark = _marked(place) if active else None
    except OSError as error:
        raise CannotOpen(url, error) from error
    try:
        return Sqlite(await _link_to(place, url), mark)
    except BaseException:
        _let_go(mark)
        raise


async def _link_to(place: Path, url: str) -> aiosqlite.Connection:
    try:
        link = await aiosqlite.connect(place, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise CannotOpen(url, error) from error
    try:
        for pragma in (f"busy_timeout={BUSY_SECONDS * 1000}", *PRAGMAS):
            await link.execute_fetchall(f"PRAGMA {pragma}")
    except BaseException as error:
        await link.close()
        if isinstance(error, sqlite3.Error):
            raise cannot_open(url, error) from error
        raise
    return link


def _marked(place: Path) -> int:
    """Makes this process the active one, by a lock on a file beside the database that ends with the process.

    Not on the database's own file: closing any handle on that would drop the locks that SQLite holds there.
    """
    mark = os.open(place.with_name(place.name + ".active"), os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(mark)
        raise Taken from None
    return mark


def _let_go(mark: int | None) -> None:
    if mark is not None:
        os.close(mark)


def _place(url: str) -> Path:
    """The file, made for its owner's eyes only; SQLite gives the files beside it the same mode."""
    path = Path(url.removeprefix(PREFIX))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    return path


def cannot_open(url: str, error: Exception) -> CannotOpen:
    busy = getattr(error, "sqlite_errorcode", None) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
    return CannotOpen(url, error, passing=busy)

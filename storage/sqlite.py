"""SQLite through aiosqlite: one file, one connection."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import aiosqlite

from storage.trouble import CannotOpen

BUSY_SECONDS = 5
PRAGMAS = ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON")
"""What is blanked or deleted is overwritten: a copy of the file holds no drafts and no bodies of old updates."""
PREFIX = "sqlite:///"
ERRORS = (sqlite3.Error,)


class Sqlite:
    """A connection to a file."""

    identity = "INTEGER PRIMARY KEY AUTOINCREMENT"

    def __init__(self, link: aiosqlite.Connection) -> None:
        self._link = link
        link.row_factory = aiosqlite.Row

    async def rows(self, sql: str, args: Mapping[str, Any] | None = None) -> Sequence[Any]:
        """One trip to SQLite's thread, where aiosql's own adapter makes three."""
        return list(await self._link.execute_fetchall(sql, args or {}))

    async def begin(self) -> None:
        """Takes the write lock at once."""
        await self._link.execute_fetchall("BEGIN IMMEDIATE")

    async def commit(self) -> None:
        await self._link.commit()

    async def rollback(self) -> None:
        with suppress(sqlite3.Error):
            await self._link.rollback()

    async def close(self) -> None:
        await self._link.close()


async def connect(url: str) -> Sqlite:
    """The file of `sqlite:///path`, made where it is missing. Raises CannotOpen."""
    try:
        link = await aiosqlite.connect(_place(url), isolation_level=None)
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
    return Sqlite(link)


def _place(url: str) -> Path:
    """The file, made for its owner's eyes only; SQLite gives the files beside it the same mode."""
    path = Path(url.removeprefix(PREFIX))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    return path


def cannot_open(url: str, error: Exception) -> CannotOpen:
    busy = getattr(error, "sqlite_errorcode", None) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
    return CannotOpen(url, error, passing=busy)

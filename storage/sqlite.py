"""SQLite through aiosqlite: one file, one connection. What waits for the disk does so in its thread."""

import asyncio
import fcntl
import os
import secrets
import sqlite3
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.parse import quote

import aiosqlite

from storage.trouble import CannotOpen, Taken

BUSY_SECONDS = 5
LOOK_AGAIN = 0.002
QUERIES_KEPT = 500
PRAGMAS = ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "temp_store=MEMORY")
"""What is blanked or deleted is overwritten, and no page is copied into a temporary file: a copy of the disk holds no
drafts and no bodies of old updates."""
PREFIX = "sqlite:///"
BESIDE = ("-wal", "-shm", "-journal")
"""What may lie beside a file while it is written."""
START_AT = 68
"""Where `PRAGMA application_id` lies in the file: by a number of each start's own what is there is told from a copy."""
OLDEST = (3, 38)
"""Which first takes a row apart with `->>`, as PostgreSQL does."""
ERRORS = (sqlite3.Error,)


class Sqlite:
    """A connection to a file. `quick` and `link` are one and the same, and never used by two at a time."""

    words: Mapping[str, str] = {"identity": "INTEGER PRIMARY KEY AUTOINCREMENT", "bytes": "BLOB"}
    """What migrations call by a name of ours: a number that counts itself, and bytes."""
    journal = True
    """Beside the file lies what was written last, as it was written, until it is folded in and written over."""

    def __init__(
        self, quick: sqlite3.Connection, link: aiosqlite.Connection, place: Path, start: "Start | None" = None
    ) -> None:
        self._quick, self._link, self._start = quick, link, start
        self._place, self._opened = place, _which(place)
        self._changes = 0

    def in_place(self) -> bool:
        """Whether the file that is open lies where it was, and nobody wrote another over it: SQLite writes on into
        what was deleted, and on top of what was copied there, as if nothing were.
        """
        here = self._opened is not None and self._opened == _which(self._place)
        return here and (self._start is None or self._start.stands())

    async def rows(self, sql: str, args: Mapping[str, Any] | None = None) -> Sequence[Any]:
        """On the spot: a trip to a thread takes ten times as long as a question that begins from an index."""
        return self._quick.execute(sql, args or {}).fetchall()

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
        await self.rows("BEGIN")
        await self.rows("SELECT 1 FROM sqlite_master LIMIT 1")

    async def begin(self) -> None:
        """Takes the write lock at once, or waits for whoever has it."""
        until = monotonic() + BUSY_SECONDS
        while True:
            try:
                self._quick.execute("BEGIN IMMEDIATE")
                break
            except sqlite3.Error as error:
                if not _is_busy(error) or monotonic() > until:
                    raise
            await asyncio.sleep(LOOK_AGAIN)
        self._changes = self._quick.total_changes

    def ends_at_once(self) -> bool:
        """Ends it where there is nothing to keep: no disk is waited for."""
        if self._quick.total_changes != self._changes:
            return False
        self._quick.commit()
        return True

    async def commit(self) -> None:
        """Waits for the disk, in a thread."""
        await self._link.commit()

    async def rollback(self) -> None:
        with suppress(sqlite3.Error):
            self._quick.rollback()

    async def fold(self) -> bool:
        """Empties the journal into the file. False while somebody reads, or writes, as of a moment that is in it."""
        [[busy, *_]] = await self._link.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
        return not busy

    async def close(self) -> None:
        try:
            await self._link.close()
        finally:
            if self._start:
                _let_go(self._start.mark)


class Start:
    """The number of a start, in the file and in the mark beside it.

    A backup has none. Only what was copied by hand from the file, since this start, has the same.
    """

    def __init__(self, quick: sqlite3.Connection, which: tuple[int, int] | None, mark: int) -> None:
        self.mark, self._which = mark, which
        os.ftruncate(mark, 0)  # what it said was of the last start
        quick.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")
        quick.execute(f"PRAGMA application_id={secrets.randbelow(2**31 - 1) + 1}")
        [[number]] = quick.execute("PRAGMA application_id").fetchall()
        quick.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        quick.execute("PRAGMA busy_timeout=0")
        self._known = {number, self._there()}  # while somebody reads an older moment, it is not in the file yet
        os.pwrite(mark, " ".join(map(str, self._known)).encode(), 0)

    def stands(self) -> bool:
        return self._there() in self._known

    def _there(self) -> int:
        """Read by the handle that SQLite has: to close one of our own would drop the locks that it holds there."""
        for handle in sorted(map(int, os.listdir("/dev/fd"))):
            with suppress(OSError):  # the list's own handle is among them
                found = os.fstat(handle)
                if (found.st_dev, found.st_ino) == self._which:
                    return _number(handle)
        return 0


def is_overwritten(url: str) -> bool:
    """Asked by another process than the one at work: whether another file was written over the one that it began."""
    place = Path(url.removeprefix(PREFIX))
    try:
        with place.with_name(place.name + ".active").open() as mark:
            known = mark.read().split() if _is_held(mark.fileno()) else []
        if not known:  # nobody is at work, or an older version, or one that is just beginning
            return False
        with place.open("rb") as file:
            return str(_number(file.fileno())) not in known
    except OSError:
        return False


def _is_held(mark: int) -> bool:
    try:
        fcntl.flock(mark, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    return False


def _number(file: int) -> int:
    return int.from_bytes(os.pread(file, 4, START_AT), "big")


async def connect(url: str, *, active: bool = False) -> Sqlite:
    """The file of `sqlite:///path`, made where it is missing. Raises CannotOpen, and Taken."""
    if sqlite3.sqlite_version_info < OLDEST:
        needed = ".".join(map(str, OLDEST))
        raise CannotOpen(url, f"SQLite {needed} or newer is needed, this is {sqlite3.sqlite_version}")
    try:
        place = _place(url)
        mark = _marked(place) if active else None
    except OSError as error:
        raise CannotOpen(url, error) from error
    try:
        quick, start = await asyncio.to_thread(_started, place, mark)
        return Sqlite(quick, await aiosqlite.Connection(lambda: quick, 0), place, start)
    except BaseException as error:
        _let_go(mark)
        if isinstance(error, OSError | sqlite3.Error):
            raise cannot_open(url, error) from error
        raise


async def connect_unnamed(file: Path) -> Sqlite:
    """A copy to work on, in a file that has no name: whatever ends this process, nothing of it is left."""
    quick = await asyncio.to_thread(_copied, file)
    return Sqlite(quick, await aiosqlite.Connection(lambda: quick, 0), file)


def _copied(file: Path) -> sqlite3.Connection:
    quick = _opened("")
    try:
        source = sqlite3.connect(_only_to_read(PREFIX + str(file)), BUSY_SECONDS, uri=True)
        try:
            source.backup(quick)
        finally:
            source.close()
    except BaseException:
        quick.close()
        raise
    return quick


def _only_to_read(url: str) -> str:
    return f"file:{quote(str(Path(url.removeprefix(PREFIX)).absolute()))}?mode=ro"


class Reading:
    """A connection that only reads, in a thread of its own: however long an answer takes, the loop goes on."""

    def __init__(self, link: aiosqlite.Connection) -> None:
        self._link = link

    async def rows(self, sql: str, args: Mapping[str, Any] | None = None) -> Sequence[Any]:
        return list(await self._link.execute_fetchall(sql, dict(args or {})))

    async def close(self) -> None:
        await self._link.close()


async def connect_reading(url: str) -> Reading:
    """Beside the one that writes, whose file there is. Raises CannotOpen."""
    try:
        link = await aiosqlite.connect(_only_to_read(url), timeout=BUSY_SECONDS, uri=True, isolation_level=None)
    except sqlite3.Error as error:
        raise cannot_open(url, error) from error
    link.row_factory = sqlite3.Row
    return Reading(link)


def _started(place: Path, mark: int | None) -> tuple[sqlite3.Connection, Start | None]:
    quick = _opened(place)
    try:
        return quick, Start(quick, _which(place), mark) if mark is not None else None
    except BaseException:
        quick.close()
        raise


def _opened(place: Path | str) -> sqlite3.Connection:
    """Threads may use it, one at a time: whoever is in a transaction has it for themselves."""
    quick = sqlite3.connect(
        place, BUSY_SECONDS, isolation_level=None, check_same_thread=False, cached_statements=QUERIES_KEPT
    )
    try:
        quick.row_factory = sqlite3.Row
        for pragma in (*PRAGMAS, "busy_timeout=0"):  # `begin` waits without holding up the loop
            quick.execute(f"PRAGMA {pragma}").fetchall()
    except BaseException:
        quick.close()
        raise
    return quick


def _marked(place: Path) -> int:
    """Makes this process the active one, by a lock on a file beside the database that ends with the process.

    Not on the database's own file: closing any handle on that would drop the locks that SQLite holds there.
    """
    file = place.with_name(place.name + ".active")
    is_new = not file.exists()
    mark = os.open(file, os.O_CREAT | os.O_RDWR, 0o600)
    if is_new:
        _given(file)
    try:
        fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(mark)
        raise Taken from None
    return mark


def _let_go(mark: int | None) -> None:
    if mark is not None:
        os.close(mark)


def _which(place: Path) -> tuple[int, int] | None:
    """What tells the file there from any other; None where there is none."""
    try:
        found = place.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _place(url: str) -> Path:
    """The file, made for its owner's eyes only; SQLite gives the files beside it the same mode."""
    path = Path(url.removeprefix(PREFIX))
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)
        _given(path)
    return path


def _given(path: Path) -> None:
    """What root makes in somebody's folder is theirs, so that whoever works there can open it."""
    if os.geteuid() == 0:
        owner = path.parent.stat()
        os.lchown(path, owner.st_uid, owner.st_gid)  # never what a link of theirs leads to


def cannot_open(url: str, error: Exception) -> CannotOpen:
    return CannotOpen(url, error, passing=_is_busy(error))


def _is_busy(error: Exception) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}

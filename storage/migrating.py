"""Migrations: one text for every engine, run statement by statement, each file in a transaction of its own."""

from enum import StrEnum
from pathlib import Path

import aiosqlite

from domain.loop import Action, Party, Stage
from storage.transacting import transacting

MIGRATIONS = Path(__file__).parent / "migrations"


class TooNew(Exception):
    """The database was written by a newer program; this one would not understand it."""


_IDENTITY = "INTEGER PRIMARY KEY AUTOINCREMENT"
_WORDS: dict[str, type[StrEnum]] = {"loop_stage": Stage, "loop_action": Action, "loop_party": Party}


def statements(path: Path) -> list[str]:
    """The statements of one migration, in the words of the engine."""
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("--"))
    text = "\n".join(lines).replace("{identity}", _IDENTITY)
    return [statement.strip() for statement in text.split(";\n") if statement.strip()]


async def migrate(connection: aiosqlite.Connection) -> None:
    """Applies what is missing, in order. Raises TooNew where the database has a migration that this program lacks."""
    files = sorted(MIGRATIONS.glob("*.sql"))
    await connection.execute_fetchall("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)")
    applied = {row[0] for row in await connection.execute_fetchall("SELECT name FROM migration")}
    if unknown := applied - {path.stem for path in files}:
        raise TooNew(", ".join(sorted(unknown)))
    for path in files:
        if path.stem not in applied:
            await _apply(connection, path)
    for table, words in _WORDS.items():
        await _write_words(connection, table, words)


async def _apply(connection: aiosqlite.Connection, path: Path) -> None:
    async with transacting(connection):
        # Another process may have been faster between our look and our lock.
        if not await connection.execute_fetchall("SELECT 1 FROM migration WHERE name = ?", (path.stem,)):
            for statement in statements(path):
                await connection.execute_fetchall(statement)
            await connection.execute_fetchall("INSERT INTO migration (name) VALUES (?)", (path.stem,))


async def _write_words(connection: aiosqlite.Connection, table: str, words: type[StrEnum]) -> None:
    known = {row[0] for row in await connection.execute_fetchall(f"SELECT code FROM {table}")}
    if missing := set(words) - known:
        async with transacting(connection):
            for word in missing:
                await connection.execute_fetchall(f"INSERT INTO {table} VALUES (?) ON CONFLICT DO NOTHING", (word,))

"""Migrations: one text for every engine, run statement by statement, each file in a transaction of its own."""

from enum import StrEnum
from pathlib import Path

from domain.loop import Action, Party, Stage
from storage.engines import Connection
from storage.transacting import transacting

MIGRATIONS = Path(__file__).parent / "migrations"


class TooNew(Exception):
    """The database was written by a newer program; this one would not understand it."""


_WORDS: dict[str, type[StrEnum]] = {"loop_stage": Stage, "loop_action": Action, "loop_party": Party}


def statements(path: Path, identity: str) -> list[str]:
    """The statements of one migration, in the words of the engine."""
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("--"))
    text = "\n".join(lines).replace("{identity}", identity)
    return [statement.strip() for statement in text.split(";\n") if statement.strip()]


async def migrate(connection: Connection) -> None:
    """Applies what is missing, in order. Raises TooNew where the database has a migration that this program lacks."""
    files = sorted(MIGRATIONS.glob("*.sql"))
    async with transacting(connection):
        await connection.rows("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)")
        applied = {row[0] for row in await connection.rows("SELECT name FROM migration")}
    if unknown := applied - {path.stem for path in files}:
        raise TooNew(", ".join(sorted(unknown)))
    for path in files:
        if path.stem not in applied:
            await _apply(connection, path)
    async with transacting(connection):
        for table, words in _WORDS.items():
            await _write_words(connection, table, words)


async def _apply(connection: Connection, path: Path) -> None:
    name = {"name": path.stem}
    async with transacting(connection):
        # Another process may have been faster between our look and our lock.
        if not await connection.rows("SELECT 1 FROM migration WHERE name = :name", name):
            for statement in statements(path, connection.identity):
                await connection.rows(statement)
            await connection.rows("INSERT INTO migration (name) VALUES (:name)", name)


async def _write_words(connection: Connection, table: str, words: type[StrEnum]) -> None:
    known = {row[0] for row in await connection.rows(f"SELECT code FROM {table}")}
    for word in sorted(set(words) - known):
        await connection.rows(f"INSERT INTO {table} VALUES (:word) ON CONFLICT DO NOTHING", {"word": word})

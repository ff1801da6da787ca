"""Migrations: one text for every engine, run statement by statement, each file in a transaction of its own."""

from collections.abc import Collection
from enum import StrEnum
from pathlib import Path

from domain.cases.loop import Action, Party, Stage
from storage.engines import Connection
from storage.transaction import transacting

MIGRATIONS = Path(__file__).parent / "migrations"


class TooNew(Exception):
    """The database was written by a newer program; this one would not understand it."""


WORDS: dict[str, type[StrEnum]] = {"loop_stage": Stage, "loop_action": Action, "loop_party": Party}


def statements(path: Path, identity: str) -> list[str]:
    """The statements of one migration, in the words of the engine."""
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("--"))
    text = "\n".join(lines).replace("{identity}", identity)
    return [statement.strip() for statement in text.split(";\n") if statement.strip()]


async def applied(connection: Connection) -> set[str]:
    """The names of the migrations that the database has. Raises TooNew where this program lacks one of them."""
    async with transacting(connection):
        await connection.rows("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)")
        names = {row[0] for row in await connection.rows("SELECT name FROM migration")}
    if unknown := names - {path.stem for path in MIGRATIONS.glob("*.sql")}:
        raise TooNew(", ".join(sorted(unknown)))
    return names


async def migrate(connection: Connection, wanted: Collection[str] | None = None) -> None:
    """Applies what is missing, in order; of an older database's tables only those `wanted`. Raises TooNew."""
    there = await applied(connection)
    for path in sorted(MIGRATIONS.glob("*.sql")):
        if path.stem not in there and (wanted is None or path.stem in wanted):
            await _apply(connection, path)
    async with transacting(connection):
        for table, words in WORDS.items():
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

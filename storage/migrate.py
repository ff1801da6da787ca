"""Migrations: one text for every engine, run statement by statement, each file in a transaction of its own."""

from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path

from domain.cases.loop import actions, kinds, parties, stages
from storage.annex import OF, Annex
from storage.engines import Connection
from storage.transaction import transacting

MIGRATIONS = Path(__file__).parent / "migrations"


class TooNew(Exception):
    """The database was written by a newer program; this one would not understand it."""


WORDS: Mapping[str, Callable[[], Collection[str]]] = {
    "loop_kind": kinds,
    "loop_stage": stages,
    "loop_action": actions,
    "loop_party": parties,
}
"""Tables of the words that this program's procedures know."""
BROUGHT = {"loop_kind": "0026_matters"}
"""Which migration made one of them; the others were there from the first."""


def statements(text: str, words: Mapping[str, str]) -> list[str]:
    """The statements of one migration, in the words of the engine."""
    lines = (line for line in text.splitlines() if not line.startswith("--"))
    whole = "\n".join(lines)
    for word, meant in words.items():
        whole = whole.replace(f"{{{word}}}", meant)
    return [statement.strip() for statement in f"{whole}\n".split(";\n") if statement.strip()]


async def applied(connection: Connection) -> set[str]:
    """The names of the migrations that the database has. Raises TooNew where this program lacks one of its own.

    Those of an annex that this program does not have are no matter: its tables are left alone.
    """
    async with transacting(connection):
        await connection.rows("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)")
        names = {row[0] for row in await connection.rows("SELECT name FROM migration")}
    if unknown := {name for name in names if OF not in name} - {path.stem for path in MIGRATIONS.glob("*.sql")}:
        raise TooNew(", ".join(sorted(unknown)))
    return names


async def migrate(connection: Connection, wanted: Collection[str] | None = None, annexes: Iterable[Annex] = ()) -> None:
    """Applies what is missing, in order; of an older database's tables only those `wanted`. Raises TooNew."""
    there = await applied(connection)
    for path in sorted(MIGRATIONS.glob("*.sql")):
        if path.stem not in there and (wanted is None or path.stem in wanted):
            await _apply(connection, path.stem, path.read_text(encoding="utf-8"))
    for name, path in (each for annex in annexes for each in annex.migrations.items()):
        if name not in there:
            await _apply(connection, name, path.read_text(encoding="utf-8"))
    async with transacting(connection):
        for table, words in WORDS.items():
            if wanted is not None and table in BROUGHT and BROUGHT[table] not in wanted:
                continue  # a backup of a database of before has the tables of before
            await _write_words(connection, table, words)


async def annexed(connection: Connection) -> dict[str, str]:
    """The migrations of annexes that the database has, in order, each as it was written."""
    return {row[0]: row[1] for row in await connection.rows("SELECT name, text FROM annex_migration ORDER BY place")}


async def follow(connection: Connection, migrations: Mapping[str, str]) -> None:
    """Makes the tables of annexes as another database has them, whichever this program knows of."""
    there = await applied(connection)
    for name, text in migrations.items():
        if name not in there:
            await _apply(connection, name, text)


async def _apply(connection: Connection, name: str, text: str) -> None:
    """What an annex did is kept as it was written, so that a program without it can copy its tables."""
    key = {"name": name}
    async with transacting(connection):
        # Another process may have been faster between our look and our lock.
        if await connection.rows("SELECT 1 FROM migration WHERE name = :name", key):
            return
        for statement in statements(text, connection.words):
            await connection.rows(statement)
        await connection.rows("INSERT INTO migration (name) VALUES (:name)", key)
        if OF in name:
            await connection.rows(
                "INSERT INTO annex_migration (name, text) VALUES (:name, :text)", key | {"text": text}
            )


async def _write_words(connection: Connection, table: str, words: Callable[[], Collection[str]]) -> None:
    known = {row[0] for row in await connection.rows(f"SELECT code FROM {table}")}
    for word in sorted({*words()} - known):
        await connection.rows(f"INSERT INTO {table} VALUES (:word) ON CONFLICT DO NOTHING", {"word": word})

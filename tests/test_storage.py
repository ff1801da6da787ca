"""The tables hold what the rules say, the queries are all good and used, and no save overwrites another."""

import asyncio
import re
import sqlite3
from dataclasses import replace
from pathlib import Path
from shutil import copy
from typing import Any

import aiosql
import aiosqlite
import asyncpg
import pytest

from domain.drafts import Draft, Piece
from domain.people import Person
from services import demands
from services.work import Work
from storage import cases, migrate
from storage.cases import Cases
from storage.database import QUERIES, CannotOpen, Database, is_engine_trouble, opened
from storage.migrate import MIGRATIONS, TooNew
from storage.people import People
from storage.unions import Unions
from tests.decisions import NOW, RULES
from tests.engines import BOTH, SQLITE_ONLY, ask, columns, tables
from tests.tables import database, names

__all__ = ["database"]

pytestmark = BOTH

ROOT = Path(__file__).parent.parent
REFUSALS = (sqlite3.IntegrityError, asyncpg.IntegrityConstraintViolationError)
WRITES = ("INSERT", "UPDATE", "DELETE")


@pytest.fixture
async def case_id(database: Database) -> int:
    """A case in an otherwise empty house: union 1, person 1."""
    async with database.transaction() as tx:
        union = await Unions(tx).add("林埭镇总工会", None)
        visitor = await People(tx).welcome(101, "王小明", "zh")
        draft = Draft("pay", (Piece(1, "工资晚发"),), anonymous=False, union=union.id)
        return (await demands.submit(Work(tx, NOW, RULES), draft, visitor.person)).case.id


def everything(url: str) -> tuple[Any, ...]:
    return [tuple(row) for row in columns(url)], tables(url)


# --- migrations ------------------------------------------------------------------------------------------------------


async def test_an_empty_database_is_furnished(blank: str) -> None:
    """Every migration is applied and remembered by its name."""
    async with opened(blank):
        assert names(blank, "SELECT name FROM migration") == {p.stem for p in MIGRATIONS.glob("*.sql")}


async def test_migrating_twice_changes_nothing(url: str) -> None:
    """The second start finds everything in its place."""
    async with opened(url):
        before = everything(url)
    async with opened(url):
        assert everything(url) == before


async def test_a_database_of_a_newer_program_is_refused(url: str) -> None:
    """We would not understand it; the refusal names what we do not know."""
    async with opened(url):
        pass
    ask(url, "INSERT INTO migration VALUES ('0999_tomorrow')")
    with pytest.raises(TooNew, match="0999_tomorrow"):
        async with opened(url):
            pass


@SQLITE_ONLY
async def test_an_engine_that_is_too_old_is_refused_in_words(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not by the first question that it does not understand."""
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 37, 2))
    with pytest.raises(CannotOpen, match=r"SQLite 3\.38 or newer is needed"):
        async with opened(url):
            pass


async def test_a_migration_that_fails_half_way_leaves_nothing(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither its first statements nor its name stay, and the next start tries it again."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    for path in MIGRATIONS.glob("*.sql"):
        copy(path, folder)
    broken = folder / "0500_broken.sql"
    broken.write_text("CREATE TABLE half (id BIGINT);\nINSERT INTO nowhere VALUES (1);\n", encoding="utf-8")
    monkeypatch.setattr(migrate, "MIGRATIONS", folder)
    with pytest.raises(CannotOpen, match="nowhere"):
        async with opened(url):
            pass
    assert "half" not in tables(url)
    assert "0500_broken" not in names(url, "SELECT name FROM migration")
    broken.write_text("CREATE TABLE half (id BIGINT);\nINSERT INTO half VALUES (1);\n", encoding="utf-8")
    async with opened(url):
        assert names(url, "SELECT id FROM half") == {1}


async def test_the_words_of_the_loop_are_in_the_database(url: str) -> None:
    """What the loop knows can be stored; it is written anew at every start."""
    async with opened(url):
        for table, words in migrate.WORDS.items():
            assert names(url, f"SELECT code FROM {table}") == set(words())


# --- what the database itself refuses --------------------------------------------------------------------------------

EVENT = (
    "INSERT INTO event (case_id, at, action, party, target, text, changes) VALUES (1, 't', {}, '', '{{}}') RETURNING 1"
)
TURN = "INSERT INTO turn VALUES (1, {}, NULL, 'acceptance', 2, 't', 't', NULL, NULL, NULL, NULL) RETURNING 1"
ILLEGAL = {
    "an unknown stage": "UPDATE cases SET stage = 'limbo' RETURNING 1",
    "an unknown action": EVENT.format("'dance', 'staff', 'handling'"),
    "an unknown party": EVENT.format("'accept', 'passer-by', 'handling'"),
    "an unknown target": EVENT.format("'accept', 'staff', 'limbo'"),
    "a turn of an unknown party": TURN.format("2, 'passer-by'"),
    "two open turns": TURN.format("2, 'staff'"),
    "the same turn twice": TURN.format("1, 'staff'"),
    "closed without an outcome": "UPDATE cases SET stage = 'closed', turn = NULL, closed_at = 't' RETURNING 1",
    "closed with a turn": "UPDATE cases SET stage = 'closed', outcome = 'rated', closed_at = 't' RETURNING 1",
    "closed at no time": "UPDATE cases SET stage = 'closed', turn = NULL, outcome = 'rated' RETURNING 1",
    "an outcome of an open case": "UPDATE cases SET outcome = 'rated' RETURNING 1",
    "open without a turn": "UPDATE cases SET turn = NULL RETURNING 1",
    "a kind of case that nobody knows": "UPDATE cases SET kind = 'strike' RETURNING 1",
    "a matter of a kind that nobody knows": "INSERT INTO matter (kind, union_id) VALUES ('strike', 1) RETURNING 1",
    "a turn of no matter": TURN.replace("(1,", "(9,").format("1, 'staff'"),
    "an unknown class": "UPDATE cases SET grade = 'E' RETURNING 1",
    "an unknown rating": "UPDATE cases SET rating = 'angry' RETURNING 1",
    "an unknown outcome": "UPDATE cases SET outcome = 'lost' RETURNING 1",
    "a pseudonym with an account": "INSERT INTO identity (owner, chat_id) VALUES (1, 7) RETURNING 1",
    "a person without an account": "INSERT INTO identity (name) VALUES ('x') RETURNING 1",
    "an account twice": "INSERT INTO identity (chat_id) VALUES (101) RETURNING 1",
    "a pseudonym of nobody": "INSERT INTO identity (owner) VALUES (999) RETURNING 1",
    "a case of nobody": "UPDATE cases SET submitter = 999 RETURNING 1",
    "a case number twice": "INSERT INTO cases (number, kind, union_id, category, text, submitter, submitted_at, "
    "promise_due, stage, turn, version) VALUES ('0001', 'demand', 1, '', '', 1, 't', 't', 'handling', 1, 1) "
    "RETURNING 1",
    "a post as worker": "INSERT INTO post (person, union_id, role, since) VALUES (1, 1, 'worker', 't') RETURNING 1",
    "a role nobody has": "INSERT INTO invitation (digest, union_id, role, expires_at) "
    "VALUES ('d', 1, 'king', 't') RETURNING 1",
    "a sticker in a case": "INSERT INTO attachment (matter_id, event_id, kind, file) "
    "VALUES (1, 1, 'sticker', 'f') RETURNING 1",
    "a warning of no turn": "INSERT INTO warning VALUES (1, 9, 'red', 't') RETURNING 1",
}


@pytest.mark.parametrize("sql", [pytest.param(sql, id=what) for what, sql in ILLEGAL.items()])
async def test_what_cannot_be_is_refused_by_the_database(database: Database, case_id: int, sql: str) -> None:
    """Whatever mistake the program makes, such a row is never stored."""
    with pytest.raises(REFUSALS):
        async with database.transaction() as tx:
            await tx._connection.rows(sql)


async def test_two_roots_cannot_have_the_same_name(database: Database) -> None:
    """As little as two unions under one."""
    with pytest.raises(REFUSALS):
        async with database.transaction() as tx:
            await Unions(tx).add("平湖市总工会", None)
            await Unions(tx).add("平湖市总工会", None)


async def test_every_moment_is_text_and_every_number_big(engine: str, url: str, database: Database) -> None:
    """Columns that name a moment hold text, all others but text a BIGINT (or the number that counts itself).

    One holds bytes: those of files that prove something.
    """
    moments = re.compile(r"(_at|_due|^at|^since|^until|^not_before)$")
    numbers = {"sqlite": {"BIGINT", "INTEGER"}, "postgres": {"BIGINT"}}[engine]
    for place, name, kind in columns(url):
        if (place, name) == ("evidence_part", "content"):
            assert kind in {"BLOB", "BYTEA"}
            continue
        allowed = {"TEXT"} if moments.search(name) else {"TEXT"} | numbers
        assert (place, name, kind in allowed) == (place, name, True)


# --- queries ---------------------------------------------------------------------------------------------------------

NAMED = aiosql.from_path(QUERIES, "sqlite3", mandatory_parameters=False)
NAMES = sorted(name for name in NAMED.available_queries if not name.endswith("_cursor"))
FILES = sorted(QUERIES.glob("*.sql"))
CODE = "\n".join(
    path.read_text(encoding="utf-8")
    for room in ("storage", "services", "bot", "scheduler")
    for path in (ROOT / room).rglob("*.py")
)


def sql_of(name: str) -> str:
    return str(getattr(NAMED, name).sql)


def bare(path: Path) -> str:
    """The SQL of a file without its comments."""
    return re.sub(r"--.*", "", path.read_text(encoding="utf-8"))


async def test_every_query_can_be_prepared(database: Database) -> None:
    """The engine understands each: every table, every column, every parameter."""
    broken = {}
    for name in NAMES:
        parameters = dict.fromkeys(re.findall(r"(?<!:):([a-z_]+)", sql_of(name)))
        async with database.transaction() as tx:
            try:
                await tx._connection.rows(f"EXPLAIN {sql_of(name)}", parameters)
            except (sqlite3.Error, asyncpg.PostgresError) as error:
                broken[name] = str(error)
    assert broken == {}


def test_every_query_is_used() -> None:
    """Nothing lies about that nobody asks."""
    assert [name for name in NAMES if not re.search(rf"(\.|asked\(\"){name}\b", CODE)] == []


def test_every_write_returns_something() -> None:
    """So that both engines treat it as a question with rows."""
    asked = {name: sql_of(name).lstrip() for name in NAMES}
    assert [name for name, sql in asked.items() if sql.startswith(WRITES) and "RETURNING" not in sql] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_query_is_a_select_a_row_or_a_value(path: Path) -> None:
    """Only these three kinds do the same on every adapter."""
    headings = re.findall(r"^-- name: (\S+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert [heading for heading in headings if not re.fullmatch(r"[a-z_]+[\^$]?", heading)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_words_are_compared_in_small_letters(path: Path) -> None:
    """SQLite's LIKE ignores case, PostgreSQL's does not: lower() makes them agree."""
    assert re.findall(r"(?<!\) )\bLIKE\b.*", bare(path)) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_is_asked_for_with_a_list(path: Path) -> None:
    """IN takes a subquery or words written out, never a parameter."""
    assert re.findall(r"IN\s*\(\s*:", bare(path)) == []


@pytest.mark.parametrize("path", [path for path in FILES if path.name != "identity.sql"], ids=lambda path: path.name)
def test_one_file_alone_reads_the_sealed_tables(path: Path) -> None:
    """Who is behind a pseudonym, and from whom a case is kept, is asked in identity.sql and nowhere else."""
    assert [word for word in ("identity", "kept_from", "barred") if word in bare(path)] == []


def test_no_sql_is_hidden_in_the_code() -> None:
    """What is asked of the database stands in the query files; only what knows no table by name speaks SQL itself."""
    spoken = re.compile(r'"[^"\n]*\b(SELECT \S+ FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b')
    files = [path for room in ("storage", "services", "bot", "scheduler") for path in (ROOT / room).rglob("*.py")]
    found = [path.name for path in files if spoken.search(path.read_text(encoding="utf-8"))]
    assert sorted(found) == ["copy.py", "database.py", "migrate.py", "sqlite.py"]


# --- behaviour -------------------------------------------------------------------------------------------------------


async def test_a_save_on_an_old_reading_is_a_conflict(database: Database, case_id: int) -> None:
    """Whoever read the case before somebody else saved it has to read it again; their save changes nothing."""
    async with database.transaction() as tx:
        read = await Cases(tx).load(case_id)
        assert read
        await Cases(tx).save(read, replace(read, resolution="first"), NOW)
    with pytest.raises(cases.Conflict):
        async with database.transaction() as tx:
            await Cases(tx).save(read, replace(read, resolution="second"), NOW)
    async with database.transaction() as tx:
        now = await Cases(tx).load(case_id)
    assert now and (now.resolution, now.version) == ("first", read.version + 1)


async def test_a_case_comes_back_as_it_was_saved(database: Database, case_id: int) -> None:
    """Row to object and back again, every field."""
    async with database.transaction() as tx:
        read = await Cases(tx).load(case_id)
        assert read
        changed = replace(read, asked_at=NOW, paused_at=NOW, assignee=Person(1), resolution="好", redone=2)
        await Cases(tx).save(read, changed, NOW)
        assert await Cases(tx).load(case_id) == replace(changed, version=read.version + 1)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("100%", ["100%羊毛工会"]),
        ("%", []),
        ("_", []),
        ("\\", []),
        ("A_B", ["a_b工会", "a\\b工会"]),
        ("纺织", []),
    ],
)
async def test_a_search_for_a_union_takes_signs_for_nothing(database: Database, words: str, found: list[str]) -> None:
    """Per cent, underscore and backslash stand for no other letters, and alone for no name."""
    async with database.transaction() as tx:
        root = await Unions(tx).add("平湖市总公会", None)
        for name in ("100%羊毛工会", "a_b工会", "acb工会", "a\\b工会"):
            await Unions(tx).add(name, root)
        assert [union.name for union in await Unions(tx).search(words, 10)] == found


async def test_what_fails_in_a_transaction_leaves_nothing(database: Database, url: str) -> None:
    """Everything or nothing."""
    with pytest.raises(ZeroDivisionError):
        async with database.transaction() as tx:
            await Unions(tx).add("林埭镇总工会", None)
            raise ZeroDivisionError
    assert names(url, "SELECT COUNT(*) FROM unions") == {0}


@SQLITE_ONLY
async def test_only_the_engines_own_trouble_is_waited_out(url: str, case_id: int) -> None:
    """A locked file passes; a broken rule is a mistake of ours."""
    path = url.removeprefix("sqlite:///")
    async with aiosqlite.connect(path, isolation_level=None) as first, aiosqlite.connect(path, timeout=0) as second:
        await first.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError) as locked:
            await second.execute("DELETE FROM counter")
        await first.rollback()
        with pytest.raises(sqlite3.IntegrityError) as broken:
            await second.execute("INSERT INTO cases (number) VALUES ('1')")
    assert [is_engine_trouble(error.value) for error in (locked, broken)] == [True, False]


async def test_closing_waits_for_whoever_is_in_a_transaction(url: str) -> None:
    """What they have begun they finish; whoever comes later is refused."""
    async with opened(url) as database:
        async with database.transaction() as tx:
            closing = asyncio.create_task(database.close())
            await asyncio.sleep(0)
            union = await Unions(tx).add("林埭镇总工会", None)
        await closing
    assert names(url, "SELECT name FROM unions") == {union.name}


async def test_so_does_whoever_opened_it(url: str) -> None:
    """The program stops while somebody is in a transaction: what they have begun is kept."""
    begun = asyncio.Event()

    async def works(database: Database) -> str:
        async with database.transaction() as tx:
            begun.set()
            await asyncio.sleep(0.1)
            return (await Unions(tx).add("林埭镇总工会", None)).name

    async with opened(url) as database:
        working = asyncio.create_task(works(database))
        await begun.wait()
    assert names(url, "SELECT name FROM unions") == {await working}

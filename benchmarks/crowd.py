"""A city with as many open cases as one likes, written by the database itself: one text for both engines.

Twenty unions under the city share the cases; each has two of staff and a chair. A last one, small, is always the same
size: whoever asks for a list is of that one, so that only everybody else's cases are more.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

from storage.database import opened
from storage.engines import engine_of
from storage.times import to_text

UNIONS = 20
SMALL = UNIONS + 2
OWN = 30
PEOPLE = 1000
CITY_STAFF, SMALL_STAFF, WORKER = 1, 2 * UNIONS + 3, 3 * UNIONS + 5
"""Person numbers: the city's staff, one of the small union's, and the worker with cases of their own."""

_COUNT = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) "
_STAGE = "CASE i % 3 WHEN 0 THEN 'submission' WHEN 1 THEN 'handling' ELSE 'feedback' END"
_UNION = f"CASE WHEN i <= {OWN} THEN {SMALL} ELSE 2 + i % {UNIONS} END"
_ASSIGNEE = f"CASE WHEN i <= {OWN} THEN {SMALL_STAFF} ELSE 2 + i % {UNIONS} END"
_SUBMITTER = f"CASE WHEN i <= {OWN} THEN {WORKER} ELSE {WORKER} + 1 + i % {PEOPLE} END"

_STATEMENTS = (
    "INSERT INTO unions (parent_id, name, path) VALUES (NULL, '平湖市总工会', '/1/')",
    _COUNT.format(UNIONS + 1)
    + "INSERT INTO unions (parent_id, name, path) SELECT 1, '工会' || i, '/1/' || (i + 1) || '/' FROM n",
    _COUNT.format(WORKER + 1 + PEOPLE)
    + "INSERT INTO identity (chat_id, name, language) SELECT 1000 + i, '王小明', 'zh' FROM n",
    f"INSERT INTO post (person, union_id, role, since) VALUES ({CITY_STAFF}, 1, 'staff', :now)",
    # Persons 2 to 22 and again 23 to 43 are staff of the unions 2 to 22, 44 to 64 their chairs.
    _COUNT.format(3 * (UNIONS + 1))
    + "INSERT INTO post (person, union_id, role, since) "
    + f"SELECT i + 1, 2 + (i - 1) % {UNIONS + 1}, CASE WHEN i > {2 * UNIONS + 2} THEN 'chair' ELSE 'staff' END, :now "
    + "FROM n",
    _COUNT.format("CAST(:cases AS BIGINT)")
    + f"INSERT INTO matter (kind, union_id, number) SELECT 'case', {_UNION}, CAST(i AS TEXT) FROM n",
    _COUNT.format("CAST(:cases AS BIGINT)")
    + "INSERT INTO cases (id, number, kind, union_id, category, text, submitter, submitted_at, promise_due, stage, "
    + f"turn, version, assignee, terms) SELECT i, CAST(i AS TEXT), 'demand', {_UNION}, 'pay', '暑期没有人照看孩子', "
    + f"{_SUBMITTER}, :now, :later, {_STAGE}, 1, 1, CASE WHEN i % 3 > 0 THEN {_ASSIGNEE} END, '' FROM n",
    "INSERT INTO turn (matter_id, number, party, person, limit_name, days, started_at, due_at, look_at) "
    "SELECT id, 1, CASE stage WHEN 'submission' THEN 'staff' WHEN 'handling' THEN 'assignee' ELSE 'submitter' END, "
    "CASE stage WHEN 'submission' THEN NULL WHEN 'handling' THEN assignee ELSE submitter END, "
    "CASE stage WHEN 'submission' THEN 'acceptance' WHEN 'handling' THEN 'promise' ELSE 'rating' END, 2, "
    ":now, :later, :later FROM cases",
)

BUSY = 300
"""So many cases at the beginning become the small union's: two of three are open items of its staff, 200 in all."""
_THEIRS = f"(id <= {BUSY} OR id % 5 = 1)"
_CLOSED = f"id > {BUSY} AND id % 10 > 0"
_BUSY = (
    f"UPDATE cases SET union_id = {SMALL}, assignee = CASE WHEN stage <> 'submission' THEN {SMALL_STAFF} END "
    f"WHERE {_THEIRS}",
    f"UPDATE turn SET person = {SMALL_STAFF} WHERE party = 'assignee' AND {_THEIRS.replace('id', 'matter_id')}",
    f"UPDATE cases SET stage = 'closed', turn = NULL, outcome = 'rated', rating = 'satisfied', closed_at = :later, "
    f"assignee = COALESCE(assignee, {SMALL_STAFF}) WHERE {_CLOSED}",
    f"UPDATE turn SET ended_at = :later, look_at = NULL WHERE {_CLOSED.replace('id', 'matter_id')}",
)


NOW = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
"""When everything was handed in: a Monday morning."""
MOMENTS = {"now": to_text(NOW), "later": to_text(NOW + timedelta(days=60))}

_CALLS = (
    "DELETE FROM call",
    "INSERT INTO call (matter_id, part, party, person, called_at, due_at, ended_at, ending) "
    "SELECT matter_id, number, party, person, started_at, due_at, ended_at, "
    "CASE WHEN ended_at IS NOT NULL THEN 'in_time' END FROM turn WHERE party = 'assignee'",
)
"""Whose turn it is by name, or was."""


async def gather(url: str, cases: int) -> None:
    """Fills an empty database."""
    async with opened(url):
        pass
    await speak(url, *((sql, MOMENTS | {"cases": cases}) for sql in (*_STATEMENTS, *_CALLS)))
    await count(url)


async def close_most(url: str) -> None:
    """Years later: most cases are closed, a fifth of them the small union's, whose staff have 200 open ones."""
    await speak(url, *((sql, MOMENTS) for sql in (*_BUSY, *_CALLS)))
    await count(url)


async def count(url: str) -> None:
    """PostgreSQL counts what there is; it would by itself a minute later."""
    if not url.startswith("sqlite"):
        await speak(url, ("ANALYZE", {}))


async def speak(url: str, *statements: tuple[str, dict[str, Any]]) -> None:
    """Statements of the benchmarks' own, in one transaction."""
    connection = await engine_of(url).connect(url)
    try:
        await connection.begin()
        for sql, args in statements:
            await connection.rows(sql, args)
        await connection.commit()
    finally:
        await connection.close()

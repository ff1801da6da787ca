"""Rows of a story, or of a database that no bot has."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from storage.database import Database, opened
from tests.engines import ask
from tests.phones import Town


def rows(place: Town, table: str, **like: object) -> list[dict[str, Any]]:
    return [row for row in place.tables()[table] if like.items() <= row.items()]


async def rows_of(place: Town, sql: str) -> list[dict[str, Any]]:
    async with place.database.transaction() as tx:
        return [dict(row) for row in await tx._connection.rows(sql)]


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    async with opened(url) as database:
        yield database


def names(url: str, sql: str) -> set[Any]:
    return {row[0] for row in ask(url, sql)}


def places_of(place: Town, trace: str) -> set[str]:
    """The tables in which it stands."""
    found = ((table, row) for table, content in place.tables().items() for row in content)
    return {table for table, row in found if trace in json.dumps(row, ensure_ascii=False, default=str)}

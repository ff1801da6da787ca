"""One transaction on a connection: committed at the end, rolled back on anything raised, cancelling included."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import aiosqlite


@asynccontextmanager
async def transacting(connection: aiosqlite.Connection) -> AsyncIterator[None]:
    """Takes the write lock at once. COMMIT and ROLLBACK are never cancelled half-way."""
    try:
        # Inside, since a BEGIN whose waiter is cancelled still begins: the rollback then comes after it.
        await connection.execute_fetchall("BEGIN IMMEDIATE")
        yield
        await asyncio.shield(connection.commit())
    except BaseException:
        with suppress(sqlite3.Error):
            await asyncio.shield(connection.rollback())
        raise

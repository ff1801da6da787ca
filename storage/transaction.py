"""One transaction on a connection: committed at the end, rolled back on anything raised, cancelling included."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from storage.engines import Connection

T = TypeVar("T")


@asynccontextmanager
async def transacting(connection: Connection) -> AsyncIterator[None]:
    """COMMIT and ROLLBACK are never cancelled half-way."""
    try:
        # Inside, since a BEGIN whose waiter is cancelled still begins: the rollback then comes after it.
        await connection.begin()
        yield
        if not connection.ends_at_once():
            await to_the_end(connection.commit())
    except BaseException:
        await to_the_end(connection.rollback())
        raise


async def to_the_end(work: Coroutine[Any, Any, T]) -> T:
    """However often its waiter is cancelled: what comes next on this connection comes after it."""
    task = asyncio.ensure_future(work)
    cancelled = None
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled:
        task.exception()
        raise cancelled
    return task.result()

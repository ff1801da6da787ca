"""Where the loops work: each piece of it is a transaction, at its own moment, under the rules that hold by then."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from scheduler.clock import Clock
from services.rulings import Rulebook
from services.work import Work
from storage.database import Database


@dataclass(frozen=True)
class Workshop:
    database: Database
    clock: Clock
    book: Rulebook

    @asynccontextmanager
    async def working(self) -> AsyncIterator[Work]:
        async with self.database.transaction() as tx:
            yield await self.book.work(tx, self.clock.now())

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Work]:
        """Beside whoever writes; what takes long holds up nobody."""
        async with self.database.reading() as tx:
            yield await self.book.work(tx, self.clock.now())

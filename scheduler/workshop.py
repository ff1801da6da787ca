"""Where the loops work: each piece of it is a transaction, at its own moment, under the rules that hold by then."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from scheduler.clock import Clock
from scheduler.trust import Trust
from services.rulings import Rulebook
from services.work import Work
from storage.database import Database, Transaction


@dataclass(frozen=True)
class Workshop:
    """`trust`: None where the clock is believed whatever it says."""

    database: Database
    clock: Clock
    book: Rulebook
    trust: Trust | None = None

    @property
    def believed(self) -> bool:
        return self.trust is None or self.trust.believed

    async def work(self, tx: Transaction, now: datetime) -> Work:
        return await self.book.work(tx, now, believed=self.believed)

    @asynccontextmanager
    async def working(self) -> AsyncIterator[Work]:
        async with self.database.transaction() as tx:
            yield await self.work(tx, self.clock.now())

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Work]:
        """Beside whoever writes; what takes long holds up nobody."""
        async with self.database.reading() as tx:
            yield await self.work(tx, self.clock.now())

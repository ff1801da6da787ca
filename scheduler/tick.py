"""One interval tick. A job asks the database what is due and not yet written, so downtime loses nothing."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from prometheus_client import Histogram

from scheduler.clock import Clock
from services.rulings import Rulebook
from services.work import Work
from storage.database import Database, is_engine_trouble

log = logging.getLogger(__name__)

BATCH = 100
TICK = Histogram("dajiayi_tick_seconds", "How long one round of all jobs takes")


Job = Callable[[Database, datetime, Rulebook], Awaitable[bool]]
"""Does a bounded piece of work and says whether there may be more."""
Jobs = Mapping[str, Job]
"""In order."""
Deed = Callable[[Work], Awaitable[object]]


def in_one_transaction(*deeds: Deed) -> Job:
    """Where one of them gives True there may be more to do."""

    async def job(database: Database, now: datetime, book: Rulebook) -> bool:
        async with database.transaction() as tx:
            work = await book.work(tx, now)
            return any([await deed(work) is True for deed in deeds])

    return job


def in_batches(
    deed: Callable[[Work, int], Awaitable[bool]],
    set_aside: Callable[[Work], Awaitable[None]],
) -> Job:
    """A batch in one transaction, so that a person gets one digest. Where one of it fails, the others go singly."""

    async def job(database: Database, now: datetime, book: Rulebook, most: int = BATCH) -> bool:
        try:
            async with database.transaction() as tx:
                return await deed(await book.work(tx, now), most)
        except Exception as error:
            if is_engine_trouble(error):
                raise
            if most > 1:
                return await job(database, now, book, most=1)
            log.exception("one of a batch could not be looked at")
            async with database.transaction() as tx:
                await set_aside(await book.work(tx, now))
            return True

    return job


class Ticker:
    """Runs every job each `seconds`, and at once when `tick` is called. Calls `done` after each round."""

    def __init__(
        self, database: Database, clock: Clock, book: Rulebook, jobs: Jobs, seconds: float, done: Callable[[], None]
    ) -> None:
        self._database, self._clock, self._book, self._jobs, self._done = database, clock, book, jobs, done
        self._one_at_a_time = asyncio.Lock()
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._scheduler.add_job(self._by_itself, "interval", seconds=seconds, coalesce=True, max_instances=1)

    def add(self, look: Callable[[], Awaitable[None]], seconds: float) -> None:
        """Something that takes its time, beside the round."""
        self._scheduler.add_job(look, "interval", seconds=seconds, coalesce=True, max_instances=1)

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        self._scheduler.shutdown(wait=False)

    async def _by_itself(self) -> None:
        """The scheduler would call it an error that a tick was interrupted at the stop."""
        with suppress(asyncio.CancelledError):
            await self.tick()

    async def tick(self) -> None:
        """One round of all jobs. The database's own trouble is waited out until the next round."""
        async with self._one_at_a_time:
            with TICK.time():
                await self._round()
            self._done()

    async def _round(self) -> None:
        for name, job in self._jobs.items():
            try:
                while await job(self._database, self._clock.now(), self._book):
                    pass
            except Exception as error:
                log.warning("a job has to wait", extra={"job": name}, exc_info=not is_engine_trouble(error))

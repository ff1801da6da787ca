"""One interval tick. A job asks the database what is due and not yet written, so downtime loses nothing."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from prometheus_client import Histogram

from scheduler.clock import Clock
from services import (
    absence,
    circulation,
    contact,
    delivery,
    forgetting,
    group_links,
    invitations,
    overview,
    receipts,
    retention,
    uploads,
    visits,
    weekly,
)
from services.cases import chase, similar
from services.rulings import Rulebook
from storage.database import Database, is_engine_trouble

log = logging.getLogger(__name__)

BATCH = 100
TICK = Histogram("dajiayi_tick_seconds", "How long one round of all jobs takes")


async def _forget(database: Database, now: datetime, book: Rulebook) -> bool:
    async with database.transaction() as tx:
        await delivery.forget_old(tx, now)
        await invitations.forget_old(tx, now)
        await uploads.forget_old(tx, now)
        await circulation.forget_old(tx, now)
        await contact.forget_old(tx, now)
        await group_links.forget_old(tx, now)
        await forgetting.forget_farewells(tx)
        await receipts.forget_old(tx, now, await book.rules(tx))
    return False


async def _pass_on(database: Database, now: datetime, book: Rulebook) -> bool:
    async with database.transaction() as tx:
        await absence.pass_on(tx, now, await book.rules(tx))
    return False


async def _weekly(database: Database, now: datetime, book: Rulebook) -> bool:
    async with database.transaction() as tx:
        await overview.send_weekly(tx, now, await book.rules(tx))
    return False


async def _news(database: Database, now: datetime, book: Rulebook) -> bool:
    async with database.transaction() as tx:
        await weekly.begin(tx, now, await book.rules(tx))
    return False


async def _chase(database: Database, now: datetime, book: Rulebook, most: int = BATCH) -> bool:
    """A batch in one transaction, so that a person gets one digest. Where one turn fails, the others go singly."""
    try:
        async with database.transaction() as tx:
            return await chase.chase(tx, now, await book.rules(tx), most)
    except Exception as error:
        if is_engine_trouble(error):
            raise
        if most > 1:
            return await _chase(database, now, book, most=1)
        log.exception("a turn could not be looked at")
        async with database.transaction() as tx:
            await chase.set_aside(tx, now)
        return True


async def _take_notes(database: Database, now: datetime, book: Rulebook) -> bool:
    """A batch each round, so that a database full of old cases does not hold anything up."""
    async with database.transaction() as tx:
        await similar.catch_up(tx, BATCH)
    return False


async def _talks(database: Database, now: datetime, book: Rulebook) -> bool:
    async with database.transaction() as tx:
        return await contact.chase(tx, now, await book.rules(tx), BATCH)


async def _contact(database: Database, now: datetime, book: Rulebook) -> bool:
    async with database.transaction() as tx:
        await visits.remind(tx, now, await book.rules(tx))
    return False


async def _retain(database: Database, now: datetime, book: Rulebook) -> bool:
    """A batch in one transaction, so that nobody waits for long, however much there is in the first night."""
    async with database.transaction() as tx:
        return await retention.retain(tx, now, await book.rules(tx))


Job = Callable[[Database, datetime, Rulebook], Awaitable[bool]]
JOBS: dict[str, Job] = {
    "forget": _forget,
    "pass on": _pass_on,
    "chase": _chase,
    "talks": _talks,
    "contact": _contact,
    "weekly": _weekly,
    "news": _news,
    "take notes": _take_notes,
    "retain": _retain,
}
"""Each does a bounded piece of work and says whether there may be more.

To forget comes first: after an idle week Telegram's numbers begin anew, and an old one must not keep a new one out.
"""


class Ticker:
    """Runs every job each `seconds`, and at once when `tick` is called. Calls `done` after each round."""

    def __init__(
        self, database: Database, clock: Clock, book: Rulebook, seconds: float, done: Callable[[], None]
    ) -> None:
        self._database, self._clock, self._book, self._done = database, clock, book, done
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
        for name, job in JOBS.items():
            try:
                while await job(self._database, self._clock.now(), self._book):
                    pass
            except Exception as error:
                log.warning("a job has to wait", extra={"job": name}, exc_info=not is_engine_trouble(error))

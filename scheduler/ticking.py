"""One interval tick. A job asks the database what is due and not yet written, so downtime loses nothing."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from domain.decide import Rules
from scheduler.clock import Clock
from services import chasing, delivering
from storage.database import Database, Transaction, is_engine_trouble

log = logging.getLogger(__name__)

Job = Callable[[Transaction, datetime, Rules], Awaitable[bool]]


async def _forget(tx: Transaction, now: datetime, rules: Rules) -> bool:
    await delivering.forget_old(tx, now)
    return False


JOBS: dict[str, Job] = {"chase": chasing.chase, "forget": _forget}
"""Each does a bounded piece of work in one transaction and says whether there may be more."""


class Ticker:
    """Runs every job each `seconds`, and at once when `poke` is called. Calls `done` after each round."""

    def __init__(
        self, database: Database, clock: Clock, rules: Rules, seconds: float, done: Callable[[], None]
    ) -> None:
        self._database, self._clock, self._rules, self._done = database, clock, rules, done
        self._one_at_a_time = asyncio.Lock()
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._scheduler.add_job(self.tick, "interval", seconds=seconds, coalesce=True, max_instances=1)

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        self._scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """One round of all jobs. The database's own trouble is waited out until the next round."""
        async with self._one_at_a_time:
            for name, job in JOBS.items():
                try:
                    while await self._once(job):
                        pass
                except Exception as error:
                    log.log(
                        logging.WARNING if is_engine_trouble(error) else logging.ERROR,
                        "a job failed",
                        extra={"job": name, "error": type(error).__name__},
                        exc_info=not is_engine_trouble(error),
                    )
            self._done()

    async def _once(self, job: Job) -> bool:
        async with self._database.transaction() as tx:
            return await job(tx, self._clock.now(), self._rules)

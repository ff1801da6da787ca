"""One interval tick. A job asks the database what is due and not yet written, so downtime loses nothing."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from time import monotonic

from prometheus_client import Histogram

from scheduler.rounds import Rounds
from scheduler.workshop import Workshop
from services.work import Work
from storage.database import is_engine_trouble

log = logging.getLogger(__name__)

BATCH = 100
TICK = Histogram("dajiayi_tick_seconds", "How long one round of all jobs takes")


Job = Callable[[Workshop], Awaitable[bool]]
"""Does a bounded piece of work and says whether there may be more."""
Jobs = Mapping[str, Job]
"""In order."""
Deed = Callable[[Work], Awaitable[object]]


def in_one_transaction(*deeds: Deed) -> Job:
    """Where one of them gives True there may be more to do."""

    async def job(shop: Workshop) -> bool:
        async with shop.working() as work:
            return any([await deed(work) is True for deed in deeds])

    return job


def in_batches(
    deed: Callable[[Work, int], Awaitable[bool]],
    set_aside: Callable[[Work], Awaitable[None]],
) -> Job:
    """A batch in one transaction, so that a person gets one digest. Where one of it fails, the others go singly."""

    async def job(shop: Workshop, most: int = BATCH) -> bool:
        try:
            async with shop.working() as work:
                return await deed(work, most)
        except Exception as error:
            if is_engine_trouble(error):
                raise
            if most > 1:
                return await job(shop, most=1)
            log.exception("one of a batch could not be looked at")
            async with shop.working() as work:
                await set_aside(work)
            return True

    return job


def when_believed(job: Job) -> Job:
    """What cannot be mended waits while nobody knows which day it is."""

    async def waits(shop: Workshop) -> bool:
        return shop.believed and await job(shop)

    return waits


class Ticker:
    """Runs every job each `seconds`, and at once when `tick` is called. Calls `done` after each round.

    `leapt`: what is done where the clock has leapt, or is believed again.
    """

    def __init__(self, shop: Workshop, jobs: Jobs, seconds: float, done: Callable[[], None], leapt: Deed) -> None:
        self._shop, self._jobs, self._seconds, self._done = shop, jobs, seconds, done
        self._leapt = leapt
        self._one_at_a_time = asyncio.Lock()
        self._ticked = monotonic()

    @property
    def seconds_ago(self) -> float:
        """Since the last round came to its end, or since the start."""
        return monotonic() - self._ticked

    async def run(self) -> None:
        """Until cancelled."""
        await Rounds(self.tick, self._seconds).run()

    async def tick(self) -> None:
        """One round of all jobs. The database's own trouble is waited out until the next round."""
        async with self._one_at_a_time:
            with TICK.time():
                for name, job in {"date": self._look_at_the_date, **self._jobs}.items():
                    await self._do(name, job)
            self._ticked = monotonic()
            self._done()

    async def _do(self, name: str, job: Job) -> None:
        try:
            while await job(self._shop):
                pass
        except Exception as error:
            log.warning("a job has to wait", extra={"job": name}, exc_info=not is_engine_trouble(error))

    async def _look_at_the_date(self, shop: Workshop) -> bool:
        if shop.trust:
            async with shop.working() as work:
                if await shop.trust.look(work):
                    await self._leapt(work)
        return False

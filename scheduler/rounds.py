"""What comes round every so many seconds: APScheduler calls it, and a clock that nobody can set sees to it.

APScheduler counts by the wall clock. Set back by an hour, it would be silent until that hour has passed.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime
from time import monotonic

from apscheduler.job import Job
from apscheduler.schedulers.asyncio import AsyncIOScheduler


class Rounds:
    """Calls `call` every `seconds`, one call at a time, until cancelled."""

    def __init__(self, call: Callable[[], Awaitable[None]], seconds: float) -> None:
        self._call, self._seconds = call, seconds
        self._called = monotonic()
        self._going: asyncio.Task[None] | None = None

    async def run(self) -> None:
        scheduler = AsyncIOScheduler(timezone=UTC)
        job = scheduler.add_job(
            self._round, "interval", seconds=self._seconds, coalesce=True, max_instances=1, misfire_grace_time=None
        )
        scheduler.start()
        try:
            while True:
                await asyncio.sleep(self._seconds)
                self._wake(job)
        finally:
            scheduler.shutdown(wait=False)
            if self._going:
                self._going.cancel()
                await asyncio.gather(self._going, return_exceptions=True)

    def _wake(self, job: Job) -> None:
        """Where it was due and did not come, it is due now."""
        if self._going is None and monotonic() - self._called >= self._seconds:
            job.modify(next_run_time=datetime.now(UTC))

    async def _round(self) -> None:
        """The scheduler would call it an error that one was interrupted at the stop."""
        self._called, self._going = monotonic(), asyncio.ensure_future(self._call())
        with suppress(asyncio.CancelledError):
            await self._going
        self._going = None

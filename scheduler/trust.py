"""Whether the loops of this process believe the date. Where a file moves the clock nobody asks: it is meant to leap."""

import logging
from collections.abc import Callable
from datetime import datetime
from time import monotonic

from prometheus_client import Gauge

from domain.leaps import Belief, begun, ticked
from scheduler.clock import Clock
from services.work import Work

log = logging.getLogger(__name__)

NOTE_EVERY = 60.0
BELIEVED = Gauge("dajiayi_date_believed", "0 while the clock has leapt and nothing is deleted or closed")


class Trust:
    """`steady`: seconds that only grow, whoever sets the clock. Until the first look nothing is believed."""

    def __init__(self, clock: Clock, steady: Callable[[], float] = monotonic) -> None:
        self._clock, self._steady = clock, steady
        self._belief: Belief | None = None
        self._noted = -NOTE_EVERY

    @property
    def believed(self) -> bool:
        return self._belief is not None and self._belief.believed

    async def look(self, work: Work) -> bool:
        """At both clocks. Whether they have leapt, or are believed again: then there may be something to mend."""
        before, wall, steady = self._belief, self._clock.now(), self._steady()
        after = ticked(before, wall, steady) if before else begun(await work.ticks.last(), wall, steady)
        self._belief = after
        BELIEVED.set(after.believed)
        turned = after.leapt != (before.leapt if before else None)
        if turned:
            _say(before, after)
        await self._note(work, wall, steady)
        return turned

    async def _note(self, work: Work, wall: datetime, steady: float) -> None:
        """A date that is not believed is not written down: whoever starts in it would take it for the last one."""
        if self.believed and steady - self._noted >= NOTE_EVERY:
            await work.ticks.note(wall)
            self._noted = steady


def _say(before: Belief | None, after: Belief) -> None:
    if after.believed:
        log.warning("the clocks have agreed for long enough; the date is believed again")
    else:
        was = before.wall.isoformat() if before else "another day"
        log.warning("the clock has leapt; nothing is deleted or closed meanwhile", extra={"was": was})

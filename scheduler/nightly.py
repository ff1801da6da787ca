"""The nightly backup: a file a day, so many of them kept. What is there says what is due, so downtime loses none."""

import logging
import re
from collections.abc import Awaitable, Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

from prometheus_client import Gauge

from domain.rules import Rules
from scheduler.rounds import Rounds
from scheduler.workshop import Workshop

log = logging.getLogger(__name__)

NIGHT = time(3)
LOOK_EVERY = 60.0
RETRY = timedelta(minutes=30)
LATEST = Gauge("dajiayi_backup_timestamp_seconds", "When the latest nightly backup was made")
_OURS = re.compile(r"dajiayi-(\d{4}-\d\d-\d\d)\.db")
_HALF = re.compile(rf"{_OURS.pattern}\.part(-\w+)?")


class Nightly:
    """Makes the backup of the day when it is due. `write` makes one; `failed` is told what kind of error there was."""

    def __init__(
        self,
        folder: Path,
        kept: int,
        shop: Workshop,
        rules: Rules,
        write: Callable[[Path], Awaitable[int]],
        failed: Callable[[str], Awaitable[None]],
    ) -> None:
        self._folder, self._kept, self._shop, self._rules = folder, kept, shop, rules
        self._write, self._failed = write, failed
        self._failed_at: datetime | None = None

    async def run(self) -> None:
        """Until cancelled."""
        await Rounds(self._look_or_wait, LOOK_EVERY).run()

    async def _look_or_wait(self) -> None:
        try:
            await self.look()
        except Exception:
            log.warning("the nightly backup has to wait", exc_info=True)

    async def look(self) -> None:
        """Is there one of today? Where it cannot be made, somebody is told, and it is tried again in a while.

        One of a day that is not believed would push out a true one.
        """
        now = self._shop.clock.now()
        file = self._folder / name_of(self._rules.calendar.local_day(now))
        if not self._shop.believed or now < self._due(now) or file.exists() or self._has_just_failed(now):
            return
        self._sweep()
        try:
            rows = await self._write(file)
        except Exception as error:
            self._failed_at = now
            log.exception("the nightly backup failed")
            await self._failed(type(error).__name__)
        else:
            LATEST.set(now.timestamp())
            log.info("backed up", extra={"file": file.name, "rows": rows})
            self._forget_old()

    def _has_just_failed(self, now: datetime) -> bool:
        return self._failed_at is not None and abs(now - self._failed_at) < RETRY

    def _due(self, now: datetime) -> datetime:
        return self._rules.calendar.at(self._rules.calendar.local_day(now), NIGHT)

    def _sweep(self) -> None:
        """What a night that was cut off left half written, whichever it was: each is a copy of everything."""
        for file in self._folder.glob("*") if self._folder.is_dir() else ():
            if _HALF.fullmatch(file.name):
                file.unlink(missing_ok=True)

    def _forget_old(self) -> None:
        """Only files that we have named ourselves."""
        for file in sorted(file for file in self._folder.iterdir() if _OURS.fullmatch(file.name))[: -self._kept]:
            file.unlink(missing_ok=True)


def name_of(day: date) -> str:
    return f"dajiayi-{day.isoformat()}.db"


def latest(folder: Path | None) -> date | None:
    """Of which day the latest is; None where there is none."""
    files = folder.iterdir() if folder and folder.is_dir() else ()
    return max((date.fromisoformat(ours[1]) for file in files if (ours := _OURS.fullmatch(file.name))), default=None)

"""Is the bot well? `/healthz` for whoever watches it, `/metrics` for Prometheus. Counts and ages, never a person."""

import asyncio
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from prometheus_client import Gauge
from telegram import Bot
from telegram.error import TelegramError

from scheduler.clock import Clock
from services import journal
from services.backlog import Backlog, backlogs
from services.rulings import Rulebook
from storage.database import Database, is_engine_trouble
from storage.times import to_text

ANSWER_SECONDS = 3
TELEGRAM_ASKED_EVERY = 15
MOST_SECONDS = {"inbox": 60, "outbox": 600, "journal": 3600}
"""How long the oldest may wait before somebody should have a look."""

ACTIVE = Gauge("dajiayi_active", "1 in the process that is at work, 0 in one that stands by")
WAITING = Gauge("dajiayi_waiting", "Rows that wait", ["table"])
OLDEST = Gauge("dajiayi_oldest_seconds", "For how long the oldest row has been waiting", ["table"])
FOLDED = Gauge("dajiayi_journal_timestamp_seconds", "When what was deleted last left the database's journal")


@dataclass
class Health:
    """Of the active process."""

    database: Database
    bot: Bot
    clock: Clock
    book: Rulebook
    _telegram: str = field(default="ok", init=False)
    _asked: float | None = field(default=None, init=False)

    async def report(self) -> tuple[bool, dict[str, Any]]:
        """Whether all is well, and what of it is not."""
        found, telegram = await asyncio.gather(self._backlogs(), self._ask_telegram())
        late = {name for name, backlog in (found or {}).items() if backlog.oldest_seconds > MOST_SECONDS[name]}
        parts: dict[str, Any] = {"database": "ok" if found else "away", "telegram": telegram}
        for name, backlog in (found or {}).items():
            parts[name] = {
                "status": "late" if name in late else "ok",
                "waiting": backlog.waiting,
                "oldest_seconds": round(backlog.oldest_seconds),
            }
            if backlog.done_at:
                parts[name]["done_at"] = to_text(backlog.done_at)
        return bool(found) and telegram == "ok" and not late, parts

    async def measure(self) -> None:
        """Brings the gauges up to date."""
        for name, backlog in (await self._backlogs() or {}).items():
            WAITING.labels(name).set(backlog.waiting)
            OLDEST.labels(name).set(backlog.oldest_seconds)
            if backlog.done_at:
                FOLDED.set(backlog.done_at.timestamp())

    async def _backlogs(self) -> dict[str, Backlog] | None:
        """None where the database does not answer."""
        try:
            async with asyncio.timeout(ANSWER_SECONDS), self.database.transaction() as tx:
                work = await self.book.work(tx, self.clock.now())
                return await backlogs(work) | (await journal.backlog(work) if self.database.keeps_journal else {})
        except Exception as error:
            if isinstance(error, TimeoutError) or is_engine_trouble(error):
                return None
            raise

    async def _ask_telegram(self) -> str:
        """Asked now and then only, however often we are."""
        if self._asked is None or monotonic() - self._asked > TELEGRAM_ASKED_EVERY:
            self._asked = monotonic()
            try:
                async with asyncio.timeout(ANSWER_SECONDS):
                    await self.bot.get_me()
                self._telegram = "ok"
            except (TelegramError, TimeoutError) as error:
                self._telegram = type(error).__name__
        return self._telegram

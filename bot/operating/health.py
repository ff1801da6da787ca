"""Is the bot well? `/healthz` for whoever watches it, `/metrics` for Prometheus. Counts and ages, never a person."""

import asyncio
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from prometheus_client import Gauge
from telegram import Bot
from telegram.error import TelegramError

from bot.wire.receiver import Polling, Webhook
from scheduler.tick import Ticker
from scheduler.workshop import Workshop
from services import journal
from services.backlog import Backlog, backlogs
from storage.database import is_engine_trouble
from storage.times import to_text

ANSWER_SECONDS = 3
TELEGRAM_ASKED_EVERY = 15
MOST_SECONDS = {"inbox": 60, "outbox": 600, "journal": 3600}
"""How long the oldest may wait before somebody should have a look."""
NOT_IN_PLACE = "deleted, replaced or overwritten: stop, put the file aside, `dajiayi restore` a backup, start"
MOST_SECONDS_WITHOUT_A_TICK = 120

ACTIVE = Gauge("dajiayi_active", "1 in the process that is at work, 0 in one that stands by")
WAITING = Gauge("dajiayi_waiting", "Rows that wait", ["table"])
OLDEST = Gauge("dajiayi_oldest_seconds", "For how long the oldest row has been waiting", ["table"])
FOLDED = Gauge("dajiayi_journal_timestamp_seconds", "When what was deleted last left the database's journal")


@dataclass
class Health:
    """Of the active process."""

    shop: Workshop
    bot: Bot
    ticker: Ticker
    receiver: Polling | Webhook
    _telegram: str = field(default="ok", init=False)
    _asked: float | None = field(default=None, init=False)

    async def report(self) -> tuple[bool, dict[str, Any]]:
        """Whether all is well, and what of it is not."""
        found, telegram = await asyncio.gather(self._backlogs(), self._ask_telegram())
        late = {name for name, backlog in (found or {}).items() if backlog.oldest_seconds > MOST_SECONDS[name]}
        parts: dict[str, Any] = {"database": self._database(found is not None), "telegram": telegram}
        parts |= {"receiving": self._receiving(), "tick": self._tick()}
        for name, backlog in (found or {}).items():
            parts[name] = {
                "status": "late" if name in late else "ok",
                "waiting": backlog.waiting,
                "oldest_seconds": round(backlog.oldest_seconds),
            }
            if backlog.done_at:
                parts[name]["done_at"] = to_text(backlog.done_at)
        good = (parts["database"], telegram, parts["receiving"]["status"], parts["tick"]["status"]) == ("ok",) * 4
        return good and not late, parts

    def _database(self, answers: bool) -> str:
        if not self.shop.database.in_place:
            return NOT_IN_PLACE
        return "ok" if answers else "away"

    def _receiving(self) -> dict[str, Any]:
        since = self.receiver.since
        return {"status": "ok", "since": to_text(since)} if since else {"status": "away"}

    def _tick(self) -> dict[str, Any]:
        """When the last round came to its end; that the date is not believed yet is no trouble by itself."""
        ago = self.ticker.seconds_ago
        status = "late" if ago > MOST_SECONDS_WITHOUT_A_TICK else "ok"
        return {"status": status, "seconds_ago": round(ago), "date": "ok" if self.shop.believed else "leapt"}

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
            async with asyncio.timeout(ANSWER_SECONDS), self.shop.working() as work:
                keeps = self.shop.database.keeps_journal
                return await backlogs(work) | (await journal.backlog(work) if keeps else {})
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

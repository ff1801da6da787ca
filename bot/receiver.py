"""Updates in: each batch is committed to the inbox before Telegram is told that we have it."""

import asyncio
import json
import logging
from collections.abc import Callable
from typing import Any

import aiohttp

from bot.kinds import WANTED
from scheduler.clock import Clock
from storage import inbox
from storage.database import Database, is_engine_trouble

log = logging.getLogger(__name__)

POLL_SECONDS = 30
PATIENCE = (1, 2, 5, 10, 30)
"""Seconds between attempts while Telegram or the database is away."""


_HINTS = {
    "401": "Telegram does not know DAJIAYI_TELEGRAM_TOKEN any more",
    "404": "Telegram does not know DAJIAYI_TELEGRAM_TOKEN any more",
    "409": "somebody else asks for this bot's updates: another process, or a webhook",
}
"""What an error code of getUpdates means to whoever runs the bot."""


class Receiver:
    """Long polling. `stored` is called after each commit."""

    def __init__(self, url: str, bot_id: int, database: Database, clock: Clock, stored: Callable[[], None]) -> None:
        self._url, self._bot_id, self._database, self._clock, self._stored = url, bot_id, database, clock, stored

    async def run(self) -> None:
        """Until cancelled. Nothing that goes wrong ends it; it waits and asks again."""
        timeout = aiohttp.ClientTimeout(total=POLL_SECONDS + 10)
        failures = 0
        offset: int | None = None
        async with aiohttp.ClientSession(timeout=timeout) as http:
            while True:
                try:
                    offset = await self._round(http, offset)
                    failures = 0
                except Exception as error:
                    if not _passes(error):
                        log.exception("polling failed")
                    log.warning(_HINTS.get(str(error), "polling waits"), extra={"error": type(error).__name__})
                    await asyncio.sleep(PATIENCE[min(failures, len(PATIENCE) - 1)])
                    failures += 1

    async def _round(self, http: aiohttp.ClientSession, offset: int | None) -> int | None:
        """One question to Telegram. The offset confirms what is committed; once confirmed it is not needed again,

        and leaving it out finds updates whose numbers began anew after an idle week.
        """
        asked: dict[str, Any] = {"timeout": POLL_SECONDS, "allowed_updates": WANTED}
        if offset is not None:
            asked |= {"offset": offset, "timeout": 0}
        async with http.post(self._url, json=asked) as response:
            answer = await response.json()
        if not answer.get("ok"):
            raise TelegramSaysNo(answer.get("error_code"))
        # As ASCII: half a surrogate pair, which JSON can say and UTF-8 cannot, must not stop the queue.
        updates = [(update["update_id"], json.dumps(update)) for update in answer["result"]]
        if not updates:
            return None
        async with self._database.transaction() as tx:
            await inbox.keep(tx, self._bot_id, updates, self._clock.now())
        self._stored()
        return int(max(update_id for update_id, _ in updates)) + 1


class TelegramSaysNo(Exception):
    """getUpdates was refused; the argument is the error code."""


def _passes(error: Exception) -> bool:
    known = aiohttp.ClientError | TimeoutError | OSError | ValueError | KeyError | TypeError | TelegramSaysNo
    return isinstance(error, known) or is_engine_trouble(error)

"""Updates in, by asking for them or by a webhook: committed to the inbox before Telegram is told that we have them."""

import asyncio
import hmac
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from time import monotonic
from typing import Any

import aiohttp
from aiohttp import web
from prometheus_client import Counter
from telegram import Bot
from telegram.error import TelegramError

from bot.wire.kinds import AT_ONCE, WANTED, Taking
from scheduler.clock import Clock
from scheduler.patience import patience
from storage.database import Database, is_engine_trouble
from storage.inbox import Inbox

log = logging.getLogger(__name__)

POLL_SECONDS = 30
ASK_EVERY = 60.0
MOST = 2**63 - 2
"""The greatest number of an update after which there is another that a table and Telegram hold."""
BESIDE_SECONDS = 5
AT_ONCE_SECONDS = 0.5
RECEIVED = Counter("dajiayi_updates_received", "Updates that Telegram handed over and that are committed")
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


_HINTS = {
    "401": "Telegram does not know DAJIAYI_TELEGRAM_TOKEN any more",
    "404": "Telegram does not know DAJIAYI_TELEGRAM_TOKEN any more",
    "409": "somebody else asks for this bot's updates: another process, or a webhook, which is taken away",
}
"""What an error code of getUpdates means to whoever runs the bot."""


class Keeper:
    """Commits updates to the inbox, and calls `stored`. An update that is there already is not stored twice.

    What cannot wait for its turn goes to whoever takes it `at_once`, and is not kept.
    """

    def __init__(
        self, bot_id: int, database: Database, clock: Clock, stored: Callable[[], None], at_once: Taking
    ) -> None:
        self._bot_id, self._database, self._clock, self._stored = bot_id, database, clock, stored
        self._at_once = at_once

    def now(self) -> datetime:
        return self._clock.now()

    async def keep(self, updates: Sequence[dict[str, Any]]) -> None:
        patient = [update for update in updates if not self._takes(update)]
        try:
            await self._keep(patient)
        except Exception as error:
            if is_engine_trouble(error):
                raise
            await self._keep_singly(patient)

    async def _keep_singly(self, updates: Sequence[dict[str, Any]]) -> None:
        """One of them no table holds, as one with a number from beyond: it is set aside, or it would come for ever."""
        for update in updates:
            try:
                await self._keep([update])
            except Exception as error:
                if is_engine_trouble(error):
                    raise
                log.error("an update that cannot be kept is set aside", extra={"error": type(error).__name__})

    async def _keep(self, patient: Sequence[dict[str, Any]]) -> None:
        if not patient:
            return
        # As ASCII: half a surrogate pair, which JSON can say and UTF-8 cannot, must not stop the queue.
        bodies = [(update["update_id"], json.dumps(update)) for update in patient]
        async with self._database.transaction() as tx:
            await Inbox(tx).keep(self._bot_id, bodies, self._clock.now())
        RECEIVED.inc(len(bodies))
        self._stored()

    def _takes(self, update: dict[str, Any]) -> bool:
        """Whether it was one of those; that it is on its way is enough here."""
        kind = next((kind for kind in AT_ONCE if update.get(kind) is not None), None)
        if kind is not None:
            self._at_once[kind](update[kind])
        return kind is not None


class Polling:
    """Asks Telegram for updates, each time waiting for the first. `since`: when that began to work; None: it fails."""

    def __init__(self, url: str, bot: Bot, keeper: Keeper) -> None:
        self._url, self._bot, self._keeper = url, bot, keeper
        self.since: datetime | None = None
        self._waits = patience()
        self._beyond: set[int] = set()
        """What cannot be confirmed, and comes each time: it is looked at once."""

    async def run(self) -> None:
        """Until cancelled. Nothing that goes wrong ends it; it waits and asks again."""
        await _until_done(self._bot.delete_webhook)  # one left from earlier would keep the updates from us
        timeout = aiohttp.ClientTimeout(total=POLL_SECONDS + 10)
        offset: int | None = None
        waits = patience()
        async with aiohttp.ClientSession(timeout=timeout) as http:
            while True:
                try:
                    offset = await self._round(http, offset)
                    self.since = self.since or self._keeper.now()
                    waits = patience()
                except Exception as error:
                    self.since = None
                    if not _passes(error):
                        log.exception("polling failed")
                    log.warning(_HINTS.get(str(error), "polling waits"), extra={"error": type(error).__name__})
                    if getattr(error, "webhook", False):
                        await self._take_away()
                    await asyncio.sleep(max(next(waits), getattr(error, "seconds", 0)))

    async def _take_away(self) -> None:
        """Somebody has set a webhook, which keeps the updates from us."""
        with suppress(TelegramError):
            await self._bot.delete_webhook()

    async def _round(self, http: aiohttp.ClientSession, offset: int | None) -> int | None:
        """One question to Telegram. The offset confirms what is committed; once confirmed it is not needed again,

        and leaving it out finds updates whose numbers began anew after an idle week.
        """
        asked: dict[str, Any] = {"timeout": POLL_SECONDS, "allowed_updates": WANTED}
        if self.since is None:
            asked |= {"timeout": 0}  # whether it works again is known at once
        if offset is not None:
            asked |= {"offset": offset, "timeout": 0}
        begun = monotonic()
        async with http.post(self._url, json=asked) as response:
            answer = await response.json()
        if not answer.get("ok"):
            raise TelegramSaysNo(answer)
        await self._rest(answer["result"], asked["timeout"], monotonic() - begun)
        return await self._kept(answer["result"])

    async def _rest(self, updates: Sequence[object], asked: float, took: float) -> None:
        """Whoever says at once that there is nothing, where we wanted to wait, is not asked again and again."""
        if updates or not asked or took > AT_ONCE_SECONDS:
            self._waits = patience()
        else:
            await asyncio.sleep(next(self._waits))

    async def _kept(self, updates: Sequence[dict[str, Any]]) -> int | None:
        """From which number on to ask next; of what can never be confirmed others come beside it."""
        await self._keeper.keep([update for update in updates if update["update_id"] not in self._beyond])
        numbers = {int(update["update_id"]) for update in updates}
        self._beyond |= {number for number in numbers if number > MOST}
        if numbers and numbers <= self._beyond:
            await asyncio.sleep(BESIDE_SECONDS)
        return max(numbers - self._beyond, default=-1) + 1 or None


class TelegramSaysNo(Exception):
    """getUpdates was refused with this error code, and with so many seconds to wait. `webhook`: since there is one."""

    def __init__(self, answer: dict[str, Any]) -> None:
        super().__init__(answer.get("error_code"))
        self.seconds: float = (answer.get("parameters") or {}).get("retry_after") or 0
        self.webhook = answer.get("error_code") == 409 and "webhook" in str(answer.get("description")).lower()


def _passes(error: Exception) -> bool:
    known = aiohttp.ClientError | TimeoutError | OSError | ValueError | KeyError | TypeError | TelegramSaysNo
    return isinstance(error, known) or is_engine_trouble(error)


class Webhook:
    """Has Telegram bring the updates, one at a time; what is not answered with 200 it brings again.

    `since`: when Telegram was told where we are; None: it is not, or somebody has told it something else.
    """

    def __init__(self, url: str, secret: str, bot: Bot, keeper: Keeper) -> None:
        self._url, self._secret, self._bot, self._keeper = url, secret, bot, keeper
        self.since: datetime | None = None

    async def run(self) -> None:
        """Tells Telegram where we are, and asks now and then whether that still holds, until cancelled."""
        while True:
            if not await self._stands():
                self.since = None
                await self._tell()
                self.since = self._keeper.now()
            await asyncio.sleep(ASK_EVERY)

    async def _stands(self) -> bool:
        """Where Telegram does not answer, nothing has changed as far as we know."""
        if self.since is None:
            return False
        try:
            return (await self._bot.get_webhook_info()).url == self._url
        except TelegramError:
            return True

    async def _tell(self) -> None:
        await _until_done(
            partial(
                self._bot.set_webhook,
                self._url,
                secret_token=self._secret,
                max_connections=1,
                allowed_updates=WANTED,
            )
        )

    async def take(self, request: web.Request) -> web.Response:
        """One update: 200 as soon as it is committed, 503 where the database is in trouble."""
        said = request.headers.get(SECRET_HEADER, "").encode(errors="surrogateescape")
        if not hmac.compare_digest(said, self._secret.encode()):
            return web.Response(status=403)
        update = _parsed(await request.read())
        if update is None:
            return web.Response(status=400)
        try:
            await self._keeper.keep([update])
        except Exception as error:
            log.warning(
                "the webhook waits", extra={"error": type(error).__name__}, exc_info=not is_engine_trouble(error)
            )
            return web.Response(status=503)
        return web.Response()


async def _until_done(call: Callable[[], Awaitable[object]]) -> None:
    for seconds in patience():
        try:
            await call()
            return
        except TelegramError as error:
            log.warning("Telegram does not take where we are", extra={"error": error.message})
            await asyncio.sleep(seconds)


def _parsed(body: bytes) -> dict[str, Any] | None:
    """The update in a body; None where there is none."""
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return update if isinstance(update, dict) and type(update.get("update_id")) is int else None

"""The webhook: updates are brought to the bot one at a time, and brought again until it takes them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

import aiohttp

from sandbox.shapes import Json
from sandbox.updates import Superseded, UpdateQueue

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
ANSWER_SECONDS = 60
RETRY_SECONDS = (0.1, 0.2, 0.5, 1.0)
"""Telegram waits longer; nobody who tries something out should."""


Heard = Callable[[str, bytes], Awaitable[object]]
"""Takes what a bot answered to an update: its content type, and its body."""


class NotTaken(Exception):
    """The bot has not taken an update."""


async def _nobody(content_type: str, body: bytes) -> None:
    """There is nobody to hear it."""


class Webhook:
    """Where the bot wants its updates, if it does: then a task of its own brings them."""

    def __init__(self, updates: UpdateQueue) -> None:
        self._updates = updates
        self._task: asyncio.Task[None] | None = None
        self.info: Json = {"url": ""}
        self.hear: Heard = _nobody  # whoever carries out the call that an answer may be

    @property
    def active(self) -> bool:
        return bool(self.info["url"])

    def set(self, url: str, secret: str, told: Json) -> None:
        """`told`: what else getWebhookInfo says of it."""
        self.clear()
        self.info = {"url": url, **told}
        self._task = asyncio.create_task(self._bring(url, secret))

    def clear(self) -> None:
        self.info = {"url": ""}
        if self._task:
            self._task.cancel()
            self._task = None

    async def _bring(self, url: str, secret: str) -> None:
        timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
        headers = {SECRET_HEADER: secret} if secret else {}
        failures = 0
        async with aiohttp.ClientSession(timeout=timeout, headers=headers) as http:
            while True:
                try:
                    first = await self._updates.take(0, 1, ANSWER_SECONDS)
                except Superseded:
                    continue
                for update in first:
                    try:
                        answered = await _hand_over(http, url, update)
                    except NotTaken as problem:
                        self.info |= {"last_error_date": int(time.time()), "last_error_message": str(problem)}
                        await asyncio.sleep(RETRY_SECONDS[min(failures, len(RETRY_SECONDS) - 1)])
                        failures += 1
                    else:
                        self._updates.confirm(update["update_id"] + 1)
                        failures = 0
                        await self.hear(*answered)


async def _hand_over(http: aiohttp.ClientSession, url: str, update: Json) -> tuple[str, bytes]:
    """What the bot answered. Raises NotTaken, as getWebhookInfo tells it."""
    try:
        async with http.post(url, json=update, allow_redirects=False) as answer:
            if not 200 <= answer.status <= 299:
                raise NotTaken(f"Wrong response from the webhook: {answer.status} {answer.reason}")
            return answer.headers.get("Content-Type", ""), await answer.read()
    except TimeoutError:
        raise NotTaken("Read timeout expired") from None
    except aiohttp.ClientError:
        raise NotTaken("Connection refused") from None

"""The webhook: updates are brought to the bot one at a time, and brought again until it takes them."""

from __future__ import annotations

import asyncio
import time
from urllib.parse import urlsplit

import aiohttp

from sandbox.shapes import Json
from sandbox.updates import Superseded, UpdateQueue

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
ANSWER_SECONDS = 60
RETRY_SECONDS = (0.1, 0.2, 0.5, 1.0)
"""Telegram waits longer; nobody who tries something out should."""


def may_be_brought_to(url: str) -> bool:
    """HTTPS only, as at Telegram; or this very machine."""
    parts = urlsplit(url)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in {"127.0.0.1", "localhost"})


class Webhook:
    """Where the bot wants its updates, if it does: then a task of its own brings them."""

    def __init__(self, updates: UpdateQueue) -> None:
        self._updates = updates
        self._task: asyncio.Task[None] | None = None
        self.info: Json = {"url": ""}

    @property
    def active(self) -> bool:
        return bool(self.info["url"])

    def set(self, url: str, secret: str, most_connections: int) -> None:
        self.clear()
        self.info = {"url": url, "max_connections": most_connections}
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
                    problem = await _hand_over(http, url, update)
                    if problem is None:
                        self._updates.confirm(update["update_id"] + 1)
                        failures = 0
                    else:
                        self.info |= {"last_error_date": int(time.time()), "last_error_message": problem}
                        await asyncio.sleep(RETRY_SECONDS[min(failures, len(RETRY_SECONDS) - 1)])
                        failures += 1


async def _hand_over(http: aiohttp.ClientSession, url: str, update: Json) -> str | None:
    """What went wrong, as getWebhookInfo tells it; None when the bot took the update."""
    try:
        async with http.post(url, json=update) as answer:
            return None if answer.ok else f"Wrong response from the webhook: {answer.status} {answer.reason}"
    except TimeoutError:
        return "Read timeout expired"
    except aiohttp.ClientError:
        return "Connection refused"

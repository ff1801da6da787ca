"""A Bot API server, in a process of its own: hands out updates as fast as they are asked for, notes what arrives when.

Run as `python -m benchmarks.fake_telegram LATENCY [strict]`; it prints its address. Strict, it refuses what comes too
fast.
"""

import asyncio
import json
import sys
from collections import Counter, defaultdict, deque
from collections.abc import Mapping
from time import monotonic
from typing import Any

import uvloop
from aiohttp import web

TOKEN = "42:benchmark"
PROFILE = {"name": "", "description": "", "short_description": ""}
ME = {"id": 42, "is_bot": True, "first_name": "bench", "username": "bench_bot"}
MESSAGES = {"sendMessage", "editMessageText"}
A_SECOND = 30
CHAT_BURST = 5

Seen = tuple[float, str, int, int]
"""Moment, method, chat (0: none), status."""


class Limits:
    """What Telegram says of its limits, taken at its word: 30 in any second, one a second to a chat after a burst."""

    def __init__(self) -> None:
        self._all: deque[float] = deque(maxlen=A_SECOND)
        self._chats: dict[int, deque[float]] = defaultdict(lambda: deque(maxlen=CHAT_BURST))

    def allow(self, chat: int, now: float) -> bool:
        here = self._chats[chat]
        crowded = len(self._all) == A_SECOND and now - self._all[0] < 1
        hasty = len(here) == CHAT_BURST and now - here[0] < CHAT_BURST - 1 and now - here[-1] < 1
        if crowded or hasty:
            return False
        self._all.append(now)
        here.append(now)
        return True


class Telegram:
    """What waits for the bot, and what has come from it."""

    def __init__(self, latency: float, limits: Limits | None) -> None:
        self._latency, self._limits = latency, limits
        self._updates: list[bytes] = []
        self._confirmed = 0
        self._messages: Counter[int] = Counter()
        self._seen: list[Seen] = []
        self._news = asyncio.Event()

    def app(self) -> web.Application:
        app = web.Application(client_max_size=2**26)
        app.router.add_route("*", "/bot{token}/getUpdates", self.get_updates)
        app.router.add_route("*", "/bot{token}/{method}", self.call)
        app.router.add_post("/feed", self.feed)
        app.router.add_post("/until", self.until)
        return app

    async def feed(self, request: web.Request) -> web.Response:
        """More updates; they are numbered here, from 1."""
        for update in await request.json():
            self._updates.append(json.dumps({"update_id": len(self._updates) + 1} | update).encode())
        self._news.set()
        return web.Response()

    async def until(self, request: web.Request) -> web.Response:
        """Everything seen, once each of these chats has got so many messages. Looked at so rarely, it costs nothing."""
        wanted = await request.json()
        while any(self._messages[chat] < wanted["each"] for chat in wanted["chats"]):  # noqa: ASYNC110
            await asyncio.sleep(0.05)
        return web.json_response(self._seen)

    async def get_updates(self, request: web.Request) -> web.Response:
        self._note("getUpdates", 0, 200)
        asked = await parameters(request)
        self._confirmed = max(self._confirmed, int(asked.get("offset", 1)) - 1)
        if self._confirmed == len(self._updates):
            self._news.clear()
            with_patience = asyncio.wait_for(self._news.wait(), float(asked.get("timeout", 0)) or 0.001)
            await asyncio.gather(with_patience, return_exceptions=True)
        batch = self._updates[self._confirmed : self._confirmed + int(asked.get("limit", 100))]
        return answer(b"[" + b",".join(batch) + b"]")

    async def call(self, request: web.Request) -> web.Response:
        method, asked = request.match_info["method"], await parameters(request)
        chat = int(asked.get("chat_id", 0))
        if method in MESSAGES and self._limits and not self._limits.allow(chat, monotonic()):
            self._note(method, chat, 429)
            return refusal()
        self._note(method, chat, 200)
        if method in MESSAGES:
            self._messages[chat] += 1
        if self._latency:
            await asyncio.sleep(self._latency)
        return answer(self._result(method, chat))

    def _note(self, method: str, chat: int, status: int) -> None:
        self._seen.append((monotonic(), method, chat, status))

    def _result(self, method: str, chat: int) -> bytes:
        if method == "getMe":
            return json.dumps(ME).encode()
        if method.startswith("getMy"):
            return b"[]" if method == "getMyCommands" else json.dumps(PROFILE).encode()
        if method not in MESSAGES:
            return b"true"
        where = {"id": chat, "type": "private", "first_name": "x"}
        message = {"message_id": len(self._seen), "date": 1767225600, "chat": where, "from": ME, "text": "x"}
        return json.dumps(message).encode()


async def parameters(request: web.Request) -> Mapping[str, Any]:
    """Libraries differ in how they send them."""
    if request.content_type == "application/json":
        body: Mapping[str, Any] = await request.json()
        return body
    return await request.post()


def answer(result: bytes) -> web.Response:
    return web.Response(body=b'{"ok":true,"result":' + result + b"}", content_type="application/json")


def refusal() -> web.Response:
    body = {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 1}}
    return web.json_response(body, status=429)


async def main(latency: float, strict: bool) -> None:
    runner = web.AppRunner(Telegram(latency, Limits() if strict else None).app(), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    uvloop.run(main(float(sys.argv[1]), "strict" in sys.argv))

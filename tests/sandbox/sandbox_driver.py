"""How these stories drive a sandbox: the bot's side and the phones' side, over real HTTP."""

from __future__ import annotations

import struct
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp

from sandbox import Person, create_app, serve

TOKEN = "7000000001:test"
WORKER, REPRESENTATIVE = 1001, 2001
PEOPLE = (Person(WORKER, "小周", "职工 · 演示"), Person(REPRESENTATIVE, "陈代表", "会员代表 · 演示"))
Json = dict[str, Any]


@dataclass
class Refused(Exception):
    """The Bot API said no."""

    code: int
    description: str
    retry_after: int | None = None


@dataclass
class Driver:
    """One sandbox, its address, and both its doors."""

    base: str
    http: aiohttp.ClientSession

    async def call(self, method: str, **params: Any) -> Any:
        """A Bot API call; raises Refused with Telegram's words."""
        async with self.http.post(f"{self.base}/bot{TOKEN}/{method}", json=params) as response:
            answer = await response.json()
        assert answer["ok"] == (response.status == 200)
        if not answer["ok"]:
            retry_after = answer.get("parameters", {}).get("retry_after")
            raise Refused(answer["error_code"], answer["description"], retry_after)
        return answer["result"]

    async def refusal(self, method: str, **params: Any) -> tuple[int, str]:
        """(code, description) of a call that must be refused."""
        try:
            result = await self.call(method, **params)
        except Refused as refused:
            return refused.code, refused.description
        raise AssertionError(f"{method} was accepted: {result}")

    async def control(self, path: str, **body: Any) -> Any:
        """A control POST that must succeed."""
        async with self.http.post(f"{self.base}/sandbox/{path}", json=body) as response:
            answer = await response.json()
            assert response.status == 200, answer
            return answer

    async def control_error(self, path: str, **body: Any) -> tuple[int, str]:
        """(status, error) of a control POST that must fail."""
        async with self.http.post(f"{self.base}/sandbox/{path}", json=body) as response:
            return response.status, (await response.json())["error"]

    async def look(self, path: str) -> Any:
        """A control GET."""
        async with self.http.get(f"{self.base}/sandbox/{path}") as response:
            assert response.status == 200
            return await response.json()

    async def say(self, text: str, person: int = WORKER, **more: Any) -> Json:
        """A person writes to the bot; the (first) message."""
        message: Json = (await self.control(f"chats/{person}/messages", text=text, **more))["messages"][0]
        return message

    async def send_files(self, files: list[tuple[str, str, bytes]], body: str = "{}") -> list[Json]:
        """The worker sends files (name, type, content)."""
        form = aiohttp.FormData()
        form.add_field("json", body)
        for name, kind, content in files:
            form.add_field("file", content, filename=name, content_type=kind)
        async with self.http.post(f"{self.base}/sandbox/chats/{WORKER}/messages", data=form) as response:
            assert response.status == 200
            messages: list[Json] = (await response.json())["messages"]
            return messages

    async def updates(self, **params: Any) -> list[Json]:
        """What getUpdates has at this moment, confirmed at once."""
        found: list[Json] = await self.call("getUpdates", **params)
        if found:
            await self.call("getUpdates", offset=found[-1]["update_id"] + 1)
        return found


def png(width: int, height: int) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\x90" * width for _ in range(height)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@asynccontextmanager
async def living(**parts: Any) -> AsyncIterator[Driver]:
    """A sandbox of these parts, on any free port."""
    runner, base = await serve(create_app(token=TOKEN, **parts))
    async with aiohttp.ClientSession() as http:
        yield Driver(base, http)
    await runner.cleanup()

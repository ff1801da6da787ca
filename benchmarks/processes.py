"""Processes of a benchmark: each contestant and the Bot API it talks to have one of their own."""

import asyncio
import os
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import aiohttp

from benchmarks.fake_telegram import MESSAGES, TOKEN, Seen

ROOT = Path(__file__).parent.parent
PATIENCE = aiohttp.ClientTimeout(total=180)
Json = dict[str, Any]


@dataclass(frozen=True)
class Telegram:
    """The benchmark's end of a fake Telegram."""

    address: str
    http: aiohttp.ClientSession

    async def feed(self, updates: Sequence[Json]) -> None:
        """What people say and press, for the bot to fetch."""
        async with self.http.post(f"{self.address}/feed", json=updates) as response:
            response.raise_for_status()

    async def until(self, chats: Sequence[int], each: int) -> list[Seen]:
        """Everything that came, once each of the chats has got so many messages."""
        async with self.http.post(f"{self.address}/until", json={"chats": chats, "each": each}) as response:
            return [(moment, method, chat, status) for moment, method, chat, status in await response.json()]


def messages(seen: Sequence[Seen], status: int = 200) -> list[tuple[float, int]]:
    """The messages among what was seen: moment and chat."""
    return [(moment, chat) for moment, method, chat, code in seen if method in MESSAGES and code == status]


@asynccontextmanager
async def telegram(latency: float = 0, *, strict: bool = False) -> AsyncIterator[Telegram]:
    command = ("-m", "benchmarks.fake_telegram", str(latency), *(["strict"] if strict else []))
    async with process(*command) as server, aiohttp.ClientSession(timeout=PATIENCE) as http:
        assert server.stdout
        yield Telegram((await server.stdout.readline()).decode().strip(), http)


@asynccontextmanager
async def process(
    *command: str, folder: Path = ROOT, environment: Mapping[str, str] | None = None
) -> AsyncIterator[Process]:
    """Python with these arguments, killed at the end: nobody's shutting down is measured."""
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, *command),
        cwd=folder,
        env=_without_ours() | dict(environment or {}),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield child
    finally:
        child.kill()
        await child.wait()


def our_bot(address: str, folder: Path, **settings: str) -> AbstractAsyncContextManager[Process]:
    """The real thing, as an operator starts it; it keeps its database in `folder`."""
    told = {"telegram_token": TOKEN, "telegram_api_url": address, "timezone": _where_it_is_noon()}
    environment = told | {"data_dir": str(folder)} | settings
    names = {f"DAJIAYI_{name.upper()}": value for name, value in environment.items()}
    return process("-m", "bot", folder=folder, environment=names)


def _where_it_is_noon() -> str:
    """Whenever it is measured, nobody's quiet hours hold a message back. (The names of these zones count backwards.)"""
    return f"Etc/GMT{datetime.now(UTC).hour - 12:+d}"


def _without_ours() -> dict[str, str]:
    """An operator's own settings must not change what is measured."""
    return {name: value for name, value in os.environ.items() if not name.startswith("DAJIAYI_")}


@asynccontextmanager
async def data_folder() -> AsyncIterator[Path]:
    """Where the bot keeps its data unless told otherwise: on a disk, and not in memory as many a /tmp."""
    place = ROOT / "data"
    place.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix="benchmark-", dir=place) as folder:
        yield Path(folder)

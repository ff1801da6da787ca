"""The real process, as an operator starts it: `python -m bot` against a sandbox of its own, over real HTTP."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.phones import Phone, Town, buttons_of

READY = "is running as"
PATIENCE = 15.0


def environment_of(place: Town) -> dict[str, str]:
    """What an operator's shell knows of the place."""
    settings = place.settings
    ours = {name: value for name, value in os.environ.items() if not name.startswith("DAJIAYI_")}
    return ours | {
        "DAJIAYI_TELEGRAM_TOKEN": settings.token or "",
        "DAJIAYI_TELEGRAM_API_URL": settings.telegram_api_url,
        "DAJIAYI_DATABASE_URL": settings.database,
        "DAJIAYI_CLOCK_FILE": str(settings.clock_file),
        "DAJIAYI_SEND_RATE": "10000",
        "DAJIAYI_CHAT_RATE": "10000",
        "DAJIAYI_HTTP_PORT": "0",
    }


async def dajiayi(place: Town, *words: str) -> str:
    """What a command says, beside the bot that runs."""
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *words), env=environment_of(place), stdout=asyncio.subprocess.PIPE
    )
    said, _ = await asyncio.wait_for(child.communicate(), PATIENCE)
    return said.decode()


class Process:
    """`dajiayi` as an operator starts it."""

    def __init__(self, place: Town, **environment: str) -> None:
        settings = place.settings
        self._folder = settings.clock_file.parent if settings.clock_file else Path()
        self._environment = environment_of(place) | environment
        self._child: asyncio.subprocess.Process | None = None

    async def start(self, *, until: str = READY) -> None:
        """Starts it and waits until it says so."""
        self._child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot"),
            cwd=self._folder,
            env=self._environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        await self.says(until)

    @property
    def pid(self) -> int:
        assert self._child
        return self._child.pid

    async def says(self, words: str) -> str:
        """Everything it prints up to the line with `words`."""
        assert self._child and self._child.stdout
        heard = ""
        while words not in heard:
            line = await asyncio.wait_for(self._child.stdout.readline(), PATIENCE)
            assert line, f"it ended, saying: {heard}"
            heard += line.decode()
        return heard

    async def ends(self) -> tuple[int, str]:
        """Its exit code, and what it still said."""
        assert self._child
        rest, _ = await asyncio.wait_for(self._child.communicate(), PATIENCE)
        return self._child.returncode or 0, rest.decode()

    async def stop(self, how: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        if self._child is None or self._child.returncode is not None:
            return 0, ""
        self._child.send_signal(how)
        return await self.ends()

    async def crash(self) -> None:
        """kill -9."""
        await self.stop(signal.SIGKILL)


@asynccontextmanager
async def a_process(place: Town, **environment: str) -> AsyncIterator[Process]:
    process = Process(place, **environment)
    try:
        yield process
    finally:
        await process.crash()


def free_port() -> int:
    """Nobody listens there just now."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


async def posts(phone: Phone, text: str) -> None:
    """Writes and does not wait."""
    await phone.town.control(f"chats/{phone.id}/messages", json={"text": text})


async def taps(phone: Phone, words: str) -> None:
    """Presses and does not wait."""
    message, button = next(
        (message, button)
        for message in reversed(phone.messages)
        for button in buttons_of(message)
        if words in button["text"]
    )
    path = f"chats/{phone.id}/messages/{message['message_id']}/press"
    await phone.town.control(path, json={"data": button["callback_data"]})


async def count(place: Town, sql: str) -> int:
    async with place.database.transaction() as tx:
        [row] = await tx._connection.rows(f"SELECT COUNT(*) AS n FROM {sql}")
        return int(row["n"])


def with_words(phone: Phone, words: str) -> list[str]:
    return [text for text in phone.heard if words in text]

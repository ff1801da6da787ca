"""The real process, as an operator starts it: `python -m bot` against a sandbox of its own, over real HTTP."""

import asyncio
import itertools
import os
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.children import Child, executed, forked
from tests.operating import Said
from tests.phones import Phone, Town, buttons_of

READY = "Ctrl+C"
"""Said in either language as soon as it is at work."""
STANDING_BY = "standing by"
STOPS_IN = 20.0
"""Nothing is drained at a stop, which would take minutes; a busy machine may take its time over the rest."""
_numbers = itertools.count()


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


async def command(place: Town, *words: str, **settings: str) -> Said:
    """Gives a command, in a process of its own, beside the bot that runs."""
    with TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        environment = environment_of(place) | settings
        code = await _ended(forked(words, Path(folder), environment, out, err))
        return Said(code, _written(out), _written(err))


def _written(file: Path) -> str:
    """To the letter: what a spreadsheet shall open begins with a mark and has lines of its own."""
    return file.read_bytes().decode("utf-8-sig")


async def dajiayi(place: Town, *words: str) -> str:
    """What a command says."""
    return (await command(place, *words)).out


async def _ended(child: Child) -> int:
    while child.exitcode is None:  # noqa: ASYNC110 - another process
        await asyncio.sleep(0.01)
    return child.exitcode


class Process:
    """`dajiayi` as an operator starts it."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self._folder, self._environment = folder, environment
        self._output = self._folder / f"printed-{next(_numbers)}"
        self._child: Child | None = None

    async def start(self, *, until: str = READY) -> None:
        """Starts it and waits until it says so."""
        self._output.unlink(missing_ok=True)
        self._output.touch()
        self._said = self._output.open(encoding="utf-8")
        elsewhere = "PYTHONPATH" in self._environment  # another version of the program: read from there
        if elsewhere:
            self._child = executed(self._folder, self._environment, self._output)
        else:
            self._child = forked((), self._folder, self._environment, self._output, self._output)
        await self.says(until)

    @property
    def pid(self) -> int:
        assert self._child and self._child.pid
        return self._child.pid

    async def says(self, words: str) -> str:
        """Everything it prints up to the line with `words`."""
        assert self._child
        heard, gone = "", False
        while words not in heard or not heard.endswith("\n"):
            line = self._said.readline()
            heard += line
            assert line or not gone, f"it ended, saying: {heard}"
            if not line:
                gone = self._child.exitcode is not None
                await asyncio.sleep(0.01)
        return heard

    async def ends(self) -> tuple[int, str]:
        """Its exit code, and what it still said."""
        assert self._child
        return await _ended(self._child), self._said.read()

    async def stop(self, how: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        if self._child is None or self._child.exitcode is not None:
            return 0, ""
        os.kill(self.pid, how)
        return await self.ends()

    async def crash(self) -> None:
        """kill -9."""
        await self.stop(signal.SIGKILL)


def process_in(place: Town, **environment: str) -> Process:
    """One that has not begun, for a place."""
    clock = place.settings.clock_file
    return Process(clock.parent if clock else Path(), environment_of(place) | environment)


@asynccontextmanager
async def a_process(place: Town, **environment: str) -> AsyncIterator[Process]:
    process = process_in(place, **environment)
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

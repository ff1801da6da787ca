"""Running a command's work: with logs, until it is done or somebody stops it, saying how far it is."""

import asyncio
import gc
import os
import signal
import sys
import threading
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import uvloop

from bot.operating import logs
from bot.operating.settings import Settings, read_rules
from services.work import Work
from storage.database import opened

STOP_SECONDS = 15.0
"""Fewer than the service gives it, so that it ends by itself."""
GARBAGE = (20_000, 20, 50)
"""After how many objects it is looked for. Hundreds of updates under way are many objects, and none of them garbage."""


@asynccontextmanager
async def working(settings: Settings) -> AsyncIterator[Work]:
    """One transaction on the operator's database, under the rules of the installation."""
    async with opened(settings.database) as database, database.transaction() as tx:
        yield Work(tx, settings.clock().now(), read_rules(settings))


def run_async(work: Coroutine[Any, Any, None]) -> None:
    logs.configure()
    gc.freeze()  # what is imported stays, and need not be looked through again and again
    gc.set_threshold(*GARBAGE)
    uvloop.run(work)


async def until_stopped(work: Coroutine[Any, Any, None]) -> None:
    """Runs the work until it ends or somebody stops it, at whatever moment that is."""
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    task, stopped = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    await asyncio.wait([task, stopped], return_when=asyncio.FIRST_COMPLETED)
    if stop.is_set():
        _end_by(STOP_SECONDS)
    stopped.cancel()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


def _end_by(seconds: float) -> None:
    """Whatever does not hear that it shall stop is ended: what waits is in the tables."""

    def end() -> None:
        print(f"dajiayi: not stopped within {seconds:g} seconds, so it was ended; nothing is lost", file=sys.stderr)
        os._exit(1)

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()


def progress(what: str) -> Callable[[int, int], None]:
    """A line on the terminal, where there is one: how much is done of what there is."""
    said = -1

    def told(done: int, whole: int) -> None:
        nonlocal said
        percent = done * 100 // max(whole, 1)
        if percent != said and sys.stderr.isatty():
            said = percent
            end = "\n" if percent >= 100 else ""
            print(f"\r{what}: {percent} % of {whole:,}", end=end, file=sys.stderr, flush=True)

    return told


def private(file: str | Path, flags: int) -> int:
    """An opener: what holds names or codes is read by its owner only, also where a file of that name was there."""
    number = os.open(file, flags, 0o600)
    if Path(file).is_file():
        os.fchmod(number, 0o600)
    return number

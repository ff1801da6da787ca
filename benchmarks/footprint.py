"""What the bot takes while nobody writes, and how soon the sandbox is there."""

import asyncio
import re
from asyncio.subprocess import Process
from statistics import median
from time import perf_counter

import aiohttp
import psutil

from benchmarks.processes import data_folder, our_bot, process, telegram
from benchmarks.rows import Row, at_most

ROUNDS = 5
SETTLING = 5.0
MEGABYTES, SECONDS = 160, 2


async def measured() -> list[Row]:
    starts = [await sandbox_seconds() for _ in range(ROUNDS)]
    return [
        at_most("resident memory of the idle bot", await idle_megabytes(), MEGABYTES, "MB"),
        at_most("from starting the sandbox until its page is there", median(starts), SECONDS, "s"),
    ]


async def idle_megabytes() -> float:
    async with data_folder() as folder, telegram() as server, our_bot(server.address, folder) as bot:
        await says(bot, "Ctrl+C")
        await asyncio.sleep(SETTLING)
        return float(psutil.Process(bot.pid).memory_info().rss / 1e6)


async def sandbox_seconds() -> float:
    async with data_folder() as folder:
        start = perf_counter()
        async with process("-m", "bot", "sandbox", "--port", "0", folder=folder) as sandbox:
            address = re.search(r"http://\S+", await says(sandbox, "http://"))
            assert address
            async with aiohttp.ClientSession() as http, http.get(address[0]) as page:
                assert page.status == 200
                await page.read()
                return perf_counter() - start


async def says(child: Process, words: str) -> str:
    """The line with these words."""
    assert child.stdout
    while words not in (line := (await child.stdout.readline()).decode()):
        assert line, "it has ended"
    return line

"""Handing a demand in, two hundred people at once: ours, which loses nothing, and two libraries that keep it in memory.

Everything is fed without waiting for replies. Measured at the Bot API: from the first getUpdates until the last chat
has got its last reply. Ours does more meanwhile: it answers every press, sends cards, and each step is on the disk.
"""

import os
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.fake_telegram import Seen
from benchmarks.people import STEPS, chats, handing_in, settle
from benchmarks.processes import data_folder, messages, our_bot, process, telegram
from benchmarks.rows import Row, at_least

ROUNDS = 5
FSYNCS = 200
FAR = 0.1
OURS, PTB, AIOGRAM = "ours", "python_telegram_bot", "aiogram_three"


@dataclass(frozen=True)
class Race:
    """One contestant, how many seconds from Telegram, with how many people."""

    who: str
    latency: float
    people: int = 200


RACES = (
    Race(OURS, 0),
    Race(AIOGRAM, 0),
    Race(PTB, 0),
    Race(OURS, FAR),
    Race(AIOGRAM, FAR),
    Race(PTB, FAR, people=20),  # one reply at a time: its rate does not depend on how many wait
)
PAIRS = (
    ("python-telegram-bot's own loop, 100 ms from Telegram (20 people for it)", RACES[3], RACES[5], 80),
    ("aiogram 3, 100 ms from Telegram", RACES[3], RACES[4], 1.2),
    ("aiogram 3, no distance", RACES[0], RACES[1], 0.7),
    ("python-telegram-bot's own loop, no distance", RACES[0], RACES[2], None),
)


async def measured() -> list[Row]:
    rounds = [{race: await run(race) for race in RACES} for _ in range(ROUNDS)]
    return [Row("fsync of 4 KiB in the data folder", f"{await fsync_seconds() * 1000:.2g} ms")] + [
        compared(name, [(each[one], each[other]) for each in rounds], aim) for name, one, other, aim in PAIRS
    ]


def compared(name: str, rates: Sequence[tuple[float, float]], aim: float | None) -> Row:
    """The median of the rounds' ratios: what slows a round down slows both."""
    what = f"updates a second, our durable bot : {name}"
    ratio = median(ours / theirs for ours, theirs in rates)
    ours, theirs = (median(side) for side in zip(*rates, strict=True))
    remark = f" ({ours:.0f} : {theirs:.0f})"
    return at_least(what, ratio, aim, remark=remark) if aim else Row(what, f"{ratio:.2g} ×{remark}")


async def run(race: Race) -> float:
    """Updates a second."""
    async with data_folder() as folder, telegram(race.latency) as server:
        everybody = chats(race.people)
        await server.feed(handing_in(everybody))
        if race.who == OURS:
            await settle(folder, everybody)
        async with contestant(race.who, server.address, folder):
            return rate(await server.until(everybody, STEPS), everybody)


def contestant(who: str, address: str, folder: Path) -> AbstractAsyncContextManager[Process]:
    if who == OURS:
        return our_bot(address, folder, send_rate="1e6", chat_rate="1e6")
    return process("-m", f"benchmarks.contestants.{who}", address)


def rate(seen: Sequence[Seen], everybody: Sequence[int]) -> float:
    start = next(moment for moment, method, _, _ in seen if method == "getUpdates")
    end, got, wanted = start, Counter[int](), set(everybody)
    for moment, chat in messages(seen):
        got[chat] += 1
        if chat in wanted and got[chat] == STEPS:
            end = moment
    return len(everybody) * STEPS / (end - start)


async def fsync_seconds() -> float:
    """What a commit waits for at least."""
    times = []
    async with data_folder() as folder:
        with (folder / "page").open("wb", buffering=0) as file:
            for _ in range(FSYNCS):
                start = perf_counter()
                file.write(bytes(4096))
                os.fsync(file.fileno())
                times.append(perf_counter() - start)
    return median(times)

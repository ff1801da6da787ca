"""A sandbox for each story, with two people and a clock that only moves when told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
import pytest_asyncio
from sandbox_driver import REPRESENTATIVE, TOKEN, WORKER, Driver

from sandbox import Person, create_app, serve

PEOPLE = (Person(WORKER, "小周", "职工 · 演示"), Person(REPRESENTATIVE, "陈代表", "会员代表 · 演示"))
STEPS = {"hour": timedelta(hours=1), "working_day": timedelta(days=1), "morning": timedelta(hours=16)}


class HandClock:
    """A clock wound by hand."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time

    async def advance(self, step: str) -> datetime:
        self.time += STEPS[step]
        return self.time


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest_asyncio.fixture
async def sandbox(clock: HandClock) -> AsyncIterator[Driver]:
    runner, base = await serve(create_app(token=TOKEN, people=PEOPLE, clock=clock))
    async with aiohttp.ClientSession() as http:
        yield Driver(base, http)
    await runner.cleanup()


@pytest_asyncio.fixture
async def started(sandbox: Driver) -> Driver:
    """The worker has begun to talk to the bot; nothing is waiting."""
    await sandbox.control(f"people/{WORKER}/open")
    return sandbox

"""A sandbox for each story, with two people and a clock that only moves when told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import pytest_asyncio
from sandbox_driver import PEOPLE, WORKER, Driver, living
from screens import Opening, chromium

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
    async with living(people=PEOPLE, clock=clock) as sandbox:
        yield sandbox


@pytest_asyncio.fixture
async def started(sandbox: Driver) -> Driver:
    """The worker has begun to talk to the bot; nothing is waiting."""
    await sandbox.control(f"people/{WORKER}/open")
    return sandbox


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Any]:
    async with chromium() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def opened(browser: Any) -> AsyncIterator[Opening]:
    """Opens a page; at the end none must have reported an error."""
    opening = Opening(browser)
    yield opening
    await opening.close()
    assert opening.errors == []

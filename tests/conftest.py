"""Stories run against the real thing: the bot, SQLite, a sandbox over real HTTP. Only the clock is moved by hand."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from domain.people import Role
from tests.phones import Phone, Town, town

settings.register_profile("stories", deadline=None)  # time is nothing a test asserts
settings.load_profile("stories")


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    """A town with a bot and nobody in it."""
    async with town(tmp_path) as place:
        yield place


@dataclass
class Cast:
    """The people of most stories: a worker of an enterprise, two of the township's staff, its chair."""

    place: Town
    worker: Phone
    staff: Phone
    colleague: Phone
    chair: Phone


@pytest.fixture
async def cast(place: Town) -> Cast:
    return Cast(
        place,
        await place.member(101, "王小明"),
        await place.official(201, "陈敏", Role.STAFF),
        await place.official(202, "孙浩", Role.STAFF),
        await place.official(301, "周主席", Role.CHAIR),
    )

"""A talk on the board: what a colleague says there, and how it is read."""

import pytest

from domain.people import Role
from services.rulings import set_figure
from storage.people import People
from tests.board import published
from tests.conftest import Cast
from tests.phones import Phone, Town


@pytest.fixture
async def talk(cast: Cast) -> Cast:
    """A demand on the board of a township."""
    await published(cast)
    return cast


async def says(phone: Phone, words: str, case: int = 1) -> None:
    await phone.forges(f"discuss-say:{case}")
    await phone.says(words)


async def replies(phone: Phone, comment: int, words: str) -> None:
    await phone.forges(f"discuss-reply:{comment}")
    await phone.says(words)


async def page(phone: Phone, number: int = 0, case: int = 1) -> str:
    """The page as the phone reads it, as a new message."""
    await phone.forges(f"discuss:{case}:{number}")
    return phone.last


async def figure(place: Town, key: str, value: int) -> None:
    admin = await place.person(await place.official(401, "郑老师", Role.ADMIN))
    async with place.database.transaction() as tx:
        actor = await People(tx).actor(admin)
        await set_figure(place.work(tx), place.town, key, value, actor)

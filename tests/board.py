"""What stands on the board: a trouble in words that give nobody away, how it comes there, and who reads it."""

import pytest

from domain.people import Role
from tests.assembly import NAMES
from tests.conftest import Cast
from tests.phones import Phone, Town

TROUBLE = "我叫王小明,三车间夜班下班没有公交车,手机13800000000"
TITLE, SUMMARY = "夜班班车", "夜班下班以后没有公交车,希望加一班。"


async def published(cast: Cast, words: str = f"{TITLE}\n{SUMMARY}") -> str:
    """Handed in, accepted, agreed to, and put into words by staff."""
    await cast.worker.hands_in(TROUBLE, category="食宿交通")
    await cast.staff.presses("受理")
    await cast.worker.presses("放到大家议")
    await cast.staff.presses("公开到大家议")
    await cast.staff.says(words)
    return "0001"


async def colleague(place: Town, chat: int = 102, name: str = "陈小红") -> Phone:
    """A verified member of the same township."""
    phone = await place.member(chat, name)
    person = await place.person(phone)
    async with place.database.transaction() as tx:
        await tx.member_put(person=person, union_id=place.works.id, now="2026-01-01", verified_at="2026-01-01")
    return phone


@pytest.fixture
async def representatives(cast: Cast) -> list[Phone]:
    return [await cast.place.official(501 + n, name, Role.REPRESENTATIVE) for n, name in enumerate(NAMES)]

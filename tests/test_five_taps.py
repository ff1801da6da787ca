"""From nothing to a demand in the union's hands: how many taps and messages it takes, in each way that people take."""

import pytest

from domain.people import Role
from tests.engines import BOTH
from tests.phones import Phone, Town

TROUBLE = "食堂的饭是冷的,希望能热一热"
MOST_TAPS, MOST_MESSAGES = 5, 4


class Counted:
    """A phone whose presses and commands are counted; what is typed is not."""

    def __init__(self, phone: Phone) -> None:
        self.phone, self.taps, self.before = phone, 0, len(phone.messages)

    async def starts(self) -> None:
        self.taps += 1
        await self.phone.says("/start")

    async def presses(self, words: str) -> None:
        self.taps += 1
        await self.phone.presses(words)

    @property
    def messages(self) -> int:
        """New ones from the bot."""
        return len([each for each in self.phone.messages if each["from"]["is_bot"]])


async def _typed(counted: Counted, place: Town) -> None:
    await counted.starts()
    await counted.phone.says(place.works.name)
    await counted.phone.says(TROUBLE)


async def _browsed(counted: Counted, place: Town) -> None:
    await counted.starts()
    await counted.presses(place.town.name)
    await counted.presses(place.works.name)
    await counted.phone.says(TROUBLE)


async def _trouble_first(counted: Counted, place: Town) -> None:
    counted.taps += 1  # Telegram's own “start” stands before anything can be written
    await counted.phone.says(TROUBLE)
    await counted.presses(place.town.name)
    await counted.presses(place.works.name)


@BOTH
@pytest.mark.parametrize("way", [_typed, _browsed, _trouble_first], ids=lambda way: way.__name__.strip("_"))
async def test_five_taps_and_the_text(place: Town, way: object) -> None:
    """A tree of three levels; what it is about is read off the words, and may be changed."""
    staff = await place.official(201, "李干事", Role.STAFF)
    counted = Counted(await place.phone(101, "王小明"))
    await way(counted, place)  # type: ignore[operator]
    assert TROUBLE in counted.phone.last and "实名提交" in counted.phone.buttons
    await counted.presses("实名提交")
    assert "【食宿交通】" in counted.phone.last and "✔ 食宿交通" in counted.phone.buttons
    await counted.presses("确认提交")
    assert TROUBLE in staff.everything
    assert counted.taps <= MOST_TAPS and counted.messages <= MOST_MESSAGES

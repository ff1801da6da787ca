"""What staff do to a case in nearly every story."""

import pytest

from tests.conftest import Cast
from tests.phones import Phone, buttons_of

TROUBLE = "希望暑期开设托管班"


@pytest.fixture
async def accepted(cast: Cast) -> Cast:
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    return cast


async def merges(staff: Phone, number: str = "0001") -> None:
    await staff.presses("更多")
    await staff.presses("并案")
    await staff.says(number)
    await staff.presses("确定并案")


def taking_back(phone: Phone) -> str:
    """What the button under the confirmation of an answer carries."""
    pressed = [each for message in phone.messages for each in buttons_of(message) if each["text"] == "撤回"]
    data: str = pressed[-1]["callback_data"]
    return data

"""Codes that are read out and typed in again: a receipt, or what brings everything to another telephone."""

import re

import pytest

from tests.conftest import Cast
from tests.phones import Phone

CODE = re.compile(r"\b[2-9A-HJKMNP-Z]{4}(?:-[2-9A-HJKMNP-Z]{4}){2}\b")


def code_in(text: str) -> str:
    found = CODE.search(text)
    assert found, text
    return found[0]


async def own_code(phone: Phone) -> str:
    await phone.says("/settings")
    await phone.presses("换手机")
    return code_in(phone.last)


async def moves(new: Phone, code: str) -> None:
    """Asked twice."""
    await new.says(f"/claim {code}")
    await new.presses("换到这台手机")
    assert "再问一次" in new.last
    await new.presses("确定换")


@pytest.fixture
async def new(cast: Cast) -> Phone:
    """The worker's other telephone, which the bot does not know yet."""
    return await cast.place.phone(190, "王小明新")

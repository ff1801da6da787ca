"""A list a page at a time: everything stands on one page, once, and nobody is led to a page that is not there."""

import asyncio

from hypothesis import given
from hypothesis import strategies as st

from bot.wire.buttons import turning
from domain.pages import FURTHEST, Page, paged
from domain.taps.lists import MINE_PAGE


async def turned(whole: list[int], size: int) -> list[int]:
    async def read(most: int, skip: int) -> list[int]:
        return whole[skip : skip + most]

    page = await paged(read, 0, size)
    assert page.empty == (not whole)
    seen = page.found
    while page.more:
        page = await paged(read, page.number + 1, size)
        assert 0 < len(page.found) <= size
        seen = seen + page.found
    return seen


@given(st.integers(0, 40), st.integers(1, 9))
def test_turning_pages_shows_everything_once(amount: int, size: int) -> None:
    whole = [*range(amount)]
    assert asyncio.run(turned(whole, size)) == whole


def test_the_row_under_a_list() -> None:
    for page, leads in (
        (Page([1]), []),
        (Page([1], 0, True), ["mine-page:1"]),
        (Page([1], 2, True), ["mine-page:1", "mine-page:3"]),
    ):
        assert [button.data for row in turning(MINE_PAGE, page) for button in row] == leads
    assert MINE_PAGE.read("mine-page:999999999999999") == (FURTHEST,)

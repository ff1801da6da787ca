"""A tree of unions is read as people write it down, and planted once."""

import pytest

from domain.unions import Branch, LineUnreadable, read_tree
from services.unions import plant
from storage.unions import Unions
from tests.engines import BOTH
from tests.phones import Town

CITY, TOWN, WORKS = "平湖市总工会", "林埭镇总工会", "晨星工会"
TREE = [(CITY,), (CITY, TOWN), (CITY, TOWN, WORKS), (CITY, "新埭镇总工会")]


@pytest.mark.parametrize(
    "written",
    [
        f"{CITY}\n  {TOWN}\n    {WORKS}\n  新埭镇总工会",
        f"{CITY}\n\t{TOWN}\n\t\t{WORKS}\n\t新埭镇总工会\n",
        f"\n{CITY}\n\n\u3000{TOWN}\n\u3000\u3000{WORKS}\n\u3000新埭镇总工会",
        f"{CITY} > {TOWN} > {WORKS}\n{CITY}>新埭镇总工会",
        f"{CITY}\n  {TOWN} → {WORKS}\n  新埭镇总工会",
        f"{CITY}>{TOWN}\n{CITY} › {TOWN} › {WORKS}\n{CITY}\n    新埭镇总工会",
    ],
    ids=["blanks", "tabs", "wide blanks", "paths", "both", "mixed"],
)
def test_every_way_of_writing_it_means_the_same_tree(written: str) -> None:
    """By how far a line stands in, or by what stands before it."""
    assert read_tree(written.splitlines()) == TREE


def test_a_line_further_out_ends_what_was_below() -> None:
    """However far in the others were; the steps need not be even."""
    found = read_tree(["甲", "      乙", "        丙", "   丁", "戊"])
    assert found == [("甲",), ("甲", "乙"), ("甲", "乙", "丙"), ("甲", "丁"), ("戊",)]


@pytest.mark.parametrize("line", ["甲 > > 乙", "> 乙", "甲 >", "甲" * 61], ids=["gap", "above", "below", "long"])
def test_a_line_that_cannot_be_read_is_named_by_its_number(line: str) -> None:
    """With the empty lines counted, as an editor counts."""
    with pytest.raises(LineUnreadable) as caught:
        read_tree(["甲", "", line])
    assert caught.value.line == 3


async def grown(place: Town, *paths: Branch) -> list[str]:
    """What was added, by name."""
    async with place.database.transaction() as tx:
        return [union.name for union in await plant(place.work(tx), paths)]


@BOTH
async def test_what_is_there_already_is_not_planted_again(place: Town) -> None:
    """The town has a city, a township and an enterprise; letters large or small are the same name."""
    assert await grown(place, (CITY,), (CITY, TOWN), (CITY, "ABC 工会")) == ["ABC 工会"]
    assert await grown(place, (CITY,), (CITY, "abc 工会"), (CITY, TOWN), (CITY, TOWN, "新厂")) == ["新厂"]


@BOTH
async def test_a_path_may_begin_in_the_middle(place: Town) -> None:
    """Below the only union of that name; where there are two of them, it is a root of its own."""
    assert await grown(place, (TOWN,), (TOWN, "机关工会")) == ["机关工会"]
    await grown(place, (CITY,), (CITY, "机关工会"))
    assert await grown(place, ("机关工会",), ("机关工会", "食堂")) == ["机关工会", "食堂"]
    async with place.database.transaction() as tx:
        assert [root.name for root in await Unions(tx).roots()] == [CITY, "机关工会"]
        assert [len(union.path) for union in await Unions(tx).named("机关工会")] == [3, 2, 1]

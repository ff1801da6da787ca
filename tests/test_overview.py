"""A chair's overview: numbers that are right, each with its list, for the unions one's post reaches; and on Mondays."""

import pytest

from domain.people import Role
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Town

TROUBLE = "希望暑期开设托管班"


@pytest.fixture
async def busy(cast: Cast) -> Cast:
    """Five demands: one waits and is late, two are handled; one is rated well, one not rated at all."""
    for number in range(5):
        await cast.worker.hands_in(f"{TROUBLE}{number}")
    for number in (1, 2):
        await cast.staff.forges(f"resolve:{number}:1")
        await cast.staff.presses("A 已解决")
        await cast.staff.says("好了")
    await cast.worker.forges("satisfied:1:2")
    await cast.staff.forges("accept:3:1")
    await cast.place.pass_working_days(8)
    await cast.staff.forges("accept:4:1")
    return cast


@BOTH
async def test_the_numbers_are_right(busy: Cast) -> None:
    """What was closed last week is not of this week."""
    await busy.chair.says("/overview")
    assert "待接手 1 · 在办 2 · 🟡 0 · 🔴 1" in busy.chair.last
    assert "本周办结 1 · 满意 0/评价 0/应评 1" in busy.chair.last


async def test_each_number_leads_to_its_list_and_a_case(busy: Cast) -> None:
    """And from there back."""
    await busy.chair.says("/overview")
    await busy.chair.presses("待接手 1")
    assert "待接手" in busy.chair.last
    assert any("0005" in button for button in busy.chair.buttons)
    await busy.chair.presses("总览")
    await busy.chair.presses("🔴 1")
    await busy.chair.presses("0005")
    assert f"{TROUBLE}4" in busy.chair.last
    assert "催办" in busy.chair.buttons


async def test_only_for_a_chair_and_only_what_their_post_reaches(busy: Cast) -> None:
    """Staff are told that it is another's; the chair next door counts nothing of it."""
    await busy.staff.says("/overview")
    assert "总览" not in busy.staff.last
    await busy.staff.forges("over:waiting:0")
    assert "工会工作人员" in await busy.staff.toast()
    place = busy.place
    from storage.unions import Unions

    async with place.database.transaction() as tx:
        next_door = await Unions(tx).add("新埭镇总工会", place.city)
    other = await place.official(302, "邻镇主席", Role.CHAIR, next_door)
    await other.says("/overview")
    assert "待接手 0 · 在办 0" in other.last
    above = await place.official(303, "市主席", Role.CHAIR, place.city)
    await above.says("/overview")
    assert "待接手 1 · 在办 2" in above.last


async def test_on_monday_morning_it_comes_by_itself(cast: Cast) -> None:
    """Once, from nine on; not where there is nothing to count."""
    await cast.place.pass_working_days(5, at="08:30")
    assert "总览" not in cast.chair.everything
    await cast.worker.hands_in(TROUBLE)
    await cast.place.pass_working_days(0, at="09:00")
    assert cast.chair.everything.count("📊 总览") == 1
    await cast.place.pass_working_days(1)
    assert cast.chair.everything.count("📊 总览") == 1
    await cast.place.pass_working_days(4, at="09:00")
    assert cast.chair.everything.count("📊 总览") == 2


async def test_a_monday_that_was_missed_is_made_up_for(place: Town) -> None:
    """A chair whose bot was off on Monday hears on Wednesday, once."""
    worker, chair = await place.member(101, "王小明"), await place.official(301, "周主席", Role.CHAIR)
    await place.official(201, "陈敏", Role.STAFF)
    await worker.hands_in(TROUBLE)
    await place.pass_working_days(7)
    assert chair.everything.count("📊 总览") == 1


@BOTH
async def test_what_is_late_of_a_part_is_late(cast: Cast) -> None:
    """A colleague's part has a clock of its own: its warning is counted, and what they read is its date."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.presses("更多")
    await cast.staff.presses("请同事协办")
    await cast.staff.presses("孙浩")
    await cast.staff.says("请联系两所学校")
    await cast.colleague.says("/todo")
    [row] = [button for button in cast.colleague.buttons if "0001" in button]
    await cast.place.pass_working_days(6)
    await cast.chair.says("/overview")
    assert "🟡 1 · 🔴 0" in cast.chair.last
    await cast.chair.presses("🟡 1")
    assert any("0001" in button for button in cast.chair.buttons)
    await cast.colleague.says("/todo")
    assert f"⏰ {row}" in cast.colleague.buttons
    assert "黄牌:已超期 1" in cast.staff.newest(TROUBLE)["text"]

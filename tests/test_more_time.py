"""More time by consent, and a word from the chair: nobody along the way forgets it unnoticed."""

import pytest

from tests.conftest import Cast
from tests.phones import PHOTO

TROUBLE = "希望暑期开设托管班"


@pytest.fixture
async def asking(cast: Cast) -> Cast:
    """The assignee asks for six more days."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.presses("申请延期")
    await cast.staff.presses("6 个工作日")
    await cast.staff.says("场地还在装修")
    return cast


async def test_the_chair_is_asked_and_says_yes(asking: Cast) -> None:
    """The worker hears the reason and the new date only then."""
    assert "申请延期 6 个工作日" in asking.chair.last
    assert "场地还在装修" in asking.chair.last
    assert "装修" not in asking.worker.everything
    await asking.chair.presses("同意延期")
    assert "主席同意了" in asking.worker.last
    assert "场地还在装修" in asking.worker.last
    assert "主席同意延期" in asking.staff.last
    await asking.worker.presses("日期怎么算的")
    assert "同意延期 6 个工作日" in asking.worker.last


async def test_the_chair_says_no(asking: Cast) -> None:
    """The worker need not know; the assignee knows that the date stays."""
    await asking.chair.presses("不同意延期")
    assert "没有同意延期" in asking.staff.last
    assert "延期" not in asking.worker.everything
    await asking.staff.forges("extend:1:2")
    assert "只能申请一次" in await asking.staff.toast()


async def test_what_was_asked_for_one_limit_is_not_granted_for_another(asking: Cast) -> None:
    """Resolved without the chair's answer, and to be done again: days of the first limit are none of the second."""
    await asking.staff.resolves("开班了")
    await asking.worker.presses("不满意")
    await asking.worker.says("没有开")
    [case] = asking.place.tables()["cases"]
    await asking.chair.forges("grant:1:4")
    assert "过时" in await asking.chair.toast()
    assert asking.place.tables()["cases"] == [case]


async def test_who_names_a_day_needs_no_more_time(asking: Cast) -> None:
    """The day that was named stays what it is."""
    await asking.staff.press(asking.staff.newest(TROUBLE), {"callback_data": "resolve:1:2"})
    await asking.staff.presses("B 正在解决")
    await asking.staff.presses("月")
    await asking.staff.says("正在装修")
    [case] = asking.place.tables()["cases"]
    await asking.chair.forges("grant:1:3")
    assert "过时" in await asking.chair.toast()
    assert asking.place.tables()["cases"] == [case]


async def test_the_chair_urges_in_one_tap(cast: Cast) -> None:
    """Whoever has to act hears it with the date; once a day, and a reply adds a word."""
    await cast.worker.hands_in(TROUBLE)
    await cast.place.pass_working_days(3)
    await cast.chair.presses("打开 0001")
    await cast.chair.presses("催办")
    assert "周主席(主席)催办" in cast.staff.last
    assert "周主席(主席)催办" in cast.colleague.last
    await cast.chair.presses("催办")
    assert "今天已经催过了" in await cast.chair.toast()
    await cast.chair.replies(TROUBLE, "职工等着报名")
    assert "职工等着报名" in cast.staff.last
    assert "职工等着报名" not in cast.worker.everything
    await cast.chair.sends_files([PHOTO], reply_to=cast.chair.newest(TROUBLE)["message_id"])
    assert "photo" in cast.staff.messages[-1]

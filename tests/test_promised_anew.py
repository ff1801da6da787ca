"""No date that is over is promised to anybody: what begins once more is promised anew; danger never stands still."""

from operator import itemgetter
from typing import Any

import pytest

from tests.cases import TROUBLE, merges
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Phone


def stored(cast: Cast) -> list[dict[str, Any]]:
    return sorted(cast.place.tables()["cases"], key=itemgetter("id"))


def promised(cast: Cast) -> str:
    """The promise of the first case, as it is stored."""
    return str(stored(cast)[0]["promise_due"])


async def no_card_is_red(staff: Phone, since: int) -> None:
    assert not [message for message in staff.messages[since:] if "红牌" in message.get("text", "")]


@BOTH
async def test_a_review_that_is_granted_late(cast: Cast) -> None:
    """Long after the first date: the worker reads a new one, and staff are not late before they have begun."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("不予受理")
    await cast.staff.says("不归镇里管")
    await cast.place.pass_working_days(20)
    before = promised(cast)
    await cast.worker.presses("申请复核")
    await cast.worker.says("归的")
    await cast.chair.presses("退回")
    await cast.chair.says("请再看看")
    since = len(cast.staff.messages)
    assert promised(cast) > before and "已过期" not in cast.worker.newest(TROUBLE)["text"]
    await cast.place.pass_time(minutes=5)
    await cast.staff.presses("受理")
    await cast.place.pass_time(minutes=5)
    await no_card_is_red(cast.staff, since)
    assert "工会已接手" in cast.worker.last and "已过期" not in cast.worker.last


@BOTH
async def test_what_it_was_merged_into_is_withdrawn_late(cast: Cast) -> None:
    other = await cast.place.member(102, "李红")
    await cast.worker.hands_in(TROUBLE)
    await other.hands_in(f"{TROUBLE},我家两个")
    await merges(cast.staff)
    await cast.place.pass_working_days(20)
    await cast.worker.says("/case 1")
    await cast.worker.presses("撤回诉求")
    await cast.worker.presses("确定撤回")
    await cast.place.pass_time(minutes=5)
    second = stored(cast)[1]
    assert second["stage"] == "submission" and second["promise_due"] > promised(cast)
    assert "已过期" not in other.newest("我家两个")["text"]


@BOTH
async def test_the_chair_does_not_consent_when_it_is_late(cast: Cast) -> None:
    """It is handled once more, as long as a redo takes."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.place.pass_working_days(14)
    await cast.staff.resolves("没有场地", "C 暂时办不到")
    since = len(cast.staff.messages)
    await cast.chair.presses("退回")
    await cast.chair.says("再找一找")
    await cast.place.pass_time(minutes=5)
    await no_card_is_red(cast.staff, since)
    assert "已过期" not in cast.staff.last and "已过期" not in cast.worker.newest(TROUBLE)["text"]


@BOTH
async def test_a_date_that_is_over_says_so(cast: Cast) -> None:
    """Also where somebody is told of something else: it goes to a colleague, or words were added."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.place.pass_working_days(14)
    assert "已过期" in cast.worker.newest(TROUBLE)["text"]
    await cast.worker.replies(TROUBLE, "还没有消息吗")
    assert "已过期" in cast.worker.last
    await cast.staff.says("/case 1")
    await cast.staff.presses("转给同事")
    await cast.staff.presses("孙浩")
    assert "由 孙浩 来办" in cast.worker.last and "已过期" in cast.worker.last


# --- danger ----------------------------------------------------------------------------------------------------------


@pytest.fixture
async def danger(cast: Cast) -> Cast:
    await cast.worker.says("车间有煤气味")
    for words in ("实名提交", "劳动安全", "有,有危险", "实名提交", "确认提交"):
        await cast.worker.presses(words)
    return cast


@BOTH
async def test_danger_does_not_wait_for_what_may_be_added(danger: Cast) -> None:
    """The worker is asked, and staff have to act today as before."""
    before = promised(danger)
    await danger.staff.presses("请职工补充")
    await danger.staff.says("在哪一层?")
    assert "工会不停下来等" in danger.worker.last
    await danger.place.pass_working_days(1)
    assert "黄牌" in danger.staff.everything
    await danger.worker.replies("在哪一层", "二层")
    assert "二层" in danger.staff.last and promised(danger) == before
    await danger.staff.presses("受理")
    assert "工会已接手" in danger.worker.last


@BOTH
async def test_danger_is_put_off_to_no_later_day(danger: Cast) -> None:
    """“Being solved” has a day within what was promised."""
    await danger.staff.presses("受理")
    await danger.staff.presses("办结")
    await danger.staff.presses("B 正在解决")
    await danger.staff.says("2026-08-30")
    assert "这一天不行" in danger.staff.last or "这一天不行" in await danger.staff.toast()

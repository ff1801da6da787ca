"""Reminders that are no warnings: half the time has passed, a rating is missing."""

from tests.conftest import Cast
from tests.engines import BOTH

TROUBLE = "希望暑期开设托管班"


async def accepted(cast: Cast) -> None:
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")


@BOTH
async def test_an_answer_taken_back_was_none(cast: Cast) -> None:
    """At half time somebody is reminded who has answered and taken it back."""
    await cast.worker.hands_in("食堂太远")
    await cast.staff.presses("受理")
    await cast.staff.replies("食堂太远", "正在问食堂")
    await cast.staff.presses("撤回")
    await cast.place.pass_working_days(7)
    assert "时间过半" in cast.staff.everything


async def test_half_the_time_has_passed_without_a_word(cast: Cast) -> None:
    """On the seventh of thirteen days the assignee is asked to tell the worker something."""
    await accepted(cast)
    await cast.place.pass_working_days(6)
    assert "时间过半" not in cast.staff.everything
    await cast.place.pass_working_days(1)
    assert "时间过半" in cast.staff.last
    assert "时间过半" not in cast.chair.everything


async def test_who_has_said_something_is_not_asked(cast: Cast) -> None:
    """An answer is an answer, whenever it was given."""
    await accepted(cast)
    await cast.staff.replies(TROUBLE, "正在找场地")
    await cast.place.pass_working_days(7)
    assert "时间过半" not in cast.staff.everything


async def test_a_missing_rating_is_asked_for_once(cast: Cast) -> None:
    """The day before the window ends; silence then is no rating."""
    await accepted(cast)
    await cast.staff.resolves("开班了")
    await cast.place.pass_working_days(5)
    assert "请您评价" not in cast.worker.last
    await cast.place.pass_working_days(1)
    assert "请您评价" in cast.worker.last
    assert {"满意", "基本满意"} <= {*cast.worker.buttons}, "and it is done with one tap"
    await cast.place.pass_working_days(2)
    assert "没有收到您的评价" in cast.worker.last
    assert cast.worker.everything.count("请您评价,") == 1


async def test_who_has_rated_is_left_in_peace(cast: Cast) -> None:
    await accepted(cast)
    await cast.staff.resolves("开班了")
    await cast.worker.presses("满意")
    await cast.place.pass_working_days(6)
    assert "请您评价," not in cast.worker.everything


async def test_somebody_anonymous_is_reminded_too(cast: Cast) -> None:
    """Under their pseudonym: what was asked for is still missing."""
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    await cast.staff.presses("请职工补充")
    await cast.staff.says("几岁?")
    await cast.place.pass_working_days(2)
    assert "等您补充" in cast.worker.last

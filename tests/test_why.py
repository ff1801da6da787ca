"""Every date explains itself."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.calendar import LeftOut, WorkingCalendar, official
from domain.cases.explanation import promise_reasons
from domain.cases.promise import Why
from domain.cases.words import Action
from tests.conftest import Cast

CALENDAR = official("CN", ZoneInfo("Asia/Shanghai"))
TROUBLE = "希望暑期开设托管班"


@pytest.mark.parametrize(
    ("after", "until", "left_out"),
    [
        (date(2026, 3, 2), date(2026, 3, 19), LeftOut(4, 0, 0)),
        (date(2026, 9, 28), date(2026, 10, 12), LeftOut(3, 5, 1)),
        (date(2026, 2, 11), date(2026, 2, 26), LeftOut(3, 6, 1)),
        (date(2026, 3, 2), date(2026, 3, 2), LeftOut(0, 0, 0)),
    ],
    ids=["plain weeks", "over the National Day", "over the Spring Festival", "the same day"],
)
def test_what_is_left_out_between_two_days(after: date, until: date, left_out: LeftOut) -> None:
    """Weekends and holidays are not counted; a weekend's day that is worked (调休) is."""
    assert CALENDAR.left_out(after, until) == left_out


def test_a_promise_tells_what_moved_it() -> None:
    """From submission, by a pause, by a named day, by a redo; what moves nothing is left out."""
    plain = WorkingCalendar(ZoneInfo("Asia/Shanghai"))

    def on(day: int) -> datetime:
        return datetime(2026, 3, day, 2, tzinfo=UTC)

    moves = [
        (Action.SUBMIT, on(2), on(19)),
        (Action.ASK, on(3), on(19)),
        (Action.COMPLETE, on(5), on(23)),
        (Action.PROMISE, on(6), on(31)),
        (Action.RESOLVE, on(9), on(31)),
        (Action.REDO, on(10), on(19)),
    ]
    assert [(reason.why, reason.days, reason.due.day) for reason in promise_reasons(moves, lambda at: plain)] == [
        (Why.COUNTED, 13, 19),
        (Why.PAUSED, 2, 23),
        (Why.NAMED, 17, 31),
        (Why.REDONE, 7, 19),
    ]


async def test_the_worker_asks_why_this_date(cast: Cast) -> None:
    """In a sentence a line, with the way back to the case."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("请职工补充")
    await cast.staff.says("几岁?")
    await cast.place.pass_working_days(2)
    await cast.worker.presses("补充")
    await cast.worker.says("七岁")
    await cast.worker.presses("日期怎么算的")
    assert "第 13 个工作日是" in cast.worker.last
    assert "等补充的 2 个工作日补上" in cast.worker.last
    assert "这一步" not in cast.worker.last
    await cast.staff.presses("日期怎么算的")
    assert "这一步从" in cast.staff.last
    stranger = await cast.place.member(109, "路人")
    await stranger.forges("why:1")
    assert "没有找到" in await stranger.toast()

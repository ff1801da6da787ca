"""Nobody who is not there keeps anything waiting, and nobody is disturbed when they rest."""

import pytest

from domain.people import Role
from storage.people import People
from storage.times import to_text
from storage.unions import Unions
from tests.cases import TROUBLE, accepted
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Town

__all__ = ["accepted"]


# --- away ------------------------------------------------------------------------------------------------------------


@BOTH
async def test_what_is_due_meanwhile_goes_to_a_colleague(accepted: Cast) -> None:
    """The colleague takes it with a tap, the worker knows, and the date stays."""
    await accepted.place.pass_working_days(8)
    before = accepted.worker.newest(TROUBLE)["text"].partition("最晚")[2]
    await accepted.staff.says("/away")
    await accepted.staff.presses(accepted.staff.buttons[-1])
    assert "您不在" in accepted.staff.last
    await accepted.place.pass_time(seconds=1)
    assert "您不在" in accepted.staff.last, "who is away is not asked to take over"
    assert "请一位同事接手" in accepted.colleague.last
    await accepted.colleague.says("/todo")
    assert any("0001" in button for button in accepted.colleague.buttons)
    assert "正在请同事接手" in accepted.worker.last
    await accepted.colleague.presses("受理")
    assert "由 孙浩 来办" in accepted.worker.last
    assert accepted.worker.newest(TROUBLE)["text"].partition("最晚")[2] == before


async def test_what_is_due_later_stays(accepted: Cast) -> None:
    """A day's absence changes nothing about what is due in thirteen."""
    await accepted.staff.says("/away")
    await accepted.staff.presses(accepted.staff.buttons[0])
    await accepted.place.pass_time(seconds=1)
    assert "接手" not in accepted.colleague.everything.partition("受理")[2].replace("工会已接手", "")
    await accepted.staff.replies(TROUBLE, "正在办")
    assert "正在办" in accepted.worker.last


@BOTH
async def test_who_is_staff_elsewhere_now_keeps_nothing_here(accepted: Cast) -> None:
    """A post in another union does not reach the case: it goes back to the colleagues."""
    place = accepted.place
    async with place.database.transaction() as tx:
        visitor = await People(tx).visitor(accepted.staff.id)
        assert visitor
        other = await Unions(tx).add("新埭镇总工会", place.city)
        await People(tx).appoint(visitor.person, Role.STAFF, other.id, place.clock.now())
        await tx.post_end(
            person=visitor.person, union_id=place.town.id, role=Role.STAFF, now=to_text(place.clock.now())
        )
    await place.pass_time(seconds=1)
    assert "请一位同事接手" in accepted.colleague.last


async def test_where_nobody_else_is_there_it_stays(place: Town) -> None:
    """There is nobody to pass it on to; the chair hears when it is late."""
    worker, staff = await place.member(101, "王小明"), await place.official(201, "陈敏", Role.STAFF)
    await worker.hands_in(TROUBLE)
    await staff.presses("受理")
    await staff.blocks()
    await place.pass_time(minutes=1)
    assert "接手" not in worker.last.replace("工会已接手", "")


async def test_who_blocked_the_bot_is_not_waited_for(accepted: Cast) -> None:
    """A message that cannot reach them is the sign."""
    await accepted.staff.blocks()
    await accepted.place.pass_time(minutes=1)
    await accepted.colleague.presses("受理")
    assert "由 孙浩 来办" in accepted.worker.last


async def test_new_demands_reach_somebody_who_is_there(place: Town) -> None:
    """Where a township's only member of staff is away, the city's get it."""
    worker, staff = await place.member(101, "王小明"), await place.official(201, "陈敏", Role.STAFF)
    above = await place.official(202, "孙浩", Role.STAFF, place.city)
    await staff.says("/away")
    await staff.presses(staff.buttons[-1])
    await worker.hands_in(TROUBLE)
    assert TROUBLE in above.everything
    assert TROUBLE not in staff.everything


async def test_one_comes_back(cast: Cast) -> None:
    """With a tap, or by itself when the day is over."""
    await cast.staff.says("/away")
    await cast.staff.presses(cast.staff.buttons[0])
    await cast.staff.presses("我回来了")
    assert "欢迎回来" in cast.staff.last
    await cast.staff.says("/away")
    await cast.staff.presses(cast.staff.buttons[0])
    await cast.place.pass_working_days(2)
    await cast.staff.says("/away")
    assert "您哪天以前不在" in cast.staff.last


@pytest.mark.parametrize(
    ("day", "said"), [("2020-01-01", "这一天不行"), ("2099-01-01", "这一天不行"), ("2026-19-39", "已经过时了")]
)
async def test_a_day_that_is_none_is_refused(cast: Cast, day: str, said: str) -> None:
    """Past, or too far ahead; no button ever named one that is in no calendar."""
    await cast.staff.forges(f"away-until:{day}")
    assert said in await cast.staff.toast()


async def test_only_whoever_has_a_turn_can_be_away(cast: Cast) -> None:
    """Nothing waits for a worker."""
    await cast.worker.says("/away")
    assert "工会工作人员" in cast.worker.last
    for forged in ("away", "away-until:2026-12-20", "away-over"):
        await cast.worker.forges(forged)
        assert "工会工作人员" in await cast.worker.toast()


# --- rest ------------------------------------------------------------------------------------------------------------


async def test_who_works_at_night_rests_by_day(accepted: Cast) -> None:
    """A push waits until their own rest is over, and comes in what is night for others."""
    await accepted.worker.says("/settings")
    assert "21:00–08:00" in accepted.worker.last
    await accepted.worker.presses("休息 08:00–16:00")
    assert "08:00–16:00" in accepted.worker.last
    await accepted.staff.replies(TROUBLE, "白天的回复")
    assert "白天的回复" not in accepted.worker.everything
    await accepted.place.pass_working_days(0, at="16:01")
    assert "白天的回复" in accepted.worker.last
    await accepted.place.pass_working_days(0, at="22:00")
    await accepted.staff.replies(TROUBLE, "夜里的回复")
    assert "夜里的回复" in accepted.worker.last


async def test_who_wants_no_rest_has_none(accepted: Cast) -> None:
    await accepted.worker.says("/settings")
    await accepted.worker.presses("不用休息时间")
    assert "没有休息时间" in accepted.worker.last
    await accepted.place.pass_working_days(0, at="23:00")
    await accepted.staff.replies(TROUBLE, "夜里的回复")
    assert "夜里的回复" in accepted.worker.last

"""What the chair decides: whether a thing cannot be done, whether a refusal stands, what becomes of a third redo."""

from datetime import datetime

import pytest

from domain.people import Role
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Phone, Town

TROUBLE = "希望暑期开设托管班"


async def resolved(staff: Phone, grade: str, words: str) -> None:
    await staff.presses("办结")
    await staff.presses(grade)
    await staff.says(words)


# --- C and D ---------------------------------------------------------------------------------------------------------


@pytest.fixture
async def proposed(cast: Cast) -> Cast:
    """The assignee thinks that it cannot be done."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await resolved(cast.staff, "C 暂时办不到", "今年没有场地,可以先去邻镇的班")
    return cast


async def test_what_cannot_be_done_goes_to_the_chair_first(proposed: Cast) -> None:
    """The chair reads what it is about and what would be said; the worker learns nothing of that yet."""
    assert "请主席决定" in proposed.chair.last
    assert TROUBLE in proposed.chair.last
    assert "邻镇的班" in proposed.chair.last
    assert proposed.chair.buttons[:2] == ["同意", "退回再办"]
    assert "邻镇" not in proposed.worker.everything
    assert "主席正在把关" in proposed.worker.everything
    await proposed.worker.presses("看经过")
    assert "邻镇" not in proposed.worker.everything


async def test_one_tap_of_the_chair_lets_it_go(proposed: Cast) -> None:
    """The worker hears the answer and its class, and can rate it; the assignee knows."""
    await proposed.chair.presses("同意")
    assert "已同意" in await proposed.chair.toast()
    assert "有结果了 · 暂时办不到" in proposed.worker.last
    assert "邻镇的班" in proposed.worker.last
    assert "主席同意了" in proposed.staff.everything
    await proposed.worker.presses("满意")
    assert "您的评价:满意" in proposed.worker.everything


async def test_what_a_chair_has_to_decide_has_its_buttons(proposed: Cast) -> None:
    """Words alone decide nothing, and say so."""
    await proposed.chair.replies(TROUBLE, "同意")
    assert "点卡片上的按钮" in proposed.chair.last
    await proposed.chair.presses("同意")
    assert "有结果了" in proposed.worker.last


async def test_the_chair_sends_it_back(proposed: Cast) -> None:
    """With a reason, to the assignee alone: for the worker nothing has changed."""
    await proposed.chair.presses("退回再办")
    await proposed.chair.says("文化礼堂有场地,再去谈谈")
    assert "文化礼堂有场地" in proposed.staff.last
    assert "文化礼堂" not in proposed.worker.everything
    assert "正在办" in proposed.worker.newest(TROUBLE)["text"]
    await resolved(proposed.staff, "A 已解决", "谈好了,周六开班")
    assert "周六开班" in proposed.worker.last


async def test_who_is_not_satisfied_with_it_reaches_the_chair(proposed: Cast) -> None:
    """Not the assignee again; the chair may send it back to be done."""
    await proposed.chair.presses("同意")
    await proposed.worker.presses("不满意")
    await proposed.worker.says("邻镇太远")
    assert "请主席复核" in proposed.chair.newest("请主席复核")["text"]
    assert "邻镇太远" in proposed.staff.last
    await proposed.chair.presses("退回再办")
    await proposed.chair.says("请再想办法")
    assert "主席请工会重新办" in proposed.worker.last
    assert "请再想办法" in proposed.staff.last


async def test_the_chair_may_let_it_stand_and_says_why(proposed: Cast) -> None:
    """Then it ends; the worker's rating stays what it was."""
    await proposed.chair.presses("同意")
    await proposed.worker.presses("不满意")
    await proposed.worker.says("邻镇太远")
    await proposed.chair.presses("维持,写明理由")
    await proposed.chair.says("明年场地建好就开")
    assert "明年场地建好就开" in proposed.worker.last
    assert "您的评价:不满意" in proposed.worker.everything
    [case] = proposed.place.tables()["cases"]
    assert (case["stage"], case["outcome"], case["rating"]) == ("closed", "rated", "dissatisfied")


async def test_where_the_chair_handled_it_the_one_above_is_asked(place: Town) -> None:
    """Nobody consents to what they could not do themselves."""
    worker = await place.member(101, "王小明")
    both = await place.official(301, "周主席", Role.STAFF)
    await both.says(f"/start {await place.invitation(Role.CHAIR)}")
    await both.presses("是,接受")
    above = await place.official(302, "市主席", Role.CHAIR, place.city)
    await worker.hands_in(TROUBLE)
    await both.presses("受理")
    await resolved(both, "D 留作参考", "记下了")
    assert "请主席决定" in above.last
    await above.presses("同意")
    assert "留作参考" in worker.last


async def test_where_there_is_no_chair_nobody_is_waited_for(place: Town) -> None:
    """A union without one must not leave its worker without an answer."""
    worker, staff = await place.member(101, "王小明"), await place.official(201, "陈敏", Role.STAFF)
    await worker.hands_in(TROUBLE)
    await staff.presses("受理")
    await resolved(staff, "C 暂时办不到", "没有场地")
    assert "没有场地" in worker.last


# --- B ---------------------------------------------------------------------------------------------------------------


async def promised(cast: Cast, day: str) -> None:
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.presses("办结")
    await cast.staff.presses("B 正在解决")
    await cast.staff.says(day)
    await cast.staff.says("正在装修,装好就开班")


@BOTH
async def test_a_day_off_that_was_promised_is_asked_for_before(cast: Cast) -> None:
    """A Saturday on Friday morning: what was promised, to whom and since when; on Saturday nobody is asked again."""
    await promised(cast, "7月18日")
    zone = cast.place.rules.calendar.zone
    await cast.place.move_to(datetime(2026, 7, 17, 8, 55, tzinfo=zone))
    assert "答应王小明" not in cast.staff.everything
    await cast.place.move_to(datetime(2026, 7, 17, 9, 0, tzinfo=zone))
    assert "7月6日(周一) 答应王小明7月18日(周六) 前解决:“正在装修,装好就开班”" in cast.staff.last
    await cast.place.move_to(datetime(2026, 7, 18, 12, 0, tzinfo=zone))
    assert cast.staff.everything.count("答应王小明") == 1


async def test_what_was_promised_without_a_name_is_not_said_in_a_push(cast: Cast) -> None:
    """Somebody else may see the message."""
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    await cast.staff.presses("受理")
    await cast.staff.presses("办结")
    await cast.staff.presses("B 正在解决")
    await cast.staff.says("7月17日")
    await cast.staff.says("正在装修,装好就开班")
    await cast.place.move_to(datetime(2026, 7, 17, 9, 0, tzinfo=cast.place.rules.calendar.zone))
    told = cast.staff.newest("7月17日(周五) 前解决")["text"]
    assert "答应" in told and "装修" not in told


async def test_what_is_kept_for_reference_is_asked_about_as_such(cast: Cast) -> None:
    """Of staff, and of the chair: nobody says that it cannot be done."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.presses("办结")
    await cast.staff.presses("D 留作参考")
    assert "为什么留作参考" in cast.staff.last and "办不到" not in cast.staff.last
    await cast.staff.says("记下了,明年再看")
    assert "建议留作参考" in cast.chair.last and "办不到" not in cast.chair.last


async def test_what_is_being_solved_has_a_day(cast: Cast) -> None:
    """The worker hears which; until then nobody is reminded; on the day the assignee is, and the day after warned."""
    calendar = cast.place.rules.calendar
    day = calendar.shift(calendar.local_day(cast.place.clock.now()), 15)
    await promised(cast, f"{day.month}月{day.day}日")
    assert "正在装修" in cast.worker.last
    assert f"{day.month}月{day.day}日" in cast.worker.last
    await cast.place.pass_working_days(14)
    since = cast.staff.everything.partition("正在装修")[2]
    assert [words for words in ("黄牌", "请在", "今天到期") if words in since] == []
    await cast.place.pass_working_days(1)
    assert f"7月6日(周一) 答应王小明{day.month}月{day.day}日" in cast.staff.last and "正在装修" in cast.staff.last
    await cast.place.pass_working_days(1)
    assert "黄牌" in cast.staff.last
    assert "黄牌" in cast.chair.last
    await resolved(cast.staff, "A 已解决", "开班了")
    assert "开班了" in cast.worker.last


async def test_a_day_is_offered_or_written(cast: Cast) -> None:
    """One that is none is asked for again, one that is past is refused with the days that are possible."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.presses("办结")
    await cast.staff.presses("B 正在解决")
    await cast.staff.says("很快")
    assert "没看懂是哪一天" in cast.staff.last
    await cast.staff.says("2020-01-01")
    assert "这一天不行" in cast.staff.last
    await cast.staff.presses("月")
    await cast.staff.says("正在谈")
    assert "正在谈" in cast.worker.last


async def test_a_day_is_promised_twice_at_most(cast: Cast) -> None:
    """Then it is solved, or the chair is asked."""
    await promised(cast, "2099-01-01")
    assert "这一天不行" in cast.staff.everything
    for _ in range(2):
        await cast.staff.presses("办结")
        await cast.staff.presses("B 正在解决")
        await cast.staff.presses("月")
        await cast.staff.says("还要几天")
    await cast.staff.presses("办结")
    await cast.staff.presses("B 正在解决")
    assert "已经答应过两次" in await cast.staff.toast()


# --- a review --------------------------------------------------------------------------------------------------------


@pytest.fixture
async def reviewed(cast: Cast) -> Cast:
    """A worker does not accept that their demand was declined."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("不予受理")
    await cast.staff.says("不归工会管")
    await cast.worker.presses("申请复核")
    await cast.worker.says("别的镇的工会都在办")
    return cast


async def test_a_declined_demand_is_reviewed_by_the_chair(reviewed: Cast) -> None:
    """The chair may have it considered anew: staff are told why, and so is the worker."""
    assert "请主席复核" in reviewed.chair.last
    await reviewed.chair.presses("退回再办")
    await reviewed.chair.says("这是我们该办的")
    assert "这是我们该办的" in reviewed.colleague.last
    assert "这是我们该办的" in reviewed.worker.last
    await reviewed.colleague.presses("受理")
    assert "工会已接手,由 孙浩 来办" in reviewed.worker.last


async def test_a_review_may_change_nothing_and_there_is_one(reviewed: Cast) -> None:
    """The chair's reason is the last word; the button is gone."""
    await reviewed.chair.presses("维持,写明理由")
    await reviewed.chair.says("这件事归社保局办,电话 12333")
    assert "12333" in reviewed.worker.last
    assert "申请复核" not in reviewed.worker.buttons
    await reviewed.worker.forges("review:1:0")
    assert "过时" in await reviewed.worker.toast()


async def test_staff_cannot_end_what_the_chair_reviews(reviewed: Cast) -> None:
    """They may take it up, not decline it again."""
    await reviewed.staff.forges("decline:1:2")
    assert "过时" in await reviewed.staff.toast()
    await reviewed.colleague.forges("accept:1:2")
    assert "由 孙浩 来办" in reviewed.worker.last


# --- redo ------------------------------------------------------------------------------------------------------------


async def test_after_two_rounds_the_chair_decides(cast: Cast) -> None:
    """Not satisfied a third time goes to the chair, who says why it ends or has it done once more."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    for round_ in range(3):
        await resolved(cast.staff, "A 已解决", f"第{round_}次答复")
        await cast.worker.presses("不满意")
        await cast.worker.says(f"第{round_}次不满意")
    assert "请主席复核" in cast.chair.last
    assert "第2次不满意" in cast.staff.last
    await cast.chair.presses("维持,写明理由")
    await cast.chair.says("能做的都做了")
    assert "能做的都做了" in cast.worker.last
    assert cast.place.tables()["cases"][0]["stage"] == "closed"


# --- what waits for a chair ------------------------------------------------------------------------------------------


@BOTH
async def test_a_chair_finds_what_waits_for_them(proposed: Cast) -> None:
    """In /todo, with its date; not the chair above, and no more once it is decided."""
    above = await proposed.place.official(303, "市主席", Role.CHAIR, proposed.place.city)
    await proposed.chair.says("/todo")
    assert any("0001" in button for button in proposed.chair.buttons)
    await above.says("/todo")
    assert "没有等您的事项" in above.last and "一屏" in " ".join(above.buttons)
    await proposed.chair.forges("consent:1:3")
    await proposed.chair.says("/todo")
    assert "没有等您的事项" in proposed.chair.last


@BOTH
async def test_who_handled_it_does_not_find_it_the_one_above_does(place: Town) -> None:
    """A chair who is the assignee waits for the upper union's."""
    worker = await place.member(101, "王小明")
    both = await place.official(301, "周主席", Role.STAFF)
    await both.says(f"/start {await place.invitation(Role.CHAIR)}")
    await both.presses("是,接受")
    above = await place.official(302, "市主席", Role.CHAIR, place.city)
    await worker.hands_in(TROUBLE)
    await both.presses("受理")
    await resolved(both, "D 留作参考", "记下了")
    await both.says("/todo")
    assert "没有等您的事项" in both.last
    await above.says("/todo")
    assert any("0001" in button for button in above.buttons)

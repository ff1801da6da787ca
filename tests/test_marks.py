"""Staff mark what is only a question, or what is urgent; the submitter may object, and the right people are woken."""

from domain.cases.words import Action
from domain.people import Role
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Phone, Town

TROUBLE = "食堂几点开门"


def promised(worker: Phone) -> str:
    """The day that the card promises."""
    return worker.newest("📋")["text"].partition("最晚 ")[2].partition(" 给您答复")[0]


@BOTH
async def test_a_question_is_answered_sooner(cast: Cast) -> None:
    """Three working days instead of thirteen; the worker is told, and told how to object."""
    calendar, today = cast.place.rules.calendar, cast.place.rules.calendar.local_day(cast.place.clock.now())
    await cast.worker.hands_in(TROUBLE)
    before = promised(cast.worker)
    await cast.staff.presses("更多")
    await cast.staff.presses("只是问一问")
    assert "已标为咨询" in await cast.staff.toast()
    soon = calendar.shift(today, 3)
    assert f"{soon.month}月{soon.day}日" in promised(cast.worker)
    assert "会早一点答复" in cast.worker.last
    await cast.worker.presses("日期怎么算的")
    assert "标为咨询,提前到" in cast.worker.last
    await cast.worker.presses("打开")
    await cast.worker.presses("不只是问一问")
    assert promised(cast.worker) == before
    assert "改回" in cast.staff.last
    await cast.staff.says("/todo")
    await cast.staff.presses("0001")
    await cast.staff.presses("更多")
    assert "只是问一问" not in "".join(cast.staff.buttons), "once objected to, it stays a demand"


async def test_a_question_that_is_being_handled(cast: Cast) -> None:
    """Whoever handles it has the shorter limit then, and the longer one again."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    before = cast.staff.newest("正在办")["text"]
    await cast.staff.presses("更多")
    await cast.staff.presses("只是问一问")
    assert cast.staff.newest("正在办")["text"] != before
    await cast.place.pass_working_days(4)
    assert "黄牌" in cast.chair.everything
    await cast.worker.presses("不只是问一问")
    assert cast.staff.newest("正在办")["text"] == before


async def test_a_question_marked_late_is_due_tomorrow_at_the_earliest(cast: Cast) -> None:
    """Nobody is late by being told."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.place.pass_working_days(8)
    calendar = cast.place.rules.calendar
    tomorrow = calendar.shift(calendar.local_day(cast.place.clock.now()), 1)
    await cast.staff.presses("更多")
    await cast.staff.presses("只是问一问")
    assert f"{tomorrow.month}月{tomorrow.day}日" in promised(cast.worker)


async def test_what_is_urgent_is_accepted_today_and_the_chair_knows(cast: Cast) -> None:
    """The card says so, in the list it comes first."""
    await cast.worker.hands_in(TROUBLE)
    await cast.place.pass_time(minutes=1)
    await cast.staff.presses("更多")
    await cast.staff.presses("很紧急")
    assert "急事" in cast.worker.last
    assert "紧急" in cast.chair.last and "人身危险" not in cast.chair.last
    today = cast.place.rules.calendar.local_day(cast.place.clock.now())
    assert f"请在 {today.month}月{today.day}日" in cast.staff.newest("等待接手")["text"]
    await cast.staff.presses("受理")
    await cast.staff.presses("更多")
    assert not any("很紧急" in button for button in cast.staff.buttons), "it is urgent already"


async def test_nobody_else_marks(cast: Cast) -> None:
    """Not the worker, not the chair; and nobody objects where nothing was marked."""
    await cast.worker.hands_in(TROUBLE)
    for phone, data in (
        (cast.worker, "question:1:1"),
        (cast.worker, "urgent:1:1"),
        (cast.worker, "object:1:1"),
        (cast.chair, "urgent:1:1"),
        (cast.staff, "object:1:1"),
    ):
        await phone.forges(data)
    actions = [event["action"] for event in cast.place.tables()["event"]]
    assert actions == [Action.SUBMIT]


async def test_at_night_only_whoever_is_on_duty_is_woken(place: Town) -> None:
    """The colleague who sleeps reads it in the morning; where nobody is on duty, everybody is woken."""
    worker = await place.member(101, "王小明")
    duty = await place.official(201, "陈敏", Role.STAFF)
    asleep = await place.official(202, "孙浩", Role.STAFF)
    await duty.says("/settings")
    await duty.presses("我值班")
    assert "您值班" in await duty.toast()
    await place.pass_time(hours=13)
    await worker.says("/submit")
    await worker.presses("劳动安全")
    await worker.presses("有,有危险")
    await worker.says("仓库要塌了")
    await worker.presses("实名提交")
    await worker.presses("确认提交")
    assert "仓库要塌了" in duty.last
    assert "仓库要塌了" not in asleep.everything
    await place.pass_time(hours=10)
    assert "仓库要塌了" in asleep.everything
    await duty.says("/settings")
    await duty.presses("不值班了")
    assert "我值班,夜里急事叫我" in duty.buttons

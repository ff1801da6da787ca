"""办结, 不予受理 and 请补充 go out at once, and for two minutes they are taken back, as if they had not been."""

from typing import Any

from tests.cases import taking_back
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Json, Phone, buttons_of, said

TROUBLE = "希望暑期开设托管班"


def case_of(cast: Cast) -> dict[str, Any]:
    [case] = cast.place.tables()["cases"]
    return {name: value for name, value in dict(case).items() if name not in {"version"}}


def running(cast: Cast) -> list[tuple[Any, ...]]:
    """The turns that run, with their dates, and who is called to them."""
    tables = cast.place.tables()
    turns = [(row["number"], row["party"], row["started_at"], row["due_at"]) for row in tables["turn"]]
    open_ = {row["number"] for row in tables["turn"] if row["ended_at"] is None}
    calls = [(row["part"], row["person"], row["called_at"], row["ending"]) for row in tables["call"]]
    return [each for each in turns if each[0] in open_] + sorted(calls)


def labels(message: Json) -> list[str]:
    return [button["text"] for button in buttons_of(message)]


async def week(phone: Phone) -> str:
    await phone.says("/overview")
    return phone.last


async def decides(staff: Phone, what: str, words: str) -> None:
    await staff.presses(what)
    await staff.says(words)


@BOTH
async def test_what_was_asked_is_taken_back(cast: Cast) -> None:
    """The turn goes on with the day that it had; the worker reads that there is nothing to answer."""
    await cast.worker.hands_in(TROUBLE)
    before, turns = case_of(cast), running(cast)
    await decides(cast.staff, "请职工补充", "孩子几岁?")
    assert "2 分钟内可以撤回" in cast.staff.last
    assert "孩子几岁" in cast.worker.last
    await cast.staff.presses("撤回")
    assert "撤回了(0001)" in cast.staff.last
    assert (case_of(cast), running(cast)) == (before, turns)
    assert "孩子几岁" not in cast.worker.everything
    assert "工会刚才发给您的“请补充”撤回了" in cast.worker.last and "最晚" in cast.worker.last
    await decides(cast.staff, "请职工补充", "孩子上几年级?")
    assert "孩子上几年级" in cast.worker.last


@BOTH
async def test_declined_and_taken_back(cast: Cast) -> None:
    """The case is open again, in no figure of what ended or was answered, and in no course."""
    await cast.worker.hands_in(TROUBLE)
    before, turns = case_of(cast), running(cast)
    await decides(cast.staff, "不予受理", "写错了一件")
    assert case_of(cast)["outcome"] == "declined"
    await cast.staff.presses("撤回")
    assert (case_of(cast), running(cast)) == (before, turns)
    assert "写错了一件" not in cast.worker.everything
    assert "“不予受理”撤回了" in cast.worker.last
    await cast.worker.presses("看经过")
    assert "没有收下" not in cast.worker.last
    await cast.staff.says("/todo")
    assert any("0001" in label for label in cast.staff.buttons)
    assert "待接手 1" in await week(cast.chair)


@BOTH
async def test_settled_and_taken_back(cast: Cast) -> None:
    """Nobody rates it; it is handled on, by whom and until when it was."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.place.pass_working_days(2)
    before, turns = case_of(cast), running(cast)
    await cast.staff.resolves("周六开班")
    asked = cast.worker.newest("有结果了")
    satisfied = next(each["callback_data"] for each in buttons_of(asked) if each["text"] == "满意")
    await cast.staff.presses("撤回")
    assert (case_of(cast), running(cast)) == (before, turns)
    assert "周六开班" not in cast.worker.everything
    assert "正在办" in said(cast.worker.newest("📋 0001"))
    await cast.worker.forges(satisfied)
    assert case_of(cast) == before
    await cast.staff.resolves("周日开班")
    await cast.worker.presses("满意")
    assert case_of(cast)["rating"] == "satisfied"
    assert "满意 1(含基本满意 1)/评价 1/应评 1 人" in await week(cast.chair)


@BOTH
async def test_a_day_that_was_promised_is_taken_back(cast: Cast) -> None:
    """With the day of before; and what was put before the chair is not there any more."""
    await cast.worker.hands_in(TROUBLE)
    before, turns = case_of(cast), running(cast)
    await cast.staff.presses("办结")
    await cast.staff.presses("B 正在解决")
    await cast.staff.presses("9月")
    await cast.staff.says("九月开班")
    assert case_of(cast)["promise_due"] != before["promise_due"]
    await cast.staff.presses("撤回")
    assert (case_of(cast), running(cast)) == (before, turns)
    await cast.staff.presses("办结")
    await cast.staff.presses("C 暂时办不到")
    await cast.staff.says("没有场地")
    consent = taking(cast.chair, "同意")
    await cast.staff.presses("撤回")
    assert (case_of(cast), running(cast)) == (before, turns)
    await cast.chair.forges(consent)
    assert case_of(cast) == before
    assert "没有场地" not in cast.worker.everything


def taking(phone: Phone, label: str) -> str:
    data: str = next(
        each["callback_data"]
        for message in reversed(phone.messages)
        for each in buttons_of(message)
        if each["text"] == label
    )
    return data


@BOTH
async def test_once_somebody_has_acted_it_is_corrected(cast: Cast) -> None:
    """Rated, answered, asked to be reviewed: the button under the confirmation says so, and leads to the other way."""
    await cast.worker.hands_in(TROUBLE)
    await decides(cast.staff, "请职工补充", "孩子几岁?")
    await cast.worker.replies("孩子几岁", "五岁")
    await cast.staff.presses("撤回")
    assert "撤不回来了" in await cast.staff.toast() + cast.staff.last
    await cast.staff.resolves("周六开班")
    data = taking_back(cast.staff)
    await cast.worker.presses("满意")
    await cast.staff.forges(data)
    assert "已经有人接着做了" in cast.staff.last
    await cast.staff.presses("更正答复")
    await cast.staff.says("周日开班")
    assert "周日开班" in cast.worker.last
    assert case_of(cast)["rating"] == "satisfied"


@BOTH
async def test_after_two_minutes_it_is_corrected(cast: Cast) -> None:
    await cast.worker.hands_in(TROUBLE)
    await decides(cast.staff, "不予受理", "写错了")
    await cast.place.pass_time(minutes=3)
    await cast.staff.presses("撤回")
    assert "过了 2 分钟,撤不回来了" in cast.staff.last
    await cast.staff.presses("更正答复")
    await cast.staff.says("镇上没有场地")
    assert "镇上没有场地" in cast.worker.last
    assert case_of(cast)["outcome"] == "declined"


@BOTH
async def test_who_decided_takes_it_back_or_the_chair(cast: Cast) -> None:
    """Whatever button they forge; whoever decided reads that the chair has."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.resolves("周六开班")
    data = taking_back(cast.staff)
    await cast.colleague.forges(data)
    assert "由本人、承办人或主席" in await cast.colleague.toast()
    await cast.worker.forges(data)
    known = await cast.worker.toast()
    await cast.worker.forges("unsend:999")
    assert await cast.worker.toast() == known
    assert case_of(cast)["stage"] == "feedback"
    await cast.chair.forges(data)
    assert case_of(cast)["stage"] == "submission"
    assert "刚才的那一条撤回了" in cast.staff.last
    await cast.staff.forges(data)
    assert "已经撤回了" in await cast.staff.toast()


@BOTH
async def test_at_night_nobody_learns_of_it(cast: Cast) -> None:
    """What waits for the morning and is taken back never comes, nor that it was taken back."""
    await cast.worker.hands_in(TROUBLE)
    await cast.place.pass_time(hours=12)
    await decides(cast.staff, "不予受理", "写错了")
    heard = len(cast.worker.heard)
    await cast.staff.presses("撤回")
    await cast.place.pass_time(hours=12)
    assert "写错了" not in cast.worker.everything
    assert "撤回" not in " ".join(map(str, cast.worker.heard[heard:]))


@BOTH
async def test_who_gave_no_name_reads_it_as_nobody(cast: Cast) -> None:
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    await cast.staff.resolves("周六开班")
    await cast.staff.presses("撤回")
    assert "周六开班" not in cast.worker.everything
    assert "撤回了,您不用管它" in cast.worker.last
    assert cast.worker.name not in cast.staff.everything


@BOTH
async def test_the_word_is_as_good_as_the_button(cast: Cast) -> None:
    """Typed by itself, or as a reply; it never goes to the worker. Who has done nothing is answered as before."""
    await cast.worker.hands_in(TROUBLE)
    before = case_of(cast)
    await decides(cast.staff, "不予受理", "写错了一件")
    await cast.staff.says("撤回")
    assert case_of(cast) == before
    await decides(cast.staff, "请职工补充", "孩子几岁?")
    await cast.staff.replies("已请职工补充", "撤回。")
    assert case_of(cast) == before
    await cast.staff.resolves("周六开班")
    await cast.chair.says("/case 0001")
    await cast.chair.replies("📋 0001", "撤回")
    assert case_of(cast) == before
    await cast.staff.resolves("周六开班")
    await cast.place.pass_time(minutes=5)
    await cast.staff.says("撤回")
    assert "过了 2 分钟" in cast.staff.last and "更正答复" in cast.staff.buttons
    assert case_of(cast)["stage"] == "feedback"
    assert "撤回" not in [event["text"] for event in cast.place.tables()["event"]]
    known = len(cast.place.tables()["event"])
    await cast.colleague.says("撤回")
    assert len(cast.place.tables()["event"]) == known


async def test_what_cannot_be_removed_is_struck(cast: Cast) -> None:
    """Where Telegram lets nobody remove a message, it says in its place that it was taken back."""
    await cast.worker.hands_in(TROUBLE)
    await decides(cast.staff, "不予受理", "写错了一件")
    refusal = {"status": 400, "description": "Bad Request: message can't be deleted", "times": 1}
    await cast.place.control("faults", json={"method": "deleteMessage", **refusal})
    await cast.staff.presses("撤回")
    assert "写错了一件" not in cast.worker.everything
    assert "这一条撤回了" in cast.worker.everything


async def test_in_english(cast: Cast) -> None:
    await cast.staff.says("/language")
    await cast.staff.presses("English")
    await cast.worker.hands_in(TROUBLE)
    await cast.worker.says("/language")
    await cast.worker.presses("English")
    await decides(cast.staff, "Decline", "A slip")
    assert "You can take it back for 2 minutes" in cast.staff.last
    await cast.staff.presses("Take it back")
    assert "All is as it was before" in cast.staff.last
    assert "The union took back “declined”" in cast.worker.last
    assert "A slip" not in cast.worker.everything
    await decides(cast.staff, "Decline", "No room")
    await cast.place.pass_time(minutes=3)
    await cast.staff.presses("Take it back")
    assert "You can correct it" in cast.staff.last

"""The worker hears of every change; what is late is chased; nobody is disturbed at night."""

from datetime import time
from pathlib import Path

import pytest

from bot.operating.running import running
from domain.people import Role
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import PHOTO, Phone, Town, said, town

TROUBLE = "暑期没有人照看孩子"


async def evening(place: Town) -> None:
    """Ten o'clock at night of the same day."""
    calendar = place.rules.calendar
    await place.move_to(calendar.at(calendar.local_day(place.clock.now()), time(22, 0)))


async def morning(place: Town) -> None:
    """Shortly after eight on the next working day."""
    await place.pass_working_days(1, at="08:05")


def mark(phone: Phone) -> list[str]:
    """Everything heard so far, so that a test can look at what comes after."""
    return list(phone.heard)


@pytest.mark.parametrize("elsewhere", ["/help", "找代表", "/mine"])
async def test_who_goes_elsewhere_is_not_waited_for(cast: Cast, elsewhere: str) -> None:
    """Words written after that are no answer to a question of before: whom they are for is asked, nothing goes out."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.resolves("周六开班")
    await cast.worker.presses("不满意")
    await cast.worker.says(elsewhere)
    await cast.worker.says("食堂的饭也凉了")
    assert "是另一件事" in cast.worker.buttons
    assert "食堂的饭也凉了" not in cast.staff.everything + cast.chair.everything
    assert [row["stage"] for row in cast.place.tables()["cases"]] == ["feedback"]


@BOTH
async def test_what_came_of_a_tap_stands_under_the_question(cast: Cast) -> None:
    """News that asked something has its answer below; a card says it by itself."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.resolves("周六<开班>")
    await cast.worker.presses("满意")
    asked = cast.worker.newest("您满意吗")
    assert said(asked).endswith("✅ 谢谢您的评价!7月15日(周三)前都可以改。") and "周六<开班>" in said(asked)
    assert "谢谢您的评价" not in said(cast.worker.newest("📋"))


async def test_every_change_is_a_push_and_an_edit_of_the_same_card(cast: Cast) -> None:
    """The card keeps its place in the chat and says where it stands, each push answers to it."""
    worker, staff = cast.worker, cast.staff
    await worker.hands_in(TROUBLE)
    card = worker.messages[-1]["message_id"]
    assert "已提交 →" in said(worker.newest("📋 0001"))
    for change, words, stage in (
        (staff.presses, ("受理",), "陈敏 在办"),
        (staff.replies, (TROUBLE, "正在联系"), "正在办"),
        (staff.resolves, ("周六开班",), "请您评价"),
        (worker.presses, ("基本满意",), "您的评价:基本满意"),
    ):
        await change(*words)
        shown = worker.newest("📋 0001")
        assert shown["message_id"] == card
        assert stage in said(shown)
    pushes = [message for message in worker.messages if message.get("reply_to_message")]
    assert [message["reply_to_message"]["message_id"] for message in pushes] == [card] * 3
    assert len([text for text in worker.heard if text.startswith("📋")]) == 1


async def test_the_list_of_ones_cases_has_pages_and_histories(cast: Cast) -> None:
    """Five a page, newest first; one of them opens with its history and leads back."""
    for number in range(1, 7):
        await cast.worker.hands_in(f"第{number}件")
    await cast.staff.presses("受理")
    await cast.staff.replies("第6件", "正在办了")
    await cast.worker.says("我的事项")
    assert [label[:4] for label in cast.worker.buttons[:6]] == ["0006", "0005", "0004", "0003", "0002", "下一页 "]
    await cast.worker.presses("下一页")
    assert [label[:4] for label in cast.worker.buttons] == ["0001", "← 上一", "我要反映", "📱 换手"]
    await cast.worker.presses("上一页")
    await cast.worker.presses("0006")
    for words in ("经过", "提交(王小明)", "接手(陈敏)", "陈敏 回复:正在办了"):
        assert words in cast.worker.last
    await cast.worker.presses("打开 0006")
    assert "第6件" in cast.worker.last
    assert "撤回诉求" in cast.worker.buttons


async def test_a_worker_adds_to_a_case_by_button_and_by_reply(cast: Cast) -> None:
    """Before and after acceptance, words and pictures reach whoever handles it."""
    await cast.worker.hands_in(TROUBLE)
    await cast.worker.presses("补充")
    await cast.worker.says("孩子七岁")
    assert "孩子七岁" in cast.staff.last
    assert "孩子七岁" in cast.colleague.last
    await cast.staff.presses("受理")
    await cast.worker.sends_files([PHOTO], text="报名表", reply_to=cast.worker.newest("工会已接手,")["message_id"])
    assert "报名表" in cast.staff.everything
    assert "photo" in cast.staff.messages[-1]
    assert "报名表" not in cast.colleague.everything


async def test_an_album_that_is_added_arrives_whole(cast: Cast) -> None:
    """Two pictures sent together after 补充 both reach staff, and neither is taken for a new demand."""
    await cast.worker.hands_in(TROUBLE)
    await cast.worker.presses("补充")
    await cast.worker.sends_files([PHOTO] * 2, album=True, text="现场")
    assert "要把这条交给工会吗" not in cast.worker.everything
    assert len([message for message in cast.staff.messages if "photo" in message]) == 2
    assert len([text for text in cast.worker.heard if "补充好了" in text]) == 1


async def test_withdrawing_asks_once_more(cast: Cast) -> None:
    """不撤了 keeps the case, 确定撤回 ends it for both sides."""
    await cast.worker.hands_in(TROUBLE)
    await cast.worker.presses("撤回诉求")
    assert "确定撤回 0001 吗" in cast.worker.last
    await cast.worker.presses("不撤了")
    assert "等待接手" in cast.staff.last
    await cast.worker.press(cast.worker.newest("已提交 →"), {"callback_data": "withdraw:1:1"})
    await cast.worker.presses("确定撤回")
    assert "已撤回" in cast.worker.everything
    assert "职工撤回了" in cast.staff.last
    assert "职工已撤回" in said(cast.staff.newest(TROUBLE))
    await cast.staff.says("/todo")
    assert "都处理好了" in cast.staff.last


async def resolved(cast: Cast) -> None:
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.resolves("周六开班")


async def test_a_good_rating_ends_the_case(cast: Cast) -> None:
    """满意 and 基本满意 are thanked for, told to the assignee and shown on both cards."""
    for number, rating in (("0001", "满意"), ("0002", "基本满意")):
        await resolved(cast)
        await cast.worker.press(cast.worker.messages[-1], {"text": rating})
        assert "谢谢" in await cast.worker.toast()
        assert f"职工评价:{rating}" in cast.staff.last
        assert f"您的评价:{rating}" in said(cast.worker.newest(f"📋 {number}"))
    assert "000" not in cast.chair.everything


async def test_dissatisfied_asks_why_and_sends_it_back(cast: Cast) -> None:
    """The reason goes to the assignee and the chair, the case is handled again, and rated again."""
    await resolved(cast)
    await cast.worker.presses("不满意")
    assert "哪里不满意" in cast.worker.last
    assert "不满意" not in cast.chair.everything
    await cast.worker.says("周六我要上班")
    for office in (cast.staff, cast.chair):
        assert "周六我要上班" in office.last
    assert "已退回再办" in cast.worker.last
    assert "正在办" in said(cast.worker.newest("📋 0001"))
    await cast.staff.resolves("改在周日")
    assert "改在周日" in cast.worker.last
    await cast.worker.presses("基本满意")
    assert "已结束" in said(cast.worker.newest("📋 0001"))


async def test_silence_is_not_rated_never_satisfied(cast: Cast) -> None:
    """After seven working days the case ends as 未评, and the worker is told that it did."""
    await resolved(cast)
    await cast.place.pass_working_days(7)
    assert "没有收到您的评价" not in cast.worker.everything
    await cast.place.pass_working_days(1)
    assert "没有收到您的评价" in cast.worker.last
    assert "未评" in said(cast.staff.newest("📋 0001"))
    case = cast.place.tables()["cases"][0]
    assert (case["outcome"], case["rating"]) == ("unrated", None)


async def test_words_in_reply_to_a_case_that_is_over_get_a_sensible_answer(cast: Cast) -> None:
    """Thanks written under the result, or under a closed case, are not called an outdated button."""
    await resolved(cast)
    await cast.worker.replies("有结果了", "谢谢你们")
    assert "按钮" not in cast.worker.last
    await cast.worker.presses("满意")
    await cast.worker.replies("📋 0001", "再问一句")
    assert "按钮" not in cast.worker.last
    await cast.staff.replies("职工评价", "不客气")
    assert "按钮" not in cast.staff.last


async def test_a_reply_at_night_arrives_in_the_morning(cast: Cast) -> None:
    """At 22:00 staff are told when it will arrive; at 08:00 it does, and only then the tick appears."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await evening(cast.place)
    answer = await cast.staff.replies(TROUBLE, "已经联系好了")
    assert "休息时间" in cast.staff.last
    assert "08:00 送到" in cast.staff.last
    assert "已经联系好了" not in cast.worker.everything
    assert reactions(cast.staff, answer["message_id"]) == []
    await morning(cast.place)
    assert "已经联系好了" in cast.worker.last
    assert reactions(cast.staff, answer["message_id"]) == ["👌"]


def reactions(phone: Phone, message_id: int) -> list[str]:
    message = next(message for message in phone.messages if message["message_id"] == message_id)
    return [reaction["emoji"] for reaction in message["reactions"]]


async def test_no_tick_for_an_answer_that_did_not_arrive(cast: Cast) -> None:
    """The worker has blocked the bot: the answer to their named case bears no 👌."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.worker.blocks()
    answer = await cast.staff.replies(TROUBLE, "已经联系好了")
    assert reactions(cast.staff, answer["message_id"]) == []


# what is late


async def test_one_digest_for_several_cases(cast: Cast) -> None:
    """Two demands that are due on the same morning make one message, with a button for each."""
    await cast.worker.hands_in(TROUBLE)
    await cast.worker.hands_in("食堂太咸", category="食宿交通")
    before = mark(cast.staff)
    await cast.place.pass_working_days(2)
    after = cast.staff.heard[len(before) :]
    assert len(after) == 1
    assert "2 件事要留意" in after[0]
    assert cast.staff.buttons == ["打开 0001", "打开 0002"]
    await cast.staff.presses("打开 0002")
    assert "食堂太咸" in cast.staff.last


async def test_the_assignee_alone_is_reminded_three_days_before(cast: Cast) -> None:
    """Handling ends with the promise, thirteen days from submission; the reminder comes on the tenth morning."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.replies(TROUBLE, "正在办")
    before = mark(cast.staff)
    await cast.place.pass_working_days(9)
    assert mark(cast.staff) == before
    await cast.place.pass_working_days(1)
    assert "前办" in cast.staff.last
    assert "前办" not in cast.colleague.everything
    await cast.staff.resolves("周六开班")
    await cast.place.pass_working_days(5)
    assert "0001" not in cast.chair.everything


async def test_yellow_goes_to_the_chair_and_red_one_seat_further_up(cast: Cast) -> None:
    """A day late: the assignee and the township's chair. Five days late: the assignee and the city's chair."""
    city = await cast.place.official(302, "市里的吴主席", Role.CHAIR, cast.place.city)
    await cast.worker.hands_in(TROUBLE)
    await cast.place.pass_working_days(3)
    assert "已晚 1 个工作日" in cast.chair.last
    assert "🟡" in said(cast.staff.newest("📋 0001"))
    assert "0001" not in city.everything
    await cast.place.pass_working_days(4)
    assert "已晚 5 个工作日" in city.everything
    assert "红牌" in cast.staff.last
    assert "🔴 0001" not in cast.chair.everything
    warned = [phone.everything.count("牌。") for phone in (city, cast.chair, cast.staff)]
    await cast.place.pass_working_days(5)
    assert [phone.everything.count("牌。") for phone in (city, cast.chair, cast.staff)] == warned
    await city.presses("打开 0001")
    assert TROUBLE in city.last


async def test_after_an_outage_only_the_highest_rung_is_told_and_not_at_night(tmp_path: Path) -> None:
    """The bot was away for two weeks and comes back at 22:00: one digest, the red one, at eight in the morning."""
    async with town(tmp_path, bot=False) as place:
        async with running(place.settings) as place.bot:
            staff = await place.official(201, "陈敏", Role.STAFF)
            worker = await place.member(101, "王小明")
            await worker.hands_in(TROUBLE)
        calendar = place.rules.calendar
        day = calendar.shift(calendar.local_day(place.clock.now()), 10)
        place.clock.move_to(calendar.at(day, time(22, 0)))
        before = mark(staff)
        async with running(place.settings) as place.bot:
            await place.settle()
            assert staff.heard[len(before) :] == []
            await morning(place)
            [digest] = staff.heard[len(before) :]
            assert "红牌" in digest
            assert "黄牌" not in digest
            assert "今天到期" not in digest


async def test_what_was_settled_overnight_is_not_chased_in_the_morning(tmp_path: Path) -> None:
    """A digest that waits for the morning leaves out what staff have done in the night."""
    async with town(tmp_path, bot=False) as place:
        async with running(place.settings) as place.bot:
            staff = await place.official(201, "陈敏", Role.STAFF)
            worker = await place.member(101, "王小明")
            await worker.hands_in(TROUBLE)
        calendar = place.rules.calendar
        place.clock.move_to(calendar.at(calendar.shift(calendar.local_day(place.clock.now()), 3), time(22, 0)))
        async with running(place.settings) as place.bot:
            await place.settle()
            await staff.presses("受理")
            await morning(place)
            assert "要留意" not in staff.everything

"""Staff: how they come, what they can do with a demand, and what they are kept from."""

import asyncio
from datetime import time

from domain.people import Role
from tests.conftest import Cast
from tests.phones import PHOTO, Phone, Town, said

TROUBLE = "暑期没有人照看孩子"


# how they come


async def test_an_invitation_serves_one_person_once(place: Town) -> None:
    """Of two who open the same link the first gets the post, the second a sentence, then and later."""
    code = await place.invitation(Role.STAFF)
    first, second = await place.phone(201, "陈敏"), await place.phone(202, "孙浩")
    for phone in (first, second):
        await phone.says(f"/start {code}")
        assert "邀请您在 林埭镇总工会 担任工作人员。接受吗?" in phone.last
    await first.presses("是,接受")
    assert await first.keyboard() == ["待我处理", "查找", "代录", "发起", "一屏", "更多"]
    await second.presses("是,接受")
    assert "已经用过" in await second.toast()
    await second.says(f"/start {code}")
    assert "已经用过" in second.last
    assert "待我处理" not in await second.keyboard()


async def test_an_invitation_that_names_somebody_asks_whether_it_is_them(place: Town) -> None:
    """Whoever says 不是 changes nothing, and the one it was meant for can still use it."""
    code = await place.invitation(Role.STAFF, name="陈敏")
    wrong, right = await place.phone(202, "孙浩"), await place.phone(201, "小陈")
    await wrong.says(f"/start {code}")
    assert "您是 陈敏 吗" in wrong.last
    await wrong.presses("不是")
    assert "什么也没有改" in wrong.last
    await right.says(f"/start {code}")
    await right.presses("是,接受")
    assert "您现在是 林埭镇总工会 的工作人员" in right.everything


async def test_an_invitation_is_not_lost_by_writing_instead_of_pressing(place: Town) -> None:
    """Who types 是 or anything else is still asked the same, and the button works."""
    phone = await place.phone(201, "小陈")
    await phone.says(f"/start {await place.invitation(Role.STAFF, name='陈敏')}")
    await phone.says("是的,是我")
    await phone.presses("是,接受")
    assert "您现在是 林埭镇总工会 的工作人员" in phone.everything


async def test_an_invitation_lasts_thirty_days(place: Town) -> None:
    """After a month the link says that it is too late; within it the bare code may be typed, dashes and all."""
    late, typed = await place.invitation(Role.STAFF), await place.invitation(Role.STAFF)
    await place.pass_time(days=29)
    early = await place.phone(201, "陈敏")
    await early.says(f"{typed[:5]}-{typed[5:]}".lower())
    await early.presses("是,接受")
    assert "待我处理" in await early.keyboard()
    await place.pass_time(days=2)
    phone = await place.phone(202, "孙浩")
    await phone.says(f"/start {late}")
    assert "过期" in phone.last


# what they can do


async def test_declining_needs_a_reason_and_leaves_a_way_on(cast: Cast) -> None:
    """The worker reads the reason, and may change the words and hand them in again."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("不予受理")
    assert "理由" in cast.staff.last
    await cast.staff.says("请向学校提出")
    assert "请向学校提出" in cast.worker.last
    assert "没有收下" in cast.worker.everything
    await cast.worker.presses("改一改再交")
    await cast.worker.says("学校说归工会管")
    await cast.worker.presses("实名提交")
    await cast.worker.presses("确认提交")
    assert f"{TROUBLE}\n学校说归工会管" in cast.staff.last
    assert "0002" in cast.staff.last


async def test_a_demand_can_be_passed_to_a_colleague(cast: Cast) -> None:
    """The colleague gets it as a card of their own, the worker hears, and passing it on again moves it once more."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("转给同事")
    assert cast.staff.buttons == ["孙浩", "取消"]
    await cast.staff.presses("孙浩")
    assert "承办:孙浩" in cast.colleague.last
    assert "现在由 孙浩 来办" in cast.worker.last
    await cast.colleague.presses("转给同事")
    await cast.colleague.presses("陈敏")
    assert "承办:陈敏" in cast.staff.last
    assert "现在由 陈敏 来办" in cast.worker.last


async def test_resolving_asks_for_the_class_and_the_resolution(cast: Cast) -> None:
    """Each class that ends it reaches the worker in plain words, with the resolution and the three answers to it."""
    grades = {"A 已解决": "已解决", "C 暂时办不到": "办不到", "D 留作参考": "参考"}
    for grade, words in grades.items():
        await cast.worker.hands_in(TROUBLE)
        await cast.staff.resolves(f"答复 {grade}", grade)
        if "A" not in grade:
            await cast.chair.presses("同意")
        assert words in cast.worker.last.splitlines()[0]
        assert f"答复 {grade}" in cast.worker.last
        assert cast.worker.buttons == ["满意", "基本满意", "不满意"]


async def test_cancelling_in_the_middle_of_words_changes_nothing(cast: Cast) -> None:
    """取消 after 办结 or 不予受理 leaves the demand where it was."""
    await cast.worker.hands_in(TROUBLE)
    for words in ("办结", "不予受理", "请职工补充"):
        await cast.staff.press(cast.staff.newest("等待接手"), button_of(cast.staff, words))
        await cast.staff.presses("取消")
        assert "没有改动" in cast.staff.last
    assert "等待接手" in cast.staff.everything


def button_of(phone: Phone, words: str) -> dict[str, str]:
    """The button that says `words` on the newest message that has it."""
    rows = [row for message in phone.messages for row in (message.get("reply_markup") or {}).get("inline_keyboard", ())]
    return next(button for row in reversed(rows) for button in row if button["text"] == words)


async def test_an_answer_can_be_taken_back_for_two_minutes(cast: Cast) -> None:
    """Taken back, it is gone from the worker's phone and history; after two minutes it is too late."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.replies(TROUBLE, "发错人了")
    assert "发错人了" in cast.worker.last
    await cast.place.pass_time(minutes=1)
    unsend = button_of(cast.staff, "撤回")
    await cast.staff.presses("撤回")
    assert "职工看不到了" in cast.staff.last
    assert "发错人了" not in cast.worker.everything
    await cast.staff.forges(unsend["callback_data"])
    assert "已经撤回了" in await cast.staff.toast()
    await cast.worker.forges("view:1")
    assert "经过" in cast.worker.last
    assert "发错人了" not in cast.worker.last

    await cast.staff.replies(TROUBLE, "正在联系学校")
    await cast.place.pass_time(minutes=3)
    await cast.staff.presses("撤回")
    assert "撤不回来" in await cast.staff.toast()
    assert "正在联系学校" in cast.worker.everything


async def test_an_answer_taken_back_at_night_does_not_arrive_in_the_morning(cast: Cast) -> None:
    """Neither the words nor the picture that came with them are delivered at eight."""
    await cast.worker.hands_in(TROUBLE)
    await cast.place.pass_time(hours=12)
    await cast.staff.sends_files([PHOTO], text="发错人了", reply_to=cast.staff.newest(TROUBLE)["message_id"])
    await cast.staff.presses("撤回")
    await cast.place.pass_time(hours=12)
    assert "发错人了" not in cast.worker.everything
    assert [message for message in cast.worker.messages if "photo" in message] == []


async def test_an_album_in_answer_is_one_answer(cast: Cast) -> None:
    """Two pictures in reply to the card arrive as an album, are confirmed once, and are taken back together."""
    await cast.worker.hands_in(TROUBLE)
    card = cast.staff.newest(TROUBLE)["message_id"]
    await cast.staff.sends_files([PHOTO] * 2, album=True, text="现场照片", reply_to=card)
    assert len([text for text in cast.staff.heard if "正在发给职工" in text]) == 1
    albums = [message.get("media_group_id") for message in cast.worker.messages if "photo" in message]
    assert len(albums) == 2
    assert len(set(albums)) == 1
    await cast.staff.presses("撤回")
    assert [message for message in cast.worker.messages if "photo" in message] == []


async def test_words_without_a_reply_ask_which_case_they_answer(cast: Cast) -> None:
    """Staff who simply write choose the case, or say that it is a demand of their own."""
    await cast.worker.hands_in(TROUBLE)
    await cast.worker.hands_in("食堂太咸", category="食宿交通")
    await cast.staff.says("已经和食堂说了")
    assert "回复给哪一件" in cast.staff.last
    assert cast.staff.buttons == ["0001 暑期没有人照看孩子", "0002 食堂太咸", "这是我自己的诉求", "不用了"]
    await cast.staff.presses("0002")
    assert "已经和食堂说了" in cast.worker.last
    assert "0002" in cast.worker.last


async def test_a_reply_to_the_card_is_an_answer_even_after_another_button(cast: Cast) -> None:
    """Who pressed 办结 and then replies to the card after all is not asked which case is meant."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("办结")
    await cast.staff.replies("等待接手", "正在联系文化礼堂")
    assert "回复给哪一件" not in cast.staff.last
    assert "正在联系文化礼堂" in cast.worker.last


async def test_the_list_has_the_most_urgent_on_top(cast: Cast) -> None:
    """Danger first, then by the day that is due; what is late is marked."""
    await cast.worker.hands_in("第一件")
    await cast.place.pass_working_days(1)
    await cast.worker.hands_in("第二件")
    await cast.worker.says("/submit")
    for words in ("劳动安全", "有,有危险"):
        await cast.worker.presses(words)
    await cast.worker.says("漏电")
    for words in ("实名提交", "确认提交"):
        await cast.worker.presses(words)
    await cast.staff.says("待我处理")
    assert [label[:6].strip() for label in cast.staff.buttons[:-1]] == ["🆘 0003", "0001 子", "0002 子"]
    await cast.place.pass_working_days(2)
    await cast.staff.says("/todo")
    assert [label.split()[0] for label in cast.staff.buttons] == ["⏰", "⏰", "0002", "☎️"]
    await cast.staff.presses("0001")
    assert "第一件" in cast.staff.last
    assert "受理" in cast.staff.buttons


async def test_the_list_holds_only_what_waits_for_oneself(cast: Cast) -> None:
    """The city's staff are not asked to do what the township's staff were given."""
    city = await cast.place.official(203, "市里的老李", Role.STAFF, cast.place.city)
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.worker.hands_in("食堂太咸")
    await cast.staff.says("/todo")
    assert len([label for label in cast.staff.buttons if label.startswith("000")]) == 2
    for phone, count in ((cast.colleague, 1), (city, 0)):
        await phone.says("/todo")
        assert len([label for label in phone.buttons if label.startswith("000")]) == count


async def test_of_two_at_once_the_second_sees_what_the_first_did(cast: Cast) -> None:
    """Both press 受理 on the same card: one is the assignee, the other is told and sees who it is."""
    await cast.worker.hands_in(TROUBLE)
    presses = [
        cast.place.control(
            f"chats/{phone.id}/messages/{phone.newest(TROUBLE)['message_id']}/press", json={"button": "受理"}
        )
        for phone in (cast.staff, cast.colleague)
    ]
    answers = await asyncio.gather(*presses)
    for phone, answer in zip((cast.staff, cast.colleague), answers, strict=True):
        phone.query = answer["callback_query_id"]
    await cast.place.settle()
    toasts = {await cast.staff.toast(), await cast.colleague.toast()}
    assert any("已受理 0001" in toast for toast in toasts)
    assert any("接手(陈敏)" in toast or "接手(孙浩)" in toast for toast in toasts)
    assert len([text for text in cast.worker.heard if "工会已接手,由" in text]) == 1
    cards = {said(phone.newest(TROUBLE)) for phone in (cast.staff, cast.colleague)}
    assert len(cards) == 1
    assert "承办:" in cards.pop()


async def test_nobody_handles_their_own_demand(cast: Cast) -> None:
    """Staff who hand something in get no office card, no entry in the list, and a refusal if they try."""
    await cast.colleague.hands_in("我也有一件事")
    assert "我也有一件事" in cast.staff.last
    assert "受理" not in cast.colleague.buttons
    await cast.colleague.forges("accept:1:1")
    assert "您自己提交的" in await cast.colleague.toast()
    await cast.colleague.says("/todo")
    assert "都处理好了" in cast.colleague.last
    await cast.staff.presses("转给同事")
    assert "孙浩" not in cast.staff.buttons


async def test_news_whose_button_was_used_does_not_go_on_offering_it(cast: Cast) -> None:
    """Accepted by the button under a push, the case can be resolved by the button beside it."""
    await cast.worker.hands_in(TROUBLE)
    await cast.worker.replies("已提交 →", "孩子七岁")
    assert "孩子七岁" in cast.staff.last
    await cast.staff.presses("受理")
    await cast.staff.presses("办结")
    assert "办到哪一步" in cast.staff.last


# asking for completion


async def ask(cast: Cast) -> None:
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("请职工补充")
    await cast.staff.says("请写孩子的年龄")


async def test_asking_for_more_stops_the_promise_until_the_worker_answers(cast: Cast) -> None:
    """Two days of waiting for the worker move the promised day by two; the worker adds by simply replying."""
    await ask(cast)
    assert "请写孩子的年龄" in cast.worker.last
    assert "请您补充" in cast.worker.everything
    before = cast.place.tables()["cases"][0]["promise_due"]
    await cast.place.pass_working_days(2)
    await cast.worker.replies("请写孩子的年龄", "七岁")
    assert "七岁" in cast.staff.last
    calendar = cast.place.rules.calendar
    after = cast.place.tables()["cases"][0]
    assert after["promise_due"] > before
    assert after["paused_at"] is None
    now = calendar.local_day(cast.place.clock.now())
    promised = calendar.shift(now, 13)
    assert f"{promised.month}月{promised.day}日" in said(cast.worker.newest("已提交 → 正在办"))


async def test_the_worker_is_asked_once_only(cast: Cast) -> None:
    """After the completion staff have no such button any more, and an old one is refused with the reason."""
    await ask(cast)
    await cast.worker.replies("请写孩子的年龄", "七岁")
    assert cast.staff.buttons == ["受理", "办结", "转给同事", "不予受理"]
    await cast.staff.forges("ask:1:3")
    assert "已经请补充过一次" in await cast.staff.toast()


async def test_silence_brings_the_demand_back_to_staff(cast: Cast) -> None:
    """Three working days without an answer, and staff decide on what is there; it is not closed by itself."""
    await ask(cast)
    await cast.place.pass_working_days(3)
    assert "职工没有补充" not in cast.staff.everything
    await cast.place.pass_working_days(1)
    assert "职工没有补充" in cast.staff.last
    await cast.staff.says("/todo")
    assert "0001" in cast.staff.buttons[0]
    await cast.staff.presses("0001")
    await cast.staff.presses("受理")
    assert "工会已接手" in cast.worker.last


async def test_staff_need_not_wait_for_the_completion(cast: Cast) -> None:
    """Who finds out by themselves accepts before the worker has answered, and no lapse comes after that."""
    await ask(cast)
    await cast.staff.presses("受理")
    assert "工会已接手" in cast.worker.last
    await cast.place.pass_working_days(5)
    assert "职工没有补充" not in cast.staff.everything


async def test_a_chair_is_told_of_danger_but_does_not_handle(cast: Cast) -> None:
    """The chair's card has no button of staff's, and a reply to it is not answered as if there were no such case."""
    await cast.place.move_to(cast.place.rules.calendar.at(cast.place.clock.now().date(), time(23, 0)))
    await cast.worker.says("/submit")
    for words in ("劳动安全", "有,有危险"):
        await cast.worker.presses(words)
    await cast.worker.says("漏电")
    for words in ("实名提交", "确认提交"):
        await cast.worker.presses(words)
    assert "漏电" in cast.chair.last
    assert not {"受理", "办结", "不予受理"} & set(cast.chair.buttons)
    await cast.chair.forges("accept:1:1")
    await cast.chair.toast()
    assert "等待接手" in said(cast.staff.newest("漏电"))
    await cast.chair.replies("漏电", "马上处理")
    assert "没有找到" not in cast.chair.last


async def test_a_case_is_found_by_its_number(cast: Cast) -> None:
    """By whoever it concerns; to anybody else it is as if it did not exist."""
    number = await cast.worker.hands_in(TROUBLE)
    for phone in (cast.staff, cast.worker, cast.chair):
        await phone.says(f"/case {int(number)}")
        assert TROUBLE in phone.last
    stranger = await cast.place.member(199, "外人")
    for words in (f"/case {number}", "/case 9999", "/case 999999999"):
        await stranger.says(words)
        assert "没有找到" in stranger.last
    await stranger.says("/case")
    assert "编号" in stranger.last


async def test_words_before_the_class_are_the_answer(cast: Cast) -> None:
    """Who presses 办结 and writes at once has written the answer: only the class is asked for once more."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.presses("办结")
    await cast.staff.says("七月起每天开班")
    assert "记下了" in cast.staff.last and "七月起" not in cast.worker.everything
    await cast.staff.presses("A 已解决")
    assert "七月起每天开班" in cast.worker.last
    assert "已办结" in cast.staff.last


async def test_what_would_be_sent_is_read_back(cast: Cast) -> None:
    """Words that somebody gave up on are still there, so whoever chooses a case sees all that would go to it."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.says("我去食堂看看")
    await cast.staff.says("已经联系学校")
    assert "我去食堂看看\n已经联系学校" in cast.staff.last
    assert "0001 " in " ".join(cast.staff.buttons)


async def test_whoever_has_much_to_do_turns_the_page(cast: Cast) -> None:
    """Staff write without replying: every case that waits can be meant, not only the most pressing."""
    for number in range(7):
        await cast.worker.hands_in(f"第{number}件事")
    await cast.staff.says("下周一开工")
    assert "下一页" in " ".join(cast.staff.buttons)
    await cast.staff.presses("下一页")
    await cast.staff.presses("0007")
    assert "下周一开工" in cast.worker.everything

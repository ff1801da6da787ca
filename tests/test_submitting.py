"""我要反映: from the first word to the number, the card and the date."""

from pathlib import Path

import pytest

from bot.operating.running import running
from domain.people import Role
from tests.conftest import Cast
from tests.phones import PAPER, PHOTO, VOICE, Json, Phone, Town, buttons_of, town

TROUBLE = "暑期没有人照看孩子"
KINDS = ("photo", "voice", "document", "location")


def kinds(messages: list[Json]) -> list[str]:
    """Which files came, in order."""
    return [kind for message in messages for kind in KINDS if kind in message]


async def finish(worker: Phone, sign: str = "实名提交") -> None:
    await worker.presses(sign)
    await worker.presses("确认提交")


@pytest.mark.parametrize("words", ["/submit", "我要反映", TROUBLE])
async def test_there_are_three_ways_to_begin(cast: Cast, words: str) -> None:
    """By command, by the keyboard, or by simply writing: then what it is about is read off the words."""
    await cast.worker.says(words)
    if words == TROUBLE:
        assert "要把这条交给工会吗" in cast.worker.last
    else:
        assert "哪方面" in cast.worker.last
        assert len(cast.worker.buttons) == 13
        await cast.worker.presses("子女托管教育")
        await cast.worker.says(TROUBLE)
    await finish(cast.worker)
    assert TROUBLE in cast.staff.last


async def test_what_was_simply_written_goes_with_the_demand_begun_by_the_keyboard(cast: Cast) -> None:
    """Somebody who writes first and then taps 我要反映 need not write it again."""
    await cast.worker.says(TROUBLE)
    await cast.worker.says("我要反映")
    assert "【子女托管教育】记下了" in cast.worker.last
    await finish(cast.worker)
    assert TROUBLE in cast.staff.last


async def test_the_answer_has_a_number_a_copy_button_a_card_and_a_date(cast: Cast) -> None:
    """Handed in, one reads the number and the day of the answer, and gets the card with the stages."""
    number = await cast.worker.hands_in(TROUBLE)
    answer, card = cast.worker.heard[-2:]
    assert number == "0001"
    assert "编号 0001" in answer
    assert "给您答复" in answer
    assert "已提交 → 正在办 → 有结果 → 结束" in card
    copy = next(button for button in buttons_of(cast.worker.messages[-1]) if "copy_text" in button)
    assert copy["copy_text"]["text"] == "0001"


async def test_text_comes_in_several_messages_with_files_of_every_kind(cast: Cast) -> None:
    """Words, a photo, a voice, a paper and a place become one demand; staff get all of it in order."""
    await cast.worker.drafts(TROUBLE)
    await cast.worker.says("两个班都满了")
    await cast.worker.sends_files([PHOTO], text="门口的通知")
    await cast.worker.sends_files([VOICE])
    await cast.worker.sends_files([PAPER])
    await cast.worker.sends(location={"latitude": 30.7, "longitude": 121.0})
    assert "4 个附件" in cast.worker.last
    await finish(cast.worker)
    assert f"{TROUBLE}\n两个班都满了\n门口的通知" in cast.staff.everything
    assert kinds(cast.staff.messages) == ["photo", "voice", "document", "location"]


async def test_a_voice_message_alone_is_enough(cast: Cast) -> None:
    """Somebody who only speaks hands in a demand without a word."""
    await cast.worker.sends_files([VOICE])
    for words in ("实名提交", "其他", "确认提交"):
        await cast.worker.presses(words)
    assert "没有文字" in cast.staff.everything
    assert kinds(cast.staff.messages) == ["voice"]


async def test_an_album_is_answered_once_wherever_it_comes(cast: Cast) -> None:
    """Three pictures sent together get one answer, simply sent and at the preview; staff get them as albums."""
    for words in (("实名提交", "其他"), ("确认提交",)):
        heard = len(cast.worker.heard)
        await cast.worker.sends_files([PHOTO] * 3, album=True)
        assert len(cast.worker.heard) == heard + 1
        for word in words:
            await cast.worker.presses(word)
    albums = [message.get("media_group_id") for message in cast.staff.messages if "photo" in message]
    assert len(albums) == 6
    assert len(set(albums)) == 2


async def test_back_and_cancel_lead_out_of_every_step(cast: Cast) -> None:
    """Category, danger, text and preview each have a way back or out, and cancelling hands in nothing."""
    worker = cast.worker
    await worker.says("/submit")
    await worker.presses("取消")
    assert "没有交上去" in worker.last
    await worker.presses("重新写")
    await worker.presses("劳动安全")
    await worker.presses("上一步")
    assert "哪方面" in worker.last
    await worker.presses("子女托管教育")
    await worker.presses("上一步")
    await worker.presses("其他")
    await worker.says(TROUBLE)
    await worker.presses("上一步")
    await worker.presses("食宿交通")
    await worker.presses("实名提交")
    assert "食宿交通" in worker.last
    assert TROUBLE in worker.last
    await worker.presses("修改")
    await worker.presses("实名提交")
    await worker.presses("取消")
    await worker.says("/submit")
    await worker.says("/cancel")
    assert "没有交上去" in worker.last
    assert "0001" not in cast.staff.everything


async def test_cancel_drops_what_was_offered(cast: Cast) -> None:
    """/cancel after simply writing drops it: there was something to cancel, and it is gone."""
    await cast.worker.says(TROUBLE)
    await cast.worker.says("/cancel")
    assert "没有在写的内容" not in cast.worker.last
    await cast.worker.says("食堂太咸")
    await finish(cast.worker)
    assert TROUBLE not in cast.staff.everything


async def test_an_edited_message_changes_the_draft(cast: Cast) -> None:
    """Editing one of the messages changes the draft while it is written and again at the preview."""
    first = await cast.worker.drafts(TROUBLE)
    await cast.worker.says("请开托管班")
    await cast.worker.edits(first, "寒假没有人照看孩子")
    assert "记下了" in cast.worker.last
    await cast.worker.presses("匿名提交")
    await cast.worker.edits(first, "周末没有人照看孩子")
    assert "周末没有人照看孩子\n请开托管班" in cast.worker.last
    await cast.worker.presses("确认提交")
    assert "周末没有人照看孩子\n请开托管班" in cast.staff.last
    assert "暑期" not in cast.staff.everything


async def test_an_edit_reaches_a_draft_that_sleeps(cast: Cast) -> None:
    """While something else is going on, editing a message of the draft still changes it."""
    await cast.worker.hands_in("第一件")
    first = await cast.worker.drafts(TROUBLE)
    await cast.worker.press(cast.worker.newest("第一件"), {"callback_data": "add:1:1"})
    await cast.worker.edits(first, "寒假没有人照看孩子")
    await cast.worker.presses("取消")
    await cast.worker.says("我要反映")
    await cast.worker.presses("接着写")
    await finish(cast.worker)
    assert "寒假没有人照看孩子" in cast.staff.last


async def test_words_added_at_the_preview_are_in_it(cast: Cast) -> None:
    """Who thinks of something more at the preview just writes it and sees it."""
    await cast.worker.drafts(TROUBLE)
    await cast.worker.presses("实名提交")
    await cast.worker.says("还有周末")
    assert f"{TROUBLE}\n还有周末" in cast.worker.last
    await cast.worker.presses("确认提交")
    assert f"{TROUBLE}\n还有周末" in cast.staff.last


async def test_a_draft_is_still_there_tomorrow(cast: Cast) -> None:
    """A day later 我要反映 offers the draft, and one may go on or begin anew."""
    await cast.worker.drafts(TROUBLE)
    await cast.place.pass_time(days=1)
    await cast.worker.says("我要反映")
    assert TROUBLE in cast.worker.last
    await cast.worker.presses("接着写")
    await cast.worker.says("希望开托管班")
    await finish(cast.worker)
    assert f"{TROUBLE}\n希望开托管班" in cast.staff.last


async def test_beginning_anew_drops_the_old_draft(cast: Cast) -> None:
    """重新写 starts with an empty draft, and 清空 empties the one at hand."""
    await cast.worker.drafts(TROUBLE)
    await cast.worker.says("我要反映")
    await cast.worker.presses("重新写")
    await cast.worker.presses("其他")
    await cast.worker.says("写错了")
    await cast.worker.presses("清空")
    await cast.worker.says("食堂太咸")
    await finish(cast.worker)
    assert "食堂太咸" in cast.staff.last
    assert TROUBLE not in cast.staff.everything
    assert "写错了" not in cast.staff.everything


async def test_a_draft_outlives_a_restart_of_the_bot(tmp_path: Path) -> None:
    """The bot is stopped in the middle of a draft and started again: what is written meanwhile goes into it."""
    async with town(tmp_path, bot=False) as place:
        async with running(place.settings) as place.bot:
            staff, worker = await place.official(201, "陈敏", Role.STAFF), await place.member(101, "王小明")
            await worker.drafts(TROUBLE)
        await place.control(f"chats/{worker.id}/messages", json={"text": "希望开托管班"})
        async with running(place.settings) as place.bot:
            await place.settle()
            await finish(worker)
        assert f"{TROUBLE}\n希望开托管班" in staff.last


async def test_without_staff_of_its_own_an_enterprise_is_no_choice(cast: Cast) -> None:
    """Where only the township has staff, the preview names it and offers nothing else."""
    await cast.worker.drafts(TROUBLE)
    await cast.worker.presses("实名提交")
    assert "署名:王小明 · 交给:林埭镇总工会" in cast.worker.last
    assert cast.worker.buttons == ["确认提交", "修改", "取消"]


async def test_an_enterprise_with_staff_of_its_own_is_a_choice(cast: Cast) -> None:
    """A named demand goes to one's own union unless one gives it to the township, which one's own then cannot see."""
    own = await cast.place.official(203, "马经理", Role.STAFF, cast.place.works)
    await cast.worker.drafts(TROUBLE)
    await cast.worker.presses("实名提交")
    assert "交给:晨星精密电子工会" in cast.worker.last
    await cast.worker.presses("本单位看不到")
    assert "交给:林埭镇总工会" in cast.worker.last
    await cast.worker.presses("确认提交")
    assert TROUBLE in cast.staff.last
    assert TROUBLE not in own.everything
    await cast.worker.hands_in("食堂太咸")
    assert "食堂太咸" in own.last
    assert "食堂太咸" not in cast.staff.everything


async def test_danger_is_asked_and_told_at_once(cast: Cast) -> None:
    """In danger one reads whom to call, staff must accept today, and the chair is told at once, even at night."""
    await cast.place.pass_time(hours=12)
    await cast.worker.says("/submit")
    await cast.worker.presses("劳动安全")
    assert "现在有人身危险吗" in cast.worker.last
    await cast.worker.presses("有,有危险")
    for words in ("先离开", "119", "120", "12351"):
        assert words in cast.worker.last
    await cast.worker.says("二号车间漏电")
    await finish(cast.worker)
    assert "119" in cast.worker.everything
    assert "今天接手" in cast.worker.heard[-2]
    for office in (cast.staff, cast.chair):
        assert "有人身危险" in office.last
        assert "二号车间漏电" in office.last
    turn = cast.place.tables()["turn"][0]
    assert turn["due_at"][:10] == turn["started_at"][:10]


async def test_safety_without_danger_is_a_plain_demand(cast: Cast) -> None:
    """没有 leads to the text as usual, and the chair is left in peace."""
    await cast.worker.says("/submit")
    await cast.worker.presses("劳动安全")
    await cast.worker.presses("没有")
    await cast.worker.says("手套不够用")
    await finish(cast.worker)
    assert "有人身危险" not in cast.staff.last
    assert "手套不够用" not in cast.chair.everything


async def test_whoever_writes_first_is_warned_all_the_same(cast: Cast) -> None:
    """In danger, words written before the category was chosen do not keep back whom to call."""
    await cast.worker.says("二号车间漏电")
    for words in ("实名提交", "有,有危险"):
        await cast.worker.presses(words)
    for words in ("先离开", "119", "120", "12351"):
        assert words in cast.worker.last
    await finish(cast.worker)
    assert "二号车间漏电" in cast.chair.last


async def test_writing_does_not_skip_the_question_of_danger(cast: Cast) -> None:
    """Who writes instead of answering whether there is danger is asked again, with the words kept."""
    await cast.worker.says("/submit")
    await cast.worker.presses("劳动安全")
    await cast.worker.says("二号车间漏电")
    assert cast.worker.buttons[:2] == ["有,有危险", "没有"]
    await cast.worker.presses("有,有危险")
    await finish(cast.worker)
    assert "有人身危险" in cast.staff.last
    assert "二号车间漏电" in cast.staff.last


async def test_telling_us_is_not_applying_for_arbitration(cast: Cast) -> None:
    """Wages owed, dismissal and injury remind of the year for arbitration, also where the words came first."""
    for category in ("欠薪辞退", "工伤社保"):
        await cast.worker.says("/submit")
        await cast.worker.presses(category)
        assert "仲裁" in cast.worker.last
        assert "12333" in cast.worker.last
        await cast.worker.presses("取消")
        await cast.worker.says("三个月没发工资")
        await cast.worker.presses("实名提交")
        await cast.worker.presses("别的类别")
        await cast.worker.presses(category)
        assert "12333" in cast.worker.last
        await cast.worker.presses("取消")


async def test_taking_up_a_declined_demand_keeps_the_draft_under_way(cast: Cast) -> None:
    """改一改再交 while something else is being written loses nothing of either."""
    await cast.worker.hands_in("第一件")
    await cast.staff.presses("不予受理")
    await cast.staff.says("不归工会管")
    await cast.worker.drafts(TROUBLE)
    await cast.worker.presses("改一改再交")
    kept = " ".join(row["data"] for row in cast.place.tables()["conversation"])
    assert TROUBLE in kept
    assert "第一件" in kept


async def test_what_is_simply_written_is_not_mixed_into_an_older_draft(cast: Cast) -> None:
    """A new thought does not go in together with a draft of something else unless one says so."""
    await cast.worker.hands_in("第一件")
    await cast.worker.drafts(TROUBLE)
    await cast.worker.press(cast.worker.newest("第一件"), {"callback_data": "add:1:1"})
    await cast.worker.says("补一句")
    await cast.worker.says("食堂太咸")
    await cast.worker.presses("是另一件事")
    await cast.worker.presses("另写一份")
    assert "【食宿交通】" in cast.worker.last
    await finish(cast.worker)
    assert "食堂太咸" in cast.staff.last
    assert TROUBLE not in cast.staff.everything


async def test_a_demand_is_kept_where_the_township_has_nobody(place: Town) -> None:
    """Without staff anywhere but in the city, the city's staff get it."""
    city = await place.official(201, "市里的老李", Role.STAFF, place.city)
    worker = await place.member(101, "王小明")
    await worker.hands_in(TROUBLE)
    assert TROUBLE in city.last

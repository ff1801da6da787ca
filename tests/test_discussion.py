"""Colleagues talk over what is on the board: who may, under which name, how much of it, and who hears of it."""

from domain.people import Role
from tests.board import colleague
from tests.conftest import Cast
from tests.discussion import figure, page, replies, says, talk
from tests.engines import BOTH
from tests.phones import PHOTO, Json, Town, said

__all__ = ["talk"]

FORGED = ("say", "reply", "open", "see", "back", "report", "appeal", "mute", "unmute")
FORGED += ("hide", "leave", "silence", "restore", "uphold", "take-back", "take-back-yes")
"""What a button can ask for, by anybody who makes one up."""


def comments(place: Town) -> list[Json]:
    return place.tables()["comment"]


@BOTH
async def test_two_colleagues_talk(talk: Cast) -> None:
    """From the item to the page and back in one message; each is called by the order of their first words."""
    one, two = await colleague(talk.place), await colleague(talk.place, 103, "刘大力")
    await one.says("大家议")
    await one.presses("0001 夜班班车")
    assert "看大家说的 · 0" in one.buttons
    await one.presses("说两句")
    assert "同事看不到您的名字" in one.last
    await one.says("我也每天走回家,四十分钟。")
    assert "您叫“同事 1”" in one.last
    await two.forges("board-item:1")
    await two.presses("看大家说的 · 1")
    assert "同事 1" in two.last and "四十分钟" in two.last
    heard = len(two.messages)
    await two.presses("①")
    await two.presses("回复")
    assert "您想对 同事 1 说什么" in two.last
    await two.says("我可以拼车带您。")
    await two.presses("看大家说的")
    assert "② ↳ 同事 2(您) 回复 同事 1" in two.last
    await two.presses("← 0001")
    assert "人也需要" in two.last
    assert len([each for each in two.messages[heard:] if each["from"]["is_bot"]]) == 2, "the question and the answer"
    for name in ("陈小红", "刘大力", "王小明"):
        assert name not in one.everything + two.everything


@BOTH
async def test_what_was_said_can_be_taken_back(talk: Cast) -> None:
    """By its author alone, asked once more; its words are nowhere any more, and what was answered stays."""
    one, two = await colleague(talk.place), await colleague(talk.place, 103, "刘大力")
    await says(one, "我的电话是 13800000000")
    await replies(two, 1, "别写电话")
    await two.forges("discuss-report:1")
    await two.forges("discuss-take-back:1")
    await two.forges("discuss-take-back-yes:1")
    assert "13800000000" in await page(two)
    await page(one)
    await one.presses("①")
    await one.presses("收回这一条")
    assert "找不回来" in one.last
    await one.presses("不收回")
    await one.presses("收回这一条")
    await one.presses("收回")
    assert "收回了" in await one.toast()
    shown = await page(two)
    assert "(本人已收回)" in shown and "别写电话" in shown and "大家说的 1 条" in shown
    assert "13800000000" not in str(comments(talk.place))
    assert "收回了,不用再看" in talk.colleague.last, "staff are not asked about it any more"
    for act in ("hide", "leave", "report", "take-back-yes"):
        await (talk.colleague if act != "report" else two).forges(f"discuss-{act}:1")
    assert "(本人已收回)" in await page(two)


async def test_a_reply_to_a_reply_hangs_under_the_same_comment(talk: Cast) -> None:
    """The newest thread first, what is under it in its order."""
    one, two = await colleague(talk.place), await colleague(talk.place, 103, "刘大力")
    await says(one, "甲")
    await says(two, "乙")
    await replies(two, 1, "丙")
    await replies(one, 3, "丁")
    shown = await page(one)
    assert [shown.index(words) for words in ("乙", "甲", "丙", "丁")] == sorted(map(shown.index, "乙甲丙丁"))
    assert "↳ 同事 1(您) 回复 同事 2" in shown
    assert [row["top"] for row in comments(talk.place)] == [None, None, 1, 1]


async def test_pages_of_five(talk: Cast) -> None:
    """Turned in place; after having said something one is led to where it stands."""
    one = await colleague(talk.place)
    for n in range(7):
        await says(one, f"第{n}句")
    await page(one)
    heard = len(one.heard)
    assert "第6句" in one.last and "第1句" not in one.last
    await one.presses("下一页")
    assert "第1句" in one.last and len(one.heard) == heard
    await one.presses("上一页")
    await replies(one, 1, "补一句")
    await one.presses("看大家说的")
    assert "↳" in one.last and "第0句" in one.last and "第6句" not in one.last
    assert "大家说的 8 条" in await page(one, 40), "past the last page stands what is there"


@BOTH
async def test_offices_are_marked_and_not_named(talk: Cast) -> None:
    """By their posts in that union: staff, chair, representative."""
    rep = await talk.place.official(501, "李代表", Role.REPRESENTATIVE)
    for phone, words in ((rep, "我去问问"), (talk.staff, "正在谈"), (talk.chair, "我也在看")):
        await says(phone, words)
    shown = await page(rep)
    assert "代表 1(您) ·" in shown and "工会工作人员 2 ·" in shown and "工会工作人员 3 ·" in shown
    assert not any(name in shown for name in ("李代表", "陈敏", "周主席"))


@BOTH
async def test_who_may_not_is_told_why_in_one_sentence(talk: Cast) -> None:
    """Not verified; elsewhere; not on the board; too long; no words; too much in a day; the case has ended."""
    place = talk.place
    one = await colleague(place)
    guest, stranger = await place.member(104, "新来的"), await place.phone(105, "路人")
    await guest.forges("discuss-say:1")
    assert "扫本单位工会的二维码" in await guest.toast()
    await says(one, "第一句")
    for data in ("discuss:1:0", *(f"discuss-{word}:1" for word in FORGED)):
        await stranger.forges(data)
        assert "没有找到" in await stranger.toast(), data
    for data in ("discuss:9:0", *(f"discuss-{word}:9" for word in FORGED)):
        await one.forges(data)
        assert "没有找到" in await one.toast(), data
    await one.forges("discuss-say:1")
    await one.says("长" * 301)
    assert "最多 300 个字" in one.last
    await one.sends(sticker="🙂")
    assert "只收文字" in one.last
    await one.sends_files([PHOTO], text="看照片")
    assert "只收文字" in one.last
    await one.says("\u200b \u202e")
    assert "只收文字" in one.last
    await one.says("还是能说")
    assert "说好了" in one.last
    assert len(comments(place)) == 2


async def test_so_many_a_day_over_all_cases(talk: Cast) -> None:
    """Whichever voices they have there; the next day they go on."""
    place, one = talk.place, await colleague(talk.place)
    await figure(place, "discussion.comments", 2)
    await talk.worker.hands_in("食堂太咸", category="食宿交通")
    await talk.staff.presses("受理")
    await talk.worker.presses("放到大家议")
    await talk.staff.presses("公开到大家议")
    await talk.staff.says("食堂\n少放盐。")
    await says(one, "一")
    await says(one, "二", 2)
    await one.forges("discuss-say:1")
    assert "今天已经说了 2 条" in await one.toast()
    await place.pass_time(days=1)
    await says(one, "三")
    assert "说好了" in one.last


async def test_an_ended_case_is_read_only(talk: Cast) -> None:
    """What was said stays; whoever was still writing hears it, and where to go."""
    one = await colleague(talk.place)
    await says(one, "先说一句")
    await talk.staff.presses("办结")
    await talk.staff.presses("A ")
    await talk.staff.says("加了一班车。")
    await one.forges("discuss-say:1")
    await talk.worker.presses("满意")
    await one.says("来晚了")
    assert "已经结束了" in one.last and one.buttons == ["我要反映"]
    assert "先说一句" in await page(one)
    assert "说两句" not in one.buttons
    await one.presses("①")
    assert "回复" not in one.buttons


async def test_off_the_board_there_is_no_discussion(talk: Cast) -> None:
    """As little as the item; and nobody is led to it by news that waited."""
    one, two = await colleague(talk.place), await colleague(talk.place, 103, "刘大力")
    await says(one, "先说一句")
    await talk.place.pass_time(hours=12)
    await replies(two, 1, "晚上回您")
    await talk.worker.forges("unpublish:1:2")
    await talk.place.pass_time(hours=12)
    assert "晚上回您" not in one.everything
    for data in ("discuss:1:0", "discuss-open:1", "discuss-say:1", "discuss-back:1"):
        await one.forges(data)
        assert "没有找到" in await one.toast()


@BOTH
async def test_who_was_answered_hears_once_a_day(talk: Cast) -> None:
    """At once, and then together the next morning; not at night; not of what they said themselves."""
    one, two = await colleague(talk.place), await colleague(talk.place, 103, "刘大力")
    await says(one, "谁有办法?")
    await replies(one, 1, "我自己先想想")
    assert "条新回复" not in one.everything
    await replies(two, 1, "我有办法")
    assert "1 条新回复" in one.last and "同事 2" in one.last and "我有办法" in one.last
    heard = len(one.heard)
    await replies(two, 1, "还有一个")
    await replies(two, 2, "再一个")
    assert len(one.heard) == heard
    await talk.place.pass_working_days(1, at="09:30")
    assert len(one.heard) == heard + 1 and "2 条新回复" in one.last and "再一个" in one.last
    await one.presses("回复")
    assert "您想对 同事 2 说什么" in one.last
    await talk.place.pass_working_days(1, at="22:00")
    await replies(two, 1, "夜里")
    assert "夜里" not in one.everything
    await talk.place.pass_time(hours=12)
    assert "夜里" in one.last
    assert "条新回复" not in talk.worker.everything, "nobody else is told"


async def test_who_wants_to_hear_no_more_does_not(talk: Cast) -> None:
    """The same wish as for the news of the case; the page turns its button."""
    one, two = await colleague(talk.place), await colleague(talk.place, 103, "刘大力")
    await says(one, "谁有办法?")
    await replies(two, 1, "我有办法")
    await one.presses("不再提醒")
    assert "不再提醒" in await one.toast() and "🔔 恢复提醒" in one.buttons
    await talk.place.pass_time(days=1)
    await replies(two, 1, "听得到吗")
    assert "听得到吗" not in one.everything
    await one.presses("恢复提醒")
    await replies(two, 1, "现在呢")
    assert "现在呢" in one.last


async def test_what_is_written_can_harm_nothing(talk: Cast) -> None:
    """No tag, no line that looks like somebody else's, and a page of the longest still fits into one message."""
    one = await colleague(talk.place)
    await says(one, "<b>&</b>\n2. 工会工作人员 9 · 假的\u202e")
    shown = await page(one)
    assert "<b>&</b> 2. 工会工作人员 9 · 假的" in shown
    for _ in range(6):
        await says(one, "🙂" * 150)
    assert (await page(one)).count("🙂") == 750
    await says(one, "🙂" * 151)
    assert "最多 300 个字" in one.last


async def test_one_may_stop_before_having_said_anything(talk: Cast) -> None:
    """By the button, or by doing something else; nothing is kept."""
    one = await colleague(talk.place)
    await one.forges("discuss-say:1")
    await one.presses("取消")
    await one.presses("看大家说的")
    assert "还没有人说" in said(one.newest("0001"))
    assert comments(talk.place) == [] and talk.place.tables()["conversation"] == []

"""找代表: who represents me, and a talk with them in which neither sees the other's account."""

import logging

import pytest

from domain.people import Role
from tests.assembly import Assembly
from tests.contact import ANSWER, WORDS, Contact, contact, next_press
from tests.engines import BOTH
from tests.phones import PHOTO, VOICE, buttons_of, said
from tests.tables import rows
from tests.traces import CHAT, NAME, OURS

__all__ = ["contact"]


# --- who represents me ------------------------------------------------------------------------------------------------


async def test_what_a_representative_has_achieved_is_said(assembly: Assembly) -> None:
    """In figures, once there is something."""
    await assembly.adopted()
    worker = await assembly.place.member(101, "王小明", assembly.place.town)
    await worker.says("/rep")
    assert "· 李代表:牵头的提案通过 1 件\n· 何代表\n" in worker.last


@BOTH
async def test_those_of_ones_own_union_with_what_they_achieved(contact: Contact) -> None:
    """Names and plain figures of the representatives of one's union, those of the contact group first; no account."""
    await contact.holds(contact.worker, "二组", "晓雪")
    await contact.holds(contact.other, "二组", "何代表")
    await contact.worker.says("/rep")
    lines = contact.worker.last.splitlines()
    assert "晨星精密电子工会" in lines[0]
    assert lines[1:3] == ["· 何代表(您的联系小组)", "· 李代表"], "nothing is said where there is nothing yet"
    assert "沈代表" not in contact.worker.last
    assert "98765" not in contact.worker.last
    assert contact.worker.buttons == ["写给 何代表", "写给 李代表"]


@BOTH
async def test_where_the_union_has_none_the_next_one_upward_does(contact: Contact) -> None:
    """Without a representative in the enterprise it is the township's; without any, the union itself is offered."""
    await contact.leaves(contact.rep, contact.place.works)
    await contact.leaves(contact.other, contact.place.works)
    await contact.worker.says("找代表")
    assert contact.worker.buttons == ["写给 沈代表"]
    await contact.leaves(contact.far, contact.place.town)
    await contact.worker.says("找代表")
    assert "还没有登记会员代表" in contact.worker.last
    assert contact.worker.buttons == ["我要反映"]


# --- a talk -----------------------------------------------------------------------------------------------------------


@BOTH
async def test_what_is_written_is_relayed_both_ways_by_replying(contact: Contact) -> None:
    """Words go to the one representative, the reply comes back, and so does the reply to that; nothing is kept."""
    worker, rep = contact.worker, contact.rep
    await contact.writes()
    assert "晓雪 写给您" in rep.last
    assert WORDS in rep.last
    assert "已经转给 李代表" in worker.last
    await rep.replies(WORDS, ANSWER)
    assert "李代表 写给您" in worker.last
    assert ANSWER in worker.last
    await worker.replies(ANSWER, "谢谢您")
    assert "谢谢您" in rep.last
    assert WORDS not in contact.other.everything + contact.far.everything + contact.chair.everything
    kept = {name: rows for name, rows in contact.place.tables().items() if WORDS in str(rows) or ANSWER in str(rows)}
    assert kept == {}
    for phone, other in ((rep, worker), (worker, rep)):
        assert str(other.id) not in str([message for message in phone.messages if message["from"]["is_bot"]])


@BOTH
async def test_pictures_and_voices_are_relayed_too(contact: Contact) -> None:
    """By name no warning is needed; an album is answered once and all of it arrives."""
    await contact.writes()
    heard = len(contact.worker.heard)
    await contact.worker.sends_files([PHOTO, PHOTO], album=True, reply_to=contact.worker.messages[-1]["message_id"])
    assert len([message for message in contact.rep.messages if message.get("photo")]) == 2
    assert len(contact.worker.heard) == heard + 1
    await contact.rep.sends_files([VOICE], reply_to=contact.rep.messages[-1]["message_id"])
    assert contact.worker.messages[-1].get("voice") or contact.worker.messages[-1].get("audio")


@BOTH
async def test_words_without_an_address_are_asked_about(contact: Contact) -> None:
    """Typed without replying, they go nowhere until somebody is chosen, on either side."""
    await contact.writes()
    before = len(contact.rep.heard)
    await contact.worker.says("还有一件事")
    assert "这条要发给谁" in contact.worker.last
    assert len(contact.rep.heard) == before
    await contact.worker.presses("发给 李代表")
    assert "还有一件事" in contact.rep.last
    await contact.rep.says("收到")
    assert "收到" not in contact.worker.last
    await contact.rep.presses("发给 晓雪")
    assert "收到" in contact.worker.last


async def test_at_night_it_waits_for_the_morning(contact: Contact) -> None:
    """Quiet hours hold; whoever writes is told when it arrives."""
    await contact.place.pass_time(hours=13)
    await contact.writes()
    assert "8:00" in contact.worker.last or "08:00" in contact.worker.last
    assert WORDS not in contact.rep.everything
    await contact.place.pass_time(hours=10)
    assert WORDS in contact.rep.everything


async def test_so_many_messages_a_day(contact: Contact) -> None:
    """The twenty-first of a day is refused, and goes the next day."""
    await contact.writes("1")
    for number in range(2, 22):
        await contact.worker.replies("已经转给", str(number))
    assert "今天已经发了 20 条" in contact.worker.last
    await contact.place.pass_time(days=1)
    await contact.worker.replies("已经转给", "22")
    assert "22" in contact.rep.last


async def test_too_long_is_said_to_be_so_and_nothing_is_sent(contact: Contact) -> None:
    """The words can be shortened: the conversation is where it was."""
    await contact.worker.says("/rep")
    await contact.worker.presses("写给 李代表")
    await next_press(contact.worker, "留名")
    await contact.worker.says("长" * 2001)
    assert "太长了" in contact.worker.last
    await contact.worker.says(WORDS)
    assert WORDS in contact.rep.last


# --- without a name ---------------------------------------------------------------------------------------------------


@BOTH
async def test_an_anonymous_worker_stays_one(contact: Contact, caplog: pytest.LogCaptureFixture) -> None:
    """The representative sees 匿名职工; no row but those of the sealed table ties the person to the talk."""
    for name in OURS:
        caplog.set_level(logging.DEBUG, name)
    worker, rep = contact.worker, contact.rep
    await contact.writes(how="不留名")
    await rep.replies(WORDS, ANSWER)
    assert "匿名职工 写给您" in rep.everything
    await worker.replies(ANSWER, "谢谢")
    await worker.says("还有")
    await worker.presses("发给 李代表")
    await contact.place.pass_working_days(6)
    own = await contact.place.person(worker)
    assert [row["worker"] == own for row in rows(contact.place, "talk")] == [False]
    tied = [
        (name, row)
        for name, rows in contact.place.tables().items()
        for row in rows
        if name not in {"identity", "member"} and own in (row.get("person"), row.get("worker"))
    ]
    assert tied == []
    lines = [vars(record) for record in caplog.records if record.name.partition(".")[0] in OURS]
    assert [line for line in lines if any(each in str(line) for each in (WORDS, ANSWER, NAME, str(CHAT)))] == []
    others = [contact.rep, contact.other, contact.far, contact.chair]
    assert [phone.name for phone in others if NAME in str(phone.messages) or str(CHAT) in str(phone.messages)] == []
    relayed = [message for message in rep.messages if WORDS in said(message) and message["from"]["is_bot"]]
    assert [message.get("has_protected_content") for message in relayed] == [True]


@BOTH
async def test_a_file_is_warned_of_before_it_is_sent_without_a_name(contact: Contact) -> None:
    """The first voice of somebody unknown waits for a yes; after that it is known and not asked again."""
    await contact.writes(how="不留名")
    before = len(contact.rep.messages)
    await contact.worker.sends_files([VOICE], reply_to=contact.worker.messages[-1]["message_id"])
    assert "可能让人认出您" in contact.worker.last
    assert len(contact.rep.messages) == before
    await contact.worker.presses("知道了,发送")
    assert len(contact.rep.messages) == before + 1
    await contact.worker.sends_files([PHOTO], reply_to=contact.worker.newest("已经转给")["message_id"])
    assert len(contact.rep.messages) == before + 2
    await contact.worker.says("/cancel")
    assert len(contact.rep.messages) == before + 2


async def test_an_anonymous_member_of_staff_is_not_given_away(contact: Contact) -> None:
    """A chair who writes without a name is nobody to the representative, and hears of a silence like of any other."""
    mayor = await contact.place.official(302, "赵主席", Role.CHAIR, contact.place.city)
    contact.worker = contact.chair
    await contact.writes(how="不留名", to="沈代表")
    assert "匿名职工 写给您" in contact.far.last
    assert "周主席" not in str(contact.far.messages)
    await contact.place.pass_working_days(5, at="11:00")
    assert "沈代表" in contact.chair.last and "对话 1" in contact.chair.last
    assert "沈代表" not in mayor.everything, "to tell another chair instead would say whose it is"


# --- what is owed -----------------------------------------------------------------------------------------------------


@BOTH
async def test_an_unanswered_talk_is_chased(contact: Contact) -> None:
    """After two working days the representative is reminded once, after five the chair hears, without the worker."""
    await contact.writes()
    await contact.place.pass_working_days(2, at="11:00")
    assert "等了 2 个工作日" in contact.rep.last
    await contact.place.pass_working_days(1)
    assert len([text for text in contact.rep.heard if "等了" in text]) == 1
    assert "没有答复" not in contact.chair.everything
    await contact.place.pass_working_days(2, at="11:00")
    assert "李代表 有一位职工的话等了 5 个工作日没有答复(对话 1)" in contact.chair.last
    assert NAME not in contact.chair.everything and WORDS not in contact.chair.everything
    assert "主席也知道了" in contact.rep.last
    await contact.rep.replies("主席也知道了", ANSWER)
    assert ANSWER in contact.worker.last
    await contact.place.pass_working_days(8)
    assert len([text for text in contact.chair.heard if "没有答复" in text]) == 1


async def test_an_answered_talk_is_not_chased(contact: Contact) -> None:
    """Whoever answered owes nothing until the worker writes again."""
    await contact.writes()
    await contact.rep.replies(WORDS, ANSWER)
    await contact.place.pass_working_days(7)
    assert "等了" not in contact.rep.everything
    await contact.worker.replies(ANSWER, "还是没有")
    await contact.place.pass_working_days(2, at="11:00")
    assert "等了" in contact.rep.last


# --- hearing no more --------------------------------------------------------------------------------------------------


@BOTH
async def test_a_worker_can_be_heard_no_more(contact: Contact) -> None:
    """The worker is told once, with where else to go; what they write in that talk is not sent."""
    worker, rep = contact.worker, contact.rep
    await contact.writes()
    await rep.presses("不再接收这段对话")
    assert "不再接收这段对话的消息" in worker.last
    assert worker.buttons == ["找别的代表", "我要反映"]
    heard = len(rep.heard)
    await worker.replies("不再接收", "再听我说一句")
    assert "这条没有送出" in worker.last
    assert worker.buttons == ["找别的代表", "我要反映"]
    await contact.writes()
    assert "这条没有送出" in worker.last
    assert len(rep.heard) == heard
    await contact.place.pass_working_days(7)
    assert "等了" not in rep.everything
    await rep.presses("重新接收")
    await worker.replies("会员代表 李代表 不再接收", "又见面了")
    assert "又见面了" in rep.last


@BOTH
async def test_muting_everybody_by_name_says_nothing_of_who_has_none(contact: Contact) -> None:
    """A representative takes no more from named workers, one by one: the talk without a name goes on as it was."""
    worker, rep = contact.worker, contact.rep
    await contact.writes("不留名的话", how="不留名")
    await contact.writes(how="留名")
    await rep.press(shown := rep.newest(WORDS), next(b for b in buttons_of(shown) if b["text"] == "不再接收这段对话"))
    await worker.replies("已经转给", "留名再说一句")
    assert "留名再说一句" not in rep.everything
    await contact.writes("不留名再说一句", how="不留名")
    assert "匿名职工" in rep.last and "不留名再说一句" in rep.last


@BOTH
async def test_a_representative_can_be_heard_no_more(contact: Contact) -> None:
    """The worker takes no more; the representative hears it kindly once, and writes in vain."""
    worker, rep = contact.worker, contact.rep
    await contact.writes()
    await rep.replies(WORDS, ANSWER)
    await worker.presses("不再接收这段对话")
    assert "不用再回复了" in rep.last
    before = len(worker.heard)
    await rep.replies(WORDS, "听我说")
    assert "这条没有送出" in rep.last
    assert len(worker.heard) == before
    await worker.replies(ANSWER, "嗯")
    assert "重新接收" in worker.last


# --- a message becomes a demand ---------------------------------------------------------------------------------------


@BOTH
async def test_a_worker_makes_a_demand_of_their_own_words(contact: Contact) -> None:
    """One tap, and the draft has the words; the rest is handing in as always."""
    await contact.writes()
    await contact.worker.presses("变成诉求")
    await contact.worker.presses("实名提交")
    assert WORDS in contact.worker.last
    await contact.worker.presses("确认提交")
    assert [row["text"] for row in rows(contact.place, "cases")] == [WORDS]


@BOTH
async def test_a_representative_asks_and_the_worker_says_yes(contact: Contact) -> None:
    """Silence is no; with the yes the demand is the worker's own draft."""
    await contact.writes()
    await contact.rep.presses("变成诉求")
    assert "才会变成诉求" in await contact.rep.toast()
    assert "不点就不交" in contact.worker.last
    await contact.place.pass_working_days(3)
    assert rows(contact.place, "cases") == []
    await contact.worker.presses("好,我来写")
    await contact.worker.presses("实名提交")
    await contact.worker.presses("确认提交")
    [case] = rows(contact.place, "cases")
    assert (case["text"], case["submitter"]) == (WORDS, await contact.place.person(contact.worker))


async def test_no_is_heard_by_nobody(contact: Contact) -> None:
    """The representative does not learn whether it was a no or silence."""
    await contact.writes()
    await contact.rep.presses("变成诉求")
    heard = len(contact.rep.heard)
    await contact.worker.presses("不用")
    assert "好的,不交" in contact.worker.last
    assert len(contact.rep.heard) == heard


@BOTH
async def test_a_picture_becomes_part_of_the_demand(contact: Contact) -> None:
    """Its handle is read from the message, as it is kept nowhere."""
    await contact.writes()
    await contact.worker.sends_files([PHOTO], text="这是饭", reply_to=contact.worker.messages[-1]["message_id"])
    await contact.rep.presses("变成诉求")
    await contact.worker.presses("好,我来写")
    await contact.worker.presses("实名提交")
    await contact.worker.presses("确认提交")
    assert [row["text"] for row in rows(contact.place, "cases")] == ["这是饭"]
    assert len(rows(contact.place, "attachment")) == 1


async def test_the_draft_of_an_anonymous_talk_is_not_under_ones_own_voice(contact: Contact) -> None:
    """Until it is handed in the words lie under the voice that the talk knows."""
    await contact.writes(how="不留名")
    await contact.worker.presses("变成诉求")
    own = await contact.place.person(contact.worker)
    kept = [row for row in rows(contact.place, "conversation") if WORDS in str(row["data"])]
    assert len(kept) == 1
    assert kept[0]["person"] != own


# --- who left ---------------------------------------------------------------------------------------------------------


@BOTH
async def test_a_relay_to_one_who_left_says_so_and_offers_the_others(contact: Contact) -> None:
    """One clear sentence, and two ways on: another representative, or a demand."""
    await contact.writes()
    await contact.leaves(contact.rep, contact.place.works)
    await contact.worker.replies("已经转给", "您还在吗")
    assert contact.worker.last.startswith("这条没有送出:李代表 已经离任")
    await contact.worker.presses("找别的代表")
    assert contact.worker.buttons == ["写给 何代表"]
    assert "您还在吗" not in contact.rep.everything
    await contact.rep.replies(WORDS, ANSWER)
    assert "您现在不是那里的会员代表" in contact.rep.last
    await contact.place.pass_working_days(2, at="11:00")
    assert "已经离任,没有来得及答复您" in contact.worker.last


# --- hostile ----------------------------------------------------------------------------------------------------------


@BOTH
async def test_nobody_reaches_into_a_talk_of_others(contact: Contact) -> None:
    """Forged numbers of talks and representatives, and buttons that no message has, do nothing and tell nothing."""
    await contact.writes()
    stranger = await contact.place.member(666, "外人", contact.place.town)
    far, rep = await contact.place.person(contact.far), await contact.place.person(contact.rep)
    relayed = contact.rep.newest(WORDS)["message_id"]
    before = [len(phone.heard) for phone in (contact.worker, contact.rep)]
    for data in ("relay-mute", "relay-demand", "relay-yes", "relay-no"):
        await stranger.forges(data, relayed)
        assert "没有找到这段对话" in await stranger.toast()
    for data in ("relay-unmute:1", "relay-unmute:999"):
        await stranger.forges(data)
        assert "没有找到这段对话" in await stranger.toast()
    for data in (f"talk-to:{rep}", f"talk-named:{rep}", f"talk-hidden:{rep}", "talk-to:999"):
        await stranger.forges(data)
        assert "只能写给代表您的会员代表" in await stranger.toast()
    await contact.worker.forges(f"talk-named:{far}")
    assert "只能写给代表您的会员代表" in await contact.worker.toast()
    await stranger.says("随便写写")
    await stranger.forges("loose-talk:1")
    await stranger.forges("talk-files")
    assert [len(phone.heard) for phone in (contact.worker, contact.rep)] == before
    assert len(rows(contact.place, "talk")) == 1


async def test_representatives_do_not_write_to_themselves(contact: Contact) -> None:
    """Somebody who represents others is represented by their colleagues."""
    await contact.rep.says("/rep")
    assert contact.rep.buttons == ["写给 何代表"]
    await contact.rep.forges(f"talk-named:{await contact.place.person(contact.rep)}")
    assert "只能写给" in await contact.rep.toast()


async def test_words_cannot_pretend_to_be_ours(contact: Contact) -> None:
    """Tags and links in what is relayed stay what they are: words."""
    await contact.writes("<b>管理员</b> <a href='http://x'>点</a>")
    assert "<b>管理员</b>" in contact.rep.last
    assert [each["type"] for each in contact.rep.newest("管理员")["entities"]] == [
        "bold",
        "blockquote",
        "url",  # Telegram's own doing, wherever an address is written
    ]

"""What somebody tried who meant us harm, and what must hold all the same."""

from typing import Any

import pytest

from bot.operating.settings import DEFAULT_POLICY, read_policy
from bot.wire.texts import Texts
from domain.people import Role
from storage.outbox import Outbox
from storage.unions import Unions
from tests.conftest import Cast
from tests.phones import PAPER, PHOTO, VOICE, Json, Phone, Town

TROUBLE = "暑期没有人照看孩子"


async def test_a_text_full_of_brackets_is_shown_whole(cast: Cast) -> None:
    """What grows when it is escaped still reaches staff, the worker, and the history."""
    brackets = "<" * 700
    await cast.worker.hands_in(brackets)
    assert brackets in cast.staff.last
    await cast.staff.replies(brackets, "&" * 900)
    assert "&" * 900 in cast.worker.last
    await cast.worker.presses("看经过")
    assert "经过" in cast.worker.last


def test_any_length_goes_through_a_sentence() -> None:
    """Longer than the library takes, with marks of our own in it."""
    texts = Texts(read_policy(DEFAULT_POLICY).categories)
    words = "<{ $text }>\ue000text\ue001" * 400
    said = texts.plain("zh", "push-add-staff", kind="demand", number="0001", text=words)
    assert words.replace("\ue000", "") in said


async def test_who_presses_a_thousand_times_hides_nobody(cast: Cast) -> None:
    """Of each person only the first message is in line, so the others are answered meanwhile."""
    row = {"kind": "say", "args": '{"key": "help", "args": {}}', "slot": None, "matter_id": None, "event_id": None}
    later = "2099-01-01T00:00:00Z"
    persons = sorted([await cast.place.person(cast.worker), await cast.place.person(cast.staff)])
    async with cast.place.database.transaction() as tx:
        ids = [
            await tx.outbox_add(person=person, priority=0, now=later, not_before=later, **row)
            for person in [persons[0]] * 300 + [persons[1]]
        ]
        assert [each["person"] for each in await tx.outbox_due(now=later, most=256)] == persons
        for row_id in ids:
            await Outbox(tx).drop(frozenset({row_id}))


async def test_the_preview_and_the_receiver_are_one(place: Town) -> None:
    """Who changes their union between preview and 确认提交 looks again before anything is handed in."""
    staff = await place.official(201, "马经理", Role.STAFF, place.works)
    worker = await place.member(101, "王小明")
    async with place.database.transaction() as tx:
        other = await Unions(tx).add("新埭镇总工会", place.city)
    await worker.drafts(TROUBLE)
    await worker.presses("匿名提交")
    await worker.presses("(本单位)")
    await worker.join(other)
    await worker.forges("draft-confirm")
    assert place.tables()["cases"] == []
    assert "交给:新埭镇总工会" in worker.everything
    await worker.forges("draft-confirm")
    assert [case["union_id"] for case in place.tables()["cases"]] == [other.id]
    assert TROUBLE not in staff.everything


async def test_whoever_writes_can_be_written_to(cast: Cast) -> None:
    """A refusal of Telegram's that came late does not mute somebody for good."""
    async with cast.place.database.transaction() as tx:
        await tx.identity_set_unreachable(chat_id=cast.worker.id, since="2026-01-01T00:00:00Z")
    await cast.worker.says("/help")
    assert "我要反映" in cast.worker.last


async def test_words_that_come_too_late_are_not_lost(cast: Cast) -> None:
    """Asked for more, and answering after staff went on without it: the words are offered another way."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("请职工补充")
    await cast.staff.says("几岁?")
    await cast.worker.presses("补充")
    await cast.colleague.press(cast.colleague.newest(TROUBLE), {"callback_data": "accept:1:2"})
    await cast.worker.says("七岁")
    kept = " ".join(row["data"] for row in cast.place.tables()["conversation"])
    assert "七岁" in kept
    assert any(label.startswith("补充到 0001") for label in cast.worker.buttons)


async def test_a_press_without_data_does_nothing(cast: Cast) -> None:
    """Whatever the step, an empty press is an old button."""
    await cast.worker.says("/submit")
    await cast.worker.forges("")
    assert "过时" in await cast.worker.toast()
    assert cast.place.tables()["inbox"][-1]["failure"] is None


async def test_a_late_case_stays_late_when_it_is_passed_on(cast: Cast) -> None:
    """Past its date, a transfer begins on the rung that stands: the new assignee hears of it at once."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.place.pass_working_days(14)
    assert "黄牌" in cast.chair.everything
    await cast.staff.press(cast.staff.newest("承办"), {"callback_data": "transfer:1:2"})
    await cast.staff.presses("孙浩")
    await cast.place.pass_time(minutes=1)
    assert "黄牌" in cast.colleague.everything


async def test_files_can_be_seen_again(cast: Cast) -> None:
    """Who takes a case over finds its pictures by a button on the card."""
    await cast.worker.drafts(TROUBLE)
    await cast.worker.sends_files([PHOTO])
    await cast.worker.presses("实名提交")
    await cast.worker.presses("确认提交")
    await cast.staff.presses("转给同事")
    await cast.staff.presses("孙浩")
    pictures = len([message for message in cast.colleague.messages if "photo" in message])
    await cast.colleague.presses("看附件")
    assert len([message for message in cast.colleague.messages if "photo" in message]) == pictures + 1


async def test_what_is_simply_written_can_be_added_to_an_open_case(cast: Cast) -> None:
    """Asked for more, somebody just writes: one tap adds it to the case that waits for it."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("请职工补充")
    await cast.staff.says("几岁?")
    await cast.worker.says("七岁")
    await cast.worker.presses("补充到 0001")
    assert "七岁" in cast.staff.last
    assert "最晚" in cast.worker.last


async def test_files_are_nobody_elses(cast: Cast) -> None:
    """Staff of another township who forge the button get the sentence for a case that does not exist, and no file."""
    async with cast.place.database.transaction() as tx:
        other = await Unions(tx).add("新埭镇总工会", cast.place.city)
    stranger = await cast.place.official(901, "外镇人", Role.STAFF, other)
    await cast.worker.drafts(TROUBLE)
    await cast.worker.sends_files([PHOTO])
    await cast.worker.presses("匿名提交")
    await cast.worker.presses("确认提交")
    for data in ("files:1", "files:2"):
        await stranger.forges(data)
        assert "没有找到" in await stranger.toast()
    assert [message for message in stranger.messages if "photo" in message] == []


async def test_half_a_character_is_no_obstacle(cast: Cast) -> None:
    """Half of a surrogate pair is shown as the sign for what cannot be read; what stands around it arrives."""
    await cast.worker.drafts("暑期")
    await cast.place.control("updates", json=written_by(cast.worker, text="没有\ud83d人照看"))
    await cast.place.settle()
    await cast.worker.presses("实名提交")
    await cast.worker.presses("确认提交")
    assert "没有\ufffd人照看" in cast.staff.last
    assert [row for row in cast.place.tables()["inbox"] if row["failure"]] == []


def written_by(phone: Phone, kind: str = "message", **content: Any) -> Json:
    """An update as Telegram makes it."""
    sender = {"id": phone.id, "is_bot": False, "first_name": phone.name}
    chat = {"id": phone.id, "type": "private", "first_name": phone.name}
    return {kind: {"message_id": 9000, "date": 0, "chat": chat, "from": sender, **content}}


async def test_in_somebodys_chat_nobody_else_speaks_for_them(cast: Cast) -> None:
    """A business account's owner writes in a customer's chat; we do not ask for that, and it does nothing."""
    heard = len(cast.worker.heard)
    boss = {"id": cast.chair.id, "is_bot": False, "first_name": "周主席"}
    for kind in ("business_message", "guest_message", "edited_business_message"):
        await cast.place.control("updates", json=written_by(cast.worker, kind, text="我要反映", **{"from": boss}))
    await cast.place.settle()
    assert len(cast.worker.heard) == heard
    assert cast.place.tables()["conversation"] == []


async def test_a_group_is_nobody(cast: Cast) -> None:
    """Neither a press forged in a group nor words in a kind of chat yet to come make it a member or begin a talk."""
    group = {"id": -1001234567890, "type": "supergroup", "title": "车间群"}
    hive = {"id": -1001234567891, "type": "hive", "title": "还没有的一种"}
    sender = {"id": cast.worker.id, "is_bot": False, "first_name": "王小明"}
    members = cast.place.tables()["member"]
    for data in ("search", f"join:{cast.place.works.id}", "write", "mine:0", "language-en"):
        message = {"message_id": 1, "date": 0, "chat": group}
        query = {"id": "1", "from": sender, "chat_instance": "1", "data": data, "message": message}
        await cast.place.control("updates", json={"callback_query": query})
    words = {"message_id": 2, "date": 0, "chat": hive, "from": sender, "text": "我要反映"}
    await cast.place.control("updates", json={"message": words})
    await cast.place.settle()
    assert cast.place.tables()["member"] == members
    assert cast.place.tables()["conversation"] == []


async def test_a_message_taken_away_is_nobodys_mistake(cast: Cast, caplog: pytest.LogCaptureFixture) -> None:
    """Somebody deletes what they pressed, or their card: nothing is logged as an error, and no admin hears."""
    admin = await cast.place.official(401, "管理员", Role.ADMIN, cast.place.city)
    await cast.worker.hands_in(TROUBLE)
    card = cast.worker.newest("📋")
    await cast.place.control(f"chats/{cast.worker.id}/messages/{card['message_id']}/delete", json={})
    await cast.staff.forges("accept:1:1", message_id=9999)
    assert cast.place.tables()["event"][-1]["action"] == "accept"
    assert admin.heard == []
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []
    assert [row["failure"] for row in cast.place.tables()["outbox"] if row["failure"]] == []


async def test_a_chat_whose_number_is_none_stops_nobody(cast: Cast) -> None:
    """The library lets words stand where a chat's number belongs: no such chat is ever kept."""
    broken = written_by(cast.worker, text="你好")
    broken["message"]["chat"] = {"id": "x", "type": "private"}
    await cast.place.control("updates", json=broken)
    await cast.place.settle()
    assert [row["chat_id"] for row in cast.place.tables()["identity"] if not isinstance(row["chat_id"], int)] == []
    assert "我们已经存好" in cast.worker.last


async def test_an_album_of_what_does_not_belong_together_arrives_all_the_same(cast: Cast) -> None:
    """A voice, a picture and a document under one album's name: staff get each of them."""
    await cast.worker.hands_in(TROUBLE)
    files = {"photo": PHOTO, "voice": VOICE, "document": PAPER}
    kept = [await cast.worker.sends_files([file], **{"as": kind}) for kind, file in files.items()]
    card = cast.worker.newest("📋")
    for number, (kind, [message]) in enumerate(zip(files, kept, strict=True)):
        content = {kind: message[kind], "media_group_id": "1", "reply_to_message": card, "message_id": 9000 + number}
        await cast.place.control("updates", json=written_by(cast.worker, **content))
    await cast.place.settle()
    assert [row for row in cast.place.tables()["outbox"] if row["failure"]] == []
    assert [kind for message in cast.staff.messages for kind in files if kind in message] == list(files)


async def test_a_press_forged_under_a_picture_is_answered_below_it(cast: Cast) -> None:
    """A picture has no text that could become the answer: it is said anew, and nothing is refused for good."""
    await cast.worker.drafts(TROUBLE)
    await cast.worker.sends_files([PHOTO])
    await cast.worker.presses("实名提交")
    await cast.worker.presses("确认提交")
    picture = next(message for message in cast.staff.messages if "photo" in message)
    await cast.staff.forges("leave-it", picture["message_id"])
    assert "没有改动" in cast.staff.last
    assert [row["failure"] for row in cast.place.tables()["outbox"] if row["failure"]] == []


async def test_a_private_chat_is_not_left(cast: Cast) -> None:
    """A chat of a kind yet to come, with a person's number: it gets the sentence for groups, and no dead letter."""
    hive = {"id": cast.worker.id, "type": "hive", "first_name": "王小明"}
    await cast.place.control("updates", json=written_by(cast.worker, text="你好", chat=hive))
    await cast.place.settle()
    assert "我只在私聊里说话" in cast.worker.last
    assert [row for row in cast.place.tables()["outbox"] if row["failure"]] == []


async def test_a_late_press_after_an_answer_was_taken_back_is_answered(cast: Cast) -> None:
    """The last thing that happened has no line of its own; the one before it says how the case stands."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.replies(TROUBLE, "正在办")
    await cast.staff.presses("撤回")
    await cast.colleague.forges("accept:1:1")
    assert "过时" in await cast.colleague.toast()

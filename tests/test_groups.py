"""A union's staff work in one group: cases come there, colleagues talk, and nothing reaches a worker by accident."""

import pytest

from domain.people import Role
from domain.retention import DELETED
from storage.unions import Unions
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import PHOTO, buttons_of, said
from tests.rooms import FORUM, PLAIN, Room, code, linked, room

TROUBLE = "托管班下午四点就关门"
CHATTER = "这事我上个月也碰到过"


@pytest.fixture(autouse=True)
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Telegram takes twenty messages a minute for a group; stories have no such time."""
    monkeypatch.setattr("scheduler.rates.GROUP_PER_SECOND", 10_000)


@pytest.fixture
async def office(cast: Cast) -> Room:
    """The township's staff and its chair in a plain group."""
    return await linked(cast.place, cast.staff, cast.colleague, cast.chair)


@pytest.fixture
async def forum(cast: Cast) -> Room:
    """The same where there are topics."""
    return await linked(cast.place, cast.staff, cast.colleague, cast.chair, id=FORUM)


# linking


@BOTH
async def test_a_group_is_linked_by_a_code(cast: Cast) -> None:
    """The admin takes a code in private, anybody writes it in the group; the admin hears which group it was."""
    admin = await cast.place.official(401, "吴管理", Role.ADMIN)
    office = await room(cast.place, cast.staff)
    assert "还没有连到工会" in office.last
    await office.hears(cast.staff, f"/link {await code(admin)}")
    assert "现在是林埭镇总工会的工作群" in office.last
    assert "群“镇总工会办公室”已经连到林埭镇总工会" in admin.last
    await admin.says("/group")
    assert "的工作群:镇总工会办公室" in admin.last


async def test_the_link_that_adds_the_bot_brings_the_code_along(cast: Cast) -> None:
    """Telegram sends it as /start in the group; and the group is not left afterwards."""
    admin = await cast.place.official(401, "吴管理", Role.ADMIN)
    found = await code(admin)
    assert f"startgroup={found}" in str(admin.messages[-1]["reply_markup"])
    office = await room(cast.place, cast.staff)
    await office.hears(cast.staff, f"/start@dajiayi_demo_bot {found}")
    assert "现在是林埭镇总工会的工作群" in office.last
    await cast.place.pass_time(minutes=11)
    assert await office.status == "member"


async def test_added_and_linked_in_one_breath(cast: Cast) -> None:
    """The bot, and the code right behind it: nobody is told first that the group is not linked."""
    admin = await cast.place.official(401, "吴管理", Role.ADMIN)
    found = await code(admin)
    body = {"id": PLAIN, "title": "办公室", "members": [cast.staff.id]}
    await cast.place.control("groups", json=body)
    office = cast.place.phones[PLAIN] = Room(cast.place, PLAIN, "办公室")
    await office.hears(cast.staff, f"/start@dajiayi_demo_bot {found}")
    assert [text[:5] for text in office.heard] == ["✅ 这里现"]


async def test_a_strangers_group_is_left(cast: Cast) -> None:
    """Nobody links it: the bot says how that is done, waits ten minutes, and has told nobody's case."""
    office = await room(cast.place, cast.worker)
    await cast.worker.hands_in(TROUBLE)
    await office.hears(cast.worker, "有人吗")
    assert len(office.heard) == 1
    await cast.place.pass_time(minutes=11)
    assert await office.status == "left"
    assert len(office.heard) == 1


async def test_a_code_is_good_once_and_for_a_day(cast: Cast) -> None:
    """A used one, one of yesterday, one that a newer one replaced and one made up are refused alike."""
    admin = await cast.place.official(401, "吴管理", Role.ADMIN)
    old, new = await code(admin), await code(admin)
    office = await room(cast.place, cast.staff)
    for tried in (old, "2345-6789-ABCD-EFG2"):
        await office.hears(cast.staff, f"/link {tried}")
        assert "用过、过期了,或者写错了" in office.last
    await cast.place.pass_time(hours=25)
    other = await room(cast.place, cast.staff, id=FORUM)
    await other.hears(cast.staff, f"/link {new}")
    assert "用过、过期了,或者写错了" in other.last
    assert cast.place.tables()["staff_group"] == []


async def test_one_group_one_union(cast: Cast) -> None:
    """A union that has a group gets no second code; a group that is linked takes no other."""
    admin = await cast.place.official(401, "吴管理", Role.ADMIN)
    first = await code(admin)
    office = await linked(cast.place, cast.staff, admin=admin)
    await admin.forges(f"group-code:{cast.place.town.id}")
    assert "已经有工作群了" in await admin.toast()
    second = await room(cast.place, cast.staff, id=FORUM)
    await second.hears(cast.staff, f"/link {first}")
    assert len(cast.place.tables()["staff_group"]) == 1
    await office.hears(cast.staff, f"/link {first}")
    assert "回复卡片是商量" in office.last


async def test_only_admins_of_the_union_get_a_code(cast: Cast) -> None:
    """Staff and the admin of an enterprise do not link the township's group; the township's admin links both."""
    admin = await cast.place.official(401, "吴管理", Role.ADMIN)
    below = await cast.place.official(402, "厂里的管理员", Role.ADMIN, cast.place.works)
    await cast.staff.says("/group")
    assert "由管理员来改" in cast.staff.last
    await below.forges(f"group-code:{cast.place.town.id}")
    assert "由管理员来改" in await below.toast()
    assert cast.place.tables()["group_code"] == []
    await admin.says("/group")
    await admin.presses("晨星精密电子工会")
    await admin.presses("拿连接代码")
    assert [row["union_id"] for row in cast.place.tables()["group_code"]] == [cast.place.works.id]


async def test_unlinked_by_the_admin(cast: Cast) -> None:
    """The group hears so, the bot leaves it, its cards are nobody's any more; in private all goes on."""
    admin = await cast.place.official(401, "吴管理", Role.ADMIN)
    office = await linked(cast.place, cast.staff, admin=admin)
    await cast.worker.hands_in(TROUBLE)
    await admin.says("/unlink")
    await admin.presses("断开这个群")
    await admin.presses("断开")
    assert "管理员已经断开了这个群" in office.last
    assert await office.status == "left"
    heard = len(office.heard)
    await cast.worker.hands_in("食堂的菜太咸")
    await cast.staff.presses("受理")
    assert len(office.heard) == heard
    tables = cast.place.tables()
    assert (tables["staff_group"], tables["topic"]) == ([], [])
    assert "拿连接代码" in admin.buttons


async def test_removed_from_the_group(cast: Cast) -> None:
    """The admin hears of it; staff get their cards in private as before."""
    admin = await cast.place.official(401, "吴管理", Role.ADMIN)
    office = await linked(cast.place, cast.staff, admin=admin)
    await office.bot_is("kicked")
    assert "我被移出了工作群“镇总工会办公室”" in admin.last
    await cast.worker.hands_in(TROUBLE)
    assert TROUBLE in cast.staff.last
    assert office.cards == []
    await admin.says("/group")
    assert "还没有工作群" in admin.last


@BOTH
async def test_muted_in_the_group(cast: Cast) -> None:
    """The admin hears of it once; once the bot may speak again, what came meanwhile is there, and what comes."""
    admin = await cast.place.official(401, "吴管理", Role.ADMIN)
    office = await linked(cast.place, cast.staff, admin=admin)
    await cast.worker.hands_in("厂门口没有路灯")
    await office.bot_is("restricted")
    await cast.staff.presses("受理")
    await cast.worker.hands_in(TROUBLE)
    await cast.worker.hands_in("食堂的菜太咸")
    assert [text[:3] for text in admin.heard].count("⚠️ ") == 1
    assert "发不了消息" in admin.last
    assert "食堂的菜太咸" in cast.staff.last
    before = len(office.cards)
    await office.bot_is("member")
    assert [said(card)[2:6] for card in office.cards[before:]] == ["0002", "0003"]
    assert "承办:陈敏" in said(office.cards[0])
    await cast.worker.hands_in("班车总是晚点")
    assert "班车总是晚点" in said(office.cards[-1])
    await office.bot_is("administrator")
    assert len(office.cards) == before + 3


# cards


@BOTH
async def test_a_case_is_shown_and_followed_in_place(cast: Cast, office: Room) -> None:
    """One card, edited as the case moves, until the end; with the words, and without the worker's name."""
    await cast.worker.hands_in(TROUBLE)
    [card] = office.cards
    assert TROUBLE in said(card)
    assert "等待接手" in said(card)
    assert "王小明" not in str(office.messages)
    assert "王小明" in cast.staff.newest(TROUBLE)["text"]
    assert card["has_protected_content"]
    await office.pressed(cast.colleague, "受理")
    assert "承办:孙浩" in said(office.cards[0])
    await cast.colleague.resolves("明天起开到七点。")
    await cast.worker.presses("满意")
    [card] = office.cards
    assert "已结束" in said(card)
    assert [button["text"] for button in buttons_of(card)] == ["私聊里打开"]


@BOTH
async def test_a_topic_for_each_case(cast: Cast, forum: Room) -> None:
    """It is called by number and category, holds the card, and is closed and opened with the case."""
    await cast.worker.hands_in(TROUBLE)
    [card] = forum.cards
    [topic] = (await cast.place.look("state"))["chats"][str(FORUM)]["topics"]
    assert topic["name"] == "0001 子女托管教育"
    assert card["message_thread_id"] == topic["message_thread_id"]
    await forum.pressed(cast.staff, "办结")
    await forum.pressed(cast.staff, "A 已解决")
    await forum.hears(cast.staff, "开到七点了。", reply_to=forum.newest("请直接回复这条消息")["message_id"])
    await cast.worker.presses("不满意")
    await cast.worker.says("没有开")
    assert [each["closed"] for each in (await cast.place.look("state"))["chats"][str(FORUM)]["topics"]] == [False]
    await cast.staff.resolves("现在真的开到七点了。")
    await cast.worker.presses("满意")
    assert [each["closed"] for each in (await cast.place.look("state"))["chats"][str(FORUM)]["topics"]] == [True]
    assert "已结束" in said(forum.cards[0])


async def test_topics_that_may_not_be_opened(cast: Cast, forum: Room, caplog: pytest.LogCaptureFixture) -> None:
    """Without the right, or with topics switched off, a case is a message, and no admin hears of an error."""
    await forum.bot_is("member")
    await cast.worker.hands_in(TROUBLE)
    assert "message_thread_id" not in forum.cards[0]
    await cast.place.control(f"groups/{FORUM}/forum", json={"on": False})
    await cast.worker.hands_in("食堂的菜太咸")
    assert "食堂的菜太咸" in said(forum.cards[1])
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []
    assert [row["failure"] for row in cast.place.tables()["outbox"] if row["failure"]] == []


async def test_what_is_sealed_or_dangerous_is_a_number(cast: Cast, office: Room) -> None:
    """Of an anonymous case a group learns nothing, and nothing is done or said about it there."""
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    [card] = office.cards
    assert said(card) == "🔒 0001 · 请在私聊里打开"
    assert [button["text"] for button in buttons_of(card)] == ["私聊里打开"]
    await office.forged(cast.staff, "accept:1:1", card["message_id"])
    assert "不在群里办" in await office.toast()
    await office.hears(cast.staff, "这是谁写的?", reply_to=card["message_id"])
    assert "不在群里说" in office.last
    assert cast.place.tables()["overheard"] == []
    link = (await office.pressed(cast.staff, "私聊里打开"))["url"]
    await cast.staff.says(f"/start {link.partition('=')[2]}")
    assert TROUBLE in cast.staff.last
    assert TROUBLE not in str(office.messages)


async def test_danger_is_said_and_no_more(cast: Cast, office: Room) -> None:
    """Somebody may be in danger from whoever reads along: the group is told where to look, at once."""
    await cast.worker.says("/submit")
    await cast.worker.presses("劳动安全")
    await cast.worker.presses("有危险")
    await cast.worker.says("行车的钢丝绳要断了")
    await cast.worker.presses("实名提交")
    await cast.worker.presses("确认提交")
    assert said(office.cards[0]) == "🆘 0001 · 有人身危险,请马上在私聊里打开"
    assert "钢丝绳" not in str(office.messages)
    await cast.staff.presses("受理")
    await cast.staff.resolves("停机,已换新绳。")
    await cast.worker.presses("满意")
    assert said(office.cards[0]) == "✅ 0001 · 已结束"


async def test_night_is_no_reason_to_wait(cast: Cast, office: Room) -> None:
    """Quiet hours are people's: a group has the card at once, staff in the morning."""
    await cast.place.pass_time(hours=13)
    await cast.worker.hands_in(TROUBLE)
    assert TROUBLE in said(office.cards[0])
    assert TROUBLE not in cast.staff.everything


async def test_what_was_kept_from_a_union_never_reaches_its_group(cast: Cast) -> None:
    """Given to the township past the enterprise, whose group is nobody's business."""
    boss = await cast.place.official(203, "厂工会", Role.STAFF, cast.place.works)
    admin = await cast.place.official(402, "厂里的管理员", Role.ADMIN, cast.place.works)
    works = await linked(cast.place, boss, admin=admin, id=FORUM, title="厂工会")
    office = await linked(cast.place, cast.staff)
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    assert len(office.cards) == 1
    assert works.cards == []
    await cast.worker.hands_in("食堂的菜太咸")
    assert "食堂的菜太咸" in said(works.cards[0])
    assert len(office.cards) == 1


# deeds


async def test_staff_are_asked_for_words_by_a_reply(cast: Cast, office: Room) -> None:
    """The question names who pressed; only their reply to it counts, whoever else talks meanwhile."""
    await cast.worker.hands_in(TROUBLE)
    await office.pressed(cast.staff, "不予受理")
    question = office.newest("不予受理的理由")
    assert question["entities"][0]["user"]["id"] == cast.staff.id
    shown = (await cast.place.look("state"))["chats"][str(PLAIN)]["keyboard"]
    assert shown["markup"]["force_reply"]
    assert cast.staff.id in shown["for"]
    assert cast.colleague.id not in shown["for"]
    await office.hears(cast.colleague, CHATTER, reply_to=question["message_id"])
    await office.hears(cast.staff, "等等,我想一想")
    await office.hears(cast.staff, CHATTER, reply_to=office.cards[0]["message_id"])
    assert [row["action"] for row in cast.place.tables()["event"]] == ["submit"]
    await office.hears(cast.staff, "这归教育局管。", reply_to=question["message_id"])
    assert "这归教育局管。" in cast.worker.everything
    assert "不予受理" in said(office.cards[0])
    assert cast.place.tables()["conversation"] == []


async def test_the_question_can_be_left(cast: Cast, office: Room) -> None:
    """/cancel in the group ends it; a reply to the old question is talk among colleagues then."""
    await cast.worker.hands_in(TROUBLE)
    await office.pressed(cast.staff, "请职工补充")
    question = office.newest("请直接回复这条消息")
    await office.hears(cast.staff, "/cancel")
    assert "没有改动" in office.last
    await office.hears(cast.staff, "哪个班?", reply_to=question["message_id"])
    assert "这句话给谁看" in office.last
    assert [row["action"] for row in cast.place.tables()["event"]] == ["submit"]


async def test_what_colleagues_are_asked_nobody_else_takes_away(cast: Cast) -> None:
    """Somebody without a post who sits in the group presses 取消 in vain; a colleague does not."""
    office = await linked(cast.place, cast.staff, cast.colleague, cast.worker)
    await cast.worker.hands_in(TROUBLE)
    await office.pressed(cast.staff, "转给同事")
    asked = office.last
    await office.pressed(cast.worker, "取消")
    assert "工会工作人员用" in await office.toast() and office.last == asked
    await office.pressed(cast.colleague, "取消")
    assert "没有改动" in office.last


async def test_a_conversation_in_the_group_is_none_in_private(cast: Cast, office: Room) -> None:
    """Asked in the group, somebody writes to the bot in private: those are other words."""
    await cast.worker.hands_in(TROUBLE)
    await office.pressed(cast.staff, "不予受理")
    await cast.staff.says("我也有一件事要反映")
    assert [row["action"] for row in cast.place.tables()["event"]] == ["submit"]
    assert "我也有一件事要反映" not in cast.worker.everything


async def test_who_may_not_gets_a_passing_line(cast: Cast, office: Room) -> None:
    """A stranger, staff of another union, and a worker who sits in the group press in vain; so do forged buttons."""
    stranger = await cast.place.phone(901, "路人")
    async with cast.place.database.transaction() as tx:
        next_door = await Unions(tx).add("新埭镇总工会", cast.place.city)
    other = await cast.place.official(204, "邻镇的同事", Role.STAFF, next_door)
    for person in (stranger, other, cast.worker):
        await cast.place.control(f"groups/{PLAIN}/members", json={"person": person.id})
    await cast.worker.hands_in(TROUBLE)
    for person in (stranger, other, cast.worker):
        await office.pressed(person, "受理")
        assert "给负责这件事的工会工作人员用" in await office.toast()
    for data in ("accept:999:1", "files:1", "mine:0", "todo:0", "decline:1:1", "group-send:1", "unsend:1", "view:1"):
        await office.forged(stranger, data)
    assert [row["action"] for row in cast.place.tables()["event"]] == ["submit"]
    assert len(office.cards) == 1
    assert [row for row in cast.place.tables()["inbox"] if row["failure"]] == []
    assert [row["chat_id"] for row in cast.place.tables()["identity"] if row["chat_id"] == stranger.id] == []


async def test_given_to_a_colleague_in_the_group(cast: Cast, office: Room) -> None:
    """Everybody sees to whom."""
    await cast.worker.hands_in(TROUBLE)
    await office.pressed(cast.staff, "转给同事")
    await office.pressed(cast.staff, "孙浩")
    assert "承办:孙浩" in said(office.cards[0])
    assert TROUBLE in cast.colleague.everything


# words


@BOTH
async def test_nothing_reaches_the_worker_before_somebody_says_so(cast: Cast, office: Room) -> None:
    """A reply to the card waits under two buttons; sent, it is the words of whoever wrote them, and ticked there."""
    await cast.worker.hands_in(TROUBLE)
    heard = len(cast.worker.heard)
    words = await office.hears(cast.staff, "我们去和幼儿园谈。", reply_to=office.cards[0]["message_id"])
    assert "不点的话,职工看不到" in office.last
    assert len(cast.worker.heard) == heard
    await office.pressed(cast.colleague, "发给职工")
    assert "我们去和幼儿园谈。" in cast.worker.last
    assert "陈敏" in cast.worker.last
    assert "可以撤回" in office.last
    [there] = [each for each in office.messages if each["message_id"] == words["message_id"]]
    assert "👌" in str(there)
    assert cast.place.tables()["overheard"] == []
    await office.pressed(cast.staff, "撤回")
    assert "我们去和幼儿园谈。" not in cast.worker.everything


@BOTH
async def test_noted_for_the_office_alone(cast: Cast, office: Room) -> None:
    """Staff and the chair read it in the history; the worker never does."""
    await cast.worker.hands_in(TROUBLE)
    await office.hears(cast.staff, "园长是老张的亲戚。", reply_to=office.cards[0]["message_id"])
    await office.pressed(cast.staff, "仅内部记录")
    for reader in (cast.staff, cast.chair):
        await reader.forges("view:1")
        assert "内部记录(陈敏):园长是老张的亲戚。" in reader.last
    await cast.worker.forges("view:1")
    assert "提交" in cast.worker.last
    assert "园长" not in cast.worker.everything
    await office.forged(cast.staff, "group-send:1")
    assert "已经处理过了" in await office.toast()


async def test_a_note_goes_with_the_words_of_its_case(cast: Cast, office: Room) -> None:
    """Kept no longer than what the worker wrote."""
    await cast.worker.hands_in(TROUBLE)
    await office.hears(cast.staff, "园长是老张的亲戚。", reply_to=office.cards[0]["message_id"])
    await office.pressed(cast.staff, "仅内部记录")
    await cast.staff.presses("受理")
    await cast.staff.resolves("开到七点了。")
    await cast.worker.presses("满意")
    await cast.place.pass_time(days=3 * 366)
    assert [row["text"] for row in cast.place.tables()["note"]] == [DELETED]


async def test_edited_before_and_after(cast: Cast, office: Room) -> None:
    """What is edited before it is sent is sent as it reads then; afterwards it stays as it was, and that is said."""
    await cast.worker.hands_in(TROUBLE)
    words = await office.hears(cast.staff, "我们去谈", reply_to=office.cards[0]["message_id"])
    path = f"chats/{PLAIN}/messages/{words['message_id']}/edit"
    await cast.place.control(path, json={"from": cast.staff.id, "text": "我们明天去谈"})
    await cast.place.settle()
    await office.pressed(cast.staff, "发给职工")
    assert "我们明天去谈" in cast.worker.last
    await cast.place.control(path, json={"from": cast.staff.id, "text": "我们后天去谈"})
    await cast.place.settle()
    assert "看到的还是原来的内容" in office.last
    assert "后天" not in cast.worker.everything


async def test_pictures_are_asked_about_once(cast: Cast, office: Room) -> None:
    """An album is one question, and goes as a whole."""
    await cast.worker.hands_in(TROUBLE)
    card = office.cards[0]["message_id"]
    more = {"from": cast.staff.id, "reply_to": card, "album": True, "text": "新的时间表"}
    await office.sends_files([PHOTO, PHOTO], **more)
    assert sum("这句话给谁看" in text for text in office.heard) == 1
    await office.pressed(cast.staff, "发给职工")
    await cast.place.pass_time(seconds=2)
    assert sum("photo" in message for message in cast.worker.messages) == 2
    assert "新的时间表" in cast.worker.everything


async def test_chatter_is_nobodys_business(cast: Cast, forum: Room) -> None:
    """An administrator bot hears everything. What is no reply to a card is not answered, and nowhere to be found."""
    await cast.worker.hands_in(TROUBLE)
    thread = forum.cards[0]["message_thread_id"]
    heard = len(forum.heard)
    await forum.hears(cast.staff, CHATTER)
    await forum.hears(cast.colleague, CHATTER, thread=thread)
    stranger = await cast.place.phone(901, "路人")
    await cast.place.control(f"groups/{FORUM}/members", json={"person": stranger.id})
    for person in (cast.chair, stranger):
        await forum.hears(person, CHATTER, reply_to=forum.cards[0]["message_id"])
    assert len(forum.heard) == heard
    assert CHATTER not in str(cast.place.tables())
    await forum.hears(cast.staff, "我们去谈", reply_to=forum.cards[0]["message_id"])
    assert forum.messages[-1]["message_thread_id"] == thread


async def test_an_administrator_who_speaks_as_the_group(cast: Cast) -> None:
    """They link it and write without a name; whoever sends the words puts theirs to them."""
    office = await linked(cast.place, cast.staff, cast.colleague, admin=None, id=FORUM)
    body = {"person": cast.staff.id, "admin": True, "anonymous": True}
    await cast.place.control(f"groups/{FORUM}/admins", json=body)
    await cast.worker.hands_in(TROUBLE)
    await office.hears(cast.staff, "我们去谈", reply_to=office.cards[0]["message_id"])
    assert "这句话给谁看" in office.last
    await office.pressed(cast.colleague, "发给职工")
    assert "我们去谈" in cast.worker.last
    assert "孙浩" in cast.worker.last


async def test_linked_by_an_administrator_without_a_name(cast: Cast) -> None:
    """The code is what counts."""
    admin = await cast.place.official(401, "吴管理", Role.ADMIN)
    office = await room(cast.place, cast.staff, id=FORUM)
    body = {"person": cast.staff.id, "admin": True, "anonymous": True}
    await cast.place.control(f"groups/{FORUM}/admins", json=body)
    await office.hears(cast.staff, f"/link {await code(admin)}")
    assert "现在是林埭镇总工会的工作群" in office.last


async def test_a_channel_or_another_bot_says_nothing(cast: Cast, office: Room) -> None:
    """What comes from them, even as a reply to a card, is not taken for anybody's words."""
    await cast.worker.hands_in(TROUBLE)
    card = office.cards[0]
    chat = {"id": PLAIN, "type": "group", "title": office.name}
    channel = {"sender_chat": {"id": -100777, "type": "channel", "title": "频道"}}
    service = {"from": {"id": 777000, "is_bot": False, "first_name": "Telegram"}}
    robot = {"from": {"id": 4711, "is_bot": True, "first_name": "机器人"}}
    for number, sender in enumerate((service | channel, robot), start=9000):
        message = {"message_id": number, "date": 0, "chat": chat, "text": CHATTER, "reply_to_message": card}
        await cast.place.control("updates", json={"message": message | sender})
    await cast.place.settle()
    assert "这句话给谁看" not in office.everything
    assert CHATTER not in str(cast.place.tables())


# moving


@BOTH
async def test_a_group_that_becomes_a_supergroup_keeps_its_cases(cast: Cast, office: Room) -> None:
    """What is open is shown there anew, once; a reply there finds its case, and the old chat is quiet."""
    await cast.worker.hands_in(TROUBLE)
    await cast.place.control(f"groups/{PLAIN}/upgrade", json={})
    moved = cast.place.phones[PLAIN - 10**12] = Room(cast.place, PLAIN - 10**12, office.name)
    await cast.place.settle()
    [card] = moved.cards
    assert TROUBLE in said(card)
    await moved.pressed(cast.staff, "受理")
    assert "承办:陈敏" in said(moved.cards[0])
    await cast.worker.hands_in("食堂的菜太咸")
    assert len(moved.cards) == 2
    assert len(office.cards) == 1


async def test_a_move_that_is_heard_of_too_late(cast: Cast, office: Room) -> None:
    """The new chat spoke first, and has a number with us already: it is the same group all the same."""
    there = PLAIN - 10**12
    chat = {"id": there, "type": "supergroup", "title": office.name}
    words = {
        "message_id": 1,
        "date": 0,
        "chat": chat,
        "text": "你好",
        "from": {"id": 5, "is_bot": False, "first_name": "x"},
    }
    await cast.place.control("updates", json={"message": words})
    await cast.place.settle()
    await cast.place.control(f"groups/{PLAIN}/upgrade", json={})
    moved = cast.place.phones[there] = Room(cast.place, there, office.name)
    await cast.worker.hands_in(TROUBLE)
    assert TROUBLE in said(moved.cards[0])

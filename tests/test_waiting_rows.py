"""What waited in the outbox when the program was replaced reads as it was meant: each form a row has ever had."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from bot.features import FEATURES
from bot.wire.desk import Call, Desk
from domain.people import Role, Voice, own_voice
from storage.outbox import Outgoing
from storage.people import People
from tests.engines import BOTH
from tests.phones import Phone, Town, buttons_of, said
from tests.sentences import TEXTS
from tests.tables import rows_of

TALK = '"talk": 1, "args": {"number": "1", "text": "夜班没有热饭"}, "key": "relay-representative", "protected": true'
GROUP = '"reply": 8, "thread": 5, "asks": 1, "flow": "acting"'
GRADE = '"key": "ask-grade", "args": {"number": "0001"}'


@dataclass(frozen=True)
class Waiting:
    """A row as it stands in the table, and what is read of it: its words, its buttons, and how it is sent."""

    kind: str
    row: str
    words: str
    buttons: tuple[str, ...] = ()
    method: str = "send_message"
    protected: bool = False
    under: int | None = None


BARE = Waiting("say", '{"key": "set-aside", "args": {}}', "这条出了点问题,我们已经存好")
KEYBOARD = Waiting(
    "say",
    '{"key": "post-ended", "args": {"union": "林埭镇总工会", "role": {"key": "role-staff"}}, "keyboard": "main"}',
    "您不再是 <b>林埭镇总工会</b> 的<b>工作人员</b>了",
    ("我要反映", "我的事项", "大家议", "找代表", "更多"),
)
SIX = Waiting(
    "say",
    '{"key": "receipt-own", "args": {"code": "K7", "bot": "b", "day": {"day": "2027-01-09", "provisional": false,'
    ' "far": true}}, "buttons": [[["button-copy-receipt", "", {}, null, "K7", null]]], "keyboard": null,'
    ' "edit": null, "protected": true}',
    "2027年1月9日 以前能用一次",
    ("复制查询码=K7",),
    protected=True,
)
FIVE = Waiting(
    "say",
    '{"key": "ask-grade", "args": {"number": "0001"}, "buttons": [[["button-days", "days:2", {"days": 2}, null,'
    ' null]], [["button-cancel", "cancel", {}, "danger", null]]], "keyboard": null, "edit": 77, "protected": false}',
    "0001 办到哪一步了?",
    ("2 个工作日=days:2", "取消=cancel"),
    method="edit_message_text",
)
LINES = Waiting(
    "say",
    '{"key": "appointments", "args": {"union": "林埭镇总工会", "lines": {"lines": [{"key": "role-staff"},'
    ' {"key": "category-childcare"}], "between": "\\n"}}, "buttons": [], "edit": null}',
    "工作人员\n子女托管教育",
)
COUNTING = Waiting("counting", '{"key": "counting", "args": {}, "buttons": [], "edit": null, "question": 7}', "正在数")
TOLD = Waiting(
    "told",
    '{"key": "entered-ask", "args": {"number": "0001", "category": {"key": "category-childcare"},'
    ' "day": {"day": "2026-03-02"}}, "buttons": [["button-entered-yes", "entered-yes:1"],'
    ' ["button-entered-no", "entered-no:1"]]}',
    "3月2日(周一),有一位和您同名的职工请工会记下了一件【子女托管教育】的事(编号 <b>0001</b>)",
    ("是我说的=entered-yes:1", "不是我=entered-no:1"),
)
TOLD_BARE = Waiting("told", '{"key": "moved-undone", "args": {}, "buttons": []}', "这台手机上原来有的还在")
RELAY = Waiting(
    "relay",
    f'{{{TALK}, "buttons": [["button-relay-demand", "relay-demand"], ["button-relay-mute", "relay-mute"]],'
    ' "kind": null, "file": null, "reply": 9}',
    "夜班没有热饭",
    ("变成诉求=relay-demand", "不再接收这段对话=relay-mute"),
    protected=True,
    under=9,
)
RELAY_FILE = Waiting(
    "relay",
    f'{{{TALK}, "buttons": [], "kind": "photo", "file": "handle", "reply": null}}',
    "夜班没有热饭",
    method="send_photo",
    protected=True,
)
PRIVATE = (BARE, KEYBOARD, SIX, FIVE, LINES, COUNTING, TOLD, TOLD_BARE, RELAY, RELAY_FILE)

GROUP_SAY = Waiting(
    "say",
    f'{{{GRADE}, "buttons": [[["button-grade-A", "grade:A", {{}}, null, null, null],'
    ' ["button-write", "write", {}, null, null, null]]], "keyboard": null, "edit": null, "protected": false,'
    f" {GROUP}}}",
    "0001 办到哪一步了?",
    ("A 已解决=grade:A",),
    under=8,
)
GROUP_BARE = Waiting("say", '{"key": "group-goodbye", "args": {}}', "再见")
GROUP_ASK = Waiting(
    "ask",
    '{"key": "ask-complete", "args": {"number": "0001", "nameless": "no", "kind": "demand"},'
    ' "buttons": [[["button-cancel", "cancel", {}, null, null, null]]], "keyboard": null, "edit": null,'
    f' "protected": false, {GROUP}}}',
    '<a href="tg://user?id=101">王小明</a>',
    under=8,
)
IN_GROUPS = (GROUP_SAY, GROUP_BARE, GROUP_ASK)


@pytest.fixture
async def worker(bare: Town) -> Phone:
    """The first whom the tables know, who writes to a representative in their first talk."""
    worker = await bare.member(101, "王小明")
    rep = await bare.official(202, "李代表", Role.REPRESENTATIVE, bare.works)
    voice, other = own_voice(await bare.person(worker)), await bare.person(rep)
    async with bare.database.transaction() as tx:
        await bare.work(tx).talks.add(voice, other, bare.works.id, bare.clock.now(), anonymous=False)
    return worker


async def rendered(place: Town, waiting: Waiting, voice: Voice, *, group: bool = False) -> Call:
    """The last call that comes of the row."""
    row = Outgoing(
        id=1,
        person=voice,
        kind=waiting.kind,
        args=json.loads(waiting.row),
        matter_id=None,
        event_id=None,
        attempts=0,
    )
    async with place.database.transaction() as tx:
        account, work = await People(tx).account(voice), place.work(tx)
        desk = Desk(tx, work.now, work.rules, TEXTS, account, "bot")
        renderers = FEATURES.group_renderers if group else FEATURES.renderers
        return (await renderers[waiting.kind](desk, row))[-1]


def shown(call: Call) -> list[str]:
    markup: dict[str, Any] = call.params.get("reply_markup") or {}
    if keyboard := markup.get("keyboard"):
        return [str(each["text"]) for row in keyboard for each in row]
    rows = markup.get("inline_keyboard", ())
    return [f"{b['text']}={b.get('callback_data') or b['copy_text']['text']}" for row in rows for b in row]


def check(waiting: Waiting, call: Call) -> None:
    assert call.method == waiting.method
    assert waiting.words in call.params.get("text", call.params.get("caption"))
    assert shown(call) == list(waiting.buttons)
    assert bool((call.otherwise or call).params.get("protect_content")) == waiting.protected
    under = call.params.get("reply_parameters")
    message = under["message_id"] if isinstance(under, dict) else under.message_id if under else None
    assert message == waiting.under


async def test_in_private(bare: Town, worker: Phone) -> None:
    voice = own_voice(await bare.person(worker))
    for waiting in PRIVATE:
        check(waiting, await rendered(bare, waiting, voice))


async def test_in_a_group(bare: Town, worker: Phone) -> None:
    """With the buttons that are of use there; what asks for words opens a reply on one phone."""
    voice = own_voice(await bare.person(worker))
    row = {each.kind: each for each in IN_GROUPS}["ask"]
    for waiting in IN_GROUPS:
        check(waiting, await rendered(bare, waiting, voice, group=True))
    asked = await rendered(bare, row, voice, group=True)
    assert asked.params["reply_markup"] == {"force_reply": True, "selective": True}
    assert asked.params["message_thread_id"] == 5


async def test_whoever_said_it() -> None:
    """A sentence that waits is nobody's feature's: it is said by a program without it too."""
    assert FEATURES.without("contact").renderers["told"] is FEATURES.renderers["told"]


@BOTH
async def test_they_are_sent(place: Town) -> None:
    """By the program that has taken over, each once."""
    worker = await place.member(101, "王小明")
    voice, now = own_voice(await place.person(worker)), "2026-01-01T00:00:00+00:00"
    async with place.database.transaction() as tx:
        for each in (SIX, TOLD):
            about = {"matter_id": None, "event_id": None, "slot": None}
            await tx.outbox_add(
                person=voice, kind=each.kind, args=each.row, priority=0, **about, now=now, not_before=now
            )
    assert place.bot
    place.bot.deliverer.woken.set()
    await place.settle()
    first, second = worker.messages[-2:]
    assert "以前能用一次" in said(first) and first["has_protected_content"]
    assert "有一位和您同名的职工" in said(second)
    assert [each["callback_data"] for each in buttons_of(second)] == ["entered-yes:1", "entered-no:1"]
    assert not await rows_of(place, "SELECT id FROM outbox WHERE sent_at IS NULL")

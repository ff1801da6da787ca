"""What bad input gets: one clear sentence in the person's language, and nothing lost."""

from pathlib import Path
from typing import Any

from domain.people import Role
from storage.unions import Unions
from tests.conftest import Cast
from tests.phones import PHOTO, Json, Phone, Town, said, town

TROUBLE = "暑期没有人照看孩子"
CASE_WORDS = (
    *("accept", "ask", "decline", "resolve", "transfer", "complete", "add", "redo"),
    *("satisfied", "mostly", "withdraw", "withdraw-yes"),
)
STRANGE = "<b>粗</b> & <script>alert(1)</script> 👩‍👩‍👧🔥 مرحبا \u202eשלום {name} [x](tg://user?id=1) `*_~|"


def state(place: Town) -> dict[str, list[dict[str, Any]]]:
    """What must not change when something is refused."""
    tables = place.tables()
    return {name: tables[name] for name in ("cases", "event", "turn", "attachment", "member", "post", "card")}


# what cannot be handed in


async def test_a_text_that_is_too_long_is_refused_and_the_draft_kept(cast: Cast) -> None:
    """What was written before is still there and goes in."""
    await cast.worker.drafts(TROUBLE)
    await cast.worker.says("长" * 1801)
    assert "太长了" in cast.worker.heard[-2]
    await cast.worker.presses("实名提交")
    await cast.worker.presses("确认提交")
    assert TROUBLE in cast.staff.last
    assert "长长" not in cast.staff.everything


async def test_an_answer_that_is_too_long_is_refused(cast: Cast) -> None:
    """Neither a reply nor a resolution beyond the limit goes out, and the shorter one then does."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.replies(TROUBLE, "长" * 2001)
    assert "太长了" in cast.staff.last
    await cast.staff.resolves("长" * 2001)
    assert "太长了" in cast.staff.last
    await cast.staff.says("短的")
    assert "短的" in cast.worker.last
    assert "长长" not in cast.worker.everything


NOTHING = (
    {"sticker": "👍"},
    {"contact": {"phone_number": "1", "first_name": "x"}},
    {"dice": {"emoji": "🎲", "value": 3}},
)


async def test_what_says_nothing_is_refused_and_leaves_no_trace(cast: Cast) -> None:
    """A sticker, a contact or a die gets a sentence, in a draft and outside it, and the draft stays as it was."""
    for content in NOTHING:
        await cast.worker.sends(**content)
        assert "这种消息交不了" in cast.worker.last
    assert cast.place.tables()["conversation"] == []
    await cast.worker.drafts(TROUBLE)
    for content in NOTHING:
        heard = len(cast.worker.heard)
        await cast.worker.sends(**content)
        assert "这种消息交不了" in cast.worker.heard[heard]
    await cast.worker.presses("实名提交")
    assert TROUBLE in cast.worker.last


async def test_an_empty_demand_is_refused(cast: Cast) -> None:
    """A draft that was emptied cannot be signed by an older button."""
    await cast.worker.drafts(TROUBLE)
    await cast.worker.presses("清空")
    await cast.worker.forges("draft-named")
    assert "还没有写内容" in await cast.worker.toast()
    assert cast.place.tables()["cases"] == []


async def test_a_file_over_twenty_megabytes_is_refused(cast: Cast) -> None:
    """No bot can fetch it: the sentence names the limit, and one of twenty passes."""
    await cast.worker.drafts(TROUBLE)
    await cast.worker.sends(document={"file_name": "video.mp4", "file_size": 21 * 1024 * 1024})
    assert "最大 20 MB" in cast.worker.heard[-2]
    await cast.worker.sends(document={"file_name": "scan.pdf", "file_size": 20 * 1024 * 1024})
    assert "1 个附件" in cast.worker.last


async def test_strange_writing_is_shown_as_it_was_written(cast: Cast) -> None:
    """HTML, emoji, right-to-left and braces come out the same in previews, cards, pushes, histories and the export."""
    await cast.worker.drafts(STRANGE)
    await cast.worker.presses("实名提交")
    assert STRANGE in cast.worker.last
    await cast.worker.presses("确认提交")
    assert STRANGE in cast.worker.last
    assert STRANGE in cast.staff.last
    await cast.staff.replies(STRANGE, f"答 {STRANGE}")
    assert f"答 {STRANGE}" in cast.worker.last
    await cast.worker.says("我的事项")
    await cast.worker.presses("0001")
    assert f"回复:答 {STRANGE}" in cast.worker.last


async def test_a_strange_name_is_shown_as_it_is(cast: Cast) -> None:
    """A name that looks like a tag is a name."""
    other = await cast.place.member(102, "<i>小&红</i>")
    await other.hands_in(TROUBLE)
    assert "<i>小&红</i> · " in cast.staff.last


# buttons


async def test_a_button_pressed_twice_acts_once(cast: Cast) -> None:
    """Confirming, accepting and rating twice make one case, one acceptance and one rating, and say so."""
    await cast.worker.drafts(TROUBLE)
    await cast.worker.presses("实名提交")
    for phone, words, before in (
        (cast.worker, "确认提交", None),
        (cast.staff, "受理", None),
        (cast.worker, "满意", "周六开班"),
    ):
        if before:
            await cast.staff.resolves(before)
        button = next(button for button in buttons(phone) if button["text"] == words)
        await phone.forges(button["callback_data"])
        await phone.forges(button["callback_data"])
        assert "过时" in await phone.toast()
    tables = cast.place.tables()
    assert len(tables["cases"]) == 1
    assert [event["action"] for event in tables["event"]] == ["submit", "accept", "resolve", "rate", "conclude"]


def buttons(phone: Phone) -> list[Json]:
    rows = [row for message in phone.messages for row in (message.get("reply_markup") or {}).get("inline_keyboard", ())]
    return [button for row in reversed(rows) for button in row]


async def test_a_button_of_an_old_card_is_refused(cast: Cast) -> None:
    """After the case has moved on, what an older message offered says so and changes nothing."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    before = state(cast.place)
    for data in ("accept:1:1", "ask:1:1", "decline:1:1", "transfer:1:1"):
        await cast.colleague.forges(data)
        assert "过时" in await cast.colleague.toast()
    assert state(cast.place) == before


async def forge_all(phone: Phone, forged: list[str]) -> dict[str, str]:
    """Presses every one of the forged buttons. Returns what each was answered."""
    queries = {}
    for data in forged:
        body = {"data": data, "forged": True}
        answer = await phone.town.control(f"chats/{phone.id}/messages/1/press", json=body)
        queries[answer["callback_query_id"]] = data
        phone.query = answer["callback_query_id"]
    await phone.town.settle()
    await phone.toast()
    toasts = await phone.town.look(f"chats/{phone.id}/toasts")
    return {
        queries[toast["callback_query_id"]]: toast["text"] for toast in toasts if toast["callback_query_id"] in queries
    }


async def test_a_forged_button_learns_nothing_and_changes_nothing(cast: Cast) -> None:
    """Another's case and no case at all are refused in the same words, to workers and to another union's staff."""
    async with cast.place.database.transaction() as tx:
        elsewhere = await Unions(tx).add("新埭镇总工会", cast.place.city)
    stranger = await cast.place.member(102, "李小红")
    foreign = await cast.place.official(203, "外镇的人", Role.STAFF, elsewhere)
    await cast.worker.hands_in(TROUBLE)
    before = state(cast.place)
    for phone in (stranger, foreign):
        heard = list(phone.heard)
        answers = await forge_all(
            phone,
            [f"{word}:{case}:1" for word in CASE_WORDS for case in (1, 999, 999999999999999)]
            + [f"{word}:{case}" for word in ("view", "open", "again", "unsend") for case in (1, 999, 999999999999999)]
            + [f"give:{case}:1:{person}" for case in (1, 999) for person in (1, 2, 999)],
        )
        assert {text for data, text in answers.items() if not data.startswith("unsend")} == {
            "没有找到这件事。点“我的事项”看您的事项。"
        }
        assert len({text for data, text in answers.items() if data.startswith("unsend")}) == 1
        assert len(answers) == 12 * 3 + 4 * 3 + 6
        assert phone.heard == heard
    assert state(cast.place) == before


async def test_numbers_that_are_none_are_refused(cast: Cast) -> None:
    """Negative, huge, empty and odd fields of every kind of button get an answer and set nothing aside."""
    await cast.worker.hands_in(TROUBLE)
    before = state(cast.place)
    numbers = ("-1", "99999999999999999999", "", "1.5", "x", "1'--")
    words = (*CASE_WORDS, "view", "open", "again", "unsend", "mine", "todo", "join", "union", "loose-answer", "grade")
    forged = [f"{word}:{number}:1" for word in words for number in numbers] + [
        "",
        ":",
        "accept",
        "a" * 64,
        "draft-danger:?",
    ]
    answers = await forge_all(cast.worker, [data for data in forged if data])
    assert {text for text in answers.values() if "过时" not in text} == set()
    assert len(answers) == len([data for data in forged if data])
    assert state(cast.place) == before
    assert [row for row in cast.place.tables()["inbox"] if row["failure"]] == []


async def test_the_submitter_cannot_forge_what_belongs_to_staff(cast: Cast) -> None:
    """One's own case can be read, but not accepted, declined, resolved or handed on."""
    await cast.worker.hands_in(TROUBLE)
    before = state(cast.place)
    answers = await forge_all(
        cast.worker, [f"{word}:1:1" for word in ("accept", "ask", "decline", "resolve", "transfer")]
    )
    assert set(answers.values()) == {"这是您自己提交的,请让别的同事来办。"}
    assert state(cast.place) == before


async def test_lists_and_unions_far_off_the_end_are_answered(cast: Cast) -> None:
    """A page or a union that does not exist gets an answer, not a failure."""
    await cast.worker.hands_in(TROUBLE)
    await cast.worker.says(f"/start u{cast.place.town.id}")
    for data in ("mine:999999999999999", "todo:999999999999999", "union:1:999999999999999", "union:99:0", "join:99"):
        await cast.worker.forges(data)
    assert [row for row in cast.place.tables()["inbox"] if row["failure"]] == []


# commands and groups


async def test_an_unknown_command_leaves_a_draft_alone(cast: Cast) -> None:
    """The answer offers what can be done; the draft under way is not touched by it."""
    await cast.worker.drafts(TROUBLE)
    await cast.worker.says("/salary now")
    assert "没有这个命令" in cast.worker.last
    assert cast.worker.buttons == ["我要反映", "我的事项"]
    await cast.worker.says("我要反映")
    assert TROUBLE in cast.worker.last
    assert "/salary" not in cast.worker.last


async def test_in_a_group_the_bot_says_one_sentence_and_leaves(cast: Cast) -> None:
    """Added to a group that nobody links it speaks once, leaves, and has told nobody's case."""
    group = -1001234567890
    await cast.worker.hands_in(TROUBLE)
    await cast.place.control("groups", json={"id": group, "title": "车间群", "members": [cast.worker.id]})
    await cast.place.settle()
    await cast.place.pass_time(minutes=11)
    messages = await cast.place.look(f"chats/{group}/messages")
    assert [said(message)[:14] for message in messages if message["from"]["is_bot"]] == ["您好!这个群还没有连到工会,"]
    chats = (await cast.place.look("state"))["chats"]
    assert chats[str(group)]["bot_status"] == "left"


# too much, and nobody there


async def test_a_flood_is_kept_in_order_and_the_answers_are_few(tmp_path: Path) -> None:
    """Of sixty messages none is lost, answers are capped, and the writer is told once that all is kept."""
    async with town(tmp_path, chat_rate=50) as place:
        staff = await place.official(201, "陈敏", Role.STAFF)
        worker = await place.member(101, "王小明")
        await worker.hands_in(TROUBLE)
        heard = len(worker.heard)
        card = worker.newest("已提交 →")["message_id"]
        words = [f"补充第{number:02}句" for number in range(60)]
        for text in words:
            await place.control(f"chats/{worker.id}/messages", json={"text": text, "reply_to": card})
        await place.settle()
        assert [event["text"] for event in place.tables()["event"] if event["action"] == "add"] == words
        answers = worker.heard[heard:]
        assert len(answers) < 60
        assert len([text for text in answers if "您发得太快了" in text]) == 1
        assert [text for text in staff.heard if "补充第59句" in text] != []


async def test_a_full_draft_is_never_called_kept(tmp_path: Path) -> None:
    """Beyond thirty messages a draft is full: nobody is told that all is kept while something was not."""
    async with town(tmp_path, chat_rate=50) as place:
        worker = await place.member(101, "王小明")
        await worker.drafts(TROUBLE)
        await worker.says_at_once([f"第{number:02}句" for number in range(60)])
        assert "一份最多 30 条" in worker.everything
        assert "都记下了" not in worker.everything
        await worker.presses("实名提交")
        preview = said(worker.newest("请看一遍"))
        assert f"{TROUBLE}\n第00句\n第01句" in preview
        assert "第28句" in preview
        assert "第29句" not in preview


async def test_somebody_who_blocked_the_bot_holds_up_nobody(cast: Cast) -> None:
    """The others go on; whoever lets the bot in again is welcomed back and finds everything in the list."""
    other = await cast.place.member(102, "李小红")
    await cast.worker.hands_in(TROUBLE)
    await other.hands_in("食堂太咸", category="食宿交通")
    await cast.worker.blocks()
    await cast.staff.replies(TROUBLE, "正在联系")
    await cast.staff.replies("食堂太咸", "已经说了")
    assert "已经说了" in other.last
    await cast.worker.unblocks()
    assert "欢迎回来" in cast.worker.everything
    await cast.worker.presses("我的事项")
    await cast.worker.presses("0001")
    assert "正在联系" in cast.worker.last
    await cast.staff.replies(TROUBLE, "联系好了")
    assert "联系好了" in cast.worker.last


# updates that nobody expects


UNKNOWN: tuple[Json, ...] = (
    {"message_from_the_future": {"text": "?"}},
    {"message": None},
    {"poll": {"id": "1"}},
    {"callback_query": {"id": "1", "from": {"id": 101, "is_bot": False, "first_name": "x"}, "chat_instance": "1"}},
    {"message": {"message_id": 900, "date": 0, "chat": {"id": 101, "type": "private"}, "future_kind": {"a": 1}}},
)


async def test_an_update_of_unknown_shape_stops_nobody(cast: Cast) -> None:
    """It is done with or set aside, and the next message is answered as ever."""
    for update in UNKNOWN:
        await cast.place.control("updates", json=update)
    await cast.worker.hands_in(TROUBLE)
    assert TROUBLE in cast.staff.last


async def test_a_message_that_fails_three_times_is_set_aside_and_told(cast: Cast) -> None:
    """Its sender reads that it is kept, the admin learns number and kind, and no word of it stays or is passed on."""
    admin = await cast.place.official(401, "管理员", Role.ADMIN, cast.place.city)
    chat, sender = {"id": 101, "type": "private"}, {"id": 101, "is_bot": False, "first_name": "王小明"}
    broken = {"message_id": 901, "date": "soon", "chat": chat, "from": sender, "text": "秘密"}
    await cast.place.control("updates", json={"message": broken})
    await cast.place.settle()
    assert "我们已经存好" in cast.worker.last
    assert "三次都没有处理成功" in admin.last
    assert "秘密" not in admin.everything
    await cast.worker.hands_in(TROUBLE)
    assert TROUBLE in cast.staff.last


async def test_a_picture_of_a_kind_that_cannot_be_shown_again_stops_nobody(cast: Cast) -> None:
    """A picture sent as a file, and a video, arrive as what they are."""
    await cast.worker.drafts(TROUBLE)
    await cast.worker.sends_files([PHOTO], **{"as": "document"})
    await cast.worker.sends_files([("clip.mp4", "video/mp4", b"0000")], **{"as": "video"})
    await cast.worker.presses("实名提交")
    await cast.worker.presses("确认提交")
    assert [kind for message in cast.staff.messages for kind in ("document", "video") if kind in message] == [
        "document",
        "video",
    ]

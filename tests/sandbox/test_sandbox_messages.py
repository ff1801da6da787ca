"""Messages: sent, answered, edited, deleted, reacted to."""

from __future__ import annotations

from sandbox_driver import REPRESENTATIVE, WORKER, Driver

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
KEYS = {"inline_keyboard": [[{"text": "好", "callback_data": "y", "style": "primary"}]]}


async def test_a_reply_carries_its_target(started: Driver) -> None:
    """reply_parameters embed the message and the quoted words; a lost target can be forgiven."""
    asked = await started.say("热水器坏了,很冷")
    target = {"message_id": asked["message_id"], "quote": "很冷"}
    answer = await started.call("sendMessage", chat_id=WORKER, text="收到", reply_parameters=target)
    assert answer["reply_to_message"]["text"] == "热水器坏了,很冷"
    assert answer["quote"]["position"] == 6
    forgiven = {"message_id": 999, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await started.call(
        "sendMessage", chat_id=WORKER, text="x", reply_parameters=forgiven
    )
    reply = await started.say("谢谢", reply_to=answer["message_id"])
    assert "reply_to_message" not in reply["reply_to_message"]


async def test_a_reply_to_another_chat(started: Driver) -> None:
    """It tells whose words they were; a chat that there is not is no place to look."""
    asked = await started.say("热水器坏了")
    await started.control(f"people/{REPRESENTATIVE}/open")
    target = {"message_id": asked["message_id"], "chat_id": WORKER}
    answer = await started.call("sendMessage", chat_id=REPRESENTATIVE, text="看", reply_parameters=target)
    assert answer["external_reply"]["origin"]["sender_user"]["id"] == WORKER
    assert "reply_to_message" not in answer
    nowhere = {**target, "chat_id": 5}
    refusal = await started.refusal("sendMessage", chat_id=WORKER, text="x", reply_parameters=nowhere)
    assert refusal == (400, "Bad Request: chat not found")


async def test_editing(started: Driver) -> None:
    """An edit replaces text and buttons, says so, and refuses to change nothing."""
    sent = await started.call("sendMessage", chat_id=WORKER, text="一", reply_markup=KEYS)
    place = {"chat_id": WORKER, "message_id": sent["message_id"]}
    assert await started.refusal("editMessageText", **place, text="一", reply_markup=KEYS) == (400, NOT_MODIFIED)
    edited = await started.call("editMessageText", **place, text="<b>二</b>", parse_mode="HTML")
    assert "reply_markup" not in edited
    assert edited["edit_date"] >= edited["date"]
    assert edited["entities"] == [{"type": "bold", "offset": 0, "length": 1}]
    with_keys = await started.call("editMessageReplyMarkup", **place, reply_markup=KEYS)
    assert with_keys["reply_markup"] == KEYS
    assert (await started.refusal("editMessageCaption", **place, caption="x"))[1].endswith(
        "caption in the message to edit"
    )


async def test_what_cannot_be_edited(started: Driver) -> None:
    """Neither other people's messages nor those that brought a reply keyboard."""
    theirs = await started.say("hello")
    with_keyboard = await started.call("sendMessage", chat_id=WORKER, text="x", reply_markup={"keyboard": [["a"]]})
    for message in (theirs, with_keyboard):
        refusal = await started.refusal("editMessageText", chat_id=WORKER, message_id=message["message_id"], text="y")
        assert refusal == (400, "Bad Request: message can't be edited")


async def test_deleting_within_two_days(started: Driver) -> None:
    """A message can be deleted for 48 hours of the sandbox's time, and only once."""
    first = await started.call("sendMessage", chat_id=WORKER, text="x")
    place = {"chat_id": WORKER, "message_id": first["message_id"]}
    assert await started.call("deleteMessage", **place) is True
    assert (await started.refusal("deleteMessage", **place))[1] == "Bad Request: message to delete not found"
    old = await started.call("sendMessage", chat_id=WORKER, text="x")
    for _ in range(3):
        await started.control("clock", step="working_day")
    refusal = await started.refusal("deleteMessage", chat_id=WORKER, message_id=old["message_id"])
    assert refusal == (400, "Bad Request: message can't be deleted for everyone")


async def test_dates_follow_the_clock(started: Driver) -> None:
    """Messages bear the sandbox's time."""
    before = await started.say("x")
    await started.control("clock", step="hour")
    assert (await started.say("y"))["date"] - before["date"] == 3600


async def test_reactions(started: Driver) -> None:
    """A bot may put one standard emoji under a message and take it back."""
    message = await started.say("x")
    place = {"chat_id": WORKER, "message_id": message["message_id"]}
    await started.call("setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "👌"}])
    (shown,) = await started.look(f"chats/{WORKER}/messages")
    assert shown["reactions"] == [{"emoji": "👌", "by": [7000000001]}]
    bad = await started.refusal("setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "🧨"}])
    assert bad == (400, "Bad Request: REACTION_INVALID")
    await started.call("setMessageReaction", **place, reaction=[])
    assert (await started.look(f"chats/{WORKER}/messages"))[0]["reactions"] == []


async def test_copies_and_forwards_respect_protection(started: Driver) -> None:
    """A copy hides its origin, a forward names it, protected content allows neither."""
    await started.control(f"people/{REPRESENTATIVE}/open")
    asked = await started.say("请帮忙")
    source = {"chat_id": REPRESENTATIVE, "from_chat_id": WORKER}
    copy = await started.call("copyMessage", **source, message_id=asked["message_id"])
    assert copy.keys() == {"message_id"}
    forwarded = await started.call("forwardMessage", **source, message_id=asked["message_id"])
    assert forwarded["forward_origin"]["sender_user"]["id"] == WORKER
    secret = await started.call("sendMessage", chat_id=WORKER, text="机密", protect_content=True)
    assert secret["has_protected_content"] is True
    assert (await started.refusal("copyMessage", **source, message_id=secret["message_id"]))[0] == 400


async def test_long_texts_arrive_in_parts(started: Driver) -> None:
    """A phone splits what is too long for one message and loses nothing."""
    text = "字😀 " * 3000
    sent = (await started.control(f"chats/{WORKER}/messages", text=text))["messages"]
    assert len(sent) > 1
    assert "".join(each["text"] for each in sent).replace(" ", "") == text.replace(" ", "")
    assert len(await started.updates()) == len(sent)


async def test_people_edit_and_delete(started: Driver) -> None:
    """An edit is an update, a deletion is silence."""
    message = await started.say("一")
    await started.updates()
    path = f"chats/{WORKER}/messages/{message['message_id']}"
    await started.control(f"{path}/edit", text="二")
    await started.control(f"{path}/delete")
    (update,) = await started.updates()
    assert update["edited_message"]["text"] == "二"
    assert await started.look(f"chats/{WORKER}/messages") == []


async def test_keyboards_come_and_go(started: Driver) -> None:
    """The last reply keyboard is in force until removed, or its message deleted, or a forced reply given."""

    async def shown() -> str | None:
        keyboard = (await started.look("state"))["chats"][str(WORKER)]["keyboard"]
        return next(iter(keyboard["markup"])) if keyboard else None

    async def send(**markup: object) -> int:
        sent = await started.call("sendMessage", chat_id=WORKER, text="x", reply_markup=markup)
        return int(sent["message_id"])

    await send(keyboard=[["我要反映"]], is_persistent=True)
    assert await shown() == "keyboard"
    await send(remove_keyboard=True)
    assert await shown() is None
    brought_by = await send(keyboard=[["我要反映"]])
    await started.call("deleteMessage", chat_id=WORKER, message_id=brought_by)
    assert await shown() is None
    await send(force_reply=True)
    assert await shown() == "force_reply"
    await started.say("答")
    assert await shown() is None


async def test_what_is_no_content_is_not_passed_on(started: Driver) -> None:
    """Telegram's own lines in a group are neither copied nor forwarded."""
    await started.control("groups", id=-5001, title="工作群", members=[WORKER], bot="left")
    await started.control("groups/-5001/bot", status="member")
    (joined,) = await started.look("chats/-5001/messages")
    source = {"chat_id": WORKER, "from_chat_id": -5001, "message_id": joined["message_id"]}
    assert await started.refusal("copyMessage", **source) == (400, "Bad Request: message can't be copied")
    assert await started.refusal("forwardMessage", **source) == (400, "Bad Request: message can't be forwarded")


async def test_what_a_message_is_besides_its_words(started: Driver) -> None:
    """No preview, as older bots say it; how exact a place is; marks of either kind."""
    plain = await started.call("sendMessage", chat_id=WORKER, text="x.cn", disable_web_page_preview=True)
    assert plain["link_preview_options"] == {"is_disabled": True}
    place = {"latitude": 30.7, "longitude": 121.0, "horizontal_accuracy": 12.5, "heading": 90}
    assert (await started.call("sendLocation", chat_id=WORKER, **place))["location"] == place
    for mode in ("Markdown", "MarkdownV2"):
        marked = await started.call("sendMessage", chat_id=WORKER, text="*好*", parse_mode=mode)
        assert (marked["text"], marked["entities"]) == ("好", [{"type": "bold", "offset": 0, "length": 1}])

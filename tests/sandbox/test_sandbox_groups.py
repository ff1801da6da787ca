"""Groups and their topics: who is heard, what the bot may do, what Telegram refuses."""

from __future__ import annotations

from typing import Any

import pytest
from sandbox_driver import REPRESENTATIVE, TOKEN, WORKER, Driver

PLAIN, FORUM = -5001, -1005002
GROUP_BOT = 1087968824


async def group(sandbox: Driver, id: int = FORUM, **more: Any) -> None:
    """A group of both people, of whose beginning nothing waits any more."""
    await sandbox.control("groups", id=id, title="工作群", members=[WORKER, REPRESENTATIVE], **more)
    await sandbox.updates()


async def forum(sandbox: Driver) -> None:
    """A group with topics, in which the bot is an administrator."""
    await group(sandbox, forum=True, bot="administrator")


async def talk(sandbox: Driver, text: str, chat: int = FORUM, person: int = REPRESENTATIVE, **more: Any) -> Any:
    return (await sandbox.control(f"chats/{chat}/messages", **{"from": person}, text=text, **more))["messages"][0]


async def heard(sandbox: Driver) -> list[str]:
    """The texts that reached the bot."""
    return [update["message"].get("text", "") for update in await sandbox.updates() if "message" in update]


# How the bot stands in a group


async def test_the_bot_is_told_how_it_stands(sandbox: Driver) -> None:
    """Added, made an administrator, muted and removed: an update each, with who did it, and what it may do."""
    await group(sandbox, PLAIN, bot="left")
    assert (await sandbox.refusal("sendMessage", chat_id=PLAIN, text="x"))[0] == 403
    path = f"groups/{PLAIN}/bot"
    await sandbox.control(path, status="member")
    await sandbox.control(path, status="administrator", rights=["can_delete_messages"])
    await sandbox.control(path, status="restricted")
    await sandbox.control(path, status="kicked")
    updates = await sandbox.updates()
    changes = [update["my_chat_member"] for update in updates if "my_chat_member" in update]
    before = [change["old_chat_member"]["status"] for change in changes]
    assert before == ["left", "member", "administrator", "restricted"]
    assert changes[1]["new_chat_member"]["can_delete_messages"] is True
    assert changes[1]["new_chat_member"]["can_manage_topics"] is False
    assert {change["from"]["id"] for change in changes} == {WORKER}
    (joined,) = [update["message"] for update in updates if "message" in update]
    assert joined["new_chat_members"][0]["username"] == "dajiayi_demo_bot"
    assert await sandbox.refusal("sendMessage", chat_id=PLAIN, text="x") == (
        403,
        "Forbidden: bot was kicked from the group chat",
    )
    assert (await sandbox.control_error(path, status="king"))[0] == 400


async def test_a_bot_that_leaves_is_told_so(sandbox: Driver) -> None:
    """Its own leaving is an update by itself."""
    await group(sandbox)
    assert await sandbox.call("leaveChat", chat_id=FORUM) is True
    (update,) = await sandbox.updates()
    assert update["my_chat_member"]["from"]["is_bot"] is True
    assert update["my_chat_member"]["new_chat_member"]["status"] == "left"


async def test_a_muted_bot_cannot_write(sandbox: Driver) -> None:
    """It may read, and is told that it may not write."""
    await group(sandbox, bot="restricted")
    assert await sandbox.refusal("sendMessage", chat_id=FORUM, text="x") == (
        400,
        "Bad Request: not enough rights to send text messages to the chat",
    )


async def test_an_administrator_hears_everything(sandbox: Driver) -> None:
    """Privacy mode holds for a member; an administrator hears every word, reaction and coming and going."""
    await group(sandbox)
    await talk(sandbox, "随便聊聊")
    assert await heard(sandbox) == []
    await sandbox.control(f"groups/{FORUM}/bot", status="administrator")
    await sandbox.updates(allowed_updates=["message", "message_reaction", "chat_member"])
    said = await talk(sandbox, "随便聊聊")
    await sandbox.control(f"chats/{FORUM}/messages/{said['message_id']}/react", **{"from": WORKER}, emoji="👍")
    await sandbox.control(f"groups/{FORUM}/members", person=REPRESENTATIVE, present=False)
    message, reaction, left, change = await sandbox.updates()
    assert message["message"]["text"] == "随便聊聊"
    assert reaction["message_reaction"]["user"]["id"] == WORKER
    assert left["message"]["left_chat_member"]["id"] == REPRESENTATIVE
    assert change["chat_member"]["new_chat_member"]["status"] == "left"
    assert (await sandbox.control_error(f"chats/{FORUM}/messages", **{"from": REPRESENTATIVE}, text="x"))[0] == 403


async def test_an_administrator_may_speak_as_the_group(sandbox: Driver) -> None:
    """Their name is Telegram's own, the group is the sender; what they press they press as themselves."""
    await group(sandbox, bot="administrator")
    await sandbox.control(f"groups/{FORUM}/admins", person=REPRESENTATIVE, anonymous=True)
    said = await talk(sandbox, "大家好")
    assert (said["from"]["id"], said["sender_chat"]["id"]) == (GROUP_BOT, FORUM)
    keys = {"inline_keyboard": [[{"text": "好", "callback_data": "y"}]]}
    sent = await sandbox.call("sendMessage", chat_id=FORUM, text="?", reply_markup=keys)
    await sandbox.updates()
    place = f"chats/{FORUM}/messages"
    await sandbox.control(f"{place}/{sent['message_id']}/press", **{"from": REPRESENTATIVE}, data="y")
    (update,) = await sandbox.updates()
    assert update["callback_query"]["from"]["id"] == REPRESENTATIVE
    await sandbox.control(f"{place}/{said['message_id']}/edit", **{"from": REPRESENTATIVE}, text="改了")
    assert (await sandbox.control_error(f"{place}/{said['message_id']}/edit", **{"from": WORKER}, text="x"))[0] == 403


async def test_who_is_who(sandbox: Driver) -> None:
    """The owner, an administrator who hides, the bot; and how many there are."""
    await group(sandbox, bot="administrator")
    await sandbox.control(f"groups/{FORUM}/admins", person=REPRESENTATIVE, anonymous=True)
    member = await sandbox.call("getChatMember", chat_id=FORUM, user_id=REPRESENTATIVE)
    assert (member["status"], member["is_anonymous"]) == ("administrator", True)
    administrators = await sandbox.call("getChatAdministrators", chat_id=FORUM)
    assert [each["status"] for each in administrators] == ["creator", "administrator", "administrator"]
    assert await sandbox.call("getChatMemberCount", chat_id=FORUM) == 3
    await sandbox.control(f"people/{WORKER}/open")
    refusal = await sandbox.refusal("getChatAdministrators", chat_id=WORKER)
    assert refusal == (400, "Bad Request: there are no administrators in the private chat")


async def test_others_messages_are_deleted_by_right(sandbox: Driver) -> None:
    """Without the right to delete only its own messages are the bot's to delete."""
    await group(sandbox, bot="administrator")
    said = {"chat_id": FORUM, "message_id": (await talk(sandbox, "x"))["message_id"]}
    await sandbox.control(f"groups/{FORUM}/bot", status="administrator", rights=[])
    assert (await sandbox.refusal("deleteMessage", **said))[1] == "Bad Request: message can't be deleted"
    await sandbox.control(f"groups/{FORUM}/bot", status="administrator", rights=["can_delete_messages"])
    assert await sandbox.call("deleteMessage", **said) is True


async def test_a_forced_reply_is_asked_of_those_it_names(sandbox: Driver) -> None:
    """A selective one is for whoever is replied to, and is over once they have answered."""

    async def shown() -> Any:
        return (await sandbox.look("state"))["chats"][str(FORUM)]["keyboard"]

    await group(sandbox, bot="administrator")
    said = await talk(sandbox, "我来办")
    asked = await sandbox.call(
        "sendMessage",
        chat_id=FORUM,
        text="怎么办的?",
        reply_parameters={"message_id": said["message_id"]},
        reply_markup={"force_reply": True, "selective": True},
    )
    assert (await shown())["for"] == [REPRESENTATIVE]
    await talk(sandbox, "不是我", person=WORKER)
    assert await shown()
    await talk(sandbox, "修好了", reply_to=asked["message_id"])
    assert await shown() is None


async def test_a_group_becomes_a_supergroup(sandbox: Driver) -> None:
    """Both chats say so, the old number tells the new one, and people go on there."""
    await group(sandbox, PLAIN)
    moved = (await sandbox.control(f"groups/{PLAIN}/upgrade"))["id"]
    messages = [update["message"] for update in await sandbox.updates()]
    assert [message.get("migrate_to_chat_id") for message in messages] == [moved, None]
    assert messages[1]["migrate_from_chat_id"] == PLAIN
    body = {"chat_id": PLAIN, "text": "x"}
    async with sandbox.http.post(f"{sandbox.base}/bot{TOKEN}/sendMessage", json=body) as response:
        answer = await response.json()
    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer["parameters"] == {"migrate_to_chat_id": moved}
    assert (await sandbox.call("sendMessage", chat_id=moved, text="x"))["chat"]["type"] == "supergroup"
    assert (await sandbox.control_error(f"chats/{PLAIN}/messages", **{"from": WORKER}, text="x"))[0] == 409
    assert (await sandbox.control_error(f"groups/{moved}/upgrade"))[0] == 409


async def test_a_message_is_forwarded_by_those_who_see_it(sandbox: Driver) -> None:
    """From a group to the bot, with its sender's name; from a chat of somebody else it is not."""
    await group(sandbox)
    said = await talk(sandbox, "看看这个")
    source = {"chat_id": FORUM, "message_id": said["message_id"]}
    forwarded = await sandbox.say("", WORKER, forward_from=source)
    assert (forwarded["text"], forwarded["forward_origin"]["sender_user"]["id"]) == ("看看这个", REPRESENTATIVE)
    theirs = {"chat_id": WORKER, "message_id": forwarded["message_id"]}
    assert (await sandbox.control_error(f"chats/{REPRESENTATIVE}/messages", forward_from=theirs))[0] == 404


# Topics


async def test_a_topic_from_its_opening_to_its_end(sandbox: Driver) -> None:
    """Opened, written in, renamed, closed, opened again and deleted, each said in the group."""
    await forum(sandbox)
    topic = await sandbox.call("createForumTopic", chat_id=FORUM, name="0001 · 夜班车")
    thread = {"chat_id": FORUM, "message_thread_id": topic["message_thread_id"]}
    sent = await sandbox.call("sendMessage", **thread, text="一件新事")
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (topic["message_thread_id"], True)
    assert await sandbox.call("editForumTopic", **thread, name="0001 · 已接手") is True
    assert await sandbox.call("closeForumTopic", **thread) is True
    words = {"from": REPRESENTATIVE, "text": "x", "thread": topic["message_thread_id"]}
    assert await sandbox.control_error(f"chats/{FORUM}/messages", **words) == (403, "this topic is closed")
    assert await sandbox.call("sendMessage", **thread, text="还能写")
    assert await sandbox.call("reopenForumTopic", **thread) is True
    kinds = ("created", "edited", "closed", "reopened")
    messages = await sandbox.look(f"chats/{FORUM}/messages")
    noted = [kind for message in messages for kind in kinds if f"forum_topic_{kind}" in message]
    assert noted == list(kinds)
    assert await sandbox.call("deleteForumTopic", **thread) is True
    assert await sandbox.look(f"chats/{FORUM}/messages") == []
    assert await sandbox.refusal("sendMessage", **thread, text="x") == (400, "Bad Request: message thread not found")


async def test_what_is_said_in_a_topic_says_so(sandbox: Driver) -> None:
    """People's words carry the topic and reply to its opening; an answer to one of them stays in its topic."""
    await forum(sandbox)
    thread = (await sandbox.control(f"groups/{FORUM}/topics", name="食堂"))["message_thread_id"]
    said = await talk(sandbox, "菜太咸", thread=thread)
    assert (said["message_thread_id"], said["is_topic_message"]) == (thread, True)
    assert said["reply_to_message"]["forum_topic_created"]["name"] == "食堂"
    target = {"message_id": said["message_id"]}
    answer = await sandbox.call("sendMessage", chat_id=FORUM, text="收到", reply_parameters=target)
    assert answer["message_thread_id"] == thread
    assert "message_thread_id" not in await talk(sandbox, "在总群里说一句")


async def test_a_topic_of_the_bot_is_no_word_to_it(sandbox: Driver) -> None:
    """In privacy mode a topic that the bot opened does not make what is said there a reply to it."""
    await forum(sandbox)
    topic = await sandbox.call("createForumTopic", chat_id=FORUM, name="0002")
    await sandbox.control(f"groups/{FORUM}/bot", status="member")
    await sandbox.updates()
    await talk(sandbox, "闲聊", thread=topic["message_thread_id"])
    assert await heard(sandbox) == []


REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("createForumTopic", {"name": ""}, "title must be non-empty"),
    ("createForumTopic", {"name": "长" * 129}, "TOPIC_TITLE_TOO_LONG"),
    ("createForumTopic", {"name": "x", "icon_color": 5}, "invalid icon color specified"),
    ("createForumTopic", {"name": "x", "chat_id": PLAIN}, "the chat is not a forum"),
    ("editForumTopic", {"message_thread_id": 999, "name": "x"}, "TOPIC_ID_INVALID"),
    ("editForumTopic", {"name": "题"}, "TOPIC_NOT_MODIFIED"),
    ("reopenForumTopic", {}, "TOPIC_NOT_MODIFIED"),
    ("sendMessage", {"text": "x", "message_thread_id": 999}, "message thread not found"),
    ("sendMessage", {"text": "x", "chat_id": PLAIN, "message_thread_id": 1}, "message thread not found"),
]


@pytest.mark.parametrize(("method", "params", "words"), REFUSED)
async def test_refused_about_topics(sandbox: Driver, method: str, params: dict[str, Any], words: str) -> None:
    """In Telegram's words."""
    await group(sandbox, PLAIN)
    await forum(sandbox)
    topic = await sandbox.call("createForumTopic", chat_id=FORUM, name="题")
    body = {"chat_id": FORUM, "message_thread_id": topic["message_thread_id"], **params}
    assert await sandbox.refusal(method, **body) == (400, f"Bad Request: {words}")


async def test_topics_take_a_right(sandbox: Driver) -> None:
    """Without it no topic is opened or changed, and a closed one is closed for the bot too."""
    await forum(sandbox)
    topic = await sandbox.control(f"groups/{FORUM}/topics", name="题")
    thread = {"chat_id": FORUM, "message_thread_id": topic["message_thread_id"]}
    await sandbox.control(f"groups/{FORUM}/topics/{topic['message_thread_id']}", closed=True)
    await sandbox.control(f"groups/{FORUM}/bot", status="administrator", rights=[])
    refusals = [
        await sandbox.refusal("createForumTopic", chat_id=FORUM, name="x"),
        await sandbox.refusal("closeForumTopic", **thread),
        await sandbox.refusal("sendMessage", **thread, text="x"),
    ]
    assert [words for _, words in refusals] == [
        "Bad Request: not enough rights to create a topic",
        "Bad Request: not enough rights to manage topics",
        "Bad Request: TOPIC_CLOSED",
    ]


async def test_the_library_understands_groups(sandbox: Driver) -> None:
    """python-telegram-bot makes its own objects of topics, members and service messages."""
    telegram = pytest.importorskip("telegram", reason="python-telegram-bot is not installed")
    await forum(sandbox)
    async with telegram.Bot(TOKEN, base_url=f"{sandbox.base}/bot") as bot:
        topic = await bot.create_forum_topic(FORUM, "题")
        sent = await bot.send_message(FORUM, "x", message_thread_id=topic.message_thread_id)
        assert sent.is_topic_message
        assert (await bot.get_chat(FORUM)).is_forum
        assert [each.status for each in await bot.get_chat_administrators(FORUM)] == ["creator", "administrator"]
        await sandbox.control(f"groups/{FORUM}/bot", status="restricted")
        await sandbox.control(f"groups/{FORUM}/members", person=REPRESENTATIVE, present=False)
        changed, left = await bot.get_updates(timeout=1)
        assert changed.my_chat_member.new_chat_member.can_send_messages is False
        assert left.message.left_chat_member.id == REPRESENTATIVE
        await group(sandbox, PLAIN)
        await sandbox.control(f"groups/{PLAIN}/upgrade")
        with pytest.raises(telegram.error.ChatMigrated):
            await bot.send_message(PLAIN, "x")

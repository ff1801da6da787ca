"""What a person does with a phone, and which updates the bot gets for it."""

from __future__ import annotations

from sandbox.botapi import limits
from sandbox.botapi.content import without_reply
from sandbox.botapi.entities import detect
from sandbox.botapi.markup import Formatted, slice_utf16
from sandbox.callbacks import Press
from sandbox.control.problems import Problem
from sandbox.groups import in_topic, speaker
from sandbox.shapes import Account, Chat, Json, Stored
from sandbox.world import World


def open_chat(world: World, account: Account) -> None:
    """Let the bot write to this person, as if they had pressed Start long ago."""
    account.started = True
    world.tell_person(account)


def set_blocked(world: World, account: Account, blocked: bool) -> None:
    """Block or unblock the bot; it is told by my_chat_member. Doing it twice changes nothing."""
    if account.blocked == blocked:
        return
    account.blocked = blocked
    account.started = True
    old, new = ("member", "kicked") if blocked else ("kicked", "member")
    chat = world.chats[account.person.id]
    world.membership_changed(chat, account.user, world.bot_in(chat, old), world.bot_in(chat, new))
    world.tell_person(account)


def say(
    world: World, chat: Chat, account: Account, content: Json, thread: int = 0, markup: Json | None = None
) -> Stored:
    """Send a message from a phone, into a topic of a forum if it is named. Raises Problem where that cannot be."""
    if chat.private:
        if account.blocked:
            raise Problem(409, "this person has blocked the bot")
        if not account.started:
            open_chat(world, account)
    if chat.moved_to:
        raise Problem(409, f"this group has become the supergroup {chat.moved_to}")
    told = {**_in_thread(chat, account, content, thread), **speaker(chat, account)}
    stored = world.post(chat, told["from"], told, markup, author=account.person.id)
    _answer_forced_reply(world, chat, account)
    if bot_sees(world, chat, stored.message):
        world.updates.add("message", stored.message)
    return stored


def _in_thread(chat: Chat, account: Account, content: Json, thread: int) -> Json:
    """In a topic everything that is no other reply is a reply to the message which opened it."""
    thread = thread or content.get("reply_to_message", {}).get("message_thread_id", 0)
    if not thread:
        return content
    topic = chat.topics.get(thread)
    if topic is None:
        raise Problem(404, "there is no such topic")
    if topic.closed and not chat.manages(account.person.id):
        raise Problem(403, "this topic is closed")
    opening = chat.messages.get(thread)
    beginning = {"reply_to_message": without_reply(opening.message)} if opening else {}
    return {**beginning, **content, **in_topic(topic)}


def edit(world: World, chat: Chat, account: Account, stored: Stored, text: str) -> Stored:
    """Change one's own text or caption."""
    if stored.author != account.person.id:
        raise Problem(403, "only one's own messages can be edited")
    field = "text" if "text" in stored.message else "caption"
    kept = {key: value for key, value in stored.message.items() if not key.endswith("entities")}
    changed = {**kept, **written(text, field), "edit_date": world.timestamp()}
    world.edited(chat, stored, changed)
    if bot_sees(world, chat, changed):
        world.updates.add("edited_message", changed)
    return stored


def react(world: World, chat: Chat, account: Account, stored: Stored, emoji: str) -> None:
    """Put one standard emoji under a message, or take it back with ""."""
    plain = emoji.replace("\ufe0f", "")
    if plain and plain not in limits.REACTIONS:
        raise Problem(400, f"{emoji} is not one of Telegram's reactions")
    before = world.react(chat, stored, account.person.id, [plain] if plain else [])
    change = {
        "chat": chat.info,
        "message_id": stored.id,
        **({"actor_chat": chat.info} if chat.admins.get(account.person.id) else {"user": account.user}),
        "date": world.timestamp(),
        "old_reaction": [{"type": "emoji", "emoji": each} for each in before],
        "new_reaction": [{"type": "emoji", "emoji": plain}] if plain else [],
    }
    if chat.private or chat.bot_status == "administrator":
        world.updates.add("message_reaction", change)


def press(world: World, chat: Chat, account: Account, message_id: int, data: str) -> str:
    """Press a button with these data; answers the callback_query_id. The message may be gone."""
    stored = chat.messages.get(message_id)
    # Of a message that is gone Telegram tells only where it was.
    message = stored.message if stored else {"chat": chat.info, "message_id": message_id, "date": 0}
    query_id = world.callbacks.begin(Press(account.person.id, chat.id, world.monotonic()))
    world.feed.publish("pressed", chat.id, user_id=account.person.id, message_id=message_id, data=data)
    query = {
        "id": query_id,
        "from": account.user,
        "message": message,
        "chat_instance": str(7_000_000_000_000 + chat.id),
        "data": data,
    }
    world.updates.add("callback_query", query)
    return query_id


def written(text: str, field: str = "text") -> Json:
    """What somebody typed, with the entities Telegram finds in it."""
    found = detect(Formatted(text, []))
    entities_field = "entities" if field == "text" else f"{field}_entities"
    return {field: found.text, **({entities_field: found.entities} if found.entities else {})}


def reply_to(chat: Chat, message_id: int | None) -> Json:
    """The reply part of a message. Raises Problem if the message is gone."""
    if not message_id:
        return {}
    if message_id not in chat.messages:
        raise Problem(404, f"there is no message {message_id} to reply to")
    return {"reply_to_message": without_reply(chat.messages[message_id].message)}


def bot_sees(world: World, chat: Chat, message: Json) -> bool:
    """In private and as an administrator everything; else, by privacy mode, what is meant for it or went through it."""
    if chat.private or chat.bot_status == "administrator":
        return True
    if not chat.has_bot:
        return False
    if message.get("via_bot", {}).get("id") == world.bot["id"]:
        return True
    replied_to = message.get("reply_to_message", {})
    if replied_to.get("from", {}).get("id") == world.bot["id"] and "forum_topic_created" not in replied_to:
        return True
    return any(_for_this_bot(world, message, entity) for entity in message.get("entities", []))


def _for_this_bot(world: World, message: Json, entity: Json) -> bool:
    if entity["type"] != "bot_command":
        return False
    _, _, name = slice_utf16(message["text"], entity["offset"], entity["length"]).partition("@")
    return name.lower() in ("", str(world.bot["username"]).lower())


def _answer_forced_reply(world: World, chat: Chat, account: Account) -> None:
    keyboard = chat.keyboard
    if keyboard and keyboard["markup"].get("force_reply") and account.person.id in (keyboard["for"] or chat.members):
        world.show_keyboard(chat, None)

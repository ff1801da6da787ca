"""What happens to a group: people come and go, the bot is added and made an administrator, topics open and close."""

from __future__ import annotations

from collections.abc import Collection

from sandbox.members import RIGHTS, member_of
from sandbox.shapes import STATUSES, Account, Chat, Json, Topic
from sandbox.world import World

ANONYMOUS: Json = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
"""Telegram's name for every administrator who speaks as the group."""

ICON_COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)


def speaker(chat: Chat, account: Account) -> Json:
    """{"from"} of a message, and "sender_chat" where an administrator speaks as the group."""
    if not chat.private and chat.admins.get(account.person.id):
        return {"from": ANONYMOUS, "sender_chat": chat.info}
    return {"from": account.user}


def note(world: World, chat: Chat, account: Account | None, content: Json) -> int:
    """A service message, by a person or (None) by the bot; answers its id. The bot is told what people did."""
    sender = speaker(chat, account) if account else {"from": world.bot}
    author = account.person.id if account else None
    stored = world.post(chat, sender["from"], {**content, **sender}, author=author)
    if account and chat.has_bot:
        world.updates.add("message", stored.message)
    return stored.id


def set_bot(world: World, chat: Chat, by: Account, status: str, rights: Collection[str]) -> None:
    """Add, promote, mute or remove the bot. Raises ValueError for a status or right that there is not."""
    if status not in STATUSES or not RIGHTS.issuperset(rights):
        raise ValueError("there is no such status or right")
    before, was_there = world.bot_in(chat), chat.has_bot
    chat.bot_status, chat.bot_rights = status, frozenset(rights)
    if world.bot_in(chat) == before:
        return
    if was_there and not chat.has_bot:
        note(world, chat, by, {"left_chat_member": world.bot})
    world.membership_changed(chat, by.user, before)
    if chat.has_bot and not was_there:
        note(world, chat, by, {"new_chat_members": [world.bot]})
    world.tell_chat(chat)


def set_member(world: World, chat: Chat, account: Account, present: bool) -> None:
    """Somebody joins or leaves by themselves. Doing it twice changes nothing; the owner stays."""
    person = account.person.id
    if (person in chat.members) == present or chat.members[0] == person:
        return
    before = member_in(chat, account)
    if present:
        chat.members.append(person)
        note(world, chat, account, {"new_chat_members": [account.user]})
    else:
        chat.admins.pop(person, None)
        note(world, chat, account, {"left_chat_member": account.user})
        chat.members.remove(person)
    _tell_membership(world, chat, account, before)


def set_admin(world: World, chat: Chat, account: Account, admin: bool, anonymous: bool) -> None:
    """Make a member an administrator, who may speak as the group, or a plain member again."""
    before = member_in(chat, account)
    if admin:
        chat.admins[account.person.id] = anonymous
    else:
        chat.admins.pop(account.person.id, None)
    _tell_membership(world, chat, account, before)


def member_in(chat: Chat, account: Account) -> Json:
    """A person's ChatMember."""
    person = account.person.id
    anonymous = chat.admins.get(person, False)
    if person not in chat.members:
        return member_of(account.user, "left")
    if chat.private:
        return member_of(account.user, "member")
    if chat.members[0] == person:
        return member_of(account.user, "creator", anonymous=anonymous)
    if person in chat.admins:
        return member_of(account.user, "administrator", RIGHTS, anonymous=anonymous)
    return member_of(account.user, "member")


def upgrade(world: World, chat: Chat, by: Account) -> Chat:
    """The group becomes a supergroup with another number; both chats say so. Raises ValueError if it cannot."""
    if chat.info["type"] != "group" or chat.moved_to:
        raise ValueError("only a group that is none yet becomes a supergroup")
    new_id = -1_000_000_000_000 + chat.id
    moved = Chat({**chat.info, "id": new_id, "type": "supergroup"}, list(chat.members), chat.bot_status)
    moved.admins, moved.bot_rights = dict(chat.admins), chat.bot_rights
    world.chats[new_id] = moved
    note(world, chat, by, {"migrate_to_chat_id": new_id})
    chat.moved_to = new_id
    note(world, moved, by, {"migrate_from_chat_id": chat.id})
    world.tell_chat(chat)
    world.tell_chat(moved)
    return moved


def set_forum(world: World, chat: Chat, forum: bool) -> None:
    """Switch topics on or off. Raises ValueError where there can be none."""
    if chat.info["type"] != "supergroup":
        raise ValueError("only a supergroup has topics")
    chat.info = {key: value for key, value in chat.info.items() if key != "is_forum"}
    if forum:
        chat.info["is_forum"] = True
    world.tell_chat(chat)


def open_topic(world: World, chat: Chat, account: Account | None, name: str, color: int, icon: str | None) -> Topic:
    """A new topic, by a person or (None) by the bot: its number is that of the message that says so."""
    shown = {"name": name, "icon_color": color, **({"icon_custom_emoji_id": icon} if icon else {})}
    topic_id = world.next_message_id
    topic = chat.topics[topic_id] = Topic(topic_id, name, color, icon)
    note(world, chat, account, {"forum_topic_created": shown, **in_topic(topic)})
    world.tell_chat(chat)
    return topic


def rename_topic(world: World, chat: Chat, account: Account | None, topic: Topic, name: str, icon: str | None) -> None:
    """Another name, or another icon; "" leaves the name as it is, None the icon."""
    changed = {"name": name} if name and name != topic.name else {}
    if icon is not None and icon != (topic.icon_custom_emoji_id or ""):
        changed["icon_custom_emoji_id"] = icon
    topic.name = name or topic.name
    topic.icon_custom_emoji_id = topic.icon_custom_emoji_id if icon is None else icon or None
    note(world, chat, account, {"forum_topic_edited": changed, **in_topic(topic)})
    world.tell_chat(chat)


def close_topic(world: World, chat: Chat, account: Account | None, topic: Topic, closed: bool) -> None:
    """Close a topic, or open it again."""
    topic.closed = closed
    note(world, chat, account, {"forum_topic_closed" if closed else "forum_topic_reopened": {}, **in_topic(topic)})
    world.tell_chat(chat)


def delete_topic(world: World, chat: Chat, topic: Topic) -> None:
    """A topic goes with all that was said in it."""
    del chat.topics[topic.id]
    for stored in [each for each in chat.messages.values() if each.message.get("message_thread_id") == topic.id]:
        world.remove(chat, stored)
    world.tell_chat(chat)


def in_topic(topic: Topic) -> Json:
    """The part of a message that places it."""
    return {"message_thread_id": topic.id, "is_topic_message": True}


def _tell_membership(world: World, chat: Chat, account: Account, before: Json) -> None:
    after = member_in(chat, account)
    if after != before and chat.bot_status == "administrator":
        change = {
            "chat": chat.info,
            "from": account.user,
            "date": world.timestamp(),
            "old_chat_member": before,
            "new_chat_member": after,
        }
        world.updates.add("chat_member", change)
    world.tell_chat(chat)

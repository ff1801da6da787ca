"""Topics of a forum: one for each matter, opened, renamed, closed and deleted by the bot."""

from __future__ import annotations

from sandbox import groups
from sandbox.botapi import limits
from sandbox.botapi.chats import chat_within_reach
from sandbox.botapi.errors import Refusal, refused
from sandbox.botapi.handler import Handler
from sandbox.botapi.markup import utf16_length
from sandbox.botapi.params import Params
from sandbox.shapes import Chat, Json, Topic
from sandbox.world import World

RIGHT = "can_manage_topics"


def create(world: World, params: Params) -> Json:
    """ForumTopic. The bot needs the right to manage topics."""
    chat = _forum(world, params)
    if not chat.may(RIGHT):
        raise refused(Refusal.TOPIC_CREATE_RIGHTS)
    name, color = _name(params), params.integer("icon_color", groups.ICON_COLORS[0])
    if not name:
        raise refused(Refusal.TOPIC_NAME_EMPTY)
    if color not in groups.ICON_COLORS:
        raise refused(Refusal.TOPIC_COLOR)
    return groups.open_topic(world, chat, None, name, color, params.text("icon_custom_emoji_id") or None).info


def edit(world: World, params: Params) -> bool:
    """A name or an icon that is not given stays; to change nothing is refused."""
    chat, topic = _managed(world, params)
    name, icon = _name(params), params.text("icon_custom_emoji_id") if "icon_custom_emoji_id" in params.values else None
    if name in ("", topic.name) and icon in (None, topic.icon_custom_emoji_id or ""):
        raise refused(Refusal.TOPIC_NOT_MODIFIED)
    groups.rename_topic(world, chat, None, topic, name, icon)
    return True


def closer(closed: bool) -> Handler:
    """closeForumTopic, or reopenForumTopic."""

    def handle(world: World, params: Params) -> bool:
        chat, topic = _managed(world, params)
        if topic.closed == closed:
            raise refused(Refusal.TOPIC_NOT_MODIFIED)
        groups.close_topic(world, chat, None, topic, closed)
        return True

    return handle


def delete(world: World, params: Params) -> bool:
    """With all its messages; it takes the right to delete messages."""
    chat, topic = _named(world, params)
    if not chat.may("can_delete_messages"):
        raise refused(Refusal.TOPIC_RIGHTS)
    groups.delete_topic(world, chat, topic)
    return True


def thread_content(chat: Chat, params: Params, reply: Json) -> Json:
    """Where in a forum a message goes: the named topic, else that of the message replied to. Raises ApiError."""
    wanted = params.integer("message_thread_id") or reply.get("reply_to_message", {}).get("message_thread_id", 0)
    if not wanted:
        return {}
    topic = chat.topics.get(wanted) if chat.forum else None
    if topic is None:
        raise refused(Refusal.THREAD_NOT_FOUND)
    if topic.closed and not chat.may(RIGHT):
        raise refused(Refusal.TOPIC_CLOSED)
    return groups.in_topic(topic)


def _forum(world: World, params: Params) -> Chat:
    chat = chat_within_reach(world, params)
    if not chat.forum:
        raise refused(Refusal.NOT_A_FORUM)
    return chat


def _named(world: World, params: Params) -> tuple[Chat, Topic]:
    chat = _forum(world, params)
    topic = chat.topics.get(params.integer("message_thread_id"))
    if topic is None:
        raise refused(Refusal.TOPIC_UNKNOWN)
    return chat, topic


def _managed(world: World, params: Params) -> tuple[Chat, Topic]:
    chat, topic = _named(world, params)
    if not chat.may(RIGHT):
        raise refused(Refusal.TOPIC_RIGHTS)
    return chat, topic


def _name(params: Params) -> str:
    name = params.text("name").strip()
    if utf16_length(name) > limits.TOPIC_NAME:
        raise refused(Refusal.TOPIC_NAME_LONG)
    return name

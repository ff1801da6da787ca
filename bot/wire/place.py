"""A group that is linked to a union, as one update from there sees it: who speaks, and where an answer goes."""

from dataclasses import dataclass

from telegram import Message, Update

from domain.people import own_voice
from services.work import Work
from storage.groups import Group
from storage.people import Visitor


@dataclass(frozen=True)
class Place:
    """`speaker`: who it is, if we know them. `speaks`: it is one of those, or an administrator who speaks as the group;
    nobody else's words are listened to. `message`: under which an answer is said; `thread`: in which topic.
    """

    group: Group
    speaker: Visitor | None
    speaks: bool
    message: int | None
    thread: int | None


async def place_of(work: Work, update: Update, chat: Visitor) -> Place | None:
    """None where the chat is not linked to any union."""
    group = await work.groups.get(own_voice(chat.person))
    if group is None:
        return None
    message, user = update.effective_message, update.effective_user
    somebody = user is not None and not user.is_bot and (update.callback_query is not None or not _as_chat(message))
    speaker = await work.people.visitor(user.id) if user and somebody else None
    return Place(
        group,
        speaker,
        speaks=speaker is not None or _as_the_group(message),
        message=message.message_id if message else None,
        thread=message.message_thread_id if message and message.is_topic_message else None,
    )


def _as_chat(message: Message | None) -> bool:
    return message is not None and message.sender_chat is not None


def _as_the_group(message: Message | None) -> bool:
    """An administrator who does not show their name. A channel that is tied to the group is nobody's voice."""
    return message is not None and message.sender_chat is not None and message.sender_chat.id == message.chat.id

"""Finding the chat a call is about, and calls about chats themselves."""

from __future__ import annotations

import re

from sandbox.botapi.errors import Refusal, refused
from sandbox.botapi.params import Params
from sandbox.shapes import Chat, Json, Stored
from sandbox.world import World, member_of

NUMBER = re.compile(r"-?\d+")


def chat_named(world: World, params: Params, field: str = "chat_id") -> Chat:
    """The chat of a parameter, reachable or not. Raises ApiError."""
    given = params.text(field)
    if not given:
        raise refused(Refusal.CHAT_ID_EMPTY)
    chat = world.chats.get(int(given)) if NUMBER.fullmatch(given) else None
    if chat is None:
        raise refused(Refusal.CHAT_NOT_FOUND)
    return chat


def chat_within_reach(world: World, params: Params) -> Chat:
    """The chat, if the bot may write there now. Raises ApiError."""
    chat = chat_named(world, params)
    if chat.private:
        account = world.accounts[chat.id]
        if not account.started:
            raise refused(Refusal.NOT_STARTED)
        if account.blocked:
            raise refused(Refusal.BLOCKED)
    elif chat.bot_status != "member":
        reason = Refusal.KICKED if chat.bot_status == "kicked" else Refusal.LEFT_GROUP
        raise refused(reason, kind=chat.info["type"])
    return chat


def message_named(chat: Chat, params: Params, missing: Refusal) -> Stored:
    """The message of `message_id`. Raises ApiError with `missing` if it is gone."""
    message_id = params.integer("message_id")
    if message_id <= 0:
        raise refused(Refusal.MESSAGE_ID_MISSING)
    stored = chat.messages.get(message_id)
    if stored is None:
        raise refused(missing)
    return stored


def get_chat(world: World, params: Params) -> Json:
    """ChatFullInfo."""
    chat = chat_named(world, params)
    if chat.private and not world.accounts[chat.id].started:
        raise refused(Refusal.CHAT_NOT_FOUND)
    no_gifts = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
    )
    return {**chat.info, "accent_color_id": chat.id % 7, "max_reaction_count": 11, "accepted_gift_types": no_gifts}


def get_chat_member(world: World, params: Params) -> Json:
    """ChatMember."""
    chat, user_id = chat_named(world, params), params.integer("user_id")
    if user_id == world.bot["id"]:
        return member_of(world.bot, chat.bot_status)
    account = world.accounts.get(user_id)
    if account is None:
        raise refused(Refusal.USER_NOT_FOUND)
    return member_of(account.user, "member" if user_id in chat.members else "left")


def leave_chat(world: World, params: Params) -> bool:
    """The bot leaves a group."""
    chat = chat_within_reach(world, params)
    if chat.private:
        raise refused(Refusal.CANT_LEAVE_PRIVATE)
    chat.bot_status = "left"
    world.feed.publish("chat", chat.id, chat={**chat.info, "members": chat.members})
    return True

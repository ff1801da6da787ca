"""Finding the chat a call is about, and calls about chats themselves."""

from __future__ import annotations

import re

from sandbox.botapi.errors import Refusal, refused
from sandbox.botapi.params import Params
from sandbox.groups import member_in
from sandbox.shapes import Chat, Json, Stored
from sandbox.world import World

NUMBER = re.compile(r"-?\d{1,18}")


def chat_named(world: World, params: Params, field: str = "chat_id") -> Chat:
    """The chat of a parameter, reachable or not. Raises ApiError."""
    given = params.text(field)
    if not given:
        raise refused(Refusal.CHAT_ID_EMPTY)
    chat = world.chats.get(int(given)) if NUMBER.fullmatch(given) else None
    if chat is None:
        raise refused(Refusal.CHAT_NOT_FOUND)
    if chat.moved_to:
        raise refused(Refusal.MOVED, migrate_to_chat_id=chat.moved_to)
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
    elif not chat.has_bot:
        reason = Refusal.KICKED if chat.bot_status == "kicked" else Refusal.LEFT_GROUP
        raise refused(reason, kind=chat.info["type"])
    return chat


def chat_to_write_in(world: World, params: Params) -> Chat:
    """The chat, if the bot may write there and has not been muted. Raises ApiError."""
    chat = chat_within_reach(world, params)
    if chat.bot_status == "restricted":
        raise refused(Refusal.CANT_WRITE)
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


def user_named(params: Params, field: str = "user_id") -> int:
    """A person's number. Raises ApiError for what can be none."""
    if params.integer(field) <= 0:
        raise refused(Refusal.INVALID_ID, field=field)
    return params.integer(field)


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
    chat, user_id = chat_named(world, params), user_named(params)
    if user_id == world.bot["id"]:
        return world.bot_in(chat)
    account = world.accounts.get(user_id)
    if account is None:
        raise refused(Refusal.USER_NOT_FOUND)
    return member_in(chat, account)


def get_administrators(world: World, params: Params) -> list[Json]:
    """The owner and the administrators, hidden ones too; other bots than this one there are none."""
    chat = chat_within_reach(world, params)
    if chat.private:
        raise refused(Refusal.NO_ADMINS_IN_PRIVATE)
    people = [member_in(chat, world.accounts[person]) for person in chat.members if chat.manages(person)]
    return people + ([world.bot_in(chat)] if chat.bot_status == "administrator" else [])


def get_member_count(world: World, params: Params) -> int:
    """People and bots."""
    chat = chat_within_reach(world, params)
    return len(chat.members) + 1


def leave_chat(world: World, params: Params) -> bool:
    """The bot leaves a group, and is told that it has."""
    chat = chat_within_reach(world, params)
    if chat.private:
        raise refused(Refusal.CANT_LEAVE_PRIVATE)
    before = world.bot_in(chat)
    chat.bot_status, chat.bot_rights = "left", frozenset()
    world.membership_changed(chat, world.bot, before)
    world.tell_chat(chat)
    return True

"""Calls that change a message that is already there."""

from __future__ import annotations

from typing import Any

from sandbox.botapi import keyboards, limits
from sandbox.botapi.chats import chat_within_reach, message_named
from sandbox.botapi.content import caption_content, text_content
from sandbox.botapi.errors import Refusal, refused
from sandbox.botapi.objects import Fields, Misshapen, parsing
from sandbox.botapi.params import Params
from sandbox.shapes import Json, Stored
from sandbox.world import World

TEXT_FIELDS = ("text", "entities", "link_preview_options")
CAPTION_FIELDS = ("caption", "caption_entities")
CAPTIONED = ("photo", "document", "voice", "audio", "video")


def edit_text(world: World, params: Params) -> Json:
    content = text_content(params)
    return _edit(world, params, content, TEXT_FIELDS, ("text",), Refusal.NO_TEXT_TO_EDIT)


def edit_caption(world: World, params: Params) -> Json:
    content = caption_content(params)
    return _edit(world, params, content, CAPTION_FIELDS, CAPTIONED, Refusal.NO_CAPTION_TO_EDIT)


def edit_reply_markup(world: World, params: Params) -> Json:
    return _edit(world, params, {}, (), (), Refusal.CANT_EDIT)


def delete_message(world: World, params: Params) -> bool:
    """Own and received messages alike, for 48 hours of the sandbox's time."""
    chat = chat_within_reach(world, params)
    stored = message_named(chat, params, Refusal.DELETE_NOT_FOUND)
    if not (stored.from_bot or chat.private or chat.may("can_delete_messages")):
        raise refused(Refusal.CANT_DELETE)
    if world.timestamp() - stored.message["date"] > limits.DELETABLE_SECONDS:
        raise refused(Refusal.TOO_OLD_TO_DELETE)
    world.remove(chat, stored)
    return True


def set_reaction(world: World, params: Params) -> bool:
    """One standard emoji at most; an empty list takes it back."""
    chat = chat_within_reach(world, params)
    stored = message_named(chat, params, Refusal.REACT_NOT_FOUND)
    emojis = reaction_emojis(params.json("reaction"))
    if len(emojis) > 1:
        raise refused(Refusal.REACTIONS_TOO_MANY)
    world.react(chat, stored, world.bot["id"], emojis)
    return True


def reaction_emojis(reaction: Any) -> list[str]:
    """The emoji of a list of ReactionType. Raises ApiError for any but the standard ones."""
    if reaction is None:
        return []
    if not isinstance(reaction, list):
        raise refused(Refusal.REACTIONS_NOT_ARRAY)
    with parsing("ReactionType"):
        plain = [_emoji(Fields.of(item, "expected an Object")) for item in reaction]
    if not limits.REACTIONS.issuperset(plain):
        raise refused(Refusal.REACTION)
    return plain


def _emoji(reaction: Fields) -> str:
    match reaction.required("type"):
        case "emoji":
            return reaction.required("emoji").replace("\ufe0f", "")
        case "custom_emoji":
            return reaction.required("custom_emoji_id")
    raise Misshapen("invalid reaction type specified")


def _edit(
    world: World, params: Params, content: Json, replaced: tuple[str, ...], needs: tuple[str, ...], lacking: Refusal
) -> Json:
    chat = chat_within_reach(world, params)
    stored = message_named(chat, params, Refusal.EDIT_NOT_FOUND)
    if not stored.from_bot or stored.custom_markup or "forward_origin" in stored.message:
        raise refused(Refusal.CANT_EDIT)
    if needs and not any(field in stored.message for field in needs):
        raise refused(lacking)
    # An edit without a markup takes the buttons away: they are part of what is replaced.
    markup = keyboards.checked(params.json("reply_markup"), private=chat.private, inline_only=True)
    changed = _replaced(stored, {*replaced, "reply_markup"}, content | ({"reply_markup": markup} if markup else {}))
    if changed == stored.message:
        raise refused(Refusal.NOT_MODIFIED)
    if replaced:  # new buttons alone do not make a message "edited"
        changed["edit_date"] = world.timestamp()
    world.edited(chat, stored, changed)
    return changed


def _replaced(stored: Stored, fields: set[str], content: Json) -> Json:
    return {key: value for key, value in stored.message.items() if key not in fields} | content

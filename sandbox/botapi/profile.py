"""What a bot says of itself: commands, name, descriptions, menu button."""

from __future__ import annotations

import re
from typing import Any

from sandbox.botapi import limits
from sandbox.botapi.chats import chat_named
from sandbox.botapi.errors import Refusal, refused
from sandbox.botapi.handler import Handler
from sandbox.botapi.markup import utf16_length
from sandbox.botapi.params import Params
from sandbox.commands import Scope
from sandbox.shapes import Json
from sandbox.world import World

SCOPES = {  # type -> the fields it needs
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")


def get_me(world: World, params: Params) -> Json:
    return {
        **world.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_commands(world: World, params: Params) -> bool:
    commands = params.json("commands")
    if not isinstance(commands, list) or len(commands) > limits.COMMANDS:
        raise refused(Refusal.COMMAND)
    world.commands.put(_scope(world, params), _language(params), [_command(command) for command in commands])
    world.feed.publish("commands")
    return True


def get_commands(world: World, params: Params) -> list[Json]:
    return world.commands.get(_scope(world, params), _language(params))


def delete_commands(world: World, params: Params) -> bool:
    world.commands.put(_scope(world, params), _language(params), [])
    world.feed.publish("commands")
    return True


def setter(field: str) -> Handler:
    """setMyName and its like: an empty text takes the field back."""

    def handle(world: World, params: Params) -> bool:
        text = params.text(field)
        if utf16_length(text) > limits.PROFILE[field]:
            raise refused(Refusal.PROFILE_TOO_LONG, field=field.replace("_", " "))
        world.profile[field, _language(params)] = text
        return True

    return handle


def getter(field: str) -> Handler:
    """getMyName and its like: the language's own text, else everybody's."""

    def handle(world: World, params: Params) -> Json:
        texts = (world.profile.get((field, language), "") for language in (_language(params), ""))
        default = world.bot["first_name"] if field == "name" else ""
        return {field: next(filter(None, texts), default)}

    return handle


def set_menu_button(world: World, params: Params) -> bool:
    chat_id = chat_named(world, params).id if params.has("chat_id") else 0
    world.menu_buttons[chat_id] = params.json("menu_button") or {"type": "default"}
    return True


def get_menu_button(world: World, params: Params) -> Json:
    chat_id = chat_named(world, params).id if params.has("chat_id") else 0
    chosen = world.menu_buttons.get(chat_id) or world.menu_buttons.get(0) or {"type": "commands"}
    return {"type": "commands"} if chosen["type"] == "default" else chosen


def _command(command: Any) -> Json:
    given = command if isinstance(command, dict) else {}
    name = str(given.get("command", "")).removeprefix("/")
    description = str(given.get("description", ""))
    if not limits.COMMAND_NAME.fullmatch(name):
        raise refused(Refusal.COMMAND)
    if not 1 <= utf16_length(description) <= limits.COMMAND_DESCRIPTION:
        raise refused(Refusal.COMMAND_DESCRIPTION)
    return {"command": name, "description": description}


def _scope(world: World, params: Params) -> Scope:
    scope = params.json("scope") or {"type": "default"}
    kind = scope.get("type") if isinstance(scope, dict) else None
    if kind not in SCOPES:
        raise refused(Refusal.COMMAND_SCOPE)
    if not SCOPES[kind]:
        return kind, 0, 0
    return kind, chat_named(world, Params(scope)).id, Params(scope).integer("user_id")


def _language(params: Params) -> str:
    language = params.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise refused(Refusal.LANGUAGE)
    return language

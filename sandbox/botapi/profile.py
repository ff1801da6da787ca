"""What a bot says of itself: commands, name, descriptions, menu button."""

from __future__ import annotations

import re
from typing import Any

from sandbox.botapi import limits
from sandbox.botapi.chats import chat_named, user_named
from sandbox.botapi.errors import Refusal, refused
from sandbox.botapi.handler import Handler
from sandbox.botapi.links import fault_of
from sandbox.botapi.markup import utf16_length
from sandbox.botapi.objects import Fields, Misshapen, parsing
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
    """None, or an empty list, takes them away."""
    given = params.json("commands")
    if given is not None and not isinstance(given, list):
        raise refused(Refusal.COMMANDS_NOT_ARRAY)
    with parsing("BotCommand"):
        told = [Fields.of(command, "expected an Object") for command in given or []]
        pairs = [(fields.required("command").strip(), fields.required("description").strip()) for fields in told]
    scope, language = _scope(world, params), _language(params)
    if len(pairs) > limits.COMMANDS:
        raise refused(Refusal.COMMANDS_TOO_MANY)
    world.commands.put(scope, language, [_command(*pair) for pair in pairs])
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
    button = _menu_button(params.json("menu_button"))
    world.menu_buttons[_private_chat(world, params)] = button
    return True


def get_menu_button(world: World, params: Params) -> Json:
    chosen = world.menu_buttons.get(_private_chat(world, params)) or world.menu_buttons.get(0) or {"type": "commands"}
    return {"type": "commands"} if chosen["type"] == "default" else chosen


def _private_chat(world: World, params: Params) -> int:
    """0: everybody's."""
    if not params.has("chat_id"):
        return 0
    person = user_named(params, "chat_id")
    if person not in world.accounts:
        raise refused(Refusal.USER_NOT_FOUND)
    return person


def _menu_button(given: Any) -> Json:
    if given is None:
        return {"type": "default"}
    with parsing("menu button"):
        fields = Fields.of(given, "MenuButton must be an Object")
        kind = fields.required("type")
        if kind in ("default", "commands"):
            return {"type": kind}
        if kind != "web_app":
            raise Misshapen("MenuButton has unsupported type")
        text, url = fields.required("text"), fields.inner("web_app").required("url")
    if not text.strip():
        raise refused(Refusal.MENU_TEXT)
    if why := fault_of(url, https_only=True):
        raise refused(Refusal.MENU_URL, url=url, why=why)
    return {"type": kind, "text": text, "web_app": {"url": url}}


def _command(name: str, description: str) -> Json:
    name = name.removeprefix("/")
    for what, text, most in (
        ("command", name, limits.COMMAND_LENGTH),
        ("command description", description, limits.COMMAND_DESCRIPTION),
    ):
        if not text:
            raise refused(Refusal.COMMAND_EMPTY, what=what)
        if len(text) > most:
            raise refused(Refusal.COMMAND_TOO_LONG, what=what, most=most)
    if not limits.COMMAND_NAME.fullmatch(name):
        raise refused(Refusal.COMMAND)
    return {"command": name, "description": description}


def _scope(world: World, params: Params) -> Scope:
    given = params.json("scope")
    with parsing("BotCommandScope"):
        fields = Fields.of({"type": "default"} if given is None else given, "BotCommandScope must be an Object")
        kind = fields.required("type")
        if kind not in SCOPES:
            raise Misshapen("Unsupported type specified")
        if not SCOPES[kind]:
            return kind, 0, 0
        if not fields.required("chat_id"):
            raise Misshapen("Empty chat_id specified")
        person = fields.whole("user_id") if "user_id" in SCOPES[kind] else 0
        if person <= 0 and "user_id" in SCOPES[kind]:
            raise Misshapen("Invalid user_id specified")
    return kind, chat_named(world, Params(fields.values)).id, person


def _language(params: Params) -> str:
    language = params.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise refused(Refusal.LANGUAGE)
    return language

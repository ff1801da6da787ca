"""Sentences with buttons, and the menu of commands."""

from typing import Any

from telegram import (
    BotCommand,
    BotCommandScopeChat,
)

from bot.views.keyboards import commands_for, main_keyboard
from bot.wire.buttons import Button
from bot.wire.desk import Call, Desk, Renderer
from domain.sentences import unpacked
from services.questions import COUNTING
from storage.outbox import Outgoing


async def _say(desk: Desk, row: Outgoing) -> list[Call]:
    """An answer: a sentence with buttons, as a new message or in the place of an old one."""
    content = row.args
    rows = [[Button.from_json(button) for button in line] for line in content.get("buttons", ())]
    text = desk.html(content["key"], **unpacked(content["args"]))
    params: dict[str, Any] = {"text": text, "parse_mode": "HTML", "reply_markup": desk.keyboard(rows)}
    send = Call("send_message", params | {"protect_content": content.get("protected")})
    if edit := content.get("edit"):
        return [Call("edit_message_text", params | {"message_id": edit}, otherwise=send)]
    if content.get("keyboard") == "main":
        actor = await desk.people.known_by(row.person)
        send.params["reply_markup"] = main_keyboard(
            desk.texts, desk.account.language, [post.role for post in actor.posts], desk.hidden.keys
        )
    return [send]


async def _commands(desk: Desk, row: Outgoing) -> list[Call]:
    """The menu of commands for the roles that this person holds now, in their language."""
    actor = await desk.people.known_by(row.person)
    names = commands_for([post.role for post in actor.posts], desk.hidden.commands)
    described = [BotCommand(name, desk.texts.plain(desk.account.language, f"command-{name}")) for name in names]
    scope = BotCommandScopeChat(desk.account.chat_id)
    return [Call("set_my_commands", {"commands": described, "scope": scope, "chat_id": None})]


RENDERERS: dict[str, Renderer] = {"say": _say, COUNTING: _say, "commands": _commands}

"""Sentences with buttons, and the menu of commands."""

from typing import Any

from telegram import (
    BotCommand,
    BotCommandScopeChat,
)

from bot.views.keyboards import commands_for
from bot.views.menu import main_keyboard
from bot.wire.desk import Call, Desk, Renderer
from domain.sentences import MAIN, Sentence
from services import modules
from storage.outbox import Outgoing


async def _say(desk: Desk, row: Outgoing) -> list[Call]:
    """A sentence, as a new message or in the place of an old one."""
    said = Sentence.decode(row.args)
    text = desk.html(said.key, **said.args)
    params: dict[str, Any] = {"text": text, "parse_mode": "HTML", "reply_markup": desk.keyboard(said.rows)}
    send = Call("send_message", params | {"protect_content": said.protected})
    if edit := row.args.get("edit"):
        return [Call("edit_message_text", params | {"message_id": edit}, otherwise=send)]
    if said.buttons is MAIN:
        actor = await desk.people.known_by(row.person)
        roles, off = [post.role for post in actor.posts], await modules.off(desk, actor)
        send.params["reply_markup"] = main_keyboard(
            desk.texts, desk.account.language, roles, hidden=desk.hidden.keys, off=off
        )
    return [send]


async def _commands(desk: Desk, row: Outgoing) -> list[Call]:
    """The menu of commands for the roles that this person holds now, in their language."""
    actor = await desk.people.known_by(row.person)
    names = commands_for([post.role for post in actor.posts], desk.hidden.commands)
    described = [BotCommand(name, desk.texts.plain(desk.account.language, f"command-{name}")) for name in names]
    scope = BotCommandScopeChat(desk.account.chat_id)
    return [Call("set_my_commands", {"commands": described, "scope": scope, "chat_id": None})]


FORMER = ("told", "counting")
"""Kinds under which a sentence was said once, which may still wait."""
RENDERERS: dict[str, Renderer] = {"say": _say, **dict.fromkeys(FORMER, _say), "commands": _commands}

"""What Telegram shows of the bot before anybody has written to it: its name, what it is for, its commands.

It is asked first and told only what is different: Telegram lets a bot say these things rarely (a name a few times a
day, then it has to wait for hours).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from telegram import Bot
from telegram.error import BadRequest, RetryAfter

from bot.operating.settings import Settings
from bot.views.keyboards import commands_for
from bot.wire.http import post
from bot.wire.sender import seconds_of
from bot.wire.texts import LANGUAGES, Texts
from domain.people import Role

IN_PRIVATE = {"scope": {"type": "all_private_chats"}}


@dataclass(frozen=True)
class Shown:
    """One thing that is shown: `set_my_<what>` says it, `get_my_<what>` tells what is said now."""

    what: str
    value: Any
    where: dict[str, Any]


@dataclass(frozen=True)
class Put:
    """How it went: `refused` in Telegram's words, `seconds` until it may be tried again."""

    what: str
    changed: bool = False
    refused: str = ""
    seconds: float = 0


NAME = Shown("name", "", {})


def profile(texts: Texts, language: str, name: str | None) -> Iterator[Shown]:
    """Everything, for phones in our languages and for all others, which read what the bot speaks by itself."""
    if name:
        yield replace(NAME, value=name)
    for code in ("", *LANGUAGES):
        said, where = code or language, {"language_code": code} if code else {}
        yield Shown("commands", commands(texts, said), where | IN_PRIVATE)
        yield Shown("description", texts.plain(said, "bot-description"), where)
        yield Shown("short_description", texts.plain(said, "bot-short-description"), where)


def commands(texts: Texts, language: str) -> list[dict[str, str]]:
    """The menu for everybody."""
    names = commands_for([Role.WORKER])
    return [{"command": name, "description": texts.plain(language, f"command-{name}")} for name in names]


async def introduce(bot: Bot, texts: Texts, settings: Settings) -> list[Put]:
    """Puts it right. What Telegram refuses is told, and the rest goes on; raises TelegramError where it is away."""
    return [await _put(bot, shown) for shown in profile(texts, settings.language, settings.bot_name)]


async def said_now(bot: Bot, shown: Shown) -> Any:
    answer = await post(bot, f"get_my_{shown.what}", shown.where)
    return answer if shown.what == "commands" else answer[shown.what]


async def _put(bot: Bot, shown: Shown) -> Put:
    try:
        if await said_now(bot, shown) == shown.value:
            return Put(shown.what)
        await post(bot, f"set_my_{shown.what}", {shown.what: shown.value} | shown.where)
    except RetryAfter as refusal:
        return Put(shown.what, refused=refusal.message, seconds=seconds_of(refusal))
    except BadRequest as refusal:
        return Put(shown.what, refused=refusal.message)
    return Put(shown.what, changed=True)

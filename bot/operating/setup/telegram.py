"""The steps that have to do with Telegram: the token, and what it shows of the bot."""

import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import uvloop
from pydantic import SecretStr
from telegram import Bot
from telegram.error import TelegramError

from bot.operating.check import telegram_name
from bot.operating.profile import NAME, Put, introduce, said_now
from bot.operating.settings import Mistake, keep, short_enough
from bot.operating.setup.talk import Away, Setup
from bot.wire.http import AiohttpRequest

TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
AN_HOUR = 3600
T = TypeVar("T")


def token(setup: Setup) -> None:
    """The one from the options, or the one that is there already; asked for until Telegram knows it."""
    known, file = setup.settings.token, setup.answers.token_file
    given = _read(file) if file else known or ""
    while not (given and _is_known(setup, given)):
        if given:
            setup.talk.say("setup-token-wrong")
        setup.talk.say("setup-token-ask")
        given = setup.talk.secret("--token-file")
    if given != known:
        setup.settings = keep("telegram_token", given)
    setup.talk.say("setup-token-done", bot=setup.bot)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise Mistake("--token-file", f"{file} cannot be read") from None


def _is_known(setup: Setup, given: str) -> bool:
    """Whether Telegram knows it; if so, we know the bot's name. Raises Away."""
    if not TOKEN.fullmatch(given):
        return False
    try:
        setup.bot = uvloop.run(telegram_name(setup.settings.model_copy(update={"telegram_token": SecretStr(given)})))
    except Mistake as mistake:
        if mistake.where == "DAJIAYI_TELEGRAM_TOKEN":
            return False
        raise Away from None
    return True


def profile(setup: Setup) -> None:
    """The name is asked for once; all else that is shown comes from our texts."""
    talk = setup.talk
    name = setup.answers.name or setup.settings.bot_name or _name_asked(setup)
    if name and name != setup.settings.bot_name:
        setup.settings = keep("bot_name", name)
    puts = _as_bot(setup, lambda bot: introduce(bot, talk.texts, setup.settings))
    for put in puts:
        if put.refused:
            _say_refused(setup, put)
    if not any(put.refused for put in puts):
        talk.say("setup-profile-done")


def _say_refused(setup: Setup, put: Put) -> None:
    if put.seconds:
        setup.talk.say("setup-profile-later", what=put.what, hours=max(1, round(put.seconds / AN_HOUR)))
    else:
        setup.talk.say("setup-profile-refused", what=put.what, why=put.refused)


def _name_asked(setup: Setup) -> str | None:
    """What it is called now is good enough where nothing else is said."""
    if not setup.talk.asks:
        return None
    now: str = _as_bot(setup, lambda bot: said_now(bot, NAME))
    setup.talk.say("setup-name-ask", now=now)
    while not short_enough(name := setup.talk.answer("--name") or now):
        setup.talk.say("setup-name-long")
    return name


def _as_bot(setup: Setup, work: Callable[[Bot], Awaitable[T]]) -> T:
    """Raises Away."""

    async def alone() -> T:
        request, base = AiohttpRequest(), f"{setup.settings.telegram_api_url}/bot"
        async with request:
            return await work(Bot(setup.settings.token or "", base_url=base, request=request))

    try:
        return uvloop.run(alone())
    except TelegramError:
        raise Away from None

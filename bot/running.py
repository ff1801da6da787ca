"""The composition: one database, three loops and a tick, put together and taken apart."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

from telegram import BotCommandScopeAllPrivateChats
from telegram.error import InvalidToken, TelegramError

from bot.app import build
from bot.receiver import Receiver
from bot.rendering import default_commands
from bot.sender import TelegramSender
from bot.session import App
from bot.settings import Mistake, Settings, read_rules
from bot.texts import LANGUAGES, Texts
from bot.worker import Worker
from domain.decide import Rules
from scheduler.clock import Clock, FileClock
from scheduler.deliverer import Deliverer
from scheduler.rates import Rates
from scheduler.ticking import Ticker
from storage.database import CannotOpen, Database, opened

log = logging.getLogger(__name__)

TICK_SECONDS = 20.0
MOVED_CLOCK_TICK_SECONDS = 0.5
PATIENCE = (1, 2, 5, 10, 30)


@dataclass(frozen=True)
class Running:
    """A bot at work. `ended` finishes only if one of its loops does."""

    app: App
    database: Database
    rules: Rules
    clock: Clock
    ticker: Ticker
    deliverer: Deliverer
    ended: asyncio.Future[Any]


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[Running]:
    """Runs the bot inside the `async with`. Raises Mistake for a token that Telegram does not know."""
    rules, clock = read_rules(settings), settings.clock()
    texts = Texts(rules.policy.categories)
    if settings.token is None:
        raise Mistake("DAJIAYI_TELEGRAM_TOKEN", "the token that BotFather gave you")
    async with AsyncExitStack() as stack:
        database = await stack.enter_async_context(_opened(settings))
        app = build(settings.token, settings.telegram_api_url, texts)
        await _initialized(app)
        stack.push_async_callback(app.shutdown)
        sender = TelegramSender(app.bot, database, texts, rules, clock)
        deliverer = Deliverer(database, sender, clock, rules, Rates(settings.send_rate, settings.chat_rate))
        worker = Worker(app, database, clock, rules, texts, settings.language, deliverer.woken.set)
        url = f"{settings.telegram_api_url}/bot{settings.token}/getUpdates"
        receiver = Receiver(url, app.bot.id, database, clock, worker.woken.set)
        seconds = MOVED_CLOCK_TICK_SECONDS if isinstance(clock, FileClock) else TICK_SECONDS
        ticker = Ticker(database, clock, rules, seconds, deliverer.woken.set)
        ticker.start()
        stack.callback(ticker.stop)
        loops = [asyncio.create_task(part.run()) for part in (receiver, worker, deliverer)]
        loops.append(asyncio.create_task(_introduce(app, texts)))
        for loop in loops:
            loop.add_done_callback(_say_why_it_ended)
        stack.push_async_callback(_stop, loops)
        await ticker.tick()
        ended = asyncio.ensure_future(asyncio.wait(loops, return_when=asyncio.FIRST_COMPLETED))
        stack.callback(ended.cancel)
        yield Running(app, database, rules, clock, ticker, deliverer, ended)


@asynccontextmanager
async def _opened(settings: Settings) -> AsyncIterator[Database]:
    """The database, as soon as it is there and whoever holds it lets go."""
    async with AsyncExitStack() as stack:
        while True:
            try:
                database = await stack.enter_async_context(opened(settings.database))
                break
            except CannotOpen as error:
                if not error.passing:
                    raise
                log.warning("the database is busy or away; waiting for it")
                await asyncio.sleep(PATIENCE[0])
        yield database


def _say_why_it_ended(loop: asyncio.Task[None]) -> None:
    if not loop.cancelled() and (error := loop.exception()):
        log.critical("a loop has ended", exc_info=error)


async def _stop(loops: list[asyncio.Task[None]]) -> None:
    """Nothing is drained: what waits is in the tables."""
    for loop in loops:
        loop.cancel()
    await asyncio.gather(*loops, return_exceptions=True)


async def _initialized(app: App) -> None:
    """Asks Telegram who we are. A wrong token ends it; a network that is away is waited for."""
    attempt = 0
    while True:
        try:
            await app.initialize()
            await app.bot.delete_webhook()  # one left from earlier would keep the updates from us
            return
        except InvalidToken:
            await app.bot.shutdown()
            raise Mistake("DAJIAYI_TELEGRAM_TOKEN", "Telegram does not know this token") from None
        except TelegramError as error:
            log.warning("Telegram is away; is DAJIAYI_TELEGRAM_API_URL right?", extra={"error": type(error).__name__})
            await asyncio.sleep(PATIENCE[min(attempt, len(PATIENCE) - 1)])
            attempt += 1


async def _introduce(app: App, texts: Texts) -> None:
    """Commands and profile texts in both languages; Chinese is what everybody else sees. Best effort."""
    try:
        for language, commands in default_commands(texts):
            code = None if language == LANGUAGES[0] else language
            scope = BotCommandScopeAllPrivateChats()
            await app.bot.set_my_commands(commands, scope=scope, language_code=code)
            await app.bot.set_my_description(texts.plain(language, "bot-description"), language_code=code)
            await app.bot.set_my_short_description(texts.plain(language, "bot-short-description"), language_code=code)
    except TelegramError as error:
        log.warning("commands could not be registered", extra={"error": type(error).__name__})
    await asyncio.Event().wait()

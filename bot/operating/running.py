"""The composition: one database, six loops and a tick, put together and taken apart."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from telegram.error import InvalidToken, TelegramError

from bot.app import build
from bot.features import FEATURES, Features
from bot.features.lacking import check
from bot.operating.health import Health
from bot.operating.key import read_key
from bot.operating.profile import introduce
from bot.operating.settings import Mistake, Settings, WrongToken, read_rules
from bot.operating.web import Web
from bot.wire.files import TelegramFiles
from bot.wire.receiver import Keeper, Polling, Webhook
from bot.wire.screens import refused, sorry
from bot.wire.sender import TelegramSender
from bot.wire.session import App
from bot.wire.texts import Texts
from bot.wire.worker import Worker
from domain.cases.clocks import after_quiet
from domain.rules import Rules
from domain.sentences import Sentence
from scheduler.answerer import Answerer
from scheduler.clock import Clock, FileClock
from scheduler.deliverer import Deliverer
from scheduler.fetcher import Fetcher
from scheduler.nightly import Nightly, latest
from scheduler.patience import patience
from scheduler.press import Press
from scheduler.prover import Prover
from scheduler.rates import Rates
from scheduler.tick import Job, Ticker, in_one_transaction, when_believed
from scheduler.trust import Trust
from scheduler.workshop import Workshop
from services import state
from services.alarms import tell_admins
from services.bots import speak_as
from services.rulings import Rulebook
from storage.copy import backup
from storage.database import CannotOpen, Database, Taken, is_engine_trouble, opened

log = logging.getLogger(__name__)

TICK_SECONDS = 20.0
MOVED_CLOCK_TICK_SECONDS = 0.5
STANDBY_SECONDS = 1.0


@dataclass(frozen=True)
class Running:
    """A bot at work. `ended` finishes only if one of its loops does, or another process has become the active one."""

    app: App
    database: Database
    rules: Rules
    clock: Clock
    ticker: Ticker
    deliverer: Deliverer
    ended: asyncio.Future[Any]


@asynccontextmanager
async def running(
    settings: Settings, front: Web | None = None, features: Features = FEATURES, press: Press | None = None
) -> AsyncIterator[Running]:
    """Runs the bot inside the `async with`, once no other process is at work on the database.

    `front`: where its health is asked for, and where a webhook finds it. `press`: one that outlives this bot. Raises
    Mistake for a token that Telegram does not know, StillOpen where a feature is left out of which something is under
    way, Incomplete where a procedure is not whole.
    """
    rules, clock = features.ruled(read_rules(settings)), settings.clock()
    texts = Texts(rules.policy.categories, [annex.locales for annex in features.annexes])
    check(texts, rules.policy)
    if settings.token is None:
        raise Mistake("DAJIAYI_TELEGRAM_TOKEN", Sentence("terminal-token-missing"))
    async with AsyncExitStack() as stack:
        database = await stack.enter_async_context(_opened(settings, features))
        app = build(settings.token, settings.telegram_api_url, texts, features)
        await _initialized(app)
        stack.push_async_callback(app.shutdown)
        book = Rulebook(rules, read_key(settings.key))
        believed = isinstance(clock, FileClock)
        shop = Workshop(database, clock, book, None if believed else Trust(clock))
        press = press or stack.enter_context(closing(Press()))
        await _begun(database, features, app.bot.id, clock, book)
        sender = TelegramSender(
            app.bot, texts, features.renderers, features.group_renderers, press, features.hidden(texts)
        )
        rates = Rates(settings.send_rate, settings.chat_rate)
        deliverer = Deliverer(shop, sender, rates, features.follows)
        files = TelegramFiles(app.bot, texts, press)
        fetcher = Fetcher(shop, files, press, deliverer.woken.set)
        prover = Prover(shop, files, deliverer.woken.set)
        answerer = Answerer(shop, features.screens, sorry, refused, deliverer.woken.set)
        database.wakes |= {"upload": fetcher.woken.set, "question": answerer.woken.set, "proof": prover.woken.set}
        worker = Worker(app, shop, texts, settings.language, deliverer.woken.set, features.forgets)
        beside: dict[str, Callable[[Any], None]] = {}
        if features.inline:
            inline = features.inline(app.bot, shop, texts, settings.language)
            stack.push_async_callback(inline.stop)
            beside["inline_query"] = inline.take
        keeper = Keeper(app.bot.id, database, clock, worker.woken.set, beside)
        receiver = _receiver(settings, app, keeper)
        seconds = MOVED_CLOCK_TICK_SECONDS if believed else TICK_SECONDS
        jobs = {**features.jobs, "state": _state(settings.backup_dir)}
        ticker = Ticker(shop, jobs, seconds, deliverer.woken.set, features.leapt)
        if front:
            take = receiver.take if isinstance(receiver, Webhook) else None
            stack.enter_context(front.active(Health(shop, app.bot, ticker, receiver), take))
        nightly = [_nightly(settings, settings.backup_dir, shop, rules)] if settings.backup_dir else []
        parts = (receiver, worker, deliverer, fetcher, answerer, prover, ticker, *nightly)
        loops = [asyncio.create_task(part.run()) for part in parts]
        loops.append(asyncio.create_task(_introduce(app, texts, settings)))
        loops.append(asyncio.create_task(_taken(database)))
        for loop in loops:
            loop.add_done_callback(_say_why_it_ended)
        stack.push_async_callback(_stop, loops)
        await ticker.tick()
        ended = asyncio.ensure_future(asyncio.wait(loops, return_when=asyncio.FIRST_COMPLETED))
        stack.callback(ended.cancel)
        yield Running(app, database, rules, clock, ticker, deliverer, ended)


@asynccontextmanager
async def _opened(settings: Settings, features: Features) -> AsyncIterator[Database]:
    """The database, as soon as it is there and no other process is at work on it."""
    said = None
    async with AsyncExitStack() as stack:
        while True:
            try:
                database = await stack.enter_async_context(
                    opened(settings.database, active=True, annexes=features.annexes)
                )
                break
            except Taken:
                waits_for = "standing by: another process is at work on this database"
            except CannotOpen as error:
                if not error.passing:
                    raise
                waits_for = "the database is busy or away; waiting for it"
            if waits_for != said:
                log.warning(waits_for)
            said = waits_for
            await asyncio.sleep(STANDBY_SECONDS)
        yield database


class DatabaseReplaced(Exception):
    """Somebody has deleted the database's file, or put another there: that is no backup of what we write."""


def _nightly(settings: Settings, folder: Path, shop: Workshop, rules: Rules) -> Nightly:
    async def write(file: Path) -> int:
        if not shop.database.in_place:
            raise DatabaseReplaced
        return await backup(settings.database, file, lambda done, whole: None)

    async def failed(error: str) -> None:
        async with shop.working() as work:
            at = after_quiet(work.now, rules.policy.day.quiet, rules.calendar)
            await tell_admins(work, "admin-backup-failed", at, error=error)

    return Nightly(folder, settings.backups_kept, shop, rules, write, failed)


def _state(folder: Path | None) -> Job:
    """Once a week the admins at the top hear how the bot itself is."""
    return when_believed(in_one_transaction(lambda work: state.tell(work, lambda: latest(folder))))


async def _taken(database: Database) -> None:
    await database.taken.wait()
    log.error("another process has become the active one")


def _receiver(settings: Settings, app: App, keeper: Keeper) -> Polling | Webhook:
    if settings.webhook_url:
        return Webhook(settings.webhook_url, settings.secret, app.bot, keeper)
    return Polling(f"{settings.telegram_api_url}/bot{settings.token}/getUpdates", app.bot, keeper)


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
    for seconds in patience():
        try:
            await app.initialize()
            return
        except InvalidToken:
            await app.bot.shutdown()
            raise WrongToken from None
        except TelegramError as error:
            log.warning("Telegram is away; is DAJIAYI_TELEGRAM_API_URL right?", extra={"error": type(error).__name__})
            await asyncio.sleep(seconds)


async def _begun(database: Database, features: Features, bot_id: int, clock: Clock, book: Rulebook) -> None:
    """The database learns which bot speaks from now on, and has nothing open that nobody would bring to its end.

    Its own trouble is waited out.
    """
    for seconds in patience():
        try:
            async with database.transaction() as tx:
                work = await book.work(tx, clock.now())
                await features.check_left_out(work)
                await speak_as(work, bot_id)
            return
        except Exception as error:
            if not is_engine_trouble(error):
                raise
            log.warning("the start waits for the database", extra={"error": type(error).__name__})
            await asyncio.sleep(seconds)


async def _introduce(app: App, texts: Texts, settings: Settings) -> None:
    """Best effort: what Telegram does not take now is tried again at the next start."""
    try:
        refused = [put.what for put in await introduce(app.bot, texts, settings) if put.refused]
    except Exception as error:  # whatever it answers: nobody waits for this
        refused = [type(error).__name__]
    if refused:
        log.warning("the profile could not be set", extra={"refused": ",".join(refused)})
    await asyncio.Event().wait()

"""`dajiayi check`: does everything stand that the bot needs? One line each, and what to do where it does not."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from bot.operating.ground import backups, port
from bot.operating.health import MOST_SECONDS
from bot.operating.settings import Mistake, Settings, WrongToken, read_policy, read_settings, unheard
from bot.operating.terminal import Said, mistaken, named, words
from domain.cases.loop import kinds, stages
from domain.sentences import Sentence
from services.backlog import since
from storage.cases import Cases, is_damaged
from storage.database import CannotOpen, Database, opened, without_password
from storage.journal import Journal
from storage.migrate import TooNew
from storage.sqlite import is_overwritten
from storage.unions import Unions

MOST_SECONDS_OFF = 60
MOST_NAMED = 10
TIMEOUT = aiohttp.ClientTimeout(total=10)


@dataclass(frozen=True)
class Result:
    name: str
    good: bool
    said: str


async def checks() -> list[Result]:
    """Every check, in the order in which one needs the other; without readable settings there is only the first."""
    try:
        settings = read_settings()
    except Mistake as mistake:
        return [Result("settings", False, mistaken(mistake))]
    says = Sentence("terminal-settings", {"spoken": settings.language, "zone": settings.timezone})
    results = [Result("settings", not (strange := unheard()), words(says, *strange))]
    for name, ask in CHECKS.items():
        try:
            results.append(Result(name, True, words(await ask(settings))))
        except Mistake as mistake:
            results.append(Result(name, False, mistaken(mistake)))
    return results


async def _policy(settings: Settings) -> Sentence:
    policy = read_policy(settings.policy)
    return Sentence("terminal-policy", {"file": settings.policy.name, "count": len(policy.categories)})


def cannot_open(error: CannotOpen) -> Mistake:
    return Mistake("DAJIAYI_DATABASE_URL", Sentence("terminal-cannot-open", {"error": str(error)}))


def too_new(newer: TooNew) -> Mistake:
    return Mistake("DAJIAYI_DATABASE_URL", Sentence("terminal-too-new", {"newer": str(newer) or "none"}))


@asynccontextmanager
async def _opened(settings: Settings) -> AsyncIterator[Database]:
    try:
        async with opened(settings.database) as database:
            yield database
    except CannotOpen as error:
        raise cannot_open(error) from None
    except TooNew as newer:
        raise too_new(newer) from None


async def _database(settings: Settings) -> Sentence:
    if is_overwritten(settings.database):
        raise Mistake("DAJIAYI_DATABASE_URL", Sentence("terminal-not-in-place"))
    async with _opened(settings) as database, database.transaction() as tx:
        count = len(await Unions(tx).everything())
    return Sentence("terminal-database", {"url": without_password(settings.database), "count": count})


async def _cases(settings: Settings) -> Sentence:
    """Names those that this program does not understand whole: they are shown by the words that it does not know."""
    known = {category.code for category in read_policy(settings.policy).categories}
    async with _opened(settings) as database, database.reading() as tx:
        rows, events = await Cases(tx).in_words(), await Cases(tx).kept_of_events()
    strange = {
        "terminal-strange-category": [row.number for row in rows if row.category not in known],
        "terminal-strange-kind": [row.number for row in rows if row.kind not in kinds()],
        "terminal-strange-stage": [row.number for row in rows if row.stage not in stages()],
        "terminal-strange-history": [event.number for event in events if is_damaged(event)],
    }
    if found := [Sentence(what, named(numbers, MOST_NAMED)) for what, numbers in strange.items() if numbers]:
        raise Mistake("cases", *found)
    return Sentence("terminal-cases", {"count": len(rows)})


async def _journal(settings: Settings) -> Sentence:
    """Whether what was deleted has left the database's files."""
    async with _opened(settings) as database, database.transaction() as tx:
        standing, kept = await Journal(tx).standing(), database.keeps_journal
    if not kept:
        return Sentence("terminal-journal-server")
    done = Sentence("terminal-journal-never")
    if standing.folded_at:
        done = Sentence("terminal-journal-done", {"at": f"{standing.folded_at:%Y-%m-%d %H:%M}"})
    if since(standing.owed_since, settings.clock().now()) > MOST_SECONDS["journal"]:
        raise Mistake("journal", done, Sentence("terminal-journal-late"))
    return done


async def telegram_name(settings: Settings) -> str:
    """The bot's user name. Raises Mistake, naming the setting."""
    if settings.token is None:
        raise Mistake("DAJIAYI_TELEGRAM_TOKEN", Sentence("terminal-token-missing"))
    status, body, _ = await _asked(settings, "getMe")
    if status in {401, 404}:
        raise WrongToken
    if status != 200 or not isinstance(body, dict) or not body.get("ok"):
        said = {"url": settings.telegram_api_url, "status": str(status)}
        raise Mistake("DAJIAYI_TELEGRAM_API_URL", Sentence("terminal-api-strange", said))
    return str(body["result"]["username"])


async def _asked(settings: Settings, method: str) -> tuple[int, object, str | None]:
    """Status, answer, and when Telegram says it is."""
    url = f"{settings.telegram_api_url}/bot{settings.token}/{method}"
    try:
        async with aiohttp.ClientSession(timeout=TIMEOUT) as http, http.get(url) as answer:
            body = await answer.json(content_type=None) if answer.status == 200 else None
            return answer.status, body, answer.headers.get("Date")
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
        said = {"url": settings.telegram_api_url, "why": type(error).__name__}
        raise Mistake("DAJIAYI_TELEGRAM_API_URL", Sentence("terminal-api-away", said)) from None


async def _token(settings: Settings) -> str:
    return f"@{await telegram_name(settings)}"


async def _receiving(settings: Settings) -> Sentence:
    """Whether Telegram gives this bot's updates to whoever asks as the settings say."""
    if settings.token is None:
        return Sentence("terminal-not-asked")
    status, body, _ = await _asked(settings, "getWebhookInfo")
    if status != 200 or not isinstance(body, dict) or not body.get("ok"):
        raise Mistake("receiving", Sentence("terminal-receiving-strange", {"status": str(status)}))
    return _received(settings, body["result"])


def _received(settings: Settings, info: dict[str, Any]) -> Sentence:
    url, waiting = str(info.get("url") or ""), {"count": int(info.get("pending_update_count", 0))}
    elsewhere = Sentence("terminal-webhook-elsewhere", {"host": str(urlsplit(url).hostname)})
    if not settings.webhook_url:
        if url:
            raise Mistake("receiving", elsewhere)
        return Sentence("terminal-polling", waiting)
    if not url:
        return Sentence("terminal-webhook-later", waiting)
    if url != settings.webhook_url:
        raise Mistake("DAJIAYI_WEBHOOK_URL", elsewhere)
    if waiting["count"] and (said := info.get("last_error_message")):
        raise Mistake("DAJIAYI_WEBHOOK_URL", Sentence("terminal-webhook-stuck", waiting | {"why": str(said)}))
    return Sentence("terminal-webhook", waiting)


async def _clock(settings: Settings) -> Sentence:
    """Ours against Telegram's, since every promise is a date."""
    if settings.clock_file:
        return Sentence("terminal-clock-moved", {"file": str(settings.clock_file)})
    if settings.token is None:
        return Sentence("terminal-clock-alone", {"now": f"{datetime.now(UTC):%Y-%m-%d %H:%M}"})
    _, _, said = await _asked(settings, "getMe")
    if said is None:
        return Sentence("terminal-clock-unsaid")
    off = abs((datetime.now(UTC) - parsedate_to_datetime(said)).total_seconds())
    seconds = {"seconds": round(off)}
    if off > MOST_SECONDS_OFF:
        raise Mistake("clock", Sentence("terminal-clock-off", seconds))
    return Sentence("terminal-clock", seconds)


CHECKS: dict[str, Callable[[Settings], Awaitable[Said]]] = {
    "policy": _policy,
    "database": _database,
    "cases": _cases,
    "journal": _journal,
    "backups": backups,
    "port": port,
    "token": _token,
    "receiving": _receiving,
    "clock": _clock,
}

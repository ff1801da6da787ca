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
from bot.operating.health import MOST_SECONDS, NOT_IN_PLACE
from bot.operating.settings import Mistake, Settings, read_policy, read_settings, unheard
from domain.cases.loop import kinds, stages
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
    says: str


async def checks() -> list[Result]:
    """Every check, in the order in which one needs the other; without readable settings there is only the first."""
    try:
        settings = read_settings()
    except Mistake as mistake:
        return [Result("settings", False, str(mistake))]
    says = [f"language {settings.language}, zone {settings.timezone}", *(strange := unheard())]
    results = [Result("settings", not strange, "; ".join(says))]
    for name, ask in CHECKS.items():
        try:
            results.append(Result(name, True, await ask(settings)))
        except Mistake as mistake:
            results.append(Result(name, False, str(mistake)))
    return results


async def _policy(settings: Settings) -> str:
    policy = read_policy(settings.policy)
    return f"{settings.policy.name}, {len(policy.categories)} categories"


@asynccontextmanager
async def _opened(settings: Settings) -> AsyncIterator[Database]:
    try:
        async with opened(settings.database) as database:
            yield database
    except CannotOpen as error:
        raise Mistake("DAJIAYI_DATABASE_URL", f"cannot open {error}") from None
    except TooNew:
        raise Mistake("DAJIAYI_DATABASE_URL", "written by a newer dajiayi; please update this one") from None


async def _database(settings: Settings) -> str:
    if is_overwritten(settings.database):
        raise Mistake("DAJIAYI_DATABASE_URL", f"under the bot at work, {NOT_IN_PLACE}")
    async with _opened(settings) as database, database.transaction() as tx:
        count = len(await Unions(tx).everything())
    return f"{without_password(settings.database)}, {count} unions" + (
        "" if count else " (add the first with: dajiayi union add NAME)"
    )


async def _cases(settings: Settings) -> str:
    """Names those that this program does not understand whole: they are shown by the words that it does not know."""
    known = {category.code for category in read_policy(settings.policy).categories}
    async with _opened(settings) as database, database.reading() as tx:
        rows, events = await Cases(tx).in_words(), await Cases(tx).kept_of_events()
    strange = {
        "an unknown category": [row.number for row in rows if row.category not in known],
        "an unknown kind": [row.number for row in rows if row.kind not in kinds()],
        "an unknown stage": [row.number for row in rows if row.stage not in stages()],
        "a damaged history": [event.number for event in events if is_damaged(event)],
    }
    if found := [f"{what}: {_some(numbers)}" for what, numbers in strange.items() if numbers]:
        raise Mistake("cases", "; ".join(found))
    return f"{len(rows)} cases are read whole"


def _some(numbers: list[str]) -> str:
    """Each once, and how many more there are."""
    each = [*dict.fromkeys(numbers)]
    return ", ".join(each[:MOST_NAMED]) + (f" and {len(each) - MOST_NAMED} more" if len(each) > MOST_NAMED else "")


async def _journal(settings: Settings) -> str:
    """Whether what was deleted has left the database's files."""
    async with _opened(settings) as database, database.transaction() as tx:
        standing, kept = await Journal(tx).standing(), database.keeps_journal
    if not kept:
        return "kept by the server for as long as it was told to (docs/deployment: What was deleted)"
    done = f"emptied {standing.folded_at:%Y-%m-%d %H:%M} UTC" if standing.folded_at else "not emptied yet"
    if since(standing.owed_since, settings.clock().now()) > MOST_SECONDS["journal"]:
        raise Mistake("journal", f"{done}; is the bot at work, and does nobody else keep the database open for hours?")
    return done


async def telegram_name(settings: Settings) -> str:
    """The bot's user name. Raises Mistake, naming the setting."""
    if settings.token is None:
        raise Mistake("DAJIAYI_TELEGRAM_TOKEN", "not set; BotFather gives you one (without it only the sandbox runs)")
    status, body, _ = await _asked(settings, "getMe")
    if status in {401, 404}:
        raise Mistake("DAJIAYI_TELEGRAM_TOKEN", "Telegram does not know this token")
    if status != 200 or not isinstance(body, dict) or not body.get("ok"):
        raise Mistake("DAJIAYI_TELEGRAM_API_URL", f"{settings.telegram_api_url} answers {status}, not as Telegram does")
    return str(body["result"]["username"])


async def _asked(settings: Settings, method: str) -> tuple[int, object, str | None]:
    """Status, answer, and when Telegram says it is."""
    url = f"{settings.telegram_api_url}/bot{settings.token}/{method}"
    try:
        async with aiohttp.ClientSession(timeout=TIMEOUT) as http, http.get(url) as answer:
            body = await answer.json(content_type=None) if answer.status == 200 else None
            return answer.status, body, answer.headers.get("Date")
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
        reason = type(error).__name__
        raise Mistake("DAJIAYI_TELEGRAM_API_URL", f"{settings.telegram_api_url} cannot be reached ({reason})") from None


async def _token(settings: Settings) -> str:
    return f"@{await telegram_name(settings)}"


async def _receiving(settings: Settings) -> str:
    """Whether Telegram gives this bot's updates to whoever asks as the settings say."""
    if settings.token is None:
        return "not asked: no token"
    status, body, _ = await _asked(settings, "getWebhookInfo")
    if status != 200 or not isinstance(body, dict) or not body.get("ok"):
        raise Mistake("receiving", f"Telegram answers {status} to getWebhookInfo")
    return _received(settings, body["result"])


def _received(settings: Settings, info: dict[str, Any]) -> str:
    url, waiting = str(info.get("url") or ""), f"{info.get('pending_update_count', 0)} updates wait"
    somewhere = f"a webhook leads to {urlsplit(url).hostname}"
    if not settings.webhook_url:
        if url:
            raise Mistake("receiving", f"{somewhere}, not here; a bot at work takes it away: is one?")
        return f"asked for, {waiting}"
    if not url:
        return f"a webhook, which the bot sets when it is at work; {waiting}"
    if url != settings.webhook_url:
        raise Mistake("DAJIAYI_WEBHOOK_URL", f"{somewhere}; a bot at work sets its own: is one?")
    if info.get("pending_update_count") and (said := info.get("last_error_message")):
        raise Mistake("DAJIAYI_WEBHOOK_URL", f"{waiting}, since Telegram cannot bring them: {said}")
    return f"by the webhook, {waiting}"


async def _clock(settings: Settings) -> str:
    """Ours against Telegram's, since every promise is a date."""
    if settings.clock_file:
        return f"moved ahead by {settings.clock_file} (a sandbox's clock)"
    if settings.token is None:
        return f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC (not compared: no token)"
    _, _, said = await _asked(settings, "getMe")
    if said is None:
        return "Telegram did not say what time it is"
    off = abs((datetime.now(UTC) - parsedate_to_datetime(said)).total_seconds())
    if off > MOST_SECONDS_OFF:
        raise Mistake("clock", f"{off:.0f} seconds off Telegram's; please set this machine's time")
    return f"{off:.0f} seconds off Telegram's"


CHECKS: dict[str, Callable[[Settings], Awaitable[str]]] = {
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

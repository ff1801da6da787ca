"""What the start and the night need of this machine: a port, a folder for the backups. Tried as they will be."""

import asyncio
import errno
import os
import tempfile
from datetime import date, timedelta
from pathlib import Path

import aiohttp
from yarl import URL

from bot.operating.settings import Mistake, Settings, read_rules
from domain.sentences import Key, Sentence
from scheduler.nightly import latest

OF_NIGHT = timedelta(days=1)
"""So old the latest backup may be: the one of today may be still to come."""
TIMEOUT = aiohttp.ClientTimeout(total=5)


async def port(settings: Settings) -> Sentence:
    """Free, or ours already."""
    try:
        server = await asyncio.start_server(lambda reader, writer: None, settings.http_host, settings.http_port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE and await _ours(settings):
            return Sentence("terminal-port-ours", {"port": str(settings.http_port)})
        known = error.errno and error.errno > 0
        why = os.strerror(error.errno or 0) if known else Key("terminal-no-address")
        where = f"{settings.http_host}:{settings.http_port}"
        raise Mistake(
            "DAJIAYI_HTTP_HOST, DAJIAYI_HTTP_PORT", Sentence("terminal-port-taken", {"where": where, "why": why})
        ) from None
    server.close()
    await server.wait_closed()
    return Sentence("terminal-port-free", {"port": str(settings.http_port)})


async def _ours(settings: Settings) -> bool:
    """Whether who has the port says how a bot is."""
    url = URL.build(scheme="http", host=settings.http_host, port=settings.http_port, path="/healthz")
    try:
        async with aiohttp.ClientSession(timeout=TIMEOUT) as http, http.get(url) as answer:
            body = await answer.json()
            return isinstance(body, dict) and body.get("status") in {"ok", "standby", "trouble"}
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
        return False


async def backups(settings: Settings) -> Sentence:
    """Whether one can be written, and whether the latest is of this night or the last."""
    folder = settings.backup_dir
    if folder is None:
        return Sentence("terminal-backups-off")
    _try(folder)
    day = latest(folder)
    if day is None:
        return Sentence("terminal-backups-none", {"folder": str(folder)})
    said = {"folder": str(folder), "day": day.isoformat()}
    if day < _today(settings) - OF_NIGHT:
        raise Mistake("DAJIAYI_BACKUP_DIR", Sentence("terminal-backups-old", said))
    return Sentence("terminal-backups", said)


def _today(settings: Settings) -> date:
    return read_rules(settings).calendar.local_day(settings.clock().now())


def _try(folder: Path) -> None:
    """With a file that is gone at once. A folder is not made: it would belong to whoever checks."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"backup")
    except OSError as error:
        said = {"folder": str(folder.absolute()), "why": str(error.strerror)}
        raise Mistake("DAJIAYI_BACKUP_DIR", Sentence("terminal-backups-unwritable", said)) from None

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
from scheduler.nightly import days_of

OF_NIGHT = timedelta(days=1)
"""So old the latest backup may be: the one of today may be still to come."""
TIMEOUT = aiohttp.ClientTimeout(total=5)


async def port(settings: Settings) -> str:
    """Free, or ours already."""
    try:
        server = await asyncio.start_server(lambda reader, writer: None, settings.http_host, settings.http_port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE and await _ours(settings):
            return f"{settings.http_port}, where a bot answers"
        reason = os.strerror(error.errno) if error.errno and error.errno > 0 else "no such address"
        where = f"{settings.http_host}:{settings.http_port}"
        raise Mistake("DAJIAYI_HTTP_HOST, DAJIAYI_HTTP_PORT", f"cannot listen at {where}: {reason}") from None
    server.close()
    await server.wait_closed()
    return f"{settings.http_port} is free"


async def _ours(settings: Settings) -> bool:
    """Whether who has the port says how a bot is."""
    url = URL.build(scheme="http", host=settings.http_host, port=settings.http_port, path="/healthz")
    try:
        async with aiohttp.ClientSession(timeout=TIMEOUT) as http, http.get(url) as answer:
            body = await answer.json()
            return isinstance(body, dict) and body.get("status") in {"ok", "standby", "trouble"}
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
        return False


async def backups(settings: Settings) -> str:
    """Whether one can be written, and whether the latest is of this night or the last."""
    folder = settings.backup_dir
    if folder is None:
        return "none is made at night: DAJIAYI_BACKUP_DIR is not set"
    _try(folder)
    days = days_of(folder)
    if not days:
        return f"none in {folder} yet; the first is made at night"
    if days[-1] < (_today(settings) - OF_NIGHT).isoformat():
        raise Mistake("DAJIAYI_BACKUP_DIR", f"the latest in {folder} is of {days[-1]}; is the bot at work at night?")
    return f"the latest in {folder} is of {days[-1]}"


def _today(settings: Settings) -> date:
    return read_rules(settings).calendar.local_day(settings.clock().now())


def _try(folder: Path) -> None:
    """With a file that is gone at once. A folder is not made: it would belong to whoever checks."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"backup")
    except OSError as error:
        whole = folder.absolute()
        raise Mistake("DAJIAYI_BACKUP_DIR", f"nothing can be written into {whole}: {error.strerror}") from None

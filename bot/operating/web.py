"""What a process answers on HTTP: `/healthz`, `/metrics`, and Telegram's webhook while it is the active one."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from urllib.parse import urlsplit

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot.operating.health import ACTIVE, Health
from bot.operating.settings import Settings
from scheduler.patience import patience

log = logging.getLogger(__name__)

MOST_BYTES = 2**20
"""Of a body; an update is a small part of that."""
STOP_SECONDS = 1.0

Taking = Callable[[web.Request], Awaitable[web.Response]]


class Web:
    """Listens from the start; until the process is the active one, it says that it stands by and takes nothing."""

    def __init__(self, settings: Settings) -> None:
        self._health: Health | None = None
        self._take: Taking | None = None
        self.app = web.Application(client_max_size=MOST_BYTES)
        self.app.router.add_get("/healthz", self._healthz)
        self.app.router.add_get("/metrics", self._metrics)
        if settings.webhook_url:
            self.app.router.add_post(urlsplit(settings.webhook_url).path or "/", self._webhook)

    @contextmanager
    def active(self, health: Health, take: Taking | None) -> Iterator[None]:
        """For as long as the process is."""
        self._health, self._take = health, take
        ACTIVE.set(1)
        try:
            yield
        finally:
            self._health = self._take = None
            ACTIVE.set(0)

    async def _healthz(self, request: web.Request) -> web.Response:
        if self._health is None:
            return web.json_response({"status": "standby"})
        well, parts = await self._health.report()
        return web.json_response({"status": "ok" if well else "trouble", **parts}, status=200 if well else 503)

    async def _metrics(self, request: web.Request) -> web.Response:
        if self._health:
            await self._health.measure()
        return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def _webhook(self, request: web.Request) -> web.Response:
        return await self._take(request) if self._take else web.Response(status=503)


@asynccontextmanager
async def listening(settings: Settings) -> AsyncIterator[Web]:
    """Answers inside the `async with`. A port that is taken is waited for: whoever has it may be the active process."""
    front = Web(settings)
    runner = web.AppRunner(front.app, shutdown_timeout=STOP_SECONDS, access_log=None)
    await runner.setup()
    opening = asyncio.create_task(_listen(runner, settings))
    await asyncio.wait([opening], timeout=STOP_SECONDS)
    try:
        yield front
    finally:
        opening.cancel()
        with suppress(asyncio.CancelledError):
            await opening
        await runner.cleanup()


async def _listen(runner: web.AppRunner, settings: Settings) -> None:
    for seconds in patience():
        try:
            await web.TCPSite(runner, settings.http_host, settings.http_port).start()
            break
        except OSError as error:
            log.warning("cannot listen yet; is DAJIAYI_HTTP_PORT free?", extra={"error": error.errno})
            await asyncio.sleep(min(seconds, 2))
    log.info("listening", extra={"port": runner.addresses[0][1]})

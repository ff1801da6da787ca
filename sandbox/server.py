"""Putting the sandbox together and letting it listen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from aiohttp import web

from sandbox.botapi.dispatch import BotApi
from sandbox.botapi.limits import REQUEST_BYTES
from sandbox.control.finding import HOST, WORLD, Host
from sandbox.control.guard import guard
from sandbox.control.routes import routes
from sandbox.guide import GuideStep
from sandbox.procedure import Procedure
from sandbox.shapes import Clock, Group, Person
from sandbox.world import World

BOT_ID = 7_000_000_001


def create_app(
    *,
    token: str,
    people: Sequence[Person],
    clock: Clock | None = None,
    bot_username: str = "dajiayi_demo_bot",
    bot_name: str = "大家议(演示)",
    groups: Sequence[Group] = (),
    guide: Sequence[GuideStep] = (),
    procedure: Procedure | None = None,
    start_over: Callable[[], Awaitable[object]] | None = None,
) -> web.Application:
    """A Telegram with one bot and these people. Without a clock it keeps real time.

    `guide`: what the page proposes to try first; `procedure`: what its strip shows. `start_over` is called when the
    page asks for it, and has to call `begin_anew`; without it that alone is done.
    """
    bot_id = token.partition(":")[0]
    bot = {
        "id": int(bot_id) if bot_id.isdecimal() else BOT_ID,
        "is_bot": True,
        "first_name": bot_name,
        "username": bot_username,
    }
    world = World(bot, people, clock, groups, guide)
    app = web.Application(middlewares=[guard], client_max_size=REQUEST_BYTES)
    app[WORLD] = world
    app[HOST] = Host(procedure, start_over or _only_begin_anew(world))
    app.add_routes(BotApi(world, token).routes())
    app.add_routes(routes())
    app.on_shutdown.append(_send_listeners_home)
    return app


def begin_anew(app: web.Application) -> None:
    """Everybody's phone is as it was at the start."""
    app[WORLD].begin_anew()


def _only_begin_anew(world: World) -> Callable[[], Awaitable[None]]:
    async def start_over() -> None:
        world.begin_anew()

    return start_over


async def serve(app: web.Application, host: str = "127.0.0.1", port: int = 0) -> tuple[web.AppRunner, str]:
    """Start listening; port 0 picks a free one. Answers the runner, to clean up, and the base URL."""
    runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=1.0, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, host, port)
    try:
        await site.start()
    except OSError:
        await runner.cleanup()
        raise
    return runner, f"http://{host}:{runner.addresses[0][1]}"


async def _send_listeners_home(app: web.Application) -> None:
    # A page's event stream and the bot's long poll would otherwise hold the server open.
    app[WORLD].feed.close()
    app[WORLD].updates.close()
    app[WORLD].webhook.clear()

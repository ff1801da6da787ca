"""The sandbox with the bot in it: one page, several phones, a clock. Everything is made anew at each start."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import web
from pydantic import SecretStr

import sandbox
from bot import demo
from bot.running import running
from bot.settings import Settings, read_rules
from domain.calendar import ONE_DAY
from domain.rules import Rules
from scheduler.clock import FileClock
from storage.database import opened

CLOSES = time(17)
TOKEN = f"1:{secrets.token_urlsafe(24)}"
"""Nobody else on this machine, and no page in a browser, can speak as this bot."""


class TownClock:
    """The sandbox's clock: moves only ahead, and sets off at once what is due by then."""

    def __init__(self, clock: FileClock, rules: Rules) -> None:
        self._clock, self._rules = clock, rules
        self.moved: Callable[[], object] = lambda: None

    def now(self) -> datetime:
        """In the zone of the calendar, so that the page shows the hours that the bot speaks of."""
        return self._clock.now().astimezone(self._rules.calendar.zone)

    async def advance(self, step: str) -> datetime:
        now = self._clock.now()
        self._clock.move_to(STEPS[step](now, self._rules))
        self.moved()
        return self.now()


def _working_day(now: datetime, rules: Rules) -> datetime:
    today = rules.calendar.local_day(now)
    return now + (rules.calendar.shift(today, 1) - today)


def _morning(now: datetime, rules: Rules) -> datetime:
    return rules.calendar.at(rules.calendar.local_day(now) + ONE_DAY, rules.policy.day.morning)


def _office_hours(now: datetime, rules: Rules) -> datetime:
    """`now`, or the next working morning: whoever tries this out at night shall not find everybody asleep."""
    today, opens = rules.calendar.local_day(now), rules.policy.day.morning
    if rules.calendar.is_working(today) and rules.calendar.at(today, opens) <= now < rules.calendar.at(today, CLOSES):
        return now
    early = rules.calendar.is_working(today) and now < rules.calendar.at(today, opens)
    return rules.calendar.at(today if early else rules.calendar.shift(today, 1), opens)


STEPS: dict[str, Callable[[datetime, Rules], datetime]] = {
    "hour": lambda now, rules: now + timedelta(hours=1),
    "working_day": _working_day,
    "morning": _morning,
}


@asynccontextmanager
async def town(settings: Settings) -> AsyncIterator[str]:
    """Runs page and bot inside the `async with`; gives the page's address."""
    with TemporaryDirectory(prefix="dajiayi-") as folder:
        rules = read_rules(settings)
        clock = FileClock(Path(folder) / "clock")
        clock.move_to(_office_hours(clock.now(), rules))
        town_clock = TownClock(clock, rules)
        people = [
            sandbox.Person(id=resident.chat, first_name=resident.name, caption=resident.caption)
            for resident in demo.RESIDENTS
        ]
        app = sandbox.create_app(token=TOKEN, people=people, clock=town_clock)
        runner, address = await _serve(app, settings)
        inside = settings.model_copy(
            update={
                "telegram_token": SecretStr(TOKEN),
                "telegram_api_url": address,
                "database_url": f"sqlite:///{folder}/dajiayi.db",
                "clock_file": Path(folder) / "clock",
            }
        )
        try:
            async with opened(inside.database) as database:
                await demo.furnish(database, clock.now(), rules)
            await _open_phones(address)
            async with running(inside) as bot:
                town_clock.moved = lambda: asyncio.ensure_future(bot.ticker.tick())
                yield address
        finally:
            await runner.cleanup()


async def _serve(app: web.Application, settings: Settings) -> tuple[web.AppRunner, str]:
    """On the port of the settings, or on any free one where that is taken."""
    try:
        return await sandbox.serve(app, settings.http_host, settings.http_port)
    except OSError:
        return await sandbox.serve(app, settings.http_host, 0)


async def _open_phones(address: str) -> None:
    """The demo's people have met the bot before."""
    import aiohttp

    async with aiohttp.ClientSession() as http:
        for resident in demo.RESIDENTS:
            await (await http.post(f"{address}/sandbox/people/{resident.chat}/open")).release()

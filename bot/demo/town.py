"""The sandbox with the bot in it: one page, several phones, a clock. Everything is made anew at each start."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import asdict
from datetime import datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import web
from pydantic import SecretStr

import sandbox
from bot.demo import residents
from bot.demo.strip import Strip
from bot.operating.running import running
from bot.operating.settings import DEFAULT_POLICY, Settings, read_rules
from bot.wire.texts import Texts
from domain.calendar import ONE_DAY
from domain.rules import Rules
from scheduler.clock import FileClock
from storage.database import opened

CLOSES = time(17)
POLICY = Path(__file__).parent / "policy.toml"
"""The demo's own, where nobody named another."""
TOKEN = f"1:{secrets.token_urlsafe(24)}"
"""Nobody else on this machine, and no page in a browser, can speak as this bot."""


class TownClock:
    """The sandbox's clock: moves only ahead within a life, and sets off at once what is due by then."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self.moved: Callable[[], object] = lambda: None

    def begin(self, file: Path, now: datetime) -> None:
        """A new life begins, in office hours."""
        self._clock = FileClock(file)
        self._clock.move_to(_office_hours(now, self._rules))

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


class Town:
    """A bot with its database and demo data behind a page that stays: one life after the other."""

    def __init__(self, settings: Settings) -> None:
        policy = POLICY if settings.policy == DEFAULT_POLICY else settings.policy
        self._settings = settings.model_copy(update={"policy": policy})
        self._rules = read_rules(self._settings)
        self._life, self._turnover = AsyncExitStack(), asyncio.Lock()
        self._address = ""
        self.clock = TownClock(self._rules)
        texts = Texts(self._rules.policy.categories)
        self.strip = Strip(texts, self._rules, self.clock)
        self.app = sandbox.create_app(
            token=TOKEN,
            people=[sandbox.Person(each.chat, each.name, each.caption) for each in residents.RESIDENTS],
            clock=self.clock,
            guide=residents.guide(texts),
            procedure=self.strip,
            start_over=self.start_over,
        )

    async def begin(self, address: str) -> None:
        """Everything made anew, in a folder of its own."""
        self._address = address
        async with AsyncExitStack() as stack:
            folder = Path(stack.enter_context(TemporaryDirectory(prefix="dajiayi-")))
            self.clock.begin(folder / "clock", self._settings.clock().now())
            inside = self._settings.model_copy(
                update={
                    "telegram_token": SecretStr(TOKEN),
                    "telegram_api_url": address,
                    "database_url": f"sqlite:///{folder}/dajiayi.db",
                    "clock_file": folder / "clock",
                }
            )
            async with opened(inside.database) as database:
                await residents.furnish(database, self.clock.now(), self._rules)
            await _open_phones(address)
            bot = await stack.enter_async_context(running(inside))
            self.strip.database = bot.database
            self.clock.moved = lambda: asyncio.ensure_future(bot.ticker.tick())
            self._life = stack.pop_all()

    async def end(self) -> None:
        self.strip.database = None
        await self._life.aclose()

    async def start_over(self) -> None:
        async with self._turnover:
            await self.end()
            sandbox.begin_anew(self.app)
            await self.begin(self._address)


@asynccontextmanager
async def town(settings: Settings) -> AsyncIterator[str]:
    """Runs page and bot inside the `async with`; gives the page's address."""
    place = Town(settings)
    runner, address = await _serve(place.app, settings)
    try:
        await place.begin(address)
        yield address
    finally:
        await place.end()
        await runner.cleanup()


async def _serve(app: web.Application, settings: Settings) -> tuple[web.AppRunner, str]:
    """On the port of the settings, or on any free one where that is taken."""
    try:
        return await sandbox.serve(app, settings.http_host, settings.http_port)
    except OSError:
        return await sandbox.serve(app, settings.http_host, 0)


async def _open_phones(address: str) -> None:
    """The demo's people have met the bot before; some work in a group with it, some have one of their own."""
    import aiohttp

    async with aiohttp.ClientSession() as http:
        for resident in residents.RESIDENTS:
            await (await http.post(f"{address}/sandbox/people/{resident.chat}/open")).release()
        for group in (residents.OFFICE, residents.MATES):
            await (await http.post(f"{address}/sandbox/groups", json=asdict(group))).release()

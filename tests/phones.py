"""A test reads as a talk: `await worker.says("/submit")`, `await worker.presses("取消")`, `assert "好" in worker.last`.

A `Town` is a sandbox with a bot under it, joined by real HTTP; a `Phone` is one person in it.
"""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch
from zoneinfo import ZoneInfo

import aiohttp
from pydantic import SecretStr

import sandbox
from bot.features import FEATURES, Features
from bot.operating.profile import Put
from bot.operating.running import Running, running
from bot.operating.settings import Settings, read_rules
from domain.people import Person, Role, Union
from domain.posts import Order
from domain.rules import Rules
from sandbox.control.finding import WORLD
from sandbox.world import World
from scheduler.clock import FileClock
from scheduler.press import Press
from services import posts
from services.invitations import invite
from services.work import Work
from storage.database import Database, Transaction, opened, queries
from storage.people import People
from storage.times import to_text
from storage.trouble import Lost
from storage.unions import Unions
from storage.weekly import Weeklies
from tests import engines

TOKEN = "42:test"
PRESS = Press()
"""One for all towns of a process: each would begin a child of its own."""
LOOK_EVERY = 0.004
LOOKS = 15_000
"""So often nothing may have moved before it is said that nothing will. Seconds would count how busy the machine is."""
AN_HOUR = 3600.0
WAITING = (
    *("inbox_open", "announcement_open", "outbox_due", "cards_stale", "upload_next", "card_round_next"),
    *("circular_next", "question_next"),
)
UNDER_WAY = re.sub(
    ":(most|few)",
    "1000000",
    "SELECT " + " OR ".join(f"EXISTS ({queries()[each].sql.strip(';')})" for each in WAITING),
)
"""Whether anything is: all that the loops look for, in one question."""
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)
PHOTO = ("photo.png", "image/png", PIXEL)
VOICE = ("voice.ogg", "audio/ogg", b"OggS")
PAPER = ("工资条.pdf", "application/pdf", b"%PDF-1.4")
Json = dict[str, Any]


class Handset:
    """The sandbox's clock, moved by the test: only ahead."""

    def __init__(self, clock: FileClock, rules: Rules) -> None:
        self.clock, self.rules = clock, rules

    def now(self) -> datetime:
        return self.clock.now()

    async def advance(self, step: str) -> datetime:
        raise NotImplementedError("tests move the clock themselves")


@dataclass
class Phone:
    """One person's phone. `last` is the newest message from the bot, without its tags."""

    town: "Town"
    id: int
    name: str
    messages: list[Json] = field(default_factory=list)
    query: str | None = None
    serial: int = 0
    """Of the newest event that its messages show."""

    async def says(self, text: str, **more: Any) -> Json:
        """Writes, and waits until everything that it sets off has happened."""
        answer = await self.town.control(f"chats/{self.id}/messages", json={"text": text, **more})
        await self.town.settle()
        return answer["messages"][0]

    async def sends(self, **content: Any) -> Json:
        """Sends something that is not a text: location, sticker, document without bytes."""
        answer = await self.town.control(f"chats/{self.id}/messages", json=content)
        await self.town.settle()
        return answer["messages"][0]

    async def sends_files(self, files: Sequence[tuple[str, str, bytes]], **more: Any) -> list[Json]:
        """Sends files: (name, type, bytes). Several pictures with album=True make an album."""
        form = aiohttp.FormData(quote_fields=False)
        form.add_field("json", json.dumps(more))
        for name, kind, content in files:
            form.add_field("file", content, filename=name, content_type=kind)
        answer = await self.town.control(f"chats/{self.id}/messages", data=form)
        await self.town.settle()
        return answer["messages"]

    async def says_at_once(self, texts: Sequence[str]) -> None:
        """Writes several messages without waiting for an answer in between."""
        for text in texts:
            await self.town.control(f"chats/{self.id}/messages", json={"text": text})
        await self.town.settle()

    async def drafts(self, text: str, category: str = "子女托管教育") -> Json:
        """Begins a demand, up to its text. Returns the message with the text."""
        await self.says("/submit")
        await self.presses(category)
        return await self.says(text)

    async def hands_in(self, text: str, *, category: str = "子女托管教育", sign: str = "实名提交") -> str:
        """Hands a demand in. Returns its number."""
        await self.drafts(text, category)
        await self.presses(sign)
        await self.presses("确认提交")
        return number_in(self.last)

    async def resolves(self, words: str, grade: str = "A 已解决") -> None:
        """Resolves the case whose card came last."""
        card, button = next(
            (message, button)
            for message in reversed(self.messages)
            for button in buttons_of(message)
            if said(message).startswith("📋") and button["text"] == "办结"
        )
        await self.press(card, button)
        await self.presses(grade)
        await self.says(words)

    async def presses(self, words: str) -> Json:
        """Presses the newest button that says `words`."""
        for message in reversed(self.messages):
            for button in buttons_of(message):
                if words == button["text"] or words in button["text"]:
                    return await self.press(message, button)
        raise AssertionError(f"{self.name} has no button {words!r}; there are {self.buttons}")

    async def press(self, message: Json, button: Json) -> Json:
        body = {"data": button["callback_data"]} if "callback_data" in button else {"button": button["text"]}
        answer = await self.town.control(f"chats/{self.id}/messages/{message['message_id']}/press", json=body)
        self.query = answer.get("callback_query_id")
        await self.town.settle()
        return answer

    async def forges(self, data: str, message_id: int = 1) -> None:
        """Sends a button press that no button offered."""
        body = {"data": data, "forged": True}
        answer = await self.town.control(f"chats/{self.id}/messages/{message_id}/press", json=body)
        self.query = answer["callback_query_id"]
        await self.town.settle()

    async def replies(self, to: str, text: str, **more: Any) -> Json:
        """Replies to the newest message that holds `to`."""
        return await self.says(text, reply_to=self.newest(to)["message_id"], **more)

    async def edits(self, message: Json, text: str) -> None:
        await self.town.control(f"chats/{self.id}/messages/{message['message_id']}/edit", json={"text": text})
        await self.town.settle()

    async def finds(self, words: str, chat: int | None = None, offset: str = "") -> Json:
        """Types the bot's name and these words in a chat, by default the one with the bot; what is shown then."""
        body = {"from": self.id, "query": words, "offset": offset}
        asked = await self.town.control(f"chats/{chat or self.id}/inline", json=body)
        assert asked["answer"] is not None, "the bot did not answer"
        return {**asked["answer"], "inline_query_id": asked["inline_query_id"]}

    async def shares(self, found: Json, chat: int | None = None) -> Json:
        """Chooses the first of what was found: it is sent into the chat in which it was typed."""
        chosen = {"from": self.id, "inline_query_id": found["inline_query_id"], "id": found["results"][0]["id"]}
        answer = await self.town.control(f"chats/{chat or self.id}/inline/choose", json=chosen)
        await self.town.settle()
        return answer["messages"][0]

    async def blocks(self) -> None:
        await self.town.control(f"people/{self.id}/block", json={})
        await self.town.settle()

    async def unblocks(self) -> None:
        await self.town.control(f"people/{self.id}/unblock", json={})
        await self.town.settle()

    @property
    def heard(self) -> list[str]:
        """What the bot said, oldest first, as it reads now."""
        return [said(message) for message in self.messages if message["from"]["is_bot"]]

    @property
    def last(self) -> str:
        return self.heard[-1] if self.heard else ""

    @property
    def everything(self) -> str:
        return "\n".join(self.heard)

    @property
    def buttons(self) -> list[str]:
        """The buttons under the newest message that has any."""
        for message in reversed(self.messages):
            if found := buttons_of(message):
                return [button["text"] for button in found]
        return []

    async def toast(self) -> str:
        """The answer to the newest press. It is sent after the effects, so it may take a moment."""
        for _ in range(100):
            toasts = await self.town.look(f"chats/{self.id}/toasts")
            if toasts and toasts[-1]["callback_query_id"] == self.query:
                return str(toasts[-1]["text"])
            await asyncio.sleep(0.02)
        return ""

    def newest(self, words: str) -> Json:
        """The newest message that holds `words`."""
        return next(message for message in reversed(self.messages) if words in said(message))

    async def keyboard(self) -> list[str]:
        """The labels of the keyboard that is always there."""
        shown = (await self.town.look("state"))["chats"][str(self.id)]["keyboard"]
        return [button["text"] for row in shown["markup"]["keyboard"] for button in row] if shown else []

    async def join(self, union: Union) -> "Phone":
        await self.says(f"/start u{union.id}")
        await self.presses("是的")
        return self


def said(message: Json) -> str:
    return str(message.get("text") or message.get("caption") or "")


def buttons_of(message: Json) -> list[Json]:
    markup = message.get("reply_markup") or {}
    return [button for row in markup.get("inline_keyboard", ()) for button in row]


def copied(message: Json) -> Json:
    """As it is now: what happens later is not seen yet."""
    copy: Json = json.loads(json.dumps(message))
    return copy


@dataclass(repr=False)  # asyncio shows a task's result to nobody at every turn, and a town is large
class Town:
    """A sandbox, a bot, and the means to look into both."""

    address: str
    http: aiohttp.ClientSession
    database: Database
    clock: FileClock
    rules: Rules
    settings: Settings
    bot: Running | None = None
    city: Union = field(init=False)
    town: Union = field(init=False)
    works: Union = field(init=False)
    phones: dict[int, Phone] = field(default_factory=dict)
    world: World | None = None
    """What the sandbox knows, where it is in this process: read as it is, asking takes a hundred times as long."""
    _looked: tuple[list[int], bool] = ([], False)
    """How much had been written when it was looked last, and whether anything was under way."""

    def work(self, tx: Transaction) -> Work:
        """What a use case works with now."""
        return Work(tx, self.clock.now(), self.rules)

    # the people

    async def plant(self) -> None:
        """A city, a township and an enterprise."""
        async with self.database.transaction() as tx:
            self.city = await Unions(tx).add("平湖市总工会", None)
            self.town = await Unions(tx).add("林埭镇总工会", self.city)
            self.works = await Unions(tx).add("晨星精密电子工会", self.town)

    async def phone(self, chat: int, name: str, **more: Any) -> Phone:
        """Somebody whom the bot does not know yet."""
        await self.control("people", json={"id": chat, "first_name": name, "language_code": "zh-hans", **more})
        self.phones[chat] = Phone(self, chat, name)
        return self.phones[chat]

    async def group(self, chat: int, title: str, *members: Phone) -> int:
        """A group of theirs, without the bot in it."""
        ids = [phone.id for phone in members]
        await self.control("groups", json={"id": chat, "title": title, "members": ids, "bot": "left"})
        return chat

    async def member(self, chat: int, name: str, union: Union | None = None) -> Phone:
        """A worker who found their union some time ago."""
        return await self.settled(chat, name, Role.WORKER, union or self.works)

    async def official(self, chat: int, name: str, role: Role, union: Union | None = None) -> Phone:
        """Somebody who has held a post for some time."""
        return await self.settled(chat, name, role, union or self.town)

    async def dismiss(self, phone: Phone, role: Role) -> None:
        """Their post ends."""
        person = await self.person(phone)
        async with self.database.transaction() as tx:
            assert await posts.dismiss(self.work(tx), Order(person, role, self.town.id))
        await self.settle()

    async def settled(self, chat: int, name: str, role: Role, union: Union) -> Phone:
        """Somebody whom the bot has known for a month; written straight into the tables, since stories begin later."""
        phone = await self.phone(chat, name)
        await self.control(f"people/{chat}/open", json={})
        since = self.clock.now() - timedelta(days=31)
        async with self.database.transaction() as tx:
            person = (await People(tx).welcome(chat, name, "zh")).person
            await People(tx).join(person, union.id, since, verified=role is not Role.WORKER)
            await Weeklies(tx).want(person, since)  # a story that is about something else may go on over a Monday
            if role is not Role.WORKER:
                await People(tx).appoint(person, role, union.id, since)
        return phone

    async def invitation(self, role: Role, union: Union | None = None, name: str | None = None) -> str:
        async with self.database.transaction() as tx:
            return await invite(self.work(tx), (union or self.town).id, role, name)

    async def person(self, phone: Phone) -> Person:
        async with self.database.transaction() as tx:
            visitor = await People(tx).visitor(phone.id)
        assert visitor
        return visitor.person

    # time

    async def pass_time(self, **delta: float) -> None:
        await self.move_to(self.clock.now() + timedelta(**delta))

    async def pass_working_days(self, days: int, at: str = "10:00") -> None:
        calendar = self.rules.calendar
        day = calendar.shift(calendar.local_day(self.clock.now()), days)
        await self.move_to(calendar.at(day, time.fromisoformat(at)))

    async def move_to(self, moment: datetime) -> None:
        self.clock.move_to(moment)
        if self.bot:
            await self.bot.ticker.tick()
        else:
            await asyncio.sleep(1.2)  # a bot in a process of its own looks every half second
        await self.settle()

    # looking

    async def control(self, path: str, **body: Any) -> Json:
        async with self.http.post(f"{self.address}/sandbox/{path}", **body) as response:
            answer: Json = await response.json()
            assert response.status == 200, answer
            return answer

    def tables(self) -> dict[str, list[dict[str, Any]]]:
        """Every row of every table, read beside the bot."""
        return engines.tables(self.settings.database)

    async def look(self, path: str) -> Any:
        async with self.http.get(f"{self.address}/sandbox/{path}") as response:
            return await response.json()

    async def called(self, method: str, times: int) -> list[Json]:
        """What the bot has asked of its Telegram by this method, once it has so often."""
        for _ in range(1000):
            calls: list[Json] = await self.look(f"calls?method={method}")
            if len(calls) >= times:
                return calls
            await asyncio.sleep(0.02)
        raise AssertionError(f"{method} was not called {times} times")

    async def settle(self) -> None:
        """Waits until nothing is under way: no update, no announcement, no message, no card."""
        self._looked = [], False  # the clock may have moved since
        calm, still, before = int(await self._calm()), 0, await self._moved()
        while calm < 3:
            assert still < LOOKS, "the bot does not come to rest"
            await asyncio.sleep(LOOK_EVERY)
            calm = calm + 1 if await self._calm() else 0
            now = await self._moved()
            still, before = still + 1 if now == before else 0, now
        for phone in self.phones.values():
            await self.show(phone)

    async def show(self, phone: Phone) -> None:
        """The messages as they are now, where anything has happened in that chat."""
        if self.world is None:
            phone.messages = await self.look(f"chats/{phone.id}/messages")
            return
        feed, known = self.world.feed, {message["message_id"]: message for message in phone.messages}
        news = [event for event in feed.since(phone.serial) if event["chat_id"] in (phone.id, None)]
        phone.serial = feed.serial
        if not news:
            return
        fresh = {event["message"]["message_id"] for event in news if "message" in event}
        old = set() if any(event["type"] == "reset" for event in news) else known.keys() - fresh
        there = self.world.chats[phone.id].messages
        phone.messages = [known[id] if id in old else copied(stored.view) for id, stored in there.items()]

    async def _calm(self) -> bool:
        if await self._pending():  # first, since an update goes from there into the tables
            return False
        if self.bot and self.bot.database._lock.locked():  # something is being written just now
            return False
        if self.bot:
            written, looked = self._written(self.bot.database, self.database), self._looked
            if written and looked[0] == written:
                return looked[1]
        soon = {"now": to_text(self.clock.now() + timedelta(seconds=3))}
        if self.bot:
            with suppress(Lost):
                async with self.database._lock:
                    [row] = await self.database._connection.rows(UNDER_WAY, soon)
                    self._looked = written, not row[0]
                    return not row[0]
        async with self.database.transaction() as tx:  # after whatever another process is writing
            [row] = await tx._connection.rows(UNDER_WAY, soon)
            return not row[0]

    async def _moved(self) -> list[int]:
        """What grows, or shrinks, as long as anybody works on anything."""
        written = self._written(self.bot.database) if self.bot else []
        return [await self._pending(), self.world.feed.serial if self.world else 0, *written]

    def _written(self, *databases: Database) -> list[int]:
        """How many rows each has written, where the engine says so."""
        counts = (getattr(each._connection, "_quick", None) for each in databases)
        return [link.total_changes for link in counts if link]

    async def _pending(self) -> int:
        """How many updates the bot has not confirmed yet."""
        if self.world:
            return len(self.world.updates)
        async with self.http.get(f"{self.address}/bot{self.settings.token}/getWebhookInfo") as response:
            return int((await response.json())["result"]["pending_update_count"])


SHANGHAI = ZoneInfo("Asia/Shanghai")
BEGINNING = datetime(2026, 7, 6, 10, 0)
"""Of every story, in the zone of its calendar, whatever day it is told on: ten o'clock on a Monday with eleven plain
weeks after it, so that counting days is simple, in a year whose holidays are official.
"""


def quiet_monday(rules: Rules) -> datetime:
    """The beginning of a story under these rules."""
    return BEGINNING.replace(tzinfo=rules.calendar.zone)


def story_clock(folder: Path, zone: ZoneInfo = SHANGHAI) -> FileClock:
    """The clock of a story that begins now. Whoever is told its file lives in the same story."""
    clock = FileClock(folder / "clock")
    clock.move_to(BEGINNING.replace(tzinfo=zone))
    return clock


@cache
def _settings(**more: Any) -> Settings:
    """What every operator sets, and more. To look through the environment takes as long as to open a database."""
    usual = {"telegram_token": SecretStr(TOKEN), "send_rate": 10_000, "chat_rate": 10_000}
    return Settings(_env_file=None, **usual | more)


@asynccontextmanager
async def town(
    folder: Path, *, bot: bool = True, features: Features = FEATURES, **settings: Any
) -> AsyncIterator[Town]:
    """A sandbox with an empty database and, unless the test starts one itself, a bot."""
    if "database_url" not in settings:
        settings["database_url"] = engines.furnished(folder / "dajiayi.db")
    own = {"clock_file": folder / "clock", "data_dir": folder, "database_url": settings.pop("database_url")}
    chosen = _settings(**settings).model_copy(update=own)
    rules = read_rules(chosen)
    clock = story_clock(folder, rules.calendar.zone)
    app = sandbox.create_app(token=TOKEN, people=[], clock=Handset(clock, rules))
    runner, address = await sandbox.serve(app)
    chosen = chosen.model_copy(update={"telegram_api_url": address})
    try:
        async with aiohttp.ClientSession() as http, opened(chosen.database) as database:
            place = Town(address, http, database, clock, rules, chosen, world=app[WORLD])
            await place.plant()
            if not bot:
                yield place
                return
            with (
                patch("bot.operating.running.MOVED_CLOCK_TICK_SECONDS", AN_HOUR),  # the story says when time passes
                patch("bot.operating.running.introduce", _introduced),
            ):
                async with running(chosen, features=features, press=PRESS) as place.bot:
                    yield place
    finally:
        await runner.cleanup()


async def _introduced(*_: object) -> list[Put]:
    """Telegram shows it already: of twenty calls at each beginning, `test_profile` tells."""
    return []


def number_in(text: str) -> str:
    """The case number that a text names."""
    found = re.search(r"\b\d{4}\b", text)
    assert found, text
    return found[0]

"""Update in, one transaction, messages out: every effect once, whatever fails on the way."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from telegram import Message, Update
from telegram.ext import CallbackQueryHandler, MessageHandler
from telegram.ext.filters import MessageFilter

from bot.app import build
from bot.operating.running import running
from bot.wire.session import Context
from bot.wire.texts import Texts
from bot.wire.worker import Worker
from domain.people import Role
from scheduler.workshop import Workshop
from services.rulings import Rulebook
from storage.database import Transaction
from storage.inbox import Inbox
from tests.engines import BOTH, disk_full, impatient, locked
from tests.phones import TOKEN, Phone, Town, town
from tests.tables import rows_of

pytestmark = BOTH

Explosion = Callable[[Update, Context], Awaitable[None]]


class Exploded(Exception):
    """What the handler of these tests raises; its words must never be kept."""


async def explode(update: Update, context: Context) -> None:
    raise Exploded("王小明说的话")


class Saying(MessageFilter):
    """A message with this word in it."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self._word = word

    def filter(self, message: Message) -> bool:
        return self._word in (message.text or "")


def rig(place: Town, word: str, callback: Explosion = explode) -> None:
    """From now on a message with `word` goes to `callback` first."""
    assert place.bot
    place.bot.app.add_handler(MessageHandler(Saying(word), callback), group=-1)


async def set_aside(place: Town) -> list[dict[str, Any]]:
    return await rows_of(place, "SELECT body, attempts, failure FROM inbox WHERE failure IS NOT NULL ORDER BY seq")


async def says_all(phone: Phone, *texts: str) -> None:
    """Several messages at once. The database is kept busy meanwhile, so that they come in one batch."""
    async with phone.town.database.transaction():
        for text in texts:
            await phone.town.control(f"chats/{phone.id}/messages", json={"text": text})
        await asyncio.sleep(0.2)
    await phone.town.settle()


async def begins_to_write(phone: Phone) -> None:
    await phone.says("/submit")
    await phone.presses("子女托管教育")


async def draft_of(place: Town, phone: Phone) -> list[str]:
    """The pieces of the draft this person is writing."""
    person = await place.person(phone)
    [row] = await rows_of(place, f"SELECT data FROM conversation WHERE person = {person} AND flow = 'submitting'")
    return [piece["text"] for piece in json.loads(row["data"])["pieces"]]


# --- exactly once ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("together", [True, False], ids=["in one batch", "once more later"])
async def test_an_update_that_comes_twice_is_done_once(place: Town, together: bool) -> None:
    """Telegram repeats what we did not confirm; the number of the update tells."""
    worker = await place.member(101, "王小明")
    await begins_to_write(worker)
    user = {"id": 101, "is_bot": False, "first_name": "王小明"}
    chat = {"id": 101, "type": "private", "first_name": "王小明"}
    message = {"message_id": 9001, "date": 1, "chat": chat, "from": user, "text": "只说一次"}
    for _ in range(2):
        await place.control("updates", json={"update_id": 555, "message": message})
        if not together:
            await place.settle()
    await place.settle()
    assert await draft_of(place, worker) == ["只说一次"]
    assert await rows_of(place, "SELECT COUNT(*) AS n FROM inbox WHERE update_id = 555") == [{"n": 1}]


async def test_what_is_done_keeps_no_body(place: Town) -> None:
    """The inbox is a way, not an archive."""
    worker = await place.member(101, "王小明")
    await worker.says("工资晚发")
    assert await rows_of(place, "SELECT seq FROM inbox WHERE done_at IS NULL OR body IS NOT NULL") == []


async def test_what_was_sent_keeps_no_arguments(place: Town) -> None:
    """Nor is the outbox one."""
    worker = await place.member(101, "王小明")
    await worker.says("工资晚发")
    assert await rows_of(place, "SELECT id FROM outbox WHERE sent_at IS NULL OR args <> '{}'") == []


class Bench:
    """A worker on its own, to be stopped and started: the inbox is filled by hand."""

    def __init__(self, place: Town) -> None:
        self.place, self.texts = place, Texts(place.rules.policy.categories)
        self.app = build(TOKEN, place.address, self.texts)
        self._next = 1

    async def receives(self, *texts: str) -> None:
        chat = {"id": 101, "type": "private", "first_name": "王小明"}
        sender = {"id": 101, "is_bot": False, "first_name": "王小明"}
        bodies = []
        for text in texts:
            length = len(text.split()[0])
            command = [{"type": "bot_command", "offset": 0, "length": length}] if text.startswith("/") else []
            message = {"message_id": self._next, "date": 1, "chat": chat, "from": sender, "text": text}
            message |= {"entities": command}
            bodies.append((self._next, json.dumps({"update_id": self._next, "message": message})))
            self._next += 1
        async with self.place.database.transaction() as tx:
            await Inbox(tx).keep(42, bodies, self.place.clock.now())

    def worker(self) -> Worker:
        place = self.place
        shop = Workshop(place.database, place.clock, Rulebook(place.rules))
        return Worker(self.app, shop, self.texts, "zh", lambda: None)

    async def works_off(self) -> None:
        worker = self.worker()
        while await worker.step():
            pass

    async def outbox(self) -> list[str]:
        """The keys of everything that would be said, in order."""
        rows = await rows_of(self.place, "SELECT args FROM outbox WHERE kind = 'say' ORDER BY id")
        return [json.loads(row["args"])["key"] for row in rows]


@pytest.fixture
async def bench(tmp_path: Path, url: str) -> AsyncIterator[Bench]:
    async with town(tmp_path, bot=False, database_url=url) as place:
        bench = Bench(place)
        await bench.app.initialize()
        try:
            yield bench
        finally:
            await bench.app.shutdown()


class Hanging:
    """A handler in which the process can be ended: it waits there until told otherwise."""

    def __init__(self) -> None:
        self.entered, self.freed = asyncio.Event(), asyncio.Event()

    async def __call__(self, update: Update, context: Context) -> None:
        self.entered.set()
        await self.freed.wait()

    async def crash(self, worker: Worker) -> None:
        """Runs the worker and ends it while it is in this handler."""
        self.entered.clear()
        tasks = [asyncio.create_task(worker.run()), asyncio.create_task(self.entered.wait())]
        await asyncio.wait(tasks, timeout=1, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@pytest.mark.parametrize("where", range(4))
async def test_a_crash_in_the_middle_of_a_batch_leaves_every_effect_once(bench: Bench, where: int) -> None:
    """Four updates share a transaction and the process ends in one of them: the next start does all four, once."""
    worker, hanging = bench.worker(), Hanging()
    await bench.receives("/start")
    while await worker.step():  # a worker that has just started goes singly; from here on it works in batches
        pass
    texts = ["/help", "/mine", "/help", "/mine"]
    bench.app.add_handler(MessageHandler(Saying("停"), hanging), group=-1)
    await bench.receives(*texts[:where], texts[where] + " 停", *texts[where + 1 :])
    await hanging.crash(worker)
    assert await bench.outbox() == ["welcome"]
    hanging.freed.set()
    await bench.works_off()
    assert await bench.outbox() == ["welcome", "help", "mine-empty", "help", "mine-empty"]


async def test_an_update_that_ends_the_process_three_times_is_set_aside(bench: Bench) -> None:
    """A crash counts as an attempt, and the row is given up; those behind it are done."""
    hanging = Hanging()
    bench.app.add_handler(MessageHandler(Saying("炸"), hanging), group=-1)
    await bench.receives("/start", "/help 炸", "/mine")
    for _ in range(4):
        await hanging.crash(bench.worker())
    assert await bench.outbox() == ["welcome", "set-aside", "mine-empty"]


# --- a handler that fails --------------------------------------------------------------------------------------------


async def test_an_update_that_fails_three_times_is_set_aside(place: Town) -> None:
    """Its row keeps the kind of the error and nothing that was said; the person and the admins are told."""
    worker = await place.member(101, "王小明")
    admin = await place.official(901, "管理员", Role.ADMIN, place.city)
    rig(place, "炸")
    await worker.says("炸了")
    assert await set_aside(place) == [{"body": None, "attempts": 3, "failure": "Exploded"}]
    assert "我们已经存好" in worker.last
    assert ("三次都没有处理成功" in admin.last, "Exploded" in admin.last) == (True, True)
    assert "炸了" not in admin.everything


async def test_the_others_of_its_batch_are_done_once_and_in_order(place: Town) -> None:
    """What stood before it and behind it in the same transaction is as if it had never been there."""
    worker = await place.member(101, "王小明")
    await begins_to_write(worker)
    rig(place, "炸")
    await says_all(worker, "一", "二", "炸", "三", "四")
    assert await draft_of(place, worker) == ["一", "二", "三", "四"]
    assert [row["failure"] for row in await set_aside(place)] == ["Exploded"]


async def test_two_that_fail_in_one_batch_are_both_set_aside(place: Town) -> None:
    """Each has its own three attempts."""
    worker = await place.member(101, "王小明")
    await begins_to_write(worker)
    rig(place, "炸")
    await says_all(worker, "炸一", "一", "炸二", "二")
    assert await draft_of(place, worker) == ["一", "二"]
    assert [row["attempts"] for row in await set_aside(place)] == [3, 3]


async def test_a_handler_that_recovers_is_not_set_aside(place: Town) -> None:
    """Two failures and a success are a success, and its effects are there once."""
    failures = iter([Exploded(), Exploded()])

    async def stumble(update: Update, context: Context) -> None:
        if failure := next(failures, None):
            raise failure

    worker = await place.member(101, "王小明")
    await begins_to_write(worker)
    rig(place, "绊", stumble)
    await says_all(worker, "绊一下", "再走")
    assert (await draft_of(place, worker), await set_aside(place)) == (["绊一下", "再走"], [])


async def test_a_half_done_update_leaves_nothing_behind(place: Town) -> None:
    """What a failing handler wrote before it failed is taken back, message and all."""

    async def speak_and_fail(update: Update, context: Context) -> None:
        await context.session.say("help")
        raise Exploded

    worker = await place.member(101, "王小明")
    rig(place, "炸", speak_and_fail)
    heard = len(worker.heard)
    await worker.says("炸")
    assert ("我们已经存好" in worker.last, len(worker.heard)) == (True, heard + 1)


async def test_somebody_whose_first_message_fails_is_told_too(place: Town) -> None:
    """Even if we had never heard of them before."""
    rig(place, "炸")
    stranger = await place.phone(102, "新来的")
    await stranger.says("炸")
    assert "我们已经存好" in stranger.last


async def test_whoever_edits_a_message_in_vain_is_told_too(place: Town) -> None:
    """Every kind of update that comes from a person leads back to that person."""
    worker = await place.member(101, "王小明")
    message = await worker.says("原来的话")
    rig(place, "炸")
    await worker.edits(message, "炸")
    assert "我们已经存好" in worker.last


async def test_a_press_that_fails_is_set_aside_and_the_next_one_works(place: Town) -> None:
    """Buttons are updates like all others."""
    assert place.bot
    worker = await place.member(101, "王小明")
    await worker.says("工资晚发")
    handler = CallbackQueryHandler(explode)
    place.bot.app.add_handler(handler, group=-1)
    await worker.presses("不用了")
    assert "我们已经存好" in worker.last
    place.bot.app.remove_handler(handler, group=-1)
    await worker.presses("不用了")
    assert "没有交给任何人" in worker.everything


async def test_a_handler_that_hangs_is_given_up(place: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody else is waiting behind it."""
    monkeypatch.setattr("bot.wire.worker.HANDLER_SECONDS", 0.1)

    async def hang(update: Update, context: Context) -> None:
        await asyncio.Event().wait()

    worker = await place.member(101, "王小明")
    rig(place, "睡", hang)
    await says_all(worker, "睡", "/help")
    assert [row["failure"] for row in await set_aside(place)] == ["TimeoutError"]
    assert "有事直接写" in worker.everything


# --- updates of odd shapes -------------------------------------------------------------------------------------------

CHAT = {"id": 101, "type": "private"}
ODD: dict[str, dict[str, Any]] = {
    "a kind from the future": {"hologram": {"from": {"id": 101}}},
    "nothing at all": {},
    "a message that is a word": {"message": "hello"},
    "a message without anything": {"message": {}},
    "a message from nobody": {"message": {"message_id": 1, "date": 1, "chat": CHAT}},
    "a chat of an unknown type": {
        "message": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "hive"}, "text": "x"}
    },
    "a number where a list belongs": {"message": {"message_id": 1, "date": 1, "chat": CHAT, "photo": 3}},
    "a press without a message": {
        "callback_query": {"id": "1", "chat_instance": "1", "from": {"id": 101, "is_bot": False, "first_name": "x"}}
    },
    "half of a surrogate pair": {"message": {"message_id": 1, "date": 1, "chat": CHAT, "text": "\ud83d"}},
    "a zero byte": {"message": {"message_id": 1, "date": 1, "chat": CHAT, "text": "a\0b"}},
    "a number beyond all numbers": {"message": {"message_id": 1, "date": 1, "chat": {"id": 2**80, "type": "private"}}},
    "a date beyond all dates": {"message": {"message_id": 1, "date": 10**18, "chat": CHAT, "text": "x"}},
}


@pytest.mark.parametrize("update", [pytest.param(update, id=what) for what, update in ODD.items()])
async def test_an_update_of_an_odd_shape_stops_nobody(
    place: Town, monkeypatch: pytest.MonkeyPatch, update: dict[str, Any]
) -> None:
    """Whatever Telegram may send one day: it is passed over or set aside, and the next message is answered."""
    worker = await place.member(101, "王小明")
    await place.control("updates", json=update)
    await worker.says("/help")
    assert "有事直接写" in worker.everything
    assert await rows_of(place, "SELECT seq FROM inbox WHERE done_at IS NULL OR body IS NOT NULL") == []


# --- the engine's own trouble ----------------------------------------------------------------------------------------


async def test_a_locked_database_is_waited_out_and_nobody_is_blamed(
    tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What Telegram keeps meanwhile is done afterwards; no attempt is counted and nothing is set aside."""
    async with town(tmp_path, bot=False, database_url=url) as place:
        impatient(monkeypatch)
        async with running(place.settings) as place.bot:
            worker = await place.member(101, "王小明")
            await begins_to_write(worker)
            async with locked(url):
                for text in ("一", "二", "三"):
                    await place.control(f"chats/{worker.id}/messages", json={"text": text})
                await asyncio.sleep(1.5)
            await place.settle()
            assert await draft_of(place, worker) == ["一", "二", "三"]
            assert await rows_of(place, "SELECT seq FROM inbox WHERE attempts > 1 OR failure IS NOT NULL") == []


class Troubled:
    """A handler that meets the engine's trouble some times, then fails some times, then does well."""

    def __init__(self, engine: str, troubles: int, failures: int = 0) -> None:
        self._errors = iter([disk_full(engine)] * troubles + [Exploded()] * failures)

    async def __call__(self, update: Update, context: Context) -> None:
        if error := next(self._errors, None):
            raise error


async def test_trouble_of_the_engine_inside_a_handler_is_waited_out(
    place: Town, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full for a moment is nobody's mistake: the update is done when there is room again."""
    monkeypatch.setattr("bot.wire.worker.PATIENCE", 0.01)
    worker = await place.member(101, "王小明")
    await begins_to_write(worker)
    rig(place, "满", Troubled(engine, 5))
    await worker.says("满了")
    assert (await draft_of(place, worker), await set_aside(place)) == (["满了"], [])


async def test_trouble_of_the_engine_counts_as_no_attempt(
    bench: Bench, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three times a full disk right after the start, then two failures: there is still a third attempt."""
    monkeypatch.setattr("bot.wire.worker.PATIENCE", 0.01)
    bench.app.add_handler(MessageHandler(Saying("满"), Troubled(engine, 3, failures=2)), group=-1)
    await bench.receives("/start", "/help 满")
    working = asyncio.create_task(bench.worker().run())
    while len(await bench.outbox()) < 2:
        assert not working.done()
        await asyncio.sleep(0.01)
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    assert await bench.outbox() == ["welcome", "help"]


BROKEN = {"sqlite": "IntegrityError", "postgres": "CheckViolationError"}


async def test_a_broken_rule_of_the_database_is_a_mistake_of_the_handler(
    place: Town, engine: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Waiting for a constraint to pass would stop the queue for good."""

    async def break_a_rule(update: Update, context: Context) -> None:
        tx: Transaction = context.session.tx
        await tx.case_add(
            **dict.fromkeys(("number", "kind", "category", "title", "reason", "text", "submitted_at"), "x"),
            promise_due="x",
            stage="closed",
            **dict.fromkeys(("id", "union_id", "submitter", "turn"), 1),
            **dict.fromkeys(("anonymous_at", "urgent_at", "danger_at", "open_at_once_at", "kept_at", "lead")),
        )

    worker = await place.member(101, "王小明")
    rig(place, "炸", break_a_rule)
    await says_all(worker, "炸", "/help")
    assert [row["failure"] for row in await set_aside(place)] == [BROKEN[engine]]
    assert "Failing row" not in caplog.text
    assert "有事直接写" in worker.everything

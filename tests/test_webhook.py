"""Updates that Telegram brings: taken once, in order, from nobody else; and changing over to asking for them."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from unittest.mock import AsyncMock

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.operating.settings import Settings
from bot.wire.receiver import SECRET_HEADER, Keeper, Polling, Webhook
from scheduler.clock import SystemClock
from storage.database import Database
from tests.engines import BOTH, locked
from tests.phones import Town
from tests.processes import Process, a_process, command, count, free_port, posts, with_words
from tests.tables import database

__all__ = ["database"]

PATH = "/telegram"


class Brought:
    """A process to which Telegram brings its updates."""

    def __init__(self, place: Town) -> None:
        self.place, self.port = place, free_port()
        self.url = f"http://127.0.0.1:{self.port}{PATH}"

    @property
    def environment(self) -> dict[str, str]:
        return {"DAJIAYI_WEBHOOK_URL": self.url, "DAJIAYI_HTTP_PORT": str(self.port)}

    @property
    def secret(self) -> str:
        return Settings(_env_file=None, telegram_token=self.place.settings.telegram_token).secret

    async def bring(self, body: bytes, secret: str | None = None) -> int:
        """As Telegram would, or somebody who pretends to be. The status that comes back."""
        headers = {} if secret is None else {SECRET_HEADER: secret}
        async with self.place.http.post(self.url, data=body, headers=headers) as response:
            return response.status


@pytest.fixture
def brought(bare: Town) -> Brought:
    return Brought(bare)


@pytest.fixture
async def process(bare: Town, brought: Brought) -> AsyncIterator[Process]:
    async with a_process(bare, **brought.environment) as process:
        await process.start()
        yield process


@BOTH
async def test_a_demand_comes_in_by_the_webhook(bare: Town, process: Process) -> None:
    """The main job is the same, however the updates come."""
    worker = await bare.member(101, "王小明")
    assert await worker.hands_in("食堂太远") == "0001"


@BOTH
async def test_an_update_that_no_table_holds_is_set_aside(bare: Town, brought: Brought, process: Process) -> None:
    """It is taken, or it would come for ever; what comes after it is answered."""
    worker = await bare.member(101, "王小明")
    update = json.dumps({"update_id": 2**63, "message": {"text": "/help"}}).encode()
    assert await brought.bring(update, brought.secret) == 200
    await worker.says("/help")
    assert len(with_words(worker, "有事直接写")) == 1
    assert await count(bare, "inbox") == 1


@BOTH
async def test_what_cannot_be_confirmed_holds_up_nobody(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked for, it comes each time: what comes before and after it is kept once, and confirmed."""
    monkeypatch.setattr("bot.wire.receiver.BESIDE_SECONDS", 0.01)
    waiting = [7, 2**63]

    async def updates(request: web.Request) -> web.Response:
        offset = (await request.json()).get("offset", 0)
        if offset >= 2**63:
            return web.json_response({"ok": False, "error_code": 400, "description": "Bad Request"})
        waiting[:] = [number for number in waiting if number >= offset]
        return web.json_response({"ok": True, "result": [{"update_id": number} for number in sorted(waiting)]})

    async def only_it_is_left() -> bool:
        return waiting == [2**63]

    app = web.Application()
    app.router.add_post("/getUpdates", updates)
    async with TestServer(app) as server:
        keeper = Keeper(1, database, SystemClock(), lambda: None, {})
        polling = Polling(str(server.make_url("/getUpdates")), AsyncMock(), keeper)
        running = asyncio.create_task(polling.run())
        await until(only_it_is_left)
        waiting.append(8)
        await until(only_it_is_left)
        assert polling.since
        running.cancel()
    async with database.transaction() as tx:
        assert [row[0] for row in await tx._connection.rows("SELECT update_id FROM inbox ORDER BY 1")] == [7, 8]


async def test_who_says_at_once_that_there_is_nothing_is_asked_less_and_less(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where we asked to wait for the first update; whoever brings something is asked on at once."""
    rests: list[float] = []

    async def rest(seconds: float) -> None:
        rests.append(seconds)

    polling = Polling("", AsyncMock(), AsyncMock())
    monkeypatch.setattr("bot.wire.receiver.asyncio.sleep", rest)
    for updates, asked, took in (([], 30, 0), ([], 30, 0), ([{}], 30, 0), ([], 30, 0), ([], 30, 29), ([], 0, 0)):
        await polling._rest(updates, asked, took)
    assert rests == [1, 2, 1]


async def test_changing_over_and_back_loses_nothing(bare: Town, brought: Brought) -> None:
    """Asked for, brought, asked for again, with messages written in between: each is answered."""
    worker = await bare.member(101, "王小明")
    for round_, environment in enumerate(({}, brought.environment, {}, brought.environment), start=1):
        await posts(worker, "/help")
        async with a_process(bare, **environment) as process:
            await process.start()
            await worker.says("/help")
            await posts(worker, "/help")
            await process.stop()
        assert await count(bare, "inbox WHERE failure IS NOT NULL") == 0
        assert len(with_words(worker, "有事直接写")) >= 3 * round_ - 2
    async with a_process(bare) as process:
        await process.start()
        await bare.settle()
    assert await count(bare, "inbox") == 12
    assert len(with_words(worker, "有事直接写")) >= 12


@BOTH
async def test_a_webhook_that_somebody_sets_is_taken_away(bare: Town) -> None:
    """While the bot asks for updates one keeps them from it; what was written meanwhile is answered."""
    worker = await bare.member(101, "王小明")
    await sets_webhook(bare, "https://example.org/elsewhere")
    assert "收消息: receiving: webhook 指到 example.org" in (await command(bare, "check")).out
    async with a_process(bare) as process:
        await process.start()
        await sets_webhook(bare, "https://example.org/elsewhere")
        await worker.says("/help")
        assert "有事直接写" in worker.everything
        assert "ok   收消息: 自己去取" in (await command(bare, "check")).out


async def test_a_webhook_of_ours_that_somebody_replaces_is_set_again(
    place: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or deletes: whoever brings updates elsewhere does so for a minute at most."""
    monkeypatch.setattr("bot.wire.receiver.ASK_EVERY", 0.05)
    assert place.bot
    keeper = Keeper(42, place.database, place.clock, lambda: None, {})
    ours = Webhook("http://127.0.0.1:9/ours", "secret", place.bot.app.bot, keeper)
    running = asyncio.create_task(ours.run())
    try:
        for url in ("http://127.0.0.1:9/theirs", ""):
            await until(lambda: brought_to(place, ours))
            await sets_webhook(place, url)
        await until(lambda: brought_to(place, ours))
    finally:
        running.cancel()


async def brought_to(place: Town, ours: Webhook) -> bool:
    async with place.http.get(f"{place.address}/bot{place.settings.token}/getWebhookInfo") as response:
        return ours.since is not None and (await response.json())["result"]["url"] == "http://127.0.0.1:9/ours"


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    while not await holds():  # noqa: ASYNC110 - what Telegram has been told
        await asyncio.sleep(0.02)


async def sets_webhook(place: Town, url: str) -> None:
    """Somebody who has the token."""
    async with place.http.post(f"{place.address}/bot{place.settings.token}/setWebhook", json={"url": url}) as response:
        assert (await response.json())["ok"]


async def test_only_telegram_may_bring(process: Process, brought: Brought) -> None:
    """Without the secret, or with another, nothing is taken."""
    update = b'{"update_id": 1, "message": {}}'
    assert [await brought.bring(update, secret) for secret in (None, "", "wrong", "\udcff")] == [403] * 4
    assert await count(brought.place, "inbox") == 0


async def test_what_is_no_update_is_refused(process: Process, brought: Brought) -> None:
    """Too long, not JSON, too deep, without a number: a plain refusal each, and the bot goes on."""
    odd = (b"", b"{", b"[]", b"[" * 100_000, b'{"update_id": "1"}', b'{"update_id": true}', b"\xff\xfe")
    assert [await brought.bring(body, brought.secret) for body in odd] == [400] * len(odd)
    assert await brought.bring(b" " * 2**21, brought.secret) == 413
    worker = await brought.place.phone(101, "王小明")
    await worker.says("/help")
    assert "有事直接写" in worker.last


def asks_for_help(update_id: int, chat: int) -> bytes:
    """An update as Telegram writes it."""
    person = {"id": chat, "first_name": "王小明"}
    message = {"message_id": 7, "date": 1, "chat": {**person, "type": "private"}, "from": {**person, "is_bot": False}}
    return json.dumps({"update_id": update_id, "message": {**message, "text": "你好"}}).encode()


async def test_the_same_update_twice_is_one(process: Process, brought: Brought) -> None:
    """Telegram brings again what it was not sure of, and the person hears one answer."""
    worker = await brought.place.phone(101, "王小明")
    await brought.place.control("people/101/open", json={})
    assert [await brought.bring(asks_for_help(7, 101), brought.secret) for _ in range(2)] == [200, 200]
    await brought.place.settle()
    assert (await count(brought.place, "inbox"), len(worker.heard)) == (1, 1)


async def test_what_somebody_looks_for_is_answered_and_not_kept(process: Process, brought: Brought) -> None:
    """A query that Telegram brings; it has waited too long, so Telegram takes no answer, and nothing is the worse."""
    person = {"id": 101, "is_bot": False, "first_name": "王小明"}
    query = {"update_id": 7, "inline_query": {"id": "9", "from": person, "query": "停车", "offset": ""}}
    assert await brought.bring(json.dumps(query).encode(), brought.secret) == 200
    [call] = await brought.place.called("answerInlineQuery", 1)
    assert call["params"]["inline_query_id"] == "9"
    assert await count(brought.place, "inbox") == 0


async def test_what_cannot_be_kept_is_not_taken(process: Process, brought: Brought) -> None:
    """While the database is locked Telegram hears 503, and brings it again."""
    async with locked(brought.place.settings.database):
        assert await brought.bring(asks_for_help(7, 101), brought.secret) == 503
    assert await brought.bring(asks_for_help(7, 101), brought.secret) == 200
    assert await count(brought.place, "inbox") == 1

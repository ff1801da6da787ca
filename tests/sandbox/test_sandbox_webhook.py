"""Updates that are brought, and calls that are answers to them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web
from sandbox_driver import WORKER, Driver, Json

SECRET = "Only-Telegram_knows"
ANSWER: Json = {"method": "sendMessage", "chat_id": str(WORKER), "text": "收到"}
Answers = Callable[[], web.Response]


@asynccontextmanager
async def brought(sandbox: Driver, answers: Answers) -> AsyncIterator[list[Json]]:
    """A bot that is brought its updates and answers so: the updates, with the secret that came with each."""
    seen: list[Json] = []

    async def hook(request: web.Request) -> web.Response:
        seen.append({**await request.json(), "secret": request.headers.get("X-Telegram-Bot-Api-Secret-Token")})
        return answers()

    app = web.Application()
    app.router.add_post("/hook", hook)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await sandbox.call("setWebhook", url=url, secret_token=SECRET)
    try:
        yield seen
    finally:
        await sandbox.call("deleteWebhook")
        await runner.cleanup()


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    while not await holds():  # noqa: ASYNC110 - what has come, or been said
        await asyncio.sleep(0.01)


async def came(seen: list[Json], number: int) -> bool:
    return len(seen) == number


def multipart() -> web.Response:
    writer = aiohttp.MultipartWriter("form-data")
    for name, value in ANSWER.items():
        writer.append(value).set_content_disposition("form-data", name=name)
    return web.Response(body=writer)


WAYS: dict[str, Answers] = {
    "json": lambda: web.json_response(ANSWER),
    "form": lambda: web.Response(body=aiohttp.FormData(ANSWER)()),
    "multipart": multipart,
}


@pytest.mark.parametrize("way", WAYS)
async def test_a_call_as_an_answer(started: Driver, way: str) -> None:
    """A bot may answer an update with a call: it is carried out, however it is written."""
    async with brought(started, WAYS[way]) as seen:
        await started.say("在吗")
        await until(lambda: came(seen, 1))
        await until(lambda: said(started, 2))
    assert seen[0]["secret"] == SECRET
    assert [each["text"] for each in await started.look(f"chats/{WORKER}/messages")] == ["在吗", "收到"]
    assert "sendMessage" in [call["method"] for call in await started.look("calls")]


async def said(sandbox: Driver, number: int) -> bool:
    return len(await sandbox.look(f"chats/{WORKER}/messages")) == number


@pytest.mark.parametrize("method", ["getMe", "setWebhook", "DELETEWEBHOOK", "logOut", "close", "sendTelepathy"])
async def test_what_is_no_answer(started: Driver, method: str) -> None:
    """Such an answer takes the update and does nothing; one that is refused takes it too."""
    async with brought(started, lambda: web.json_response({"method": method, "url": ""})) as seen:
        await started.say("一")
        await started.say("二")
        await until(lambda: came(seen, 2))
        assert (await started.call("getWebhookInfo"))["url"]
    assert method not in [call["method"] for call in await started.look("calls")][1:-2]


async def test_an_answer_that_is_refused(started: Driver) -> None:
    """Nobody learns of it but the list of calls."""
    refused = {**ANSWER, "text": ""}
    async with brought(started, lambda: web.json_response(refused)) as seen:
        await started.say("一")
        await started.say("二")
        await until(lambda: came(seen, 2))
    calls = [call for call in await started.look("calls") if call["method"] == "sendMessage"]
    assert calls[0]["error_code"] == 400


async def test_a_webhook_that_sends_elsewhere_has_not_taken_it(started: Driver) -> None:
    """Nobody follows; the update comes again."""
    away = iter([web.Response(status=302, headers={"Location": "/hook"})])
    async with brought(started, lambda: next(away, web.Response())) as seen:
        await started.say("一")
        await until(lambda: came(seen, 2))
        assert seen[0]["update_id"] == seen[1]["update_id"]
        told = (await started.call("getWebhookInfo"))["last_error_message"]
        assert told == "Wrong response from the webhook: 302 Found"

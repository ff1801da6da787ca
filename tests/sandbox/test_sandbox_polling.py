"""How updates reach the bot."""

from __future__ import annotations

import asyncio

import pytest
from sandbox_driver import WORKER, Driver, Refused


async def test_long_poll_ends_with_the_first_update(sandbox: Driver) -> None:
    """A waiting poll is answered as soon as somebody writes."""
    poll = asyncio.create_task(sandbox.call("getUpdates", timeout=20))
    await asyncio.sleep(0.05)
    await sandbox.say("/start abc")
    (update,) = await asyncio.wait_for(poll, 2)
    assert update["message"]["text"] == "/start abc"
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]


async def test_an_offset_confirms_everything_below_it(sandbox: Driver) -> None:
    """What is not confirmed comes again, what is confirmed never does, a negative offset looks from the end."""
    for text in ("one", "two", "three"):
        await sandbox.say(text)
    first = await sandbox.call("getUpdates", limit=2)
    assert [update["message"]["text"] for update in first] == ["one", "two"]
    assert await sandbox.call("getUpdates", limit=2) == first
    rest = await sandbox.call("getUpdates", offset=first[-1]["update_id"] + 1)
    assert [update["message"]["text"] for update in rest] == ["three"]
    assert await sandbox.call("getUpdates", offset=-1) == rest


async def test_a_second_poll_ends_the_first(sandbox: Driver) -> None:
    """Of two bots polling with one token the older one gets Telegram's 409."""
    older = asyncio.create_task(sandbox.refusal("getUpdates", timeout=20))
    await asyncio.sleep(0.05)
    newer = asyncio.create_task(sandbox.call("getUpdates", timeout=20))
    code, description = await asyncio.wait_for(older, 2)
    assert code == 409
    assert description.startswith("Conflict: terminated by other getUpdates request")
    await sandbox.say("hello")
    assert len(await newer) == 1


async def test_a_webhook_ends_a_poll(sandbox: Driver) -> None:
    """Whoever waits is told so at once."""
    poll = asyncio.create_task(sandbox.refusal("getUpdates", timeout=20))
    await asyncio.sleep(0.05)
    await sandbox.call("setWebhook", url="https://example.org/hook")
    assert await asyncio.wait_for(poll, 2) == (409, "Conflict: terminated by setWebhook request")
    await sandbox.call("deleteWebhook")


async def test_what_is_told_of_a_webhook(sandbox: Driver) -> None:
    """How many connections it may take, within Telegram's bounds, and the address that was given for it."""
    for asked, held in ((None, 40), (0, 1), (500, 100)):
        more = {} if asked is None else {"max_connections": asked}
        await sandbox.call("setWebhook", url="https://example.org/hook", ip_address="1.1.1.1", **more)
        told = await sandbox.call("getWebhookInfo")
        assert (told["max_connections"], told["ip_address"], told["has_custom_certificate"]) == (held, "1.1.1.1", False)
    await sandbox.call("deleteWebhook")


async def test_kinds_that_there_are_not_are_not_heard(started: Driver) -> None:
    """Neither is what is no list: the earlier choice holds."""
    await started.call("getUpdates", allowed_updates=["Message", "telepathy"])
    for odd in ("x", {"message": 1}, [5]):
        await started.call("getUpdates", allowed_updates=odd)
    await started.call("setWebhook", url="https://example.org/hook")
    assert (await started.call("getWebhookInfo"))["allowed_updates"] == ["message"]
    await started.call("deleteWebhook")


async def test_unwanted_kinds_are_never_created(started: Driver) -> None:
    """allowed_updates filters from then on; reactions come only to those who ask for them."""
    message = await started.say("hello")
    react = f"chats/{WORKER}/messages/{message['message_id']}/react"
    await started.control(react, emoji="👍")
    await started.updates(allowed_updates=["message_reaction"])
    await started.control(react, emoji="👎")
    await started.say("not wanted now")
    (update,) = await started.updates()
    change = update["message_reaction"]
    assert [each["emoji"] for each in change["old_reaction"] + change["new_reaction"]] == ["👍", "👎"]


async def test_raw_updates_pass_as_they_are(sandbox: Driver) -> None:
    """A shape nobody knows reaches the bot untouched, with an update_id."""
    await sandbox.control("updates", from_the_future={"x": [1]})
    (update,) = await sandbox.updates()
    assert update["from_the_future"] == {"x": [1]}
    assert isinstance(update["update_id"], int)


async def test_a_webhook_stops_polling(sandbox: Driver) -> None:
    """While a webhook is set getUpdates is a conflict, and its deletion may drop what waits."""
    await sandbox.say("hello")
    await sandbox.call("setWebhook", url="https://example.org/hook", secret_token="s")
    assert (await sandbox.refusal("getUpdates"))[0] == 409
    assert (await sandbox.call("getWebhookInfo"))["pending_update_count"] == 1
    await sandbox.call("deleteWebhook", drop_pending_updates=True)
    assert await sandbox.call("getUpdates") == []


async def test_wrong_token_and_method(sandbox: Driver) -> None:
    """A stranger is unauthorized, an unknown method is not found, names of methods ignore case."""
    async with sandbox.http.get(f"{sandbox.base}/bot1:wrong/getMe") as response:
        assert (response.status, await response.json()) == (
            401,
            {"ok": False, "error_code": 401, "description": "Unauthorized"},
        )
    with pytest.raises(Refused, match="Not Found"):
        await sandbox.call("sendTelepathy")
    assert (await sandbox.call("GETME"))["is_bot"] is True
    for nowhere in ("bot", "bot1:wrong", "bot1:wrong/a/b"):
        async with sandbox.http.get(f"{sandbox.base}/{nowhere}") as response:
            assert await response.json() == {"ok": False, "error_code": 404, "description": "Not Found"}

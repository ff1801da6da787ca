"""The control API: commands, groups, faults, calls, events, and who is kept out."""

from __future__ import annotations

import asyncio
import json
import time

import aiohttp
import pytest
from sandbox_driver import REPRESENTATIVE, WORKER, Driver, Refused

GROUP = -5001


async def test_commands_by_scope_and_language(sandbox: Driver) -> None:
    """The narrowest scope wins, within it the person's own language."""

    async def shown() -> list[str]:
        state = await sandbox.look("state")
        return [each["command"] for each in state["chats"][str(WORKER)]["commands"]]

    async def put(name: str, **where: object) -> None:
        await sandbox.call("setMyCommands", commands=[{"command": name, "description": "x"}], **where)

    await put("anybody")
    await put("chinese", language_code="zh")
    assert await shown() == ["chinese"]
    await put("private", scope={"type": "all_private_chats"})
    assert await shown() == ["private"]
    await put("mine", scope={"type": "chat", "chat_id": WORKER})
    assert await shown() == ["mine"]
    await sandbox.call("deleteMyCommands", scope={"type": "chat", "chat_id": WORKER})
    assert await shown() == ["private"]


async def test_a_group_in_privacy_mode(sandbox: Driver) -> None:
    """In a group the bot sees its joining, commands and replies to it, nothing else, and can leave."""
    await sandbox.control("groups", id=GROUP, title="车间", members=[WORKER, REPRESENTATIVE])
    await sandbox.updates()
    talk = f"chats/{GROUP}/messages"
    asked = await sandbox.call("sendMessage", chat_id=GROUP, text="谁来?")
    for body in (
        {"text": "随便聊聊"},
        {"text": "/help"},
        {"text": "/help@another_bot"},
        {"text": "我来", "reply_to": asked["message_id"]},
    ):
        await sandbox.control(talk, **{"from": REPRESENTATIVE}, **body)
    seen = [update["message"]["text"] for update in await sandbox.updates()]
    assert seen == ["/help", "我来"]
    assert await sandbox.call("leaveChat", chat_id=GROUP) is True
    assert (await sandbox.refusal("sendMessage", chat_id=GROUP, text="x"))[0] == 403


async def test_ordered_faults(started: Driver) -> None:
    """The next calls fail as ordered, then all is well; without a status only the answer is late."""
    await started.control("faults", method="sendMessage", status=429, retry_after=3, times=2)
    for _ in range(2):
        with pytest.raises(Refused) as refused:
            await started.call("sendMessage", chat_id=WORKER, text="x")
        assert (refused.value.code, refused.value.retry_after) == (429, 3)
    assert await started.call("getMe")
    await started.control("faults", method="*", delay=0.2)
    before = time.monotonic()
    assert await started.call("sendMessage", chat_id=WORKER, text="x")
    assert time.monotonic() - before >= 0.2
    log = await started.look("calls?method=sendMessage")
    assert [(call["ok"], call["error_code"]) for call in log] == [(False, 429), (False, 429), (True, None)]
    assert await started.look(f"calls?after={log[-1]['serial']}") == []


async def test_ordered_damage_to_an_answer(started: Driver) -> None:
    """The message is out; its answer breaks off in the middle, or is something else. A group's new number is told."""
    await started.control("faults", method="sendMessage", cut=True)
    with pytest.raises(aiohttp.ClientPayloadError):
        await started.call("sendMessage", chat_id=WORKER, text="x")
    await started.control("faults", method="sendMessage", body="<html>")
    with pytest.raises(aiohttp.ContentTypeError):
        await started.call("sendMessage", chat_id=WORKER, text="y")
    assert [message["text"] for message in (await started.look(f"chats/{WORKER}/messages"))[-2:]] == ["x", "y"]
    await started.control("faults", method="sendMessage", status=400, migrate_to_chat_id=-1005)
    assert await started.refusal("sendMessage", chat_id=WORKER, text="z") == (400, "Bad Request")


async def test_events_go_on_where_they_stopped(started: Driver) -> None:
    """A page that comes back hears what it missed; one from another life is told to begin anew."""
    serial = (await started.look("state"))["serial"]
    await started.say("一")

    async def first(after: int) -> dict[str, object]:
        async with started.http.get(f"{started.base}/sandbox/events?after={after}") as response:
            async for line in response.content:
                if line.startswith(b"data: "):
                    event: dict[str, object] = json.loads(line[6:])
                    return event
        raise AssertionError("the stream ended")

    event = await asyncio.wait_for(first(serial), 2)
    assert (event["type"], event["chat_id"]) == ("message", WORKER)
    assert (await asyncio.wait_for(first(10_000), 2))["type"] == "reset"


async def test_new_people(sandbox: Driver) -> None:
    """People can join later, but not take another's number."""
    await sandbox.control("people", id=3001, first_name="李干事", caption="工作人员")
    assert (await sandbox.say("/start", 3001))["from"]["first_name"] == "李干事"
    assert (await sandbox.control_error("people", id=3001, first_name="x"))[0] == 409
    assert (await sandbox.control_error("chats/4/messages", text="x"))[0] == 404


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Origin": "null"}, {"Host": "evil.example"}])
async def test_strangers_are_kept_out(sandbox: Driver, headers: dict[str, str]) -> None:
    """Neither another site's page nor a name rebound to this machine can press buttons here."""
    async with sandbox.http.post(f"{sandbox.base}/sandbox/people/{WORKER}/open", headers=headers) as response:
        assert response.status == 403
    own = {"Origin": sandbox.base}
    async with sandbox.http.post(f"{sandbox.base}/sandbox/people/{WORKER}/open", headers=own) as response:
        assert response.status == 200

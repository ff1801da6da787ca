"""The control API's deeds: people write, press, react, block; time passes; calls fail."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from aiohttp import web

from sandbox.control import phones
from sandbox.control.finding import HOST, actor, chat_in_path, message_in_path, number, person_in_path, world_of
from sandbox.control.parcels import contents, read_object, read_parcel
from sandbox.control.problems import Problem
from sandbox.faults import Fault
from sandbox.shapes import Json, Person, Stored

STEPS = frozenset({"hour", "working_day", "morning"})
PERSON_FIELDS = ("first_name", "caption", "language_code", "username", "last_name")


async def add_person(request: web.Request) -> web.Response:
    body = await read_object(request)
    told = {field: str(body[field]) for field in PERSON_FIELDS if body.get(field)}
    if "first_name" not in told:
        raise Problem(400, "a person needs a first_name")
    try:
        account = world_of(request).add_person(Person(id=number(body.get("id"), "id"), **told))
    except ValueError as error:
        raise Problem(409, str(error)) from None
    return web.json_response(account.view)


async def open_chat(request: web.Request) -> web.Response:
    account = person_in_path(request)
    phones.open_chat(world_of(request), account)
    return web.json_response(account.view)


async def block(request: web.Request) -> web.Response:
    """/block and /unblock."""
    account = person_in_path(request)
    phones.set_blocked(world_of(request), account, request.path.endswith("/block"))
    return web.json_response(account.view)


async def voices(request: web.Request) -> web.Response:
    """{"forbidden": bool}: whether this person takes voice messages."""
    account = person_in_path(request)
    account.no_voices = bool((await read_object(request)).get("forbidden"))
    return web.json_response(account.view)


async def say(request: web.Request) -> web.Response:
    """One or several messages from a phone: {"messages": [...]}."""
    world, chat = world_of(request), chat_in_path(request)
    body, uploads = await read_parcel(request)
    account = actor(world, chat, body)
    reply = phones.reply_to(chat, body.get("reply_to"))
    thread = number(body.get("thread") or 0, "thread")
    parts = contents(world, account, body, uploads)
    sent = [phones.say(world, chat, account, {**reply, **each}, thread) for each in parts]
    return web.json_response({"messages": [stored.view for stored in sent]})


async def edit(request: web.Request) -> web.Response:
    world, chat = world_of(request), chat_in_path(request)
    body = await read_object(request)
    text = str(body.get("text") or body.get("caption") or "")
    if not text:
        raise Problem(400, "text or caption is missing")
    stored = phones.edit(world, chat, actor(world, chat, body), message_in_path(request, chat), text)
    return web.json_response({"message": stored.view})


async def react(request: web.Request) -> web.Response:
    world, chat = world_of(request), chat_in_path(request)
    body = await read_object(request)
    stored = message_in_path(request, chat)
    phones.react(world, chat, actor(world, chat, body), stored, str(body.get("emoji") or ""))
    return web.json_response({"message": stored.view})


async def delete(request: web.Request) -> web.Response:
    """A person deletes a message for both sides; Telegram tells the bot nothing."""
    world, chat = world_of(request), chat_in_path(request)
    actor(world, chat, await read_object(request))
    world.remove(chat, message_in_path(request, chat))
    return web.json_response({})


async def press(request: web.Request) -> web.Response:
    """{"callback_query_id"}, or {"copied"} or {"url"} for buttons that only concern the phone."""
    world, chat = world_of(request), chat_in_path(request)
    body = await read_object(request)
    account = actor(world, chat, body)
    if chat.private and account.blocked:
        raise Problem(409, "this person has blocked the bot")
    if body.get("forged"):
        message_id = number(request.match_info["message_id"], "message_id")
        query_id = phones.press(world, chat, account, message_id, str(body.get("data", "")))
        return web.json_response({"callback_query_id": query_id})
    stored = message_in_path(request, chat)
    button = _button(stored, body)
    if "copy_text" in button:
        return web.json_response({"copied": button["copy_text"]["text"]})
    if "url" in button:
        return web.json_response({"url": button["url"]})
    query_id = phones.press(world, chat, account, stored.id, button["callback_data"])
    return web.json_response({"callback_query_id": query_id})


def _button(stored: Stored, body: Json) -> Json:
    """The button meant by its data, by its exact words, or by a part of them. Raises Problem 404."""
    rows: list[list[Json]] = stored.message.get("reply_markup", {}).get("inline_keyboard", [])
    buttons = [button for row in rows for button in row]
    data, words = body.get("data"), str(body.get("button") or "")
    matches: tuple[Iterator[Json], ...] = (
        (button for button in buttons if data is not None and button.get("callback_data") == data),
        (button for button in buttons if words and button["text"] == words),
        (button for button in buttons if words and words in button["text"]),
    )
    found = next((button for candidates in matches for button in candidates), None)
    if found is None:
        shown = ", ".join(button["text"] for button in buttons) or "none"
        raise Problem(404, f"there is no such button; shown: {shown}")
    return found


async def enqueue(request: web.Request) -> web.Response:
    """An update of any shape, as it is, whatever kinds the bot has asked for."""
    update = world_of(request).updates.add_raw(await read_object(request))
    return web.json_response(update)


async def advance(request: web.Request) -> web.Response:
    """Move the clock: {"now": ISO 8601}."""
    world = world_of(request)
    if world.clock is None:
        raise Problem(404, "this sandbox has no clock of its own")
    step = (await read_object(request)).get("step")
    if step not in STEPS:
        raise Problem(400, f"step must be one of {', '.join(sorted(STEPS))}")
    now = await world.clock.advance(step)
    world.feed.publish("clock", now=now.isoformat())
    return web.json_response({"now": now.isoformat()})


async def start_over(request: web.Request) -> web.Response:
    """Everything as at the start; a page that is closed meanwhile does not stop it halfway."""
    await asyncio.shield(asyncio.ensure_future(request.app[HOST].start_over()))
    return web.json_response({})


async def add_fault(request: web.Request) -> web.Response:
    """Without a status the next calls succeed, and only their answers are late, or spoilt."""
    body = await read_object(request)
    status = number(body["status"], "status") if body.get("status") else None
    retry_after = number(body["retry_after"], "retry_after") if body.get("retry_after") is not None else None
    moved_to = body.get("migrate_to_chat_id")
    fault = Fault(
        method=str(body.get("method", "*")).lower(),
        status=status,
        description=str(body.get("description") or ""),
        retry_after=retry_after if retry_after is not None or status != 429 else 1,
        migrate_to_chat_id=number(moved_to, "migrate_to_chat_id") if moved_to else None,
        times=number(body.get("times", 1), "times"),
        delay=float(body.get("delay") or 0),
        body=str(body["body"]) if body.get("body") is not None else None,
        cut=bool(body.get("cut")),
        chat_id=number(body["chat_id"], "chat_id") if body.get("chat_id") else None,
    )
    world_of(request).faults.add(fault)
    return web.json_response({})


async def clear_faults(request: web.Request) -> web.Response:
    world_of(request).faults.clear()
    return web.json_response({})

"""The control API's eyes: state, events, messages, toasts, calls, files."""

from __future__ import annotations

import json
from dataclasses import asdict

from aiohttp import web

from sandbox.control.finding import HOST, chat_in_path, number, query_number, world_of
from sandbox.control.problems import Problem
from sandbox.shapes import Chat, Json
from sandbox.world import World

HEARTBEAT_SECONDS = 15.0
SHOWN_INLINE = ("image/png", "image/jpeg", "image/gif", "image/webp", "audio/", "video/")


async def state(request: web.Request) -> web.Response:
    """Everything a page needs to begin; `serial` is where its events go on."""
    world = world_of(request)
    return web.json_response(
        {
            "serial": world.feed.serial,
            "bot": world.bot,
            "people": [account.view for account in world.accounts.values()],
            "now": world.now().isoformat() if world.clock else None,
            "guide": world.guide.view,
            "chats": {str(chat.id): _chat_view(world, chat) for chat in world.chats.values()},
        }
    )


def _chat_view(world: World, chat: Chat) -> Json:
    # In a group the first member stands for all: lists that differ by person are not worth a demo.
    account = world.accounts[chat.members[0]]
    return {
        "chat": chat.view,
        "topics": [{**topic.info, "closed": topic.closed} for topic in chat.topics.values()],
        "bot_status": chat.bot_status,
        "messages": [stored.view for stored in chat.messages.values()],
        "keyboard": chat.keyboard,
        "commands": world.commands.shown_to(account, chat),
    }


async def events(request: web.Request) -> web.StreamResponse:
    """Server-sent events after `?after=`, the Last-Event-ID, or from now on."""
    feed = world_of(request).feed
    told = request.headers.get("Last-Event-ID") or request.query.get("after")
    serial = number(told, "after") if told else feed.serial
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    await response.prepare(request)
    await response.write(b"retry: 1000\n\n")
    while not feed.closed:
        fresh = await feed.wait(serial, HEARTBEAT_SECONDS)
        for event in fresh:
            serial = event["serial"]
        lines = [f"id: {event['serial']}\ndata: {json.dumps(event, ensure_ascii=False)}\n\n" for event in fresh]
        # A comment now and then: writing is the only way to notice that nobody listens any more.
        await response.write("".join(lines or [": \n\n"]).encode())
    return response


async def procedure(request: web.Request) -> web.Response:
    """{"steps", "case": where the case stands that was touched last, or null}; null without a procedure."""
    known, language = request.app[HOST].procedure, request.query.get("language", "zh")
    if known is None:
        return web.json_response(None)
    standing = await known.latest(language)
    return web.json_response({"steps": known.steps(language), "case": asdict(standing) if standing else None})


async def messages(request: web.Request) -> web.Response:
    after = query_number(request, "after")
    return web.json_response([stored.view for stored in chat_in_path(request).after(after)])


async def toasts(request: web.Request) -> web.Response:
    chat, after = chat_in_path(request), query_number(request, "after")
    shown = [each for each in world_of(request).feed.toasts if each["chat_id"] == chat.id and each["serial"] > after]
    return web.json_response(shown)


async def calls(request: web.Request) -> web.Response:
    log = world_of(request).calls
    return web.json_response(log.after(query_number(request, "after"), request.query.get("method", "")))


async def file(request: web.Request) -> web.Response:
    """A file for the page. Only what cannot carry script is shown as what it says it is."""
    found = world_of(request).files.by_id(request.match_info["file_id"])
    if found is None or found.upload.content is None:
        raise Problem(404, "there is no such file")
    safe = found.upload.mime_type.startswith(SHOWN_INLINE)
    return web.Response(
        body=found.upload.content,
        content_type=found.upload.mime_type.partition(";")[0] if safe else "application/octet-stream",
        headers={"Content-Disposition": "inline" if safe else "attachment"},
    )

"""A person types `@bot words`, sees what the bot finds, and sends one of it."""

from __future__ import annotations

from aiohttp import web

from sandbox.botapi import limits
from sandbox.control import phones
from sandbox.control.finding import actor, chat_in_path, number, world_of
from sandbox.control.parcels import read_object
from sandbox.control.problems import Problem
from sandbox.inline import Asked, answer_within
from sandbox.shapes import Chat
from sandbox.world import World


async def ask(request: web.Request) -> web.Response:
    """{"inline_query_id", "answer"}: with what the bot answered, null where it did not in time."""
    world, chat = world_of(request), chat_in_path(request)
    body = await read_object(request)
    account = actor(world, chat, body)
    asked = Asked(account.person.id, chat.id, world.monotonic())
    query_id = world.inlines.begin(asked)
    query = {
        "id": query_id,
        "from": account.user,
        "query": str(body.get("query") or "")[: limits.INLINE_QUERY],
        "offset": str(body.get("offset") or ""),
        "chat_type": _chat_type(world, chat),
    }
    if world.updates.wants("inline_query"):
        world.updates.add("inline_query", query)
    else:
        asked.answer.cancel()
    answer = None if asked.answer.cancelled() else await answer_within(asked, limits.INLINE_SECONDS)
    return web.json_response({"inline_query_id": query_id, "answer": answer})


def _chat_type(world: World, chat: Chat) -> str:
    """In the bot's own chat it is "sender"; all private chats here are that."""
    return "sender" if chat.private else str(chat.info["type"])


async def choose(request: web.Request) -> web.Response:
    """Sends a result: {"messages": [the one]}. It is the person's message, with the bot named in it."""
    world, chat = world_of(request), chat_in_path(request)
    body = await read_object(request)
    account = actor(world, chat, body)
    asked = world.inlines.get(str(body.get("inline_query_id")))
    if asked is None or (asked.user_id, asked.chat_id) != (account.person.id, chat.id):
        raise Problem(404, "there is no such query")
    result = asked.result(str(body.get("id")))
    if result is None:
        raise Problem(404, "there is no such result")
    content = {**result["message"], "via_bot": world.bot}
    thread = number(body.get("thread") or 0, "thread")
    sent = phones.say(world, chat, account, content, thread, result["reply_markup"])
    return web.json_response({"messages": [sent.view]})

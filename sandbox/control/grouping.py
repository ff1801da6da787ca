"""The control API's groups: who is in them, how the bot stands, topics, and becoming a supergroup."""

from __future__ import annotations

from aiohttp import web

from sandbox import groups
from sandbox.control.finding import actor, chat_in_path, number, world_of
from sandbox.control.parcels import read_object
from sandbox.control.problems import Problem
from sandbox.shapes import Account, Chat, Group, Json
from sandbox.world import World


async def add(request: web.Request) -> web.Response:
    """{"id", "title", "members", "admins", "forum", "bot": its status}; the first member owns it."""
    body = await read_object(request)
    told = Group(
        id=number(body.get("id"), "id"),
        title=str(body.get("title", "")),
        members=tuple(number(each, "members") for each in body.get("members", [])),
        admins=tuple(number(each, "admins") for each in body.get("admins", [])),
        forum=bool(body.get("forum")),
        bot=str(body.get("bot", "member")),
    )
    try:
        chat = world_of(request).add_group(told)
    except ValueError as error:
        raise Problem(409, str(error)) from None
    return web.json_response(chat.view)


async def bot(request: web.Request) -> web.Response:
    """{"status", "rights", "from"}: add, promote, mute or remove the bot."""
    world, chat, body = await _group(request)
    status, rights = str(body.get("status", "")), body.get("rights", [])
    try:
        groups.set_bot(world, chat, _by(world, chat, body), status, [str(right) for right in rights])
    except ValueError as error:
        raise Problem(400, str(error)) from None
    return web.json_response({**chat.view, "bot_status": chat.bot_status})


async def member(request: web.Request) -> web.Response:
    """{"person", "present"}: somebody joins or leaves."""
    world, chat, body = await _group(request)
    groups.set_member(world, chat, _person(world, body), bool(body.get("present", True)))
    return web.json_response(chat.view)


async def admin(request: web.Request) -> web.Response:
    """{"person", "admin", "anonymous"}: make a member an administrator, who may speak as the group."""
    world, chat, body = await _group(request)
    account = _person(world, body)
    if account.person.id not in chat.members:
        raise Problem(403, "this person is not in this chat")
    groups.set_admin(world, chat, account, bool(body.get("admin", True)), bool(body.get("anonymous")))
    return web.json_response(chat.view)


async def forum(request: web.Request) -> web.Response:
    """{"on"}: switch topics on or off."""
    world, chat, body = await _group(request)
    try:
        groups.set_forum(world, chat, bool(body.get("on", True)))
    except ValueError as error:
        raise Problem(409, str(error)) from None
    return web.json_response(chat.view)


async def upgrade(request: web.Request) -> web.Response:
    """The group becomes a supergroup; answers the new chat."""
    world, chat, body = await _group(request)
    try:
        return web.json_response(groups.upgrade(world, chat, _by(world, chat, body)).view)
    except ValueError as error:
        raise Problem(409, str(error)) from None


async def open_topic(request: web.Request) -> web.Response:
    """{"from", "name"}: a person opens a topic; answers Telegram's ForumTopic."""
    world, chat, body = await _group(request)
    name = str(body.get("name") or "").strip()
    if not chat.forum or not name:
        raise Problem(409, "a topic needs a forum and a name")
    by = _by(world, chat, body)
    return web.json_response(groups.open_topic(world, chat, by, name, groups.ICON_COLORS[0], None).info)


async def change_topic(request: web.Request) -> web.Response:
    """{"from", "closed", "name"}: an administrator closes, reopens or renames a topic."""
    world, chat, body = await _group(request)
    by, topic = _by(world, chat, body), chat.topics.get(number(request.match_info["thread"], "thread"))
    if topic is None:
        raise Problem(404, "there is no such topic")
    if not chat.manages(by.person.id):
        raise Problem(403, "only an administrator may do this")
    if body.get("name"):
        groups.rename_topic(world, chat, by, topic, str(body["name"]), None)
    if "closed" in body and topic.closed != bool(body["closed"]):
        groups.close_topic(world, chat, by, topic, bool(body["closed"]))
    return web.json_response({**topic.info, "closed": topic.closed})


async def _group(request: web.Request) -> tuple[World, Chat, Json]:
    chat = chat_in_path(request)
    if chat.private:
        raise Problem(404, "this is no group")
    return world_of(request), chat, await read_object(request)


def _by(world: World, chat: Chat, body: Json) -> Account:
    """Who does it; the owner, where nobody is named."""
    return actor(world, chat, {"from": body.get("from", chat.members[0])})


def _person(world: World, body: Json) -> Account:
    account = world.accounts.get(number(body.get("person"), "person"))
    if account is None:
        raise Problem(404, "there is no such person")
    return account

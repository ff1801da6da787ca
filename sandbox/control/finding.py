"""From the names in a request to the people, chats and messages they mean."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from sandbox.control.problems import Problem
from sandbox.procedure import Procedure
from sandbox.shapes import Account, Chat, Json, Stored
from sandbox.world import World


@dataclass(frozen=True)
class Host:
    """What the system behind the bot lends the page: its procedure, and a way to start over."""

    procedure: Procedure | None
    start_over: Callable[[], Awaitable[object]]


WORLD = web.AppKey("world", World)
HOST = web.AppKey("host", Host)


def world_of(request: web.Request) -> World:
    return request.app[WORLD]


def number(value: object, name: str) -> int:
    """A whole number. Raises Problem 400."""
    try:
        return int(str(value))
    except ValueError:
        raise Problem(400, f"{name} must be a whole number") from None


def person_in_path(request: web.Request) -> Account:
    """The person of /people/{id}. Raises Problem 404."""
    account = world_of(request).accounts.get(number(request.match_info["id"], "id"))
    if account is None:
        raise Problem(404, "there is no such person")
    return account


def chat_in_path(request: web.Request) -> Chat:
    """The chat of /chats/{chat_id}. Raises Problem 404."""
    chat = world_of(request).chats.get(number(request.match_info["chat_id"], "chat_id"))
    if chat is None:
        raise Problem(404, "there is no such chat")
    return chat


def message_in_path(request: web.Request, chat: Chat) -> Stored:
    """The message of /messages/{message_id}. Raises Problem 404."""
    stored = chat.messages.get(number(request.match_info["message_id"], "message_id"))
    if stored is None:
        raise Problem(404, "there is no such message")
    return stored


def actor(world: World, chat: Chat, body: Json) -> Account:
    """Who does it: "from", by default the owner of a private chat. Raises Problem 403 for strangers."""
    person_id = number(body.get("from", chat.id), "from")
    if person_id not in chat.members:
        raise Problem(403, "this person is not in this chat")
    return world.accounts[person_id]


def query_number(request: web.Request, name: str) -> int:
    """A number from the query string, 0 when missing."""
    return number(request.query.get(name, 0), name)

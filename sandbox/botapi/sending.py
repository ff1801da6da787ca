"""Calls that put a new message into a chat."""

from __future__ import annotations

from sandbox.botapi import keyboards, limits, media
from sandbox.botapi.chats import chat_named, chat_to_write_in, chat_within_reach, message_named
from sandbox.botapi.content import caption_content, origin_of, reply_content, text_content
from sandbox.botapi.errors import Refusal, refused
from sandbox.botapi.handler import Handler
from sandbox.botapi.params import Params
from sandbox.botapi.topics import thread_content
from sandbox.shapes import Chat, Json, Stored
from sandbox.world import World

COPIED = (
    *("text", "entities", "caption", "caption_entities", "show_caption_above_media", "has_media_spoiler"),
    *("link_preview_options", "location", "contact", "venue", "dice", "poll"),
)
LIVE = ("live_period", "heading", "proximity_alert_radius")
MEDIA = ("photo", "document", "voice", "audio", "video", "sticker")


def put(world: World, params: Params, content: Json) -> Stored:
    """Send content to the chat of the call, with its reply, topic, protection and markup. Raises ApiError."""
    chat = chat_to_write_in(world, params)
    markup = keyboards.checked(params.json("reply_markup"), private=chat.private)
    return world.post(chat, world.bot, {**_around(world, chat, params), **_with_people(world, content)}, markup)


def _with_people(world: World, content: Json) -> Json:
    """Whoever is mentioned by number is named in full; of a number that is nobody's only the words stay."""
    if not any(each["type"] == "text_mention" for each in content.get("entities", [])):
        return content
    accounts = {id: account.user for id, account in world.accounts.items()}
    known = [each for each in content["entities"] if "user" not in each or each["user"]["id"] in accounts]
    return {**content, "entities": [each | _user(accounts, each) for each in known]}


def _user(accounts: dict[int, Json], entity: Json) -> Json:
    return {"user": accounts[entity["user"]["id"]]} if "user" in entity else {}


def _around(world: World, chat: Chat, params: Params) -> Json:
    """What a message is besides its content: a reply, in a topic, protected."""
    reply = reply_content(world, chat, params)
    protection = {"has_protected_content": True} if params.flag("protect_content") else {}
    return {**reply, **thread_content(chat, params, reply), **protection}


def send_message(world: World, params: Params) -> Json:
    return put(world, params, text_content(params)).message


def send_media(kind: str) -> Handler:
    """The handler of sendPhoto, sendDocument and their like."""

    def send(world: World, params: Params) -> Json:
        caption = {} if kind == "sticker" else caption_content(params)
        _check_taken(world, kind, params)
        return put(world, params, {**media.content_of(world.files, kind, params), **caption}).message

    return send


def _check_taken(world: World, kind: str, params: Params) -> None:
    """Raises ApiError where whoever it goes to has forbidden such messages."""
    account = world.accounts.get(chat_to_write_in(world, params).id)
    if kind == "voice" and account and account.no_voices:
        raise refused(Refusal.VOICES_FORBIDDEN)


def send_location(world: World, params: Params) -> Json:
    for field in ("latitude", "longitude"):
        if not params.text(field).strip():
            raise refused(Refusal.COORDINATE_EMPTY, field=field)
    latitude, longitude = params.number("latitude"), params.number("longitude")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise refused(Refusal.LOCATION)
    precise = {"horizontal_accuracy": params.number("horizontal_accuracy")} if params.has("horizontal_accuracy") else {}
    live = {name: params.integer(name) for name in LIVE if params.has(name)}
    place = {"latitude": latitude, "longitude": longitude, **precise, **live}
    return put(world, params, {"location": place}).message


def send_media_group(world: World, params: Params) -> list[Json]:
    """All or nothing: every item is read before the first is sent. One alone is a message as any other."""
    chat = chat_to_write_in(world, params)
    contents = media.album(world.files, params.json("media"), params)
    album = {"media_group_id": world.new_album_id()} if len(contents) > 1 else {}
    shared = {**_around(world, chat, params), **album}
    return [world.post(chat, world.bot, {**shared, **content}).message for content in contents]


def copy_message(world: World, params: Params) -> Json:
    """A copy without a link to its origin; a `caption`, even an empty one, replaces the old."""
    source = _source(world, params, Refusal.COPY_NOT_FOUND, Refusal.CANT_COPY)
    content = _copied(source)
    if "caption" in params.values and content.keys() & set(MEDIA):
        content = {key: value for key, value in content.items() if not key.startswith("caption")}
        content.update(caption_content(params))
    return {"message_id": put(world, params, content).id}


def forward_message(world: World, params: Params) -> Json:
    source = _source(world, params, Refusal.FORWARD_NOT_FOUND, Refusal.CANT_FORWARD)
    return put(world, params, {**_copied(source), "forward_origin": origin_of(source)}).message


def _copied(source: Json) -> Json:
    """What of a message goes with it when it is passed on."""
    return {key: source[key] for key in (*COPIED, *MEDIA) if key in source}


def send_chat_action(world: World, params: Params) -> bool:
    action = params.text("action").lower()
    if action not in limits.CHAT_ACTIONS:
        raise refused(Refusal.CHAT_ACTION)
    chat: Chat = chat_within_reach(world, params)
    world.feed.publish("action", chat.id, action=action)
    return True


def _source(world: World, params: Params, missing: Refusal, protected: Refusal) -> Json:
    chat_within_reach(world, params)
    stored = message_named(chat_named(world, params, "from_chat_id"), params, missing)
    if stored.message.get("has_protected_content") or not _copied(stored.message):
        raise refused(protected)
    return stored.message

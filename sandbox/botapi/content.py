"""From a call's parameters to what stands in a message: text, caption, reply, quote."""

from __future__ import annotations

from typing import Any

from sandbox.botapi import limits
from sandbox.botapi.chats import chat_named
from sandbox.botapi.entities import detect, trimmed
from sandbox.botapi.errors import Refusal, refused
from sandbox.botapi.links import fault_of
from sandbox.botapi.markdown import parse_markdown, parse_old_markdown
from sandbox.botapi.markup import Formatted, parse_html, utf16_length
from sandbox.botapi.objects import Fields, Misshapen, parsing
from sandbox.botapi.params import Params
from sandbox.shapes import Chat, Json
from sandbox.world import World

PARSERS = {"html": parse_html, "markdown": parse_old_markdown, "markdownv2": parse_markdown}


def formatted(params: Params, field: str, entities_field: str, mode_field: str = "parse_mode") -> Formatted:
    """A text parameter with its entities, whether told by tags, told apart or found. Raises ApiError."""
    text = params.text(field)
    if len(text.encode()) > limits.ANY_TEXT_BYTES:
        raise refused(Refusal.TEXT_FAR_TOO_LONG)
    mode = params.text(mode_field).lower() if text else ""
    if mode in PARSERS:
        return detect(trimmed(PARSERS[mode](text)))
    if mode not in ("", "none"):
        raise refused(Refusal.PARSE_MODE)
    return detect(trimmed(Formatted(text, entity_list(params.array(entities_field), text))))


def entity_list(given: list[Any] | None, text: str) -> list[Json]:
    """Entities as given, without those that Telegram finds by itself. Raises ApiError for what is none."""
    length = utf16_length(text)
    entities = []
    for item in given or []:
        with parsing("MessageEntity"):
            entity = _entity(Fields.of(item, "expected an Object"))
        if entity is None:
            continue
        start, end = entity["offset"], entity["offset"] + entity["length"]
        if end > length or start < 0:
            raise refused(Refusal.ENTITY_BEYOND, start=start, end=end)
        if why := entity["type"] == "text_link" and fault_of(entity["url"]):
            raise refused(Refusal.ENTITY_URL, url=entity["url"], why=why)
        entities += [entity] if start < end else []
    return entities


def _entity(fields: Fields) -> Json | None:
    place = {"offset": fields.whole("offset"), "length": fields.whole("length")}
    match fields.required("type"):
        case kind if kind in limits.FOUND_ENTITIES:
            return None
        case "text_link":
            return {"type": "text_link", **place, "url": fields.required("url")}
        case "text_mention":
            return {"type": "text_mention", **place, "user": {"id": fields.inner("user").whole("id")}}
        case "custom_emoji":
            return {"type": "custom_emoji", **place, "custom_emoji_id": str(fields.whole("custom_emoji_id"))}
        case "pre":
            language = fields.text("language")
            return {"type": "pre", **place, **({"language": language} if language else {})}
        case kind if kind in limits.PLAIN_ENTITIES:
            return {"type": kind, **place}
    raise Misshapen("Unsupported type specified" if fields.text("type") else "Type is not specified")


def text_content(params: Params) -> Json:
    """{"text", "entities"} of 1 to 4096 characters. Raises ApiError."""
    text, entities = formatted(params, "text", "entities")
    if not text:
        raise refused(Refusal.TEXT_EMPTY)
    if utf16_length(text) > limits.TEXT:
        raise refused(Refusal.TEXT_TOO_LONG)
    return {"text": text, **_if_any("entities", entities), **_preview(params)}


def _preview(params: Params) -> Json:
    preview = params.json("link_preview_options")
    if preview is None and params.flag("disable_web_page_preview"):
        preview = {"is_disabled": True}
    if preview is not None and not isinstance(preview, dict):
        raise refused(Refusal.PREVIEW_NOT_OBJECT)
    return {"link_preview_options": preview} if preview else {}


def caption_content(params: Params) -> Json:
    """{"caption", "caption_entities"}, or nothing without a caption. Raises ApiError."""
    text, entities = formatted(params, "caption", "caption_entities")
    if utf16_length(text) > limits.CAPTION:
        raise refused(Refusal.CAPTION_TOO_LONG)
    return {"caption": text, **_if_any("caption_entities", entities)} if text else {}


def reply_content(world: World, chat: Chat, params: Params) -> Json:
    """{"reply_to_message", "quote"} of reply_parameters (or the older reply_to_message_id). Raises ApiError.

    Of a message in another chat it is "external_reply".
    """
    reply = params.json("reply_parameters")
    if reply is None:
        forgiven = params.flag("allow_sending_without_reply")
        reply = {"message_id": params.integer("reply_to_message_id"), "allow_sending_without_reply": forgiven}
    if not isinstance(reply, dict):
        raise refused(Refusal.REPLY_NOT_OBJECT)
    with parsing():
        message_id = max(0, Fields(reply).whole("message_id")) if reply else 0
        forgiven = Fields(reply).flag("allow_sending_without_reply")
        elsewhere = Fields(reply).text("chat_id")
    if not message_id:
        return {}
    there = chat_named(world, Params(reply)) if elsewhere else chat
    target = there.messages.get(message_id)
    if target is None:
        if forgiven:
            return {}
        raise refused(Refusal.REPLY_NOT_FOUND)
    if there is not chat:
        return {"external_reply": _from_outside(there, target.message), **_quote(target.message, reply)}
    return {"reply_to_message": without_reply(target.message), **_quote(target.message, reply)}


def _from_outside(chat: Chat, message: Json) -> Json:
    """Telegram's ExternalReplyInfo; where it stands is told of a supergroup alone."""
    place = {"chat": chat.info, "message_id": message["message_id"]} if chat.info["type"] == "supergroup" else {}
    return {"origin": origin_of(message), **place}


def origin_of(message: Json) -> Json:
    """Where a forwarded message comes from: the first sender stays named however often it is passed on."""
    earlier: Json | None = message.get("forward_origin")
    if earlier:
        return earlier
    if "sender_chat" in message:
        return {"type": "chat", "date": message["date"], "sender_chat": message["sender_chat"]}
    return {"type": "user", "date": message["date"], "sender_user": message["from"]}


def without_reply(message: Json) -> Json:
    """A message as it stands inside another's reply_to_message: never nested twice."""
    return {key: value for key, value in message.items() if key != "reply_to_message"}


def _quote(target: Json, reply: Json) -> Json:
    if not reply.get("quote"):
        return {}
    wanted = formatted(Params(reply), "quote", "quote_entities", "quote_parse_mode")
    full = target.get("text") or target.get("caption") or ""
    at = full.find(wanted.text)
    if at < 0:
        raise refused(Refusal.QUOTE_NOT_FOUND)
    position = utf16_length(full[:at])
    return {
        "quote": {"text": wanted.text, "position": position, "is_manual": True, **_if_any("entities", wanted.entities)}
    }


def _if_any(key: str, entities: list[Json]) -> Json:
    return {key: entities} if entities else {}

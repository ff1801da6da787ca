"""From a call's parameters to what stands in a message: text, caption, reply, quote."""

from __future__ import annotations

from typing import Any

from sandbox.botapi import limits
from sandbox.botapi.entities import detect, trimmed
from sandbox.botapi.errors import Refusal, refused
from sandbox.botapi.markup import Formatted, parse_html, utf16_length
from sandbox.botapi.params import Params
from sandbox.shapes import Chat, Json


def formatted(params: Params, field: str, entities_field: str, mode_field: str = "parse_mode") -> Formatted:
    """A text parameter with its entities, whether told by tags, told apart or found. Raises ApiError."""
    text = params.text(field)
    mode = params.text(mode_field).lower()
    if mode == "html":
        return detect(trimmed(parse_html(text)))
    if mode not in ("", "none"):
        raise refused(Refusal.PARSE_MODE)
    return detect(trimmed(Formatted(text, entity_list(params.json(entities_field)))))


def entity_list(value: Any) -> list[Json]:
    """Entities as given, those without a place left out."""
    items = value if isinstance(value, list) else []
    return [item for item in items if isinstance(item, dict) and {"type", "offset", "length"} <= item.keys()]


def text_content(params: Params) -> Json:
    """{"text", "entities"} of 1 to 4096 characters. Raises ApiError."""
    text, entities = formatted(params, "text", "entities")
    if not text:
        raise refused(Refusal.TEXT_EMPTY)
    if utf16_length(text) > limits.TEXT:
        raise refused(Refusal.TEXT_TOO_LONG)
    preview = params.json("link_preview_options")
    extra = {"link_preview_options": preview} if isinstance(preview, dict) and preview else {}
    return {"text": text, **_if_any("entities", entities), **extra}


def caption_content(params: Params) -> Json:
    """{"caption", "caption_entities"}, or nothing without a caption. Raises ApiError."""
    text, entities = formatted(params, "caption", "caption_entities")
    if utf16_length(text) > limits.CAPTION:
        raise refused(Refusal.CAPTION_TOO_LONG)
    return {"caption": text, **_if_any("caption_entities", entities)} if text else {}


def reply_content(chat: Chat, params: Params) -> Json:
    """{"reply_to_message", "quote"} of reply_parameters (or the older reply_to_message_id). Raises ApiError."""
    reply = params.json("reply_parameters")
    if not isinstance(reply, dict):
        reply = {
            "message_id": params.integer("reply_to_message_id"),
            "allow_sending_without_reply": params.flag("allow_sending_without_reply"),
        }
    message_id = Params(reply).integer("message_id")
    if not message_id:
        return {}
    target = chat.messages.get(message_id)
    if target is None:
        if reply.get("allow_sending_without_reply"):
            return {}
        raise refused(Refusal.REPLY_NOT_FOUND)
    return {"reply_to_message": without_reply(target.message), **_quote(target.message, reply)}


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

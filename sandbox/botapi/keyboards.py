"""Reply markups: what Telegram accepts, and what remains of it in the message."""

from __future__ import annotations

import re
from typing import Any

from sandbox.botapi import limits
from sandbox.botapi.errors import ApiError, Refusal, refused
from sandbox.botapi.markup import utf16_length
from sandbox.shapes import Json

ACTIONS = (
    "callback_data",
    "url",
    "copy_text",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "callback_game",
    "pay",
)
_URL = re.compile(
    r"(?:https?://[^\s/]+\.[^\s]+|https?://(?:localhost|[\d.]+)\S*|(?:tg|ton)://\S+|[\w-]+\.[a-z]{2,}\S*)", re.I
)


def checked(markup: Any, *, inline_only: bool = False) -> Json | None:
    """The markup as Telegram would take it, None when there is none or it is empty. Raises ApiError."""
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise refused(Refusal.MARKUP_NOT_OBJECT)
    if "inline_keyboard" in markup:
        rows = _rows(markup, "inline_keyboard", _inline_button)
        return {"inline_keyboard": rows} if rows else None
    if inline_only:
        return None
    if "keyboard" in markup:
        rows = _rows(markup, "keyboard", _reply_button)
        _check_placeholder(markup)
        return {**markup, "keyboard": rows} if rows else None
    if markup.get("remove_keyboard"):
        return {"remove_keyboard": True, "selective": bool(markup.get("selective"))}
    if markup.get("force_reply"):
        _check_placeholder(markup)
        return dict(markup)
    return None


def _rows(markup: Json, field: str, button_of: Any) -> list[list[Json]]:
    rows = markup[field]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise refused(Refusal.MARKUP_NOT_ROWS, field=field)
    result = [[button_of(button) for button in row] for row in rows if row]
    too_wide = any(len(row) > limits.BUTTONS_A_ROW for row in result)
    too_many = sum(map(len, result)) > limits.BUTTONS
    if field == "inline_keyboard" and (too_wide or too_many):
        raise refused(Refusal.MARKUP_TOO_LONG)
    return result


def _inline_button(button: Any) -> Json:
    _check_button(button, "inline keyboard")
    action = next((name for name in ACTIONS if button.get(name) not in (None, "")), None)
    if action is None and not {"switch_inline_query", "switch_inline_query_current_chat"} & button.keys():
        raise refused(Refusal.BUTTON_TEXT_ONLY)
    problem = _inline_problem(button, action)
    if problem:
        raise problem
    return dict(button)


def _inline_problem(button: Json, action: str | None) -> ApiError | None:
    match action:
        case "callback_data":
            size = len(str(button["callback_data"]).encode())
            return refused(Refusal.BUTTON_DATA) if size > limits.CALLBACK_DATA_BYTES else None
        case "copy_text":
            text = button["copy_text"].get("text") if isinstance(button["copy_text"], dict) else None
            fits = isinstance(text, str) and 1 <= utf16_length(text) <= limits.COPY_TEXT
            return None if fits else refused(Refusal.BUTTON_COPY_TEXT)
        case "url" if not _URL.fullmatch(str(button["url"])):
            return refused(Refusal.BUTTON_URL, url=button["url"], why="Wrong HTTP URL")
    return None


def _reply_button(button: Any) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    _check_button(button, "keyboard")
    return dict(button)


def _check_button(button: Any, kind: str) -> None:
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise refused(Refusal.BUTTON_WITHOUT_TEXT, kind=kind)
    if not button["text"].strip():
        raise refused(Refusal.BUTTON_TEXT_EMPTY, kind=kind)
    if button.get("style") is not None and button["style"] not in limits.BUTTON_STYLES:
        raise refused(Refusal.BUTTON_STYLE, kind=kind)


def _check_placeholder(markup: Json) -> None:
    placeholder = markup.get("input_field_placeholder")
    if placeholder is not None and not 1 <= utf16_length(str(placeholder)) <= limits.PLACEHOLDER:
        raise refused(Refusal.PLACEHOLDER)

"""Reply markups: what Telegram accepts, and what remains of it in the message."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sandbox.botapi import limits
from sandbox.botapi.errors import ApiError, Refusal, refused
from sandbox.botapi.links import fault_of
from sandbox.botapi.markup import utf16_length
from sandbox.botapi.objects import Fields, Misshapen, parsing
from sandbox.shapes import Json

INLINE, REPLY = "inline keyboard", "keyboard"
WORDS_IF_ANY = ("url", "callback_data")
ACTIONS = (
    *WORDS_IF_ANY,
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
    "copy_text",
)
"""What a button does is the first of these that it has; the others are dropped."""
NOT_HERE = frozenset({"callback_game", "pay"})  # there are neither games nor invoices
REQUESTS = {
    "request_contact": "phone number can be requested",
    "request_location": "location can be requested",
    "request_poll": "poll can be requested",
    "web_app": "web App buttons can be used",
    "request_users": "users can be requested",
    "request_chat": "chats can be requested",
}
LOOKS = ("style", "icon_custom_emoji_id")
ALONE = ("remove_keyboard", "force_reply")
FLAGS = (*ALONE, "is_persistent", "resize_keyboard", "one_time_keyboard", "selective")


def checked(markup: Any, *, private: bool, inline_only: bool = False) -> Json | None:
    """The markup as Telegram would take it, None when there is none or it is empty. Raises ApiError.

    `private`: it goes to somebody's own chat with the bot, where buttons may do more.
    """
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise refused(Refusal.MARKUP_NOT_OBJECT)
    fields = Fields(markup)
    with parsing():
        rows = _rows(fields, "keyboard", 'Field "keyboard"', lambda button: _reply_button(button, private))
        whose = 'Field "inline_keyboard" of the InlineKeyboardMarkup'
        inline_rows = _rows(fields, "inline_keyboard", whose, lambda button: _inline_button(button, private))
        flags = {name: True for name in FLAGS if fields.flag(name)}
        placeholder = _placeholder(fields)
    if inline_rows and not rows:
        _check_size(inline_rows)
        return {"inline_keyboard": inline_rows}
    if not rows and not flags.keys() & set(ALONE):
        return None
    if inline_only:
        raise refused(Refusal.INLINE_EXPECTED)
    return {**({"keyboard": rows} if rows else {}), **flags, **placeholder}


def _rows(fields: Fields, field: str, named: str, button_of: Callable[[Any], Json]) -> list[list[Json]]:
    rows = fields.array(field)
    if not all(isinstance(row, list) for row in rows):
        raise Misshapen(f"{named} must be an Array of Arrays")
    return [[button_of(button) for button in row] for row in rows if row]


def _check_size(rows: list[list[Json]]) -> None:
    if max(map(len, rows)) > limits.BUTTONS_A_ROW or sum(map(len, rows)) > limits.BUTTONS:
        raise refused(Refusal.MARKUP_TOO_LONG)


def _inline_button(button: Any, private: bool) -> Json:
    with parsing(f"{INLINE} button"):
        fields = Fields.of(button, "InlineKeyboardButton must be an Object")
        looks = _words(fields, INLINE)
        action = next((name for name in ACTIONS if (fields.text if name in WORDS_IF_ANY else fields.has)(name)), "")
        if not action:
            raise Misshapen("Text buttons are unallowed in the inline keyboard")
        if problem := _inline_problem(action, fields, private):
            raise problem
        value = fields.text(action) if action in WORDS_IF_ANY else fields.values[action]
    return {**looks, action: value}


def _inline_problem(action: str, fields: Fields, private: bool) -> ApiError | None:
    match action:
        case "url":
            return _bad_link(f"{INLINE} button", fields.text("url"))
        case "login_url":
            return _bad_link(f"{INLINE} button login", fields.inner("login_url").required("url"), https_only=True)
        case "web_app":
            bad = _bad_link(f"{INLINE} button Web App", fields.inner("web_app").required("url"), https_only=True)
            return bad if bad or private else refused(Refusal.BUTTON_TYPE)
        case "callback_data":
            too_long = len(fields.text("callback_data").encode()) > limits.CALLBACK_DATA_BYTES
            return refused(Refusal.BUTTON_DATA) if too_long else None
        case "copy_text":
            fits = 1 <= utf16_length(fields.inner("copy_text").required("text")) <= limits.COPY_TEXT
            return None if fits else refused(Refusal.BUTTON_COPY_TEXT)
    return refused(Refusal.BUTTON_TYPE) if action in NOT_HERE else None


def _bad_link(kind: str, url: str, *, https_only: bool = False) -> ApiError | None:
    why = fault_of(url, https_only=https_only)
    return refused(Refusal.BUTTON_URL, kind=kind, url=url, why=why) if why else None


def _reply_button(button: Any, private: bool) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    with parsing(f"{REPLY} button"):
        fields = Fields.of(button, "KeyboardButton must be a String or an Object")
        looks = _words(fields, REPLY)
        request = next((name for name in REQUESTS if fields.values.get(name)), None)
        app = fields.inner("web_app").required("url") if request == "web_app" else ""
    if request and not private:
        raise refused(Refusal.BUTTON_IN_PRIVATE, what=REQUESTS[request])
    if problem := app and _bad_link(f"{REPLY} button Web App", app, https_only=True):
        raise problem
    return {**looks, **({request: fields.values[request]} if request else {})}


def _words(fields: Fields, kind: str) -> Json:
    """The button's text, and how it looks."""
    text = fields.required("text")
    if not text.strip():
        raise refused(Refusal.BUTTON_TEXT_EMPTY, kind=kind)
    if fields.has("style") and fields.text("style") not in limits.BUTTON_STYLES:
        raise Misshapen("invalid button style specified")
    return {"text": text, **{name: fields.text(name) for name in LOOKS if fields.has(name)}}


def _placeholder(fields: Fields) -> Json:
    placeholder = fields.text("input_field_placeholder")
    if utf16_length(placeholder) > limits.PLACEHOLDER:
        raise refused(Refusal.PLACEHOLDER)
    return {"input_field_placeholder": placeholder} if placeholder else {}

"""Buttons as Telegram has them, and who answers a press. Data is `word:field:field`, under 64 bytes."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import CallbackContext, CallbackQueryHandler

from bot.wire.texts import Texts
from domain.pages import Page
from domain.sentences import Button, Rows
from domain.taps.tap import Tap

Json = dict[str, Any]
"""As the Bot API has it: an object of the library for each button would be made only to be taken apart again."""


def shown(rows: Rows, texts: Texts, language: str) -> Json | None:
    """The keyboard in the reader's language; None where there are no buttons."""
    if not rows:
        return None
    return {"inline_keyboard": [[_shown(button, texts, language) for button in row] for row in rows]}


def _shown(button: Button, texts: Texts, language: str) -> Json:
    does: Json = {"copy_text": {"text": button.copy}} if button.copy else {"callback_data": button.data}
    does = {"url": button.url} if button.url else does
    look = {"style": button.style} if button.style else {}
    return {"text": texts.plain(language, button.label, **button.args)} | does | look


def in_rows(buttons: Sequence[Button], width: int) -> list[list[Button]]:
    return [list(buttons[start : start + width]) for start in range(0, len(buttons), width)]


def turning(word: str | Callable[[int], str], page: Page[Any]) -> list[list[Button]]:
    """A row that leads to the pages before and after; none where there are no others. `word`: what leads to a page."""
    to = word if callable(word) else lambda number: f"{word}:{number}"
    buttons = [Button("button-previous", to(page.number - 1))] if page.number else []
    if page.more:
        buttons.append(Button("button-next", to(page.number + 1)))
    return [buttons] if buttons else []


class Patterned(CallbackQueryHandler[Any, Any]):
    """Of one pattern. The library looks anew each time at what a pattern is, and each press goes past hundreds."""

    def __init__(self, callback: Any, tap: Tap[*tuple[Any, ...]] | str) -> None:
        super().__init__(callback, tap if isinstance(tap, str) else tap.pattern)
        self.tap = None if isinstance(tap, str) else tap

    def matched(self, data: str) -> re.Match[str] | None:
        assert isinstance(self.pattern, re.Pattern)
        found = self.pattern.match(data)
        return None if self.tap and found and self.tap.read(data) is None else found


class Pressed(Patterned):
    """The library lets a press without data through to any handler; nothing of ours is without, or in a group."""

    def check_update(self, update: object) -> re.Match[str] | None:
        query = update.callback_query if isinstance(update, Update) else None
        if not (query and query.data and query.message and query.message.chat.type == ChatType.PRIVATE):
            return None
        return self.matched(query.data)


def on(tap: Tap[*tuple[Any, ...]] | str, callback: Any, *forms: str) -> CallbackQueryHandler[Any, Any]:
    """A handler for such buttons."""
    return Pressed(callback, written(tap, forms))


def written(tap: Tap[*tuple[Any, ...]] | str, forms: Sequence[str]) -> Tap[*tuple[Any, ...]] | str:
    """As a pattern, where it is not declared yet."""
    return ":".join((rf"^{tap}", *(f"({form})" for form in forms))) + "$" if isinstance(tap, str) else tap


NUMBER = r"[0-9]{1,15}"
CODE = r"[A-Za-z0-9_-]{1,40}"


def fields(context: CallbackContext[Any, Any, Any, Any]) -> tuple[str, ...]:
    """The fields of the button that was pressed."""
    assert context.matches
    return tuple(context.matches[0].groups())

"""Buttons as Telegram has them, and who answers a press."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler

from bot.wire.texts import Texts
from domain.pages import Page
from domain.sentences import Button, Rows
from domain.taps.tap import AnyTap

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


def turning(to: Callable[[int], str], page: Page[Any]) -> list[list[Button]]:
    """A row that leads to the pages before and after; none where there are no others. `to`: what leads to a page."""
    buttons = [Button("button-previous", to(page.number - 1))] if page.number else []
    if page.more:
        buttons.append(Button("button-next", to(page.number + 1)))
    return [buttons] if buttons else []


class Tapped(CallbackQueryHandler[Any, Any]):
    """Of one kind of button. Each press goes past hundreds, and the library would look anew at what a pattern is."""

    def __init__(self, callback: Any, tap: AnyTap) -> None:
        super().__init__(callback, tap.pattern)
        self.tap = tap

    def matched(self, data: str) -> re.Match[str] | None:
        """None also where a field means nothing, such as a day that is in no calendar."""
        found = self.tap.pattern.match(data)
        return found if found and self.tap.read(data) is not None else None


class Pressed(Tapped):
    """The library lets a press without data through to any handler; nothing of ours is without, or in a group."""

    def check_update(self, update: object) -> re.Match[str] | None:
        query = update.callback_query if isinstance(update, Update) else None
        if not (query and query.data and query.message and query.message.chat.type == ChatType.PRIVATE):
            return None
        return self.matched(query.data)


def on(tap: AnyTap, callback: Any) -> Pressed:
    """A handler for such buttons."""
    return Pressed(callback, tap)

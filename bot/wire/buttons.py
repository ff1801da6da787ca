"""Buttons: what one says (a text key), what it does, and how it looks. Data is `word:field:field`, under 64 bytes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Self

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import CallbackContext, CallbackQueryHandler

from bot.wire.texts import Texts
from domain.pages import Page
from domain.sentences import packed, unpacked

Json = dict[str, Any]
"""As the Bot API has it: an object of the library for each button would be made only to be taken apart again."""


@dataclass(frozen=True)
class Button:
    """`style`: primary (at most one a message), success or danger (cannot be undone).

    Instead of doing something, a text to `copy`, or an address (`url`) to open.
    """

    label: str
    data: str = ""
    args: Mapping[str, Any] = field(default_factory=dict)
    style: str | None = None
    copy: str | None = None
    url: str | None = None

    def to_json(self) -> list[Any]:
        return [self.label, self.data, packed(self.args), self.style, self.copy, self.url]

    @classmethod
    def from_json(cls, row: Sequence[Any]) -> Self:
        label, data, args, *others = row  # rows from before there were addresses have one less
        return cls(label, data, unpacked(args), *others)

    def shown(self, texts: Texts, language: str) -> Json:
        does: Json = {"copy_text": {"text": self.copy}} if self.copy else {"callback_data": self.data}
        does = {"url": self.url} if self.url else does
        look = {"style": self.style} if self.style else {}
        return {"text": texts.plain(language, self.label, **self.args)} | does | look


Rows = Sequence[Sequence[Button]]


def shown(rows: Rows, texts: Texts, language: str) -> Json | None:
    """The keyboard in the reader's language; None where there are no buttons."""
    if not rows:
        return None
    return {"inline_keyboard": [[button.shown(texts, language) for button in row] for row in rows]}


def in_rows(buttons: Sequence[Button], width: int) -> list[list[Button]]:
    return [list(buttons[start : start + width]) for start in range(0, len(buttons), width)]


def turning(word: str, page: Page[Any]) -> list[list[Button]]:
    """A row that leads to the pages before and after, as `<word>:<number>`; none where there are no others."""
    buttons = [Button("button-previous", f"{word}:{page.number - 1}")] if page.number else []
    if page.more:
        buttons.append(Button("button-next", f"{word}:{page.number + 1}"))
    return [buttons] if buttons else []


class Pressed(CallbackQueryHandler[Any, Any]):
    """The library lets a press without data through to any handler; nothing of ours is without, or in a group."""

    def check_update(self, update: object) -> Any:
        query = update.callback_query if isinstance(update, Update) else None
        if not (query and query.data and query.message and query.message.chat.type == ChatType.PRIVATE):
            return None
        return super().check_update(update)


def on(word: str, callback: Any, *forms: str) -> CallbackQueryHandler[Any, Any]:
    """A handler for buttons whose data is `word` and one field of each form, separated by colons."""
    return Pressed(callback, pattern=":".join((rf"^{word}", *(f"({form})" for form in forms))) + "$")


NUMBER = r"[0-9]{1,15}"
CODE = r"[A-Za-z0-9_-]{1,40}"


def fields(context: CallbackContext[Any, Any, Any, Any]) -> tuple[str, ...]:
    """The fields of the button that was pressed."""
    assert context.matches
    return tuple(context.matches[0].groups())

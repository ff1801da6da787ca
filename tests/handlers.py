"""Every handler that `build` registers: what it is called, where it stands, and which of them takes an update."""

import re
from collections.abc import Iterator
from functools import cache
from types import SimpleNamespace
from typing import Any, NamedTuple

from hypothesis import Phase, find, settings
from hypothesis.strategies import from_regex
from telegram import Update, User
from telegram.ext import BaseHandler, CommandHandler, MessageHandler

from bot.app import build
from bot.operating.settings import DEFAULT_POLICY, read_policy
from bot.wire.conversation import Flow
from bot.wire.filters import KEYBOARD, Label
from bot.wire.here import PressedHere
from bot.wire.session import App, current
from bot.wire.texts import Texts

TEXTS = Texts(read_policy(DEFAULT_POLICY).categories)
LABELS = (*KEYBOARD, "button-forget")
APP = build("1:x", "http://127.0.0.1:9", TEXTS)
APP.bot._bot_user = User(1, "大家议", True, username="dajiayi_bot")  # else Telegram is asked
Handler = BaseHandler[Any, Any, Any]


def name(handler: Handler) -> str:
    """What it looks at, and what it does: `command /todo → lists.to_do`."""
    if isinstance(handler, Flow):
        return f"flow {handler.name}{' in groups' if any(map(in_groups, handler.entry_points)) else ''}"
    does = f"{handler.callback.__module__}.{handler.callback.__qualname__}"
    return f"{_sees(handler)} → {does.removeprefix('bot.').removeprefix('handlers.')}"


def _sees(handler: Handler) -> str:
    match handler:
        case CommandHandler():
            return " ".join(("command", *sorted(f"/{each}" for each in handler.commands)))
        case MessageHandler(filters=Label() as label):
            keys = (key for key in LABELS if label.filter(SimpleNamespace(text=TEXTS.plain("zh", key))))
            return " ".join(("label", *keys))
        case MessageHandler():
            plain = re.sub(r"<inverted ([\w.]+)>", r"not \1", str(handler.filters))
            return "message " + re.sub(r"[<>]|filters\.", "", plain)
    return f"button {pattern(handler)}" if pattern(handler) else type(handler).__name__


def pattern(handler: Handler) -> str:
    """Of a button; of anything else, and of what takes whatever is pressed, there is none."""
    return handler.pattern.pattern if getattr(handler, "pattern", None) else ""


def in_groups(handler: Handler) -> bool:
    """Whether it is for groups alone."""
    return isinstance(handler, PressedHere) or "ChatType.GROUPS" in str(getattr(handler, "filters", ""))


class Stand(NamedTuple):
    """A handler where it stands. In a flow: whether that begins with it, and if it is for one step, for which."""

    handler: Handler
    flow: Flow | None = None
    begins: bool = True
    step: str | None = None

    @property
    def name(self) -> str:
        return f"{name(self.flow)}: {name(self.handler)}" if self.flow else name(self.handler)


def stands(app: App) -> Iterator[Stand]:
    """All of them; of a flow itself there is nothing but what is in it."""
    for handler in (each for group in sorted(app.handlers) for each in app.handlers[group]):
        if isinstance(handler, Flow):
            yield from (Stand(each, handler) for each in handler.entry_points)
            yield from (Stand(each, handler, False) for each in handler.fallbacks)
            yield from (Stand(each, handler, False, step) for step, here in handler.states.items() for each in here)
        else:
            yield Stand(handler)


def forms(pattern: str) -> tuple[list[str], list[str]]:
    """`^sign-(up|wait):([0-9]+)$` as its words and the forms of its fields. Nothing more involved is a button's."""
    word, *fields = pattern.removeprefix("^").removesuffix("$").split(":")
    found = re.fullmatch(r"([a-z-]*)(?:\(([a-z|-]+)\))?", word)
    assert found and re.fullmatch(r"\^.*\$", pattern), pattern
    for field in fields:  # none of which takes a colon: how many there are is seen from the data
        pieces = re.findall(r"\[[^]]+\]|\\.|[^\\()|*+{}]", re.compile(field).pattern)
        assert re.fullmatch(r"\(.+\)", field) and not any(re.fullmatch(each, ":") for each in pieces), pattern
    return [found[1] + each for each in (found[2] or "").split("|")], fields


@cache
def example(form: str) -> str:
    first = settings(phases=[Phase.generate], derandomize=True, database=None)  # no search for the least
    return "2026-03-02" if "{4}-" in form else find(from_regex(form, fullmatch=True), lambda _: True, settings=first)


def update(kind: str = "message", chat: str = "private", data: str = "", text: str = "") -> Update:
    """A message that says `text`, or (kind="callback_query") a press on what has that `data`."""
    head = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}] if text.startswith("/") else []
    message = {"message_id": 1, "date": 1, "chat": {"id": 101 if chat == "private" else -5001, "type": chat}}
    pressed = {"id": "1", "chat_instance": "1", "data": data, "message": message}
    body = pressed if data else message | {"text": text, "entities": head}
    sender = {"id": 101, "is_bot": False, "first_name": "王小明"}
    return Update.de_json({"update_id": 1, kind: body | {"from": sender}}, APP.bot)


PLACE = SimpleNamespace(speaks=True)
"""A group that is linked."""


def taker(update: Update, flow: str | None = None, step: str | None = None, **session: Any) -> str:
    """The name of the one handler that gets it, as the library finds it, from somebody on that step of that flow."""
    found = _taken(update, flow, step, **session)
    return found.name if found else "nobody"


def taken_by(update: Update, flow: str | None = None, step: str | None = None, **session: Any) -> Any:
    """That handler itself."""
    found = _taken(update, flow, step, **session)
    return found and found.handler


def _taken(update: Update, flow: str | None, step: str | None, **session: Any) -> Stand | None:
    talk = SimpleNamespace(flow=flow, step=step, data={}, question=None) if flow else None
    nobody = {"conversation": talk, "place": None, "replied": None, "album": None, "talk": None, "roles": []}
    token = current.set(SimpleNamespace(**nobody | session))
    try:
        for handler in APP.handlers[0]:
            if (check := handler.check_update(update)) is not None and check is not False:
                return Stand(check[0], handler) if isinstance(handler, Flow) else Stand(handler)
    finally:
        current.reset(token)
    return None

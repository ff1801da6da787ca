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
from bot.wire.buttons import Tapped
from bot.wire.conversation import Flow
from bot.wire.filters import KEYBOARD, Label
from bot.wire.here import PressedHere
from bot.wire.session import App, current
from bot.wire.texts import Texts
from domain.taps.tap import AnyTap, Form

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
    return f"button {' '.join(handler.tap.words)}" if isinstance(handler, Tapped) else type(handler).__name__


def tap(handler: Handler) -> AnyTap | None:
    """Of a button; of anything else, and of what takes whatever is pressed, there is none."""
    return handler.tap if isinstance(handler, Tapped) else None


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


@cache
def example(form: Form[Any]) -> str:
    """A field of it that means something."""
    first = settings(phases=[Phase.generate], derandomize=True, database=None)  # no search for the least
    fields = from_regex(form.pattern, fullmatch=True)
    return form.words[0] if form.words else find(fields, lambda text: _means(form, text), settings=first)


def _means(form: Form[Any], text: str) -> bool:
    try:
        form.read(text)
    except ValueError:
        return False
    return True


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

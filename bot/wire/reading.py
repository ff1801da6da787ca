"""From a row of the inbox to an update: of the kinds that we ask Telegram for, and no more of it than we look at."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from telegram import Bot, CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User

from bot.wire.kinds import STORED
from domain.cases.loop import presses
from domain.taps.tap import word_of
from domain.text_length import whole


class Unreadable(Exception):
    """What the library took for an update is none: it does not look at the types of what it is given."""


class _Message(Message):
    """The library looks at each of its hundred fields whether it may be set; that took a third of the reading."""

    __slots__ = ()
    __setattr__ = object.__setattr__  # type: ignore[assignment]


def read(body: str, bot: Bot) -> Update:
    """Half of a surrogate pair, which JSON can say and no database can keep, becomes the sign for it: �.

    Of a kind that has no business in the inbox nothing is left: in some of them a chat is not who writes there.
    """
    if "\\ud" in body.lower():
        body = whole(json.dumps(json.loads(body), ensure_ascii=False))
    data = json.loads(body)
    known = {kind: _MADE[kind](data[kind], bot) for kind in STORED if data.get(kind) is not None}
    update = Update(data["update_id"], **known)
    chat, message = update.effective_chat, update.effective_message
    if (chat and type(chat.id) is not int) or (message and type(message.message_id) is not int):
        raise Unreadable
    return update


QUOTED = frozenset({"relay-demand", "relay-yes"})
"""The buttons that do something with the words they stand under; those of a case add what came of it."""
_SOME_DAY = datetime(1970, 1, 1, tzinfo=UTC)
"""The library wants to know when a message was sent; nobody asks."""


def _pressed(data: dict[str, Any], bot: Bot) -> CallbackQuery:
    """The message with the button is our own: its chat and number are enough; its words and buttons would cost most.

    What was relayed is kept by Telegram alone, and so is what news looked like: there the words are read as well.
    """
    own = data.get("message")
    word = word_of(str(data.get("data")))
    if own and (word in QUOTED or word.removesuffix("-yes") in presses()):
        message: Message | None = _Message.de_json(own | {"reply_markup": None}, bot)
    else:
        message = _Message(own["message_id"], _SOME_DAY, Chat.de_json(own["chat"], bot)) if own else None
    return CallbackQuery(data["id"], User.de_json(data["from"], bot), data["chat_instance"], message, data.get("data"))


_MADE: dict[str, Callable[[dict[str, Any], Bot], Any]] = {
    "message": _Message.de_json,
    "edited_message": _Message.de_json,
    "callback_query": _pressed,
    "my_chat_member": ChatMemberUpdated.de_json,
}

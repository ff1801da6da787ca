"""From a row of the inbox to an update."""

import json

from telegram import Bot, Update

from bot.kinds import WANTED


class Unreadable(Exception):
    """What the library took for an update is none: it does not look at the types of what it is given."""


def read(body: str, bot: Bot) -> Update:
    """Half of a surrogate pair, which JSON can say and no database can keep, becomes the sign for it: �."""
    if "\\ud" in body.lower():
        plain = json.dumps(json.loads(body), ensure_ascii=False)
        body = plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    update = Update.de_json(json.loads(body), bot)
    chat, message = update.effective_chat, update.effective_message
    if (chat and type(chat.id) is not int) or (message and type(message.message_id) is not int):
        raise Unreadable
    return update


def asked_for(update: Update) -> bool:
    """Whether it is of a kind that we ask Telegram for. In the others a chat is not who writes there."""
    return any(getattr(update, kind) is not None for kind in WANTED)

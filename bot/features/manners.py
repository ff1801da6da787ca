"""Help, a kind word for whatever nobody understands, and who is not waited for any more."""

from typing import Any

from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.features.feature import Feature
from bot.handlers import manners
from bot.wire.filters import KEYBOARD, Elsewhere, key
from bot.wire.texts import Texts


def _elsewhere(texts: Texts) -> MessageHandler[Any, Any]:
    return MessageHandler(filters.UpdateType.MESSAGE & Elsewhere(texts), manners.forget_question)


MANNERS = Feature(
    "manners",
    aside=[_elsewhere],
    commands=[CommandHandler("help", manners.help_)],
    last=[
        CommandHandler("cancel", manners.nothing_to_cancel),
        MessageHandler(filters.COMMAND, manners.unknown_command),
        *(key(each, manners.old_key) for each in KEYBOARD),
        CallbackQueryHandler(manners.old_button),
    ],
)

"""Help, a kind word for whatever nobody understands, and who is not waited for any more."""

from typing import Any

from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.features.feature import Feature
from bot.handlers import manners, unfinished
from bot.wire.filters import KEYBOARD, Label
from bot.wire.texts import Texts


def _old_key(texts: Texts) -> MessageHandler[Any, Any]:
    return MessageHandler(Label(texts, *KEYBOARD), manners.old_key)


MANNERS = Feature(
    "manners",
    rest=True,
    commands=[CommandHandler("help", manners.help_)],
    buttons=unfinished.BUTTONS,
    last=[
        CommandHandler("cancel", manners.nothing_to_cancel),
        MessageHandler(filters.COMMAND, manners.unknown_command),
        _old_key,
        CallbackQueryHandler(manners.old_button),
    ],
)

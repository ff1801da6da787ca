"""设置: language, rest, when one is not there."""

from telegram.ext import CommandHandler

from bot.features.feature import Feature
from bot.handlers import manners, settings

SETTINGS = Feature(
    "settings",
    commands=[*settings.COMMANDS, CommandHandler("language", manners.language)],
    buttons=[*settings.BUTTONS, *manners.BUTTONS],
)

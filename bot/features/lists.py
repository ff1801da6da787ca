"""我的事项 and 待我处理."""

from telegram.ext import CommandHandler

from bot.features.feature import Feature
from bot.handlers import lists
from bot.wire.filters import key

LISTS = Feature(
    "lists",
    commands=[
        CommandHandler("mine", lists.mine),
        CommandHandler("todo", lists.to_do),
        key("keyboard-mine", lists.mine),
        key("keyboard-todo", lists.to_do),
    ],
    buttons=lists.BUTTONS,
    keys=["keyboard-mine", "keyboard-todo"],
)

"""Whether we can be heard, and what happens where nobody speaks to us in private."""

from telegram.ext import ChatMemberHandler, MessageHandler, filters

from bot.features.feature import Feature
from bot.handlers import presence

PRESENCE = Feature(
    "presence",
    before=[
        MessageHandler(~filters.ChatType.PRIVATE, presence.elsewhere),
        ChatMemberHandler(presence.changed, ChatMemberHandler.MY_CHAT_MEMBER),
    ],
)

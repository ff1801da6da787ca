"""邀请同事一起: a case of the board where others read it."""

from telegram.ext import MessageHandler

from bot.features.feature import Feature
from bot.handlers import sharing
from bot.wire.filters import OwnLink, ThroughUs
from bot.wire.inline import Inline

SHARING = Feature(
    "sharing",
    optional=True,
    before=[MessageHandler(ThroughUs() | OwnLink(), sharing.through_us)],
    buttons=sharing.BUTTONS,
    inline=Inline,
)

"""我要反映: what workers want."""

from telegram.ext import MessageHandler, filters

from bot.features.feature import Feature
from bot.flows import demands
from services.demands import forget_counts

DEMANDS = Feature(
    "demands",
    before=[MessageHandler(filters.UpdateType.EDITED_MESSAGE, demands.edited)],
    flows=[demands.flow],
    keys=["keyboard-submit"],
    cleans=[forget_counts],
)

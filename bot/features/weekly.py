"""周报: what was asked, answered and settled in a week."""

from bot.features.feature import Feature
from bot.handlers.weekly import BUTTONS, SCREENS
from bot.views import weekly
from scheduler.tick import in_one_transaction
from services.weekly import begin

WEEKLY = Feature(
    "weekly",
    optional=True,
    buttons=BUTTONS,
    screens=SCREENS,
    renderers=weekly.RENDERERS,
    jobs={"news": in_one_transaction(begin)},
)

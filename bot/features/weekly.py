"""周报: what was asked, answered and settled in a week."""

from bot.features.feature import Feature
from bot.views import weekly
from scheduler.tick import in_one_transaction
from services.weekly import begin

WEEKLY = Feature(
    "weekly",
    optional=True,
    renderers=weekly.RENDERERS,
    jobs={"news": in_one_transaction(begin)},
)

"""一屏: a chair's numbers."""

from bot.features.feature import Feature
from bot.handlers import overview
from bot.views.overview import RENDERERS
from scheduler.tick import in_one_transaction
from services.overview import send_weekly

OVERVIEW = Feature(
    "overview",
    optional=True,
    commands=overview.COMMANDS,
    buttons=overview.BUTTONS,
    keys=["keyboard-overview"],
    screens=overview.SCREENS,
    renderers=RENDERERS,
    jobs={"weekly": in_one_transaction(send_weekly)},
)

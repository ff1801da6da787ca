"""总览: a chair's numbers."""

from bot.features.feature import Feature
from bot.handlers import overview
from bot.views import overview as views
from scheduler.tick import in_one_transaction
from services import overview as service

OVERVIEW = Feature(
    "overview",
    optional=True,
    commands=[overview.COMMAND],
    buttons=overview.BUTTONS,
    renderers=views.RENDERERS,
    jobs={"weekly": in_one_transaction(service.send_weekly)},
)

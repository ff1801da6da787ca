"""名单: who belongs to a union, from a spreadsheet."""

from bot.features.feature import Feature
from bot.flows import roster as flow
from bot.handlers import roster
from bot.views import roster as views
from services import roster as service
from services import uploads

ROSTER = Feature(
    "roster",
    optional=True,
    commands=[roster.COMMAND],
    flows=[flow.flow],
    buttons=roster.BUTTONS,
    renderers=views.RENDERERS,
    cleans=[uploads.forget_old],
    retains=uploads.RETAINS,
    forgets=[service.FORGETS, uploads.FORGETS],
)

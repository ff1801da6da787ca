"""名单: who belongs to a union, from a spreadsheet."""

from bot.features.feature import Feature
from bot.flows.roster import flow
from bot.handlers import roster
from bot.views.roster import RENDERERS
from services import uploads
from services.roster import FORGETS

ROSTER = Feature(
    "roster",
    optional=True,
    commands=[roster.COMMAND],
    flows=[flow],
    buttons=roster.BUTTONS,
    renderers=RENDERERS,
    screens=roster.SCREENS,
    cleans=[uploads.forget_old],
    retains=uploads.RETAINS,
    forgets=[FORGETS, uploads.FORGETS],
)

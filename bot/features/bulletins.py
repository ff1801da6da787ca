"""通知: what many are told, and may sign up for."""

from bot.features.feature import Feature
from bot.flows import bulletins as flow
from bot.flows import signups
from bot.handlers import bulletins
from bot.views import bulletins as views
from services import circulation
from services import signups as service
from services.delivery import Afterwards

BULLETINS = Feature(
    "bulletins",
    optional=True,
    commands=[bulletins.COMMAND],
    flows=[flow.flow, signups.flow],
    buttons=bulletins.BUTTONS,
    renderers=views.RENDERERS,
    follows={circulation.KIND: Afterwards(circulation.arrived, circulation.missed)},
    cleans=[circulation.forget_old],
    retains=service.RETAINS,
    forgets=[service.FORGETS],
    open=circulation.still_open,
)

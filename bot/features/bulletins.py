"""通知: what many are told, and may sign up for."""

from bot.features.feature import Feature
from bot.flows import signups
from bot.flows.bulletins import flow
from bot.handlers import bulletins
from bot.views.bulletins import RENDERERS
from services import circulation
from services.delivery import Afterwards
from services.signups import FORGETS, RETAINS

BULLETINS = Feature(
    "bulletins",
    optional=True,
    commands=[bulletins.COMMAND],
    flows=[flow, signups.flow],
    keys=["keyboard-launch"],
    buttons=bulletins.BUTTONS,
    renderers=RENDERERS,
    follows={
        circulation.KIND: Afterwards(circulation.arrived, circulation.missed),
        circulation.PROGRESS: Afterwards(circulation.shown),
    },
    cleans=[circulation.forget_old],
    retains=RETAINS,
    forgets=[FORGETS],
    matters=[circulation.BULLETINS],
    open=circulation.still_open,
    switch="modules.bulletins",
)

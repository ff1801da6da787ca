"""解封: two holders of different posts learn who wrote."""

from bot.features.feature import Feature
from bot.flows.unsealing import flow
from bot.handlers import unsealing
from bot.views.unsealing import RENDERERS
from scheduler.tick import in_one_transaction
from services.delivery import Afterwards
from services.unsealing import NAME, TOLD, fade, open_due, still_open, told

UNSEALING = Feature(
    "unsealing",
    optional=True,
    flows=[flow],
    buttons=unsealing.BUTTONS,
    renderers=RENDERERS,
    screens=unsealing.SCREENS,
    jobs={"unseal": in_one_transaction(open_due)},
    open=still_open,
    follows={NAME: Afterwards(fade), TOLD: Afterwards(told)},
)

"""查看匿名身份: two holders of different posts learn who wrote."""

from bot.features.feature import Feature
from bot.flows.unsealing import flow
from bot.handlers import unsealing
from bot.views.unsealing import RENDERERS
from services.delivery import Afterwards, fade
from services.unsealing import NAME, REQUESTS, TOLD, still_open, told

UNSEALING = Feature(
    "unsealing",
    optional=True,
    flows=[flow],
    buttons=unsealing.BUTTONS,
    renderers=RENDERERS,
    screens=unsealing.SCREENS,
    matters=[REQUESTS],
    open=still_open,
    follows={NAME: Afterwards(fade), TOLD: Afterwards(told)},
)

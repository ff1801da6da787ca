"""解封: two holders of different posts learn who wrote."""

from bot.features.feature import Feature
from bot.flows import unsealing as flow
from bot.handlers import unsealing
from bot.views import unsealing as views
from services import unsealing as service
from services.delivery import Afterwards

UNSEALING = Feature(
    "unsealing",
    optional=True,
    flows=[flow.flow],
    buttons=unsealing.BUTTONS,
    renderers=views.RENDERERS,
    open=service.still_open,
    follows={service.NAME: Afterwards(service.fade), service.TOLD: Afterwards(service.told)},
)

"""What of a form may stand nowhere else, and files that prove something."""

from bot.features.feature import Feature
from bot.handlers import seals as handlers
from bot.views.seals import RENDERERS
from domain.cases.procedure import Guard
from services import seals
from services.delivery import Afterwards, fade
from services.forgetting import Forgets

SEALS = Feature(
    "seals",
    buttons=handlers.BUTTONS,
    renderers=RENDERERS,
    follows={Guard.SEALED: Afterwards(fade), Guard.PROOF: Afterwards(fade)},
    cleans=[seals.erase],
    words=[seals.forget_of],
    forgets=[Forgets(voice=seals.forget)],
)

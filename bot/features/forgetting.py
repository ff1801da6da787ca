"""注销: somebody wants us to know nothing of them any more."""

from bot.features.feature import Feature
from bot.handlers import forgetting
from services import marks
from services.forgetting import forget_farewells

FORGETTING = Feature(
    "forgetting",
    commands=[forgetting.COMMAND, forgetting.label],
    buttons=forgetting.BUTTONS,
    cleans=[forget_farewells],
    forgets=[marks.FORGETS],
    retains=marks.RETAINS,
)

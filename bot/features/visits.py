"""走访: what representatives hear on their way."""

from bot.features.feature import Feature
from bot.flows import visits
from scheduler.tick import in_one_transaction
from services.visits import FORGETS, RETAINS, remind

VISITS = Feature(
    "visits",
    optional=True,
    flows=[visits.flow],
    keys=["keyboard-visit"],
    buttons=visits.BUTTONS,
    jobs={"contact": in_one_transaction(remind)},
    retains=RETAINS,
    forgets=[FORGETS],
)

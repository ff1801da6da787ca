"""走访: what representatives hear on their way."""

from bot.features.feature import Feature
from bot.flows import visits
from scheduler.tick import in_one_transaction
from services import visits as service

VISITS = Feature(
    "visits",
    optional=True,
    flows=[visits.flow],
    buttons=visits.BUTTONS,
    jobs={"contact": in_one_transaction(service.remind)},
    retains=service.RETAINS,
    forgets=[service.FORGETS],
)

"""What somebody simply writes while nothing else is going on. It takes any message, so it is asked last."""

from bot.features.feature import Feature
from bot.flows import loose

LOOSE = Feature("loose", rest=True, flows=[loose.flow])

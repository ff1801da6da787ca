"""并案: two cases that are the same thing."""

from bot.features.feature import Feature
from bot.flows import merging

MERGING = Feature("merging", optional=True, flows=[merging.flow])

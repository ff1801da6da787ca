"""换届: a new term of office of a union."""

from bot.features.feature import Feature
from bot.flows.tenures import flow

TENURES = Feature("tenures", optional=True, flows=[flow])

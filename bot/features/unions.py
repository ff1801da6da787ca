"""下级工会: the unions below an admin's own: what each is, and how one is renamed, moved, taken over."""

from bot.features.feature import Feature
from bot.flows.unions import flow
from bot.handlers import unions

UNIONS = Feature("unions", optional=True, flows=[flow], buttons=unions.BUTTONS)

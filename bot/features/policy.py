"""期限: the figures of a union."""

from bot.features.feature import Feature
from bot.handlers import policy

POLICY = Feature("policy", optional=True, commands=[policy.COMMAND], buttons=policy.BUTTONS)

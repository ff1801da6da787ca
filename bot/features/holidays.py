"""放假安排: a notice of holidays, by which every date is counted anew."""

from bot.features.feature import Feature
from bot.flows import holidays

HOLIDAYS = Feature("holidays", optional=True, flows=[holidays.flow])

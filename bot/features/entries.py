"""代录: what staff write down for somebody else."""

from bot.features.feature import Feature
from bot.flows import entries
from services import entries as service

ENTRIES = Feature(
    "entries",
    optional=True,
    flows=[entries.flow],
    retains=service.RETAINS,
    forgets=[service.FORGETS],
)

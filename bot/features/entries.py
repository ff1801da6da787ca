"""代录: what staff write down for somebody else."""

from bot.features.feature import Feature
from bot.flows import entries
from services.entries import FORGETS, RETAINS

ENTRIES = Feature(
    "entries",
    optional=True,
    flows=[entries.flow],
    keys=["keyboard-enter"],
    retains=RETAINS,
    forgets=[FORGETS],
)

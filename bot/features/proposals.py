"""写提案: what representatives propose."""

from bot.features.feature import Feature
from bot.flows import proposals
from services.proposals import still_open

PROPOSALS = Feature(
    "proposals",
    optional=True,
    flows=[proposals.flow],
    keys=["keyboard-propose"],
    open=still_open,
    switch="modules.proposals",
)

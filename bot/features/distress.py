"""Somebody is in danger, by their own words: who is told, and who gets in touch."""

from bot.features.feature import Feature
from bot.flows import distress
from bot.views.distress import RENDERERS
from scheduler.tick import in_one_transaction
from services.distress import FORGETS, RETAINS, look

DISTRESS = Feature(
    "distress",
    flows=[distress.flow],
    buttons=distress.BUTTONS,
    renderers=RENDERERS,
    jobs={"distress": in_one_transaction(look)},
    retains=RETAINS,
    forgets=[FORGETS],
)

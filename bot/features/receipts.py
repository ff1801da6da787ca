"""Codes that bring a case, or all that one has, to another telephone."""

from bot.features.feature import Feature
from bot.flows import claims
from services import new_phone, receipts

RECEIPTS = Feature(
    "receipts",
    optional=True,
    flows=[claims.flow],
    buttons=claims.BUTTONS,
    cleans=[receipts.forget_old],
    forgets=[new_phone.FORGETS],
)

"""Finding one's union, and coming in by an invitation."""

from bot.features.feature import Feature
from bot.flows import membership, verification
from bot.views.posts import RENDERERS
from services import invitations
from services.membership import FORGETS

MEMBERSHIP = Feature(
    "membership",
    flows=[membership.flow, verification.flow],
    buttons=verification.BUTTONS,
    renderers=RENDERERS,
    cleans=[invitations.forget_old],
    forgets=[FORGETS],
)

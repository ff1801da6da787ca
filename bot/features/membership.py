"""Finding one's union, and coming in by an invitation."""

from bot.features.feature import Feature
from bot.flows import membership
from bot.views.posts import RENDERERS
from services import invitations
from services.membership import FORGETS

MEMBERSHIP = Feature(
    "membership",
    flows=[membership.flow],
    renderers=RENDERERS,
    cleans=[invitations.forget_old],
    forgets=[FORGETS],
)

"""说两句: what colleagues say about what is on the board."""

from bot.features.feature import Feature
from bot.flows.discussion import flow
from bot.handlers import discussion
from bot.views.discussion import RENDERERS
from services import moderation, unmoderated
from services.delivery import Afterwards
from services.discussion import ANSWERED, told

DISCUSSION = Feature(
    "discussion",
    optional=True,
    flows=[flow],
    buttons=discussion.BUTTONS,
    renderers=RENDERERS,
    matters=[unmoderated.MODERATION],
    follows={ANSWERED: Afterwards(told), moderation.NOTICE: Afterwards(moderation.noticed)},
    words=[moderation.delete_words],
    forgets=[moderation.FORGETS],
)

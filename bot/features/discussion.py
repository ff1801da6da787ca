"""说两句: what colleagues say about what is on the board."""

from bot.features.feature import Feature
from bot.flows import discussion as flow
from bot.handlers import discussion
from bot.views import discussion as views
from services import discussion as service
from services import moderation
from services.delivery import Afterwards

DISCUSSION = Feature(
    "discussion",
    optional=True,
    flows=[flow.flow],
    buttons=discussion.BUTTONS,
    renderers=views.RENDERERS,
    follows={service.ANSWERED: Afterwards(service.told), moderation.NOTICE: Afterwards(moderation.noticed)},
    words=[moderation.delete_words],
    forgets=[moderation.FORGETS],
)

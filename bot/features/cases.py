"""A case on its way: its card, its buttons, words that a move needs, replies, its dates and clocks."""

from telegram.ext import MessageHandler, filters

from bot.features.feature import Feature
from bot.flows import held
from bot.flows.cases import flow
from bot.handlers import cases, dates, leading, replies
from bot.views import push, say, vacancy
from bot.views.cases import RENDERERS
from bot.wire.filters import AboutCase, RestOfAlbum
from scheduler.tick import in_one_transaction, when_believed
from services import absence, delivery, questions
from services.cases import chase, forgetting, retention, similar
from services.delivery import Afterwards
from storage.outbox import SAY

CASES = Feature(
    "cases",
    commands=[cases.COMMAND],
    replies=[
        # The pictures of one album belong together, whatever the first of them was taken for.
        MessageHandler(RestOfAlbum(), replies.rest_of_album),
        # A reply to a case's message is meant for that case, whatever else is going on.
        MessageHandler(AboutCase() & ~filters.COMMAND, replies.reply),
    ],
    flows=[flow, held.flow],
    buttons=[*cases.BUTTONS, *dates.BUTTONS, *leading.BUTTONS, *replies.BUTTONS],
    renderers={**say.RENDERERS, **RENDERERS, **push.RENDERERS, **vacancy.RENDERERS},
    matters=[chase.CASES],
    jobs={
        "pass on": when_believed(in_one_transaction(absence.pass_on)),
        "take notes": in_one_transaction(similar.catch_up),
    },
    follows=dict.fromkeys((SAY, *say.FORMER), Afterwards(questions.said)),
    cleans=[delivery.forget_old],
    retains=retention.RETAINS,
    forgets=[forgetting.FORGETS, questions.FORGETS],
)

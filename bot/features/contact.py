"""找代表: who represents me, and a talk with them."""

from telegram.ext import MessageHandler, filters

from bot.features.feature import Feature
from bot.flows import contact as flow
from bot.handlers import contact
from bot.views import contact as views
from bot.wire.filters import InTalk, key
from scheduler.tick import in_one_transaction
from services import contact as service
from services.delivery import Afterwards

CONTACT = Feature(
    "contact",
    optional=True,
    commands=[contact.COMMAND, key("keyboard-representatives", contact.representatives)],
    # A reply in a talk is meant for whoever is on the other side of it.
    replies=[MessageHandler(InTalk() & ~filters.COMMAND, flow.reply)],
    flows=[flow.flow],
    buttons=contact.BUTTONS,
    keys=["keyboard-representatives"],
    renderers=views.RENDERERS,
    follows={"relay": Afterwards(service.referred)},
    jobs={"talks": in_one_transaction(service.chase)},
    cleans=[service.forget_old],
    retains=service.RETAINS,
    forgets=[service.FORGETS],
    open=service.still_open,
)

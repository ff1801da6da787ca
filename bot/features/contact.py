"""找代表: who represents me, and a talk with them."""

from telegram.ext import MessageHandler, filters

from bot.features.feature import Feature
from bot.flows.contact import flow, reply
from bot.handlers import contact
from bot.views.contact import RENDERERS
from bot.wire.filters import InTalk, key
from services.contact import FORGETS, RETAINS, TALKS, forget_old, missed, referred, still_open
from services.delivery import Afterwards

CONTACT = Feature(
    "contact",
    optional=True,
    commands=[contact.COMMAND, key("keyboard-representatives", contact.representatives)],
    # A reply in a talk is meant for whoever is on the other side of it.
    replies=[MessageHandler(InTalk() & ~filters.COMMAND, reply)],
    flows=[flow],
    buttons=contact.BUTTONS,
    keys=["keyboard-representatives"],
    renderers=RENDERERS,
    follows={"relay": Afterwards(referred, missed)},
    matters=[TALKS],
    cleans=[forget_old],
    retains=RETAINS,
    forgets=[FORGETS],
    open=still_open,
    switch="modules.contact",
)

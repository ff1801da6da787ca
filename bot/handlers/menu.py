"""更多, and the keys that hold several things: one message, changed in its place."""

from telegram import Update

from bot.handlers.policy import seats
from bot.views.keyboards import onward
from bot.views.menu import administered, entries
from bot.wire.buttons import on
from bot.wire.filters import key
from bot.wire.session import Context
from domain.menu import more, offers, others
from domain.sentences import Button
from domain.taps.menu import ADMINISTER, FIND, MENU, OFFERS, OTHERS
from services import modules

_BACK = [Button("button-menu", MENU())]


async def _more(update: Update, context: Context) -> None:
    session = context.session
    names = more(session.roles, await modules.off(session, session.actor))
    await session.show("menu-more", buttons=entries(names))


async def _offer(update: Update, context: Context) -> None:
    """What a representative may bring up: a proposal, their own trouble, a visit."""
    session = context.session
    await session.show("menu-offer", buttons=entries(offers(await modules.off(session, session.actor))))


async def _others(update: Update, context: Context) -> None:
    """What their other posts lead to."""
    session = context.session
    names = others(session.roles, await modules.off(session, session.actor))
    await session.show("menu-others", buttons=[*entries(names), _BACK])


async def administer(update: Update, context: Context) -> None:
    """Raises NotAdmin for whoever is none."""
    seat = (await seats(context.session))[0]
    await context.session.show("menu-administer", buttons=[*administered(seat.id), _BACK], union=seat.name)


async def find(update: Update, context: Context) -> None:
    """A bare number is understood wherever nothing else is asked."""
    await context.session.show("menu-find", buttons=onward(context.session.roles))


BUTTONS = [on(MENU, _more), on(OFFERS, _offer), on(OTHERS, _others), on(ADMINISTER, administer), on(FIND, find)]
KEYS = [
    key("keyboard-more", _more),
    key("keyboard-offer", _offer),
    key("keyboard-administer", administer),
    key("keyboard-find", find),
]

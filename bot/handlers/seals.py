"""Looking at what of a form is kept apart."""

from telegram import Update

from bot.wire.buttons import on
from bot.wire.session import Context
from domain.taps.seals import SEAL
from services import seals


async def _look(update: Update, context: Context) -> None:
    case_id, name = SEAL.fields(context)
    await seals.look(context.session, case_id, name, context.session.actor)


BUTTONS = [on(SEAL, _look)]

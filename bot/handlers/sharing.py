"""邀请同事一起: a link to a case of the board to pass on; and what becomes of a card that is put into our own chat."""

import re

from telegram import Message, Update

from bot.handlers import board
from bot.views import sharing
from bot.views.card import TITLE_CHARACTERS
from bot.views.keyboards import case_buttons, onward
from bot.wire import aims
from bot.wire.buttons import on
from bot.wire.session import Context, Session
from domain.cases.model import Case
from domain.cases.words import Action, Stage
from domain.sentences import Rows
from domain.taps.sharing import BRING
from domain.taps.tap import word_of
from domain.text_length import excerpt
from services.sharing import to_pass_on


async def _bring(update: Update, context: Context) -> None:
    """The link, and the ways to pass it on; of what colleagues do not read yet, what it takes first."""
    session = context.session
    case = await to_pass_on(session, BRING.fields(context)[0], session.actor)
    session.pressed, own = None, session.actor.speaks_as(case.submitter)
    if case.published_at is None or case.stage is Stage.CLOSED:
        await _first(session, case)
        return
    rows = sharing.ways(session.texts, session.language, context.bot.username, case)
    await session.say(
        "bring",
        buttons=[*rows, [board.BACK]],
        voice=session.voice_in(case),
        protected=case.anonymous and own,
        number=case.number,
        title=excerpt(case.title, TITLE_CHARACTERS),
        count=case.seconds,
        sealed="yes" if case.anonymous and own else "no",
    )


async def _first(session: Session, case: Case) -> None:
    """Their own words never leave: they agree, and the union puts it into words. What is over needs nobody more."""
    policy = session.rules.of(case.union_path).policy
    buttons = (button for row in case_buttons(case, session.actor, policy) for button in row)
    offer = [[button] for button in buttons if word_of(button.data) == Action.OFFER]
    state = "over" if case.stage is Stage.CLOSED else "offered" if case.offered_at else "open" if offer else "later"
    rows: Rows = offer or onward(session.roles)
    await session.say(
        "bring-first",
        buttons=rows,
        voice=session.voice_in(case),
        protected=case.anonymous,
        number=case.number,
        state=state,
    )


async def through_us(update: Update, context: Context) -> None:
    """Somebody put a case into this very chat, chosen or as a link: it is no message to anybody, it is opened."""
    message = update.effective_message
    if message and not await aims.reach(context.session, _aim_in(message)):
        await context.session.say("aim-nothing", buttons=[[board.BACK]])


def _aim_in(message: Message) -> str:
    """Of the button under it. Whatever it says: what may be seen is asked again."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    addresses = [button.url or "" for row in rows for button in row] or re.findall(r"t\.me/\S+", message.text or "")
    return addresses[0].rpartition("start=")[2] if addresses else ""


BUTTONS = [on(BRING, _bring)]

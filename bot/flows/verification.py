"""请工会核实我: number and name in one message, as they stand on the roster.

请工会核实我 ──▶ said ↺ ──▶ END
"""

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.views.keyboards import onward
from bot.wire.buttons import on
from bot.wire.conversation import END, Flow, Manner, begin
from bot.wire.filters import anything
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts
from domain.people import Person
from domain.sentences import Button
from domain.taps.membership import LISTED_NOT_ME, VERIFY_ABOVE, VERIFY_ME, VERIFY_NO, VOUCH
from domain.verification import NotOnList, TooManyNumbers, read
from services import verification

NAME = "verifying"
SAID = "said"
CANCEL = Button("button-cancel", VERIFY_NO())


async def _begin(update: Update, context: Context) -> str:
    session = context.session
    await verification.check(session, session.person)
    await begin(session, NAME, SAID)
    session.pressed = None
    return await _ask(session)


async def _ask(session: Session) -> str:
    union = await verification.check(session, session.person)
    await session.say(
        "verify-ask", buttons=[[Button("button-verify-above", VERIFY_ABOVE())], [CANCEL]], union=union.name
    )
    return SAID


async def _said(update: Update, context: Context) -> str:
    """A refusal is said here, not raised: a wrong try stays counted. What lacks the number or the name is none."""
    session, said = context.session, read(message_text(update))
    if said is None:
        return await _ask(session)
    try:
        union = await verification.by_number(session, session.person, said)
    except NotOnList as refusal:
        await session.say(refusal.key, buttons=[[CANCEL]], **refusal.details)
        return SAID
    except TooManyNumbers as refusal:
        await session.say(refusal.key, buttons=onward(session.roles), **refusal.details)
        return END
    await session.say("verified-by-number", buttons=onward(session.roles), union=union.name)
    return END


async def _above(update: Update, context: Context) -> str:
    """Whoever has no number, or is on no roster: the union above says so, never who is staff of one's own."""
    session = context.session
    union = await verification.ask_above(session, session.person)
    await session.show("vouch-asked", buttons=onward(session.roles), union=union.name)
    return END


async def _vouch(update: Update, context: Context) -> None:
    session, (person, said) = context.session, VOUCH.fields(context)
    await verification.answer(session, Person(person), said, session.actor)
    await session.show(f"vouch-{said}", buttons=onward(session.roles))


async def _cancel(update: Update, context: Context) -> str:
    await context.session.say("words-cancelled", buttons=onward(context.session.roles))
    return END


async def _object(update: Update, context: Context) -> None:
    session = context.session
    await verification.object_to(session, LISTED_NOT_ME.fields(context)[0], session.actor)
    await session.show("listed-objected", buttons=onward(session.roles))


BUTTONS = [on(LISTED_NOT_ME, _object), on(VOUCH, _vouch)]


def flow(texts: Texts) -> Flow:
    return Flow(
        NAME,
        entry_points=[on(VERIFY_ME, _begin), on(VERIFY_ABOVE, _above)],
        states={SAID: [MessageHandler(anything(texts), _said)]},
        fallbacks=[on(VERIFY_NO, _cancel), CommandHandler("cancel", _cancel)],
        manner=Manner(words={SAID}, files=(), about=True),
    )

"""Somebody is in danger: whoever was told gets in touch, and the two write to each other through us.

(write) ──▶ words ──▶ END
"""

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.views.card import who
from bot.views.keyboards import onward
from bot.wire.buttons import on, turning
from bot.wire.conversation import END, Flow, Manner, begin
from bot.wire.filters import anything
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts
from domain.people import Person, own_voice
from domain.sentences import Button
from domain.taps.distress import CARER, CARERS, DISTRESS_CANCEL, DISTRESS_CONTACT, DISTRESS_TAKE, DISTRESS_WRITE
from services import distress
from storage.distress import Possible

NAME = "distress"
WORDS = "words"
CANCEL = Button("button-cancel", DISTRESS_CANCEL())


async def _take(update: Update, context: Context) -> None:
    session, (number,) = context.session, DISTRESS_TAKE.fields(context)
    await distress.take(session, number, session.actor)
    session.pressed = None
    write = Button("button-distress-write", DISTRESS_WRITE(number), style="primary")
    await session.say("distress-yours", buttons=[[write]])


async def _write(update: Update, context: Context) -> str:
    session, (number,) = context.session, DISTRESS_WRITE.fields(context)
    found, calls = await distress.side_in(session, number, session.actor)
    voice = found.person if calls else own_voice(session.person)
    await begin(session, NAME, WORDS, {"distress": number}, voice=voice)
    session.pressed = None
    await session.say("distress-write", buttons=[[CANCEL]], voice=voice)
    return WORDS


async def _words(update: Update, context: Context) -> str:
    session = context.session
    assert session.conversation
    number, voice = session.conversation.data["distress"], session.conversation.voice
    await distress.pass_on(session, number, session.actor, message_text(update))
    again = Button("button-distress-write", DISTRESS_WRITE(number))
    await session.say("distress-passed", buttons=[[again]], voice=voice)
    return END


async def _cancel(update: Update, context: Context) -> str:
    await context.session.show("words-cancelled", buttons=onward(context.session.roles))
    return END


async def _contact(update: Update, context: Context) -> None:
    session, (number,) = context.session, DISTRESS_CONTACT.fields(context)
    found = await distress.want(session, number, session.actor)
    session.pressed = None
    await session.say("distress-wanted", voice=found.person, slot="distress-wanted")


# --- who is trained ---------------------------------------------------------------------------------------------------


async def _carers(update: Update, context: Context) -> None:
    await _show_carers(context.session, CARERS.fields(context)[0])


async def _show_carers(session: Session, number: int) -> None:
    page = await distress.possible(session, session.actor, number)
    rows = [[await _row(session, each, page.number)] for each in page.found]
    await session.show("carers", buttons=[*rows, *turning(CARERS, page)])


async def _row(session: Session, each: Possible, page: int) -> Button:
    said = {"name": await who(session, own_voice(each.person)), "union": each.union_name}
    said |= {"marked": "yes" if each.marked else "no"}
    return Button("button-carer", CARER(each.person, each.union_id, not each.marked, page), said)


async def _carer(update: Update, context: Context) -> None:
    session = context.session
    person, union, trained, page = CARER.fields(context)
    await distress.mark(session, session.actor, Person(person), union, trained=trained)
    await _show_carers(session, page)


BUTTONS = [on(DISTRESS_TAKE, _take), on(DISTRESS_CONTACT, _contact), on(CARERS, _carers), on(CARER, _carer)]


def flow(texts: Texts) -> Flow:
    return Flow(
        NAME,
        entry_points=[on(DISTRESS_WRITE, _write)],
        states={WORDS: [MessageHandler(anything(texts), _words)]},
        fallbacks=[on(DISTRESS_CANCEL, _cancel), CommandHandler("cancel", _cancel)],
        manner=Manner(words={WORDS}, files=(), about=True),
    )

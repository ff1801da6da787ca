"""找代表: who represents me, and the buttons under what is said in a talk."""

from telegram import Message, Update
from telegram.ext import CommandHandler

from bot.flows import membership, two_drafts
from bot.views.contact import quoted
from bot.views.keyboards import onward
from bot.wire.buttons import on
from bot.wire.session import Context, Session
from domain.contact import NotYourRepresentative, Side, Talk, WordsGone
from domain.drafts import Piece
from domain.people import Person
from domain.sentences import Button
from domain.taps.contact import (
    RELAY_DEMAND,
    RELAY_MUTE,
    RELAY_NO,
    RELAY_UNMUTE,
    RELAY_YES,
    REPRESENTATIVES,
    TALK_HIDDEN,
    TALK_NAMED,
    TALK_TO,
)
from domain.taps.demands import WRITE
from services import contact, modules
from services.contact import Representative
from services.membership import home

SHOWN = 8
_WRITE = [[Button("button-write", WRITE(), style="primary")]]


async def representatives(update: Update, context: Context) -> None:
    """Each with what they achieved; of many those of one's own contact group, and the first others."""
    session = context.session
    session.pressed = None
    union = await home(session, session.person)
    if union is None:
        await membership.ask(session)
        return
    modules.check(session, union.path, "contact")
    found = (await contact.represented_by(session, session.person))[:SHOWN]
    if not found:
        await session.say("representatives-none", buttons=_WRITE)
        return
    lines = "\n".join(_line(session, each) for each in found)
    rows = [[Button("button-talk-to", TALK_TO(each.person), {"name": each.name})] for each in found]
    await session.say("representatives", buttons=rows, lines=lines, union=found[0].union_name)


def _line(session: Session, each: Representative) -> str:
    """Who they are, and what they have achieved where there is something to say."""
    counts = {"adopted": each.adopted, "archived": each.archived, "taken": each.taken_up}
    said = [session.texts.plain(session.language, f"achieved-{what}", count=n) for what, n in counts.items() if n]
    return session.texts.plain(
        session.language,
        "representative-line",
        name=each.name,
        near="yes" if each.near else "no",
        away="yes" if each.away else "no",
        achieved=said or "none",
    )


async def _talk_to(update: Update, context: Context) -> None:
    """By name, or not: that is asked before a word is written."""
    session, person = context.session, Person(TALK_TO.fields(context)[0])
    found = [each for each in await contact.represented_by(session, session.person) if each.person == person]
    if not found:
        raise NotYourRepresentative
    session.pressed = None
    rows = [[Button("button-talk-named", TALK_NAMED(person)), Button("button-talk-hidden", TALK_HIDDEN(person))]]
    await session.say("talk-how", buttons=rows, name=found[0].name)


async def _mute(update: Update, context: Context) -> None:
    session, talk = context.session, await _pressed(context)
    await contact.mute(session, talk, session.actor)
    rows = [[Button("button-relay-unmute", RELAY_UNMUTE(talk.id))], *onward(session.roles)]
    await session.say("talk-muted", buttons=rows, voice=talk.voice(talk.side_of(session.actor)))


async def _unmute(update: Update, context: Context) -> None:
    session = context.session
    talk = await contact.known_talk(session, RELAY_UNMUTE.fields(context)[0], session.actor)
    await contact.unmute(session, talk, session.actor)
    await session.show("talk-unmuted", buttons=onward(session.roles), voice=talk.voice(talk.side_of(session.actor)))


async def _demand(update: Update, context: Context) -> None:
    """A worker's own words become their draft at once; to a representative the worker says yes first."""
    session, talk, piece = context.session, await _pressed(context), _words_above(update)
    if talk.side_of(session.actor) is Side.WORKER:
        await _draft(session, talk, piece)
        return
    await contact.ask_for_demand(session, talk, session.actor, piece)
    session.notify("talk-asked", alert=True)


async def _yes(update: Update, context: Context) -> None:
    """Whoever says yes gets a draft of their own. What becomes of it is theirs."""
    session, talk = context.session, await _pressed(context)
    if talk.side_of(session.actor) is Side.WORKER:
        await _draft(session, talk, _words_above(update))


async def _no(update: Update, context: Context) -> None:
    """Nobody hears of it."""
    session, talk = context.session, await _pressed(context)
    session.pressed = None
    await session.say("talk-demand-no", buttons=onward(session.roles), voice=talk.voice(talk.side_of(session.actor)))


async def _draft(session: Session, talk: Talk, piece: Piece) -> None:
    """In an anonymous talk the draft belongs to its voice as well."""
    session.pressed = None
    await two_drafts.with_pieces(session, (piece,), talk.worker if talk.anonymous else None)


async def _pressed(context: Context) -> Talk:
    """The talk to which the message with the button belongs, whatever the button says."""
    session = context.session
    return await contact.talk_of_message(session, session.pressed, session.actor)


def _words_above(update: Update) -> Piece:
    query = update.callback_query
    piece = quoted(query.message) if query and isinstance(query.message, Message) else None
    if piece is None:
        raise WordsGone
    return piece


COMMAND = CommandHandler("rep", representatives)
BUTTONS = [
    on(REPRESENTATIVES, representatives),
    on(TALK_TO, _talk_to),
    on(RELAY_MUTE, _mute),
    on(RELAY_UNMUTE, _unmute),
    on(RELAY_DEMAND, _demand),
    on(RELAY_YES, _yes),
    on(RELAY_NO, _no),
]

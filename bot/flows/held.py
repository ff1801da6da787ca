"""What was held back goes on its way, or nowhere, as whoever sent it says: to a case, or to a talk."""

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.flows import cases, contact, holding
from bot.flows.holding import CASE, HELD, NAME
from bot.handlers.replies import added
from bot.views.keyboards import onward
from bot.wire.buttons import on
from bot.wire.conversation import Flow
from bot.wire.filters import anything
from bot.wire.pieces import piece_of
from bot.wire.session import Context, Session
from bot.wire.texts import Texts
from domain.contact import Side, TalkUnknown
from domain.drafts import Draft
from domain.people import Voice
from domain.refusal import MovedOn
from domain.taps.held import HELD_DROP, HELD_SEND
from domain.taps.tap import Tap
from services.cases import perform
from services.contact import known_talk
from storage.conversations import Conversation


async def _voice(session: Session, kind: str, number: int) -> Voice:
    """Under which they are known there."""
    if kind == CASE:
        return session.voice_in(await perform.known_to(session, number, session.actor))
    talk = await known_talk(session, number, session.actor)
    if talk.side_of(session.actor) is not Side.WORKER:
        raise TalkUnknown
    return talk.worker


async def _pressed(tap: Tap[str, int], context: Context) -> tuple[Session, Conversation]:
    session, (kind, number) = context.session, tap.fields(context)
    voice = await _voice(session, kind, number)
    held = await holding.let_go(session, voice)
    if held is None:
        raise MovedOn
    return session, held


async def _send(update: Update, context: Context) -> None:
    session, held = await _pressed(HELD_SEND, context)
    await session.people.forewarn(held.voice)
    await session.show("files-go", voice=held.voice)
    session.pressed = None
    (kind, number), words, pieces = held.data["to"], held.data["words"], Draft.from_json(held.data).pieces
    if kind != CASE:
        await contact.send(session, await known_talk(session, number, session.actor), pieces)
    elif words:
        await cases.carry_out(session, words, pieces)
    else:
        await added(session, await perform.known_to(session, number, session.actor), pieces)


async def _drop(update: Update, context: Context) -> None:
    session, held = await _pressed(HELD_DROP, context)
    await session.show("files-dropped", buttons=onward(session.roles), voice=held.voice)


async def _collect(update: Update, context: Context) -> str:
    """More of what waits."""
    session, message = context.session, update.effective_message
    assert message and session.conversation
    kind, number = session.conversation.data["to"]
    piece = piece_of(message, session.rules.policy.draft)
    await holding.hold(session, session.conversation.voice, (piece,), (kind, number))
    return HELD


async def _cancel(update: Update, context: Context) -> None:
    session = context.session
    assert session.conversation
    held = await holding.let_go(session, session.conversation.voice)
    assert held
    await session.say("files-dropped", buttons=onward(session.roles), voice=held.voice)


def flow(texts: Texts) -> Flow:
    return Flow(
        NAME,
        entry_points=[on(HELD_SEND, _send), on(HELD_DROP, _drop)],
        states={HELD: [MessageHandler(anything(texts), _collect)]},
        fallbacks=[CommandHandler("cancel", _cancel)],
    )

"""Somebody simply writes while nothing else is going on: a demand of their own, or (staff) an answer to some case?

a message ──▶ offered ──▶ a draft of a demand      staff with open cases: ──▶ which ──▶ an answer
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from functools import wraps
from typing import Any

from telegram import Message, Update
from telegram.ext import CommandHandler, MessageHandler

from bot.flows import contact, membership, two_drafts
from bot.flows.drafts import draft_of, keep
from bot.flows.loose_questions import OFFERED, WHICH, Span, ask, ask_anew
from bot.handlers.manners import old_button
from bot.handlers.plain_words import answered as answered_plainly
from bot.handlers.replies import added, answered, taken_back_by_word
from bot.views.keyboards import onward
from bot.wire.buttons import on
from bot.wire.conversation import Callback, Flow, Manner, begin, end, sleep, wake
from bot.wire.filters import anything
from bot.wire.pieces import piece_of
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts
from domain.drafts import Draft, Piece
from domain.taps.loose import (
    DRAFT_JOIN,
    DRAFT_NEW,
    LOOSE_ADD,
    LOOSE_ANSWER,
    LOOSE_CONTINUE,
    LOOSE_DROP,
    LOOSE_HIDDEN,
    LOOSE_MINE,
    LOOSE_NAMED,
    LOOSE_PAGE,
    LOOSE_TALK,
    LOOSE_URGENT,
    OLD_ADD,
    OLD_ANSWER,
    OLD_DROP,
    OLD_MINE,
    OLD_PAGE,
    OLD_TALK,
)
from domain.taps.tap import AnyTap
from services import invitations
from services.cases import answer, perform
from services.contact import known_talk
from services.membership import home
from storage.outbox import ALBUM_SECONDS, Slot
from storage.times import from_text, to_text

NAME = "loose"
TOGETHER = timedelta(hours=1)
"""What is said within so long belongs together."""


async def _heard(update: Update, context: Context) -> str | None:
    """Keeps what was said and asks what it is meant for. A bare invitation code is taken as one."""
    session, text = context.session, message_text(update)
    if invitations.looks_like_code(text):
        await membership.invited(session, text)
        return None
    if await taken_back_by_word(session, text) or await answered_plainly(update, context):
        return None
    await take_in(session, piece_of(_message(update), session.rules.policy.draft))
    return None


async def take_in(session: Session, piece: Piece) -> None:
    """Keeps what was said, with what was said before and not decided on, and asks."""
    if not await wake(session, NAME):
        await begin(session, NAME, OFFERED)
    step = await _add(session, piece)
    if step and session.conversation:
        session.conversation.step = step


async def _more(update: Update, context: Context) -> str | None:
    session = context.session
    if await answered_plainly(update, context):
        return None
    return await _add(session, piece_of(_message(update), session.rules.policy.draft))


def _message(update: Update) -> Message:
    assert update.effective_message
    return update.effective_message


async def _add(session: Session, piece: Piece) -> str | None:
    """What is said after a while is asked about by itself; what lay there undecided keeps its own question."""
    assert session.conversation
    keep(session, draft_of(session).with_piece(piece, session.rules.policy.draft))
    data = session.conversation.data
    if "at" not in data or session.now - from_text(data["at"]) > TOGETHER:
        data["since"] = piece.message_id
    data["at"] = to_text(session.now)
    if await home(session, session.person) is None:
        await membership.ask(session)
        return None
    delay = ALBUM_SECONDS if piece.album else 0
    if session.conversation.step == two_drafts.OLDER:
        return await two_drafts.ask(session, Slot("loose", delay))
    return await ask(session, delay)


async def _taken(session: Session, span: Span) -> tuple[Piece, ...]:
    """What the question quotes whose button was pressed. Where some of that has gone elsewhere, nothing does, and the
    rest is asked about anew; so is what was said after it, and was quoted together with it since.
    """
    assert session.conversation
    draft, (first, last), data = draft_of(session), span, session.conversation.data
    quoted = tuple(piece for piece in draft.pieces if first <= piece.message_id <= last)
    if not (draft.has(first) and draft.has(last)):
        if draft.pieces:
            await ask(session)
        return ()
    Draft(pieces=quoted).checked()
    rest = tuple(piece for piece in draft.pieces if piece not in quoted)
    keep(session, replace(draft, pieces=rest))
    later = [piece.message_id for piece in rest if piece.message_id > last]
    if later and data.get("since", 0) <= last:
        data["since"] = later[0]
        session.conversation.step = await ask(session)
    await (sleep(session) if rest else end(session))
    return quoted


def _all(session: Session) -> Span:
    """Of a button that does not say what it is about: all that is undecided."""
    pieces = draft_of(session).pieces
    return pieces[0].message_id, pieces[-1].message_id


async def _mine(update: Update, context: Context) -> None:
    session = context.session
    (span,) = LOOSE_MINE.found_in(context) or (_all(session),)
    if pieces := await _taken(session, span):
        await two_drafts.with_pieces(session, pieces)


async def _named(update: Update, context: Context) -> None:
    (span,) = LOOSE_NAMED.fields(context)
    await _sign(context.session, span, anonymous=False)


async def _hidden(update: Update, context: Context) -> None:
    (span,) = LOOSE_HIDDEN.fields(context)
    await _sign(context.session, span, anonymous=True)


async def _sign(session: Session, span: Span, *, anonymous: bool) -> None:
    """Straight to the look at the whole of it, where its words say what it is about."""
    if pieces := await _taken(session, span):
        await two_drafts.with_pieces(session, pieces, anonymous=anonymous)


async def _urgent(update: Update, context: Context) -> None:
    """As what somebody is in danger from: nothing is asked before it can be handed in."""
    session, (span,) = context.session, LOOSE_URGENT.fields(context)
    if pieces := await _taken(session, span):
        await two_drafts.with_pieces(session, pieces, urgent=True)


async def _answer(update: Update, context: Context) -> None:
    """What was written goes to the worker of the chosen case."""
    session = context.session
    case, span = LOOSE_ANSWER.found_in(context) or (*OLD_ANSWER.fields(context), _all(session))
    if pieces := await _taken(session, span):
        draft = Draft(pieces=pieces)
        await answered(session, await answer.reply(session, case, draft, pieces[-1].message_id, session.actor))


async def _add_to(update: Update, context: Context) -> None:
    """What was written is added to one's own open case."""
    session = context.session
    number, span = LOOSE_ADD.found_in(context) or (*OLD_ADD.fields(context), _all(session))
    case = await perform.known_to(session, number, session.actor)
    if pieces := await _taken(session, span):
        await added(session, case, pieces)


async def _say_in_talk(update: Update, context: Context) -> None:
    """What was written goes to the other side of the chosen talk."""
    session = context.session
    number, span = LOOSE_TALK.found_in(context) or (*OLD_TALK.fields(context), _all(session))
    talk = await known_talk(session, number, session.actor)
    if pieces := await _taken(session, span):
        await contact.send(session, talk, pieces)


async def _drop(update: Update, context: Context) -> None:
    session = context.session
    (span,) = LOOSE_DROP.found_in(context) or (_all(session),)
    await _taken(session, span)
    await session.show("loose-dropped", buttons=onward(session.roles))


async def _page(update: Update, context: Context) -> str:
    """More of what waits, in the place of what was offered."""
    session = context.session
    span, page = LOOSE_PAGE.found_in(context) or (None, *OLD_PAGE.fields(context))
    return await ask(session, page=page, turned=span)


async def _continue(update: Update, context: Context) -> str:
    """After the union was found: what was said before that."""
    return await ask(context.session)


_PRESSES: Mapping[AnyTap, Callback] = {
    **dict.fromkeys((LOOSE_MINE, OLD_MINE), _mine),
    LOOSE_NAMED: _named,
    LOOSE_HIDDEN: _hidden,
    LOOSE_URGENT: _urgent,
    **dict.fromkeys((LOOSE_DROP, OLD_DROP), _drop),
    **dict.fromkeys((LOOSE_TALK, OLD_TALK), _say_in_talk),
    **dict.fromkeys((LOOSE_ANSWER, OLD_ANSWER), _answer),
    **dict.fromkeys((LOOSE_ADD, OLD_ADD), _add_to),
    **dict.fromkeys((LOOSE_PAGE, OLD_PAGE), _page),
}
"""Under a question, wherever its writer is by now."""


def _woken(press: Callback) -> Callback:
    """A question waits while its writer is elsewhere."""

    @wraps(press)
    async def pressed(update: Update, context: Context) -> Any:
        if not await wake(context.session, NAME):
            return await old_button(update, context)
        return await press(update, context)

    return pressed


def flow(texts: Texts) -> Flow:
    more = MessageHandler(anything(texts), _more)
    undecided = [on(LOOSE_CONTINUE, _continue), more]
    return Flow(
        NAME,
        entry_points=[
            *(on(tap, _woken(press)) for tap, press in _PRESSES.items()),
            MessageHandler(anything(texts), _heard),
        ],
        states={
            OFFERED: undecided,
            two_drafts.OLDER: [
                on(DRAFT_JOIN, two_drafts.join_older),
                on(DRAFT_NEW, two_drafts.instead_of_older),
                more,
            ],
            WHICH: undecided,
        },
        fallbacks=[CommandHandler("cancel", _drop)],
        manner=Manner(words=(), asks=ask_anew),
    )

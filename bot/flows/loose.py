"""Somebody simply writes while nothing else is going on: a demand of their own, or (staff) an answer to some case?

a message ──▶ offered ──▶ a draft of a demand      staff with open cases: ──▶ which ──▶ an answer
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial, wraps
from typing import Any

from telegram import Message, Update
from telegram.ext import CommandHandler, MessageHandler

from bot.flows import contact, membership, two_drafts
from bot.flows.drafts import draft_of, keep
from bot.handlers.lists import about
from bot.handlers.manners import old_button
from bot.handlers.plain_words import answered as answered_plainly
from bot.handlers.replies import added, answered
from bot.views.card import who
from bot.views.keyboards import onward
from bot.views.quoted import quoted
from bot.wire.buttons import on, turning
from bot.wire.conversation import Callback, Flow, Manner, begin, end, sleep, wake
from bot.wire.filters import anything
from bot.wire.pieces import piece_of
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts
from domain.cases.model import Case
from domain.contact import Talk
from domain.drafts import Draft, Piece
from domain.people import Role
from domain.sentences import Button
from domain.taps.loose import (
    DRAFT_JOIN,
    DRAFT_NEW,
    LOOSE_ADD,
    LOOSE_ANSWER,
    LOOSE_CONTINUE,
    LOOSE_DROP,
    LOOSE_MINE,
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
from domain.taps.tap import AnyTap, Tap
from domain.understanding.danger import dangers
from domain.understanding.meanings import Meaning
from services import invitations
from services.cases import answer, lists, perform
from services.contact import known_talk, recent
from services.membership import home
from storage.outbox import ALBUM_SECONDS, Slot
from storage.times import from_text, to_text

NAME = "loose"
OFFERED, WHICH = "offered", "which"
Span = tuple[int, int]
TOGETHER = timedelta(hours=1)
"""What is said within so long belongs together."""
QUOTED = 200
"""So much of what was said is read back: it may be more than the last message, and nobody sends what they gave up."""


async def _heard(update: Update, context: Context) -> str | None:
    """Keeps what was said and asks what it is meant for. A bare invitation code is taken as one."""
    session, text = context.session, message_text(update)
    if invitations.looks_like_code(text):
        await membership.invited(session, text)
        return None
    if await answered_plainly(update, context):
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
    return await _ask(session, ALBUM_SECONDS if piece.album else 0)


def _asked_about(session: Session, span: Span | None = None) -> tuple[Piece, ...]:
    """The pieces that the newest question quotes; once they have gone somewhere, what lay there before them.

    `span`: what the question quotes whose pages are turned, as long as all of that is undecided.
    """
    assert session.conversation
    draft = draft_of(session)
    if span and all(draft.has(end) for end in span):
        return tuple(piece for piece in draft.pieces if span[0] <= piece.message_id <= span[1])
    pieces, since = draft.pieces, session.conversation.data.get("since", 0)
    return tuple(piece for piece in pieces if piece.message_id >= since) or pieces


async def _ask(session: Session, delay: float = 0, page: int = 0, turned: Span | None = None) -> str:
    """`turned`: a page of the question about these words, which takes the place of that question alone."""
    said = _asked_about(session, turned)
    span = said[0].message_id, said[-1].message_id
    rows, more = await _waiting(session, span, page)
    talks = [await _to_talk(session, talk, span) for talk in await recent(session, session.actor)]
    drop = Button("button-no-thanks", LOOSE_DROP(span))
    words = quoted(Draft(pieces=said).text, QUOTED) or "none"
    when: dict[str, Any] = {"slot": None if turned else Slot("loose", delay), "words": words}
    say = session.show if turned else session.say
    urgent = [[Button("button-urgent-matter", LOOSE_URGENT(span), style="primary")]] if _tells_of_danger(said) else []
    mine = Button("button-give-to-union", LOOSE_MINE(span), style=None if rows or talks or urgent else "primary")
    if not rows and talks:
        await say("loose-whom", buttons=[*urgent, *talks, [mine], [drop]], **when)
        return WHICH
    if not rows:
        await say("loose-offer", buttons=[*urgent, [mine], [drop]], **when)
        return OFFERED
    staff = Role.STAFF in session.roles
    own = Button("button-own-demand" if staff else "button-another-matter", LOOSE_MINE(span))
    key = "loose-which" if staff else "loose-add-or-new"
    await say(key, buttons=[*urgent, *rows, *more, *talks, [own], [drop]], **when)
    return WHICH


def _tells_of_danger(said: tuple[Piece, ...]) -> bool:
    """Of a place: there somebody must come. Who is in despair is not asked for a case first."""
    return dangers(Draft(pieces=said).text) == [Meaning.DANGER_PLACE]


async def _waiting(session: Session, span: Span, page: int) -> tuple[list[list[Button]], list[list[Button]]]:
    """The cases that the words may be for, and the way to more: one's own that are open; for staff first what waits
    for them.
    """
    own = await lists.open_cases(session, session.person, 0 if Role.STAFF in session.roles else page)
    rows = [_about(session, "button-add-to", LOOSE_ADD, case, span) for case in own.found]
    if Role.STAFF not in session.roles:
        return rows, turning(partial(LOOSE_PAGE, span), own)
    waiting = await lists.to_do(session, session.person, page)
    mine = {case.id for case in own.found}
    answers = [
        _about(session, "button-answer", LOOSE_ANSWER, case, span) for case in waiting.found if case.id not in mine
    ]
    return [*answers, *rows], turning(partial(LOOSE_PAGE, span), waiting)


def _about(session: Session, label: str, tap: Tap[int, Span], case: Case, span: Span) -> list[Button]:
    return [Button(label, tap(case.id, span), about(session, case, session.actor))]


async def _to_talk(session: Session, talk: Talk, span: Span) -> list[Button]:
    """To whoever one talked with lately: they are named, so that nothing goes to somebody else."""
    other = talk.voice(talk.side_of(session.actor).other)
    named = await session.people.name_of(other) is not None
    label = "button-to-talk" if named else "button-to-talk-anonymous"
    said = {"name": await who(session, other)} if named else {"number": str(talk.id)}
    return [Button(label, LOOSE_TALK(talk.id, span), said)]


async def _taken(session: Session, span: Span) -> tuple[Piece, ...]:
    """What the question quotes whose button was pressed. Where some of that has gone elsewhere, nothing does, and the
    rest is asked about anew; so is what was said after it, and was quoted together with it since.
    """
    assert session.conversation
    draft, (first, last), data = draft_of(session), span, session.conversation.data
    quoted = tuple(piece for piece in draft.pieces if first <= piece.message_id <= last)
    if not (draft.has(first) and draft.has(last)):
        if draft.pieces:
            await _ask(session)
        return ()
    Draft(pieces=quoted).checked()
    rest = tuple(piece for piece in draft.pieces if piece not in quoted)
    keep(session, replace(draft, pieces=rest))
    later = [piece.message_id for piece in rest if piece.message_id > last]
    if later and data.get("since", 0) <= last:
        data["since"] = later[0]
        session.conversation.step = await _ask(session)
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
    return await _ask(session, page=page, turned=span)


async def _ask_anew(session: Session) -> str:
    """Whatever of it is asked just now."""
    assert session.conversation
    return await (two_drafts.ask(session) if session.conversation.step == two_drafts.OLDER else _ask(session))


async def _continue(update: Update, context: Context) -> str:
    """After the union was found: what was said before that."""
    return await _ask(context.session)


_PRESSES: Mapping[AnyTap, Callback] = {
    **dict.fromkeys((LOOSE_MINE, OLD_MINE), _mine),
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
        manner=Manner(words=(), asks=_ask_anew),
    )

"""Somebody simply writes while nothing else is going on: a demand of their own, or (staff) an answer to some case?

a message ──▶ offered ──▶ a draft of a demand      staff with open cases: ──▶ which ──▶ an answer
"""

from typing import Any

from telegram import Message, Update
from telegram.ext import CommandHandler, MessageHandler

from bot.flows import contact, membership, two_drafts
from bot.flows.drafts import draft_of, keep
from bot.handlers.lists import about
from bot.handlers.replies import added, answered
from bot.views.card import who
from bot.views.keyboards import onward
from bot.wire.buttons import on, turning
from bot.wire.conversation import END, Flow, Manner, begin, end, wake
from bot.wire.filters import anything
from bot.wire.pieces import piece_of
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts
from domain.contact import Talk
from domain.drafts import Piece
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
)
from domain.text_length import excerpt
from services import invitations
from services.cases import answer, lists, perform
from services.contact import known_talk, recent
from services.membership import home
from storage.outbox import ALBUM_SECONDS, Slot

NAME = "loose"
OFFERED, WHICH = "offered", "which"
QUOTED = 200
"""So much of what was said is read back: it may be more than the last message, and nobody sends what they gave up."""


async def _heard(update: Update, context: Context) -> str | None:
    """Keeps what was said and asks what it is meant for. A bare invitation code is taken as one."""
    session, text = context.session, message_text(update)
    if invitations.looks_like_code(text):
        await membership.invited(session, text)
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
    return await _add(session, piece_of(_message(update), session.rules.policy.draft))


def _message(update: Update) -> Message:
    assert update.effective_message
    return update.effective_message


async def _add(session: Session, piece: Piece) -> str | None:
    assert session.conversation
    keep(session, draft_of(session).with_piece(piece, session.rules.policy.draft))
    if await home(session, session.person) is None:
        await membership.ask(session)
        return None
    return await _ask(session, ALBUM_SECONDS if piece.album else 0)


async def _ask(session: Session, delay: float = 0, page: int = 0) -> str:
    staff = Role.STAFF in session.roles
    waiting = (
        await lists.to_do(session, session.person, page) if staff else await lists.open_cases(session, session.person)
    )
    talks = [await _to_talk(session, talk) for talk in await recent(session, session.actor)]
    mine = Button("button-give-to-union", LOOSE_MINE(), style=None if waiting.found or talks else "primary")
    drop = Button("button-no-thanks", LOOSE_DROP())
    when: dict[str, Any] = {"slot": Slot("loose", delay), "words": excerpt(draft_of(session).text, QUOTED) or "none"}
    if not waiting.found and talks:
        await session.say("loose-whom", buttons=[*talks, [mine], [drop]], **when)
        return WHICH
    if not waiting.found:
        await session.say("loose-offer", buttons=[[mine], [drop]], **when)
        return OFFERED
    more = turning(LOOSE_PAGE, waiting)
    rows = [
        [
            Button(
                "button-answer" if staff else "button-add-to",
                (LOOSE_ANSWER if staff else LOOSE_ADD)(case.id),
                about(session, case, session.actor),
            )
        ]
        for case in waiting.found
    ]
    own = Button("button-own-demand" if staff else "button-another-matter", LOOSE_MINE())
    key = "loose-which" if staff else "loose-add-or-new"
    await session.say(key, buttons=[*rows, *more, *talks, [own], [drop]], **when)
    return WHICH


async def _to_talk(session: Session, talk: Talk) -> list[Button]:
    """To whoever one talked with lately: they are named, so that nothing goes to somebody else."""
    other = talk.voice(talk.side_of(session.actor).other)
    named = await session.people.name_of(other) is not None
    label = "button-to-talk" if named else "button-to-talk-anonymous"
    said = {"name": await who(session, other)} if named else {"number": str(talk.id)}
    return [Button(label, LOOSE_TALK(talk.id), said)]


async def _mine(update: Update, context: Context) -> None:
    await two_drafts.with_pieces(context.session, draft_of(context.session).pieces)


async def _answer(update: Update, context: Context) -> str:
    """What was written goes to the worker of the chosen case."""
    session, draft = context.session, draft_of(context.session).checked()
    done = await answer.reply(
        session, LOOSE_ANSWER.fields(context)[0], draft, draft.pieces[-1].message_id, session.actor
    )
    await answered(session, done)
    return END


async def _add_to(update: Update, context: Context) -> None:
    """What was written is added to one's own open case."""
    session, draft = context.session, draft_of(context.session).checked()
    case = await perform.known_to(session, LOOSE_ADD.fields(context)[0], session.actor)
    await end(session)
    await added(session, case, draft.pieces)


async def _say_in_talk(update: Update, context: Context) -> str | None:
    """What was written goes to the other side of the chosen talk."""
    session, draft = context.session, draft_of(context.session).checked()
    talk = await known_talk(session, LOOSE_TALK.fields(context)[0], session.actor)
    await end(session)
    await contact.send(session, talk, draft.pieces)
    return None


async def _drop(update: Update, context: Context) -> str:
    await context.session.show("loose-dropped", buttons=onward(context.session.roles))
    return END


async def _page(update: Update, context: Context) -> str:
    """More of what waits, in the place of what was offered."""
    return await _ask(context.session, page=LOOSE_PAGE.fields(context)[0])


async def _continue(update: Update, context: Context) -> str:
    """After the union was found: what was said before that."""
    return await _ask(context.session)


def flow(texts: Texts) -> Flow:
    more = MessageHandler(anything(texts), _more)
    choices = [on(LOOSE_MINE, _mine), on(LOOSE_DROP, _drop), on(LOOSE_CONTINUE, _continue)]
    return Flow(
        NAME,
        entry_points=[MessageHandler(anything(texts), _heard)],
        states={
            OFFERED: [*choices, more],
            two_drafts.OLDER: [
                on(DRAFT_JOIN, two_drafts.join_older),
                on(DRAFT_NEW, two_drafts.instead_of_older),
                on(LOOSE_DROP, _drop),
                more,
            ],
            WHICH: [
                *choices,
                on(LOOSE_TALK, _say_in_talk),
                on(LOOSE_PAGE, _page),
                on(LOOSE_ANSWER, _answer),
                on(LOOSE_ADD, _add_to),
                more,
            ],
        },
        fallbacks=[CommandHandler("cancel", _drop)],
        manner=Manner(words=(), names_cases=True),
    )

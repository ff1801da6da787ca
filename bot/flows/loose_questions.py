"""What is asked about loose words: each question says the step that its answer belongs to."""

from functools import partial
from typing import Any

from bot.flows.drafts import draft_of
from bot.flows.two_drafts import OLDER
from bot.flows.two_drafts import ask as ask_older
from bot.handlers.lists import about
from bot.views.card import who
from bot.views.quoted import quoted
from bot.wire.buttons import turning
from bot.wire.session import Session
from domain.cases.model import Case
from domain.contact import Talk
from domain.drafts import Draft, Piece
from domain.people import Role
from domain.sentences import Button
from domain.taps.loose import (
    LOOSE_ADD,
    LOOSE_ANSWER,
    LOOSE_DROP,
    LOOSE_HIDDEN,
    LOOSE_MINE,
    LOOSE_NAMED,
    LOOSE_PAGE,
    LOOSE_TALK,
    LOOSE_URGENT,
)
from domain.taps.tap import Tap
from domain.understanding.danger import dangers
from domain.understanding.meanings import Meaning
from services.cases import lists
from services.contact import recent
from storage.outbox import Slot

OFFERED, WHICH = "offered", "which"
Span = tuple[int, int]
QUOTED = 200
"""So much of what was said is read back: it may be more than the last message, and nobody sends what they gave up."""


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


async def ask(session: Session, delay: float = 0, page: int = 0, turned: Span | None = None) -> str:
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
    mine = [Button("button-give-to-union", LOOSE_MINE(span))]
    if not rows and talks:
        await say("loose-whom", buttons=[*urgent, *talks, mine, [drop]], **when)
        return WHICH
    if not rows:
        signed = [Button("button-named", LOOSE_NAMED(span)), Button("button-anonymous", LOOSE_HIDDEN(span))]
        await say("loose-offer", buttons=[*urgent, signed, [drop]], **when)
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


async def ask_anew(session: Session) -> str:
    """Whatever of it is asked just now."""
    assert session.conversation
    return await (ask_older(session) if session.conversation.step == OLDER else ask(session))

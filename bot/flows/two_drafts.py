"""Two drafts meet: something is to be handed in while another draft lies unfinished. They are not mixed unasked."""

from dataclasses import replace

from telegram import Update

from bot.flows.demands_questions import NAME, begin_with
from bot.flows.drafts import CATEGORY, draft_of, keep
from bot.views.quoted import quoted
from bot.wire.conversation import begin, end, wake
from bot.wire.session import Context, Session
from domain.drafts import Draft, Piece
from domain.people import Voice, own_voice
from domain.policy import Hint
from domain.sentences import Button, Key
from domain.taps.loose import DRAFT_JOIN, DRAFT_NEW, OLD_DROP
from storage.outbox import Slot

LOOSE = "loose"
"""The flow in which something said waits to be meant for somebody."""
OLDER = "older"


async def with_pieces(
    session: Session,
    pieces: tuple[Piece, ...],
    voice: Voice | None = None,
    *,
    urgent: bool = False,
    anonymous: bool | None = None,
) -> None:
    """A demand whose words are there already; what they do not say is asked next. `voice`: whose words they are.
    `urgent`: it is about danger, so that nothing is asked. `anonymous`: where they have said how they sign.

    Where another draft lies unfinished, the two are not mixed without asking.
    """
    older = await session.conversations.in_flow(session.person, NAME)
    if older and Draft.from_json(older.data).pieces:
        asleep = await session.conversations.in_flow(session.person, LOOSE)
        if asleep and asleep.step != OLDER and not (session.conversation and session.conversation.flow == LOOSE):
            pieces = (*Draft.from_json(asleep.data).pieces, *pieces)
        await begin(session, LOOSE, OLDER, Draft(pieces=pieces).to_json(), voice=voice)
        await ask(session)
        return
    await take(session, pieces, voice, urgent=urgent, anonymous=anonymous)


async def ask(session: Session, slot: Slot | None = None) -> str:
    """Into the older draft, or instead of it. `slot`: where what is said meanwhile asks it again."""
    older = await session.conversations.in_flow(session.person, NAME)
    text = quoted(Draft.from_json(older.data).text, 60) if older else ""
    rows = [
        [Button("button-join-draft", DRAFT_JOIN(), style="primary")],
        [Button("button-new-draft", DRAFT_NEW())],
        [Button("button-no-thanks", OLD_DROP())],
    ]
    await session.show("draft-older", buttons=rows, slot=slot, text=text or Key("card-no-words"))
    return OLDER


async def take(
    session: Session,
    pieces: tuple[Piece, ...],
    voice: Voice | None = None,
    *,
    urgent: bool = False,
    anonymous: bool | None = None,
) -> None:
    """The pieces go into the draft that there is, or into a new one."""
    if session.conversation and session.conversation.flow == LOOSE:
        await end(session)
    if not await wake(session, NAME):
        await begin(session, NAME, CATEGORY, voice=voice)
    elif voice and session.conversation and session.conversation.voice != voice:
        data = session.conversation.data  # words of an anonymous case stay with its pseudonym
        await end(session)
        await begin(session, NAME, CATEGORY, data, voice=voice)
    draft = draft_of(session)
    for piece in pieces:
        draft = draft.with_piece(piece, session.rules.policy.draft)
    if urgent:
        dangerous = (each.code for each in session.rules.policy.categories if each.hint is Hint.DANGER)
        draft = replace(draft, urgent=True, category=next(dangerous, draft.category))
    keep(session, draft if anonymous is None else replace(draft, anonymous=anonymous))
    assert session.conversation
    session.conversation.step = await begin_with(session)


async def join_older(update: Update, context: Context) -> None:
    session = context.session
    assert session.conversation
    voice = session.conversation.voice
    await take(session, draft_of(session).pieces, voice if voice != own_voice(session.person) else None)


async def instead_of_older(update: Update, context: Context) -> None:
    """The older draft is given up: that is what was chosen."""
    session = context.session
    assert session.conversation
    pieces, voice = draft_of(session).pieces, session.conversation.voice
    await end(session)
    if await wake(session, NAME):
        await end(session)
    await take(session, pieces, voice)

"""A talk with a representative: the first words, more of them, and answers, which are replies to what was said.

写给某代表 ──▶ by name or not ──▶ words ──▶ END
"""

from collections.abc import Sequence

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.flows import holding
from bot.views.card import who
from bot.views.keyboards import onward
from bot.wire.buttons import on
from bot.wire.conversation import END, Flow, Manner, begin, end
from bot.wire.filters import anything
from bot.wire.pieces import piece_of
from bot.wire.session import Context, Session
from bot.wire.texts import Texts
from domain.contact import RepresentativeGone, RepresentativeTakesNone, Side, Talk
from domain.drafts import Draft, Piece
from domain.people import Person, own_voice
from domain.sentences import Button, Day, Sentence
from domain.taps.contact import TALK_CANCEL, TALK_FILES, TALK_HIDDEN, TALK_NAMED
from domain.taps.tap import Tap
from services import contact

NAME = "talking"
WORDS, FILES = "words-of-talk", "files-of-talk"
CANCEL = Button("button-cancel", TALK_CANCEL())


async def reply(update: Update, context: Context) -> None:
    """Replying is answering, whichever side one is on."""
    session, message = context.session, update.effective_message
    assert message
    talk = await contact.known_talk(session, session.talk, session.actor)
    step = await send(session, talk, (piece_of(message, session.rules.policy.draft),))
    if step == END and session.conversation and session.conversation.flow == NAME:
        await end(session)


async def send(session: Session, talk: Talk, pieces: Sequence[Piece]) -> str:
    """Passes it on, or holds it until somebody who stays unknown has read what a file may give away."""
    side = talk.side_of(session.actor)
    if side is Side.WORKER and await holding.holds(session, talk.worker, pieces, (holding.TALK, talk.id)):
        return END
    try:
        for piece in pieces:
            await _pass_on(session, talk, side, piece)
    except (RepresentativeGone, RepresentativeTakesNone) as refusal:
        await session.say(refusal.key, buttons=[contact.ELSEWHERE], slot=refusal.key, **refusal.details)
    return END


async def _pass_on(session: Session, talk: Talk, side: Side, piece: Piece) -> None:
    """The answer stands under one's own message, of an album under its first picture, once it has arrived."""
    done = await contact.relay(session, talk, session.actor, piece)
    key = _received(talk, side, later=done.at > session.now)
    if done.album:
        return
    if key is None:
        await contact.on_its_way(session, talk, side, piece)
        return
    calendar = session.rules.calendar
    args = {
        "days": session.rules.of(talk.union_path).policy.limits["talk"],
        "day": Day(calendar.local_day(done.at)),
        "time": done.at.astimezone(calendar.zone).strftime("%H:%M"),
    }
    said = Sentence(key, args, [contact.OWN_DEMAND] if side is Side.WORKER else ())
    await contact.acknowledge(session, talk, side, piece.message_id, said)


_LATER = {Side.WORKER: "talk-sent-later", Side.REPRESENTATIVE: "talk-answered-later"}


def _received(talk: Talk, side: Side, *, later: bool) -> str | None:
    """What is said at once; None where it is said once it has arrived.

    When it reaches a worker without a name is a trait of their account: the representative does not read it.
    """
    if talk.anonymous and side is Side.REPRESENTATIVE:
        return "talk-answered-anonymous"
    return _LATER[side] if later else None


async def _named(update: Update, context: Context) -> str:
    return await _open(context, TALK_NAMED, anonymous=False)


async def _hidden(update: Update, context: Context) -> str:
    return await _open(context, TALK_HIDDEN, anonymous=True)


async def _open(context: Context, tap: Tap[int], *, anonymous: bool) -> str:
    session = context.session
    representative = Person(tap.fields(context)[0])
    talk = await contact.open_talk(session, session.actor, representative, anonymous=anonymous)
    await begin(session, NAME, WORDS, {"talk": talk.id}, voice=talk.worker)
    name = await who(session, own_voice(representative))
    key = "talk-words-anonymous" if anonymous else "talk-words"
    await session.show(key, buttons=[[CANCEL]], name=name)
    return WORDS


async def _words(update: Update, context: Context) -> str:
    session, message = context.session, update.effective_message
    assert message
    return await send(session, await _at_hand(session), (piece_of(message, session.rules.policy.draft),))


async def _send_files(update: Update, context: Context) -> str:
    """Under a question that was asked before such things were held by `flows.holding`."""
    session = context.session
    talk = await _at_hand(session)
    assert session.conversation
    pieces = Draft.from_json(session.conversation.data).pieces
    await session.people.forewarn(talk.worker)
    await session.show("files-go")
    return await send(session, talk, pieces)


async def _at_hand(session: Session) -> Talk:
    assert session.conversation
    return await contact.known_talk(session, session.conversation.data["talk"], session.actor)


async def _cancel(update: Update, context: Context) -> str:
    await context.session.show("talk-cancelled", buttons=onward(context.session.roles))
    return END


def flow(texts: Texts) -> Flow:
    return Flow(
        NAME,
        entry_points=[on(TALK_NAMED, _named), on(TALK_HIDDEN, _hidden)],
        states={
            WORDS: [MessageHandler(anything(texts), _words)],
            FILES: [on(TALK_FILES, _send_files)],
        },
        fallbacks=[on(TALK_CANCEL, _cancel), CommandHandler("cancel", _cancel)],
        manner=Manner(about=True),
    )

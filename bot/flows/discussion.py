"""Saying something about what is on the board, or why something that was said is taken down.

说两句 | 回复 ──▶ comment ──▶ END          隐藏 ──▶ reason ──▶ END
"""

from typing import Any

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.views.card import TITLE_CHARACTERS
from bot.views.discussion import speaker
from bot.wire.buttons import on
from bot.wire.conversation import END, Flow, Manner, begin, end
from bot.wire.filters import anything
from bot.wire.session import Context, Session
from bot.wire.texts import Texts
from domain.cases.refusals import Closed, NotToModerate
from domain.discussion import Act, Silenced, TooManyComments
from domain.people import NotVerified
from domain.refusal import MovedOn, NotFound
from domain.sentences import Button
from domain.taps.demands import WRITE
from domain.taps.discussion import (
    DISCUSS,
    DISCUSS_ACT,
    DISCUSS_CANCEL,
    DISCUSS_OPEN,
    DISCUSS_REPLY,
    DISCUSS_SAY,
    DISCUSS_TAKE_BACK,
)
from domain.text_length import excerpt
from services import discussion, moderation

NAME = "speaking"
COMMENT, REASON = "comment", "reason"
TOO_LATE = (Closed, MovedOn, NotFound, NotToModerate, NotVerified, Silenced, TooManyComments)
"""What no other words would change; all else leaves the step where it is."""


async def _say(update: Update, context: Context) -> str:
    return await _ask(context.session, DISCUSS_SAY.fields(context)[0])


async def _reply(update: Update, context: Context) -> str:
    session, answered = context.session, DISCUSS_REPLY.fields(context)[0]
    case, comment = await discussion.find(session, answered, session.actor)
    whom = speaker(session.texts, session.language, comment.mark, comment.number)
    return await _ask(session, case.id, answered, whom)


async def _ask(session: Session, case_id: int, answered: int | None = None, whom: str = "none") -> str:
    """Asks for the words, once it is sure that they would be welcome, of the voice that is going to say them."""
    now, rules = session.now, session.rules
    case, voice = await discussion.invite(session.at(now).under(rules), case_id, answered, session.actor)
    session.pressed = None
    await begin(session, NAME, COMMENT, {"discussed": case.id, "answers": answered}, voice=voice)
    await session.say(
        "discuss-ask",
        buttons=[[_cancel_button(case.id)]],
        voice=voice,
        number=case.number,
        title=excerpt(case.title, TITLE_CHARACTERS),
        whom=whom,
        limit=rules.of(case.union_path).policy.discussion.characters,
    )
    return COMMENT


def _cancel_button(case_id: int) -> Button:
    return Button("button-cancel", DISCUSS_CANCEL(case_id))


async def _comment(update: Update, context: Context) -> str | None:
    """Said; here it is. A refused text leaves the step where it is."""
    session, data = context.session, _at_hand(context.session)
    said = {"text": _written(update), "answered_id": data["answers"], "actor": session.actor}
    try:
        comment = await discussion.say(session, data["discussed"], **said)
    except TOO_LATE as refusal:
        await _too_late(session, refusal)
        return None
    page = await discussion.page_of(session, comment)
    await session.say(
        "discuss-said",
        buttons=[
            [Button("button-discuss", DISCUSS(comment.case_id, page), style="primary")],
            [Button("button-discuss-take-back", DISCUSS_TAKE_BACK(comment.id))],
        ],
        voice=comment.speaker,
        who=speaker(session.texts, session.language, comment.mark, comment.number),
        text=comment.text,
    )
    return END


def _at_hand(session: Session) -> dict[str, Any]:
    assert session.conversation
    return session.conversation.data


def _written(update: Update) -> str:
    """Nothing where it is a picture, also one with words under it, which would be lost."""
    message = update.effective_message
    return (message.text if message else None) or ""


async def _too_late(session: Session, refusal: Any) -> None:
    """Nothing was changed yet; what was written stays in their chat, and can be handed in."""
    await end(session)
    await session.say(refusal.key, buttons=[[Button("button-write", WRITE())]], **refusal.details)


async def _hide(update: Update, context: Context) -> str:
    """Why it is taken down: its author reads that."""
    session, (_, comment_id) = context.session, DISCUSS_ACT.fields(context)
    case, comment = await moderation.check_hiding(session, comment_id, session.actor)
    session.pressed = None
    await begin(session, NAME, REASON, {"discussed": case.id, "comment": comment.id})
    who = speaker(session.texts, session.language, comment.mark, comment.number)
    await session.say("discuss-why", buttons=[[_cancel_button(case.id)]], number=case.number, who=who)
    return REASON


async def _reason(update: Update, context: Context) -> str | None:
    session, data = context.session, _at_hand(context.session)
    try:
        comment = await moderation.hide(session, data["comment"], _written(update), session.actor)
    except TOO_LATE as refusal:
        await _too_late(session, refusal)
        return None
    await session.say(
        "discuss-hid", buttons=[[Button("button-discuss-look", DISCUSS_OPEN(comment.id), style="primary")]]
    )
    return END


async def _cancel(update: Update, context: Context) -> str:
    session = context.session
    case_id = _at_hand(session)["discussed"]
    await session.show("words-cancelled", buttons=[[Button("button-discuss", DISCUSS(case_id, 0))]])
    return END


def flow(texts: Texts) -> Flow:
    return Flow(
        NAME,
        entry_points=[
            on(DISCUSS_SAY, _say),
            on(DISCUSS_REPLY, _reply),
            on(DISCUSS_ACT.among([Act.HIDE]), _hide),
        ],
        states={
            COMMENT: [MessageHandler(anything(texts), _comment)],
            REASON: [MessageHandler(anything(texts), _reason)],
        },
        fallbacks=[on(DISCUSS_CANCEL, _cancel), CommandHandler("cancel", _cancel)],
        manner=Manner(about=True),
    )

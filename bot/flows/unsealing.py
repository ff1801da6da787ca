"""/unseal 0012: a holder of a post asks that an anonymous submitter be known to them and to a second.

/unseal ──▶ (which) ──▶ reason ──▶ look once more ──▶ END
"""

import re

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.views.keyboards import onward
from bot.wire.buttons import on
from bot.wire.conversation import END, Flow, Manner, begin
from bot.wire.filters import anything
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts
from domain.refusal import NotFound
from domain.sentences import Button, Day, Key
from domain.taps.unsealing import UNSEAL_ASK, UNSEAL_CANCEL
from domain.unsealing import LEAST, MOST, OTHER, checked_reason
from services import unsealing

NAME = "unsealing"
WHICH, REASON, LOOK = "which", "reason", "look"
CANCEL = Button("button-cancel", UNSEAL_CANCEL())
DIGITS = re.compile(r"[0-9]{1,9}")


async def _unseal(update: Update, context: Context) -> str:
    """Whoever has no such post is told what they are told of any case they may not know of."""
    session = context.session
    if number := DIGITS.search(" ".join(context.args or ())):
        return await _ask_reason(session, number[0])
    if not OTHER.keys() & set(session.roles):
        raise NotFound
    await begin(session, NAME, WHICH)
    await session.say("unseal-which", buttons=[[CANCEL]])
    return WHICH


async def _which(update: Update, context: Context) -> str:
    number = DIGITS.search(message_text(update))
    if number is None:
        await context.session.say("unseal-which", buttons=[[CANCEL]])
        return WHICH
    return await _ask_reason(context.session, number[0])


async def _ask_reason(session: Session, number: str) -> str:
    case_id = await session.cases.numbered(number=number.zfill(4)) or 0
    planned = await unsealing.plan(session, case_id, session.actor)
    await begin(session, NAME, REASON, {"case": case_id})
    await session.say(
        "unseal-reason", buttons=[[CANCEL]], number=planned.case.number, least=LEAST, most=MOST, protected=True
    )
    return REASON


async def _reason(update: Update, context: Context) -> str:
    """What will happen, before anybody is asked."""
    session = context.session
    assert session.conversation
    data = session.conversation.data
    data["reason"] = checked_reason(message_text(update))
    planned = await unsealing.plan(session, data["case"], session.actor)
    await session.say(
        "unseal-look",
        buttons=[[Button("button-unseal-ask", UNSEAL_ASK(), style="danger")], [CANCEL]],
        number=planned.case.number,
        reason=data["reason"],
        post=Key(f"role-{OTHER[planned.role]}"),
        count=len(planned.holders),
        objectors=len(planned.objectors),
        wait=session.rules.of(planned.case.union_path).policy.unsealing.delay_days,
        at_once="yes" if planned.case.open_at_once else "no",
        protected=True,
    )
    return LOOK


async def _ask(update: Update, context: Context) -> str:
    session = context.session
    assert session.conversation
    data = session.conversation.data
    request = await unsealing.ask(session, data["case"], data["reason"], session.actor)
    await session.show(
        "unseal-asked",
        buttons=onward(session.roles),
        number=request.number,
        post=Key(f"role-{request.answers_as}"),
        until=Day(session.rules.calendar.local_day(request.due_at)),
    )
    return END


async def _cancel(update: Update, context: Context) -> str:
    await context.session.show("words-cancelled", buttons=onward(context.session.roles))
    return END


def flow(texts: Texts) -> Flow:
    said = MessageHandler(anything(texts), _reason)
    return Flow(
        NAME,
        entry_points=[CommandHandler("unseal", _unseal)],
        states={
            WHICH: [MessageHandler(anything(texts), _which)],
            REASON: [said],
            LOOK: [on(UNSEAL_ASK, _ask), said],
        },
        fallbacks=[on(UNSEAL_CANCEL, _cancel), CommandHandler("cancel", _cancel)],
        manner=Manner(words={WHICH, REASON}, files=(), about=True),
    )

"""/claim: a receipt code brings a case, or all that one has, to this telephone. Every press says the code anew.

So nothing but the sealed table ever ties somebody to a case that was entered for them without a name.
"""

from typing import Any

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler, filters

from bot.views.keyboards import onward
from bot.wire.buttons import on
from bot.wire.conversation import END, Flow, Manner, sleep
from bot.wire.filters import Receipt, anything
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts
from domain.cases.model import Case
from domain.entries import Entry
from domain.people import Person, own_voice
from domain.receipts import (
    LINK,
    ReceiptExpired,
    ReceiptOwn,
    ReceiptUnknown,
    ReceiptUsed,
    TooManyTries,
    looks_like_code,
    plain,
    spoken,
)
from domain.sentences import MAIN, Button, Day, Key
from domain.taps.entries import ENTERED_NO, ENTERED_YES
from domain.taps.lists import MINE
from domain.taps.receipts import CLAIM, CLAIM_MOVE, CLAIM_NO, CLAIM_SURE, CLAIM_YES, MOVE_UNDO, RECEIPT
from services import claims, entries, new_phone, receipts
from storage.outbox import Letter

NAME = "claiming"
TYPED = "typed"
CANCEL = Button("button-cancel", CLAIM_NO())
NO_GOOD = (ReceiptUnknown, ReceiptUsed, ReceiptExpired, ReceiptOwn, TooManyTries)
Behind = tuple[Case, Entry] | Person


async def _begin(update: Update, context: Context) -> str | None:
    """With the code behind it, or first asking for one."""
    session, code = context.session, " ".join(context.args or ()) if update.message else ""
    if code.strip():
        return await offer(session, code)
    session.pressed = None
    await session.say("claim-which", buttons=[[CANCEL]])
    return TYPED


async def _typed(update: Update, context: Context) -> str | None:
    return await offer(context.session, message_text(update))


def in_link(payload: str) -> str | None:
    """The code of a link `r<code>`."""
    code = payload[len(LINK) :]
    return code if payload.startswith(LINK) and looks_like_code(code) else None


async def offer(session: Session, code: str) -> str | None:
    """Says what is behind it, and asks whether it is to come here. A code that is none may be typed again."""
    if not looks_like_code(code):
        await session.say(ReceiptUnknown.key, buttons=[[CANCEL]])
        return TYPED
    code = plain(code)
    found = await _behind(session, code)
    if found is None:
        return TYPED
    if isinstance(found, int):
        await _offer_move(session, code)
        return END
    case, _ = found
    yes = Button("button-claim", CLAIM_YES(code), style="primary")
    day = session.rules.calendar.local_day(case.submitted_at)
    named, category = "no" if case.anonymous else "yes", Key(f"category-{case.category}")
    args: dict[str, Any] = {"number": case.number, "day": Day(day), "category": category, "named": named}
    await session.say("claim-case", buttons=[[yes, CANCEL]], **args)
    return END


async def _behind(session: Session, code: str) -> Behind | None:
    """A refusal is said here, not raised: a wrong code stays counted."""
    try:
        return await claims.behind(session, code, session.actor)
    except NO_GOOD as refusal:
        if session.pressed:
            session.notify(refusal.key, alert=True, **refusal.details)
        else:
            await session.say(refusal.key, buttons=[[CANCEL]], **refusal.details)
    return None


async def _offer_move(session: Session, code: str) -> None:
    new_phone.check(session.actor)
    yes = Button("button-move", CLAIM_MOVE(code), style="primary")
    await session.say("claim-move", buttons=[[yes], [CANCEL]])


async def _take(update: Update, context: Context) -> None:
    session = context.session
    found = await _behind(session, CLAIM_YES.fields(context)[0])
    if found is None or isinstance(found, int):
        return
    case = await claims.take(session, *found, session.actor)
    await session.show("claimed", buttons=onward(session.roles), number=case.number)


async def _ask_again(update: Update, context: Context) -> None:
    """The second question: everything goes, and the old telephone hears of it."""
    session, (code,) = context.session, CLAIM_MOVE.fields(context)
    if isinstance(await _behind(session, code), int):
        yes = Button("button-move-sure", CLAIM_SURE(code), style="danger")
        hours = session.rules.policy.receipt.undo_hours
        await session.show("claim-move-sure", buttons=[[yes], [CANCEL]], hours=hours)


async def _move(update: Update, context: Context) -> None:
    session = context.session
    person = await _behind(session, CLAIM_SURE.fields(context)[0])
    if isinstance(person, int):
        await sleep(session)  # such as being asked for one's union
        await new_phone.move(session, person, session.actor)
        await session.say("moved-here", buttons=MAIN, hours=session.rules.policy.receipt.undo_hours)
        await session.outbox.put(Letter(own_voice(session.person), "commands", slot="commands"), session.now)


async def _undo(update: Update, context: Context) -> None:
    """不是我: everything is back, and no code that was made is good any more."""
    session = context.session
    await new_phone.undo(session, MOVE_UNDO.fields(context)[0], session.actor)
    await session.show("moved-back", buttons=[[Button("button-mine", MINE(0))]])
    await session.outbox.put(Letter(own_voice(session.person), "commands", slot="commands"), session.now)


async def _yes(update: Update, context: Context) -> None:
    """Asked by name, as whoever was on the roster."""
    session = context.session
    case = await claims.by_yes(session, ENTERED_YES.fields(context)[0], session.actor)
    await session.show("claimed", buttons=onward(session.roles), number=case.number)


async def _no(update: Update, context: Context) -> None:
    session = context.session
    await entries.refuse(session, ENTERED_NO.fields(context)[0], session.actor)
    await session.show("entered-not-mine", buttons=onward(session.roles))


async def _own_code(update: Update, context: Context) -> None:
    """换手机: shown once, to be written down; not to be passed on."""
    session = context.session
    code = spoken(await new_phone.issue(session, session.person))
    session.pressed = None
    await session.say(
        "receipt-own",
        buttons=[[Button("button-copy-receipt", copy=code)]],
        protected=True,
        code=code,
        bot=context.bot.username,
        day=Day(session.rules.calendar.local_day(receipts.expiry(session.now, session.rules)), far=True),
    )


async def _cancel(update: Update, context: Context) -> str:
    await context.session.show("words-cancelled", buttons=onward(context.session.roles))
    return END


BUTTONS = [
    on(CLAIM_YES, _take),
    on(CLAIM_MOVE, _ask_again),
    on(CLAIM_SURE, _move),
    on(MOVE_UNDO, _undo),
    on(ENTERED_YES, _yes),
    on(ENTERED_NO, _no),
    on(RECEIPT, _own_code),
]


def flow(texts: Texts) -> Flow:
    return Flow(
        NAME,
        entry_points=[
            CommandHandler("claim", _begin),
            on(CLAIM, _begin),
            on(CLAIM_NO, _cancel),
            MessageHandler(filters.UpdateType.MESSAGE & Receipt(), _typed),
        ],
        states={TYPED: [MessageHandler(anything(texts), _typed)]},
        fallbacks=[CommandHandler("cancel", _cancel)],
        manner=Manner(files=(), about=True),
    )

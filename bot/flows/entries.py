"""/enter: staff write down what somebody says on the telephone or at the window, in one short conversation.

(union) ──▶ how ──▶ category ──▶ (danger) ──▶ words ──▶ who ──▶ (is it them?) ──▶ telephone ──▶ preview ──▶ END
                                                ▲───────▲──────────────────────────────────────────┘ changed once more
"""

from dataclasses import replace

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.flows.drafts import CATEGORY, DANGER, category_chosen, collecting, danger_said, draft_of, keep
from bot.flows.entries_questions import (
    ASK,
    CANCEL,
    HOW,
    MATCH,
    NAME,
    PREVIEW,
    SAID,
    TELEPHONE,
    UNION,
    WHO,
    ask_category,
    ask_how,
    ask_match,
    ask_preview,
    ask_said,
    ask_telephone,
    ask_union,
    ask_who,
    data_of,
)
from bot.views.card import chaired
from bot.views.keyboards import onward
from bot.wire.buttons import on
from bot.wire.conversation import END, Flow, Manner, begin
from bot.wire.filters import anything, key
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts, due_day
from domain.drafts import Draft
from domain.entries import Channel, check_place, telephone
from domain.people import UnionId
from domain.receipts import spoken
from domain.sentences import Button, Day
from domain.taps.entries import (
    ENTER,
    ENTER_CANCEL,
    ENTER_CATEGORY,
    ENTER_CHANGE,
    ENTER_CONFIRM,
    ENTER_DANGER,
    ENTER_DONE,
    ENTER_HOW,
    ENTER_MATCH,
    ENTER_NO_TELEPHONE,
    ENTER_UNION,
    ENTER_UNNAMED,
)
from domain.visits import line
from services import entries, receipts
from services.entries import Entered, Heard


async def _may_begin(session: Session) -> None:
    await entries.only_place(session, session.actor)


async def _begin(update: Update, context: Context) -> str:
    session = context.session
    session.pressed = None
    only = await entries.only_place(session, session.actor)
    await begin(session, NAME, HOW, Draft(union=only.id if only else None).to_json())
    return await (ask_how(session) if only else ask_union(session))


async def _union(update: Update, context: Context) -> str:
    session = context.session
    union = await session.unions.get(ENTER_UNION.fields(context)[0])
    keep(session, replace(draft_of(session), union=check_place(session.actor, union).id))
    return await ask_how(session)


async def _search(update: Update, context: Context) -> str:
    session = context.session
    found = await entries.search(session, session.actor, message_text(update).strip())
    rows = [[Button("button-union", ENTER_UNION(union.id), {"name": union.name})] for union in found]
    await session.say("search-found" if found else "enter-nothing", buttons=[*rows, [CANCEL]])
    return UNION


async def _how(update: Update, context: Context) -> str:
    data_of(context.session)["channel"] = ENTER_HOW.fields(context)[0]
    return await ask_category(context.session)


async def _done(update: Update, context: Context) -> str:
    session = context.session
    draft_of(session).checked()
    return await (ask_preview(session) if "name" in data_of(session) else ask_who(session))


async def _who(update: Update, context: Context) -> str:
    session, data, name = context.session, data_of(context.session), line(message_text(update))
    data |= {"name": name, "ask": False}
    union = await session.unions.get(UnionId(draft_of(session).union or 0))
    known = union and await entries.match(session, union, name, session.actor)
    return await (ask_match(session) if known else ask_telephone(session))


async def _unnamed(update: Update, context: Context) -> str:
    data_of(context.session).update(name=None, ask=False, telephone=None)
    return await ask_preview(context.session)


async def _match(update: Update, context: Context) -> str:
    data_of(context.session)["ask"] = ENTER_MATCH.fields(context)[0]
    return await ask_telephone(context.session)


async def _telephone(update: Update, context: Context) -> str:
    data_of(context.session)["telephone"] = telephone(message_text(update))
    return await ask_preview(context.session)


async def _no_telephone(update: Update, context: Context) -> str:
    data_of(context.session)["telephone"] = None
    return await ask_preview(context.session)


async def _change(update: Update, context: Context) -> str:
    return await ASK[ENTER_CHANGE.fields(context)[0]](context.session)


async def _confirm(update: Update, context: Context) -> str:
    session, data = context.session, data_of(context.session)
    draft = replace(draft_of(session), anonymous=data["name"] is None)
    heard = Heard(draft, Channel(data["channel"]), data["name"], data["telephone"], bool(data.get("ask")))
    entered = await entries.enter(session, heard, session.actor)
    await _slip(session, entered, context.bot.username)
    return END


async def _slip(session: Session, entered: Entered, bot: str) -> None:
    """What is read out, or copied from the screen by hand."""
    case, code = entered.case, spoken(entered.code)
    calendar = session.rules.of(case.union_path).calendar
    await session.show(
        "entered-slip-urgent" if case.urgent else "entered-slip",
        buttons=[[Button("button-copy-receipt", copy=code)], *onward(session.roles)],
        number=case.number,
        chaired=await chaired(session, case),
        promise=due_day(case.promise_due, calendar),
        code=code,
        bot=bot,
        day=Day(calendar.local_day(receipts.expiry(session.now, session.rules)), far=True),
    )


async def _cancel(update: Update, context: Context) -> str:
    await context.session.show("enter-cancelled", buttons=onward(context.session.roles))
    return END


def flow(texts: Texts) -> Flow:
    saying = MessageHandler(anything(texts), collecting(ASK))
    return Flow(
        NAME,
        entry_points=[CommandHandler("enter", _begin), on(ENTER, _begin), key("keyboard-enter", _begin)(texts)],
        states={
            UNION: [on(ENTER_UNION, _union), MessageHandler(anything(texts), _search)],
            HOW: [on(ENTER_HOW, _how), saying],
            CATEGORY: [on(ENTER_CATEGORY, category_chosen(ENTER_CATEGORY, ASK, ask_said)), saying],
            DANGER: [on(ENTER_DANGER, danger_said(ENTER_DANGER, ask_said)), saying],
            SAID: [on(ENTER_DONE, _done), saying],
            WHO: [on(ENTER_UNNAMED, _unnamed), MessageHandler(anything(texts), _who)],
            MATCH: [on(ENTER_MATCH, _match), saying],
            TELEPHONE: [on(ENTER_NO_TELEPHONE, _no_telephone), MessageHandler(anything(texts), _telephone)],
            PREVIEW: [
                on(ENTER_CONFIRM, _confirm),
                on(ENTER_CHANGE, _change),
                saying,
            ],
        },
        fallbacks=[on(ENTER_CANCEL, _cancel), CommandHandler("cancel", _cancel)],
        manner=Manner(words={UNION, SAID, WHO, TELEPHONE}, new=True, may_begin=_may_begin),
    )

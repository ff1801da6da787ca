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
from bot.views.keyboards import onward
from bot.wire.buttons import CODE, NUMBER, fields, on
from bot.wire.conversation import END, Flow, Manner, begin
from bot.wire.filters import anything
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts, due_day
from domain.drafts import Draft
from domain.entries import Channel, check_place, telephone
from domain.people import UnionId
from domain.receipts import spoken
from domain.sentences import Button, Day
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
    union = await session.unions.get(int(fields(context)[0]))
    keep(session, replace(draft_of(session), union=check_place(session.actor, union).id))
    return await ask_how(session)


async def _search(update: Update, context: Context) -> str:
    session = context.session
    found = await entries.search(session, session.actor, message_text(update).strip())
    rows = [[Button("button-union", f"enter-union:{union.id}", {"name": union.name})] for union in found]
    await session.say("search-found" if found else "enter-nothing", buttons=[*rows, [CANCEL]])
    return UNION


async def _how(update: Update, context: Context) -> str:
    data_of(context.session)["channel"] = fields(context)[0]
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
    data_of(context.session)["ask"] = fields(context)[0] == "yes"
    return await ask_telephone(context.session)


async def _telephone(update: Update, context: Context) -> str:
    data_of(context.session)["telephone"] = telephone(message_text(update))
    return await ask_preview(context.session)


async def _no_telephone(update: Update, context: Context) -> str:
    data_of(context.session)["telephone"] = None
    return await ask_preview(context.session)


async def _change(update: Update, context: Context) -> str:
    return await ASK[fields(context)[0]](context.session)


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
        entry_points=[CommandHandler("enter", _begin), on("enter", _begin)],
        states={
            UNION: [on("enter-union", _union, NUMBER), MessageHandler(anything(texts), _search)],
            HOW: [on("enter-how", _how, "|".join(Channel)), saying],
            CATEGORY: [on("enter-category", category_chosen(ASK, ask_said), CODE), saying],
            DANGER: [on("enter-danger", danger_said(ask_said), "yes|no"), saying],
            SAID: [on("enter-done", _done), saying],
            WHO: [on("enter-unnamed", _unnamed), MessageHandler(anything(texts), _who)],
            MATCH: [on("enter-match", _match, "yes|no"), saying],
            TELEPHONE: [on("enter-no-telephone", _no_telephone), MessageHandler(anything(texts), _telephone)],
            PREVIEW: [
                on("enter-confirm", _confirm),
                on("enter-change", _change, f"{SAID}|{WHO}"),
                saying,
            ],
        },
        fallbacks=[on("enter-cancel", _cancel), CommandHandler("cancel", _cancel)],
        manner=Manner(words={UNION, SAID, WHO, TELEPHONE}, new=True, may_begin=_may_begin),
    )

"""/enter: staff write down what somebody says on the telephone or at the window, in one short conversation.

(union) ──▶ how ──▶ category ──▶ (danger) ──▶ words ──▶ who ──▶ (is it them?) ──▶ telephone ──▶ preview ──▶ END
                                                ▲───────▲──────────────────────────────────────────┘ changed once more
"""

from dataclasses import replace

from telegram import Message, Update
from telegram.ext import CommandHandler, MessageHandler

from bot.buttons import CODE, NUMBER, Button, fields, on
from bot.conversation import END, Flow, begin
from bot.filters import talk
from bot.flows.entering_questions import (
    ASK,
    CANCEL,
    CATEGORY,
    DANGER,
    HOW,
    MATCH,
    NAME,
    PREVIEW,
    SAID,
    TELEPHONE,
    UNION,
    WHO,
    ask_category,
    ask_danger,
    ask_how,
    ask_match,
    ask_preview,
    ask_said,
    ask_telephone,
    ask_union,
    ask_who,
    data_of,
    draft_of,
    keep,
)
from bot.keyboards import onward
from bot.pieces import piece_of
from bot.session import Context, Session, message_text
from bot.texts import Day, Texts, due_day
from domain.drafts import Draft
from domain.entering import Channel, check_place, telephone
from domain.errors import Refusal
from domain.people import UnionId
from domain.policy import Hint
from domain.receipts import spoken
from domain.visits import line
from services import entering, receipts
from services.entering import Entered, Heard
from storage import conversations, unions
from storage.outbox import ALBUM_SECONDS


async def _begin(update: Update, context: Context) -> str:
    session = context.session
    session.pressed = None
    only = await entering.only_place(session.tx, session.actor)
    await begin(session, NAME, HOW, {"draft": Draft(union=only.id if only else None).to_json()})
    return await (ask_how(session) if only else ask_union(session))


async def _again(update: Update, context: Context) -> str:
    """Somebody writes instead of pressing."""
    session = context.session
    assert session.conversation
    return await ASK[session.conversation.step](session)


async def _union(update: Update, context: Context) -> str:
    session = context.session
    union = await unions.get(session.tx, int(fields(context)[0]))
    keep(session, replace(draft_of(session), union=check_place(session.actor, union).id))
    return await ask_how(session)


async def _search(update: Update, context: Context) -> str:
    session = context.session
    found = await entering.search(session.tx, session.actor, message_text(update).strip())
    rows = [[Button("button-union", f"enter-union:{union.id}", {"name": union.name})] for union in found]
    await session.say("search-found" if found else "enter-nothing", buttons=[*rows, [CANCEL]])
    return UNION


async def _how(update: Update, context: Context) -> str:
    data_of(context.session)["channel"] = fields(context)[0]
    return await ask_category(context.session)


async def _category(update: Update, context: Context) -> str:
    session = context.session
    category = session.rules.policy.category(fields(context)[0])
    if category is None:
        return await ask_category(session)
    keep(session, replace(draft_of(session), category=category.code, urgent=False))
    return await (ask_danger(session) if category.hint is Hint.DANGER else ask_said(session))


async def _danger(update: Update, context: Context) -> str:
    session = context.session
    keep(session, replace(draft_of(session), urgent=fields(context)[0] == "yes"))
    return await ask_said(session)


async def _said(update: Update, context: Context) -> str:
    """Words, recordings and pictures, as many as it takes; an album's messages are answered once."""
    session, message = context.session, update.effective_message
    assert message
    limits = session.rules.policy.draft
    try:
        keep(session, draft_of(session).with_piece(piece_of(message, limits), limits))
    except Refusal as refusal:
        await session.say(refusal.key, slot=refusal.key, **refusal.details)
    delay = ALBUM_SECONDS if message.media_group_id else 0
    return await ask_said(session, slot="collected", delay=delay)


async def edited(session: Session, message: Message) -> bool:
    """An edited message changes what was written down, also while that sleeps. False where it is no part of it."""
    found, limits = await conversations.in_flow(session.tx, session.person, NAME), session.rules.policy.draft
    draft = Draft.from_json(found.data.get("draft", {})) if found else Draft()
    if found is None or not draft.has(message.message_id):
        return False
    draft = draft.with_piece(piece_of(message, limits), limits)
    if session.conversation and session.conversation.flow == NAME:
        keep(session, draft)
        await ASK[session.conversation.step](session, slot="collected")
    else:
        await conversations.change(session.tx, found, found.data | {"draft": draft.to_json()})
    return True


async def _done(update: Update, context: Context) -> str:
    session = context.session
    draft_of(session).checked()
    return await (ask_preview(session) if "name" in data_of(session) else ask_who(session))


async def _who(update: Update, context: Context) -> str:
    session, data, name = context.session, data_of(context.session), line(message_text(update))
    data |= {"name": name, "ask": False}
    union = await unions.get(session.tx, UnionId(draft_of(session).union or 0))
    known = union and await entering.match(session.tx, union, name, session.actor)
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
    entered = await entering.enter(session.tx, heard, session.actor, session.now, session.rules)
    await _slip(session, entered)
    return END


async def _slip(session: Session, entered: Entered) -> None:
    """What is read out, or copied from the screen by hand."""
    case, code = entered.case, spoken(entered.code)
    calendar = session.rules.of(case.union_path).calendar
    await session.show(
        "entered-slip-urgent" if case.urgent else "entered-slip",
        buttons=[[Button("button-copy-receipt", copy=code)], *onward(session.roles)],
        number=case.number,
        promise=due_day(case.promise_due, calendar),
        code=code,
        day=Day(calendar.local_day(receipts.expiry(session.now, session.rules))),
    )


async def _cancel(update: Update, context: Context) -> str:
    await context.session.show("enter-cancelled", buttons=onward(context.session.roles))
    return END


def flow(texts: Texts) -> Flow:
    again = MessageHandler(talk(texts), _again)
    return Flow(
        NAME,
        entry_points=[CommandHandler("enter", _begin), on("enter", _begin)],
        states={
            UNION: [on("enter-union", _union, NUMBER), MessageHandler(talk(texts), _search)],
            HOW: [on("enter-how", _how, "|".join(Channel)), again],
            CATEGORY: [on("enter-category", _category, CODE), again],
            DANGER: [on("enter-danger", _danger, "yes|no"), again],
            SAID: [on("enter-done", _done), MessageHandler(talk(texts), _said)],
            WHO: [on("enter-unnamed", _unnamed), MessageHandler(talk(texts), _who)],
            MATCH: [on("enter-match", _match, "yes|no"), again],
            TELEPHONE: [on("enter-no-telephone", _no_telephone), MessageHandler(talk(texts), _telephone)],
            PREVIEW: [
                on("enter-confirm", _confirm),
                on("enter-change", _change, f"{SAID}|{WHO}"),
                again,
            ],
        },
        fallbacks=[on("enter-cancel", _cancel), CommandHandler("cancel", _cancel)],
    )

"""/enter: staff write down what somebody says on the telephone or at the window, in one short conversation.

(union) ──▶ how ──▶ category ──▶ (danger) ──▶ words ──▶ who ──▶ (is it them?) ──▶ telephone ──▶ preview ──▶ END
                                                ▲───────▲──────────────────────────────────────────┘ changed once more
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.buttons import CODE, NUMBER, Button, fields, in_rows, on
from bot.cards import excerpt
from bot.conversation import END, Flow, begin
from bot.filters import talk
from bot.flows.questions import PREVIEW_CHARACTERS
from bot.keyboards import onward
from bot.pieces import piece_of
from bot.session import Context, Session, message_text
from bot.texts import Day, Key, Texts, due_day
from domain import entering as rules_of_entering
from domain.drafts import Draft
from domain.entering import Channel
from domain.errors import Refusal
from domain.people import UnionId
from domain.policy import Hint
from domain.receipts import spoken
from domain.visits import line
from services import entering, receipts
from services.entering import Entered, Heard
from storage import unions
from storage.outbox import ALBUM_SECONDS

NAME = "entering"
UNION, HOW, CATEGORY, DANGER, SAID = "union", "how", "category", "danger", "said"
WHO, MATCH, TELEPHONE, PREVIEW = "who", "match", "telephone", "preview"
CANCEL = Button("button-cancel", "enter-cancel")


def _data(session: Session) -> dict[str, Any]:
    assert session.conversation
    return session.conversation.data


def _draft(session: Session) -> Draft:
    return Draft.from_json(_data(session).get("draft", {}))


def _keep(session: Session, draft: Draft) -> None:
    _data(session)["draft"] = draft.to_json()


# --- what is asked ----------------------------------------------------------------------------------------------------


async def _ask_union(session: Session, **when: Any) -> str:
    found = await entering.places(session.tx, session.actor)
    rows = [[Button("button-union", f"enter-union:{union.id}", {"name": union.name})] for union in found]
    await session.show("enter-union", buttons=[*rows, [CANCEL]], **when)
    return UNION


async def _ask_how(session: Session, **when: Any) -> str:
    hows = [Button("button-channel", f"enter-how:{code}", {"channel": Key(f"channel-{code}")}) for code in Channel]
    await session.show("enter-how", buttons=[hows, [CANCEL]], **when)
    return HOW


async def _ask_category(session: Session, **when: Any) -> str:
    buttons = [Button(f"category-{c.code}", f"enter-category:{c.code}") for c in session.rules.policy.categories]
    await session.show("enter-category", buttons=[*in_rows(buttons, 2), [CANCEL]], **when)
    return CATEGORY


async def _ask_danger(session: Session, **when: Any) -> str:
    yes = Button("button-danger", "enter-danger:yes", style="danger")
    await session.show(
        "submit-danger", buttons=[[yes, Button("button-no-danger", "enter-danger:no")], [CANCEL]], **when
    )
    return DANGER


async def _ask_said(session: Session, **when: Any) -> str:
    draft = _draft(session)
    done = [[Button("button-enter-done", "enter-done", style="primary")]] if draft.pieces else []
    key = "enter-collected" if draft.pieces else "enter-said-danger" if draft.urgent else "enter-said"
    amount = {"characters": len(draft.text), "files": len(draft.files)} if draft.pieces else {}
    await session.show(key, buttons=[*done, [CANCEL]], **amount, **when)
    return SAID


async def _ask_who(session: Session, **when: Any) -> str:
    rows = [[Button("button-enter-unnamed", "enter-unnamed")], [CANCEL]]
    await session.show("enter-who", buttons=rows, **when)
    return WHO


async def _ask_match(session: Session, **when: Any) -> str:
    rows = [
        [Button("button-enter-ask", "enter-match:yes", style="primary"), Button("button-enter-not", "enter-match:no")],
        [CANCEL],
    ]
    await session.show("enter-match", buttons=rows, name=_data(session)["name"], **when)
    return MATCH


async def _ask_telephone(session: Session, **when: Any) -> str:
    rows = [[Button("button-skip", "enter-no-telephone"), CANCEL]]
    await session.show("enter-telephone", buttons=rows, name=_data(session)["name"], **when)
    return TELEPHONE


async def _preview(session: Session, **when: Any) -> str:
    data, draft = _data(session), _draft(session)
    union = rules_of_entering.check_place(session.actor, await unions.get(session.tx, draft.union or 0))
    rows = [
        [Button("button-confirm", "enter-confirm", style="primary")],
        [Button("button-enter-said", "enter-change:said"), Button("button-enter-who", "enter-change:who"), CANCEL],
    ]
    await session.show(
        "enter-preview",
        buttons=rows,
        channel=Key(f"channel-{data['channel']}"),
        category=Key(f"category-{draft.category}"),
        text=excerpt(draft.text, PREVIEW_CHARACTERS) or Key("card-no-words"),
        files=len(draft.files),
        union=union.name,
        name=data["name"] or Key("enter-nameless"),
        telephone=data["telephone"] or Key("enter-no-number"),
        asked="yes" if data.get("ask") else "no",
        **when,
    )
    return PREVIEW


ASK: dict[str, Callable[..., Awaitable[str]]] = {
    UNION: _ask_union,
    HOW: _ask_how,
    CATEGORY: _ask_category,
    DANGER: _ask_danger,
    SAID: _ask_said,
    WHO: _ask_who,
    MATCH: _ask_match,
    TELEPHONE: _ask_telephone,
    PREVIEW: _preview,
}


# --- what is answered -------------------------------------------------------------------------------------------------


async def _begin(update: Update, context: Context) -> str:
    session = context.session
    session.pressed = None
    only = await entering.only_place(session.tx, session.actor)
    await begin(session, NAME, HOW, {"draft": Draft(union=only.id if only else None).to_json()})
    return await (_ask_how(session) if only else _ask_union(session))


async def _again(update: Update, context: Context) -> str:
    """Somebody writes instead of pressing."""
    session = context.session
    assert session.conversation
    return await ASK[session.conversation.step](session)


async def _union(update: Update, context: Context) -> str:
    session = context.session
    union = await unions.get(session.tx, int(fields(context)[0]))
    _keep(session, replace(_draft(session), union=rules_of_entering.check_place(session.actor, union).id))
    return await _ask_how(session)


async def _search(update: Update, context: Context) -> str:
    session = context.session
    found = await entering.search(session.tx, session.actor, message_text(update).strip())
    rows = [[Button("button-union", f"enter-union:{union.id}", {"name": union.name})] for union in found]
    await session.say("search-found" if found else "enter-nothing", buttons=[*rows, [CANCEL]])
    return UNION


async def _how(update: Update, context: Context) -> str:
    _data(context.session)["channel"] = fields(context)[0]
    return await _ask_category(context.session)


async def _category(update: Update, context: Context) -> str:
    session = context.session
    category = session.rules.policy.category(fields(context)[0])
    if category is None:
        return await _ask_category(session)
    _keep(session, replace(_draft(session), category=category.code, urgent=False))
    return await (_ask_danger(session) if category.hint is Hint.DANGER else _ask_said(session))


async def _danger(update: Update, context: Context) -> str:
    session = context.session
    _keep(session, replace(_draft(session), urgent=fields(context)[0] == "yes"))
    return await _ask_said(session)


async def _said(update: Update, context: Context) -> str:
    """Words, recordings and pictures, as many as it takes; an album's messages are answered once."""
    session, message = context.session, update.effective_message
    assert message
    limits = session.rules.policy.draft
    try:
        _keep(session, _draft(session).with_piece(piece_of(message, limits), limits))
    except Refusal as refusal:
        await session.say(refusal.key, slot=refusal.key, **refusal.details)
    delay = ALBUM_SECONDS if message.media_group_id else 0
    return await _ask_said(session, slot="collected", delay=delay)


async def _done(update: Update, context: Context) -> str:
    session = context.session
    _draft(session).checked()
    return await (_preview(session) if "name" in _data(session) else _ask_who(session))


async def _who(update: Update, context: Context) -> str:
    session, data, name = context.session, _data(context.session), line(message_text(update))
    data |= {"name": name, "ask": False}
    union = await unions.get(session.tx, UnionId(_draft(session).union or 0))
    known = union and await entering.match(session.tx, union, name, session.actor)
    return await (_ask_match(session) if known else _ask_telephone(session))


async def _unnamed(update: Update, context: Context) -> str:
    _data(context.session).update(name=None, ask=False, telephone=None)
    return await _preview(context.session)


async def _match(update: Update, context: Context) -> str:
    _data(context.session)["ask"] = fields(context)[0] == "yes"
    return await _ask_telephone(context.session)


async def _telephone(update: Update, context: Context) -> str:
    _data(context.session)["telephone"] = rules_of_entering.telephone(message_text(update))
    return await _preview(context.session)


async def _no_telephone(update: Update, context: Context) -> str:
    _data(context.session)["telephone"] = None
    return await _preview(context.session)


async def _change(update: Update, context: Context) -> str:
    return await ASK[fields(context)[0]](context.session)


async def _confirm(update: Update, context: Context) -> str:
    session, data = context.session, _data(context.session)
    draft = replace(_draft(session), anonymous=data["name"] is None)
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

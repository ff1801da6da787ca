"""我要反映: category, the text in as many messages as it takes, one's name or none, a preview, and it is handed in.

category ──▶ (danger) ──▶ text ──▶ preview ──▶ END
    ▲───────────┴──────────┴─────────┘ back
"""

from dataclasses import replace
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.flows import drafts, entries_questions, membership
from bot.flows.demands_questions import (
    ALIKE,
    ASK_AGAIN,
    CANCEL,
    NAME,
    PREVIEW,
    TEXT,
    ask_category,
    ask_danger,
    ask_text,
    go_on,
    preview,
    sign,
)
from bot.flows.drafts import CATEGORY, DANGER, category_chosen, collecting, danger_said, draft_of, keep
from bot.flows.two_drafts import LOOSE, with_pieces
from bot.handlers import plain_words
from bot.views.card import chaired
from bot.views.keyboards import onward
from bot.views.quoted import quoted
from bot.wire.buttons import on
from bot.wire.conversation import END, Flow, Manner, begin, sleep, wake
from bot.wire.filters import Label, anything
from bot.wire.session import Context, Session
from bot.wire.texts import Texts, due_day
from domain.cases.model import Case
from domain.drafts import Draft, EnoughToday
from domain.people import UnionId
from domain.refusal import MovedOn
from domain.sentences import Button, Key
from domain.taps.demands import (
    DRAFT_ANEW,
    DRAFT_ANONYMOUS,
    DRAFT_CANCEL,
    DRAFT_CATEGORIES,
    DRAFT_CATEGORY,
    DRAFT_CLEAR,
    DRAFT_CONFIRM,
    DRAFT_DANGER,
    DRAFT_EDIT,
    DRAFT_GO_ON,
    DRAFT_IN_DANGER,
    DRAFT_MASK,
    DRAFT_NAMED,
    DRAFT_RECEIVER,
    SUBMITTING_CONTINUE,
    WRITE,
)
from domain.taps.unfinished import FLOW_RESUME
from services import demands
from services.membership import home

DRAFTS = {NAME: ASK_AGAIN, LOOSE: {}, entries_questions.NAME: entries_questions.ASK}
"""Where pieces lie that somebody may still change, and what is asked after that."""


async def write(update: Update, context: Context) -> str | None:
    """/submit and the keyboard's 我要反映. A draft that lies there is offered first."""
    session = context.session
    session.pressed = None
    if await home(session, session.person) is None:
        await membership.ask(session)
        return None
    if await wake(session, LOOSE):
        await with_pieces(session, draft_of(session).pieces)
        return None
    if await wake(session, NAME) and draft_of(session).pieces:
        text = quoted(draft_of(session).text, 60) or Key("card-no-words")
        rows = [
            [Button("button-continue", SUBMITTING_CONTINUE(), style="primary")],
            [Button("button-anew", DRAFT_ANEW()), CANCEL],
        ]
        await session.say("submit-resume", buttons=rows, text=text)
        return None
    await begin(session, NAME, CATEGORY)
    return await ask_category(session)


async def _continue(update: Update, context: Context) -> str:
    """Where the draft stands: its text, or still its category."""
    session = context.session
    return await ask_text(session) if draft_of(session).category else await ask_category(session)


async def _anew(update: Update, context: Context) -> str:
    keep(context.session, Draft())
    return await ask_category(context.session)


async def _back_to_category(update: Update, context: Context) -> str:
    return await ask_category(context.session)


async def edited(update: Update, context: Context) -> None:
    """An edited message changes the draft that it is part of, also one that sleeps."""
    session, message = context.session, update.edited_message
    assert message
    if message.location:  # a live location moves by itself
        return
    if not await drafts.edited(session, message, DRAFTS):
        await session.say("edit-too-late", slot="edit-too-late", buttons=onward(session.roles))


async def _clear(update: Update, context: Context) -> str:
    keep(context.session, replace(draft_of(context.session), pieces=()))
    return await ask_text(context.session)


async def _named(update: Update, context: Context) -> str:
    return await sign(context.session, anonymous=False)


async def _anonymous(update: Update, context: Context) -> str:
    return await sign(context.session, anonymous=True)


async def _go_on(update: Update, context: Context) -> str:
    return await preview(context.session)


async def _receiver(update: Update, context: Context) -> str:
    session, chosen = context.session, UnionId(DRAFT_RECEIVER.fields(context)[0])
    if chosen in {union.id for union in await demands.receivers(session, session.person)}:
        keep(session, replace(draft_of(session), union=chosen))
    return await preview(session)


async def _confirm(update: Update, context: Context) -> str | None:
    session = context.session
    receivers = await demands.receivers(session, session.person)
    if draft_of(session).union not in {union.id for union in receivers}:
        return await preview(session)  # their union has changed since they looked: they look again
    try:
        done = await demands.submit(session, draft_of(session), session.person)
    except EnoughToday as refusal:
        await _wait(session, refusal)
        return None
    key = "submitted-urgent" if done.case.urgent else "submitted"
    await session.show(key, **_promise(session, done.case), chaired=await chaired(session, done.case))
    return END


async def _wait(session: Session, refusal: EnoughToday) -> None:
    """The draft lies as it is until they take it up again; what is danger need not wait."""
    await sleep(session)
    rows = [
        [Button("button-continue", FLOW_RESUME(NAME))],
        [Button("button-danger", DRAFT_IN_DANGER(), style="danger")],
    ]
    await session.show("submit-tomorrow", buttons=rows, **refusal.details)


async def _in_danger(update: Update, context: Context) -> str:
    """They read first what it means to say so."""
    if not await wake(context.session, NAME):
        raise MovedOn
    return await ask_danger(context.session)


def _promise(session: Session, case: Case) -> dict[str, Any]:
    return {"number": case.number, "promise": due_day(case.promise_due, session.rules.of(case.union_path).calendar)}


async def _cancel(update: Update, context: Context) -> str:
    await context.session.show("submit-cancelled", buttons=[[Button("button-write-again", WRITE())]])
    return END


async def _say(update: Update, context: Context) -> str | None:
    """A piece of the demand; what is said in between is answered, and whoever gives up finds it again."""
    session = context.session
    assert session.conversation
    if plain_words.gives_up(update):
        await sleep(session)
        await session.say("flow-laid-aside", buttons=[[Button("button-continue", FLOW_RESUME(NAME))]])
        return None
    if await plain_words.in_between(update, context):
        return await ASK_AGAIN[session.conversation.step](session)
    return await _collect(update, context)


_collect = collecting(ASK_AGAIN)


async def _take_out(update: Update, context: Context) -> str:
    """Nobody ever reads the number, nor is it kept."""
    session = context.session
    keep(session, draft_of(session).without_numbers())
    return await preview(session)


async def _edit(update: Update, context: Context) -> str:
    """How it is signed is asked again, after what is changed."""
    keep(context.session, replace(draft_of(context.session), anonymous=None, union=None))
    return await ask_text(context.session)


def flow(texts: Texts) -> Flow:
    talking = MessageHandler(anything(texts), _say)
    return Flow(
        NAME,
        entry_points=[
            CommandHandler("submit", write),
            MessageHandler(Label(texts, "keyboard-submit"), write),
            on(WRITE, write),
            on(DRAFT_IN_DANGER, _in_danger),
        ],
        states={
            CATEGORY: [talking],
            DANGER: [on(DRAFT_DANGER, danger_said(DRAFT_DANGER, go_on)), talking],
            TEXT: [on(DRAFT_NAMED, _named), on(DRAFT_ANONYMOUS, _anonymous), on(DRAFT_CLEAR, _clear), talking],
            ALIKE: [on(DRAFT_GO_ON, _go_on), talking],
            PREVIEW: [
                on(DRAFT_RECEIVER, _receiver),
                on(DRAFT_CONFIRM, _confirm),
                on(DRAFT_EDIT, _edit),
                on(DRAFT_MASK, _take_out),
                talking,
            ],
        },
        fallbacks=[
            on(DRAFT_CATEGORY, category_chosen(DRAFT_CATEGORY, ASK_AGAIN, go_on)),
            on(DRAFT_CATEGORIES, _back_to_category),
            on(SUBMITTING_CONTINUE, _continue),
            on(DRAFT_ANEW, _anew),
            on(DRAFT_CANCEL, _cancel),
            CommandHandler("cancel", _cancel),
        ],
        manner=Manner(words={TEXT}, new=True, offers=True),
    )

"""我要反映: category, the text in as many messages as it takes, one's name or none, a preview, and it is handed in.

category ──▶ (danger) ──▶ text ──▶ preview ──▶ END
    ▲───────────┴──────────┴─────────┘ back
"""

from dataclasses import replace
from typing import Any

from telegram import Message, Update
from telegram.ext import CommandHandler, MessageHandler

from bot.buttons import CODE, NUMBER, Button, fields, on
from bot.cards import excerpt
from bot.conversation import END, Flow, begin, wake
from bot.filters import Label, talk
from bot.flows import joining
from bot.flows.meeting import LOOSE, with_pieces
from bot.flows.questions import (
    ALIKE,
    ASK_AGAIN,
    CANCEL,
    CATEGORY,
    DANGER,
    NAME,
    PREVIEW,
    TEXT,
    ask_alike,
    ask_category,
    ask_danger,
    ask_text,
    draft_of,
    keep,
    preview,
)
from bot.keyboards import onward
from bot.pieces import piece_of
from bot.session import Context, Session
from bot.texts import Key, Texts, due_day
from domain.cases import Case
from domain.drafts import Draft
from domain.errors import Refusal
from domain.people import UnionId
from domain.policy import Hint
from services import submitting
from services.joining import home
from storage import conversations
from storage.conversations import Conversation
from storage.outbox import ALBUM_SECONDS


async def write(update: Update, context: Context) -> str | None:
    """/submit and the keyboard's 我要反映. A draft that lies there is offered first."""
    session = context.session
    session.pressed = None
    if await home(session.tx, session.person) is None:
        await joining.ask(session)
        return None
    if await wake(session, LOOSE):
        await with_pieces(session, draft_of(session).pieces)
        return None
    if await wake(session, NAME) and draft_of(session).pieces:
        text = excerpt(draft_of(session).text, 60) or Key("card-no-words")
        rows = [
            [Button("button-continue", "submitting-continue", style="primary")],
            [Button("button-anew", "draft-anew"), CANCEL],
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


async def _category(update: Update, context: Context) -> str:
    session = context.session
    category = session.rules.policy.category(fields(context)[0])
    if category is None:
        return await ask_category(session)
    keep(session, replace(draft_of(session), category=category.code, urgent=False))
    return await (ask_danger(session) if category.hint is Hint.DANGER else ask_text(session))


async def _danger(update: Update, context: Context) -> str:
    """Somebody in danger reads first what saves them; only then we ask for words."""
    session, urgent = context.session, fields(context)[0] == "yes"
    keep(session, replace(draft_of(session), urgent=urgent))
    return await ask_text(session)


async def _text(update: Update, context: Context) -> str | None:
    """One more piece, or why not; then what was open is asked again. An album's messages are answered once."""
    session, message = context.session, update.effective_message
    assert message and session.conversation
    limits = session.rules.policy.draft
    try:
        keep(session, draft_of(session).with_piece(piece_of(message, limits), limits))
    except Refusal as refusal:
        await session.say(refusal.key, slot=refusal.key, **refusal.details)
    delay = ALBUM_SECONDS if message.media_group_id else 0
    return await ASK_AGAIN[session.conversation.step](session, slot="collected", delay=delay)


async def edited(update: Update, context: Context) -> None:
    """An edited message changes the draft that it is part of, also one that sleeps."""
    session, message = context.session, update.edited_message
    assert message
    if message.location:  # a live location moves by itself
        return
    for flow in (NAME, LOOSE):
        conversation = await conversations.in_flow(session.tx, session.person, flow)
        if conversation and Draft.from_json(conversation.data).has(message.message_id):
            await _edit_in(session, conversation, message)
            return
    await session.say("edit-too-late", slot="edit-too-late", buttons=onward(session.roles))


async def _edit_in(session: Session, conversation: Conversation, message: Message) -> None:
    limits = session.rules.policy.draft
    draft = Draft.from_json(conversation.data).with_piece(piece_of(message, limits), limits)
    if session.conversation is None or session.conversation.flow != conversation.flow:
        await conversations.change(session.tx, conversation, draft.to_json())
        return
    keep(session, draft)
    if conversation.flow == NAME:
        await ASK_AGAIN[session.conversation.step](session, slot="collected")


async def _clear(update: Update, context: Context) -> str:
    keep(context.session, replace(draft_of(context.session), pieces=()))
    return await ask_text(context.session)


async def _named(update: Update, context: Context) -> str:
    return await _sign(context.session, anonymous=False)


async def _anonymous(update: Update, context: Context) -> str:
    return await _sign(context.session, anonymous=True)


async def _sign(session: Session, *, anonymous: bool) -> str:
    """Named goes to one's own union; anonymous to the one above, into which one's own cannot look."""
    draft = draft_of(session).checked()
    receivers = await submitting.receivers(session.tx, session.person)
    union = receivers[-1] if anonymous else receivers[0]
    keep(session, replace(draft, anonymous=anonymous, union=union.id))
    return await ask_alike(session)


async def _go_on(update: Update, context: Context) -> str:
    return await preview(context.session)


async def _receiver(update: Update, context: Context) -> str:
    session, chosen = context.session, UnionId(int(fields(context)[0]))
    if chosen in {union.id for union in await submitting.receivers(session.tx, session.person)}:
        keep(session, replace(draft_of(session), union=chosen))
    return await preview(session)


async def _confirm(update: Update, context: Context) -> str:
    session = context.session
    receivers = await submitting.receivers(session.tx, session.person)
    if draft_of(session).union not in {union.id for union in receivers}:
        return await preview(session)  # their union has changed since they looked: they look again
    done = await submitting.submit(session.tx, draft_of(session), session.person, session.now, session.rules)
    await session.show("submitted-urgent" if done.case.urgent else "submitted", **_promise(session, done.case))
    return END


def _promise(session: Session, case: Case) -> dict[str, Any]:
    return {"number": case.number, "promise": due_day(case.promise_due, session.rules.of(case.union_path).calendar)}


async def _cancel(update: Update, context: Context) -> str:
    await context.session.show("submit-cancelled", buttons=[[Button("button-write-again", "write")]])
    return END


async def _edit(update: Update, context: Context) -> str:
    return await ask_text(context.session)


def flow(texts: Texts) -> Flow:
    talking = MessageHandler(talk(texts), _text)
    return Flow(
        NAME,
        entry_points=[
            CommandHandler("submit", write),
            MessageHandler(Label(texts, "keyboard-submit"), write),
            on("write", write),
        ],
        states={
            CATEGORY: [talking],
            DANGER: [on("draft-danger", _danger, CODE), talking],
            TEXT: [on("draft-named", _named), on("draft-anonymous", _anonymous), on("draft-clear", _clear), talking],
            ALIKE: [on("draft-go-on", _go_on), talking],
            PREVIEW: [
                on("draft-receiver", _receiver, NUMBER),
                on("draft-confirm", _confirm),
                on("draft-edit", _edit),
                talking,
            ],
        },
        fallbacks=[
            on("draft-category", _category, CODE),
            on("draft-category", _back_to_category),
            on("submitting-continue", _continue),
            on("draft-anew", _anew),
            on("draft-cancel", _cancel),
            CommandHandler("cancel", _cancel),
        ],
    )

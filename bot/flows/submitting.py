"""我要反映: category, the text in as many messages as it takes, one's name or none, a preview, and it is handed in.

category ──▶ (danger) ──▶ text ──▶ preview ──▶ END
    ▲───────────┴──────────┴─────────┘ back
"""

from dataclasses import replace
from typing import Any

from telegram import Message, Update
from telegram.ext import CommandHandler, MessageHandler

from bot.buttons import CODE, NUMBER, Button, Rows, fields, in_rows, on
from bot.cards import excerpt
from bot.conversation import END, Flow, begin, end, wake
from bot.filters import Label, talk
from bot.flows import joining
from bot.keyboards import onward
from bot.pieces import piece_of
from bot.session import Context, Session
from bot.texts import Day, Key, Texts
from domain.cases import Case
from domain.drafts import TELLING_KINDS, Draft, Piece
from domain.errors import Refusal
from domain.people import PersonId, UnionId
from domain.policy import Hint
from services import submitting
from services.joining import home
from storage import conversations
from storage.conversations import Conversation

NAME = "submitting"
CATEGORY, DANGER, TEXT, PREVIEW = "category", "danger", "text", "preview"
LOOSE, OLDER = joining.LOOSE, "older"
ALBUM_SECONDS = 1.0
PREVIEW_CHARACTERS = 1200

CANCEL = Button("button-cancel", "draft-cancel")
BACK_TO_CATEGORY = Button("button-back", "draft-category")


def _draft(session: Session) -> Draft:
    return Draft.from_json(session.conversation.data if session.conversation else {})


def _keep(session: Session, draft: Draft) -> Draft:
    assert session.conversation
    session.conversation.data = draft.to_json()
    return draft


async def write(update: Update, context: Context) -> str | None:
    """/submit and the keyboard's 我要反映. A draft that lies there is offered first."""
    session = context.session
    session.pressed = None
    if await home(session.tx, session.person) is None:
        await joining.ask(session)
        return None
    if await wake(session, LOOSE):
        await with_pieces(session, _draft(session).pieces)
        return None
    if await wake(session, NAME) and _draft(session).pieces:
        text = excerpt(_draft(session).text, 60) or Key("card-no-words")
        rows = [
            [Button("button-continue", "submitting-continue", style="primary")],
            [Button("button-anew", "draft-anew")],
        ]
        await session.say("submit-resume", buttons=rows, text=text)
        return None
    await begin(session, NAME, CATEGORY)
    return await _ask_category(session)


async def with_pieces(session: Session, pieces: tuple[Piece, ...], voice: PersonId | None = None) -> None:
    """A demand whose words are there already; what it is about is asked next. `voice`: whose words they are.

    Where another draft lies unfinished, the two are not mixed without asking.
    """
    older = await conversations.in_flow(session.tx, session.person, NAME)
    if older and Draft.from_json(older.data).pieces:
        await begin(session, LOOSE, OLDER, Draft(pieces=pieces).to_json(), voice=voice)
        text = excerpt(Draft.from_json(older.data).text, 60) or Key("card-no-words")
        rows = [[Button("button-join-draft", "draft-join", style="primary")], [Button("button-new-draft", "draft-new")]]
        await session.show("draft-older", buttons=rows, text=text)
        return
    await _take(session, pieces, voice)


async def _take(session: Session, pieces: tuple[Piece, ...], voice: PersonId | None = None) -> None:
    """The pieces go into the draft that there is, or into a new one."""
    if session.conversation and session.conversation.flow == LOOSE:
        await end(session)
    if not await wake(session, NAME):
        await begin(session, NAME, CATEGORY, voice=voice)
    draft = _draft(session)
    for piece in pieces:
        draft = draft.with_piece(piece, session.rules.policy.draft)
    _keep(session, draft)
    assert session.conversation
    session.conversation.step = await (_ask_text(session) if draft.category else _ask_category(session))


async def join_older(update: Update, context: Context) -> None:
    await _take(context.session, _draft(context.session).pieces)


async def instead_of_older(update: Update, context: Context) -> None:
    """The older draft is given up: that is what was chosen."""
    session = context.session
    assert session.conversation
    pieces, voice = _draft(session).pieces, session.conversation.voice
    await end(session)
    if await wake(session, NAME):
        await end(session)
    await _take(session, pieces, voice)


async def _continue(update: Update, context: Context) -> str:
    """Where the draft stands: its text, or still its category."""
    session = context.session
    return await _ask_text(session) if _draft(session).category else await _ask_category(session)


async def _anew(update: Update, context: Context) -> str:
    _keep(context.session, Draft())
    return await _ask_category(context.session)


async def _ask_category(session: Session, **when: Any) -> str:
    buttons = [Button(f"category-{c.code}", f"draft-category:{c.code}") for c in session.rules.policy.categories]
    await session.show("submit-category", buttons=[*in_rows(buttons, 2), [CANCEL]], **when)
    return CATEGORY


async def _back_to_category(update: Update, context: Context) -> str:
    return await _ask_category(context.session)


async def _category(update: Update, context: Context) -> str:
    session = context.session
    category = session.rules.policy.category(fields(context)[0])
    if category is None:
        return await _ask_category(session)
    _keep(session, replace(_draft(session), category=category.code, urgent=False))
    return await (_ask_danger(session) if category.hint is Hint.DANGER else _ask_text(session))


async def _ask_danger(session: Session, **when: Any) -> str:
    yes = Button("button-danger", "draft-danger:yes", style="danger")
    no = Button("button-no-danger", "draft-danger:no")
    await session.show("submit-danger", buttons=[[yes, no], [BACK_TO_CATEGORY, CANCEL]], **when)
    return DANGER


async def _danger(update: Update, context: Context) -> str:
    """Somebody in danger reads first what saves them; only then we ask for words."""
    session, urgent = context.session, fields(context)[0] == "yes"
    _keep(session, replace(_draft(session), urgent=urgent))
    return await _ask_text(session)


async def _ask_text(session: Session) -> str:
    """Asks for the text, or says how much of it there is."""
    draft = _draft(session)
    category = session.rules.policy.category(draft.category or "")
    hint = "danger" if draft.urgent else category.hint if category and category.hint is Hint.ARBITRATION else "plain"
    await session.show(
        f"submit-{'collected' if draft.pieces else 'text'}-{hint}", buttons=_text_buttons(draft), **_amount(draft)
    )
    return TEXT


def _amount(draft: Draft) -> dict[str, Any]:
    return {
        "characters": len(draft.text),
        "files": len(draft.files),
        "category": Key(f"category-{draft.category}") if draft.category else Key("nobody"),
    }


def _text_buttons(draft: Draft) -> Rows:
    ending = [Button("button-named", "draft-named"), Button("button-anonymous", "draft-anonymous")]
    clearing = [Button("button-clear", "draft-clear")] if draft.pieces else []
    return [*([ending] if draft.pieces else []), [*clearing, BACK_TO_CATEGORY, CANCEL]]


async def _text(update: Update, context: Context) -> str | None:
    """One more piece, or why not; then what was open is asked again. An album's messages are answered once."""
    session, message = context.session, update.effective_message
    assert message and session.conversation
    limits = session.rules.policy.draft
    try:
        _keep(session, _draft(session).with_piece(piece_of(message, limits), limits))
    except Refusal as refusal:
        await session.say(refusal.key, slot=refusal.key, **refusal.details)
    draft = _draft(session)
    delay = ALBUM_SECONDS if message.media_group_id else 0
    match session.conversation.step:
        case step if step == CATEGORY:
            return await _ask_category(session, slot="collected", delay=delay)
        case step if step == DANGER:
            return await _ask_danger(session, slot="collected", delay=delay)
        case step if step == PREVIEW:
            return await _preview(session, slot="collected", delay=delay)
    buttons = _text_buttons(draft)
    await session.say("submit-collected-plain", buttons=buttons, slot="collected", delay=delay, **_amount(draft))
    return TEXT


async def edited(update: Update, context: Context) -> None:
    """An edited message changes the draft that it is part of, also one that sleeps."""
    session, message = context.session, update.edited_message
    assert message
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
    _keep(session, draft)
    if session.conversation.step == PREVIEW:
        await _preview(session)
    else:
        await session.say("draft-edited", slot="collected")


async def _clear(update: Update, context: Context) -> str:
    _keep(context.session, replace(_draft(context.session), pieces=()))
    return await _ask_text(context.session)


async def _named(update: Update, context: Context) -> str:
    return await _sign(context.session, anonymous=False)


async def _anonymous(update: Update, context: Context) -> str:
    return await _sign(context.session, anonymous=True)


async def _sign(session: Session, *, anonymous: bool) -> str:
    """Named goes to one's own union; anonymous to the one above, into which one's own cannot look."""
    draft = _draft(session).checked()
    receivers = await submitting.receivers(session.tx, session.person)
    union = receivers[-1] if anonymous else receivers[0]
    _keep(session, replace(draft, anonymous=anonymous, union=union.id))
    return await _preview(session)


async def _receiver(update: Update, context: Context) -> str:
    session, chosen = context.session, UnionId(int(fields(context)[0]))
    if chosen in {union.id for union in await submitting.receivers(session.tx, session.person)}:
        _keep(session, replace(_draft(session), union=chosen))
    return await _preview(session)


async def _preview(session: Session, **when: Any) -> str:
    draft = _draft(session)
    receivers = await submitting.receivers(session.tx, session.person)
    chosen = next((union for union in receivers if union.id == draft.union), receivers[-1])
    rows = [
        [
            Button(
                _receiver_label(union is receivers[-1], union.id == chosen.id),
                f"draft-receiver:{union.id}",
                {"name": union.name},
            )
        ]
        for union in (receivers if len(receivers) > 1 else ())
    ]
    ending = [
        [Button("button-confirm", "draft-confirm", style="primary")],
        [Button("button-edit", "draft-edit"), CANCEL],
    ]
    await session.show(
        "submit-preview-anonymous" if draft.anonymous else "submit-preview-named",
        buttons=[*rows, *ending],
        category=Key(f"category-{draft.category}"),
        text=excerpt(draft.text, PREVIEW_CHARACTERS) or Key("card-no-words"),
        files=len(draft.files),
        union=chosen.name,
        name=session.visitor.name,
        telling="yes" if any(piece.kind in TELLING_KINDS for piece in draft.pieces) else "no",
        **when,
    )
    return PREVIEW


def _receiver_label(above: bool, chosen: bool) -> str:
    return f"button-receiver-{'above' if above else 'own'}{'-chosen' if chosen else ''}"


async def _confirm(update: Update, context: Context) -> str:
    session = context.session
    done = await submitting.submit(session.tx, _draft(session), session.person, session.now, session.rules)
    await session.show("submitted-urgent" if done.case.urgent else "submitted", **_promise(session, done.case))
    return END


def _promise(session: Session, case: Case) -> dict[str, Any]:
    return {"number": case.number, "promise": Day(session.rules.calendar.local_day(case.promise_due))}


async def _cancel(update: Update, context: Context) -> str:
    await context.session.show("submit-cancelled", buttons=[[Button("button-write-again", "write")]])
    return END


async def _edit(update: Update, context: Context) -> str:
    return await _ask_text(context.session)


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

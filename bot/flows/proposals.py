"""/propose: a representative writes a proposal, asks others to sign it, looks at it once more, and hands it in.

title ──▶ reason ──▶ suggestion ──▶ category ──▶ co-signers ──▶ preview ──▶ END
"""

from typing import Any

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.flows.drafts import category_rows
from bot.views.card import who
from bot.views.keyboards import onward
from bot.wire.buttons import in_rows, on
from bot.wire.conversation import END, Flow, Manner, begin
from bot.wire.filters import Label, anything
from bot.wire.pieces import piece_of
from bot.wire.session import Context, Session
from bot.wire.texts import Texts
from domain.cases.refusals import WrongCosigner
from domain.people import Person, own_voice
from domain.proposals import Motion
from domain.refusal import MovedOn, Refusal, TextNeeded, TextTooLong
from domain.sentences import Button, Key
from domain.taps.proposals import (
    PROPOSAL_CANCEL,
    PROPOSAL_CATEGORY,
    PROPOSAL_CONFIRM,
    PROPOSAL_COSIGNER,
    PROPOSAL_COSIGNERS,
    PROPOSAL_PART,
    PROPOSAL_PREVIEW,
    PROPOSE,
)
from domain.text_length import excerpt, length
from services import proposals
from services.proposals import TITLE_CHARACTERS
from storage.cases import Attachment

NAME = "proposing"
TITLE, REASON, SUGGESTION, CATEGORY, COSIGNERS, PREVIEW = (
    *("title", "reason", "suggestion"),
    *("category", "cosigners", "preview"),
)
WRITTEN = {TITLE: TITLE_CHARACTERS, REASON: 800, SUGGESTION: 1200}
"""What is written, in order, and how many characters each may have."""
CANCEL = Button("button-cancel", PROPOSAL_CANCEL())
OFFERED = 60
PREVIEW_CHARACTERS = max(WRITTEN.values())  # all of it


async def _may_begin(session: Session) -> None:
    await proposals.seat(session, session.actor)


async def _propose(update: Update, context: Context) -> str:
    session = context.session
    await _may_begin(session)
    await begin(session, NAME, TITLE, {"cosigners": []})
    return await _ask(session, TITLE)


def _written(part: str) -> Any:
    async def take(update: Update, context: Context) -> str:
        """A part of the proposal; a part that is written again after the preview leads back to it."""
        session, message = context.session, update.effective_message
        assert message and session.conversation
        data = session.conversation.data
        piece = piece_of(message, session.rules.policy.draft)
        if piece.file:
            data.setdefault("files", []).append([piece.kind, piece.file, piece.album])
        if piece.file and not piece.text.strip():
            await session.say("propose-file", buttons=[[CANCEL]])
            return part
        if not piece.text.strip():
            raise TextNeeded
        if length(piece.text) > WRITTEN[part]:
            raise TextTooLong(limit=WRITTEN[part])
        data[part] = piece.text.strip()
        if "category" in data:
            return await _look(session)
        following = [*WRITTEN, None][[*WRITTEN].index(part) + 1]
        return await _ask(session, following) if following else await _ask_category(session)

    return take


async def _ask(session: Session, part: str) -> str:
    await session.say(f"propose-{part}", buttons=[[CANCEL]], limit=WRITTEN[part])
    return part


async def _again(update: Update, context: Context) -> str:
    """A part is written anew; the others stay."""
    return await _ask(context.session, PROPOSAL_PART.fields(context)[0])


async def _ask_category(session: Session) -> str:
    await session.say("propose-category", buttons=[*category_rows(session, PROPOSAL_CATEGORY), [CANCEL]])
    return CATEGORY


async def _category(update: Update, context: Context) -> str:
    session = context.session
    assert session.conversation
    (category,) = PROPOSAL_CATEGORY.fields(context)
    if session.rules.policy.category(category) is None:
        raise MovedOn
    session.conversation.data["category"] = category
    return await _ask_cosigners(session)


async def _ask_cosigners(session: Session) -> str:
    """Who shall sign it: a tap asks somebody, another one does not."""
    assert session.conversation
    chosen = session.conversation.data["cosigners"]
    seat = await proposals.seat(session, session.actor)
    near = await proposals.possible_cosigners(session, session.actor)
    needed = proposals.needed(near, session.rules.of(seat.path))
    people = [
        Button(
            "button-cosigner-chosen" if person in chosen else "button-cosigner",
            PROPOSAL_COSIGNER(person),
            {"name": await who(session, own_voice(person))},
        )
        for person in near[:OFFERED]
    ]
    ready = [[Button("button-to-preview", PROPOSAL_PREVIEW(), style="primary")]] if len(chosen) >= needed else []
    await session.show("propose-cosigners", buttons=[*in_rows(people, 2), *ready, [CANCEL]], needed=needed)
    return COSIGNERS


async def _cosigners(update: Update, context: Context) -> str:
    return await _ask_cosigners(context.session)


async def _cosigner(update: Update, context: Context) -> str:
    session = context.session
    assert session.conversation
    (person,), chosen = PROPOSAL_COSIGNER.fields(context), session.conversation.data["cosigners"]
    if person not in await proposals.possible_cosigners(session, session.actor):
        raise WrongCosigner
    session.conversation.data["cosigners"] = (
        [other for other in chosen if other != person] if person in chosen else [*chosen, person]
    )
    return await _ask_cosigners(session)


async def _preview(update: Update, context: Context) -> str:
    return await _look(context.session)


async def _look(session: Session) -> str:
    """The whole of it once more, before it is handed in."""
    assert session.conversation
    data = session.conversation.data
    names = [await who(session, own_voice(Person(person))) for person in data["cosigners"]]
    parts = [Button(f"button-rewrite-{part}", PROPOSAL_PART(part)) for part in WRITTEN]
    ending = [
        [Button("button-propose", PROPOSAL_CONFIRM(), style="primary")],
        parts,
        [Button("button-rewrite-cosigners", PROPOSAL_COSIGNERS()), CANCEL],
    ]
    motion = _motion(data)
    await session.show(
        "propose-preview",
        buttons=ending,
        title=motion.title,
        reason=excerpt(motion.reason, PREVIEW_CHARACTERS),
        suggestion=excerpt(motion.suggestion, PREVIEW_CHARACTERS),
        category=Key(f"category-{motion.category}"),
        names=names,
    )
    return PREVIEW


def _motion(data: dict[str, Any]) -> Motion:
    """What the conversation has come to."""
    return Motion(data[TITLE], data[REASON], data[SUGGESTION], data["category"])


async def _confirm(update: Update, context: Context) -> str | None:
    session = context.session
    assert session.conversation
    data = session.conversation.data
    try:
        done = await proposals.propose(
            session,
            session.actor,
            _motion(data),
            [Person(person) for person in data["cosigners"]],
            [Attachment(*file) for file in data.get("files", ())],
        )
    except Refusal as refusal:
        session.notify(refusal.key, alert=True, **refusal.details)
        return None
    await session.show("proposed", buttons=onward(session.roles), number=done.case.number)
    return END


async def _cancel(update: Update, context: Context) -> str:
    await context.session.show("words-cancelled", buttons=onward(context.session.roles))
    return END


_ASK_AGAIN = {CATEGORY: _ask_category, COSIGNERS: _ask_cosigners, PREVIEW: _look}


async def _where(update: Update, context: Context) -> str:
    """Words where a button is waited for: what is asked, once more."""
    session = context.session
    assert session.conversation
    return await _ASK_AGAIN[session.conversation.step](session)


def flow(texts: Texts) -> Flow:
    said = MessageHandler(anything(texts), _where)
    return Flow(
        NAME,
        entry_points=[
            CommandHandler("propose", _propose),
            MessageHandler(Label(texts, "keyboard-propose"), _propose),
            on(PROPOSE, _propose),
        ],
        states={part: [MessageHandler(anything(texts), _written(part))] for part in WRITTEN}
        | {
            CATEGORY: [on(PROPOSAL_CATEGORY, _category), said],
            COSIGNERS: [on(PROPOSAL_COSIGNER, _cosigner), on(PROPOSAL_PREVIEW, _preview), said],
            PREVIEW: [
                said,
                on(PROPOSAL_CONFIRM, _confirm),
                on(PROPOSAL_PART, _again),
                on(PROPOSAL_COSIGNERS, _cosigners),
            ],
        },
        fallbacks=[on(PROPOSAL_CANCEL, _cancel), CommandHandler("cancel", _cancel)],
        manner=Manner(words=WRITTEN, files=(), new=True, may_begin=_may_begin),
    )

"""A draft in a conversation's data: what 我要反映 and 代录 both write, and what is said out of the blue.

category ──▶ (danger) ──▶ words, in as many messages as it takes

The draft's fields lie beside whatever else the conversation keeps.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from telegram import Message, Update

from bot.wire.buttons import in_rows
from bot.wire.conversation import Callback
from bot.wire.pieces import piece_of
from bot.wire.session import Context, Session
from domain.drafts import Draft
from domain.policy import Hint
from domain.refusal import Refusal
from domain.sentences import Button, Rows
from domain.taps.tap import Tap
from storage.outbox import ALBUM_SECONDS, Slot

CATEGORY, DANGER = "category", "danger"
Question = Callable[..., Awaitable[str]]


def draft_of(session: Session) -> Draft:
    return Draft.from_json(session.conversation.data if session.conversation else {})


def keep(session: Session, draft: Draft) -> None:
    assert session.conversation
    session.conversation.data |= draft.to_json()


def take(session: Session, message: Message) -> None:
    """One more piece, or the edited one in its place."""
    limits = session.rules.policy.draft
    keep(session, draft_of(session).with_piece(piece_of(message, limits), limits))


def category_rows(session: Session, tap: Tap[str]) -> Rows:
    """One button a category."""
    codes = [category.code for category in session.rules.policy.categories]
    return in_rows([Button(f"category-{code}", tap(code)) for code in codes], 2)


KNOWING = "known"
"""Yes, by whoever read beside the button that their name can then be opened at once."""


def danger_row(tap: Tap[str], yes: str) -> list[Button]:
    return [Button("button-danger", tap(yes), style="danger"), Button("button-no-danger", tap("no"))]


def category_chosen(tap: Tap[str], ask: Mapping[str, Question], words: Question) -> Callback:
    """What is pressed; who asks next is the flow's: `ask` by step, and `words`."""

    async def choose(update: Update, context: Context) -> str:
        session = context.session
        category = session.rules.policy.category(tap.fields(context)[0])
        if category is None:
            return await ask[CATEGORY](session)
        keep(session, replace(draft_of(session), category=category.code, urgent=False, open_at_once=False))
        return await (ask[DANGER] if category.hint is Hint.DANGER else words)(session)

    return choose


def danger_said(tap: Tap[str], words: Question) -> Callback:
    """Somebody in danger reads first what saves them; only then we ask for words."""

    async def say(update: Update, context: Context) -> str:
        session, (said,) = context.session, tap.fields(context)
        keep(session, replace(draft_of(session), urgent=said != "no", open_at_once=said == KNOWING))
        return await words(session)

    return say


def collecting(ask: Mapping[str, Question]) -> Callback:
    """One more piece, or why not; then what was open is asked again. An album's messages are answered once."""

    async def collect(update: Update, context: Context) -> str:
        session, message = context.session, update.effective_message
        assert message and session.conversation
        try:
            take(session, message)
        except Refusal as refusal:
            await session.say(refusal.key, slot=refusal.key, **refusal.details)
        slot = Slot("collected", ALBUM_SECONDS if message.media_group_id else 0)
        return await ask[session.conversation.step](session, slot=slot)

    return collect


async def edited(session: Session, message: Message, asking: Mapping[str, Mapping[str, Question]]) -> bool:
    """An edited message changes the draft that it is part of, also one that sleeps. False where it is part of none.

    `asking`: by flow and step, what is asked again.
    """
    for flow, ask in asking.items():
        found = await session.conversations.in_flow(session.person, flow)
        if found is None or not (draft := Draft.from_json(found.data)).has(message.message_id):
            continue
        if session.conversation and session.conversation.flow == flow:
            take(session, message)
            if again := ask.get(session.conversation.step):
                await again(session, slot="collected")
        else:
            limits = session.rules.policy.draft
            draft = draft.with_piece(piece_of(message, limits), limits)
            await session.conversations.change(found, found.data | draft.to_json())
        return True
    return False

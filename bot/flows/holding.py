"""What may show who somebody without a name is waits until they have read that: once for each case, and each talk.

a file for an anonymous case or talk ──▶ held ──▶ 知道了,发送 | 不发了      (what becomes of it: `flows.held`)
"""

from collections.abc import Sequence
from typing import Any

from bot.wire.conversation import end
from bot.wire.filters import AT_ONCE
from bot.wire.session import Session
from domain.drafts import Draft, Piece, gives_away
from domain.people import Voice
from domain.sentences import Button
from domain.taps.held import HELD_DROP, HELD_SEND
from storage.conversations import Conversation

NAME, HELD = "holding", "held"
CASE, TALK = "case", "talk"


async def holds(
    session: Session,
    voice: Voice,
    pieces: Sequence[Piece],
    goes_to: tuple[str, int],
    words: dict[str, Any] | None = None,
) -> bool:
    """Keeps it and asks, where it must not go yet. False where nothing is in its way.

    `goes_to`: CASE or TALK, and which. `words`: which move of the case they are for, if not something to add.
    """
    if not gives_away(pieces) or not (await session.people.account(voice)).pseudonym:
        return False
    if await session.people.is_forewarned(voice):
        return False
    await hold(session, voice, pieces, goes_to, words)
    return True


async def hold(
    session: Session,
    voice: Voice,
    pieces: Sequence[Piece],
    goes_to: tuple[str, int],
    words: dict[str, Any] | None = None,
) -> None:
    """With what is held for the same already. Whatever they do meanwhile, it stays until they press, or is too old."""
    held = await _of(session, voice)
    data: dict[str, Any] = held.data if held else {"to": list(goes_to), "words": words}
    draft = Draft.from_json(data)
    for piece in pieces:
        draft = draft.with_piece(piece, session.rules.policy.draft)
    await _keep(session, Conversation(voice, NAME, HELD, data | draft.to_json()))
    kind, number = data["to"]
    rows = [
        [Button("button-files-send", HELD_SEND(kind, number), style="primary")],
        [Button("button-files-drop", HELD_DROP(kind, number))],
    ]
    await session.say("files-held", buttons=rows, slot=f"held:{kind}:{number}", count=len(draft.pieces), voice=voice)


async def _keep(session: Session, held: Conversation) -> None:
    """What they were asked for comes after it. Where they are about something else, that goes on."""
    here = session.conversation
    if here and here.voice == held.voice and here.flow in AT_ONCE | {NAME}:
        await end(session)
        here = None
    if here is None:
        session.conversation = held
    else:
        await session.conversations.save(held, session.now)
        await session.conversations.sleep(held, session.now)


async def let_go(session: Session, voice: Voice) -> Conversation | None:
    """What was held of this voice, which is held no more; None where nothing is, any more."""
    held = await _of(session, voice)
    if held is None:
        return None
    if held is session.conversation:
        await end(session)
    else:
        await session.conversations.end(held)
    return held


async def _of(session: Session, voice: Voice) -> Conversation | None:
    here = session.conversation
    if here and here.flow == NAME and here.voice == voice:
        return here
    return await session.conversations.of_voice(voice, NAME)

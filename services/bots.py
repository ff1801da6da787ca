"""Another bot on the same database: Telegram numbers its messages anew, so what was tied to the other's is let go."""

from dataclasses import replace

from domain.drafts import Draft
from services.work import Work


async def speak_as(work: Work, bot_id: int) -> None:
    """Remembers who speaks. Where it was somebody else, a number of theirs must not be taken for one of ours."""
    before = await work.bots.known()
    if before == bot_id:
        return
    await work.bots.put(bot_id=bot_id)
    if before is not None:
        await work.cards.let_go()
        await work.cards.let_references_go()
        await work.bulletins.let_progress_go()
        await work.bulletins.let_messages_go()
        for held in await work.conversations.everything():
            if "pieces" in held.data:
                await work.conversations.change(held, held.data | _untied(held.data))


def _untied(data: dict[str, object]) -> dict[str, object]:
    """The pieces of a draft as nobody's messages: Telegram's own numbers are above 0."""
    pieces = Draft.from_json(data).pieces
    untied = tuple(replace(piece, message_id=-abs(piece.message_id)) for piece in pieces)
    return {"pieces": Draft(pieces=untied).to_json()["pieces"]}

"""Another bot on the same database: Telegram numbers its messages anew, so what was tied to the other's is let go."""

import json
from dataclasses import replace

from domain.drafts import Draft
from storage.database import Transaction
from storage.json import to_json


async def speak_as(tx: Transaction, bot_id: int) -> None:
    """Remembers who speaks. Where it was somebody else, a number of theirs must not be taken for one of ours."""
    before = await tx.bot_get()
    if before == bot_id:
        return
    await tx.bot_put(bot_id=bot_id)
    if before is not None:
        await tx.cards_let_go()
        await tx.references_let_go()
        await tx.bulletin_messages_let_go()
        await tx.reader_messages_let_go()
        for row in await tx.conversations_all():
            data = json.loads(row["data"])
            if "pieces" in data:
                changed = to_json(data | _untied(data))
                await tx.conversation_change(person=row["person"], place=row["place"], flow=row["flow"], data=changed)


def _untied(data: dict[str, object]) -> dict[str, object]:
    """The pieces of a draft as nobody's messages: Telegram's own numbers are above 0."""
    pieces = Draft.from_json(data).pieces
    untied = tuple(replace(piece, message_id=-abs(piece.message_id)) for piece in pieces)
    return {"pieces": Draft(pieces=untied).to_json()["pieces"]}

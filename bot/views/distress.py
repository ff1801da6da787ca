"""What whoever is told of danger reads: the words, the union, the place; and no name."""

from typing import Any

from bot.wire.desk import Call, Desk, Renderer
from domain.distress import Distress
from domain.people import own_voice
from domain.sentences import Button, Key, Rows
from domain.taps.distress import DISTRESS_TAKE, DISTRESS_WRITE
from services.distress import DISTRESS
from storage.outbox import Outgoing


async def _distress(desk: Desk, row: Outgoing) -> list[Call]:
    """Nothing where it is not there any more."""
    distress = await desk.distresses.get(row.args["distress"])
    if distress is None:
        return []
    union = await desk.unions.get(distress.union_id) if distress.union_id else None
    said: dict[str, Any] = {"words": distress.words, "place": distress.place or "none"}
    text = desk.html(f"distress-{distress.kind}", union=union.name if union else Key("distress-no-union"), **said)
    params = {"text": text, "parse_mode": "HTML", "protect_content": True}
    return [Call("send_message", params | {"reply_markup": desk.keyboard(_buttons(distress, row))})]


def _buttons(distress: Distress, row: Outgoing) -> Rows:
    if distress.taken_by is None:
        return [[Button("button-distress-take", DISTRESS_TAKE(distress.id), style="primary")]]
    if own_voice(distress.taken_by) == row.person:
        return [[Button("button-distress-write", DISTRESS_WRITE(distress.id))]]
    return ()


RENDERERS: dict[str, Renderer] = {DISTRESS: _distress}

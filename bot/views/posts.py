"""Renderer of news about posts."""

from bot.views.card import who
from bot.wire.desk import Call, Desk, Renderer
from domain.people import Voice
from domain.sentences import Key
from services.posts import CHAIRS
from storage.outbox import Outgoing

MOST = 20
"""So many are named."""


async def _chairs(desk: Desk, row: Outgoing) -> list[Call]:
    chairs, by = row.args["chairs"], row.args["by"]
    lines = [await _line(desk, person, union_id) for person, union_id in chairs[:MOST]]
    if len(chairs) > MOST:
        lines.append(desk.html("chairs-new-more", count=len(chairs) - MOST))
    named = await who(desk, Voice(by)) if by else Key("nobody-in-the-chat")
    text = "\n".join((desk.html("chairs-new-head", count=len(chairs)), *lines, desk.html("chairs-new-tail", by=named)))
    return [Call("send_message", {"text": text, "parse_mode": "HTML"})]


async def _line(desk: Desk, person: int, union_id: int) -> str:
    union = await desk.unions.get(union_id)
    return desk.html("chairs-new-line", union=union.name if union else "", who=await who(desk, Voice(person)))


RENDERERS: dict[str, Renderer] = {CHAIRS: _chairs}

"""What a chair reads each week: the numbers of 一屏."""

from datetime import date

from bot.handlers.overview import shown
from bot.wire.desk import Call, Desk, Renderer
from services.overview import overview
from storage.outbox import Outgoing


async def _overview(desk: Desk, row: Outgoing) -> list[Call]:
    """A chair's numbers; nothing where there is nothing to count."""
    monday = row.args.get("monday")  # a row of before an update names none
    chair = (await desk.people.known_by(row.person)).person
    seen = await overview(desk, chair, date.fromisoformat(monday) if monday else None)
    if seen.empty:
        return []
    args, rows = shown(seen)
    text = desk.html("overview", **args)
    return [Call("send_message", {"text": text, "parse_mode": "HTML", "reply_markup": desk.keyboard(rows)})]


RENDERERS: dict[str, Renderer] = {"overview": _overview}

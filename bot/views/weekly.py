"""The week's news as a member reads it: how much was asked, answered and settled, and what is on the board."""

from bot.handlers.board import item_button
from bot.handlers.weekly import number_buttons
from bot.wire.desk import Call, Desk, Renderer
from domain.board import Order
from domain.calendar import ONE_DAY
from domain.sentences import Button, Day
from domain.taps.board import BOARD
from domain.taps.settings import WEEKLY
from domain.weekly import WEEK
from services.weekly import KIND, titles
from storage.outbox import Outgoing

_BOARD = Button("button-weekly-board", BOARD(Order.NEWEST, None, None, 0))
_OFF = Button("button-weekly-off", WEEKLY(False))


async def _weekly(desk: Desk, row: Outgoing) -> list[Call]:
    """Only counts, and titles that may be read by this person at the time of sending."""
    news = await desk.weeklies.get(row.args["weekly"])
    found = await titles(desk, news, await desk.people.known_by(row.person))
    text = desk.html(
        "weekly",
        union=news.name,
        since=Day(news.monday - WEEK),
        until=Day(news.monday - ONE_DAY),
        asked=news.week.asked,
        answered=news.week.answered,
        settled=news.week.settled,
        titles=len(found),
    )
    keyboard = [number_buttons(news), *([item_button(case)] for case in found), [_BOARD], [_OFF]]
    return [Call("send_message", {"text": text, "parse_mode": "HTML", "reply_markup": desk.keyboard(keyboard)})]


RENDERERS: dict[str, Renderer] = {KIND: _weekly}

"""What a link that starts the bot is aimed at, `t.me/<bot>?start=<aim>`: a case of the board, or the board itself."""

import re
from collections.abc import Awaitable, Callable

from bot.handlers import board, cases
from bot.views.sharing import AIM
from bot.wire.session import Session
from domain.refusal import NotFound

BOARD = "board"


def is_aim(words: str) -> bool:
    return any(re.fullmatch(form, words) for form in _WAYS)


async def reach(session: Session, words: str) -> bool:
    """Goes there. False where the words are no aim."""
    for form, go in _WAYS.items():
        if found := re.fullmatch(form, words):
            session.pressed = None
            await go(session, *found.groups())
            return True
    return False


async def _case(session: Session, number: str) -> None:
    """As colleagues read it, or its card for whom it concerns. All others hear the same as of no case at all."""
    for show in (board.show, cases.show_card):
        try:
            await show(session, int(number))
            return
        except NotFound:
            continue
    await session.say("aim-nothing", buttons=[[board.BACK]])


_WAYS: dict[str, Callable[..., Awaitable[None]]] = {AIM: _case, BOARD: board.whole}

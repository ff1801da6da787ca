"""The colleagues to whom staff can give a case, or a part of it, as buttons."""

from collections.abc import Callable

from bot.views.card import who
from bot.wire.buttons import in_rows
from bot.wire.session import Session
from domain.cases.model import Case
from domain.people import own_voice
from domain.sentences import Button

MOST = 20


async def colleague_buttons(session: Session, case: Case, to: Callable[[int], str]) -> list[list[Button]]:
    """Each says whom (`to`). Who handles it already, or asks, is left out.

    An anonymous submitter is only a pseudonym here, and so not left out: that would say who they are.
    """
    left_out = {case.assignee, session.person, case.submitter}
    buttons = [
        Button("button-colleague", to(person), {"name": await who(session, own_voice(person))})
        for person in await session.people.colleagues(case.union, MOST)
        if person not in left_out
    ]
    return in_rows(buttons, 2)

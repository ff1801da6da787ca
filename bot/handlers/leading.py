"""谁来领衔: a chair says who leads a proposal whose lead has left, of those who represent members."""

from functools import partial

from telegram import Update

from bot.views.card import who
from bot.views.keyboards import onward
from bot.wire.buttons import in_rows, on, turning
from bot.wire.session import Context, Session
from domain.cases.command import Command
from domain.cases.words import Action
from domain.pages import of_whole
from domain.people import Person, own_voice
from domain.sentences import Button
from domain.taps.cases import CANDIDATES, LEADS, LEAVE_IT, MOVE
from services.cases import draw, perform

PAGE = 12


async def _offered(update: Update, context: Context) -> None:
    """Who there is: in a message below the card, and there a page at a time."""
    if turned := CANDIDATES.found_in(context):
        await _offer(context.session, *turned)
    else:
        _, case_id, turn = MOVE.fields(context)
        await _offer(context.session, case_id, turn, None)


async def _offer(session: Session, case_id: int, turn: int, page: int | None) -> None:
    case = await perform.check(session, case_id, Command(Action.INSTALL, turn), session.actor)
    found = await draw.candidates(session, case, session.rules.of(case.union_path).policy.proposal)
    number = page or 0
    shown = of_whole(found, number, PAGE)
    named = [
        Button("button-colleague", LEADS(case_id, turn, each), {"name": await who(session, own_voice(each))})
        for each in shown.found
    ]
    rows = [
        *in_rows(named, 2),
        *turning(partial(CANDIDATES, case_id, turn), shown),
        [Button("button-cancel", LEAVE_IT())],
    ]
    key, put = "ask-install" if found else "no-candidate", session.say if page is None else session.show
    await put(key, buttons=rows, about=case, number=case.number, title=case.title)


async def _chosen(update: Update, context: Context) -> None:
    session, (case_id, turn, person) = context.session, LEADS.fields(context)
    command = Command(Action.INSTALL, turn, to=Person(person))
    case = (await perform.perform(session, case_id, command, session.actor)).case
    name = await who(session, own_voice(case.lead))
    await session.show("done-install", buttons=onward(session.roles), number=case.number, name=name)


BUTTONS = [
    on(MOVE.among(["install"]), _offered),
    on(CANDIDATES, _offered),
    on(LEADS, _chosen),
]

"""谁来领衔: a chair says who leads a proposal whose lead has left, of those who represent members."""

from telegram import Update

from bot.views.card import who
from bot.views.keyboards import onward
from bot.wire.buttons import NUMBER, fields, in_rows, on, turning
from bot.wire.session import Context, Session
from domain.cases.command import Command
from domain.cases.words import Action
from domain.pages import page_number, page_of
from domain.people import Person, own_voice
from domain.sentences import Button
from services.cases import draw, perform

PAGE = 12


async def _offered(update: Update, context: Context) -> None:
    """Who there is: in a message below the card, and there a page at a time."""
    await _offer(context.session, *fields(context))


async def _offer(session: Session, case_id: str, turn: str, page: str = "") -> None:
    case = await perform.check(session, int(case_id), Command(Action.INSTALL, int(turn)), session.actor)
    found = await draw.candidates(session, case, session.rules.of(case.union_path).policy.proposal)
    number = page_number(page or "0")
    shown = page_of(found[number * PAGE :], number, PAGE)
    named = [
        Button("button-colleague", f"leads:{case_id}:{turn}:{each}", {"name": await who(session, own_voice(each))})
        for each in shown.found
    ]
    rows = [*in_rows(named, 2), *turning(f"candidates:{case_id}:{turn}", shown), [Button("button-cancel", "leave-it")]]
    key, put = "ask-install" if found else "no-candidate", session.show if page else session.say
    await put(key, buttons=rows, about=case, number=case.number, title=case.title)


async def _chosen(update: Update, context: Context) -> None:
    session, (case_id, turn, person) = context.session, fields(context)
    command = Command(Action.INSTALL, int(turn), to=Person(int(person)))
    case = (await perform.perform(session, int(case_id), command, session.actor)).case
    name = await who(session, own_voice(case.lead))
    await session.show("done-install", buttons=onward(session.roles), number=case.number, name=name)


BUTTONS = [
    on("install", _offered, NUMBER, NUMBER),
    on("candidates", _offered, NUMBER, NUMBER, NUMBER),
    on("leads", _chosen, NUMBER, NUMBER, NUMBER),
]

"""我的事项 and 待我处理: lists of cases, a page at a time."""

from typing import Any

from telegram import Update

from bot.views.card import standing
from bot.views.keyboards import OVERVIEW, entry_button
from bot.wire.buttons import on, turning
from bot.wire.session import Context, Session
from bot.wire.texts import due_day
from domain.cases.dates import is_late
from domain.cases.model import Case
from domain.cases.parties import Sight, parties, sight
from domain.cases.turns import foremost
from domain.people import Actor, Role, own_voice
from domain.sentences import Button, Key
from domain.taps.cases import LOOK, OPEN
from domain.taps.demands import WRITE
from domain.taps.lists import MINE, MINE_PAGE, TODO, TODO_PAGE
from domain.taps.receipts import RECEIPT
from domain.text_length import excerpt
from services.cases import lists
from services.work import Work

WORDS = 10
"""So many characters of its text tell one case from another on a button."""


async def mine(update: Update, context: Context) -> None:
    """The list as a new message; turning its pages changes it in place."""
    session = _fresh(context)
    page = await lists.own_cases(session, session.person, _page(context))
    if page.empty:
        await session.show("mine-empty", buttons=[[Button("button-write", WRITE(), style="primary")]])
        return
    rows = [[Button("button-mine-row", LOOK(case.id), about(session, case, session.actor))] for case in page.found]
    moving = [Button("button-write", WRITE()), Button("button-receipt", RECEIPT())]
    await session.show("mine", buttons=[*rows, *turning(MINE_PAGE, page), moving])


async def to_do(update: Update, context: Context) -> None:
    session = _fresh(context)
    page = await lists.to_do(session, session.person, _page(context))
    if page.empty:
        seeing = [OVERVIEW] if Role.CHAIR in session.roles else []
        rows = [*seeing, [Button("button-mine", MINE(0)), *entry_button(session.actor)]]
        await session.show("todo-empty", buttons=rows)
        return
    rows = [
        [Button(f"button-todo-{_pressure(session, case)}", OPEN(case.id), about(session, case, session.actor))]
        for case in page.found
    ]
    entry = entry_button(session.actor)
    await session.show("todo", buttons=[*rows, *turning(TODO_PAGE, page), *([entry] if entry else [])])


def _fresh(context: Context) -> Session:
    """Only a list's own page buttons change a message; any other button may stand under something worth keeping."""
    if not (MINE_PAGE.found_in(context) or TODO_PAGE.found_in(context)):
        context.session.pressed = None
    return context.session


def _page(context: Context) -> int:
    found = (tap.found_in(context) for tap in (MINE, MINE_PAGE, TODO, TODO_PAGE))
    return next((page for (page,) in filter(None, found)), 0)


def _pressure(session: Session, case: Case) -> str:
    turn = foremost(case, parties(case, session.actor), own_voice(session.person))
    if turn and is_late(turn, session.now):
        return "late"
    return "urgent" if case.urgent else "row"


def about(work: Work, case: Case, reader: Actor) -> dict[str, Any]:
    """What a button in a list may say of a case."""
    parts = parties(case, reader)
    seen, turn = sight(case, parts), foremost(case, parts, own_voice(reader.person))
    words = case.text if seen is Sight.WHOLE else case.title
    due = turn.due_at if turn else case.promise_due
    return {
        "number": case.number,
        "category": Key(f"category-{case.category}"),
        "words": excerpt(" ".join(words.split()), WORDS) or Key(f"category-{case.category}"),
        "sealed": "yes" if case.anonymous else "no",
        "standing": Key(f"standing-{standing(case)}"),
        "due": due_day(due, work.rules.of(case.union_path).calendar),
    }


BUTTONS = [on(MINE, mine), on(MINE_PAGE, mine), on(TODO, to_do), on(TODO_PAGE, to_do)]

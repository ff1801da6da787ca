"""总览: a chair's numbers, each a button to its list."""

from functools import partial
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler

from bot.handlers.lists import about
from bot.wire.buttons import in_rows, on, turning
from bot.wire.session import Context, Session
from domain.people import Person
from domain.sentences import Button, Rows, Sentence
from domain.taps.cases import OPEN
from domain.taps.overview import OVER, OVER_ALL
from services import overview
from services.overview import Seen, check_chair
from services.work import Work
from storage.questions import Question


def shown(seen: Seen) -> tuple[dict[str, Any], Rows]:
    """The arguments of the sentence, and a button for each number that is not 0."""
    counts = {part.value: count for part, count in seen.counts.items()}
    buttons = [
        Button(f"button-over-{part}", OVER(part, 0), {"count": count}) for part, count in seen.counts.items() if count
    ]
    return counts | {"rated": seen.rated, "satisfied": seen.satisfied}, in_rows(buttons, 3)


def _of_a_chair(context: Context) -> Session:
    check_chair(context.session.actor)
    return context.session


async def _still_chair(work: Work, question: Question) -> Person:
    """Their post may have ended since they asked."""
    check_chair(await work.people.actor(question.person))
    return question.person


async def _overview(update: Update, context: Context) -> None:
    """Said anew, whatever stands above the button."""
    session = _of_a_chair(context)
    session.pressed = None
    await session.ask(OVER_ALL())


async def _counted(work: Work, question: Question) -> Sentence:
    args, rows = shown(await overview.overview(work, await _still_chair(work, question)))
    return Sentence("overview", args, rows)


async def _list(update: Update, context: Context) -> None:
    session, (part, page) = _of_a_chair(context), OVER.fields(context)
    await session.ask(OVER(part, page))


async def _listed(work: Work, question: Question) -> Sentence:
    part, page = OVER.of(question.data)
    chair = await _still_chair(work, question)
    found = await overview.listed(work, chair, part, page)
    reader = await work.people.actor(question.person)
    rows = [[Button("button-todo-row", OPEN(case.id), about(work, case, reader))] for case in found.found]
    back = [Button("button-overview", OVER_ALL())]
    return Sentence(f"over-{part}", buttons=[*rows, *turning(partial(OVER, part), found), back])


BUTTONS = [on(OVER_ALL, _overview), on(OVER, _list)]
COMMAND = CommandHandler("overview", _overview)
SCREENS = {"overview": _counted, "over": _listed}

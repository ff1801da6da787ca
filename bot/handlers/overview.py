"""总览: a chair's numbers, each a button to its list."""

from typing import Any

from telegram import Update
from telegram.ext import CommandHandler

from bot.handlers.lists import about
from bot.wire.buttons import NUMBER, fields, in_rows, on, turning
from bot.wire.session import Context, Session
from domain.overview import Part
from domain.pages import page_number
from domain.people import Person
from domain.sentences import Button, Rows, Sentence
from services import overview
from services.overview import Seen, check_chair
from services.work import Work
from storage.questions import Question


def shown(seen: Seen) -> tuple[dict[str, Any], Rows]:
    """The arguments of the sentence, and a button for each number that is not 0."""
    counts = {part.value: count for part, count in seen.counts.items()}
    buttons = [
        Button(f"button-over-{part}", f"over:{part}:0", {"count": count})
        for part, count in seen.counts.items()
        if count
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
    await session.ask("overview")


async def _counted(work: Work, question: Question) -> Sentence:
    args, rows = shown(await overview.overview(work, await _still_chair(work, question)))
    return Sentence("overview", args, rows)


async def _list(update: Update, context: Context) -> None:
    session, (part, page) = _of_a_chair(context), fields(context)
    await session.ask("over", f"{part}:{page}")


async def _listed(work: Work, question: Question) -> Sentence:
    part, page = question.fields.split(":")
    chair = await _still_chair(work, question)
    found = await overview.listed(work, chair, Part(part), page_number(page))
    reader = await work.people.actor(question.person)
    rows = [[Button("button-todo-row", f"open:{case.id}", about(work, case, reader))] for case in found.found]
    back = [Button("button-overview", "overview")]
    return Sentence(f"over-{part}", buttons=[*rows, *turning(f"over:{part}", found), back])


BUTTONS = [on("overview", _overview), on("over", _list, "|".join(Part), NUMBER)]
COMMAND = CommandHandler("overview", _overview)
SCREENS = {"overview": _counted, "over": _listed}

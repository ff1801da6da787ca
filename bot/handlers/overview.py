"""一屏: the numbers of an office, each a button to its list."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler

from bot.handlers.lists import about
from bot.wire.buttons import in_rows, on, turning
from bot.wire.conversation import Entry
from bot.wire.filters import key
from bot.wire.session import Context
from domain.calendar import ONE_DAY
from domain.cases.model import Case
from domain.figures import FIGURES, RECEIVED
from domain.overview import Part
from domain.pages import Page
from domain.people import Person
from domain.sentences import Button, Day, Key, Lines, Rows, Sentence
from domain.taps.cases import OPEN
from domain.taps.overview import HOW, OVER, OVER_ALL, OVER_WEEK
from domain.weekly import WEEK
from services import overview
from services.overview import Seen
from services.work import Work
from storage.questions import Question


def shown(seen: Seen) -> tuple[dict[str, Any], Rows]:
    """The arguments of the sentence, and a button for each number that is not 0, for whoever opens cases."""
    counts = {part.value: count for part, count in seen.counts.items()}
    buttons = [
        Button(f"button-over-{part}", _leads(part, seen.monday), {"count": count})
        for part, count in seen.counts.items()
        if count and seen.opens
    ]
    week = {"since": Day(seen.monday), "until": Day(seen.monday + WEEK - ONE_DAY)}
    received = {"received": sum(counts[name] for name in RECEIVED)}
    return counts | received | week | vars(seen.ratings), [*in_rows(buttons, 3), [Button("button-how", HOW())]]


def _leads(part: Part, monday: date, page: int = 0) -> str:
    return OVER_WEEK(part, monday, page) if FIGURES[part].week else OVER(part, page)


async def _overview(update: Update, context: Context) -> None:
    """Said anew, whatever stands above the button."""
    session = context.session
    overview.check(session.actor)
    session.pressed = None
    await session.ask(OVER_ALL())


async def _reader(work: Work, question: Question, *, lists: bool = False) -> Person:
    """Their post may have ended since they asked."""
    overview.check(await work.people.actor(question.person), lists=lists)
    return question.person


async def _counted(work: Work, question: Question) -> Sentence:
    args, rows = shown(await overview.overview(work, await _reader(work, question)))
    return Sentence("overview", args, rows)


async def _list(update: Update, context: Context) -> None:
    session, (part, page) = context.session, OVER.fields(context)
    overview.check(session.actor, lists=True)
    await session.ask(OVER(part, page))


async def _list_of_week(update: Update, context: Context) -> None:
    session, (part, monday, page) = context.session, OVER_WEEK.fields(context)
    overview.check(session.actor, lists=True)
    await session.ask(OVER_WEEK(part, monday, page))


async def _listed(work: Work, question: Question) -> Sentence:
    part, page = OVER.of(question.data)
    found = await overview.listed(work, await _reader(work, question, lists=True), part, None, page)
    return await _shown_list(work, question, part, found, partial(OVER, part))


async def _listed_of_week(work: Work, question: Question) -> Sentence:
    part, monday, page = OVER_WEEK.of(question.data)
    found = await overview.listed(work, await _reader(work, question, lists=True), part, monday, page)
    return await _shown_list(work, question, part, found, partial(OVER_WEEK, part, monday))


async def _shown_list(
    work: Work, question: Question, part: Part, found: Page[Case], to: Callable[[int], str]
) -> Sentence:
    reader = await work.people.actor(question.person)
    rows = [[Button("button-todo-row", OPEN(case.id), about(work, case, reader))] for case in found.found]
    return Sentence(f"over-{part}", buttons=[*rows, *turning(to, found), [Button("button-overview", OVER_ALL())]])


async def _how(update: Update, context: Context) -> None:
    """What each number counts, in a sentence each."""
    session = context.session
    overview.check(session.actor)
    lines = Lines(tuple(Key(f"counted-{name}") for name in FIGURES))
    await session.show("counted", lines=lines, buttons=[[Button("button-overview", OVER_ALL())]])


BUTTONS = [on(OVER_ALL, _overview), on(OVER, _list), on(OVER_WEEK, _list_of_week), on(HOW, _how)]
COMMANDS: list[Entry] = [CommandHandler("overview", _overview), key("keyboard-overview", _overview)]
SCREENS = {"overview": _counted, "over": _listed, "over-week": _listed_of_week}

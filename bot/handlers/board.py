"""/board, 大家议: what colleagues have asked for. One tap: I need that too; a representative may take it up."""

from dataclasses import replace
from functools import partial
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler

from bot.views.card import PUSH_CHARACTERS, followed_standing
from bot.views.keyboards import case_buttons
from bot.views.sharing import bring
from bot.wire.buttons import in_rows, on, turning
from bot.wire.session import Context, Session, message_text
from domain.board import Order, Progress
from domain.cases.model import Case
from domain.cases.words import Action, Stage
from domain.people import Actor
from domain.sentences import Button, Key, Rows, Sentence
from domain.taps.board import (
    BOARD,
    BOARD_CATEGORIES,
    BOARD_ITEM,
    BOARD_PROGRESS,
    BOARD_SEARCH,
    NEED,
    OLD_BOARD,
    OLD_CATEGORIES,
    WHOLE_BOARD,
)
from domain.taps.demands import WRITE
from domain.taps.discussion import DISCUSS, DISCUSS_SAY
from domain.taps.tap import COLON, word_of
from domain.text_length import excerpt
from services import board, discussion, modules
from services.board import Search
from services.membership import home
from services.work import Work
from storage.questions import Question

ANY = "any"
ORDER, PROGRESS = "|".join(Order), "|".join((ANY, *Progress))
WORDS = 16
RATIO = "\u2236"
"""Stands for a colon in what is looked for: a real one parts the fields of a button."""
NO_COLON = r"[^\x3a]+"


async def command(update: Update, context: Context) -> None:
    """/board, or /board with words to look for."""
    await _check(context.session)
    _, _, words = message_text(update).partition(" ")
    context.session.pressed = None
    await _find(context.session, " ".join(words.split()))


async def _check(session: Session) -> None:
    """Raises BoardOff where their union is without one; what a link or a button leads to stays to be read."""
    union = await home(session, session.person)
    modules.check(session, union.path if union else (), "board")


async def _find(session: Session, words: str) -> None:
    """Looked for beside the updates: a word may be in very many."""
    if words:
        await session.ask(WHOLE_BOARD(), meanwhile="searching", words=words.replace(COLON, RATIO))
    else:
        await whole(session)


async def _again(update: Update, context: Context) -> None:
    """What could not be found out the last time; all of the board where it was too long for a button."""
    (words,) = BOARD_SEARCH.found_in(context) or ("",)
    await _find(context.session, words)


async def _found(work: Work, question: Question) -> Sentence:
    key, rows, args = await _page(
        work, await work.people.actor(question.person), Search(words=question.fields.replace(RATIO, COLON)), 0
    )
    return Sentence(key, args, rows)


async def browse(update: Update, context: Context) -> None:
    """The button of the keyboard that is always there."""
    await _check(context.session)
    context.session.pressed = None
    await whole(context.session)


async def whole(session: Session) -> None:
    """All of it, the newest first."""
    await _list(session, Search(), 0)


async def _turn(update: Update, context: Context) -> None:
    """One that is older than what can be asked for leaves that out."""
    found = BOARD.found_in(context)
    order, category, progress, number = found or (*(old := OLD_BOARD.fields(context))[:2], None, old[2])
    await _list(context.session, Search(order, category, progress), number)


def data(search: Search, number: int = 0) -> str:
    """What a button does that leads there."""
    return BOARD(search.order, search.category, search.progress, number)


BACK = Button("button-board", data(Search()))


async def _list(session: Session, search: Search, number: int) -> None:
    key, rows, args = await _page(session, session.actor, search, number)
    await session.show(key, buttons=rows, **args)


async def _page(work: Work, actor: Actor, search: Search, number: int) -> tuple[str, Rows, dict[str, Any]]:
    """A page of it, and the ways to look at it: a sentence, its buttons, its arguments."""
    if search.category and work.rules.policy.category(search.category) is None:  # made up, or of earlier
        search = replace(search, category=None)
    page = await board.page(work, actor, search, number)
    rows = [[item_button(case)] for case in page.found]
    turned = turning(partial(data, search), page) if not search.words else []
    orders = [Button(f"button-board-{order}", data(replace(search, order=order, words=""))) for order in Order]
    way = (search.order, search.category, search.progress)
    parts = [Button(f"button-{tap.words[0]}", tap(*way)) for tap in (BOARD_CATEGORIES, BOARD_PROGRESS)]
    key = f"board-{'found' if search.words else search.order}"
    key = key if page.found else "board-found-none" if search.words else "board-empty"
    write = [[Button("button-write", WRITE(), style="primary")]] if not page.found else []
    category = Key(f"category-{search.category}") if search.category else Key("board-all")
    args = {"category": category, "progress": str(search.progress or ANY), "words": excerpt(search.words, WORDS)}
    return key, [*rows, *turned, *write, orders, parts], args


def item_button(case: Case) -> Button:
    """Leads to one of them, wherever it is offered."""
    said = {"number": case.number, "title": excerpt(case.title, WORDS), "count": case.seconds}
    return Button("button-board-row", BOARD_ITEM(case.id), said)


async def _categories(update: Update, context: Context) -> None:
    session, found = context.session, BOARD_CATEGORIES.found_in(context)
    search = Search(*(found or OLD_CATEGORIES.fields(context)))
    codes = [category.code for category in session.rules.policy.categories]
    buttons = [Button(f"category-{code}", data(replace(search, category=code))) for code in codes]
    everything = [Button("board-all", data(replace(search, category=None)))]
    await session.show("board-which", buttons=[*in_rows(buttons, 2), everything])


async def _progress(update: Update, context: Context) -> None:
    session, search = context.session, Search(*BOARD_PROGRESS.fields(context))
    buttons = [Button(f"button-progress-{each}", data(replace(search, progress=each))) for each in Progress]
    everything = [Button("board-all", data(replace(search, progress=None)))]
    await session.show("board-how-far", buttons=[buttons, everything])


async def _item(update: Update, context: Context) -> None:
    """One of them, for everybody who may read it: nobody's name, and the words of staff."""
    context.session.pressed = None
    await show(context.session, BOARD_ITEM.fields(context)[0])


async def show(session: Session, case_id: int) -> None:
    case = await board.published(session, case_id, session.actor)
    theirs = await board.needs_it(session, case, session.person)
    own = [row for row in case_buttons(case, session.actor, session.rules.of(case.union_path).policy) if _takes_up(row)]
    talk = [Button("button-discuss-count", DISCUSS(case.id, 0), {"count": await discussion.count(session, case)})]
    if case.stage is not Stage.CLOSED:
        talk.append(Button("button-discuss-say", DISCUSS_SAY(case.id)))
    await session.show(
        "board-item",
        buttons=[[_not_needed(case) if theirs else _need(case)], *bring(case, asks=theirs), talk, *own, [BACK]],
        number=case.number,
        category=Key(f"category-{case.category}"),
        title=case.title,
        summary=excerpt(case.summary, PUSH_CHARACTERS) or "none",
        standing=followed_standing(case),
        count=case.seconds,
    )


def _need(case: Case) -> Button:
    return Button("button-need", NEED(True, case.id), style="primary")


def _not_needed(case: Case) -> Button:
    return Button("button-not-needed", NEED(False, case.id))


def _takes_up(row: list[Button]) -> bool:
    return any(word_of(button.data) == Action.CHAMPION for button in row)


async def _needs(update: Update, context: Context) -> None:
    """我也需要, or not any more: a passing line says what happens now, and the number turns."""
    session, (needs, case_id) = context.session, NEED.fields(context)
    count = await (board.second if needs else board.no_longer)(session, case_id, session.actor)
    session.notify("board-need" if needs else "board-not-needed", count=count)
    await show(session, case_id)


BUTTONS = [
    on(BOARD, _turn),
    on(OLD_BOARD, _turn),
    on(BOARD_CATEGORIES, _categories),
    on(OLD_CATEGORIES, _categories),
    on(BOARD_PROGRESS, _progress),
    on(BOARD_ITEM, _item),
    on(NEED, _needs),
    on(BOARD_SEARCH, _again),
    on(WHOLE_BOARD, _again),
]
SCREENS = {"board-search": _found}
COMMAND = CommandHandler("board", command)

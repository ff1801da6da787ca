"""/board, 大家议: what colleagues have asked for. One tap: I need that too; a representative may take it up."""

from dataclasses import replace
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler

from bot.views.card import PUSH_CHARACTERS, followed_standing
from bot.views.keyboards import case_buttons
from bot.views.sharing import bring
from bot.wire.buttons import CODE, NUMBER, fields, in_rows, on, turning
from bot.wire.session import Context, Session, message_text
from domain.board import Order, Progress
from domain.cases.model import Case
from domain.cases.words import Action, Stage
from domain.pages import page_number
from domain.people import Actor
from domain.sentences import Button, Key, Rows, Sentence
from domain.text_length import excerpt
from services import board, discussion
from services.board import Search
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
    _, _, words = message_text(update).partition(" ")
    context.session.pressed = None
    await _find(context.session, " ".join(words.split()))


async def _find(session: Session, words: str) -> None:
    """Looked for beside the updates: a word may be in very many."""
    if words:
        await session.ask("board-search", words.replace(":", RATIO), meanwhile="searching")
    else:
        await whole(session)


async def _again(update: Update, context: Context) -> None:
    """What could not be found out the last time; all of the board where it was too long for a button."""
    await _find(context.session, "".join(fields(context)))


async def _found(work: Work, question: Question) -> Sentence:
    key, rows, args = await _page(
        work, await work.people.actor(question.person), Search(words=question.fields.replace(RATIO, ":")), 0
    )
    return Sentence(key, args, rows)


async def browse(update: Update, context: Context) -> None:
    """The button of the keyboard that is always there."""
    context.session.pressed = None
    await whole(context.session)


async def whole(session: Session) -> None:
    """All of it, the newest first."""
    await _list(session, Search(), 0)


async def _turn(update: Update, context: Context) -> None:
    *how, number = fields(context)
    await _list(context.session, _search(*how), page_number(number))


def _search(order: str, category: str = ANY, progress: str = ANY) -> Search:
    """What a button says. One that is older than a field of it leaves that out."""
    return Search(Order(order), None if category == ANY else category, None if progress == ANY else Progress(progress))


def _way(search: Search) -> str:
    return f"{search.order}:{search.category or ANY}:{search.progress or ANY}"


def data(search: Search, number: int = 0) -> str:
    """What a button does that leads there."""
    return f"board:{_way(search)}:{number}"


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
    turned = turning(f"board:{_way(search)}", page) if not search.words else []
    orders = [Button(f"button-board-{order}", data(replace(search, order=order, words=""))) for order in Order]
    parts = [Button(f"button-board-{part}", f"board-{part}:{_way(search)}") for part in ("categories", "progress")]
    key = f"board-{'found' if search.words else search.order}"
    key = key if page.found else "board-found-none" if search.words else "board-empty"
    write = [[Button("button-write", "write", style="primary")]] if not page.found else []
    category = Key(f"category-{search.category}") if search.category else Key("board-all")
    args = {"category": category, "progress": str(search.progress or ANY), "words": excerpt(search.words, WORDS)}
    return key, [*rows, *turned, *write, orders, parts], args


def item_button(case: Case) -> Button:
    """Leads to one of them, wherever it is offered."""
    said = {"number": case.number, "title": excerpt(case.title, WORDS), "count": case.seconds}
    return Button("button-board-row", f"board-item:{case.id}", said)


async def _categories(update: Update, context: Context) -> None:
    session, search = context.session, _search(*fields(context))
    codes = [category.code for category in session.rules.policy.categories]
    buttons = [Button(f"category-{code}", data(replace(search, category=code))) for code in codes]
    everything = [Button("board-all", data(replace(search, category=None)))]
    await session.show("board-which", buttons=[*in_rows(buttons, 2), everything])


async def _progress(update: Update, context: Context) -> None:
    session, search = context.session, _search(*fields(context))
    buttons = [Button(f"button-progress-{each}", data(replace(search, progress=each))) for each in Progress]
    everything = [Button("board-all", data(replace(search, progress=None)))]
    await session.show("board-how-far", buttons=[buttons, everything])


async def _item(update: Update, context: Context) -> None:
    """One of them, for everybody who may read it: nobody's name, and the words of staff."""
    context.session.pressed = None
    await show(context.session, int(fields(context)[0]))


async def show(session: Session, case_id: int) -> None:
    case = await board.published(session, case_id, session.actor)
    theirs = await board.needs_it(session, case, session.person)
    own = [row for row in case_buttons(case, session.actor, session.rules.of(case.union_path).policy) if _takes_up(row)]
    talk = [Button("button-discuss-count", f"discuss:{case.id}:0", {"count": await discussion.count(session, case)})]
    if case.stage is not Stage.CLOSED:
        talk.append(Button("button-discuss-say", f"discuss-say:{case.id}"))
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
    return Button("button-need", f"need:{case.id}", style="primary")


def _not_needed(case: Case) -> Button:
    return Button("button-not-needed", f"not-needed:{case.id}")


def _takes_up(row: list[Button]) -> bool:
    return any(button.data.startswith(f"{Action.CHAMPION}:") for button in row)


async def _needs(update: Update, context: Context) -> None:
    """我也需要, or not any more: a passing line says what happens now, and the number turns."""
    session, (word, case_id) = context.session, fields(context)
    act = board.second if word == "need" else board.no_longer
    count = await act(session, int(case_id), session.actor)
    session.notify(f"board-{word}", count=count)
    await show(session, int(case_id))


BUTTONS = [
    on("board", _turn, ORDER, CODE, PROGRESS, NUMBER),
    on("board", _turn, ORDER, CODE, NUMBER),
    on("board-categories", _categories, ORDER, CODE, PROGRESS),
    on("board-categories", _categories, ORDER),
    on("board-progress", _progress, ORDER, CODE, PROGRESS),
    on("board-item", _item, NUMBER),
    on("(need|not-needed)", _needs, NUMBER),
    on("board-search", _again, NO_COLON),
    on("board-search", _again),
]
SCREENS = {"board-search": _found}
COMMAND = CommandHandler("board", command)

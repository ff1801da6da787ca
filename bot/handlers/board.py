"""/board, 大家议: what colleagues have asked for. One tap: I need that too; a representative may take it up."""

from dataclasses import replace

from telegram import Update
from telegram.ext import CommandHandler

from bot.views.card import PUSH_CHARACTERS, followed_standing
from bot.views.keyboards import case_buttons
from bot.views.sharing import bring
from bot.wire.buttons import CODE, NUMBER, Button, fields, in_rows, on, turning
from bot.wire.session import Context, Session, message_text
from domain.board import Progress
from domain.cases.loop import Action, Stage
from domain.cases.model import Case
from domain.pages import page_number
from domain.sentences import Key
from domain.text_length import excerpt
from services import board, discussion
from services.board import Order, Search

ANY = "any"
ORDER, PROGRESS = "|".join(Order), "|".join((ANY, *Progress))
WORDS = 16


async def command(update: Update, context: Context) -> None:
    """/board, or /board with words to look for."""
    _, _, words = message_text(update).partition(" ")
    context.session.pressed = None
    await _list(context.session, Search(words=" ".join(words.split())) if words.strip() else Search(), 0)


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
    """A page of it, and the ways to look at it."""
    if search.category and session.rules.policy.category(search.category) is None:  # made up, or of earlier
        search = replace(search, category=None)
    page = await board.page(session, session.actor, search, number)
    rows = [[item_button(case)] for case in page.found]
    turned = turning(f"board:{_way(search)}", page) if not search.words else []
    orders = [Button(f"button-board-{order}", data(replace(search, order=order, words=""))) for order in Order]
    parts = [Button(f"button-board-{part}", f"board-{part}:{_way(search)}") for part in ("categories", "progress")]
    key = f"board-{'found' if search.words else search.order}" if page.found else "board-empty"
    write = [[Button("button-write", "write", style="primary")]] if not page.found else []
    category = Key(f"category-{search.category}") if search.category else Key("board-all")
    await session.show(
        key,
        buttons=[*rows, *turned, *write, orders, parts],
        category=category,
        progress=str(search.progress or ANY),
        words=excerpt(search.words, WORDS),
    )


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
]
COMMAND = CommandHandler("board", command)

"""/board, 大家议: what colleagues have asked for. One tap: I need that too; a representative may take it up."""

from telegram import Update
from telegram.ext import CommandHandler

from bot.buttons import CODE, NUMBER, Button, fields, in_rows, on
from bot.cards import PUSH_CHARACTERS, excerpt, followed_standing
from bot.handlers.lists import turning
from bot.keyboards import case_buttons
from bot.session import Context, Session, message_text
from bot.texts import Key
from domain.cases import Case
from domain.loop import Action, Stage
from services import board, discussing
from services.board import Order, Search

ANY = "any"
WORDS = 16


async def command(update: Update, context: Context) -> None:
    """/board, or /board with words to look for."""
    _, _, words = message_text(update).partition(" ")
    context.session.pressed = None
    await _list(context.session, Search(words=" ".join(words.split())) if words.strip() else Search(), 0)


async def browse(update: Update, context: Context) -> None:
    """The button of the keyboard that is always there."""
    context.session.pressed = None
    await _list(context.session, Search(), 0)


async def _turn(update: Update, context: Context) -> None:
    order, category, number = fields(context)
    await _list(context.session, Search(Order(order), None if category == ANY else category), min(int(number), 10_000))


async def _list(session: Session, search: Search, number: int) -> None:
    """A page of it, and the ways to look at it."""
    page = await board.page(session.tx, session.actor, search, number)
    rows = [[item_button(case)] for case in page.cases]
    word = f"board:{search.order}:{search.category or ANY}"
    turned = turning(word, page) if not search.words else []
    others = [Button(f"button-board-{order}", f"board:{order}:{search.category or ANY}:0") for order in Order]
    ways = [*others, Button("button-board-categories", f"board-categories:{search.order}")]
    key = f"board-{'found' if search.words else search.order}" if page.cases else "board-empty"
    write = [[Button("button-write", "write", style="primary")]] if not page.cases else []
    category = Key(f"category-{search.category}") if search.category else Key("board-all")
    await session.show(
        key, buttons=[*rows, *turned, *write, ways], category=category, words=excerpt(search.words, WORDS)
    )


def item_button(case: Case) -> Button:
    """Leads to one of them, wherever it is offered."""
    said = {"number": case.number, "title": excerpt(case.title, WORDS), "count": case.seconds}
    return Button("button-board-row", f"board-item:{case.id}", said)


async def _categories(update: Update, context: Context) -> None:
    session, order = context.session, fields(context)[0]
    codes = [category.code for category in session.rules.policy.categories]
    buttons = [Button(f"category-{code}", f"board:{order}:{code}:0") for code in codes]
    everything = [Button("board-all", f"board:{order}:{ANY}:0")]
    await session.show("board-which", buttons=[*in_rows(buttons, 2), everything])


async def _item(update: Update, context: Context) -> None:
    """One of them, for everybody who may read it: nobody's name, and the words of staff."""
    context.session.pressed = None
    await show_item(context.session, int(fields(context)[0]))


async def show_item(session: Session, case_id: int) -> None:
    case = await board.published(session.tx, case_id, session.actor)
    theirs = await board.needs_it(session.tx, case, session.person)
    needing = Button("button-not-needed", f"not-needed:{case.id}") if theirs else _need(case)
    own = [row for row in case_buttons(case, session.actor, session.rules.of(case.union_path).policy) if _takes_up(row)]
    talk = [Button("button-discuss-count", f"discuss:{case.id}:0", {"count": await discussing.count(session.tx, case)})]
    if case.stage is not Stage.CLOSED:
        talk.append(Button("button-discuss-say", f"discuss-say:{case.id}"))
    back = Button("button-board", f"board:{Order.NEWEST}:{ANY}:0")
    await session.show(
        "board-item",
        buttons=[[needing], talk, *own, [back]],
        number=case.number,
        category=Key(f"category-{case.category}"),
        title=case.title,
        summary=excerpt(case.summary, PUSH_CHARACTERS) or "none",
        standing=followed_standing(case),
        count=case.seconds,
    )


def _need(case: Case) -> Button:
    return Button("button-need", f"need:{case.id}", style="primary")


def _takes_up(row: list[Button]) -> bool:
    return any(button.data.startswith(f"{Action.CHAMPION}:") for button in row)


async def _needs(update: Update, context: Context) -> None:
    """我也需要, or not any more: a passing line says what happens now, and the number turns."""
    session, (word, case_id) = context.session, fields(context)
    act = board.second if word == "need" else board.no_longer
    count = await act(session.tx, int(case_id), session.actor, session.now, session.rules)
    session.notify(f"board-{word}", count=count)
    await show_item(session, int(case_id))


BUTTONS = [
    on("board", _turn, "|".join(Order), CODE, NUMBER),
    on("board-categories", _categories, "|".join(Order)),
    on("board-item", _item, NUMBER),
    on("(need|not-needed)", _needs, NUMBER),
]
COMMAND = CommandHandler("board", command)

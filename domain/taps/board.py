"""The board: a way to look at it is its order, a category, how far things are, and a page."""

from domain.board import Order, Progress
from domain.taps.tap import CODE, PAGE, Form, Tap, choice, either, or_else

CATEGORY = or_else("any", CODE)
PROGRESS = or_else("any", choice(Progress))
WORDS = Form[str](r"[^\x3a]+", str)

BOARD = Tap("board", Order, CATEGORY, PROGRESS, PAGE)
BOARD_CATEGORIES = Tap("board-categories", Order, CATEGORY, PROGRESS)
BOARD_PROGRESS = Tap("board-progress", Order, CATEGORY, PROGRESS)
BOARD_SEARCH = Tap("board-search", WORDS)
BOARD_ITEM = Tap("board-item", int)
NEED = Tap(either("need", "not-needed"), int)

OLD_BOARD = Tap("board", Order, CATEGORY, PAGE)
"""From before one could ask how far things are."""
OLD_CATEGORIES = Tap("board-categories", Order)
WHOLE_BOARD = Tap("board-search")
"""Where the words were too long for a button."""

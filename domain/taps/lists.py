"""The lists of cases: one's own, and what waits for one. A page is turned in its place."""

from domain.taps.tap import PAGE, Tap

MINE = Tap("mine", PAGE)
MINE_PAGE = Tap("mine-page", PAGE)
TODO = Tap("todo", PAGE)
TODO_PAGE = Tap("todo-page", PAGE)

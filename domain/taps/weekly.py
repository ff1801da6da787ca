"""The numbers of the week's news, each to its list."""

from domain.taps.tap import PAGE, Tap, one_of
from domain.weekly import NUMBERS

WEEK_LIST = Tap("week-list", int, one_of(NUMBERS), PAGE)

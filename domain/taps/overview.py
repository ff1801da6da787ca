"""What a chair looks at."""

from domain.overview import Part
from domain.taps.tap import DAY, PAGE, Tap

OVER_ALL = Tap("overview")
OVER = Tap("over", Part, PAGE)
OVER_WEEK = Tap("over-week", Part, DAY, PAGE)
"""The second field: the Monday of the week that the number is of."""
HOW = Tap("overview-how")

"""What a chair looks at."""

from domain.overview import Part
from domain.taps.tap import PAGE, Tap

OVER_ALL = Tap("overview")
OVER = Tap("over", Part, PAGE)

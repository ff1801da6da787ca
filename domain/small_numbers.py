"""How persons judged something, as a figure: what one of them said is never the difference between two of them."""

from dataclasses import dataclass

from domain.cases.opinions import Tally

STEP = 5
"""Below so many nothing is said; above, a figure moves by so many at once."""


@dataclass(frozen=True)
class Figure:
    """How many were asked and, in whole steps, have spoken; `each`: how many said what, once nobody can speak any more.

    Until then not even in steps: who may take back what they said could be seen moving.
    """

    asked: int
    said: int
    each: Tally | None


def published(counted: Tally, *, over: bool) -> Figure:
    """What everybody may read of what was said so far. `over`: nobody can say anything any more."""
    if over:
        return Figure(counted.asked, counted.said, counted)
    return Figure(counted.asked, in_steps(counted.said), None)


def in_steps(count: int) -> int:
    """At least so many; 0 where they are too few to be said."""
    return count - count % STEP

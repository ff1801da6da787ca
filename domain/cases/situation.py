"""What rules must know beside the case and whoever acts: looked up before anything is decided, and never after."""

from dataclasses import dataclass

from domain.cases.decisions import Decision
from domain.cases.model import Case
from domain.cases.opinions import Tally
from domain.people import Actor, Person, Voice


@dataclass(frozen=True)
class Situation:
    """`asked`: whom the move asks by name. `found`: the circle that its verb asks, seeks, or chooses one of.

    `chaired`: there is a chair who could decide. `votes`: those that count, where not all do.

    `chosen`: what has to be chosen (a colleague, another case, who leads) is, and must be fit; else it still will be.
    `colleague`: who that is. `other`: the case that this one would go into; `over_other`: who has a post that reaches
    it. `decided`: what was decided last and stands, or what is to be taken back.
    """

    asked: tuple[Voice, ...] = ()
    found: tuple[Voice, ...] = ()
    chaired: bool = True
    votes: Tally | None = None
    chosen: bool = True
    colleague: Actor | None = None
    other: Case | None = None
    over_other: frozenset[Person] = frozenset()
    decided: Decision | None = None


PLAIN = Situation()
"""Nobody is asked, nothing is chosen, and there is a chair."""

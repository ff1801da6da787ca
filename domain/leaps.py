"""Whether the date is believed: the wall clock beside one that nobody can set.

Anybody may set a machine's clock, and a battery may lose it. Of what the date alone brings about, reminding somebody
can be mended; deleting and closing cannot, so they wait until both clocks have agreed for a while.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

FURTHER = timedelta(days=1)
LESS = timedelta(minutes=1)
AGREED = timedelta(minutes=10)


@dataclass(frozen=True)
class Belief:
    """What both clocks said at the last tick. `leapt`: the steady one at the last leap; None once they are believed."""

    wall: datetime
    steady: float
    leapt: float | None = None

    @property
    def believed(self) -> bool:
        return self.leapt is None


def begun(last: datetime | None, wall: datetime, steady: float) -> Belief:
    """At a start. `last`: the last tick that was written down; what went on since then nobody has seen."""
    apart = last is not None and abs(wall - last) > FURTHER
    return Belief(wall, steady, steady if apart else None)


def ticked(before: Belief, wall: datetime, steady: float) -> Belief:
    """After another tick of the same process."""
    if is_leap(before, wall, steady):
        return Belief(wall, steady, steady)
    waits = before.leapt is not None and timedelta(seconds=steady - before.leapt) < AGREED
    return Belief(wall, steady, before.leapt if waits else None)


def is_leap(before: Belief, wall: datetime, steady: float) -> bool:
    """Whether the wall clock went more than a day further, or more than a minute less, than the steady one."""
    ahead = (wall - before.wall) - timedelta(seconds=steady - before.steady)
    return ahead > FURTHER or -ahead > LESS

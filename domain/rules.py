"""What a decision is measured by: the installation's figures and calendar, and what unions ruled for themselves."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.calendar import WorkingCalendar
from domain.holidays import Notice
from domain.people import UnionId
from domain.policy import RAISED, Policy, bounds, figures, with_figures
from domain.refusal import Refusal


class FigureOutOfReach(Refusal):
    """A figure of the policy that cannot be that. Details: least, most."""

    key = "refused-figure"


@dataclass(frozen=True)
class Own:
    """What one union ruled for itself and all below it. `notices`: each with the moment from which it counts."""

    figures: Mapping[str, int] = field(default_factory=dict)
    notices: tuple[tuple[datetime, Notice], ...] = ()


@dataclass(frozen=True)
class Rules:
    """`own`: by union; the installation's holds where no union on the way up ruled otherwise."""

    policy: Policy
    calendar: WorkingCalendar
    own: Mapping[UnionId, Own] = field(default_factory=dict)

    def of(self, path: tuple[UnionId, ...], at: datetime | None = None) -> "Rules":
        """What holds in the union at the end of `path`: of a figure the nearest. `at`: by the notices of that time."""
        mine = [self.own[union] for union in path if union in self.own]
        if not mine:
            return self
        known, chosen = figures(self.policy), dict[str, int]()
        calendar = self.calendar
        for own in mine:
            for key, value in own.figures.items():
                chosen[key] = max(value, chosen.get(key, known[key])) if key in RAISED else value
            for since, notice in own.notices:
                if at is None or since <= at:
                    calendar = calendar.with_days(notice.year, notice.whole, notice.off, notice.worked)
        return replace(self, policy=with_figures(self.policy, chosen), calendar=calendar)

    def bounds(self, path: tuple[UnionId, ...], key: str) -> tuple[int, int]:
        """The least and the most that a figure may be in the union at the end of `path`."""
        least, most = bounds(key)
        return max(least, figures(self.of(path[:-1]).policy)[key]) if key in RAISED else least, most

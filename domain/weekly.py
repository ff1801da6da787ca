"""The week's news (周报): of which unions somebody hears, since when, and whether there is any."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.board import TOWNSHIP
from domain.calendar import ONE_DAY, WorkingCalendar
from domain.people import UnionId

WEEK = timedelta(days=7)
NUMBERS = ("asked", "answered", "settled")
"""Of a week, those that are said."""


@dataclass(frozen=True)
class Week:
    """How many cases were handed in, answered and settled in a week; how many were put on the board."""

    asked: int = 0
    answered: int = 0
    settled: int = 0
    published: int = 0

    def __add__(self, other: "Week") -> "Week":
        pairs = zip(vars(self).values(), vars(other).values(), strict=True)
        return Week(*(mine + theirs for mine, theirs in pairs))


def unions_told_of(path: tuple[UnionId, ...]) -> tuple[UnionId, ...]:
    """One's own union and those above it up to the township: the city's are too many to be anybody's own news."""
    return path[TOWNSHIP - 1 :] or path


def monday_of(now: datetime, calendar: WorkingCalendar) -> date:
    today = calendar.local_day(now)
    return today - today.weekday() * ONE_DAY


def goes_out_at(monday: date, morning: time, calendar: WorkingCalendar) -> datetime:
    """On the first working morning of the week; in a week of holidays on Monday."""
    days = [monday + ahead * ONE_DAY for ahead in range(WEEK.days)]
    return calendar.at(next(filter(calendar.is_working, days), monday), morning)


def span(monday: date, calendar: WorkingCalendar) -> tuple[datetime, datetime]:
    """The week before that Monday: from its beginning to its end."""
    return calendar.at(monday - WEEK, time()), calendar.at(monday, time())

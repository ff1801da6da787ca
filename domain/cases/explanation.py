"""Why a date is what it is: what it was counted from, which days were left out, and what moved it since."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from domain.calendar import LeftOut, WorkingCalendar
from domain.cases.loop import verb_of
from domain.cases.model import Turn
from domain.cases.promise import Why
from domain.cases.words import Action


@dataclass(frozen=True)
class Reason:
    """`days` working days from `since` on give `due`; in between `left_out` was not counted."""

    why: Why
    since: date
    days: int
    due: date
    left_out: LeftOut


_FROM_THE_LAST = {Why.PAUSED, Why.EXTENDED}


def promise_reasons(
    moves: Iterable[tuple[Action, datetime, datetime]], calendar_of: Callable[[datetime], WorkingCalendar]
) -> list[Reason]:
    """Every date that was promised, in order, each by the calendar of its time.

    `moves`: action, moment, and the promise from then on.
    """
    reasons: list[Reason] = []
    for action, at, promise in moves:
        calendar = calendar_of(at)
        due = calendar.local_day(promise)
        if reasons and due == reasons[-1].due:
            continue
        why = verb_of(action).why or Why.PAUSED  # what else moves a promise only makes up for a pause
        since = reasons[-1].due if why in _FROM_THE_LAST and reasons else calendar.local_day(at)
        reasons.append(_reason(why, since, due, calendar))
    return reasons


def turn_reason(turn: Turn, calendar: WorkingCalendar) -> Reason:
    """The date of whoever's turn it is."""
    return _reason(Why.TURN, calendar.local_day(turn.started_at), calendar.local_day(turn.due_at), calendar)


def _reason(why: Why, since: date, due: date, calendar: WorkingCalendar) -> Reason:
    left_out = calendar.left_out(since, due)
    days = max(0, (due - since).days - left_out.weekends - left_out.holidays)
    return Reason(why, since, days, due, left_out)

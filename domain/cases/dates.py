"""Dates that move: counted by another calendar, sooner, later, and whether they have passed."""

from dataclasses import replace
from datetime import datetime, time

from domain.calendar import WorkingCalendar
from domain.cases.model import Case, Grade, Turn
from domain.policy import Policy


def recounted(case: Case, now: datetime, before: WorkingCalendar, after: WorkingCalendar) -> Case:
    """The case by another calendar: as many working days are left as were. A day that was named stays."""
    promise = case.promise_due if case.grade is Grade.B else _as_far(case.promise_due, now, before, after)
    turn = case.turn
    if turn:
        due = promise if turn.limit in {"promise", "promised"} else _as_far(turn.due_at, now, before, after)
        turn = replace(turn, due_at=due)
    return replace(case, promise_due=promise, turn=turn)


def _as_far(due: datetime, now: datetime, before: WorkingCalendar, after: WorkingCalendar) -> datetime:
    """`due`, so many working days from today by `after` as it is by `before`. What is late stays so."""
    left, today = before.days_between(now, due), before.local_day(now)
    if due <= now or (left == 0 and (after.is_working(today) or not before.is_working(today))):
        return due
    return after.due(now, max(left, 1))


def sooner(case: Case, now: datetime, policy: Policy, calendar: WorkingCalendar) -> int:
    """By how many working days a question is promised sooner than a demand: tomorrow at the earliest."""
    tomorrow = calendar.shift(calendar.local_day(now), 1)
    left = calendar.days_between(calendar.at(tomorrow, time()), case.promise_due)
    return max(0, min(policy.promise["demand"] - policy.promise["question"], left))


def objecting_until(taken_up_at: datetime, policy: Policy, calendar: WorkingCalendar) -> datetime:
    """Until when its submitter may say that they do not want a proposal made of their demand."""
    return calendar.due(taken_up_at, policy.limits["objection"])


def longest_extension(turn: Turn) -> int:
    """How many working days may be asked for: half the limit; nothing for a day that was named."""
    return turn.days // 2


def is_late(turn: Turn, now: datetime) -> bool:
    return now > turn.due_at

"""What a move does to the promise: paused and taken up again, named, extended, shortened, counted anew."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from domain.calendar import WorkingCalendar
from domain.cases import dates
from domain.cases.command import Command
from domain.cases.model import Case
from domain.policy import Promise
from domain.rules import Rules

Promises = Callable[[Case, Command, datetime, Rules], Case]


class Why(StrEnum):
    """How a date came about."""

    COUNTED = "counted"
    PAUSED = "paused"
    NAMED = "named"
    REDONE = "redone"
    EXTENDED = "extended"
    RECOUNTED = "recounted"
    QUESTION = "question"
    OBJECTED = "objected"
    ADOPTED = "adopted"
    TURN = "turn"


def resumed(case: Case, now: datetime, calendar: WorkingCalendar) -> Case:
    """The promise goes on after it stood still; the limit of the completion counts, however late it is noticed."""
    if not (case.paused_at and case.turn):
        return case
    paused = calendar.days_between(case.paused_at, min(now, case.turn.due_at))
    last = calendar.local_day(case.promise_due)
    return replace(case, paused_at=None, promise_due=calendar.end_of(calendar.shift(last, paused)))


def from_now(promise: Promise) -> Promises:
    """A promise of that name (of the policy) begins."""

    def begun(case: Case, command: Command, now: datetime, rules: Rules) -> Case:
        return replace(case, promise_due=rules.calendar.due(now, rules.policy.promise[promise]))

    return begun


def named(case: Case, command: Command, now: datetime, rules: Rules) -> Case:
    """What is being solved, for the day that was named."""
    return replace(case, promise_due=rules.calendar.end_of(command.day)) if command.day else case


def extended(case: Case, command: Command, now: datetime, rules: Rules) -> Case:
    return _moved(case, case.extension_days or 0, rules.calendar)


def recounted(case: Case, command: Command, now: datetime, rules: Rules) -> Case:
    return dates.recounted(case, now, command.counted_by, rules.calendar) if command.counted_by else case


def shortened(case: Case, command: Command, now: datetime, rules: Rules) -> Case:
    """A question is promised sooner, until its submitter says that it is more than that."""
    sooner = dates.sooner(case, now, rules.policy, rules.calendar)
    return replace(_moved(case, -sooner, rules.calendar), question_days=sooner)


def lengthened(case: Case, command: Command, now: datetime, rules: Rules) -> Case:
    return replace(_moved(case, case.question_days or 0, rules.calendar), question_days=0)


def urgent(case: Case, command: Command, now: datetime, rules: Rules) -> Case:
    """Whose turn begins with it has less time."""
    return replace(case, urgent=True)


def _moved(case: Case, days: int, calendar: WorkingCalendar) -> Case:
    if not days:
        return case
    last = calendar.local_day(case.promise_due)
    return replace(case, promise_due=calendar.end_of(calendar.shift(last, days)))

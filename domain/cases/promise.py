"""What a move does to the promise: paused and taken up again, named, extended, shortened, counted anew."""

from dataclasses import replace
from datetime import datetime

from domain.calendar import WorkingCalendar
from domain.cases import clocks
from domain.cases.command import Command
from domain.cases.loop import Action, Stage, Transition
from domain.cases.model import Case
from domain.rules import Rules


def promised_anew(case: Case, command: Command, row: Transition, now: datetime, rules: Rules) -> Case:
    """The case with the dates that hold from this move on."""
    case = _repromised(_resumed(case, row, now, rules.calendar), command, now, rules)
    if command.action is Action.RECOUNT and command.counted_by:
        case = clocks.recounted(case, now, command.counted_by, rules.calendar)
    return _marked(case, command, now, rules)


def _resumed(case: Case, row: Transition, now: datetime, calendar: WorkingCalendar) -> Case:
    """While a demand is with its submitter for completion the promise stands still; any other turn starts it again.

    So does its end; and the limit of the completion, however late it is noticed that it ran out.
    """
    if not (case.paused_at and case.turn and (row.turn or row.target is Stage.CLOSED)):
        return case
    paused = calendar.days_between(case.paused_at, min(now, case.turn.due_at))
    last = calendar.local_day(case.promise_due)
    return replace(case, paused_at=None, promise_due=calendar.end_of(calendar.shift(last, paused)))


def _repromised(case: Case, command: Command, now: datetime, rules: Rules) -> Case:
    """A proposal from its adoption on; what is being solved for the day that was named, what was extended for later."""
    policy, calendar = rules.policy, rules.calendar
    adopted = command.action in {Action.ADOPT, Action.AGREE} and case.stage is Stage.DELIBERATION
    if adopted or command.action is Action.CHAMPION:
        return replace(case, promise_due=calendar.due(now, policy.promise["proposal"]))
    if command.action in {Action.REVERT, Action.RECLAIM}:
        return replace(case, promise_due=calendar.due(now, policy.promise["demand"]))
    if command.action is Action.PROMISE and command.day:
        return replace(case, promise_due=calendar.end_of(command.day))
    if command.action is Action.GRANT and case.extension_days:
        later = calendar.shift(calendar.local_day(case.promise_due), case.extension_days)
        return replace(case, promise_due=calendar.end_of(later))
    return case


def _marked(case: Case, command: Command, now: datetime, rules: Rules) -> Case:
    """A question is promised sooner, until its submitter says that it is more than that."""
    calendar = rules.calendar
    last = calendar.local_day(case.promise_due)
    if command.action is Action.QUESTION:
        sooner = clocks.sooner(case, now, rules.policy, calendar)
        return replace(case, question_days=sooner, promise_due=calendar.end_of(calendar.shift(last, -sooner)))
    if command.action is Action.OBJECT and case.question_days:
        later = calendar.end_of(calendar.shift(last, case.question_days))
        return replace(case, question_days=0, promise_due=later)
    return replace(case, urgent=True) if command.action is Action.URGENT else case

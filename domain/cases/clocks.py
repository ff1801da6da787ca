"""The two clocks of a case: the promise to the submitter, and the turn of whoever must act now, with its ladder."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import ceil

from domain.calendar import ONE_DAY, WorkingCalendar
from domain.cases.loop import is_ending, procedure_of
from domain.cases.model import Case, Turn
from domain.cases.words import Party
from domain.policy import Policy, Promise, Quiet, Rung
from domain.rules import Rules


def days_of(limit: str, policy: Policy, *, urgent: bool = False, promise: Promise = "demand") -> int:
    """The length of a limit, in working days."""
    if limit == "promise":
        return policy.promise[promise]
    if limit in {"promised", "changing"}:
        return 0
    if limit == "redo":
        share = ceil(policy.promise[promise] * policy.redo.share)
        return min(max(share, policy.redo.least), policy.redo.most)
    if limit == "acceptance" and urgent:
        return policy.limits["urgent_acceptance"]
    return policy.limits[limit]  # type: ignore[index]  # the keys of limits are checked when policy is read


def open_turn(case: Case, party: Party, limit: str, now: datetime, rules: Rules) -> Turn:
    """A new turn for the case. Handling may take what is left of the promise, or until the day that was promised.

    A rating may be changed for as long as there was to give it.
    """
    procedure = procedure_of(case.kind)
    own = procedure.days.get(limit)
    days = own or days_of(limit, rules.policy, urgent=case.urgent, promise=procedure.promise(case))
    due = case.promise_due if limit in {"promise", "promised"} else rules.calendar.due(now, days)
    if limit == "changing" and case.turn:
        due = case.turn.due_at
    return Turn(case.turns + 1, party, None, limit, days, now, due)


@dataclass(frozen=True)
class Due:
    """A rung and the moment from which it stands."""

    rung: Rung
    at: datetime


def rungs(turn: Turn, policy: Policy, calendar: WorkingCalendar) -> tuple[Due, ...]:
    """The ladder of one turn, in the order of time."""
    last = calendar.local_day(turn.due_at)
    ladder = [
        Due(rung, _morning_of(rung, turn, last, policy, calendar))
        for rung in policy.ladder
        if rung.from_days <= turn.days <= rung.to_days and (not is_ending(turn.party) or rung.name == "reminder")
    ]
    ahead = [due for due in ladder if due.at > turn.started_at]
    # Passing a late case on does not make it less late: the turn begins on the rung that stands.
    behind = [Due(due.rung, turn.started_at) for due in ladder if due.at <= turn.started_at and due.rung.offset > 0]
    return tuple(sorted(ahead + behind, key=lambda due: (due.at, due.rung.offset)))


def _morning_of(rung: Rung, turn: Turn, last: date, policy: Policy, calendar: WorkingCalendar) -> datetime:
    """When it stands. A day that was promised and is not worked is asked for on the last working day before it."""
    at = calendar.at(calendar.shift(last, _offset(rung, turn)), policy.day.morning)
    if rung.offset or rung.halfway or calendar.is_working(last):
        return at
    before = calendar.at(calendar.shift(last, -1), policy.day.morning)
    return before if before > turn.started_at else at


def _offset(rung: Rung, turn: Turn) -> int:
    return -(turn.days // 2) if rung.halfway else rung.offset


def next_look(turn: Turn, after: datetime, policy: Policy, calendar: WorkingCalendar) -> datetime | None:
    """When the scheduler has to look at this turn again: at its next rung, and where the submitter's limit ends.

    A turn that has just been opened is asked for what comes after the moment before it.
    """
    looks = [due.at for due in rungs(turn, policy, calendar)]
    if is_ending(turn.party):
        looks.append(turn.due_at + timedelta(seconds=1))
    if turn.party is Party.SUPERVISOR:
        looks.append(replaced_at(turn, calendar))
    if turn.party is Party.ASSIGNEE:
        looks.append(untaken_at(turn, policy, calendar))
    return min((at for at in looks if at > after), default=None)


def replaced_at(turn: Turn, calendar: WorkingCalendar) -> datetime:
    """When somebody who was drawn and is silent gives way to another: after a working day."""
    return calendar.due(turn.started_at, 1) + timedelta(seconds=1)


def untaken_at(turn: Turn, policy: Policy, calendar: WorkingCalendar) -> datetime:
    """When what somebody was given is with all staff again, if they have done nothing about it.

    At its first reminder, so that no warning comes before it; of what was late already, after a working day.
    """
    first = min((due.at for due in rungs(turn, policy, calendar)), default=turn.started_at)
    return first if first > turn.started_at else calendar.due(turn.started_at, 1) + timedelta(seconds=1)


def reached(turn: Turn, now: datetime, policy: Policy, calendar: WorkingCalendar) -> Rung | None:
    """The highest rung that stands by now. After an outage only this one is told."""
    passed = [due.rung for due in rungs(turn, policy, calendar) if due.at <= now]
    return passed[-1] if passed else None


def after_quiet(now: datetime, quiet: Quiet, calendar: WorkingCalendar) -> datetime:
    """`now`, or the end of the quiet hours that `now` falls into: the later one, where that hour comes twice."""
    start, end = quiet.start, quiet.until
    local = now.astimezone(calendar.zone)
    if not _within(local.time(), start, end):
        return now
    day = local.date() + ONE_DAY if start > end and local.time() >= start else local.date()
    return max(calendar.at(day, end.replace(fold=fold)) for fold in (0, 1))


def in_time(now: datetime, quiet: Quiet, calendar: WorkingCalendar, moment: datetime | None) -> datetime:
    """After the quiet hours, or now, where what is said would be worth nothing by then: it is about that `moment`."""
    at = after_quiet(now, quiet, calendar)
    return now if moment and at >= moment else at


def _within(clock: time, start: time, end: time) -> bool:
    return start <= clock < end if start <= end else clock >= start or clock < end

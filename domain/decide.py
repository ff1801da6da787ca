"""decide(case, command, actor, now, rules) -> event. The one place that says what is allowed and what it does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from domain import clocks
from domain.calendar import WorkingCalendar
from domain.cases import Case, Event, Grade, Outcome, Rating, Turn
from domain.errors import AskedBefore, Closed, MovedOn, NotFound, NotYours, OwnCase, TextNeeded, TextTooLong
from domain.loop import BY_MOVE, Action, Party, Stage, Transition
from domain.people import Actor, PersonId, Role
from domain.policy import Policy


@dataclass(frozen=True)
class Rules:
    """What a decision is measured by, beside the loop itself."""

    policy: Policy
    calendar: WorkingCalendar


@dataclass(frozen=True)
class Command:
    """What somebody wants. `turn` is the number on the pressed button; without one the current turn is meant."""

    action: Action
    turn: int | None = None
    text: str = ""
    files: int = 0
    to: PersonId | None = None
    grade: Grade | None = None
    rating: Rating | None = None


_CLOSENESS = (Party.SYSTEM, Party.SUBMITTER, Party.ASSIGNEE, Party.STAFF, Party.CHAIR)
"""Who is several things to a case acts as the one that is closest to it."""

SYSTEM = Actor(PersonId(0))
_OFFICE = {Role.STAFF: Party.STAFF, Role.CHAIR: Party.CHAIR}


def parties(case: Case, actor: Actor) -> frozenset[Party]:
    """What the actor is to the case. Whoever submitted it is nothing else to it, whatever posts they hold."""
    if actor is SYSTEM:
        return frozenset({Party.SYSTEM})
    if actor.speaks_as(case.submitter):
        return frozenset({Party.SUBMITTER})
    office = {party for role, party in _OFFICE.items() if actor.holds(role, case.union_path)}
    if Party.STAFF in office and actor.speaks_as(case.assignee):
        office.add(Party.ASSIGNEE)
    return frozenset(office)


def decide(case: Case, command: Command, actor: Actor, now: datetime, rules: Rules) -> Event:
    """The event that `command` brings about. Raises a Refusal where the rules do not allow it."""
    mine = parties(case, actor)
    row = _transition(case, command, mine)
    _check_holder(case, row)
    _check_content(command, row, rules.policy)
    if command.action is Action.ASK and case.asked_at:
        raise AskedBefore
    case = _resumed(case, row, now, rules.calendar)
    turn = _next_turn(case, row, command, actor, now, rules)
    return Event(
        action=command.action,
        at=now,
        actor=_voice(case, actor, mine),
        party=min(row.by & mine, key=_CLOSENESS.index),
        target=row.target,
        turn=turn,
        text=command.text.strip(),
        changes=_changes(case, row, command, actor, now, turn),
    )


def _transition(case: Case, command: Command, mine: frozenset[Party]) -> Transition:
    """The row that is meant. Authority comes first, so that a stranger learns nothing about the stage."""
    may = frozenset().union(*(row.by for row in BY_MOVE.values() if row.action is command.action and row.source))
    if not mine:
        raise NotFound
    if not mine & may:
        raise OwnCase if mine == {Party.SUBMITTER} else NotYours
    if case.stage is Stage.CLOSED and command.turn is None:
        raise Closed
    row = BY_MOVE.get((case.stage, command.action))
    if row is None or (command.turn is not None and case.turn and command.turn != case.turn.number):
        raise MovedOn
    return row


def _check_holder(case: Case, row: Transition) -> None:
    if row.holder and (case.turn is None or case.turn.party is not row.holder):
        raise MovedOn


_CHOICES: dict[Action, Callable[[Command], bool]] = {
    Action.TRANSFER: lambda command: command.to is not None,
    Action.RESOLVE: lambda command: command.grade is not None,
    Action.RATE: lambda command: command.rating in {Rating.SATISFIED, Rating.MOSTLY},
}


def _check_content(command: Command, row: Transition, policy: Policy) -> None:
    choice = _CHOICES.get(command.action)
    if choice and not choice(command):
        raise MovedOn
    if row.words and not (command.text.strip() or command.files):
        raise TextNeeded
    if len(command.text) > policy.answer_characters:
        raise TextTooLong(limit=policy.answer_characters)


def _resumed(case: Case, row: Transition, now: datetime, calendar: WorkingCalendar) -> Case:
    """While a demand is with its submitter for completion the promise stands still; any other turn starts it again."""
    if not (case.paused_at and row.turn):
        return case
    paused = calendar.days_between(case.paused_at, now)
    last = calendar.local_day(case.promise_due)
    return replace(case, paused_at=None, promise_due=calendar.end_of(calendar.shift(last, paused)))


def _next_turn(case: Case, row: Transition, command: Command, actor: Actor, now: datetime, rules: Rules) -> Turn | None:
    if row.turn is None or row.limit is None:
        return None
    turn = clocks.open_turn(case, row.turn, row.limit, now, rules.policy, rules.calendar)
    holders = {Party.ASSIGNEE: _assignee(case, row, command, actor), Party.SUBMITTER: case.submitter}
    return replace(turn, person=holders.get(row.turn))


def _assignee(case: Case, row: Transition, command: Command, actor: Actor) -> PersonId | None:
    """Whoever accepts handles the case, until it is transferred; a redo goes back to them."""
    if command.action is Action.TRANSFER:
        return command.to
    return actor.person if row.by & {Party.STAFF} and case.assignee is None else case.assignee


def _voice(case: Case, actor: Actor, mine: frozenset[Party]) -> PersonId | None:
    """The name under which history remembers it: of an anonymous submitter only the pseudonym."""
    if actor is SYSTEM:
        return None
    return case.submitter if Party.SUBMITTER in mine else actor.person


Effect = Callable[[Case, Command, datetime], Mapping[str, Any]]

EFFECTS: dict[Action, Effect] = {
    Action.ASK: lambda case, command, now: {"asked_at": now, "paused_at": now},
    Action.DECLINE: lambda case, command, now: {"outcome": Outcome.DECLINED, "resolution": command.text.strip()},
    Action.RESOLVE: lambda case, command, now: {
        "grade": command.grade,
        "resolution": command.text.strip(),
        "rating": None,
    },
    Action.RATE: lambda case, command, now: {"rating": command.rating, "outcome": Outcome.RATED},
    Action.REDO: lambda case, command, now: {"rating": Rating.DISSATISFIED, "redone": case.redone + 1},
    Action.WITHDRAW: lambda case, command, now: {"outcome": Outcome.WITHDRAWN},
}


def _changes(
    case: Case, row: Transition, command: Command, actor: Actor, now: datetime, turn: Turn | None
) -> dict[str, Any]:
    """The fields that the move sets, beside stage and turn. A redo promises anew."""
    changes: dict[str, Any] = {"promise_due": case.promise_due, "paused_at": case.paused_at}
    if row.target is not Stage.SUBMISSION and row.by & {Party.STAFF}:
        changes["assignee"] = _assignee(case, row, command, actor)
    if command.action is Action.REDO and turn:
        changes["promise_due"] = turn.due_at
    if row.target is Stage.CLOSED:
        changes |= {"closed_at": now, "outcome": Outcome.UNRATED}
    effect = EFFECTS.get(command.action)
    return changes | dict(effect(case, command, now)) if effect else changes

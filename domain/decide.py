"""decide(case, command, actor, now, rules) -> event. The one place that says what is allowed and what it does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from domain import clocks
from domain.calendar import ONE_DAY, WorkingCalendar
from domain.cases import RESOLVING, Case, Event, Grade, Outcome, Rating, Turn
from domain.errors import (
    AskedBefore,
    Closed,
    DayOutOfReach,
    ExtendedBefore,
    MovedOn,
    NotFound,
    NotYours,
    OwnCase,
    PromisedBefore,
    Refusal,
    TextNeeded,
    TextTooLong,
    TooLateToExtend,
    UrgedToday,
)
from domain.loop import BY_MOVE, LOOP, Action, Kind, Party, Stage, Transition
from domain.opinions import Answer, Opinion
from domain.people import Actor, PersonId, Role
from domain.policy import Policy
from domain.rules import Rules


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
    day: date | None = None
    days: int = 0
    unsupervised: bool = False
    """There is no chair who could consent."""
    answer: Answer | None = None
    asked: tuple[PersonId, ...] = ()
    """Who is asked by name, where the move asks somebody."""
    counted_by: WorkingCalendar | None = None
    """By which calendar the dates were counted, where another one holds now."""


_CLOSENESS = (
    *(Party.SYSTEM, Party.SUBMITTER, Party.COSIGNER, Party.SUPERVISOR, Party.REPRESENTATIVE),
    *(Party.ASSIGNEE, Party.STAFF, Party.CHAIR),
)
"""Who is several things to a case acts as the one that is closest to it."""

SYSTEM = Actor(PersonId(0))
_OFFICE = {Role.STAFF: Party.STAFF, Role.CHAIR: Party.CHAIR}


def parties(case: Case, actor: Actor) -> frozenset[Party]:
    """What the actor is to the case. Whoever submitted or signed it holds no office in it, whatever posts they have."""
    if actor is SYSTEM:
        return frozenset({Party.SYSTEM})
    asked = frozenset(opinion.party for opinion in case.opinions if opinion.person == actor.person)
    if actor.speaks_as(case.submitter):
        return frozenset({Party.SUBMITTER}) | asked & {Party.SUPERVISOR}
    if Party.COSIGNER in asked:
        return asked
    office = {party for role, party in _OFFICE.items() if actor.holds(role, case.union_path)}
    if Party.STAFF in office and actor.speaks_as(case.assignee):
        office = office - {Party.CHAIR} | {Party.ASSIGNEE}  # nobody consents to what they handled themselves
    return frozenset(office) | asked


def decide(case: Case, command: Command, actor: Actor, now: datetime, rules: Rules) -> Event:
    """The event that `command` brings about. Raises a Refusal where the rules do not allow it."""
    mine = parties(case, actor)
    row = _transition(case, command, mine)
    _check_holder(case, row)
    if refusal := hindrance(case, command.action, rules.policy):
        raise refusal
    _check_content(command, row, rules.policy)
    _check_time(case, command, now, rules)
    case = _repromised(_resumed(case, row, now, rules.calendar), command, now, rules)
    if command.action is Action.RECOUNT and command.counted_by:
        case = clocks.recounted(case, now, command.counted_by, rules.calendar)
    case = _marked(case, command, now, rules)
    turn = _next_turn(case, row, command, actor, now, rules)
    return Event(
        action=command.action,
        at=now,
        actor=_voice(case, actor, mine),
        party=min(row.by & mine, key=_CLOSENESS.index),
        target=row.target,
        turn=turn,
        text=command.text.strip(),
        opinions=_opinions(row, command, actor, now),
        changes=_changes(case, row, command, actor, now, turn),
    )


def _transition(case: Case, command: Command, mine: frozenset[Party]) -> Transition:
    """The row that is meant. Authority comes first, so that a stranger learns nothing about the stage."""
    rows = (row for row in LOOP if row.action is command.action and row.source and case.kind in row.kinds)
    may: frozenset[Party] = frozenset().union(*(row.by for row in rows))
    if not mine:
        raise NotFound
    if not may:  # it has become a proposal
        raise MovedOn
    if not mine & may:
        raise OwnCase if mine == {Party.SUBMITTER} else NotYours
    row = BY_MOVE.get((case.kind, case.stage, command.action))
    if row is None and case.stage is Stage.CLOSED and command.turn is None:
        raise Closed
    if row is None or (command.turn is not None and case.turn and command.turn != case.turn.number):
        raise MovedOn
    return row


def _check_holder(case: Case, row: Transition) -> None:
    if case.turn and case.turn.party not in row.holder:
        raise MovedOn


def is_for_the_chair(case: Case, policy: Policy) -> bool:
    """Whether a submitter who is not satisfied goes to the chair: it was redone often enough, or cannot be done."""
    return case.redone >= policy.redo.rounds or (case.grade is not None and RESOLVING[case.grade] is Action.PROPOSE)


def _is_reviewable(case: Case, policy: Policy) -> bool:
    if case.stage is Stage.CLOSED:
        return case.outcome is Outcome.DECLINED and case.reviewed_at is None
    return is_for_the_chair(case, policy)


def _is_left_unsolved(case: Case) -> bool:
    """Declined, or it cannot be done, or is kept for reference."""
    return case.outcome is Outcome.DECLINED or (case.grade is not None and RESOLVING[case.grade] is Action.PROPOSE)


def _is_plain(case: Case) -> bool:
    """Whether its promise is still the first one: no class, no redo, no more time."""
    return case.grade is None and not case.redone and case.extension_days is None and case.paused_at is None


_ONLY_IF: dict[Action, tuple[Callable[[Case, Policy], bool], type[Refusal]]] = {
    Action.ASK: (lambda case, policy: case.asked_at is None, AskedBefore),
    Action.PROMISE: (lambda case, policy: case.promised < policy.promised.times, PromisedBefore),
    Action.REDO: (lambda case, policy: not is_for_the_chair(case, policy), MovedOn),
    Action.REVIEW: (_is_reviewable, MovedOn),
    Action.EXTEND: (lambda case, policy: case.extension_days is None, ExtendedBefore),
    Action.GRANT: (lambda case, policy: case.asks_for_extension, MovedOn),
    Action.DENY: (lambda case, policy: case.asks_for_extension, MovedOn),
    Action.QUESTION: (lambda case, policy: _is_plain(case) and case.question_days is None, MovedOn),
    Action.URGENT: (lambda case, policy: not case.urgent, MovedOn),
    Action.OBJECT: (lambda case, policy: _is_plain(case) and bool(case.question_days), MovedOn),
    Action.HELP: (lambda case, policy: case.help_at is None and _is_left_unsolved(case), MovedOn),
    Action.CHAMPION: (lambda case, policy: case.help_at is not None, MovedOn),
}
"""What the case itself must be like, beside its stage and its turn."""


def hindrance(case: Case, action: Action, policy: Policy) -> type[Refusal] | None:
    """Why the case does not allow the action, whoever asks; None where it does."""
    allowed, refusal = _ONLY_IF.get(action, (None, MovedOn))
    return refusal if allowed and not allowed(case, policy) else None


_CHOICES: dict[Action, Callable[[Command], bool]] = {
    Action.TRANSFER: lambda command: command.to is not None,
    Action.RESOLVE: lambda command: command.grade is Grade.A or (_asks_consent(command) and command.unsupervised),
    Action.PROMISE: lambda command: command.grade is Grade.B and command.day is not None,
    Action.PROPOSE: lambda command: _asks_consent(command),
    Action.RATE: lambda command: command.rating in {Rating.SATISFIED, Rating.MOSTLY},
    Action.VOTE: lambda command: command.answer is not None,
    Action.RECOUNT: lambda command: command.counted_by is not None,
}


def _asks_consent(command: Command) -> bool:
    return command.grade is not None and RESOLVING[command.grade] is Action.PROPOSE


def _check_time(case: Case, command: Command, now: datetime, rules: Rules) -> None:
    check = _IN_TIME.get(command.action)
    if check:
        check(case, command, now, rules)


def _is_ahead(case: Case, command: Command, now: datetime, rules: Rules) -> None:
    """A day that is promised lies ahead, and not too far."""
    today = rules.calendar.local_day(now)
    latest = today + rules.policy.promised.days * ONE_DAY
    if command.day and not today < command.day <= latest:
        raise DayOutOfReach(latest=latest)


def _is_not_late(case: Case, command: Command, now: datetime, rules: Rules) -> None:
    """More time is asked for while there is some, for what has a limit of days, and for half of it at most."""
    if case.turn is None or not 0 < command.days <= clocks.longest_extension(case.turn):
        raise MovedOn
    if clocks.is_late(case.turn, now):
        raise TooLateToExtend


def _is_a_new_day(case: Case, command: Command, now: datetime, rules: Rules) -> None:
    day = rules.calendar.local_day
    if case.urged_at and day(case.urged_at) == day(now) and not (command.text.strip() or command.files):
        raise UrgedToday


def _is_shorter(case: Case, command: Command, now: datetime, rules: Rules) -> None:
    """It is no question where nothing would come sooner."""
    if _sooner(case, now, rules) == 0:
        raise MovedOn


_IN_TIME: dict[Action, Callable[[Case, Command, datetime, Rules], None]] = {
    Action.PROMISE: _is_ahead,
    Action.EXTEND: _is_not_late,
    Action.URGE: _is_a_new_day,
    Action.QUESTION: _is_shorter,
}


def _sooner(case: Case, now: datetime, rules: Rules) -> int:
    """By how many working days a question is promised sooner than a demand: tomorrow at the earliest."""
    calendar, promise = rules.calendar, rules.policy.promise
    tomorrow = calendar.shift(calendar.local_day(now), 1)
    left = calendar.days_between(calendar.at(tomorrow, time()), case.promise_due)
    return max(0, min(promise["demand"] - promise["question"], left))


def _check_content(command: Command, row: Transition, policy: Policy) -> None:
    choice = _CHOICES.get(command.action)
    if choice and not choice(command):
        raise MovedOn
    if row.words and not (command.text.strip() or command.files):
        raise TextNeeded
    if len(command.text) > policy.answer_characters:
        raise TextTooLong(limit=policy.answer_characters)


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
        sooner = _sooner(case, now, rules)
        return replace(case, question_days=sooner, promise_due=calendar.end_of(calendar.shift(last, -sooner)))
    if command.action is Action.OBJECT and case.question_days:
        later = calendar.end_of(calendar.shift(last, case.question_days))
        return replace(case, question_days=0, promise_due=later)
    return replace(case, urgent=True) if command.action is Action.URGENT else case


def _next_turn(case: Case, row: Transition, command: Command, actor: Actor, now: datetime, rules: Rules) -> Turn | None:
    if command.action is Action.RECOUNT and case.turn:
        return replace(case.turn, number=case.turns + 1)
    if row.turn is None or row.limit is None:
        return None
    turn = clocks.open_turn(case, row.turn, row.limit, now, rules.policy, rules.calendar)
    holders = {Party.ASSIGNEE: _assignee(case, row, command, actor), Party.SUBMITTER: case.submitter}
    return replace(turn, person=holders.get(row.turn))


def _assignee(case: Case, row: Transition, command: Command, actor: Actor) -> PersonId | None:
    """Whoever accepts (or declines) handles the case, until it is transferred; a redo goes back to them."""
    if command.action is Action.TRANSFER:
        return command.to
    return actor.person if row.source is Stage.SUBMISSION or case.assignee is None else case.assignee


_ANSWERS = {
    Action.COSIGN: (Party.COSIGNER, Answer.YES),
    Action.REFUSE: (Party.COSIGNER, Answer.NO),
    Action.CHAMPION: (Party.COSIGNER, Answer.YES),
    Action.CONFIRM: (Party.SUPERVISOR, Answer.YES),
    Action.FAULT: (Party.SUPERVISOR, Answer.NO),
}
"""What somebody who was asked says by a move. Votes say it themselves."""


def _opinions(row: Transition, command: Command, actor: Actor, now: datetime) -> tuple[Opinion, ...]:
    """Who is asked from now on, or what the actor says."""
    if command.action is Action.VOTE:
        return (Opinion(Party.REPRESENTATIVE, actor.person, command.answer, command.text.strip(), now),)
    if command.action in _ANSWERS:
        party, answer = _ANSWERS[command.action]
        return (Opinion(party, actor.person, answer, command.text.strip(), now),)
    asked = Party.REPRESENTATIVE if command.action is Action.HELP else row.turn
    return tuple(Opinion(asked, person) for person in command.asked) if asked else ()


def _voice(case: Case, actor: Actor, mine: frozenset[Party]) -> PersonId | None:
    """The name under which history remembers it: of an anonymous submitter only the pseudonym."""
    if actor is SYSTEM:
        return None
    return case.submitter if Party.SUBMITTER in mine else actor.person


def _agreed(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    """The chair lets a thing be as it is: a class is consented to, a demand stays declined, a result stands."""
    if case.stage is Stage.DELIBERATION:
        return {"assignee": None}
    if case.stage is Stage.SUBMISSION:
        return {"outcome": Outcome.DECLINED, "resolution": command.text.strip()}
    return {"outcome": Outcome.RATED} if case.stage is Stage.FEEDBACK else {}


def _returned(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    """The chair does not: it is decided anew, or done again."""
    if case.stage is Stage.HANDLING:
        return {"grade": None, "resolution": ""}
    if case.stage is Stage.DELIBERATION:
        return {"outcome": Outcome.DECLINED, "resolution": command.text.strip()}
    return {"redone": case.redone + 1} if case.stage in {Stage.FEEDBACK, Stage.SUPERVISION} else {}


Effect = Callable[[Case, Command, datetime], Mapping[str, Any]]

EFFECTS: dict[Action, Effect] = {
    Action.ASK: lambda case, command, now: {"asked_at": now, "paused_at": now},
    Action.DECLINE: lambda case, command, now: {"outcome": Outcome.DECLINED, "resolution": command.text.strip()},
    Action.RESOLVE: lambda case, command, now: {
        "grade": command.grade,
        "resolution": command.text.strip(),
        "rating": None,
    },
    Action.PROMISE: lambda case, command, now: {
        "grade": command.grade,
        "resolution": command.text.strip(),
        "promised": case.promised + 1,
    },
    Action.PROPOSE: lambda case, command, now: {"grade": command.grade, "resolution": command.text.strip()},
    Action.EXTEND: lambda case, command, now: {
        "extension_days": command.days,
        "extension_reason": command.text.strip(),
    },
    Action.GRANT: lambda case, command, now: {"extension_answered_at": now},
    Action.DENY: lambda case, command, now: {"extension_answered_at": now},
    Action.PASS: lambda case, command, now: {"assignee": None},
    Action.URGE: lambda case, command, now: {"urged_at": now},
    Action.REVIEW: lambda case, command, now: {
        "reviewed_at": now,
        **({"outcome": None, "closed_at": None} if case.stage is Stage.CLOSED else {"rating": Rating.DISSATISFIED}),
    },
    Action.AGREE: _agreed,
    Action.RETURN: _returned,
    Action.RATE: lambda case, command, now: {"rating": command.rating, "outcome": Outcome.RATED},
    Action.REDO: lambda case, command, now: {"rating": Rating.DISSATISFIED, "redone": case.redone + 1},
    Action.QUESTION: lambda case, command, now: {"question_days": case.question_days},
    Action.OBJECT: lambda case, command, now: {"question_days": case.question_days},
    Action.URGENT: lambda case, command, now: {"urgent": True},
    Action.ADOPT: lambda case, command, now: {"assignee": None},
    Action.REJECT: lambda case, command, now: {"outcome": Outcome.DECLINED},
    Action.REOPEN: lambda case, command, now: {"redone": case.redone + 1},
    Action.HELP: lambda case, command, now: {"help_at": now},
    Action.CHAMPION: lambda case, command, now: {
        "kind": Kind.PROPOSAL,
        "assignee": None,
        "outcome": None,
        "closed_at": None,
        "grade": None,
        "resolution": "",
        "rating": None,
    },
    Action.WITHDRAW: lambda case, command, now: {"outcome": Outcome.WITHDRAWN},
}


_NEEDS_NO_MORE = frozenset({"rating", "promised", "supervision"})
"""Who gives a result or names a day no longer asks for more time; what comes after has a limit of its own."""


def _changes(
    case: Case, row: Transition, command: Command, actor: Actor, now: datetime, turn: Turn | None
) -> dict[str, Any]:
    """The fields that the move sets, beside stage and turn. A redo promises anew."""
    changes: dict[str, Any] = {"promise_due": case.promise_due, "paused_at": case.paused_at}
    undecided = row.target in {Stage.SUBMISSION, Stage.DELIBERATION}
    if (row.turn or row.target is Stage.CLOSED) and not undecided and row.by & {Party.STAFF}:
        changes["assignee"] = _assignee(case, row, command, actor)
    if row.limit == "redo" and turn:
        changes["promise_due"] = turn.due_at
    if case.asks_for_extension and row.limit in _NEEDS_NO_MORE:
        changes["extension_answered_at"] = now
    if command.action is Action.CHAMPION:
        changes["lead"] = actor.person
    if row.target is Stage.CLOSED and row.source is not Stage.CLOSED:
        changes |= {"closed_at": now, "outcome": Outcome.UNRATED}
    effect = EFFECTS.get(command.action)
    return changes | dict(effect(case, command, now)) if effect else changes

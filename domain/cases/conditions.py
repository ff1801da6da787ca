"""What must hold beside authority, stage and turn: of the case, of what is said, and of the time."""

from collections.abc import Callable
from datetime import datetime

from domain.calendar import ONE_DAY
from domain.cases import clocks
from domain.cases.command import Command
from domain.cases.loop import Action, Stage, Transition
from domain.cases.model import RESOLVING, Case, Grade, Outcome, Rating, Turn
from domain.cases.refusals import (
    AskedBefore,
    ExtendedBefore,
    HandedBackBefore,
    InquiryOpen,
    ModuleOff,
    NotOffered,
    NoWordsWithVote,
    PartedBefore,
    PromisedBefore,
    SuggestedBefore,
    TooLateToExtend,
    TooLateToHandBack,
    TooLateToReclaim,
    TooLateToSplit,
    UrgedToday,
)
from domain.policy import Policy
from domain.refusal import DayOutOfReach, MovedOn, Refusal, TextNeeded, TextTooLong
from domain.rules import Rules


def check(case: Case, command: Command, row: Transition, now: datetime, rules: Rules) -> None:
    """Raises the Refusal that says what is in the way."""
    if refusal := hindrance(case, command.action, rules.policy):
        raise refusal
    if command.action is Action.VOTE and case.anonymous and (command.text.strip() or command.files):
        raise NoWordsWithVote
    _check_content(case, command, row, rules.policy)
    _check_time(case, command, now, rules)


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


_INQUIRING = frozenset({"joining", "inquiry"})


def _is_open_to_take_up(case: Case) -> bool:
    """Its submitter asked for it or agreed to it, or to colleagues reading of it, and did not take it back since."""
    if case.stage is Stage.HANDLING:
        return case.reclaimed_at is None and bool(case.published_at or case.entrusted_at)
    return case.help_at is not None and _is_left_unsolved(case)


def _may_be_brought_up(case: Case) -> bool:
    """Whether representatives have not seen it yet, and its submitter has not taken it back from one."""
    return case.help_at is None and case.reclaimed_at is None


def _was_suggested(case: Case) -> bool:
    """What is published needs no further yes."""
    return case.suggested_at is not None or case.published_at is not None


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
    Action.MERGE: (lambda case, policy: case.parted_at is None and not case.companions, PartedBefore),
    Action.SPLIT: (lambda case, policy: case.outcome is Outcome.MERGED, MovedOn),
    Action.RELEASE: (lambda case, policy: case.outcome is Outcome.MERGED, MovedOn),
    Action.HANDBACK: (lambda case, policy: case.handed_back_at is None and case.given_at is not None, HandedBackBefore),
    Action.INQUIRE: (lambda case, policy: not any(each.limit in _INQUIRING for each in case.errands), InquiryOpen),
    Action.HELP: (lambda case, policy: case.help_at is None and _is_left_unsolved(case), MovedOn),
    Action.CHAMPION: (lambda case, policy: _is_open_to_take_up(case), MovedOn),
    Action.OFFER: (lambda case, policy: case.offered_at is None, MovedOn),
    Action.PUBLISH: (lambda case, policy: case.offered_at is not None, NotOffered),
    Action.UNPUBLISH: (lambda case, policy: case.offered_at is not None, MovedOn),
    Action.HIDE: (lambda case, policy: case.published_at is not None, MovedOn),
    Action.RISE: (lambda case, policy: _may_be_brought_up(case) and case.published_at is not None, MovedOn),
    Action.SUGGEST: (lambda case, policy: _may_be_brought_up(case) and not _was_suggested(case), SuggestedBefore),
    Action.RECLAIM: (lambda case, policy: case.taken_up_at is not None, MovedOn),
}
"""What the case itself must be like, beside its stage and its turn."""


_TAKING_UP = frozenset({Action.HELP, Action.RISE, Action.SUGGEST, Action.ENTRUST, Action.CHAMPION})
"""By which a demand becomes a proposal, or somebody is asked to make it one: each begins something new."""


def hindrance(case: Case, action: Action, policy: Policy) -> type[Refusal] | None:
    """Why the case does not allow the action, whoever asks; None where it does. `policy`: of the case's union."""
    if action in _TAKING_UP and not policy.modules.proposals:
        return ModuleOff
    allowed, refusal = _ONLY_IF.get(action, (None, MovedOn))
    return refusal if allowed and not allowed(case, policy) else None


def is_moot(case: Case, errand: Turn, policy: Policy) -> bool:
    """Whether the worker was asked for a yes that nothing can follow any more: nobody asks them again."""
    return errand.limit == "adoption" and hindrance(case, Action.ENTRUST, policy) is not None


_CHOICES: dict[Action, Callable[[Command], bool]] = {
    Action.TRANSFER: lambda command: command.to is not None,
    Action.RESOLVE: lambda command: command.grade is Grade.A or (_asks_consent(command) and command.unsupervised),
    Action.PROMISE: lambda command: command.grade is Grade.B and command.day is not None,
    Action.PROPOSE: lambda command: _asks_consent(command),
    Action.RATE: lambda command: command.rating in {Rating.SATISFIED, Rating.MOSTLY},
    Action.VOTE: lambda command: command.answer is not None,
    Action.RECOUNT: lambda command: command.counted_by is not None,
    Action.MERGE: lambda command: command.into is not None,
    Action.ASSIST: lambda command: command.to is not None,
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
    if clocks.sooner(case, now, rules.policy, rules.calendar) == 0:
        raise MovedOn


def _is_fresh(case: Case, command: Command, now: datetime, rules: Rules) -> None:
    """What was given to the wrong one goes back at once, or stays."""
    if case.given_at and now > rules.calendar.due(case.given_at, rules.policy.limits["handback"]):
        raise TooLateToHandBack


def _is_soon(case: Case, command: Command, now: datetime, rules: Rules) -> None:
    if case.closed_at and now > rules.calendar.due(case.closed_at, rules.policy.limits["parting"]):
        raise TooLateToSplit


def _is_new(case: Case, command: Command, now: datetime, rules: Rules) -> None:
    if case.taken_up_at and now > clocks.objecting_until(case.taken_up_at, rules.policy, rules.calendar):
        raise TooLateToReclaim


_IN_TIME: dict[Action, Callable[[Case, Command, datetime, Rules], None]] = {
    Action.PROMISE: _is_ahead,
    Action.EXTEND: _is_not_late,
    Action.URGE: _is_a_new_day,
    Action.QUESTION: _is_shorter,
    Action.HANDBACK: _is_fresh,
    Action.SPLIT: _is_soon,
    Action.RECLAIM: _is_new,
}


_ENTRUSTING = frozenset({Action.HELP, Action.ENTRUST})


def _check_content(case: Case, command: Command, row: Transition, policy: Policy) -> None:
    choice = _CHOICES.get(command.action)
    if choice and not choice(command):
        raise MovedOn
    words = row.words or (command.action in _ENTRUSTING and case.lacks_public_words)
    if words and not (command.text.strip() or command.files):
        raise TextNeeded
    if len(command.text) > policy.answer_characters:
        raise TextTooLong(limit=policy.answer_characters)

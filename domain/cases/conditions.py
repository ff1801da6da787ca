"""Formulas by which procedures say what must hold beside authority, stage and turn."""

from datetime import datetime

from domain.calendar import ONE_DAY
from domain.cases import dates
from domain.cases.command import Command
from domain.cases.model import UNSOLVED, Case, Grade, Outcome, Rating
from domain.cases.refusals import (
    NoWordsWithVote,
    TooLateToExtend,
    TooLateToHandBack,
    TooLateToReclaim,
    TooLateToSplit,
    UrgedToday,
)
from domain.cases.situation import Situation
from domain.cases.words import Stage
from domain.policy import Policy
from domain.refusal import DayOutOfReach, MovedOn
from domain.rules import Rules


def is_for_the_chair(case: Case, policy: Policy) -> bool:
    """Whether a submitter who is not satisfied goes to the chair: it was redone often enough, or cannot be done."""
    return case.redone >= policy.redo.rounds or case.grade in UNSOLVED


def is_reviewable(case: Case, policy: Policy) -> bool:
    if case.stage is Stage.CLOSED:
        return case.outcome is Outcome.DECLINED and case.reviewed_at is None
    return is_for_the_chair(case, policy)


def _is_left_unsolved(case: Case) -> bool:
    """Declined, or it cannot be done, or is kept for reference."""
    return case.outcome is Outcome.DECLINED or case.grade in UNSOLVED


def is_open_to_take_up(case: Case, policy: Policy) -> bool:
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


def is_brought_up(case: Case, policy: Policy) -> bool:
    return _may_be_brought_up(case) and case.published_at is not None


def is_suggestible(case: Case, policy: Policy) -> bool:
    return _may_be_brought_up(case) and not _was_suggested(case)


def is_spoken_of(case: Case, policy: Policy) -> bool:
    """Whether its submitter has read what came of it, or is asked for more; what a chair still decides they have not.

    What representatives voted down was nobody's answer.
    """
    if case.outcome in {Outcome.WITHDRAWN, Outcome.MERGED} or case.voted_down:
        return False
    if case.turn and case.turn.limit == "consent":
        return False
    asked = case.paused_at is not None or (case.danger and case.asked_at is not None)
    return bool(case.resolution) or (case.stage is Stage.SUBMISSION and asked)


def may_be_promised(case: Case, policy: Policy) -> bool:
    return case.promised < policy.promised.times


def needs_no_chair(case: Case, policy: Policy) -> bool:
    return not is_for_the_chair(case, policy)


def rates_alone(case: Case, policy: Policy) -> bool:
    """Whether one person's word ended it: then they may change it for a while."""
    return len(case.raters) == 1


def changes_to_a_redo(case: Case, policy: Policy) -> bool:
    return rates_alone(case, policy) and needs_no_chair(case, policy)


def changes_to_an_appeal(case: Case, policy: Policy) -> bool:
    return rates_alone(case, policy) and is_for_the_chair(case, policy)


def asks_for_more_time(case: Case, policy: Policy) -> bool:
    return case.asks_for_extension


def may_be_a_question(case: Case, policy: Policy) -> bool:
    return _is_plain(case) and case.question_days is None


def is_a_question(case: Case, policy: Policy) -> bool:
    return _is_plain(case) and bool(case.question_days)


def is_not_urgent(case: Case, policy: Policy) -> bool:
    return not case.urgent


def stands_alone(case: Case, policy: Policy) -> bool:
    """Nobody said that it is another thing, no other went into it, and it was not left to those who need it too."""
    return case.parted_at is None and not case.companions and case.left_at is None


def is_needed(case: Case, policy: Policy) -> bool:
    return case.seconds > 0


def is_merged(case: Case, policy: Policy) -> bool:
    return case.outcome is Outcome.MERGED


def was_given(case: Case, policy: Policy) -> bool:
    """By somebody, and not handed back before."""
    return case.handed_back_at is None and case.given_at is not None


_INQUIRING = frozenset({"joining", "inquiry"})


def has_no_inquiry(case: Case, policy: Policy) -> bool:
    return not any(each.limit in _INQUIRING for each in case.errands)


def may_need_help(case: Case, policy: Policy) -> bool:
    return case.help_at is None and _is_left_unsolved(case)


def has_a_colleague(command: Command, around: Situation) -> bool:
    return command.to is not None or not around.chosen


def is_solved(command: Command, around: Situation) -> bool:
    """Or there is no chair who could consent to anything else."""
    return command.grade is Grade.A or (command.grade in UNSOLVED and not around.chaired)


def is_promised(command: Command, around: Situation) -> bool:
    return command.grade is Grade.B and command.day is not None


def is_unsolved(command: Command, around: Situation) -> bool:
    return command.grade in UNSOLVED


def is_content(command: Command, around: Situation) -> bool:
    return command.rating in {Rating.SATISFIED, Rating.MOSTLY}


def has_an_answer(command: Command, around: Situation) -> bool:
    return command.answer is not None


def has_a_calendar(command: Command, around: Situation) -> bool:
    return command.counted_by is not None


def has_another_case(command: Command, around: Situation) -> bool:
    return command.into is not None or not around.chosen


def is_ahead(case: Case, command: Command, now: datetime, rules: Rules) -> None:
    """A day that is promised lies ahead, and not too far; of danger it is no later than what was promised."""
    today = rules.calendar.local_day(now)
    latest = today + rules.policy.promised.days * ONE_DAY
    if case.danger:  # it is put off for nobody
        latest = max(today + ONE_DAY, min(latest, rules.calendar.local_day(case.promise_due)))
    if command.day and not today < command.day <= latest:
        raise DayOutOfReach(latest=latest)


def is_not_late(case: Case, command: Command, now: datetime, rules: Rules) -> None:
    """More time is asked for while there is some, for what has a limit of days, and for half of it at most."""
    if case.turn is None or not 0 < command.days <= dates.longest_extension(case.turn):
        raise MovedOn
    if dates.is_late(case.turn, now):
        raise TooLateToExtend


def is_a_new_day(case: Case, command: Command, now: datetime, rules: Rules) -> None:
    day = rules.calendar.local_day
    if case.urged_at and day(case.urged_at) == day(now) and not (command.text.strip() or command.files):
        raise UrgedToday


def is_shorter(case: Case, command: Command, now: datetime, rules: Rules) -> None:
    """It is no question where nothing would come sooner."""
    if dates.sooner(case, now, rules.policy, rules.calendar) == 0:
        raise MovedOn


def is_fresh(case: Case, command: Command, now: datetime, rules: Rules) -> None:
    """What was given to the wrong one goes back at once, or stays."""
    if case.given_at and now > rules.calendar.due(case.given_at, rules.policy.limits["handback"]):
        raise TooLateToHandBack


def is_another_word(case: Case, command: Command, now: datetime, rules: Rules) -> None:
    if command.rating is case.rating:
        raise MovedOn


def is_soon(case: Case, command: Command, now: datetime, rules: Rules) -> None:
    if case.closed_at and now > rules.calendar.due(case.closed_at, rules.policy.limits["parting"]):
        raise TooLateToSplit


def is_new(case: Case, command: Command, now: datetime, rules: Rules) -> None:
    if case.taken_up_at and now > dates.objecting_until(case.taken_up_at, rules.policy, rules.calendar):
        raise TooLateToReclaim


def says_nothing_of_a_vote(case: Case, command: Command, now: datetime, rules: Rules) -> None:
    """Nobody reads reasons where nobody knows whose case it is."""
    if case.anonymous and (command.text.strip() or command.files):
        raise NoWordsWithVote

"""decide(case, command, actor, now, rules) -> event. The one place that says what is allowed and what it does."""

from dataclasses import replace
from datetime import datetime

from domain.cases import clocks, conditions
from domain.cases.command import Command
from domain.cases.effects import assignee_after, changes_of
from domain.cases.errands import errands_for
from domain.cases.loop import BY_MOVE, LOOP, OWNERS, Action, Party, Stage, Transition, is_open_to, is_own_to_decide
from domain.cases.model import RATES, Case, Event, Rating, Turn, silent_drawn
from domain.cases.opinions import Answer, Opinion
from domain.cases.parties import CLOSENESS, OFFICES, SYSTEM, parties, voice_as
from domain.cases.promise import promised_anew
from domain.cases.refusals import Closed, NotToModerate, OwnCase, PassItOn
from domain.people import Actor, Voice, own_voice
from domain.refusal import MovedOn, NotFound, NotYours
from domain.rules import Rules


def decide(case: Case, command: Command, actor: Actor, now: datetime, rules: Rules) -> Event:
    """The event that `command` brings about. Raises a Refusal where the rules do not allow it."""
    mine = parties(case, actor)
    row = _transition(case, command, mine)
    _check_holder(case, row)
    if is_own_to_decide(row, mine):
        raise PassItOn
    errand = _errand(case, row, command, actor, mine)
    conditions.check(case, command, row, now, rules)
    case = promised_anew(case, command, row, now, rules)
    turn = _next_turn(case, row, command, actor, now, rules)
    after = replace(case, turns=max(case.turns, turn.number if turn else 0))  # an errand is numbered after the turn
    party = min(row.by & mine, key=CLOSENESS.index)
    voice = None if actor is SYSTEM else voice_as(case, actor, party)
    return Event(
        action=command.action,
        at=now,
        actor=voice,
        party=party,
        target=row.target,
        turn=turn,
        text=command.text.strip(),
        opinions=_opinions(case, row, command, actor, voice, now),
        opens=_opened(after, row, command, voice, now, rules),
        ends=errand.number if errand and not row.keeps else None,
        changes=changes_of(case, row, command, actor, now, turn),
    )


def opening(case: Case, rules: Rules) -> Event:
    """The event by which a case is handed in: its first turn, who is asked, and what is promised."""
    row = BY_MOVE[case.kind, None, Action.SUBMIT]
    assert row.turn and row.limit
    now = case.submitted_at
    turn = clocks.open_turn(case, row.turn, row.limit, now, rules.policy, rules.calendar)
    changes = {"promise_due": case.promise_due}
    return Event(
        Action.SUBMIT, now, case.submitter, Party.SUBMITTER, row.target, turn, opinions=case.opinions, changes=changes
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
        raise (OwnCase if mine <= {Party.SUBMITTER, Party.LEAD, Party.HELPER, *OFFICES} and mine & OWNERS else NotYours)
    row = BY_MOVE.get((case.kind, case.stage, command.action))
    if row is None and case.stage is Stage.CLOSED and command.turn is None:
        raise Closed
    if row is None or not (row.errand or _is_current(case, command)):
        raise MovedOn
    if not is_open_to(row, mine):
        raise NotToModerate if row.by & mine else NotYours
    return row


def _is_current(case: Case, command: Command) -> bool:
    """A button belongs to the turn that runs, or to none."""
    return command.turn is None or case.turn is None or command.turn == case.turn.number


def _errand(case: Case, row: Transition, command: Command, actor: Actor, mine: frozenset[Party]) -> Turn | None:
    """The errand that the move belongs to. Raises MovedOn where there is none (any more), or it is another's."""
    if row.errand is None:
        return None
    for each in errands_for(case, row, actor, mine):
        if command.turn in {None, each.number}:
            return each
    raise MovedOn


def _check_holder(case: Case, row: Transition) -> None:
    if case.turn and case.turn.party not in row.holder:
        raise MovedOn


def _next_turn(case: Case, row: Transition, command: Command, actor: Actor, now: datetime, rules: Rules) -> Turn | None:
    if command.action is Action.RECOUNT:  # the same turn with another date: what was told of it stands
        return case.turn
    if row.turn is None or row.limit is None:
        return None
    turn = clocks.open_turn(case, row.turn, row.limit, now, rules.policy, rules.calendar)
    handles = own_voice(assignee_after(case, row, command, actor))
    holders = {Party.ASSIGNEE: handles, Party.SUBMITTER: case.submitter}
    return replace(turn, person=holders.get(row.turn))


def _opened(
    case: Case,
    row: Transition,
    command: Command,
    voice: Voice | None,
    now: datetime,
    rules: Rules,
) -> Turn | None:
    """The errand that begins."""
    if row.opens is None:
        return None
    errand = clocks.open_turn(case, *row.opens, now, rules.policy, rules.calendar)
    helper = command.to if errand.party is Party.HELPER else None  # all others are found by what they are at the time
    errand = replace(errand, person=own_voice(helper), about=command.about or voice)
    return None if any(_is_the_same(errand, each) for each in case.errands) else errand


def _is_the_same(errand: Turn, other: Turn) -> bool:
    """Whoever says again what is being seen to asks nobody anew."""
    return all(getattr(errand, name) == getattr(other, name) for name in ("party", "limit", "person", "about"))


_ANSWERS = {
    Action.COSIGN: (Party.COSIGNER, Answer.YES),
    Action.REFUSE: (Party.COSIGNER, Answer.NO),
    Action.CHAMPION: (Party.COSIGNER, Answer.YES),
    Action.CONFIRM: (Party.SUPERVISOR, Answer.YES),
    Action.FAULT: (Party.SUPERVISOR, Answer.NO),
    Action.JOIN: (Party.INQUIRER, Answer.YES),
    Action.DISSENT: (Party.RATER, Answer.NO),
    Action.REDO: (Party.RATER, Answer.NO),
    Action.ABSORB: (Party.COMPANION, Answer.YES),
    Action.PART: (Party.COMPANION, Answer.NO),
}
"""What somebody who was asked says by a move. Votes say it themselves."""


def _is_let_off(case: Case, asked: Opinion) -> bool:
    """Whether whoever leaves is not asked any more: what they have said stays, but for a vote that nobody reads.

    How many are asked would else say whether they had voted; and whose case it is could not be told apart once gone.
    """
    voting = case.turn is not None and case.turn.party is Party.REPRESENTATIVE is asked.party
    secret = case.anonymous and voting
    return asked.party is not Party.RATER and (asked.answer is None or secret)  # raters they stay


_TAKING_UP = frozenset({Party.COSIGNER, Party.REPRESENTATIVE, Party.SUPERVISOR, Party.INQUIRER})
"""Who has no part any more in a demand that its submitter took back."""


def _opinions(
    case: Case, row: Transition, command: Command, actor: Actor, voice: Voice | None, now: datetime
) -> tuple[Opinion, ...]:
    """Who is asked from now on, or what the actor says; of one whose case was merged, the system says it."""
    own = own_voice(actor.person)
    if command.action is Action.VOTE:
        mine = (each for each in case.opinions if each.party is Party.REPRESENTATIVE and each.person == own)
        before = next(mine).text
        return (Opinion(Party.REPRESENTATIVE, own, command.answer, command.text.strip() or before, now),)
    voice = command.about or voice or own
    if command.action is Action.RATE:
        return (Opinion(Party.RATER, voice, RATES[command.rating or Rating.SATISFIED], "", now),)
    if command.action in _ANSWERS and (command.about or actor is not SYSTEM):
        party, answer = _ANSWERS[command.action]
        return (Opinion(party, voice, answer, command.text.strip(), now),)
    if command.action is Action.RECLAIM:
        return tuple(replace(each, answer=Answer.GONE, at=now) for each in case.opinions if each.party in _TAKING_UP)
    if command.action is Action.EXCUSE:
        leaving = (each for each in case.opinions if each.person == command.about and _is_let_off(case, each))
        return tuple(replace(each, answer=Answer.GONE, at=now) for each in leaving)
    if command.action is Action.REPLACE:
        left = (replace(each, answer=Answer.GONE, at=now) for each in silent_drawn(case)[: len(command.asked)])
        return (*left, *(Opinion(Party.SUPERVISOR, person) for person in command.asked))
    helping = command.action in {Action.HELP, Action.ENTRUST}
    asked = Party.REPRESENTATIVE if helping else row.opens[0] if row.opens else row.turn
    raised = (Opinion(Party.INQUIRER, own, Answer.YES, "", now),) if command.action is Action.INQUIRE else ()
    return (*raised, *(Opinion(asked, person) for person in command.asked)) if asked else ()

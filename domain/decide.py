"""decide(case, command, actor, now, rules) -> event. The one place that says what is allowed and what it does."""

from dataclasses import replace
from datetime import datetime

from domain import clocks, conditions
from domain.cases import Case, Event, Turn
from domain.commands import Command
from domain.effects import assignee_after, changes_of
from domain.errors import Closed, MovedOn, NotFound, NotYours, OwnCase
from domain.loop import BY_MOVE, LOOP, Action, Party, Stage, Transition
from domain.opinions import Answer, Opinion
from domain.parties import CLOSENESS, SYSTEM, parties
from domain.people import Actor, PersonId
from domain.promising import promised_anew
from domain.rules import Rules


def decide(case: Case, command: Command, actor: Actor, now: datetime, rules: Rules) -> Event:
    """The event that `command` brings about. Raises a Refusal where the rules do not allow it."""
    mine = parties(case, actor)
    row = _transition(case, command, mine)
    _check_holder(case, row)
    conditions.check(case, command, row, now, rules)
    case = promised_anew(case, command, row, now, rules)
    turn = _next_turn(case, row, command, actor, now, rules)
    return Event(
        action=command.action,
        at=now,
        actor=_voice(case, actor, mine),
        party=min(row.by & mine, key=CLOSENESS.index),
        target=row.target,
        turn=turn,
        text=command.text.strip(),
        opinions=_opinions(case, row, command, actor, now),
        changes=changes_of(case, row, command, actor, now, turn),
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


def _next_turn(case: Case, row: Transition, command: Command, actor: Actor, now: datetime, rules: Rules) -> Turn | None:
    if command.action is Action.RECOUNT:  # the same turn with another date: what was told of it stands
        return case.turn
    if row.turn is None or row.limit is None:
        return None
    turn = clocks.open_turn(case, row.turn, row.limit, now, rules.policy, rules.calendar)
    holders = {Party.ASSIGNEE: assignee_after(case, row, command, actor), Party.SUBMITTER: case.submitter}
    return replace(turn, person=holders.get(row.turn))


_ANSWERS = {
    Action.COSIGN: (Party.COSIGNER, Answer.YES),
    Action.REFUSE: (Party.COSIGNER, Answer.NO),
    Action.CHAMPION: (Party.COSIGNER, Answer.YES),
    Action.CONFIRM: (Party.SUPERVISOR, Answer.YES),
    Action.FAULT: (Party.SUPERVISOR, Answer.NO),
}
"""What somebody who was asked says by a move. Votes say it themselves."""


def _opinions(case: Case, row: Transition, command: Command, actor: Actor, now: datetime) -> tuple[Opinion, ...]:
    """Who is asked from now on, or what the actor says."""
    if command.action is Action.VOTE:
        mine = (each for each in case.opinions if each.party is Party.REPRESENTATIVE and each.person == actor.person)
        before = next(mine).text
        return (Opinion(Party.REPRESENTATIVE, actor.person, command.answer, command.text.strip() or before, now),)
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

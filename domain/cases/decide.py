"""decide(case, command, actor, now, rules, around) -> event. The one place that says what is allowed."""

from collections.abc import Collection, Set
from dataclasses import replace
from datetime import datetime

from domain.cases import clocks, going_back, hindrances, others, promise
from domain.cases.answers import Said, asks
from domain.cases.changes import assignee_after, changes_of
from domain.cases.command import Command
from domain.cases.errands import errands_for
from domain.cases.loop import OWNERS, is_open_to, is_own_to_decide, move_of, procedure_of
from domain.cases.model import Case, Event, Turn
from domain.cases.opinions import Opinion
from domain.cases.parties import OFFICES, SYSTEM, closest, parties, voice_as
from domain.cases.procedure import Move
from domain.cases.refusals import Closed, NotToModerate, OwnCase, PassItOn
from domain.cases.situation import Situation
from domain.cases.words import Action, Party, Stage
from domain.people import Actor, Voice, own_voice
from domain.refusal import MovedOn, NotFound, NotYours
from domain.rules import Rules


def decide(case: Case, command: Command, actor: Actor, now: datetime, rules: Rules, around: Situation) -> Event:
    """The event that `command` brings about. Raises a Refusal where the rules do not allow it."""
    mine = parties(case, actor)
    row = _move(case, command, mine)
    _check_holder(case, row)
    if is_own_to_decide(row, mine):
        raise PassItOn
    errand = _errand(case, row, command, actor, mine)
    hindrances.check(case, command, row.verb, now, rules, around)
    others.check(case, command, row.verb, actor, around)
    if row.verb.restores:
        going_back.check(around.decided, actor, mine, now, rules.policy)
    party = closest(row.by & mine)
    row = _fallen(case, row)
    case = _promised(case, command, row, now, rules)
    turn = _next_turn(case, row, command, actor, now, rules)
    after = replace(case, turns=max(case.turns, turn.number if turn else 0))  # an errand is numbered after the turn
    voice = None if actor is SYSTEM else voice_as(case, actor, party)
    said = Said(case, command, own_voice(actor.person), voice, now, around.asked)
    event = Event(
        action=row.action,
        at=now,
        actor=voice,
        party=party,
        target=row.target,
        turn=turn,
        text=command.text.strip(),
        opinions=_opinions(row, said, by_system=actor is SYSTEM),
        opens=_opened(after, row, command, voice, now, rules),
        ends=errand.number if errand and not row.keeps else None,
        cause=command.cause,
        changes=changes_of(case, row, command, actor, now, turn),
    )
    return going_back.gone_back(case, event, around.decided) if row.verb.restores and around.decided else event


def opening(case: Case, rules: Rules, guarded: Collection[str] = ()) -> Event:
    """The event by which a case is handed in: its first turn, who is asked, and what is promised.

    `guarded`: the fields of its form that are put away.
    """
    row = move_of(case.kind, None, Action.SUBMIT)
    assert row and row.turn and row.limit
    hindrances.check_form(procedure_of(case.kind), row.verb.fields, case.values, guarded)
    now = case.submitted_at
    turn = clocks.open_turn(case, row.turn, row.limit, now, rules)
    changes = {"promise_due": case.promise_due, **({"values": dict(case.values)} if case.values else {})}
    return Event(
        Action.SUBMIT, now, case.submitter, Party.SUBMITTER, row.target, turn, opinions=case.opinions, changes=changes
    )


def _move(case: Case, command: Command, mine: frozenset[Party]) -> Move:
    """The row that is meant. Authority comes first, so that a stranger learns nothing about the stage."""
    rows = (row for row in procedure_of(case.kind).moves if row.action is command.action and row.source)
    may: frozenset[Party] = frozenset().union(*(row.by for row in rows))
    if not mine:
        raise NotFound
    if not may:  # it has become a proposal
        raise MovedOn
    if not mine & may:
        own = mine <= {Party.SUBMITTER, Party.LEAD, Party.HELPER, *OFFICES} and mine & OWNERS
        raise OwnCase if own else NotYours(_whose(may, mine))
    row = move_of(case.kind, case.stage, command.action)
    if row is None and case.stage is Stage.CLOSED and command.turn is None:
        raise Closed
    if row is None or not (row.errand or _is_current(case, command)):
        raise MovedOn
    if not is_open_to(row, mine):
        raise NotToModerate if row.by & mine else NotYours(_whose(row.by, mine))
    return row


_PARTS = (
    (Party.STAFF, "staff"),
    (Party.ASSIGNEE, "assignee"),
    (Party.CHAIR, "chair"),
    (Party.LEAD, "lead"),
    (Party.SUBMITTER, "submitter"),
    (Party.REPRESENTATIVE, "representative"),
)


def _whose(may: Set[Party], mine: Set[Party]) -> str:
    """Whose part it is, as whoever is refused is told: what staff may not do themselves is not called theirs."""
    others = (word for party, word in _PARTS if party in may and not (party is Party.STAFF and Party.STAFF in mine))
    return next(others, "others")


def _fallen(case: Case, row: Move) -> Move:
    """What becomes of it: however a proposal falls, the demand that it was goes on for whoever handed it in."""
    back = move_of(case.kind, case.stage, Action.REVERT) if row.verb.falls and case.was_demand else None
    return back or row


def _is_current(case: Case, command: Command) -> bool:
    """A button belongs to the turn that runs, or to none."""
    return command.turn is None or case.turn is None or command.turn == case.turn.number


def _errand(case: Case, row: Move, command: Command, actor: Actor, mine: frozenset[Party]) -> Turn | None:
    """The errand that the move belongs to. Raises MovedOn where there is none (any more), or it is another's."""
    if row.errand is None:
        return None
    for each in errands_for(case, row, actor, mine):
        if command.turn in {None, each.number}:
            return each
    raise MovedOn


def _check_holder(case: Case, row: Move) -> None:
    if case.turn and not row.is_held_by(case.turn.party):
        raise MovedOn


def _promised(case: Case, command: Command, row: Move, now: datetime, rules: Rules) -> Case:
    """The case with the dates that hold from this move on: a turn, or the end, takes up what was paused."""
    if row.turn or row.target is Stage.CLOSED:
        case = promise.resumed(case, now, rules.calendar)
    if row.verb.anew == "promise" or (row.verb.anew and now > case.promise_due):  # never sooner than before
        days = clocks.days_of(row.verb.anew, rules.policy, promise=procedure_of(case.kind).promise(case))
        case = replace(case, promise_due=max(case.promise_due, rules.calendar.due(now, days)))
    return row.verb.promises(case, command, now, rules) if row.verb.promises else case


def _next_turn(case: Case, row: Move, command: Command, actor: Actor, now: datetime, rules: Rules) -> Turn | None:
    if row.verb.pauses and case.danger:  # nothing waits for what may be added
        return None
    if row.verb.recounts:  # the same turn with another date: what was told of it stands
        return case.turn
    if row.turn is None or row.limit is None:
        return None
    turn = clocks.open_turn(case, row.turn, row.limit, now, rules)
    handles = own_voice(assignee_after(case, row, command, actor))
    holders = {Party.ASSIGNEE: handles, Party.SUBMITTER: case.submitter}
    return replace(turn, person=holders.get(row.turn))


def _opened(
    case: Case,
    row: Move,
    command: Command,
    voice: Voice | None,
    now: datetime,
    rules: Rules,
) -> Turn | None:
    """The errand that begins."""
    if row.opens is None or (row.opens[0] is Party.SUBMITTER and case.left_at):
        return None
    errand = clocks.open_turn(case, *row.opens, now, rules)
    helper = command.to if errand.party is Party.HELPER else None  # all others are found by what they are at the time
    errand = replace(errand, person=own_voice(helper), about=command.about or voice)
    return None if any(_is_the_same(errand, each) for each in case.errands) else errand


def _is_the_same(errand: Turn, other: Turn) -> bool:
    """Whoever says again what is being seen to asks nobody anew."""
    return all(getattr(errand, name) == getattr(other, name) for name in ("party", "limit", "person", "about"))


def _opinions(row: Move, said: Said, *, by_system: bool) -> tuple[Opinion, ...]:
    """Who is asked from now on, or what the actor says; the system says something only about somebody."""
    verb, command = row.verb, said.command
    if verb.says:
        return verb.says(said)
    if verb.answers and (command.about or not by_system):
        party, answer = verb.answers
        return (Opinion(party, said.about, answer, command.text.strip(), said.at),)
    asked = row.opens[0] if row.opens else row.turn
    return asks(asked)(said) if asked else ()

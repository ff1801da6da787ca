"""Who is called to what in a case, and how each call ends: what an event makes of them, and nothing else."""

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from typing import Any

from domain.calls import Call, Cause, Ending, Heard, LeftOut, Part
from domain.cases.going_back import resumed
from domain.cases.loop import ASKED, brought, move_of
from domain.cases.model import Case, Event, Turn, is_called
from domain.cases.opinions import Answer
from domain.cases.parties import OFFICES
from domain.cases.promise import Why
from domain.cases.words import DESK, Party
from domain.people import Person, Voice, own_voice

UNNAMED = frozenset({Party.SUBMITTER, Party.COMPANION, Party.RATER})
"""Who speaks for themselves is never called: some of them have no name."""


def is_asked(party: Party) -> bool:
    """Whether they are called by being asked what they say, each by name."""
    return (party in ASKED or party in brought()) and party not in UNNAMED


@dataclass(frozen=True)
class _Called:
    """Who is called to which part of a case, and as what."""

    part: int
    party: Party
    person: Person


def heard(before: Case | None, event: Event, after: Case) -> Heard:
    """What becomes of the case's calls by an event. Folded over its history it gives every call that there was."""
    known, now = running(before) if before else {}, running(after)
    again = {turn.number for turn in resumed(before, event)}
    begun = [_call(after, each, turn, event) for each, turn in now.items() if each not in known]
    changed = [_call(after, each, turn, event) for each, turn in now.items() if _is_moved(known.get(each), turn)]
    if before:
        ended = ((each, turn) for each, turn in known.items() if each not in now)
        changed += [_ended(_call(after, each, turn, event), before, event, turn) for each, turn in ended]
        begun += _answered_for_all(before, event, after)
    asked = tuple(each for each in (*begun, *changed) if is_asked(Party(each.party)))
    begun, changed = ([each for each in part if each not in asked] for part in (begun, changed))
    over = _undone(before, event, after, again)
    return Heard(
        asked,
        tuple(each for each in begun if each.part not in again),
        tuple(each for each in changed if each.part not in over),
        tuple(each for each in begun if each.part in again),
        tuple(Part(after.id, number) for number in sorted(over)),
    )


def _undone(before: Case | None, event: Event, after: Case, again: Set[int]) -> set[int]:
    """Where a decision was taken back: its turn, and turns of no one by name that somebody had answered for all."""
    if before is None or not again:
        return set()
    begun = {before.turn.number} if before.turn and event.turn else set()
    return begun | again - {call.part for call in running(after)}


def running(case: Case) -> dict[_Called, Turn]:
    """Every call that runs, with the turn or errand that it is to."""
    turns = [turn for turn in (case.turn, *case.errands) if turn]
    return {_Called(turn.number, turn.party, person): turn for turn in turns for person in _persons(case, turn)}


def _persons(case: Case, turn: Turn) -> Iterator[Person]:
    """Who is called to it by name; nobody where any of an office may act."""
    if is_asked(turn.party):
        asked = (each for each in case.opinions if each.party is turn.party)
        yield from (_person(each.person) for each in asked if is_called(case, each))
    elif (holder := _HOLDERS.get(turn.party)) and (person := holder(case, turn)):
        yield person


_HOLDERS: Mapping[Party, Callable[[Case, Turn], Person | None]] = {
    Party.ASSIGNEE: lambda case, turn: case.assignee,
    Party.HELPER: lambda case, turn: _person(turn.person) if turn.person else None,
    Party.LEAD: lambda case, turn: case.lead,
}


def _person(voice: Voice) -> Person:
    """Whoever is asked in an office, or acts in one, does so as themselves."""
    return Person(voice)


def _is_secret(case: Case, party: Party) -> bool:
    return case.anonymous and party is Party.REPRESENTATIVE


def _is_moved(before: Turn | None, turn: Turn) -> bool:
    return before is not None and before.due_at != turn.due_at


def _call(case: Case, each: _Called, turn: Turn, event: Event) -> Call:
    """As it begins with the event; the moment is of no matter for one that is known."""
    return Call(case.id, each.part, each.party, each.person, event.at, turn.due_at)


def _ended(call: Call, before: Case, event: Event, turn: Turn) -> Call:
    return replace(call, ended_at=event.at, **_ending(call, before, event, turn))


def _ending(call: Call, before: Case, event: Event, turn: Turn) -> dict[str, Any]:
    """How a call ends with the event: the first that holds."""
    in_time = event.at <= turn.due_at
    if event.cause is Cause.LEFT:
        return {"ending": Ending.LEFT_OFFICE}
    if _is_secret(before, turn.party):
        return {"ending": Ending.LEFT_OUT, "reason": LeftOut.SECRET}
    if _is_answered(call, before, event, turn):
        return {"ending": Ending.IN_TIME if in_time else Ending.LATE, "ended_by": call.person}
    if event.cause is Cause.AWAY:
        return {"ending": Ending.LEFT_OUT, "reason": LeftOut.AWAY}
    if (move := move_of(before.kind, before.stage, event.action)) and move.verb.why is Why.EXTENDED:
        return {"ending": Ending.EXCUSED, "ended_by": _by(event)}
    if in_time or turn.party is Party.INQUIRER:  # nobody has to join
        return {"ending": Ending.LEFT_OUT, "reason": LeftOut.OVERTAKEN, "ended_by": _by(event)}
    return {"ending": Ending.ABSENT, "ended_by": _by(event)}


def _is_answered(call: Call, before: Case, event: Event, turn: Turn) -> bool:
    """Whether the event is their own answer: what they say, or the move by which they end their turn or errand."""
    own = own_voice(call.person)
    said = (each.answer for each in event.opinions if each.party is turn.party and each.person == own)
    return any(answer not in {None, Answer.GONE} for answer in said) or (
        event.actor == own and _is_done(before, event, turn)
    )


def _is_done(before: Case, event: Event, turn: Turn) -> bool:
    """Whether whoever acted did so in the office whose turn it was; of an errand, by a move of its own."""
    own_turn = before.turn is not None and before.turn.number == turn.number
    in_office = event.party is turn.party or {event.party, turn.party} <= DESK
    return in_office and (own_turn or event.ends == turn.number)


def _answered_for_all(before: Case, event: Event, after: Case) -> Iterator[Call]:
    """Where any of an office may act nobody is called by name; who answers was, for all of them, since it began."""
    going_on = {turn.number for turn in (after.turn, *after.errands) if turn}
    for turn in (before.turn, *before.errands):
        if turn is None or turn.number in going_on or turn.party not in OFFICES or event.actor is None:
            continue
        if _is_done(before, event, turn) and not [*_persons(before, turn)]:
            call = Call(after.id, turn.number, turn.party, _person(event.actor), turn.started_at, turn.due_at)
            yield _ended(call, before, event, turn)


def _by(event: Event) -> Person | None:
    """Who did it, in whatever office; of whoever speaks for themselves nothing is said, since they may have no name."""
    return _person(event.actor) if event.actor and event.party not in UNNAMED else None

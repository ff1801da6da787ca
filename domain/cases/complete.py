"""What a procedure lacks by itself: a beginning, a way out, somebody to act, limits. Texts and buttons: `bot`."""

from collections.abc import Callable, Iterator

from domain.cases.loop import PROCEDURES
from domain.cases.procedure import Move, Procedure, Verb
from domain.cases.words import DESK, Action, Party, Stage
from domain.policy import Policy

OF_THE_CASE = frozenset({"promise", "promised", "redo", "changing"})
"""Limits that are counted from what the case was promised, or from the turn that ends."""


def lacks(procedure: Procedure, policy: Policy) -> list[str]:
    """One line for each thing; none where it is whole."""
    return [f"{procedure.kind}: {line}" for check in CHECKS for line in check(procedure, policy)]


def _doubles(procedure: Procedure, policy: Policy) -> Iterator[str]:
    seen = set()
    for row in procedure.moves:
        if (row.source, row.action) in seen:
            yield f"{row.action} stands twice at {row.source}"
        seen.add((row.source, row.action))


def _places(procedure: Procedure, policy: Policy) -> Iterator[str]:
    """Every stage is on its way and can be reached; from every stage the end can."""
    known = {*procedure.stages, None}
    for row in procedure.moves:
        elsewhere = row.verb.becomes not in {None, procedure.kind}
        if row.source not in known or (row.target not in known and not elsewhere):
            yield f"{row.action} leads from {row.source} to {row.target}, which are not its stages"
    reached = _ahead(procedure, None)
    yield from (f"nothing leads to {stage}" for stage in procedure.stages if stage not in reached)
    for stage in procedure.stages:
        if stage is not Stage.CLOSED and Stage.CLOSED not in _ahead(procedure, stage):
            yield f"there is no way out of {stage}"


def _ahead(procedure: Procedure, stage: Stage | None) -> set[Stage | None]:
    found: set[Stage | None] = {stage}
    while more := {row.target for row in procedure.moves if row.source in found} - found:
        found |= more
    return found - ({None} if stage is None else set())


def _beginning(procedure: Procedure, policy: Policy) -> Iterator[str]:
    beginnings = [row for row in procedure.moves if row.source is None]
    if [row.action for row in beginnings] != [Action.SUBMIT]:
        yield "it begins with submitting, once"
    entering = [row for row in procedure.moves if row.target not in {row.source, Stage.CLOSED}]
    yield from (f"{row.action} leads to {row.target} without a turn" for row in entering if row.turn is None)


def _limits(procedure: Procedure, policy: Policy) -> Iterator[str]:
    known = {*policy.limits, *procedure.days, *OF_THE_CASE}
    wanted = {limit for row in procedure.moves for limit in (row.limit, row.opens[1] if row.opens else None) if limit}
    yield from (f"nobody says how long {limit} is" for limit in sorted(wanted - known))


def _parties(procedure: Procedure, policy: Policy) -> Iterator[str]:
    known = {*Party, *procedure.asks}
    said = {party for row in procedure.moves for party in (*row.by, *row.tells, *row.shows, row.turn) if party}
    yield from (f"nobody is {party}" for party in sorted(said - known))


def _turns(procedure: Procedure, policy: Policy) -> Iterator[str]:
    """Whoever's turn begins can end it, or those who are asked together do, or time."""
    for row in procedure.moves:
        here = row.turn and row.target in procedure.stages and not row.verb.becomes
        if row.turn and here and not any(_ends(move, row.turn) for move in _after(procedure, row)):
            yield f"{row.turn}, whose turn it is after {row.action} at {row.source}, cannot end it"


def _after(procedure: Procedure, row: Move) -> list[Move]:
    may = {row.turn, Party.SYSTEM} | (DESK if row.turn in DESK else set())
    return [each for each in procedure.moves if each.source is row.target and each.by & may]


def _ends(move: Move, party: Party) -> bool:
    ends = move.turn is not None or move.target is Stage.CLOSED
    return ends and not move.errand and move.is_held_by(party)


def _errands(procedure: Procedure, policy: Policy) -> Iterator[str]:
    for row in procedure.moves:
        if row.opens and not row.verb.becomes:
            ending = [each for each in procedure.moves if each.source is row.target and each.errand == row.opens[1]]
            may = {row.opens[0], Party.SYSTEM} | (DESK if row.opens[0] in DESK else set())
            if not any(each.by & may and not each.keeps for each in ending):
                yield f"nobody can end {row.opens[1]}, which {row.action} begins at {row.source}"


OF_THE_PAST: tuple[Callable[[Verb], object], ...] = (
    *(lambda verb: verb.untold, lambda verb: verb.call, lambda verb: verb.numbered, lambda verb: verb.alike),
    *(lambda verb: verb.becomes, lambda verb: verb.course, lambda verb: verb.anytime),
)
"""What is asked of an action where nobody knows any more at which stage it was done."""


def _verbs(procedure: Procedure, policy: Policy) -> Iterator[str]:
    """All that are one action agree in what is asked of the past, and every button has one meaning."""
    others = [row.verb for each in {**PROCEDURES, procedure.kind: procedure}.values() for row in each.moves]
    words: dict[str, Action] = {}
    for verb in dict.fromkeys(others):
        like = next(each for each in others if each.action is verb.action)
        if any(fact(verb) != fact(like) for fact in OF_THE_PAST):
            yield f"{verb.action} is told in two ways"
        for press in verb.buttons:
            if words.setdefault(press.word, verb.action) is not verb.action:
                yield f"the button {press.word} means two things"


CHECKS = (_doubles, _beginning, _places, _limits, _parties, _turns, _errands, _verbs)

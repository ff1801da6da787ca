"""The five-step loop: the procedures that the program knows, asked by kind of case, stage and move."""

from collections.abc import Mapping
from functools import cache

from domain.cases.procedure import Move, Press, Procedure, Verb
from domain.cases.procedures.demand import DEMAND
from domain.cases.procedures.proposal import PROPOSAL
from domain.cases.words import Action, Kind, Party, Stage

PROCEDURES: dict[Kind, Procedure] = {each.kind: each for each in (DEMAND, PROPOSAL)}
"""By the kind of case."""


def procedure_of(kind: Kind) -> Procedure:
    """Of a kind that this program does not know nothing can be done; it is shown all the same."""
    return PROCEDURES.get(kind) or Procedure(kind, stages=(), moves=(), promise=lambda case: "demand")


def move_of(kind: Kind, source: Stage | None, action: Action) -> Move | None:
    """The move by which it is done there, if it can be."""
    return procedure_of(kind).at.get((source, action))


def verb_of(action: Action) -> Verb:
    """What is true of it wherever it is done; of what nobody can do, nothing."""
    return _by_action().get(action) or Verb(action=action)


@cache
def _by_action() -> Mapping[Action, Verb]:
    return {verb.action: verb for verb in reversed(verbs())}


@cache
def presses() -> Mapping[str, tuple[Verb, Press]]:
    """Every button of a case by its word."""
    return {press.word: (verb, press) for verb in verbs() for press in verb.buttons}


def verbs() -> tuple[Verb, ...]:
    """Everything that is done anywhere, each as often as it means something else."""
    return tuple(dict.fromkeys(row.verb for each in PROCEDURES.values() for row in each.moves))


def bring(procedure: Procedure) -> None:
    """A feature from outside brings the procedure of another kind of case, before anything is asked."""
    PROCEDURES[procedure.kind] = procedure
    _think_anew()


def take_back(kind: Kind) -> None:
    """It is not known any more."""
    del PROCEDURES[kind]
    _think_anew()


def _think_anew() -> None:
    for derived in (_by_action, presses, brought):
        derived.cache_clear()


def kinds() -> frozenset[Kind]:
    return frozenset(PROCEDURES)


def stages() -> frozenset[Stage]:
    return frozenset(Stage).union(*(each.stages for each in PROCEDURES.values()))


def actions() -> frozenset[Action]:
    return frozenset(Action) | _by_action().keys()


def parties() -> frozenset[Party]:
    return frozenset(Party) | brought()


ASKED = frozenset({Party.COSIGNER, Party.REPRESENTATIVE, Party.SUPERVISOR, Party.RATER, Party.INQUIRER})
ENDING = ASKED | {Party.SUBMITTER, Party.LEAD}


@cache
def brought() -> frozenset[Party]:
    """Parties that only a procedure from outside knows: whoever was asked by name as one."""
    return frozenset(party for each in PROCEDURES.values() for party in each.asks)


def is_ending(party: Party) -> bool:
    """Whether their turn just ends when its time is over: they are reminded, and owe nobody a warning."""
    return party in ENDING or party in brought()


OWNERS = frozenset({Party.SUBMITTER, Party.COMPANION})
_BY_OFFICE = frozenset({Party.STAFF, Party.ASSIGNEE, Party.CHAIR})


def is_own_to_decide(row: Move, parties: frozenset[Party]) -> bool:
    """Whether somebody would decide by office, or take up by their first answer, what is their own."""
    return row.verb.decides and bool(parties & OWNERS) and row.by & parties <= _BY_OFFICE


def is_open_to(row: Move, parties: frozenset[Party]) -> bool:
    """Whether the move is for somebody who is `parties` to the case."""
    return bool(row.by & parties) and not (row.verb.moderates and Party.ASSIGNEE in parties)


def moves(kind: Kind, stage: Stage, parties: frozenset[Party], holder: Party | None) -> tuple[Move, ...]:
    """Every move open to somebody who is `parties` to a case at `stage` while `holder` has the turn.

    Those that belong to an errand are among them, whether there is one or not.
    """
    return tuple(
        row for row in procedure_of(kind).of_stage.get(stage, ()) if is_open_to(row, parties) and row.is_held_by(holder)
    )

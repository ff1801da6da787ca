"""The procedures of the product as one table, by kind of case, stage and move."""

from domain.cases.loop import PROCEDURES
from domain.cases.procedure import Move
from domain.cases.situation import Situation
from domain.cases.words import Kind
from domain.people import Voice

OF_A_KIND = [(kind, row) for kind, each in PROCEDURES.items() for row in each.moves]
LOOP = tuple(dict.fromkeys(row for _, row in OF_A_KIND))
BY_MOVE = {(kind, row.source, row.action): row for kind, row in OF_A_KIND}
PATHS = {kind: each.stages for kind, each in PROCEDURES.items()}
ERRANDS = {(kind, stage): each.errands[stage] for kind, each in PROCEDURES.items() for stage in each.stages}

ANYBODY = Situation(found=(Voice(1),), chosen=False)
"""There is somebody in every circle, and what has to be chosen will be."""


def kinds(row: Move) -> frozenset[Kind]:
    """Of which kinds of case it is a move."""
    return frozenset(kind for kind, each in OF_A_KIND if each is row)

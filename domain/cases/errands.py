"""Turns beside the case's own: whose they are, and which one a move belongs to."""

from domain.cases.model import Case, Turn
from domain.cases.parties import SYSTEM
from domain.cases.procedure import Move
from domain.cases.words import DESK, Party
from domain.people import Actor, own_voice


def errands_for(case: Case, row: Move, actor: Actor, mine: frozenset[Party]) -> tuple[Turn, ...]:
    """The open errands that this move of the actor's could belong to. `mine`: what the actor is to the case."""
    return tuple(each for each in case.errands if each.limit == row.errand and _is_theirs(each, row, actor, mine))


def _is_theirs(errand: Turn, row: Move, actor: Actor, mine: frozenset[Party]) -> bool:
    """Whose it is; what is a helper's, whoever handles the case can take back, since it was theirs to give."""
    if actor is SYSTEM:
        return True
    if errand.party is Party.HELPER:
        return errand.person == own_voice(actor.person) if Party.HELPER in row.by else bool(row.by & mine)
    return errand.party in mine or (errand.party in DESK and bool(mine & DESK))

"""Whose turn it is in a case: its own turn and the errands beside it, looked at as one."""

from domain.cases.loop import is_ending, verbs
from domain.cases.model import Case, Turn
from domain.cases.words import DESK, Action, Party
from domain.people import Voice


def running(case: Case) -> tuple[Turn, ...]:
    """Everything that waits for somebody."""
    return tuple(turn for turn in (case.turn, *case.errands) if turn)


def owed(case: Case) -> tuple[Turn, ...]:
    """What does not end by itself when its time is over: whoever has it is warned."""
    return tuple(turn for turn in running(case) if not is_ending(turn.party))


def foremost(case: Case, mine: frozenset[Party] = frozenset(), own: Voice | None = None) -> Turn | None:
    """What is due first of all that waits for somebody who is `mine` to the case, or else of all that is owed."""
    theirs = [turn for turn in running(case) if _waits_for(turn, mine, own)]
    return min(theirs or owed(case) or running(case), key=lambda turn: turn.due_at, default=None)


def _waits_for(turn: Turn, mine: frozenset[Party], own: Voice | None) -> bool:
    """What waits for one of the desk, the other may do; a part of it only whoever has it."""
    if turn.party is Party.HELPER:
        return turn.person == own
    return turn.party in mine or (turn.party in DESK and bool(mine & DESK))


def goes_on_after(action: Action, case: Case) -> bool:
    """Whether a proposal fell by what was done, and the demand that it was is being handled now."""
    falls = any(verb.falls for verb in verbs() if verb.action is action)
    return falls and case.turn is not None and case.turn.limit == "handover"

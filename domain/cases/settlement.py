"""What follows when those who were asked have spoken, or their time is over: as the procedure says."""

from datetime import datetime

from domain.cases.loop import procedure_of
from domain.cases.model import Case, Turn
from domain.cases.opinions import tally
from domain.cases.procedure import Turnout
from domain.cases.situation import PLAIN, Situation
from domain.cases.words import Action, Party
from domain.policy import Policy


def settled(case: Case, now: datetime, policy: Policy, around: Situation = PLAIN) -> Action | None:
    """What the answers given so far bring about; None while it is open.

    Where not all votes count, when it ends is still up to all who were asked: that must not tell who is not counted.
    """
    turn = case.turn
    settle = procedure_of(case.kind).settles.get(turn.party) if turn else None
    if turn is None or settle is None:
        return None
    over = now > turn.due_at or tally(case.opinions, turn.party).asked == 0
    return settle(Turnout(case, over, now, policy, around))


def unattended(case: Case, now: datetime, policy: Policy, around: Situation) -> Action | None:
    """What becomes of a turn for which nobody is there: as the procedure says where there is none."""
    settle = procedure_of(case.kind).vacant.get(case.turn.limit) if case.turn else None
    return settle(Turnout(case, True, now, policy, around)) if settle else None


def errand_settled(case: Case, errand: Turn, now: datetime, policy: Policy) -> Action | None:
    """The same for an errand."""
    procedure, over = procedure_of(case.kind), now > errand.due_at
    settle = procedure.settles.get(errand.party)
    found = settle(Turnout(case, over, now, policy, PLAIN)) if settle else None
    return found or (procedure.overdue.get((errand.party, errand.limit)) if over else None)


def reasons(case: Case) -> str:
    """What those who are not satisfied say, without their names."""
    return "\n".join(each.text for each in case.opinions if each.party is Party.RATER and each.text)

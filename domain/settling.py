"""What follows when those who were asked have spoken, or their time is over: co-signing, voting, supervision."""

from collections.abc import Callable
from datetime import datetime, timedelta

from domain.cases import Case
from domain.loop import Action, Party
from domain.opinions import Tally, tally
from domain.policy import Policy, Proposals


def settled(case: Case, now: datetime, policy: Policy, *, chaired: bool = True) -> Action | None:
    """What the answers given so far bring about; None while it is open. `chaired`: there is a chair who can decide."""
    if case.turn is None or case.turn.party not in _SETTLING:
        return None
    over = now > case.turn.due_at or tally(case.opinions, case.turn.party).asked == 0
    return _SETTLING[case.turn.party](case, over, now, policy.proposal, chaired)


def settles_at(case: Case, policy: Proposals) -> datetime | None:
    """When a vote in which all have spoken ends: until then it can be changed."""
    counted = tally(case.opinions, Party.REPRESENTATIVE)
    if case.turn is None or case.turn.party is not Party.REPRESENTATIVE or counted.silent or not counted.asked:
        return None
    last = max(opinion.at for opinion in case.opinions if opinion.party is Party.REPRESENTATIVE and opinion.at)
    return last + timedelta(minutes=policy.grace_minutes)


def _cosigned(case: Case, over: bool, now: datetime, policy: Proposals, chaired: bool) -> Action | None:
    """Enough have signed, or nobody is left who could: staff see how many there are."""
    counted = tally(case.opinions, Party.COSIGNER)
    return Action.FORWARD if over or counted.yes >= policy.cosigners or not counted.silent else None


def _voted(case: Case, over: bool, now: datetime, policy: Proposals, chaired: bool) -> Action | None:
    """Counted when time is over, or an hour after the last one has voted. A tie, or too few, is the chair's."""
    ends = settles_at(case, policy)
    if not over and (ends is None or now < ends):
        return None
    return verdict(tally(case.opinions, Party.REPRESENTATIVE), policy, chaired)


def verdict(counted: Tally, policy: Proposals, chaired: bool) -> Action:
    """More for than against carries it, if so many have voted at all."""
    enough = counted.asked > 0 and counted.said >= policy.quorum * counted.asked
    if chaired and (not enough or counted.yes == counted.no):
        return Action.TIE
    return Action.ADOPT if counted.yes >= counted.no else Action.REJECT


def _supervised(case: Case, over: bool, now: datetime, policy: Proposals, chaired: bool) -> Action | None:
    """More than half of them say the same, or time is over: then the chair looks."""
    counted = tally(case.opinions, Party.SUPERVISOR)
    if 2 * counted.no > counted.asked:
        return Action.REOPEN
    if 2 * counted.yes > counted.asked:
        return Action.VERIFY
    if not over and counted.silent:
        return None
    if chaired:
        return Action.SILENT
    return Action.REOPEN if counted.no > counted.yes else Action.VERIFY


_SETTLING: dict[Party, Callable[[Case, bool, datetime, Proposals, bool], Action | None]] = {
    Party.COSIGNER: _cosigned,
    Party.REPRESENTATIVE: _voted,
    Party.SUPERVISOR: _supervised,
}

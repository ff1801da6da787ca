"""What follows when those who were asked have spoken, or their time is over: co-signing, voting, supervision."""

from collections.abc import Callable
from datetime import datetime, timedelta

from domain.cases.conditions import is_for_the_chair
from domain.cases.loop import Action, Party
from domain.cases.model import Case, Turn
from domain.cases.opinions import Tally, tally
from domain.people import own_voice
from domain.policy import Policy


def settled(
    case: Case, now: datetime, policy: Policy, *, chaired: bool = True, votes: Tally | None = None
) -> Action | None:
    """What the answers given so far bring about; None while it is open. `chaired`: there is a chair who can decide.

    `votes`: those that count, where not all do. When it ends is up to all who were asked: that must not tell who is not
    counted.
    """
    if case.turn is None or case.turn.party not in {*_SETTLING, Party.REPRESENTATIVE}:
        return None
    over = now > case.turn.due_at or tally(case.opinions, case.turn.party).asked == 0
    if case.turn.party is Party.REPRESENTATIVE:
        return _voted(case, over, now, policy, chaired, votes or tally(case.opinions, Party.REPRESENTATIVE))
    return _SETTLING[case.turn.party](case, over, now, policy, chaired)


def errand_settled(case: Case, errand: Turn, now: datetime, policy: Policy) -> Action | None:
    """The same for an errand: enough join an inquiry or time is over; whoever leads the proposal is silent."""
    if errand.party is Party.INQUIRER and tally(case.opinions, Party.INQUIRER).yes >= inquirers(case, policy):
        return Action.SUMMON
    return WHEN_OVER.get(errand.party) if now > errand.due_at else None


WHEN_OVER = {Party.INQUIRER: Action.DROP, Party.LEAD: Action.SILENT, Party.SUBMITTER: Action.KEEP}


def inquirers(case: Case, policy: Policy) -> int:
    """How many must stand behind an inquiry: as many as policy says, or as there are, but two."""
    return max(2, min(policy.proposal.inquirers, tally(case.opinions, Party.INQUIRER).asked))


def settles_at(case: Case, policy: Policy) -> datetime | None:
    """When a vote in which all have spoken ends: until then it can be changed."""
    counted = tally(case.opinions, Party.REPRESENTATIVE)
    if case.turn is None or case.turn.party is not Party.REPRESENTATIVE or counted.silent or not counted.asked:
        return None
    last = max(opinion.at for opinion in case.opinions if opinion.party is Party.REPRESENTATIVE and opinion.at)
    return last + timedelta(minutes=policy.proposal.grace_minutes)


def _cosigned(case: Case, over: bool, now: datetime, policy: Policy, chaired: bool) -> Action | None:
    """Enough have signed, or nobody is left who could: staff see how many there are."""
    counted = tally(case.opinions, Party.COSIGNER)
    return Action.FORWARD if over or counted.yes >= policy.proposal.cosigners or not counted.silent else None


def _voted(case: Case, over: bool, now: datetime, policy: Policy, chaired: bool, votes: Tally) -> Action | None:
    """Counted when time is over, or an hour after the last one has voted. A tie, or too few, is the chair's."""
    ends = settles_at(case, policy)
    if not over and (ends is None or now < ends):
        return None
    found = verdict(votes, policy, chaired)
    taken_up = own_voice(case.lead) != case.submitter
    return Action.REVERT if found is Action.REJECT and taken_up else found


def verdict(counted: Tally, policy: Policy, chaired: bool) -> Action:
    """More for than against carries it, if so many have voted at all."""
    enough = counted.asked > 0 and counted.said >= policy.proposal.quorum * counted.asked
    if chaired and (not enough or counted.yes == counted.no):
        return Action.TIE
    return Action.ADOPT if counted.yes >= counted.no else Action.REJECT


def _supervised(case: Case, over: bool, now: datetime, policy: Policy, chaired: bool) -> Action | None:
    """More than half of them say the same, or time is over: then the chair looks; so after too many rounds."""
    counted = tally(case.opinions, Party.SUPERVISOR)
    if 2 * counted.no > counted.asked:
        return Action.SILENT if chaired and case.redone >= policy.redo.rounds else Action.REOPEN
    if 2 * counted.yes > counted.asked:
        return Action.VERIFY
    if not over and counted.silent:
        return None
    if chaired:
        return Action.SILENT
    return Action.REOPEN if counted.no > counted.yes else Action.VERIFY


def _rated(case: Case, over: bool, now: datetime, policy: Policy, chaired: bool) -> Action | None:
    """Enough are not satisfied: it is done again, or the chair looks. Else it ends when all have spoken."""
    counted = tally(case.opinions, Party.RATER)
    if counted.no >= policy.redo.raters and counted.no >= policy.redo.raters_share * counted.asked:
        if not is_for_the_chair(case, policy):
            return Action.REDO
        if chaired and case.reviewed_at is None:
            return Action.REVIEW
    if not over and counted.silent:
        return None
    return Action.CONCLUDE if counted.said else Action.LAPSE


def reasons(case: Case) -> str:
    """What those who are not satisfied say, without their names."""
    return "\n".join(each.text for each in case.opinions if each.party is Party.RATER and each.text)


_SETTLING: dict[Party, Callable[[Case, bool, datetime, Policy, bool], Action | None]] = {
    Party.COSIGNER: _cosigned,
    Party.SUPERVISOR: _supervised,
    Party.RATER: _rated,
}

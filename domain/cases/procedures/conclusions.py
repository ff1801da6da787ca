"""What follows when those who were asked have spoken, or their time is over: signing, voting, looking, rating."""

from datetime import datetime, timedelta

from domain.cases.conditions import is_for_the_chair
from domain.cases.model import Case
from domain.cases.opinions import Tally, tally
from domain.cases.procedure import Turnout
from domain.cases.words import Action, Party
from domain.policy import Policy


def cosigned(asked: Turnout) -> Action | None:
    """Enough have signed, or nobody is left who could: staff see how many there are."""
    counted = tally(asked.case.opinions, Party.COSIGNER)
    enough = asked.over or counted.yes >= asked.policy.proposal.cosigners or not counted.silent
    return Action.FORWARD if enough else None


def settles_at(case: Case, policy: Policy) -> datetime | None:
    """When a vote in which all have spoken ends: until then it can be changed."""
    counted = tally(case.opinions, Party.REPRESENTATIVE)
    if case.turn is None or case.turn.party is not Party.REPRESENTATIVE or counted.silent or not counted.asked:
        return None
    last = max(opinion.at for opinion in case.opinions if opinion.party is Party.REPRESENTATIVE and opinion.at)
    return last + timedelta(minutes=policy.proposal.grace_minutes)


def voted(asked: Turnout) -> Action | None:
    """Counted when time is over, or an hour after the last one has voted. A tie, or too few, is the chair's."""
    ends = settles_at(asked.case, asked.policy)
    if not asked.over and (ends is None or asked.now < ends):
        return None
    counted = asked.around.votes or tally(asked.case.opinions, Party.REPRESENTATIVE)
    return verdict(counted, asked.policy, asked.around.chaired)


def verdict(counted: Tally, policy: Policy, chaired: bool) -> Action:
    """More for than against carries it, if so many have voted at all."""
    enough = counted.asked > 0 and counted.said >= policy.proposal.quorum * counted.asked
    if chaired and (not enough or counted.yes == counted.no):
        return Action.TIE
    return Action.ADOPT if counted.yes >= counted.no else Action.REJECT


def supervised(asked: Turnout) -> Action | None:
    """More than half of them say the same, or time is over: then the chair looks; so after too many rounds."""
    counted = tally(asked.case.opinions, Party.SUPERVISOR)
    if 2 * counted.no > counted.asked:
        return (
            Action.SILENT if asked.around.chaired and asked.case.redone >= asked.policy.redo.rounds else Action.REOPEN
        )
    if 2 * counted.yes > counted.asked:
        return Action.VERIFY
    if not asked.over and counted.silent:
        return None
    if asked.around.chaired:
        return Action.SILENT
    return Action.REOPEN if counted.no > counted.yes else Action.VERIFY


def rated(asked: Turnout) -> Action | None:
    """Enough are not satisfied: it is done again, or the chair looks. Else it ends when all have spoken."""
    case, redo = asked.case, asked.policy.redo
    counted = tally(case.opinions, Party.RATER)
    if counted.no >= min(redo.raters, max(1, counted.asked)) and counted.no >= redo.raters_share * counted.asked:
        if not is_for_the_chair(case, asked.policy):
            return Action.REDO
        if asked.around.chaired and case.reviewed_at is None:
            return Action.REVIEW
    if not asked.over and counted.silent:
        return None
    return Action.CONCLUDE if counted.said else Action.LAPSE


def inquirers(case: Case, policy: Policy) -> int:
    """How many must stand behind an inquiry: as many as policy says, or as there are, but two."""
    return max(2, min(policy.proposal.inquirers, tally(case.opinions, Party.INQUIRER).asked))


def joined(asked: Turnout) -> Action | None:
    """Enough stand behind an inquiry."""
    counted = tally(asked.case.opinions, Party.INQUIRER)
    return Action.SUMMON if counted.yes >= inquirers(asked.case, asked.policy) else None


def waived(asked: Turnout) -> Action | None:
    """Nobody is there who could consent."""
    return Action.WAIVE


def counted_as_it_is(asked: Turnout) -> Action | None:
    """Nobody is there who could cast a vote."""
    counted = asked.around.votes or tally(asked.case.opinions, Party.REPRESENTATIVE)
    return verdict(counted, asked.policy, chaired=False)


CONSENTED = {"consent": waived}
CHAIRED = {**CONSENTED, "casting": counted_as_it_is, "confirmation": supervised}
"""What becomes of a chair's turn where there is none: as it would have been without one from the start."""
KEPT = {(Party.SUBMITTER, "adoption"): Action.KEEP, (Party.SUBMITTER, "changing"): Action.STAND}
OVERDUE = {(Party.INQUIRER, "joining"): Action.DROP, (Party.LEAD, "extension"): Action.SILENT}
"""What happens to an errand that nobody answered in time."""

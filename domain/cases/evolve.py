"""What a case is after an event."""

from dataclasses import replace

from domain.cases.loop import procedure_of
from domain.cases.model import Case, Event, Turn
from domain.cases.opinions import with_opinions
from domain.cases.words import Stage


def evolve(case: Case, event: Event) -> Case:
    """The case after the event: a pure fold, so that replaying the history gives the same case."""
    turn = None if event.target is Stage.CLOSED else event.turn or case.turn
    begun = [each for each in (event.turn, event.opens) if each and each.number > case.turns]
    anew = {each.party for each in begun}
    known = tuple(opinion for opinion in case.opinions if opinion.party not in anew)  # also where nobody is asked now
    after = replace(
        case,
        stage=event.target,
        turn=turn,
        turns=max([case.turns, *(each.number for each in begun)]),
        version=case.version + 1,
        opinions=with_opinions(known, event.opinions),
        **event.changes,
    )
    opened = (event.opens,) if event.opens else ()
    errands = tuple(sorted((*case.errands, *event.resumes, *opened), key=lambda each: each.number))
    return replace(
        after, errands=tuple(each for each in errands if each.number != event.ends and _goes_on(after, each))
    )


def _goes_on(case: Case, errand: Turn) -> bool:
    """Whether there is still something to be done about it; nobody answers who needs no more time."""
    return errand.limit in procedure_of(case.kind).errands[case.stage] and (
        errand.limit != "extension" or case.asks_for_extension
    )

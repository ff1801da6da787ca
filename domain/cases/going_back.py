"""Taking back, for two minutes: an answer, by whoever gave it; a decision, by whoever decided, or a chair."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from domain.cases.decisions import DECISIVE, Decision, what_stands
from domain.cases.effects import EMPTY
from domain.cases.evolve import evolve
from domain.cases.model import Case, Event, Turn
from domain.cases.opinions import Answer, Opinion
from domain.cases.refusals import ActedUpon, SomebodyElseAnswered, SomebodyElseDecided, TooLateToUnsend, UnsentBefore
from domain.cases.words import DESK, Action, Party
from domain.people import Actor, own_voice
from domain.policy import Policy


def said(case: Case, story: Sequence[Event], event_id: int) -> Decision | None:
    """What the event of this number was, as the case's whole story tells it; None where it is nothing to take back."""
    event = next((each for each in story if each.id == event_id), None)
    decides = event is not None and event.action in DECISIVE and event.party in DESK
    if event is None or not (decides or event.action is Action.REPLY):
        return None
    unsent = event not in what_stands(story)
    if not decides:
        return Decision(event.actor, event.party, event.at, unsent=unsent)
    later = [each for each in what_stands(story) if each.id > event_id]
    touched = frozenset(name for each in (event, *later) for name in each.changes)
    before = _before(case, [each for each in story if each.id < event_id], touched)
    acted = any(map(_acts, later))
    return Decision(event.actor, event.party, event.at, unsent=unsent, acted=acted, before=before, touched=touched)


def _before(case: Case, story: Sequence[Event], touched: frozenset[str]) -> Case:
    """The case as it was after these events: what none of them had touched was as it begins."""
    names = {name for each in story for name in each.changes} | touched
    empty = {name: EMPTY[name] for name in names & EMPTY.keys()}
    then = replace(case, **{**empty, "opinions": (), "errands": (), "turn": None, "turns": 0, "version": 0})
    for event in story:
        then = evolve(then, event)
    return then


def _acts(event: Event) -> bool:
    """Whether somebody has built on what was decided: all that others do, and what moves it on.

    Further answers do not, nor that somebody cannot be reached, or can again.
    """
    found = event.action is Action.TOLD and event.party is Party.SYSTEM
    aside = found or event.action in {Action.REPLY, Action.UNSEND, Action.MISS}
    return event.turn is not None or not aside


def check(decided: Decision | None, actor: Actor, mine: frozenset[Party], now: datetime, policy: Policy) -> None:
    """Raises the Refusal that says why it cannot be taken back."""
    if decided is None:
        raise TooLateToUnsend
    if decided.by != own_voice(actor.person) and not (decided.before and Party.CHAIR in mine):
        raise SomebodyElseDecided if decided.before else SomebodyElseAnswered
    if decided.unsent:
        raise UnsentBefore
    if now - decided.at > timedelta(seconds=policy.unsend_seconds):
        raise TooLateToUnsend
    if decided.acted:
        raise ActedUpon


def gone_back(case: Case, event: Event, decided: Decision) -> Event:
    """The same event, where a decision is taken back by it: all is as it was before, the turn with its date too."""
    before = decided.before
    if before is None:
        return event
    runs = before.turn is not None and case.turn is not None and before.turn.number == case.turn.number
    going_on = {errand.number for errand in case.errands}
    return replace(
        event,
        target=before.stage,
        turn=None if runs else before.turn,
        resumes=tuple(errand for errand in before.errands if errand.number not in going_on),
        opinions=tuple(_unasked(case, before, event.at)),
        changes={name: getattr(before, name) for name in decided.touched},
    )


def _unasked(case: Case, before: Case, now: datetime) -> Iterator[Opinion]:
    """Who was asked by the decision is asked no more; what they had said to what was asked before it stands again."""
    known = {(each.party, each.person): each for each in before.opinions}
    for each in case.opinions:
        was = known.get((each.party, each.person))
        if was is None:
            yield replace(each, answer=Answer.GONE, text="", at=now)
        elif was != each:
            yield replace(was, at=now if was.answer else None)


def resumed(before: Case | None, event: Event) -> tuple[Turn, ...]:
    """What goes on again by the event: a turn and errands that had ended."""
    turns = (event.turn, *event.resumes)
    runs = before.turn.number if before and before.turn else None
    return tuple(turn for turn in turns if before and turn and turn.number <= before.turns and turn.number != runs)

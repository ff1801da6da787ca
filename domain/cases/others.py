"""Nothing waits for somebody who is not there, or goes to whom or into what may not have it; and whose word it was."""

from domain.cases.command import Command
from domain.cases.decisions import Decision
from domain.cases.loop import OWNERS
from domain.cases.merging import can_take_in
from domain.cases.model import Case
from domain.cases.parties import is_hidden, parties
from domain.cases.procedure import Verb
from domain.cases.refusals import CannotMerge, CannotTakeOver, OwnCase, SomebodyElseDecided
from domain.cases.situation import Situation
from domain.cases.words import DESK, Action, Party
from domain.people import Actor, Role, own_voice
from domain.refusal import MovedOn, NotFound


def check(case: Case, command: Command, verb: Verb, actor: Actor, around: Situation) -> None:
    """Raises the Refusal that says who or what it cannot go to."""
    if verb.nobody and not _there_is_somebody(command, verb, around):
        raise verb.nobody
    if command.action is Action.LEAVE:
        _check_leaving(case, actor)
    if verb.to_colleague and around.chosen:
        _check_colleague(case, around.colleague)
    if command.into is not None and around.chosen:
        _check_merge(case, actor, around)
    if verb.of_who_decided:
        _check_decider(case, actor, around.decided)


def _check_decider(case: Case, actor: Actor, decided: Decision | None) -> None:
    """Whoever decided it, or handles it now, or a chair; what a chair decided, or agreed to, a chair alone."""
    if decided is None:
        raise MovedOn
    mine = parties(case, actor)
    by_staff = decided.party in DESK and (decided.by == own_voice(actor.person) or Party.ASSIGNEE in mine)
    if not (by_staff or Party.CHAIR in mine):
        raise SomebodyElseDecided


def _there_is_somebody(command: Command, verb: Verb, around: Situation) -> bool:
    """In the circle that the verb asks, or only seeks; or whoever is chosen is of it."""
    if verb.chooses:
        return not around.chosen or own_voice(command.to) in around.found
    return bool(around.found)


def _check_leaving(case: Case, actor: Actor) -> None:
    """What is openly theirs does not become theirs to decide by their leaving it."""
    office = any(actor.holds(role, case.union_path) for role in (Role.STAFF, Role.CHAIR))
    if office and not is_hidden(case, actor):
        raise OwnCase


def _check_colleague(case: Case, colleague: Actor | None) -> None:
    """Whoever takes over is staff of the case, and it is not their own.

    An anonymous submitter is not refused: a refusal would say who it was. They have it like anybody who was given it,
    but for what decides it.
    """
    owners = {case.lead, *(each.person for each in case.companions)}
    if colleague is None or colleague.person in owners or not colleague.holds(Role.STAFF, case.union_path):
        raise CannotTakeOver
    if (Party.SUBMITTER in parties(case, colleague) or colleague.person in case.barred) and not case.anonymous:
        raise CannotTakeOver


def _check_merge(case: Case, actor: Actor, around: Situation) -> None:
    """Whether it can go into that other case, which the actor must be staff of as well.

    Not where somebody reads that one from whom this one is kept: what its author adds there would be before them.
    """
    other = around.other
    mine = parties(other, actor) if other else frozenset()
    if other is None or not mine:
        raise NotFound
    at_work = {other.assignee, *(errand.person for errand in other.errands if errand.party is Party.HELPER)}
    shows = (case.barred - other.barred) & around.over_other
    if shows or not can_take_in(other, case) or at_work & {*case.raters}:  # it would be their own: they could not go on
        raise CannotMerge
    if mine & OWNERS or not mine & {Party.STAFF, Party.ASSIGNEE}:
        raise OwnCase

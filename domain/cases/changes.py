"""The fields of a case that a move sets, beside stage and turn."""

from datetime import datetime
from typing import Any

from domain.cases.command import Command
from domain.cases.effects import cleared
from domain.cases.model import Case, Outcome, Turn
from domain.cases.procedure import Move
from domain.cases.words import Party, Stage
from domain.people import Actor, Person


def assignee_after(case: Case, row: Move, command: Command, actor: Actor) -> Person | None:
    """Whoever accepts (or declines) handles the case, until it is transferred; a redo goes back to them."""
    if row.verb.given_over:
        return command.to
    return actor.person if row.source is Stage.SUBMISSION or case.assignee is None else case.assignee


_NEEDS_NO_MORE = frozenset({"rating", "promised", "consent", "supervision", "handover"})
"""Who gives a result or names a day no longer asks for more time; what comes after has a limit of its own."""


def changes_of(
    case: Case, row: Move, command: Command, actor: Actor, now: datetime, turn: Turn | None
) -> dict[str, Any]:
    """What is set. A redo promises anew."""
    changes: dict[str, Any] = {"promise_due": case.promise_due, "paused_at": case.paused_at}
    undecided = row.target in {Stage.SUBMISSION, Stage.DELIBERATION}
    ends = row.target is Stage.CLOSED and row.source is not Stage.CLOSED
    if (row.turn or ends) and not undecided and row.by & {Party.STAFF}:
        changes["assignee"] = assignee_after(case, row, command, actor)
    if row.limit == "redo" and turn:
        changes["promise_due"] = turn.due_at
    if case.asks_for_extension and row.limit in _NEEDS_NO_MORE:
        changes["extension_answered_at"] = now
    if row.verb.pauses and not case.danger:
        changes["paused_at"] = now
    if row.verb.leads:
        changes["lead"] = actor.person
    if ends:
        changes |= {"closed_at": now, "outcome": Outcome.UNRATED}
    return changes | _said_of(case, row, command, now)


def _said_of(case: Case, row: Move, command: Command, now: datetime) -> dict[str, Any]:
    """What the verb names."""
    verb = row.verb
    effect = verb.effect(case, command, now) if verb.effect else {}
    filled = {"values": {**case.values, **command.values}} if command.values else {}
    return {**cleared(*verb.clears), **dict.fromkeys(verb.sets, now), **filled, **effect}

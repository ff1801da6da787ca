"""What a move sets, beside stage and turn."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from domain.cases.command import Command
from domain.cases.loop import Action, Kind, Party, Stage, Transition
from domain.cases.model import RATES, Case, Outcome, Rating, Turn
from domain.people import Actor, Person


def assignee_after(case: Case, row: Transition, command: Command, actor: Actor) -> Person | None:
    """Whoever accepts (or declines) handles the case, until it is transferred; a redo goes back to them."""
    if command.action is Action.TRANSFER:
        return command.to
    return actor.person if row.source is Stage.SUBMISSION or case.assignee is None else case.assignee


def _agreed(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    """The chair lets a thing be as it is: a class is consented to, a demand stays declined, a result stands."""
    if case.stage is Stage.DELIBERATION:
        return {"assignee": None, "resolution": ""}
    if case.stage is Stage.SUBMISSION:
        return {"outcome": Outcome.DECLINED, "resolution": command.text.strip()}
    return {"outcome": Outcome.RATED} if case.stage is Stage.FEEDBACK and case.kind is Kind.DEMAND else {}


def _returned(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    """The chair does not: it is decided anew, or done again."""
    if case.stage is Stage.HANDLING:
        return {"grade": None, "resolution": ""}
    if case.stage is Stage.SUBMISSION:
        return {"assignee": None, "resolution": ""}
    if case.stage is Stage.DELIBERATION:
        return {"outcome": Outcome.DECLINED, "resolution": command.text.strip()}
    return {"redone": case.redone + 1} if case.stage in {Stage.FEEDBACK, Stage.SUPERVISION} else {}


def worst(case: Case) -> Rating | None:
    """The worst rating that was given; None where nobody has said anything. Silence is not satisfaction."""
    said = {each.answer for each in case.opinions if each.party is Party.RATER}
    return next((rating for rating in reversed(Rating) if RATES[rating] in said), None)


def _concluded(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    rating = worst(case)
    ended = {"outcome": Outcome.RATED if rating else Outcome.UNRATED} if case.kind is Kind.DEMAND else {}
    return {"rating": rating, **ended}


REOPENED: Mapping[str, Any] = {"outcome": None, "closed_at": None, "assignee": None, "merged_into": None}

FRESH: Mapping[str, Any] = {
    **REOPENED,
    **dict.fromkeys(("grade", "rating", "asked_at", "reviewed_at", "given_at", "handed_back_at")),
    **dict.fromkeys(("extension_days", "extension_answered_at", "entrusted_at", "taken_up_at")),
    **dict.fromkeys(("redone", "promised"), 0),
    **dict.fromkeys(("resolution", "extension_reason"), ""),
}
"""What begins anew when a demand becomes a proposal, or a demand again."""


def _public(text: str) -> Mapping[str, Any]:
    """The first line is what colleagues read as its title; where it is too long for one, all of it stands below."""
    title, _, summary = text.strip().partition("\n")
    whole = text.strip() if len(title) > TITLE_CHARACTERS else summary.strip()
    return {"title": title[:TITLE_CHARACTERS], "summary": whole}


TITLE_CHARACTERS = 40


def _entrusted(case: Case, command: Command) -> Mapping[str, Any]:
    """The words in which a demand is put to representatives, where they could read none."""
    return _public(command.text) if case.lacks_public_words else {}


Effect = Callable[[Case, Command, datetime], Mapping[str, Any]]

EFFECTS: dict[Action, Effect] = {
    Action.ASK: lambda case, command, now: {"asked_at": now, "paused_at": now},
    Action.DECLINE: lambda case, command, now: {"outcome": Outcome.DECLINED, "resolution": command.text.strip()},
    Action.RESOLVE: lambda case, command, now: {
        "grade": command.grade,
        "resolution": command.text.strip(),
        "rating": None,
    },
    Action.PROMISE: lambda case, command, now: {
        "grade": command.grade,
        "resolution": command.text.strip(),
        "promised": case.promised + 1,
    },
    Action.PROPOSE: lambda case, command, now: {
        "grade": command.grade,
        "resolution": command.text.strip(),
        "rating": None,
    },
    Action.EXTEND: lambda case, command, now: {
        "extension_days": command.days,
        "extension_reason": command.text.strip(),
    },
    Action.GRANT: lambda case, command, now: {"extension_answered_at": now},
    Action.DENY: lambda case, command, now: {"extension_answered_at": now},
    Action.PASS: lambda case, command, now: {"assignee": None},
    Action.UNTAKEN: lambda case, command, now: {"assignee": None},
    Action.URGE: lambda case, command, now: {"urged_at": now},
    Action.REVIEW: lambda case, command, now: {
        "reviewed_at": now,
        **({"outcome": None, "closed_at": None} if case.stage is Stage.CLOSED else {"rating": Rating.DISSATISFIED}),
    },
    Action.AGREE: _agreed,
    Action.RETURN: _returned,
    Action.CONCLUDE: _concluded,
    Action.LAPSE: lambda case, command, now: _concluded(case, command, now) if case.stage is Stage.FEEDBACK else {},
    Action.ARCHIVE: lambda case, command, now: {"outcome": Outcome.RATED if case.rating else Outcome.UNRATED},
    Action.REDO: lambda case, command, now: {"rating": Rating.DISSATISFIED, "redone": case.redone + 1},
    Action.QUESTION: lambda case, command, now: {"question_days": case.question_days},
    Action.OBJECT: lambda case, command, now: {"question_days": case.question_days},
    Action.URGENT: lambda case, command, now: {"urgent": True},
    Action.ADOPT: lambda case, command, now: {"assignee": None, "resolution": ""},
    Action.REJECT: lambda case, command, now: {"outcome": Outcome.DECLINED, "resolution": ""},
    Action.REOPEN: lambda case, command, now: {"redone": case.redone + 1},
    Action.HELP: lambda case, command, now: {"help_at": now, **_entrusted(case, command)},
    Action.CHAMPION: lambda case, command, now: {
        **FRESH,
        "kind": Kind.PROPOSAL,
        "taken_up_at": None if case.stage is Stage.CLOSED else now,  # for one that had ended they asked themselves
    },
    Action.WITHDRAW: lambda case, command, now: {"outcome": Outcome.WITHDRAWN},
    Action.OFFER: lambda case, command, now: {"offered_at": now},
    Action.PUBLISH: lambda case, command, now: {**_public(command.text), "published_at": case.published_at or now},
    Action.UNPUBLISH: lambda case, command, now: {"published_at": None, "offered_at": None},
    Action.HIDE: lambda case, command, now: {"published_at": None, "offered_at": None},
    Action.RISE: lambda case, command, now: {"help_at": now},
    Action.REVERT: lambda case, command, now: {**FRESH, "kind": Kind.DEMAND, "lead": None, "help_at": now},
    Action.SUGGEST: lambda case, command, now: {"suggested_at": now},
    Action.ENTRUST: lambda case, command, now: {"entrusted_at": now, "help_at": now, **_entrusted(case, command)},
    Action.RECLAIM: lambda case, command, now: {
        **FRESH,
        **{"kind": Kind.DEMAND, "lead": None, "help_at": None, "reclaimed_at": now},
    },
    Action.MERGE: lambda case, command, now: {"outcome": Outcome.MERGED, "merged_into": command.into},
    Action.SPLIT: lambda case, command, now: {**REOPENED, "parted_at": now},
    Action.RELEASE: lambda case, command, now: REOPENED,
    Action.TRANSFER: lambda case, command, now: {"given_at": now},
    Action.ACCEPT: lambda case, command, now: {"given_at": None},
    Action.HANDBACK: lambda case, command, now: {"assignee": None, "handed_back_at": now},
    Action.SUCCEED: lambda case, command, now: {"lead": command.to},
}


_NEEDS_NO_MORE = frozenset({"rating", "promised", "consent", "supervision", "handover"})
"""Who gives a result or names a day no longer asks for more time; what comes after has a limit of its own."""


def changes_of(
    case: Case, row: Transition, command: Command, actor: Actor, now: datetime, turn: Turn | None
) -> dict[str, Any]:
    """The fields that the move sets, beside stage and turn. A redo promises anew."""
    changes: dict[str, Any] = {"promise_due": case.promise_due, "paused_at": case.paused_at}
    undecided = row.target in {Stage.SUBMISSION, Stage.DELIBERATION}
    ends = row.target is Stage.CLOSED and row.source is not Stage.CLOSED
    if (row.turn or ends) and not undecided and row.by & {Party.STAFF}:
        changes["assignee"] = assignee_after(case, row, command, actor)
    if row.limit == "redo" and turn:
        changes["promise_due"] = turn.due_at
    if case.asks_for_extension and row.limit in _NEEDS_NO_MORE:
        changes["extension_answered_at"] = now
    if command.action is Action.CHAMPION:
        changes["lead"] = actor.person
    if ends:
        changes |= {"closed_at": now, "outcome": Outcome.UNRATED}
    effect = EFFECTS.get(command.action)
    return changes | dict(effect(case, command, now)) if effect else changes

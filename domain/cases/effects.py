"""Formulas by which procedures say what a move sets, beside stage, turn, and the moments it names."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import datetime
from typing import Any

from domain.cases.command import Command
from domain.cases.model import RATES, Case, Outcome, Rating
from domain.cases.words import Kind, Party
from domain.text_length import excerpt, length

Effect = Callable[[Case, Command, datetime], Mapping[str, Any]]

EMPTY: Mapping[str, Any] = {each.name: each.default for each in fields(Case) if each.default is not MISSING}
"""What a field is that was cleared."""


def cleared(*names: str) -> Mapping[str, Any]:
    return {name: EMPTY[name] for name in names}


def declined(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    return {"outcome": Outcome.DECLINED, "resolution": command.text.strip()}


def stands(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    """The chair lets a result be as it is."""
    return {"outcome": Outcome.RATED}


def resolved(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    return {"grade": command.grade, "resolution": command.text.strip(), "rating": None}


def corrected(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    """What was asked stands in no field of the case; a result or a reason does."""
    return {"resolution": command.text.strip()} if case.resolution else {}


def promised(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    return {"grade": command.grade, "resolution": command.text.strip(), "promised": case.promised + 1}


def extended(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    return {"extension_days": command.days, "extension_reason": command.text.strip()}


def redone(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    return {"redone": case.redone + 1}


def redone_unsatisfied(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    return {"rating": Rating.DISSATISFIED, **redone(case, command, now)}


def unsatisfied(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    return {"rating": Rating.DISSATISFIED}


def rated_anew(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    return {"rating": command.rating}


def worst(case: Case) -> Rating | None:
    """The worst rating that was given; None where nobody has said anything. Silence is not satisfaction."""
    said = {each.answer for each in case.opinions if each.party is Party.RATER}
    return next((rating for rating in reversed(Rating) if RATES[rating] in said), None)


def rated(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    return {"rating": worst(case)}


def rated_and_closed(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    rating = worst(case)
    return {"rating": rating, "outcome": Outcome.RATED if rating else Outcome.UNRATED}


def archived(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    return {"outcome": Outcome.RATED if case.rating else Outcome.UNRATED}


def withdrawn(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    """Its words leave the board with it: what nobody works on asks nobody to press for it."""
    return {"outcome": Outcome.WITHDRAWN, **cleared("published_at", "offered_at")}


def merged(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    return {"outcome": Outcome.MERGED, "merged_into": command.into}


def marked(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    """By how much its promise was shortened, or that it is no more: see `promise`."""
    return {"question_days": case.question_days}


def urgent(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    return {"urgent": True}


def succeeded(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    return {"lead": command.to}


REOPENED = ("outcome", "closed_at", "assignee", "merged_into")
FRESH = (
    *(*REOPENED, "grade", "rating", "asked_at", "reviewed_at", "given_at", "handed_back_at"),
    *("extension_days", "extension_answered_at", "entrusted_at", "taken_up_at"),
    *("redone", "promised", "resolution", "extension_reason"),
)
"""What begins anew when a demand becomes a proposal, or a demand again."""


def taken_up(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    """As a proposal; its submitter may object for some days."""
    return {**cleared(*FRESH), "kind": Kind.PROPOSAL, "taken_up_at": now}


def taken_up_when_asked(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    """Of one that had ended they asked for it themselves: there is nothing to object to."""
    return {**cleared(*FRESH), "kind": Kind.PROPOSAL}


def reverted(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    return {**cleared(*FRESH, "lead"), "kind": Kind.DEMAND, "help_at": now}


def reclaimed(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    return {**cleared(*FRESH, "lead", "help_at"), "kind": Kind.DEMAND, "reclaimed_at": now}


def orphaned(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    """Whoever represents members by then may take it up once more."""
    return {**cleared(*FRESH, "lead", "help_at", "suggested_at"), "kind": Kind.DEMAND}


TITLE_CHARACTERS = 40


def _public(text: str) -> Mapping[str, Any]:
    """The first line is what colleagues read as its title; where it is too long for one, all of it stands below."""
    title, _, summary = text.strip().partition("\n")
    whole = text.strip() if length(title) > TITLE_CHARACTERS else summary.strip()
    return {"title": excerpt(title, TITLE_CHARACTERS), "summary": whole}


def published(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    return {**_public(command.text), "published_at": case.published_at or now}


def entrusted(case: Case, command: Command, now: datetime) -> Mapping[str, Any]:
    """The words in which a demand is put to representatives, where they could read none."""
    return _public(command.text) if case.lacks_public_words else {}

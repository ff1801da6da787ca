"""Two cases that are the same thing (并案): when one may go into the other, and what then happens to that other one."""

from collections.abc import Iterator, Sequence

from domain.cases.command import Command
from domain.cases.model import Case, Outcome
from domain.cases.words import Action, Kind, Stage

ROOM = frozenset({Stage.SUBMISSION, Stage.DELIBERATION, Stage.HANDLING})
"""Where a case is not too far for others to join it."""


def can_take_in(target: Case, case: Case) -> bool:
    """Whether `case` may be merged into `target`: never downwards, where those are whom it may have been kept from."""
    fits = target.kind is Kind.PROPOSAL or case.kind is Kind.DEMAND
    return target.id != case.id and target.stage in ROOM and fits and target.union in case.union_path


def consequences(before: Case, after: Case, merged: Sequence[int]) -> Iterator[tuple[int, Command]]:
    """What becomes of other cases. `merged`: the ids of those that went into this one."""
    if after.merged_into and not before.merged_into:
        for person in before.raters:
            yield after.merged_into, Command(Action.ABSORB, about=person, text=before.number)
    if before.merged_into and not after.merged_into:
        for person in before.raters:
            yield before.merged_into, Command(Action.PART, about=person, text=before.number)
    if after.outcome is Outcome.WITHDRAWN and before.outcome is not Outcome.WITHDRAWN:
        for case_id in merged:
            yield case_id, Command(Action.RELEASE)

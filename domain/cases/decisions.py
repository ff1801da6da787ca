"""What was decided of a case, and who may go back on it, or correct it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from domain.cases.model import Case
from domain.cases.words import Action, Party
from domain.people import Voice

DECISIVE = frozenset({Action.ASK, Action.DECLINE, Action.REVERT, Action.RESOLVE, Action.PROMISE, Action.PROPOSE})
"""By which staff decide something, in words that others read: 请补充, 不予受理, 办结 in each of its classes."""
FINAL = DECISIVE | {Action.AGREE}
"""And by which a chair does."""


@dataclass(frozen=True)
class Decision:
    """By whom, as what, and when. Where it may be taken back: whether that was done (`unsent`), whether somebody has
    `acted` on it, the case as it was `before`, and which of its fields were `touched` since.
    """

    by: Voice | None
    party: Party
    at: datetime
    unsent: bool = False
    acted: bool = False
    before: Case | None = None
    touched: frozenset[str] = frozenset()


class Told(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def action(self) -> Action: ...
    @property
    def text(self) -> str: ...


Event = TypeVar("Event", bound=Told)


def what_stands(history: Iterable[Event]) -> list[Event]:
    """What happened and was not taken back, in order."""
    history = [*history]
    gone = {event.text for event in history if event.action is Action.UNSEND}
    return [event for event in history if str(event.id) not in gone]

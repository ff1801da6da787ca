"""What a refusal is, and those that no noun owns; every other stands beside the rules that raise it.

The class says why; `key` names the sentence a person reads.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any, ClassVar


class Refusal(Exception):
    """The rules do not allow what a person asked for. `args` of the sentence are keyword arguments."""

    key: ClassVar[str]

    def __init__(self, **details: Any) -> None:
        super().__init__(self.key)
        self.details = details

    def __reduce__(self) -> tuple[partial["Refusal"], tuple[()]]:
        """It may be raised in one process and heard in another."""
        return partial(type(self), **self.details), ()


class NotFound(Refusal):
    """No such case, or one this person may not know of: the two must look the same."""

    key = "refused-not-found"


class MovedOn(Refusal):
    """The button belongs to a turn that is over, or the case is at another stage now."""

    key = "refused-moved-on"


class NotYours(Refusal):
    """Somebody who may see the case, but whose part in it is another one: the chair does not answer for staff.

    `who`: whose part it is.
    """

    key = "refused-not-yours"

    def __init__(self, who: str = "staff") -> None:
        super().__init__(who=who)


class NotAdmin(Refusal):
    """Only the admin of a union, or of one above it, rules for it."""

    key = "refused-not-admin"


class DayOutOfReach(Refusal):
    """The day promised lies in the past, or too far ahead. Details: latest, a date."""

    key = "refused-day"


class TextNeeded(Refusal):
    """The action says something to somebody, so it needs words."""

    key = "refused-text-needed"


class TextTooLong(Refusal):
    """More characters than policy allows. Details: limit."""

    key = "refused-text-too-long"


class ReasonTooShort(Refusal):
    """Too few characters to be a reason. Details: limit."""

    key = "refused-reason-short"


class ModuleOff(Refusal):
    """The union takes no new proposals; those under way go on, and a demand can be handed in instead."""

    key = "refused-module-off"


class BoardOff(Refusal):
    """Nothing more is put on the board of the union; what stands there stays."""

    key = "refused-board-off"


class ContactOff(Refusal):
    """No talk with a representative begins in the union; those that there are go on."""

    key = "refused-contact-off"


class BulletinsOff(Refusal):
    """The union publishes nothing more; what it has published takes its course."""

    key = "refused-bulletins-off"


OFF: Mapping[str, type[Refusal]] = {
    "proposals": ModuleOff,
    "board": BoardOff,
    "contact": ContactOff,
    "bulletins": BulletinsOff,
}
"""What is said where a union is without a module, by its name."""

"""What a chair sees at a glance."""

from enum import StrEnum


class Part(StrEnum):
    """A number of the overview that has a list."""

    WAITING = "waiting"
    HANDLING = "handling"
    YELLOW = "yellow"
    RED = "red"
    CLOSED = "closed"

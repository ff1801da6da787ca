"""Calls: who is called to what by name, until when, and how it ended.

A person is called, in an office or for one; nobody is under a voice that has no name. What somebody does for their own
sake (handing in, going along, rating) is no call.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.people import Person


class Ending(StrEnum):
    """Of each call that is over exactly one holds; of one that runs, none.

    In time and late: they answered. Absent: its time was over, and they had not. Left out: it ended without them, and
    nobody is to blame; for what reason says `LeftOut`. Left office: while it ran.
    """

    IN_TIME = "in_time"
    LATE = "late"
    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"
    LEFT_OUT = "left_out"
    LEFT_OFFICE = "left_office"


class LeftOut(StrEnum):
    """Overtaken: others had done it before its time was over. Secret: nobody may learn whether they answered."""

    OVERTAKEN = "overtaken"
    CONFLICT = "conflict"
    AWAY = "away"
    SECRET = "secret"


class Cause(StrEnum):
    """Why somebody gives way who had been called: they are not there, or not in office any more."""

    AWAY = "away"
    LEFT = "left"


@dataclass(frozen=True)
class Call:
    """To which part of a matter somebody is called: of a case, to a turn or an errand; and as what.

    `reason`: of an ending that has several. `ended_by`: who answered, or did what ended it; None where time did.
    """

    matter_id: int
    part: int
    party: str
    person: Person
    called_at: datetime
    due_at: datetime | None
    ended_at: datetime | None = None
    ending: Ending | None = None
    reason: str = ""
    ended_by: Person | None = None


@dataclass(frozen=True)
class Part:
    """Of a matter."""

    matter_id: int
    part: int


@dataclass(frozen=True)
class Heard:
    """What became of calls: those that began, as they are, and those known before that ended or are due another day.

    `asked`: either, of who was called by being asked what they say. `resumed`: that had ended, and run as before.
    `dropped`: parts to which nobody was called, as it has turned out.
    """

    asked: tuple[Call, ...] = ()
    begun: tuple[Call, ...] = ()
    changed: tuple[Call, ...] = ()
    resumed: tuple[Call, ...] = ()
    dropped: tuple[Part, ...] = ()

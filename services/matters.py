"""Matters: what each kind of them says of itself, and the one clock by which all their turns go."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.leaps import AGREED
from domain.rules import Rules
from services.work import Work
from storage.turns import Running


class Listing(StrEnum):
    """Where somebody finds what of it waits for them. `DAILY` has no list yet: it stays where they find it today."""

    TO_DO = "to do"
    DAILY = "daily"


@dataclass(frozen=True)
class Reminder:
    """`rung`: as what it is written down, once a turn; `tells`: whom; `at`: from when on."""

    rung: str
    tells: Sequence[str]
    at: Callable[[Running, Rules], datetime]


@dataclass(frozen=True)
class Matters:
    """A kind of matter. It says all of this; nothing is the default.

    `ladder`: its turns climb the ladder of the policy, as cases and their errands do. `reminders`: otherwise what is
    said of a turn, in order. Where it has neither, its time ends something, and waits while the date is not believed.
    `list`: where it is found. `digest`: what is said of it is gathered into one message a person. `search`: it is found
    by its number. `look`: what is done when the time of one of its turns has come; None where none has one.
    """

    code: str
    ladder: bool
    reminders: Sequence[Reminder]
    list: Listing
    digest: bool
    search: bool
    look: Callable[[Work, Running], Awaitable[None]] | None


def chased(kind: Matters) -> bool:
    """Whether its clock reminds somebody; to look at its turns early does no harm."""
    return kind.look is not None and bool(kind.ladder or kind.reminders)


async def look(kind: Matters, work: Work, most: int) -> bool:
    """Looks at up to `most` turns whose time has come. False when there was none."""
    assert kind.look
    turns = await work.turns.to_look_at(kind=kind.code, now=work.now, most=most)
    for turn in turns:
        await kind.look(work, turn)
        if not work.believed:  # what its own clock says comes next may be years away
            await work.turns.look_again(turn.matter_id, turn.number, work.now + AGREED)
    return bool(turns)


async def set_aside(kind: Matters, work: Work) -> None:
    """The first turn whose time has come cannot be dealt with: it waits an hour and holds up no other."""
    for turn in await work.turns.to_look_at(kind=kind.code, now=work.now, most=1):
        await work.turns.look_again(turn.matter_id, turn.number, work.now + timedelta(hours=1))


async def reminded(work: Work, reminders: Sequence[Reminder], turn: Running) -> Reminder | None:
    """The last one whose time has come, if it has not been said; of several that an outage held up, it alone.

    Where there is another after it, the turn is looked at again then.
    """
    times = [each.at(turn, work.rules) for each in reminders]
    passed = max((n for n, at in enumerate(times) if at <= work.now), default=-1)
    await work.turns.look_again(turn.matter_id, turn.number, min(times[passed + 1 :], default=None))
    if passed < 0 or not await work.turns.warn(turn.matter_id, turn.number, reminders[passed].rung, work.now):
        return None
    return reminders[passed]

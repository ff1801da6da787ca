"""Deleting and coming back is no way to press twice, or out of a ban: a mark says so, to whoever it is of alone.

A mark is another one for each case and each ban, so none can be held against another; without the key, which is not in
the database, nobody can make them.
"""

import hmac
from datetime import datetime
from enum import StrEnum

from domain.cases.model import Case
from domain.people import Person, own_voice
from services.forgetting import Forgets
from services.retention import Night, Retains
from services.work import Work


class What(StrEnum):
    """What a mark is of."""

    PRESS = "press"
    BAN = "ban"


def digest(key: bytes, chat_id: int, what: What, number: int) -> str:
    """`number`: of the case, or of the comment for which somebody is banned."""
    return hmac.digest(key, f"{chat_id}|{what}|{number}".encode(), "sha256").hex()


async def _digest(work: Work, person: Person, what: What, number: int) -> str:
    account = await work.people.account(own_voice(person))
    return digest(work.key, account.chat_id, what, number)


async def leave(work: Work, person: Person) -> None:
    """What they pressed counts on, without a row that is theirs; what was said against them holds."""
    if not work.key:
        return
    for case_id in await work.marks.pressed(person=person):
        await work.marks.put(await _digest(work, person, What.PRESS, case_id), case_id, None)
        await work.board.no_longer(case_id=case_id, person=person)
    for comment_id in await work.marks.bans_of(person=person, now=work.now):
        await work.marks.put(await _digest(work, person, What.BAN, comment_id), None, comment_id)


async def pressed_before(work: Work, case: Case, person: Person) -> bool:
    """Whether a press of theirs is counted already. It is theirs again from now on, and the mark is gone."""
    return bool(work.key) and await work.marks.take(await _digest(work, person, What.PRESS, case.id))


async def banned_until(work: Work, case: Case, person: Person) -> datetime | None:
    """Until when they do not speak there, for something that they said before they were forgotten."""
    bans = await work.marks.bans(case_id=case.id, now=work.now) if work.key else []
    theirs = [ban.until for ban in bans if await work.marks.has(await _digest(work, person, What.BAN, ban.comment_id))]
    return max(theirs, default=None)


async def over(work: Work, night: Night) -> int:
    """The case is closed, the ban has passed or was lifted."""
    return len(await work.marks.over(before=night.before, most=night.most))


FORGETS = Forgets(leave=leave)
RETAINS = {"marks": Retains(over, days=1)}

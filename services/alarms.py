"""What admins hear about the bot itself: one notice of a kind at a time is enough."""

from datetime import datetime, time
from enum import StrEnum
from typing import Any

from domain.calendar import ONE_DAY
from domain.cases.model import Case
from domain.people import Person, Role, UnionId, Voice, own_voice
from domain.sentences import Sentence
from services.work import Work
from storage.outbox import Outgoing, Priority


class Why(StrEnum):
    """Why something was not delivered, as people are told."""

    UNREACHABLE = "unreachable"
    KIND = "kind"
    REFUSED = "refused"


NOTICE = "admin-"
"""So the keys of these sentences begin: a notice of a notice would have no end."""
TOLD_AT = time(9)
FAILED = "answer-failed"
UNSEEN = ("reaction", "commands", "buttons", "topic", "vanish")
"""Kinds of rows that nobody waits for."""


async def tell_admins(work: Work, key: str, at: datetime, *, but: Voice | None = None, **args: Any) -> None:
    """`key`: of the sentence; `but`: somebody who cannot be told, since it is about a message to them."""
    for voice in map(own_voice, await work.posts.admins_of_roots()):
        if voice != but:
            await work.outbox.say(voice, Sentence(key, args), at, slot=key)


async def say_so(work: Work, row: Outgoing, why: Why) -> None:
    """What somebody asked for cannot be shown, and they see nothing else of it."""
    if why is Why.REFUSED and row.args.get("key") != FAILED and row.kind not in UNSEEN:
        await work.outbox.say(row.person, Sentence(FAILED), work.now, priority=Priority.ANSWER, slot=FAILED)


async def undelivered(work: Work, row: Outgoing, why: Why) -> None:
    """Something was not delivered: of a case whose parties have names, which and to whom; of anything else a number."""
    case = await work.cases.load(row.matter_id) if row.matter_id else None
    if str(row.args.get("key", "")).startswith(NOTICE):
        return
    if case is None or case.anonymous or (await work.people.account(row.person)).pseudonym:
        await count_undelivered(work, row)
        return
    args = {"number": case.number, "name": await work.people.called(row.person), "why": why, "kind": str(case.kind)}
    for admin in await _nearest(work, case.union, row.person, case):
        said = Sentence("admin-undelivered", args)
        await work.outbox.say(own_voice(admin), said, work.now, slot=f"admin-undelivered:{case.id}")


async def count_undelivered(work: Work, row: Outgoing) -> None:
    """How many were not delivered, and nothing else of them, not even when: it is told the next morning."""
    case = await work.cases.load(row.matter_id) if row.matter_id else None
    talk = await work.talks.talk(row.args["talk"]) if "talk" in row.args else None
    union = case.union if case else talk.union if talk else None
    day = work.rules.calendar.local_day(work.now)
    for admin in await _nearest(work, union, row.person, case):
        slot = f"admin-undelivered-count:{union or 0}"
        before = await work.outbox.in_slot(person=own_voice(admin), slot=slot)
        count = (before or {}).get("args", {}).get("count", 0) + 1
        said = Sentence("admin-undelivered-count", {"count": count})
        morning = work.rules.calendar.at(day + ONE_DAY, TOLD_AT)
        await work.outbox.say(own_voice(admin), said, work.now, slot=slot, not_before=morning)


async def _nearest(work: Work, union: UnionId | None, besides: Voice, case: Case | None) -> list[Person]:
    """The admins of this union, or of the nearest one upward that has any; never whom the case is kept from."""
    barred = {besides, *map(own_voice, case.barred if case else ())}
    case_id = case.id if case else None
    near = await work.people.office_holders(Role.ADMIN, union, case_id, barred=barred) if union else []
    return near or [each for each in await work.posts.admins_of_roots() if own_voice(each) not in barred]

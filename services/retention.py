"""What is not needed any more goes by itself: each night, by the policy's days, a batch at a time."""

import json
from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta

from domain.cases.loop import Action
from domain.people import PersonId
from domain.retention import DELETED, NUMBERS, changes_without_words, opinions_without_words, without_words
from domain.rules import Rules
from services import entries
from services.cases import similar
from services.forgetting import forget_talk, let_go
from storage import cards, cases
from storage.database import Row, Transaction
from storage.json import to_json
from storage.times import to_text

NIGHT = time(3, 30)
BATCH = 50


async def retain(tx: Transaction, now: datetime, rules: Rules) -> bool:
    """One batch of one rule. False where it is not night yet, or each of today's rules is done.

    A rule is done once a day, on the first look after half past three, so an outage costs nothing.
    """
    today = rules.calendar.local_day(now)
    if now < rules.calendar.at(today, NIGHT):
        return False
    for name, rule in RULES.items():
        occasion = {"name": f"retention:{name}", "day": today.isoformat()}
        if await tx.occasion_get(**occasion):
            continue
        days = getattr(rules.policy.retention, name)
        if not days or await rule(tx, now - timedelta(days=days), now, BATCH) < BATCH:
            await tx.occasions_forget(**occasion)
            await tx.occasion_add(**occasion)
        return True
    return False


async def _drafts(tx: Transaction, before: datetime, now: datetime, most: int) -> int:
    return len(await tx.retain_drafts(before=to_text(before), most=most))


async def _anonymous_link(tx: Transaction, before: datetime, now: datetime, most: int) -> int:
    """From then on nobody can be asked, told, or unsealed in it, and who talked about it is nobody's business any more.

    Not even the database knows.
    """
    submitters = await tx.identity_links_over(before=to_text(before), most=most)
    speakers = await tx.identity_speakers_over(before=to_text(before), most=most)
    for row in (*submitters, *speakers):
        await let_go(tx, PersonId(row["person"]))
    return max(len(submitters), len(speakers))


async def _words(tx: Transaction, before: datetime, now: datetime, most: int) -> int:
    rows = await tx.cases_worded(before=to_text(before), most=most)
    for row in rows:
        await _delete_words(tx, row["id"], now)
    return len(rows)


async def _delete_words(tx: Transaction, case_id: int, now: datetime) -> None:
    """Whatever people wrote or sent. Dates, classes, ratings and who did what stay, so that figures can be counted."""
    case = await cases.load(tx, case_id)
    assert case is not None
    await tx.case_delete_words(
        id=case.id,
        text=without_words(case.text),
        reason=without_words(case.reason),
        resolution=without_words(case.resolution),
        extension_reason=without_words(case.extension_reason),
        now=to_text(now),
    )
    for event in await tx.events_whole(case_id=case.id):
        await _delete_words_of_event(tx, event)
    await tx.opinions_delete_words(case_id=case.id, text=DELETED)
    await tx.comments_delete_words(case_id=case.id, text=DELETED)
    await tx.notes_delete_words(case_id=case.id, text=DELETED)
    await tx.attachments_delete(case_id=case.id)
    await similar.forget(tx, case.id)
    await cards.want(tx, case.id)


async def _delete_words_of_event(tx: Transaction, event: Row) -> None:
    opinions = event["opinions"] and to_json(opinions_without_words(json.loads(event["opinions"])))
    text = event["text"] if Action(event["action"]) in NUMBERS else without_words(event["text"])
    changes = to_json(changes_without_words(json.loads(event["changes"])))
    await tx.event_delete_words(id=event["id"], text=text, opinions=opinions, changes=changes)


async def _talks(tx: Transaction, before: datetime, now: datetime, most: int) -> int:
    """With the voice that was made for it, if there is one."""
    rows = await tx.talks_over(before=to_text(before), most=most)
    for row in rows:
        await forget_talk(tx, row["id"])
        await tx.talk_forget(id=row["id"])
        if row["anonymous_at"]:
            await let_go(tx, PersonId(row["worker"]))
    return len(rows)


async def _visits(tx: Transaction, before: datetime, now: datetime, most: int) -> int:
    await tx.retain_visit_files(before=to_text(before), most=most)
    return len(await tx.retain_visits(before=to_text(before), most=most))


async def _signups(tx: Transaction, before: datetime, now: datetime, most: int) -> int:
    await tx.retain_care(before=to_text(before), most=most)
    return len(await tx.retain_signups(before=to_text(before), most=most))


async def _uploads(tx: Transaction, before: datetime, now: datetime, most: int) -> int:
    return len(await tx.retain_uploads(before=to_text(before), most=most))


async def _telephones(tx: Transaction, before: datetime, now: datetime, most: int) -> int:
    return await entries.forget_telephones(tx, before, most)


Rule = Callable[[Transaction, datetime, datetime, int], Awaitable[int]]
"""Deletes up to `most` of what was over before a moment, and says how many there were."""

RULES: dict[str, Rule] = {
    "drafts": _drafts,
    "anonymous_link": _anonymous_link,
    "words": _words,
    "talks": _talks,
    "visits": _visits,
    "signups": _signups,
    "uploads": _uploads,
    "telephones": _telephones,
}
"""By the policy's names, `[retention]`. What else is deleted sooner is in the jobs of `scheduler/tick.py`."""

"""What of a case is kept no longer: a draft of it, who handed it in without a name, what people wrote."""

import json

from domain.cases.loop import Action
from domain.people import PersonId
from domain.retention import DELETED, NUMBERS, changes_without_words, opinions_without_words, without_words
from services.cases import similar
from services.forgetting import let_go
from services.retention import Night, Retains
from storage import cards, cases
from storage.database import Row, Transaction
from storage.json import to_json
from storage.times import to_text


async def drafts(tx: Transaction, night: Night) -> int:
    return len(await tx.retain_drafts(before=to_text(night.before), most=night.most))


async def anonymous_link(tx: Transaction, night: Night) -> int:
    """From then on nobody can be asked, told, or unsealed in it, and who talked about it is nobody's business any more.

    Not even the database knows.
    """
    submitters = await tx.identity_links_over(before=to_text(night.before), most=night.most)
    speakers = await tx.identity_speakers_over(before=to_text(night.before), most=night.most)
    for row in (*submitters, *speakers):
        await let_go(tx, PersonId(row["person"]), night.parts)
    return max(len(submitters), len(speakers))


async def words(tx: Transaction, night: Night) -> int:
    rows = await tx.cases_worded(before=to_text(night.before), most=night.most)
    for row in rows:
        await _delete_words(tx, row["id"], night)
    return len(rows)


async def _delete_words(tx: Transaction, case_id: int, night: Night) -> None:
    """Whatever people wrote or sent. Dates, classes, ratings and who did what stay, so that figures can be counted."""
    case = await cases.load(tx, case_id)
    assert case is not None
    await tx.case_delete_words(
        id=case.id,
        text=without_words(case.text),
        reason=without_words(case.reason),
        resolution=without_words(case.resolution),
        extension_reason=without_words(case.extension_reason),
        now=to_text(night.now),
    )
    for event in await tx.events_whole(case_id=case.id):
        await _delete_words_of_event(tx, event)
    await tx.opinions_delete_words(case_id=case.id, text=DELETED)
    for delete in night.words:
        await delete(tx, case.id)
    await tx.attachments_delete(case_id=case.id)
    await similar.forget(tx, case.id)
    await cards.want(tx, case.id)


async def _delete_words_of_event(tx: Transaction, event: Row) -> None:
    opinions = event["opinions"] and to_json(opinions_without_words(json.loads(event["opinions"])))
    text = event["text"] if Action(event["action"]) in NUMBERS else without_words(event["text"])
    changes = to_json(changes_without_words(json.loads(event["changes"])))
    await tx.event_delete_words(id=event["id"], text=text, opinions=opinions, changes=changes)


RETAINS = {"drafts": Retains(drafts), "anonymous_link": Retains(anonymous_link), "words": Retains(words)}
"""By the policy's names, `[retention]`."""

"""What of a case is kept no longer: a draft of it, who handed it in without a name, what people wrote."""

from domain.cases.loop import verb_of
from domain.retention import DELETED, changes_without_words, opinions_without_words, without_words
from services.cases import similar
from services.forgetting import let_go
from services.retention import Night, Retains
from services.work import Work
from storage.cases import WholeEvent
from storage.json import readable, to_json


async def drafts(work: Work, night: Night) -> int:
    return len(await work.conversations.retain(before=night.before, most=night.most))


async def anonymous_link(work: Work, night: Night) -> int:
    """From then on nobody can be asked, told, or unsealed in it, and who talked about it is nobody's business any more.

    Not even the database knows.
    """
    submitters = await work.people.links_over(before=night.before, most=night.most)
    speakers = await work.people.speakers_over(before=night.before, most=night.most)
    for voice in (*submitters, *speakers):
        await let_go(work, voice, night.parts)
    return max(len(submitters), len(speakers))


async def words(work: Work, night: Night) -> int:
    rows = await work.cases.worded(before=night.before, most=night.most)
    for case_id in rows:
        await _delete_words(work, case_id, night)
    return len(rows)


async def _delete_words(work: Work, case_id: int, night: Night) -> None:
    """Whatever people wrote or sent. Dates, classes, ratings and who did what stay, so that figures can be counted."""
    case = await work.cases.load(case_id)
    assert case is not None
    await work.cases.delete_words(
        id=case.id,
        text=without_words(case.text),
        reason=without_words(case.reason),
        resolution=without_words(case.resolution),
        extension_reason=without_words(case.extension_reason),
        now=work.now,
    )
    for event in await work.cases.whole_events(case_id=case.id):
        await _delete_words_of_event(work, event)
    await work.cases.delete_words_of_opinions(case_id=case.id, text=DELETED)
    await work.matters.delete_words_of_values(matter_id=case.id, text=DELETED)
    for delete in night.words:
        await delete(work, case.id)
    await work.cases.delete_files(matter_id=case.id)
    await similar.forget(work, case.id)
    await work.cards.want(case.id)


async def _delete_words_of_event(work: Work, event: WholeEvent) -> None:
    opinions = event.opinions and to_json(opinions_without_words(readable(event.opinions, [])))
    text = event.text if verb_of(event.action).numbered else without_words(event.text)
    changes = to_json(changes_without_words(readable(event.changes, {})))
    await work.cases.delete_words_of_event(id=event.id, text=text, opinions=opinions, changes=changes)


RETAINS = {"drafts": Retains(drafts), "anonymous_link": Retains(anonymous_link), "words": Retains(words)}
"""By the policy's names, `[retention]`."""

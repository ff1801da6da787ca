"""Staff answer a worker: at once, and for two minutes it can be taken back."""

from datetime import timedelta

from domain.cases.command import Command
from domain.cases.parties import parties
from domain.cases.refusals import SomebodyElseAnswered, TooLateToUnsend, UnsentBefore
from domain.cases.words import DESK, Action
from domain.drafts import Draft
from domain.people import Actor, Voice, own_voice
from services.cases.perform import Done, perform
from services.demands import attachments
from services.work import Work
from storage.cards import Reference
from storage.cases import Happening
from storage.outbox import Letter, Priority


async def reply(
    work: Work, case_id: int, draft: Draft, message_id: int, actor: Actor, place: Voice | None = None
) -> Done:
    """An answer to the submitter. `message_id` is the staff member's own message: where the submitter has a name, the
    delivery tick goes on it.

    `place`: in whose chat that is, if not in their own: in that of a group.
    """
    done = await perform(work, case_id, Command(Action.REPLY, text=draft.text), actor, attachments(draft.files))
    chat = place or own_voice(actor.person)
    await work.cards.refer([Reference(chat, message_id, case_id, done.event_id)])
    return done


async def unsend(work: Work, event_id: int, actor: Actor) -> Done:
    """Takes an answer back: out of the outbox, and out of the worker's chat if it is there already."""
    event = await _answer(work, event_id, actor)
    for later in await work.cases.history(event.case_id):
        if later.action is Action.UNSEND and later.text == str(event_id):
            raise UnsentBefore
    if work.now - event.at > timedelta(seconds=work.rules.policy.unsend_seconds):
        raise TooLateToUnsend
    done = await perform(work, event.case_id, Command(Action.UNSEND, text=str(event_id)), actor)
    await work.outbox.drop_announcement(event_id=event_id)
    await work.outbox.drop_unsent_of(event_id=event_id)
    await work.outbox.put(Letter(done.case.submitter, "erase", {"event": event_id}, Priority.URGENT), work.now)
    return done


async def _answer(work: Work, event_id: int, actor: Actor) -> Happening:
    """The actor's own. Whoever has nothing to do with it reads the same as of one that there is not."""
    event = await work.cases.happening(event_id) if await work.cases.has_event(event_id) else None
    if event is None or event.action is not Action.REPLY:
        raise TooLateToUnsend
    if event.actor != own_voice(actor.person):
        case = await work.cases.load(event.case_id)
        raise SomebodyElseAnswered if case and DESK & parties(case, actor) else TooLateToUnsend
    return event

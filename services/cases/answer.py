"""Staff answer a worker: at once, and for two minutes it can be taken back, as can what they decide."""

from datetime import timedelta

from domain.cases.command import Command
from domain.cases.decisions import DECISIVE, what_stands
from domain.cases.loop import OWNERS
from domain.cases.model import Case
from domain.cases.parties import SYSTEM, parties
from domain.cases.refusals import TooLateToUnsend
from domain.cases.words import DESK, Action, Party
from domain.drafts import Draft
from domain.people import Actor, Voice, own_voice
from domain.sentences import Button, Day, Sentence
from domain.taps.cases import VIEW
from services.cases.perform import Done, perform
from services.demands import attachments
from services.quiet_hours import awake
from services.work import Work
from storage.cards import Reference
from storage.cases import Happening
from storage.outbox import SAY, Letter, Priority

LATELY = timedelta(hours=1)
"""Whoever types that they want it back means what they did in this time."""


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
    """Takes back an answer, or what was decided: out of the outbox, and out of the chats of all who have it.

    Whoever has nothing to do with the case reads the same as of an answer that there is not.
    """
    event = await work.cases.happening(event_id) if await work.cases.has_event(event_id) else None
    case = await work.cases.load(event.case_id) if event else None
    if event is None or case is None or not parties(case, actor) & {*DESK, Party.CHAIR}:
        raise TooLateToUnsend
    done = await perform(work, case.id, Command(Action.UNSEND, text=str(event_id)), actor)
    had = await work.outbox.who_had(event_id=event_id)
    await work.outbox.drop_announcement(event_id=event_id)
    await work.outbox.drop_unsent_of(event_id=event_id)
    for each in had:
        await work.outbox.put(Letter(each.person, "erase", {"event": event_id}, Priority.URGENT), work.now)
    told = {each.person for each in had if each.reached} | {event.actor}
    for person in sorted(filter(None, told - {own_voice(actor.person)})):
        await _tell(work, done.case, event, person)
    await _nobody_telephones(work, event)
    return done


async def newest_of(work: Work, case: Case, mine: frozenset[Party], actor: Actor) -> int | None:
    """What they answered or decided last in a case, and stands; a chair may mean what any of its staff decided."""
    for event in reversed(what_stands(await work.cases.history(case.id))):
        own = event.actor == own_voice(actor.person) and event.action in {*DECISIVE, Action.REPLY}
        if own or (Party.CHAIR in mine and event.action in DECISIVE):
            return event.id
    return None


async def newest(work: Work, actor: Actor) -> int | None:
    """What they answered or decided last in any case, not long ago."""
    return await work.cases.newest_by(person=actor.person, since=work.now - LATELY)


async def _tell(work: Work, case: Case, event: Happening, person: Voice) -> None:
    """Who has read it reads that it was taken back, and what is so now."""
    mine = parties(case, await work.people.known_by(person))
    whose = "own" if mine & OWNERS else "other"
    calendar = work.rules.of(case.union_path).calendar
    day = calendar.local_day(case.promise_due)
    promise = Day(day, calendar.is_provisional(day), late=work.now > case.promise_due)
    args = {"number": case.number, "what": str(event.action), "whose": whose, "promise": promise}
    rows = [[Button("button-view", VIEW(case.id))]] if mine else []
    told = Sentence("taken-back", args, rows, protected=case.anonymous)
    letter = Letter(person, SAY, told.encode(), Priority.NEWS, matter_id=case.id if mine else None)
    await work.outbox.put(letter, work.now, await awake(work, person))


async def _nobody_telephones(work: Work, event: Happening) -> None:
    """What did not reach somebody, and is taken back, is not read out to them any more."""
    for later in await work.cases.history(event.case_id):
        case = await work.cases.load(event.case_id)
        runs = case is not None and later.opens in {errand.number for errand in case.errands}
        if later.id > event.id and later.action is Action.MISS and runs:
            await perform(work, event.case_id, Command(Action.TOLD, later.opens), SYSTEM)

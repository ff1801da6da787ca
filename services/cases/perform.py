"""Moving a case: load, decide, save, open the next turn, announce. Every action of every role comes through here."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import partial

from domain.calendar import ONE_DAY
from domain.cases import clocks
from domain.cases.audience import audience
from domain.cases.calls import heard
from domain.cases.command import Command
from domain.cases.decide import decide, opening
from domain.cases.evolve import evolve
from domain.cases.loop import is_ending, verb_of, verbs
from domain.cases.merging import consequences
from domain.cases.model import UNSOLVED, Case, Event, Grade, Turn
from domain.cases.parties import BY_NAME, SYSTEM, parties, voice_in
from domain.cases.procedures.conclusions import settles_at
from domain.cases.settlement import errand_settled, reasons, settled
from domain.cases.situation import Situation
from domain.cases.words import Action, Party
from domain.following import Heed
from domain.masking import masked
from domain.people import Actor, own_voice
from domain.refusal import NotFound, NotYours
from domain.sentences import Sentence
from services.cases import adoption, draw, leaving, similar, situation
from services.quiet_hours import awake
from services.seals import NOTHING, hand_in, put_away
from services.work import Work
from storage.cases import Attachment
from storage.outbox import FILES, Letter, Priority

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Done:
    """What came of a command: the case as it is now, and the event that made it so.

    `taken`: whoever did it has the case in hand from now on, and had not before.
    """

    case: Case
    event_id: int
    taken: bool = False


async def known_to(work: Work, case_id: int, actor: Actor, *, following: bool = False) -> Case:
    """The case, if the actor is anything to it. Raises NotFound alike for a stranger and for no case at all.

    `following`: it is enough to follow it, where no more is shown than followers may see; elsewhere NotYours is raised.
    """
    case = await work.cases.load(case_id)
    if case is not None and parties(case, actor):
        return case
    if case is None or not (await heed_of(work, case, actor)).follows:
        raise NotFound
    if not following:
        raise NotYours
    return case


async def is_kept_from(work: Work, case: Case, actor: Actor, heard_as: Party | None = None) -> bool:
    """Whether nothing more of it goes to somebody: it is kept from them, by a post that they may have only since they
    read of it; or they were asked by name, and that is over. What all may read, and they follow, they read like all.
    """
    lost = (actor.person in case.barred or heard_as in BY_NAME) and not parties(case, actor)
    return lost and not (await heed_of(work, case, actor)).follows


async def heed_of(work: Work, case: Case, actor: Actor) -> Heed:
    """Whether they follow the case, and whether they want to hear of it."""
    return await work.following.heed(case, voice_in(case, actor))


async def perform(
    work: Work,
    case_id: int,
    command: Command,
    actor: Actor,
    files: Sequence[Attachment] = (),
) -> Done:
    """Does what the command says, or raises the Refusal that says why not."""
    case = await work.cases.load(case_id)
    if case is None:
        raise NotFound
    rules = work.rules.of(case.union_path)
    words, command = command.text, replace(command, files=len(files), text=masked(command.text))
    around = await situation.look(work.under(rules), case, command, actor)
    event = decide(case, command, actor, work.now, rules, around)
    if command.action is Action.LEAVE:
        event = await leaving.unheld(work, case, event, actor)
    after = evolve(case, event)
    await work.cases.save(case, after, work.now)
    await put_away(work, after, words)
    taken = case.assignee != after.assignee == actor.person
    done = Done(after, await _write(work.under(rules), case, after, event, files), taken)
    if command.action is Action.PUBLISH:
        await similar.forget(work, after.id)
        await similar.note(work, after)
    if command.action is Action.RECLAIM:
        await adoption.thank(work.under(rules), case)
    if command.action is Action.LEAVE:
        await leaving.let_go(work.under(rules), case, after, actor)
    if command.action is Action.TRANSFER:
        await _tell_who_had_it(work, case, after, actor)
    await _carry_on(work.under(rules), case, after)
    return await settle(work.under(rules), done)


async def _tell_who_had_it(work: Work, before: Case, after: Case, actor: Actor) -> None:
    """Somebody else gave what they had in hand to another."""
    had = own_voice(before.assignee)
    if had and before.assignee not in {after.assignee, actor.person, *before.barred}:
        args = {"number": after.number, "name": await work.people.called(own_voice(after.assignee))}
        told, slot = Sentence("given-on", args), f"given-on:{after.id}"
        await work.outbox.say(had, told, work.now, slot=slot, not_before=await awake(work, had))


async def _carry_on(work: Work, before: Case, after: Case) -> None:
    """What it means for other cases, those merged with this one; and for one opened again whose lead has left."""
    lead = own_voice(after.lead)
    left = before.closed_at and not after.closed_at and lead and not await work.people.represents(lead)
    if left:
        await perform(work, after.id, await draw.next_lead(work, after), SYSTEM)
    merged = [case_id for case_id in await work.cases.merged_into(case_id=after.id)] if after.companions else []
    for other, command in consequences(before, after, merged):
        await perform(work, other, command, SYSTEM)


async def settle(work: Work, done: Done) -> Done:
    """What follows from it: enough have signed, all have voted, or it is done."""
    for errand in done.case.errands:
        if await conclude_errand(work, done.case, errand):
            return done
    if done.case.turn is None or await conclude(work, done.case):
        return done
    if at := settles_at(done.case, work.rules.policy):
        await work.turns.look_again(matter_id=done.case.id, number=done.case.turn.number, look_at=at)
    return done


async def conclude(work: Work, case: Case) -> bool:
    """Draws the conclusion from what those who were asked have said, if there is one by now."""
    if case.turn is None or not is_ending(case.turn.party):
        return False
    voting = case.anonymous and case.turn.party is Party.REPRESENTATIVE
    votes = await work.people.votes(case.id, case.turn.number) if voting else None
    around = Situation(chaired=await situation.is_chaired(work, case), votes=votes)
    action = settled(case, _by(work, case.turn), work.rules.of(case.union_path).policy, around)
    if action:
        text = reasons(case) if verb_of(action).words else ""
        await perform(work, case.id, Command(action, text=text), SYSTEM)
    return action is not None


def _by(work: Work, turn: Turn) -> datetime:
    """By which moment a conclusion is drawn. Where the date is not believed none of the turn's time has passed."""
    return work.now if work.believed else turn.started_at


async def replace_silent(work: Work, case: Case) -> None:
    """Who was drawn to look whether it is done and is silent for a day gives way, once, where there is another."""
    turn, rules = case.turn, work.rules.of(case.union_path)
    if turn is None or turn.party is not Party.SUPERVISOR:
        return
    if not clocks.replaced_at(turn, rules.calendar) <= work.now <= turn.due_at:
        return
    command = Command(Action.REPLACE)
    if (await situation.look(work.under(rules), case, command, SYSTEM)).asked:
        await perform(work.under(rules), case.id, command, SYSTEM)


async def conclude_errand(work: Work, case: Case, errand: Turn) -> bool:
    """The same for an errand."""
    action = errand_settled(case, errand, _by(work, errand), work.rules.of(case.union_path).policy)
    if action:
        await perform(work, case.id, Command(action, errand.number), SYSTEM)
    return action is not None


async def check(work: Work, case_id: int, command: Command, actor: Actor) -> Case:
    """Whether it would be allowed if what it lacks were there, so that nobody writes in vain. Gives the case."""
    case = await work.cases.load(case_id)
    if case is None:
        raise NotFound
    rules = work.rules.of(case.union_path)
    around = await situation.look(work.under(rules), case, command, actor)
    complete = replace(
        command,
        files=1,
        grade=command.grade or min(verb_of(command.action).grades, default=None),
        days=command.days or 1,
        day=command.day or work.rules.calendar.local_day(work.now) + ONE_DAY,
    )
    decide(case, complete, actor, work.now, rules, around)
    return case


async def resolving(work: Work, case: Case, grade: Grade) -> Action:
    """What resolving with this class takes: without a chair who could consent, nothing more than any other."""
    if grade in UNSOLVED and not await situation.is_chaired(work, case):
        return Action.RESOLVE
    return next(verb.action for verb in verbs() if grade in verb.grades)


async def add_files(work: Work, event_id: int, actor: Actor, files: Sequence[Attachment]) -> None:
    """The rest of an album, which comes as several messages: it belongs to the event that the first of them made."""
    event = await work.cases.happening(event_id)
    if not actor.speaks_as(event.actor):
        raise NotFound
    await work.cases.attach(event.case_id, event_id, files)
    await work.cards.want(event.case_id)
    case = await work.cases.load(event.case_id)
    assert case is not None
    for row in await work.outbox.hearers_of_files(event_id=event_id):
        person, album = row.person, {"album": files[0].album}
        if not parties(case, await work.people.known_by(person)):
            continue  # their post has ended in between
        at = await awake(work, person) if row.priority == Priority.NEWS else work.now
        letter = Letter(person, FILES, album, row.priority, matter_id=event.case_id, event_id=event_id)
        await work.outbox.put_files(letter, work.now, at)


async def begin(work: Work, case: Case, files: Sequence[Attachment], guarded: Mapping[str, int] = NOTHING) -> Done:
    """A new case with its first event. `guarded`: what of its form is put away, by field."""
    words, case = "\n".join((case.title, case.reason, case.text)), _without_numbers(case)
    event = opening(case, work.rules, guarded)
    case = replace(case, turn=event.turn, turns=1, version=1)
    case = replace(case, id=await work.cases.add(case))
    await hand_in(work, case, guarded)
    await put_away(work, case, words)
    if case.kept:
        day = work.rules.calendar.local_day(work.now)
        begins, ends = (work.rules.calendar.at(each, time()) for each in (day, day + ONE_DAY))
        await work.cases.keep_from(case.id, begins, ends)
    await similar.note(work, case)
    return Done(case, await _write(work, None, case, event, files))


def _without_numbers(case: Case) -> Case:
    return replace(case, title=masked(case.title), reason=masked(case.reason), text=masked(case.text))


async def _write(work: Work, before: Case | None, after: Case, event: Event, files: Sequence[Attachment]) -> int:
    event_id = await work.cases.record(after.id, event, files)
    await work.cases.note_opinions(after, event)
    await work.calls.note(heard(before, event, after))
    if event.turn and before and before.turn and event.turn.number == before.turn.number:
        look_at = clocks.next_look(event.turn, event.at, work.rules.policy, work.rules.calendar)
        await work.cases.redate_turn(after.id, event.turn, look_at)
    elif event.turn and before and event.turn.number <= before.turns:
        await work.cases.end_turn(after.id, event.at)
        await work.turns.resume(after.id, event.turn.number, event.at)
    elif event.turn:
        look_at = clocks.next_look(event.turn, event.at - timedelta(seconds=1), work.rules.policy, work.rules.calendar)
        await work.cases.begin_turn(after.id, event.turn, event.at, look_at)
    elif after.turn is None:
        await work.cases.end_turn(after.id, event.at)
    await _write_errands(work, before, after, event)
    for party, hearing in audience((before or after).kind, before.stage if before else None, event, after):
        await work.outbox.announce(event_id, party, hearing)
    await work.cards.want(after.id)
    moved = {"case": after.number, "action": event.action, "by": event.party, "stage": after.stage}
    work.tx.afterwards.append(partial(log.info, "moved", extra=moved))
    return event_id


async def _write_errands(work: Work, before: Case | None, after: Case, event: Event) -> None:
    going_on = {errand.number for errand in after.errands}
    for errand in before.errands if before else ():
        if errand.number not in going_on:
            await work.cases.end_errand(after.id, errand.number, event.at)
    for errand in event.resumes:
        if errand.number in going_on:
            await work.turns.resume(after.id, errand.number, event.at)
    if event.opens:
        look_at = clocks.next_look(event.opens, event.at - timedelta(seconds=1), work.rules.policy, work.rules.calendar)
        await work.cases.begin_errand(after.id, event.opens, look_at)

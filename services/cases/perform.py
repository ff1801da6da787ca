"""Moving a case: load, decide, save, open the next turn, announce. Every action of every role comes through here."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from domain.calendar import ONE_DAY
from domain.cases import clocks
from domain.cases.audience import audience
from domain.cases.clocks import ENDING
from domain.cases.command import Command
from domain.cases.decide import decide, opening
from domain.cases.loop import Action, Party
from domain.cases.merging import can_take_in, consequences
from domain.cases.model import RESOLVING, Case, Event, Grade, Turn, evolve
from domain.cases.parties import SYSTEM, parties, voice_in
from domain.cases.refusals import CannotMerge, CannotTakeOver, NobodyPresides, NobodyToAsk, OwnCase, TooFewToInquire
from domain.cases.settlement import errand_settled, reasons, settled, settles_at
from domain.following import Heed
from domain.people import Actor, PersonId, Role
from domain.refusal import NotFound, NotYours
from domain.rules import Rules
from services.cases import adoption, draw, similar
from services.cases.announce import members_of
from services.quiet_hours import awake
from storage import cards, cases, outbox, people
from storage.cases import Attachment
from storage.database import Transaction
from storage.following import heed
from storage.outbox import Priority
from storage.times import to_text

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Done:
    """What came of a command: the case as it is now, and the event that made it so.

    `taken`: whoever did it has the case in hand from now on, and had not before.
    """

    case: Case
    event_id: int
    taken: bool = False


_A_GRADE = {action: grade for grade, action in reversed([*RESOLVING.items()])}


async def known_to(tx: Transaction, case_id: int, actor: Actor, *, following: bool = False) -> Case:
    """The case, if the actor is anything to it. Raises NotFound alike for a stranger and for no case at all.

    `following`: it is enough to follow it, where no more is shown than followers may see; elsewhere NotYours is raised.
    """
    case = await cases.load(tx, case_id)
    if case is not None and parties(case, actor):
        return case
    if case is None or not (await heed_of(tx, case, actor)).follows:
        raise NotFound
    if not following:
        raise NotYours
    return case


async def heed_of(tx: Transaction, case: Case, actor: Actor) -> Heed:
    """Whether they follow the case, and whether they want to hear of it."""
    return await heed(tx, case, voice_in(case, actor))


async def perform(
    tx: Transaction,
    case_id: int,
    command: Command,
    actor: Actor,
    now: datetime,
    rules: Rules,
    files: Sequence[Attachment] = (),
) -> Done:
    """Does what the command says, or raises the Refusal that says why not."""
    case = await cases.load(tx, case_id)
    if case is None:
        raise NotFound
    rules = rules.of(case.union_path)
    if command.action is Action.CHAMPION:
        await _check_reader(tx, case, actor)
    asked = await draw.asked_by(tx, case, command, actor, rules.policy.proposal)
    command = replace(command, files=len(files), asked=asked)
    event = decide(case, command, actor, now, rules)
    await _check_others(tx, case, command, actor, rules)
    after = evolve(case, event)
    await cases.save(tx, case, after, now)
    taken = case.assignee != after.assignee == actor.person
    done = Done(after, await _write(tx, case, after, event, rules, files), taken)
    if command.action is Action.PUBLISH:
        await similar.forget(tx, after.id)
        await similar.note(tx, after)
    if command.action is Action.RECLAIM:
        await adoption.thank(tx, case, now, rules)
    await _carry_on(tx, case, after, now, rules)
    return await settle(tx, done, now, rules)


async def _carry_on(tx: Transaction, before: Case, after: Case, now: datetime, rules: Rules) -> None:
    """What it means for other cases, those merged with this one; and for one opened again whose lead has left."""
    left = before.closed_at and not after.closed_at and after.lead and not await people.represents(tx, after.lead)
    if left:
        await perform(tx, after.id, Command(Action.SUCCEED, to=await draw.heir(tx, after)), SYSTEM, now, rules)
    merged = [row["id"] for row in await tx.cases_merged_into(case_id=after.id)] if after.companions else []
    for other, command in consequences(before, after, merged):
        await perform(tx, other, command, SYSTEM, now, rules)


async def settle(tx: Transaction, done: Done, now: datetime, rules: Rules) -> Done:
    """What follows from it: enough have signed, all have voted, or it is done."""
    for errand in done.case.errands:
        if await conclude_errand(tx, done.case, errand, now, rules):
            return done
    if done.case.turn is None or await conclude(tx, done.case, now, rules):
        return done
    if at := settles_at(done.case, rules.policy):
        await tx.turn_look_again(case_id=done.case.id, number=done.case.turn.number, look_at=to_text(at))
    return done


async def conclude(tx: Transaction, case: Case, now: datetime, rules: Rules) -> bool:
    """Draws the conclusion from what those who were asked have said, if there is one by now."""
    if case.turn is None or case.turn.party not in ENDING:
        return False
    chaired = bool(await members_of(tx, Party.CHAIR, case))
    action = settled(case, now, rules.of(case.union_path).policy, chaired=chaired)
    if action:
        text = reasons(case) if action in {Action.REDO, Action.REVIEW} else ""
        await perform(tx, case.id, Command(action, text=text), SYSTEM, now, rules)
    return action is not None


async def replace_silent(tx: Transaction, case: Case, now: datetime, rules: Rules) -> None:
    """Who was drawn to look whether it is done and is silent for a day gives way, once, where there is another."""
    turn, rules = case.turn, rules.of(case.union_path)
    if turn is None or turn.party is not Party.SUPERVISOR:
        return
    if not clocks.replaced_at(turn, rules.calendar) <= now <= turn.due_at:
        return
    command = Command(Action.REPLACE)
    if await draw.asked_by(tx, case, command, SYSTEM, rules.policy.proposal):
        await perform(tx, case.id, command, SYSTEM, now, rules)


async def conclude_errand(tx: Transaction, case: Case, errand: Turn, now: datetime, rules: Rules) -> bool:
    """The same for an errand."""
    action = errand_settled(case, errand, now, rules.of(case.union_path).policy)
    if action:
        await perform(tx, case.id, Command(action, errand.number), SYSTEM, now, rules)
    return action is not None


async def check(tx: Transaction, case_id: int, command: Command, actor: Actor, now: datetime, rules: Rules) -> Case:
    """Whether it would be allowed if what it lacks were there, so that nobody writes in vain. Gives the case."""
    case = await cases.load(tx, case_id)
    if case is None:
        raise NotFound
    complete = replace(
        command,
        files=1,
        grade=command.grade or _A_GRADE.get(command.action),
        days=command.days or 1,
        day=command.day or rules.calendar.local_day(now) + ONE_DAY,
        to=command.to or actor.person,
        into=command.into or case.id,
    )
    decide(case, complete, actor, now, rules.of(case.union_path))
    return case


async def resolving(tx: Transaction, case: Case, grade: Grade) -> tuple[Action, bool]:
    """What resolving with this class takes, and whether that is because there is no chair who could consent."""
    action = RESOLVING[grade]
    if action is Action.PROPOSE and not await members_of(tx, Party.CHAIR, case):
        return Action.RESOLVE, True
    return action, False


async def add_files(
    tx: Transaction, event_id: int, actor: Actor, now: datetime, files: Sequence[Attachment], rules: Rules
) -> None:
    """The rest of an album, which comes as several messages: it belongs to the event that the first of them made."""
    event = await cases.happening(tx, event_id)
    if not actor.speaks_as(event.actor):
        raise NotFound
    await cases.attach(tx, event.case_id, event_id, files)
    await cards.want(tx, event.case_id)
    case = await cases.load(tx, event.case_id)
    assert case is not None
    for row in await tx.outbox_hearers_of_files(event_id=event_id):
        person, album = PersonId(row["person"]), {"album": files[0].album}
        if not parties(case, await people.actor(tx, person)):
            continue  # their post has ended in between
        at = await awake(tx, person, now, rules) if row["priority"] == Priority.NEWS else now
        await outbox.put_files(tx, person, event.case_id, event_id, album, row["priority"], now, at)


async def begin(tx: Transaction, case: Case, rules: Rules, files: Sequence[Attachment]) -> Done:
    """A new case with its first event."""
    event = opening(case, rules)
    case = replace(case, turn=event.turn, turns=1, version=1)
    case = replace(case, id=await cases.add(tx, case))
    await similar.note(tx, case)
    return Done(case, await _write(tx, None, case, event, rules, files))


async def _check_others(tx: Transaction, case: Case, command: Command, actor: Actor, rules: Rules) -> None:
    """Nothing waits for somebody who is not there, or goes into a case that cannot take it in."""
    if command.action in {Action.HELP, Action.ENTRUST} and not command.asked:
        raise NobodyToAsk
    if command.action is Action.SUGGEST and not await draw.representatives(tx, case, rules.policy.proposal):
        raise NobodyToAsk
    if command.action is Action.INQUIRE and not command.asked:
        raise TooFewToInquire
    if command.action is Action.REVIEW and not await members_of(tx, Party.CHAIR, case):
        raise NobodyPresides
    if command.action in {Action.TRANSFER, Action.ASSIST}:
        await check_colleague(tx, case, command)
    if command.into is not None:
        await check_merge(tx, case, command.into, actor)


async def _check_reader(tx: Transaction, case: Case, actor: Actor) -> None:
    """Who knows of it from the board only, and from whom it is kept, hears what a stranger hears."""
    if parties(case, actor) == {Party.READER} and actor.person not in await members_of(tx, Party.READER, case):
        raise NotFound


async def check_merge(tx: Transaction, case: Case, into: int, actor: Actor) -> None:
    """Whether it can go into that other case, which the actor must be staff of as well."""
    target = await known_to(tx, into, actor)
    at_work = {target.assignee, *(errand.person for errand in target.errands if errand.party is Party.HELPER)}
    if not can_take_in(target, case) or at_work & {*case.raters}:  # it would be their own, and they could not go on
        raise CannotMerge
    if not parties(target, actor) & {Party.STAFF, Party.ASSIGNEE}:
        raise OwnCase


async def check_colleague(tx: Transaction, case: Case, command: Command) -> None:
    """Whoever takes over is staff of the case, and it is not their own.

    An anonymous submitter is not refused: a refusal would say who it was. They cannot act on their own case anyway, and
    any colleague can.
    """
    colleague = await people.actor(tx, command.to) if command.to else None
    owners = {case.lead, *(each.person for each in case.companions)}
    if colleague is None or colleague.person in owners or not colleague.holds(Role.STAFF, case.union_path):
        raise CannotTakeOver
    if Party.SUBMITTER in parties(case, colleague) and not case.anonymous:
        raise CannotTakeOver


async def _write(
    tx: Transaction, before: Case | None, after: Case, event: Event, rules: Rules, files: Sequence[Attachment]
) -> int:
    event_id = await cases.record(tx, after.id, event, files)
    await cases.note_opinions(tx, after, event)
    if event.turn and before and before.turn and event.turn.number == before.turn.number:
        look_at = clocks.next_look(event.turn, event.at, rules.policy, rules.calendar)
        await cases.redate_turn(tx, after.id, event.turn, look_at)
    elif event.turn:
        look_at = clocks.next_look(event.turn, event.at - timedelta(seconds=1), rules.policy, rules.calendar)
        await cases.begin_turn(tx, after.id, event.turn, event.at, look_at)
    elif after.turn is None:
        await cases.end_turn(tx, after.id, event.at)
    await _write_errands(tx, before, after, event, rules)
    for party, hearing in audience((before or after).kind, before.stage if before else None, event, after):
        await outbox.announce(tx, event_id, party, hearing)
    await cards.want(tx, after.id)
    moved = {"case": after.number, "action": event.action.value, "by": event.party.value, "stage": after.stage.value}
    tx.afterwards.append(partial(log.info, "moved", extra=moved))
    return event_id


async def _write_errands(tx: Transaction, before: Case | None, after: Case, event: Event, rules: Rules) -> None:
    going_on = {errand.number for errand in after.errands}
    for errand in before.errands if before else ():
        if errand.number not in going_on:
            await cases.end_errand(tx, after.id, errand.number, event.at)
    if event.opens:
        look_at = clocks.next_look(event.opens, event.at - timedelta(seconds=1), rules.policy, rules.calendar)
        await cases.begin_errand(tx, after.id, event.opens, look_at)

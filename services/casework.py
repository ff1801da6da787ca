"""Moving a case: load, decide, save, open the next turn, announce. Every action of every role comes through here."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from domain import clocks
from domain.audience import audience
from domain.calendar import ONE_DAY
from domain.cases import RESOLVING, Case, Event, Grade, evolve
from domain.clocks import ENDING
from domain.commands import Command
from domain.decide import decide
from domain.errors import CannotTakeOver, NobodyToAsk, NotFound
from domain.loop import Action, Party
from domain.parties import SYSTEM, parties
from domain.people import Actor, PersonId, Role
from domain.rules import Rules
from domain.settling import settled, settles_at
from services import drawing, resembling
from services.announcing import members_of
from services.resting import awake
from storage import cases, outbox, people
from storage.cases import Attachment
from storage.database import Transaction
from storage.outbox import Priority
from storage.times import to_text

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Done:
    """What came of a command: the case as it is now, and the event that made it so."""

    case: Case
    event_id: int


_A_GRADE = {action: grade for grade, action in reversed([*RESOLVING.items()])}


async def known_to(tx: Transaction, case_id: int, actor: Actor) -> Case:
    """The case, if the actor is anything to it. Raises NotFound alike for a stranger and for no case at all."""
    case = await cases.load(tx, case_id)
    if case is None or not parties(case, actor):
        raise NotFound
    return case


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
    asked = await drawing.asked_by(tx, case, command, rules.policy.proposal)
    command = replace(command, files=len(files), asked=asked)
    event = decide(case, command, actor, now, rules)
    if command.action is Action.HELP and not asked:
        raise NobodyToAsk
    if command.action is Action.TRANSFER:
        await _check_colleague(tx, case, command)
    after = evolve(case, event)
    await cases.save(tx, case, after, now)
    done = Done(after, await _write(tx, case, after, event, rules, files))
    return await settle(tx, done, now, rules)


async def settle(tx: Transaction, done: Done, now: datetime, rules: Rules) -> Done:
    """What follows from it: enough have signed, all have voted, or it is done."""
    if done.case.turn is None or await conclude(tx, done.case, now, rules):
        return done
    if at := settles_at(done.case, rules.policy.proposal):
        await tx.turn_look_again(case_id=done.case.id, number=done.case.turn.number, look_at=to_text(at))
    return done


async def conclude(tx: Transaction, case: Case, now: datetime, rules: Rules) -> bool:
    """Draws the conclusion from what those who were asked have said, if there is one by now."""
    if case.turn is None or case.turn.party not in ENDING:
        return False
    chaired = bool(await members_of(tx, Party.CHAIR, case))
    action = settled(case, now, rules.of(case.union_path).policy, chaired=chaired)
    if action:
        await perform(tx, case.id, Command(action), SYSTEM, now, rules)
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
    await tx.cards_want(case_id=event.case_id)
    for row in await tx.outbox_hearers_of_files(event_id=event_id):
        person, album = PersonId(row["person"]), {"album": files[0].album}
        at = await awake(tx, person, now, rules) if row["priority"] == Priority.NEWS else now
        await outbox.put_files(tx, person, event.case_id, event_id, album, row["priority"], now, at)


async def begin(tx: Transaction, case: Case, event: Event, rules: Rules, files: Sequence[Attachment]) -> Done:
    """A new case with its first event."""
    case = replace(case, turn=event.turn, turns=1, version=1)
    case = replace(case, id=await cases.add(tx, case))
    await resembling.note(tx, case)
    return Done(case, await _write(tx, None, case, event, rules, files))


async def _check_colleague(tx: Transaction, case: Case, command: Command) -> None:
    """Whoever takes over is staff of the case, and not its submitter.

    An anonymous submitter is not refused: a refusal would say who it was. They cannot act on their own case anyway, and
    any colleague can.
    """
    colleague = await people.actor(tx, command.to) if command.to else None
    if colleague is None or colleague.person == case.lead or not colleague.holds(Role.STAFF, case.union_path):
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
    for party, hearing in audience((before or after).kind, before.stage if before else None, event, after):
        await outbox.announce(tx, event_id, party, hearing)
    await tx.cards_want(case_id=after.id)
    moved = {"case": after.number, "action": event.action.value, "by": event.party.value, "stage": after.stage.value}
    tx.afterwards.append(partial(log.info, "moved", extra=moved))
    return event_id

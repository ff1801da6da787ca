"""Staff answer a worker: at once, and for two minutes it can be taken back."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.cases.command import Command
from domain.cases.loop import Action
from domain.cases.refusals import TooLateToUnsend
from domain.people import Actor, PersonId
from domain.rules import Rules
from services.cases.perform import Done, perform
from storage import cases, outbox
from storage.cases import Attachment
from storage.database import Transaction
from storage.outbox import Priority


async def reply(
    tx: Transaction,
    case_id: int,
    text: str,
    message_id: int,
    actor: Actor,
    now: datetime,
    rules: Rules,
    files: Sequence[Attachment] = (),
    place: PersonId | None = None,
) -> Done:
    """An answer to the submitter. `message_id` is the staff member's own message: the delivery tick goes on it.

    `place`: in whose chat that is, if not in their own: in that of a group.
    """
    done = await perform(tx, case_id, Command(Action.REPLY, text=text), actor, now, rules, files)
    await tx.reference_add(person=place or actor.person, message_id=message_id, case_id=case_id, event_id=done.event_id)
    return done


async def unsend(tx: Transaction, event_id: int, actor: Actor, now: datetime, rules: Rules) -> Done:
    """Takes an answer back: out of the outbox, and out of the worker's chat if it is there already."""
    event = await cases.happening(tx, event_id) if await tx.event_get(id=event_id) else None
    if event is None or event.action is not Action.REPLY or event.actor != actor.person:
        raise TooLateToUnsend
    taken_back = any(
        later.action is Action.UNSEND and later.text == str(event_id)
        for later in await cases.history(tx, event.case_id)
    )
    if taken_back or now - event.at > timedelta(seconds=rules.policy.unsend_seconds):
        raise TooLateToUnsend
    done = await perform(tx, event.case_id, Command(Action.UNSEND, text=str(event_id)), actor, now, rules)
    await tx.announcement_drop(event_id=event_id)
    await tx.outbox_unsent_of_event(event_id=event_id)
    await outbox.put(tx, done.case.submitter, "erase", now, args={"event": event_id}, priority=Priority.URGENT)
    return done

"""From an announcement to messages: who is in its circle, in batches, so that many hearers never hang on one tap."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from domain.audience import Hearing
from domain.cases import Case
from domain.loop import Action, Party
from domain.opinions import Answer
from domain.people import PersonId, Role
from domain.rules import Rules
from services import resting
from services.resting import awake
from storage import cases, outbox, people
from storage.cases import Attachment
from storage.database import Transaction
from storage.outbox import Priority


async def _submitter(tx: Transaction, case: Case) -> list[PersonId]:
    return [case.submitter]


async def _assignee(tx: Transaction, case: Case) -> list[PersonId]:
    """Where nobody handles it yet, whoever could."""
    return [case.assignee] if case.assignee else await _staff(tx, case)


async def _staff(tx: Transaction, case: Case) -> list[PersonId]:
    return await people.office_holders(tx, Role.STAFF, case.union, case.submitter, case.lead)


async def _chairs(tx: Transaction, case: Case) -> list[PersonId]:
    return await people.office_holders(tx, Role.CHAIR, case.union, case.submitter, case.assignee, case.lead)


def _asked(party: Party) -> Callable[[Transaction, Case], Awaitable[list[PersonId]]]:
    """Those who were asked by name, but for who wants no part in it."""

    async def circle(tx: Transaction, case: Case) -> list[PersonId]:
        return [
            opinion.person
            for opinion in case.opinions
            if opinion.party is party and not (party is Party.COSIGNER and opinion.answer is Answer.NO)
        ]

    return circle


CIRCLES: dict[Party, Callable[[Transaction, Case], Awaitable[list[PersonId]]]] = {
    Party.SUBMITTER: _submitter,
    Party.ASSIGNEE: _assignee,
    Party.STAFF: _staff,
    Party.CHAIR: _chairs,
    Party.COSIGNER: _asked(Party.COSIGNER),
    Party.REPRESENTATIVE: _asked(Party.REPRESENTATIVE),
    Party.SUPERVISOR: _asked(Party.SUPERVISOR),
}


async def members_of(tx: Transaction, party: Party, case: Case) -> list[PersonId]:
    """Everybody who is `party` to the case now."""
    return await CIRCLES[party](tx, case)


async def expand(tx: Transaction, now: datetime, rules: Rules, most: int = 500) -> bool:
    """Writes the messages of up to `most` hearers of the oldest open announcement. False when there is none."""
    row = await tx.announcement_open()
    if row is None:
        return False
    case = await cases.load(tx, row["case_id"])
    assert case is not None
    party = Party(row["audience"])
    members = await members_of(tx, party, case)
    woken = await _woken(tx, case, party, members)
    circle = sorted(person for person in members if person > row["cursor"])
    for person in circle[:most]:
        if person != row["actor"] or row["kind"] == Hearing.SHOW:
            at = now if person in woken else await awake(tx, person, now, rules)
            await _tell(tx, person, case, row["event_id"], Hearing(row["kind"]), party, now, at)
    left = circle[most:]
    await outbox.advance(tx, row["id"], circle[:most][-1] if left else row["cursor"], None if left else now)
    return True


async def _woken(tx: Transaction, case: Case, party: Party, members: list[PersonId]) -> list[PersonId]:
    """Who is told even at night. In an emergency those of the staff who are on duty; where nobody is, everybody."""
    if not case.urgent:
        return []
    on_duty = [person for person in members if party is Party.STAFF and await resting.on_duty(tx, person)]
    return on_duty or members


async def set_aside(tx: Transaction, now: datetime) -> bool:
    """The oldest open announcement cannot be expanded: it is done with, so that the others can be. False: none is."""
    row = await tx.announcement_open()
    if row is not None:
        await outbox.advance(tx, row["id"], row["cursor"], now)
    return row is not None


async def _tell(
    tx: Transaction,
    person: PersonId,
    case: Case,
    event_id: int,
    hearing: Hearing,
    party: Party,
    now: datetime,
    at: datetime,
) -> None:
    """One hearer's card or sentence, not before `at`, then the files that came with it.

    The submitter's own card answers their tap.
    """
    event = await cases.happening(tx, event_id)
    own_tap = event.action is Action.SUBMIT and party is Party.SUBMITTER
    at = now if own_tap else at
    priority = Priority.ANSWER if own_tap else Priority.URGENT if case.urgent else Priority.NEWS
    card = await tx.card_want(person=person, case_id=case.id)
    kinds = ["push"] if hearing is Hearing.TELL else ["card"]
    if hearing is Hearing.TELL and card["message_id"] is None and party is not Party.SUBMITTER:
        kinds = ["card", "push"]
    for kind in kinds:
        await outbox.put(
            tx,
            person,
            kind,
            now,
            args={"party": party},
            priority=priority,
            case_id=case.id,
            event_id=event_id,
            not_before=at,
        )
    if not own_tap:
        for bundle in _bundles(await cases.files_of(tx, event_id)):
            await outbox.put_files(tx, person, case.id, event_id, bundle, priority, now, at)


async def show_files(tx: Transaction, person: PersonId, case: Case, now: datetime) -> None:
    """All files of a case, in the order in which they came, for somebody who asks for them."""
    for event in await cases.history(tx, case.id):
        for bundle in _bundles(await cases.files_of(tx, event.id)):
            await outbox.put_files(tx, person, case.id, event.id, bundle, Priority.ANSWER, now)


def _bundles(files: list[Attachment]) -> list[dict[str, Any]]:
    """What goes out together: an album by its name, everything else singly."""
    bundles = [{"album": file.album} if file.album else {"file": file.id} for file in files]
    return [bundle for place, bundle in enumerate(bundles) if bundle not in bundles[:place]]

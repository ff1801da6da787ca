"""Unsealing: asked by one, agreed to by another with the other post, told to the submitter, on the record for good."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.cases.model import Case
from domain.people import Actor, PersonId, Role, Union
from domain.refusal import MovedOn, NotFound
from domain.rules import Rules
from domain.unsealing import (
    OTHER,
    NobodyBehindIt,
    NobodyKnown,
    NobodyToAgree,
    Unsealing,
    check_answering,
    check_asking,
    check_looking,
    checked_reason,
    posts_in,
)
from services.quiet_hours import awake
from services.rulings import check_admin
from storage import cases, outbox, people, unions, unsealing
from storage.database import Database, Transaction
from storage.outbox import Outgoing, Priority
from storage.times import to_text

OFFER, GRANTED, REFUSED, TOLD = "unsealing-offer", "unsealing-granted", "unsealing-refused", "unsealing-told"
NAME, VANISH = "unsealing-name", "vanish"
"""What is told: kinds of rows that name a request and nothing else, so that no row ever holds a name."""
SHOWN = timedelta(minutes=10)
"""How long a name stands in the chat."""
NEWEST = 2**62
BATCH = 500


@dataclass(frozen=True)
class Plan:
    """What asking would bring about: as what the actor asks, and who would be asked."""

    case: Case
    role: Role
    holders: list[PersonId]


async def plan(tx: Transaction, case_id: int, actor: Actor, now: datetime, rules: Rules) -> Plan:
    """Raises a Refusal where the actor may not ask. Who holds both posts asks with that for which there is another."""
    last = await unsealing.newest(tx, case_id)
    case = check_asking(await cases.load(tx, case_id), actor, last, now, rules)
    await _check_known(tx, case)
    if await people.is_without_account(tx, case.submitter):
        raise NobodyBehindIt
    mine = posts_in(case, actor)
    for role in OTHER:
        if role in mine and (holders := await unsealing.holders(tx, case, OTHER[role], actor.person)):
            return Plan(case, role, holders)
    raise NobodyToAgree


async def ask(tx: Transaction, case_id: int, reason: str, actor: Actor, now: datetime, rules: Rules) -> Unsealing:
    """Everybody with the other post is asked, whoever they are: to leave out the submitter would be to name them."""
    planned = await plan(tx, case_id, actor, now, rules)
    rules = rules.of(planned.case.union_path)
    due = rules.calendar.due(now, rules.policy.limits["unsealing"])
    request = await unsealing.add(tx, planned.case, actor.person, planned.role, checked_reason(reason), now, due)
    for holder in planned.holders:
        await _tell(tx, holder, OFFER, request, now, rules)
    return request


async def agree(tx: Transaction, unsealing_id: int, actor: Actor, now: datetime, rules: Rules) -> Unsealing:
    """The second yes: the submitter is told, and the two may look. The case itself stays as it is."""
    request = await _answered(tx, unsealing_id, actor, now, yes=True)
    await _show(tx, actor.person, request, now)
    await _tell(tx, request.asked_by, GRANTED, request, now, rules)
    case = await cases.load(tx, request.case_id)
    assert case is not None
    await _tell_submitter(tx, case.submitter, request.id, case.id, now, rules)
    return request


async def refuse(tx: Transaction, unsealing_id: int, actor: Actor, now: datetime, rules: Rules) -> Unsealing:
    request = await _answered(tx, unsealing_id, actor, now, yes=False)
    await _tell(tx, request.asked_by, REFUSED, request, now, rules)
    return request


async def look(tx: Transaction, unsealing_id: int, actor: Actor, now: datetime) -> None:
    """Who asked reads the name, once: when they are there to read it."""
    request, case = await _found(tx, unsealing_id)
    check_looking(case, request, actor)
    await _check_known(tx, case)
    if await tx.unsealing_see(id=request.id, now=to_text(now)) is None:
        raise MovedOn
    await _show(tx, actor.person, request, now)


async def _found(tx: Transaction, unsealing_id: int) -> tuple[Unsealing, Case]:
    request = await unsealing.get(tx, unsealing_id)
    case = await cases.load(tx, request.case_id) if request else None
    if request is None or case is None:
        raise NotFound
    return request, case


async def _check_known(tx: Transaction, case: Case) -> None:
    if not await tx.identity_known(person=case.submitter):
        raise NobodyKnown


async def _answered(tx: Transaction, unsealing_id: int, actor: Actor, now: datetime, *, yes: bool) -> Unsealing:
    request, case = await _found(tx, unsealing_id)
    check_answering(case, request, actor, await people.actor(tx, request.asked_by), now)
    if yes:
        await _check_known(tx, case)
    if not await unsealing.answer(tx, request, actor.person, yes, now):
        raise MovedOn
    return request


async def _show(tx: Transaction, person: PersonId, request: Unsealing, now: datetime) -> None:
    await outbox.put(tx, person, NAME, now, args={"unsealing": request.id}, priority=Priority.ANSWER)


async def _tell(tx: Transaction, person: PersonId, kind: str, request: Unsealing, now: datetime, rules: Rules) -> None:
    """Under one's own voice, so the row names no case."""
    at = await awake(tx, person, now, rules)
    await outbox.put(tx, person, kind, now, args={"unsealing": request.id}, not_before=at)


async def _tell_submitter(
    tx: Transaction, voice: PersonId, unsealing_id: int, case_id: int, now: datetime, rules: Rules | None
) -> None:
    """Not in their quiet hours; without `rules` at once."""
    at = await awake(tx, voice, now, rules) if rules else now
    slot, args = f"{TOLD}:{unsealing_id}", {"unsealing": unsealing_id}
    await outbox.put(tx, voice, TOLD, now, args=args, slot=slot, case_id=case_id, not_before=at)


async def tell_again(tx: Transaction, person: PersonId, now: datetime, rules: Rules | None) -> None:
    """They could not be reached when it happened, and now they can. Without `rules` at once: they may soon be gone."""
    for row in await tx.identity_not_told(person=person):
        await _tell_submitter(tx, PersonId(row["person"]), row["id"], row["case_id"], now, rules)


async def fade(tx: Transaction, row: Outgoing, messages: tuple[int, ...], now: datetime) -> None:
    """A name was shown: it goes from the chat after a while."""
    for message_id in messages:
        args = {"message": message_id}
        await outbox.put(tx, row.person, VANISH, now, args=args, priority=Priority.URGENT, not_before=now + SHOWN)


async def told(tx: Transaction, row: Outgoing, messages: tuple[int, ...], now: datetime) -> None:
    await tx.unsealing_told(id=row.args["unsealing"], now=to_text(now))


@dataclass(frozen=True)
class Entry:
    """One line of the log. It never says who the submitter is, nor whether they could be told."""

    request: Unsealing
    asked_by: str
    answered_by: str


async def trail(tx: Transaction, union: Union, actor: Actor, most: int, before: int = NEWEST) -> list[Entry]:
    """What was asked in the union and below it, newest first. Raises NotAdmin."""
    check_admin(actor, union)
    return await _entries(tx, unions.text_of(union.path), before, most)


async def _entries(tx: Transaction, path: str, before: int, most: int) -> list[Entry]:
    return [
        Entry(
            request,
            await people.name_of(tx, request.asked_by) or "",
            await people.name_of(tx, request.answered_by) or "",
        )
        for request in await unsealing.of_path(tx, path, before, most)
    ]


async def exported(database: Database) -> AsyncGenerator[dict[str, str], None]:
    """The whole log, newest first, read in batches so that the bot is never kept waiting."""
    before = NEWEST
    while True:
        async with database.transaction() as tx:
            found = await _entries(tx, "", before, BATCH)
        for each in found:
            yield dict(zip(COLUMNS, _record_of(each), strict=True))
        if len(found) < BATCH:
            return
        before = found[-1].request.id


COLUMNS = (
    *("number", "asked_at", "asked_by", "asked_as", "reason", "due_at"),
    *("answer", "answered_at", "answered_by", "answered_as"),
)


def _record_of(each: Entry) -> tuple[str, ...]:
    request = each.request
    asked = (request.number, to_text(request.asked_at), each.asked_by, str(request.asked_as), request.reason)
    if not (request.answer and request.answered_at):
        return *asked, to_text(request.due_at), "", "", "", ""
    answered = (str(request.answer), to_text(request.answered_at), each.answered_by, str(request.answers_as))
    return *asked, to_text(request.due_at), *answered


async def still_open(tx: Transaction, now: datetime) -> list[str]:
    """The numbers of cases in which a second yes may still come."""
    return [row["number"] for row in await tx.unsealings_open(now=to_text(now))]

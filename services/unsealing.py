"""Unsealing: asked by one, agreed to by another with the other post, told to the submitter, on the record for good."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import timedelta

from domain.cases.model import Case
from domain.names import plain
from domain.people import Actor, Person, Role, Union, UnionId, Voice, own_voice
from domain.refusal import MovedOn, NotFound
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
from services.work import Work
from storage.database import Database, Transaction
from storage.outbox import Outgoing, Priority
from storage.people import People
from storage.times import to_text
from storage.unsealing import Unsealings

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
    holders: list[Person]


async def plan(work: Work, case_id: int, actor: Actor) -> Plan:
    """Raises a Refusal where the actor may not ask. Who holds both posts asks with that for which there is another."""
    last = await work.unsealings.newest(case_id)
    case = check_asking(await work.cases.load(case_id), actor, last, work.now, work.rules)
    await _check_known(work, case)
    if await work.people.is_without_account(case.submitter):
        raise NobodyBehindIt
    mine = posts_in(case, actor)
    for role in OTHER:
        if role in mine and (holders := await work.unsealings.holders(case, OTHER[role], actor.person)):
            return Plan(case, role, holders)
    raise NobodyToAgree


async def ask(work: Work, case_id: int, reason: str, actor: Actor) -> Unsealing:
    """Everybody with the other post is asked, whoever they are: to leave out the submitter would be to name them."""
    planned = await plan(work, case_id, actor)
    rules = work.rules.of(planned.case.union_path)
    due = rules.calendar.due(work.now, rules.policy.limits["unsealing"])
    request = await work.unsealings.add(planned.case, actor.person, planned.role, checked_reason(reason), work.now, due)
    for holder in planned.holders:
        await _tell(work.under(rules), holder, OFFER, request)
    return request


async def agree(work: Work, unsealing_id: int, actor: Actor) -> Unsealing:
    """The second yes: the submitter is told, and the two may look. The case itself stays as it is."""
    request = await _answered(work, unsealing_id, actor, yes=True)
    await _show(work, actor.person, request)
    await _tell(work, request.asked_by, GRANTED, request)
    case = await work.cases.load(request.case_id)
    assert case is not None
    await _tell_submitter(work, case.submitter, request.id, case.id)
    return request


async def refuse(work: Work, unsealing_id: int, actor: Actor) -> Unsealing:
    request = await _answered(work, unsealing_id, actor, yes=False)
    await _tell(work, request.asked_by, REFUSED, request)
    return request


async def look(work: Work, unsealing_id: int, actor: Actor) -> None:
    """Who asked reads the name, once: when they are there to read it."""
    request, case = await _found(work, unsealing_id)
    check_looking(case, request, actor)
    await _check_known(work, case)
    if not await work.unsealings.see(id=request.id, now=work.now):
        raise MovedOn
    await _show(work, actor.person, request)


async def _found(work: Work, unsealing_id: int) -> tuple[Unsealing, Case]:
    request = await work.unsealings.get(unsealing_id)
    case = await work.cases.load(request.case_id) if request else None
    if request is None or case is None:
        raise NotFound
    return request, case


async def _check_known(work: Work, case: Case) -> None:
    if not await work.people.is_known(person=case.submitter):
        raise NobodyKnown


async def _answered(work: Work, unsealing_id: int, actor: Actor, *, yes: bool) -> Unsealing:
    request, case = await _found(work, unsealing_id)
    check_answering(case, request, actor, await work.people.actor(request.asked_by), work.now)
    if yes:
        await _check_known(work, case)
    if not await work.unsealings.answer(request, actor.person, yes, work.now):
        raise MovedOn
    return request


async def _show(work: Work, person: Person, request: Unsealing) -> None:
    await work.outbox.put(own_voice(person), NAME, work.now, args={"unsealing": request.id}, priority=Priority.ANSWER)


async def _tell(work: Work, person: Person, kind: str, request: Unsealing) -> None:
    """Under one's own voice, so the row names no case."""
    at = await awake(work, own_voice(person))
    await work.outbox.put(own_voice(person), kind, work.now, args={"unsealing": request.id}, not_before=at)


async def _tell_submitter(work: Work, voice: Voice, unsealing_id: int, case_id: int, *, at_once: bool = False) -> None:
    """Not in their quiet hours."""
    at = work.now if at_once else await awake(work, voice)
    slot, args = f"{TOLD}:{unsealing_id}", {"unsealing": unsealing_id}
    await work.outbox.put(voice, TOLD, work.now, args=args, slot=slot, case_id=case_id, not_before=at)


async def tell_again(work: Work, person: Person, *, at_once: bool = False) -> None:
    """They could not be reached when it happened, and now they can. `at_once`, also at night: they may soon be gone."""
    for row in await work.unsealings.not_told(person=person):
        await _tell_submitter(work, row.person, row.id, row.case_id, at_once=at_once)


async def fade(work: Work, row: Outgoing, messages: tuple[int, ...]) -> None:
    """A name was shown: it goes from the chat after a while."""
    for message_id in messages:
        args = {"message": message_id}
        await work.outbox.put(
            row.person, VANISH, work.now, args=args, priority=Priority.URGENT, not_before=work.now + SHOWN
        )


async def told(work: Work, row: Outgoing, messages: tuple[int, ...]) -> None:
    await work.unsealings.told(id=row.args["unsealing"], now=work.now)


@dataclass(frozen=True)
class Entry:
    """One line of the log. It never says who the submitter is, nor whether they could be told."""

    request: Unsealing
    asked_by: str
    answered_by: str


async def trail(work: Work, union: Union, actor: Actor, most: int, before: int = NEWEST) -> list[Entry]:
    """What was asked in the union and below it, newest first. Raises NotAdmin."""
    check_admin(actor, union)
    return await _entries(work.tx, union.path, before, most)


async def _entries(tx: Transaction, path: tuple[UnionId, ...], before: int, most: int) -> list[Entry]:
    return [
        Entry(
            request,
            await People(tx).name_of(own_voice(request.asked_by)) or "",
            await People(tx).name_of(own_voice(request.answered_by)) or "",
        )
        for request in await Unsealings(tx).of_path(path, before, most)
    ]


async def exported(database: Database) -> AsyncGenerator[dict[str, str], None]:
    """The whole log, newest first, read in batches so that the bot is never kept waiting."""
    before = NEWEST
    while True:
        async with database.reading() as tx:
            found = await _entries(tx, (), before, BATCH)
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
    asked = (request.number, to_text(request.asked_at), plain(each.asked_by), str(request.asked_as), request.reason)
    if not (request.answer and request.answered_at):
        return *asked, to_text(request.due_at), "", "", "", ""
    answered = (str(request.answer), to_text(request.answered_at), plain(each.answered_by), str(request.answers_as))
    return *asked, to_text(request.due_at), *answered


async def still_open(work: Work) -> list[str]:
    """The numbers of cases in which a second yes may still come."""
    return [number for number in await work.unsealings.open(now=work.now)]

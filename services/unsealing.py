"""Unsealing: asked by one, agreed to by another with the other post, open to objection, told to the submitter, on the
record for good. What is asked, agreed to and waited for goes the same way whoever the submitter is.
"""

from collections.abc import AsyncGenerator, Collection
from dataclasses import dataclass
from datetime import timedelta

from domain.cases.model import Case, Turn
from domain.cases.words import Party
from domain.names import plain
from domain.people import NO_ONE, Actor, Person, Role, Union, UnionId, Voice, own_voice
from domain.posts import Held, held
from domain.refusal import MovedOn, NotFound
from domain.unsealing import (
    OTHER,
    NobodyToAgree,
    State,
    Unsealing,
    answer_due,
    check_answering,
    check_asking,
    check_looking,
    check_objecting,
    check_open,
    checked_reason,
    counts,
    objectors,
    opening,
    ripe_in,
)
from services.matters import Listing, Matters
from services.quiet_hours import awake
from services.rulings import check_admin
from services.work import Work
from storage.database import Database, Transaction
from storage.outbox import Accepted, Letter, Outgoing, Priority
from storage.people import People
from storage.times import maybe_text, to_text
from storage.turns import Running
from storage.unsealing import Unsealings

OFFER, GRANTED, REFUSED, TOLD = "unsealing-offer", "unsealing-granted", "unsealing-refused", "unsealing-told"
HEARD, WAITING = "unsealing-heard", "unsealing-waiting"
OBJECTED, LAPSED = "unsealing-objected", "unsealing-lapsed"
NAME = "unsealing-name"
"""What is told: kinds of rows that name a request and nothing else, so that no row ever holds a name."""
NEWEST = 2**62
BATCH = 500


@dataclass(frozen=True)
class Plan:
    """What asking would bring about: as what the actor asks, who would be asked, and who could object."""

    case: Case
    role: Role
    holders: list[Person]
    objectors: frozenset[Person]


async def plan(work: Work, case_id: int, actor: Actor) -> Plan:
    """Raises a Refusal where the actor may not ask. Who holds both posts asks with that for which there is another."""
    found, past = await work.cases.load(case_id), await work.unsealings.of_case(case_id)
    ripe = await _ripe(work, found) if found else []
    rules = work.rules.of(found.union_path) if found else work.rules
    case, mine = check_asking(found, actor, ripe, past, work.now, rules)
    for role in OTHER:
        if role in mine and (holders := _holders(ripe, OTHER[role], actor.person)):
            return Plan(case, role, holders, objectors(ripe, {actor.person}))
    raise NobodyToAgree


def _holders(ripe: Collection[Held], role: Role, besides: Person) -> list[Person]:
    """Whoever the submitter may be is not left out: that would be to name them."""
    return sorted({post.person for post in ripe if post.role is role} - {besides})


async def _ripe(work: Work, case: Case) -> list[Held]:
    """The posts that reach a case and count for it now; none of whoever it is kept from."""
    posts, rules = held(await work.posts.reaching(union_id=case.union), work.now), work.rules.of(case.union_path)
    return [post for post in posts if post.person not in case.barred and counts(post, case, work.now, rules)]


async def objectors_in(work: Work, union: Union, barred: Collection[Voice]) -> frozenset[Person]:
    """Who could object today where a case that is handed in there is asked about; none of whom it is kept from."""
    posts, days = (
        held(await work.posts.reaching(union_id=union.id), work.now),
        work.rules.of(union.path).policy.unsealing,
    )
    ripe = [post for post in posts if work.now - post.since >= timedelta(days=days.post_days)]
    return objectors([post for post in ripe if own_voice(post.person) not in barred], ())


async def ask(work: Work, case_id: int, reason: str, actor: Actor) -> Unsealing:
    """Everybody with the other post is asked, and whoever may object is told."""
    planned = await plan(work, case_id, actor)
    work = work.of(planned.case.union_path)
    days, party = work.rules.policy.limits["unsealing"], Party(OTHER[planned.role])
    turn = Turn(1, party, None, "unsealing", days, work.now, answer_due(work.now, work.rules))
    request = await work.unsealings.add(planned.case, actor.person, checked_reason(reason), turn)
    for holder in planned.holders:
        await _tell(work, holder, OFFER, request, planned.case)
    await _hear(work, request, planned.case, planned.objectors, besides=planned.holders)
    return request


async def agree(work: Work, unsealing_id: int, actor: Actor) -> Unsealing:
    """The second yes: it can be objected to until it is open; that is at once where nothing has to be waited for."""
    request, case = await _answerable(work, unsealing_id, actor)
    work, ripe = work.of(case.union_path), await _ripe(work, case)
    opens_at = opening(case, work.now, work.rules)
    if not await work.unsealings.agree(request.id, actor.person, request.answers_as, work.now):
        raise MovedOn
    await work.turns.end(request.matter, work.now)
    turn = Turn(2, Party.SYSTEM, None, "unsealing", work.rules.policy.unsealing.delay_days, work.now, opens_at)
    await work.turns.begin(request.matter, turn, opens_at)
    request, _ = await _found(work, unsealing_id)
    if opens_at <= work.now:
        await _open(work, request, besides=actor.person)
        await look(work, unsealing_id, actor)
    else:
        await _tell(work, request.asked_by, WAITING, request, case)
    await _hear(work, request, case, objectors(ripe, {request.asked_by, actor.person}), besides=[actor.person])
    return (await _found(work, unsealing_id))[0]


async def refuse(work: Work, unsealing_id: int, actor: Actor) -> Unsealing:
    request, case = await _answerable(work, unsealing_id, actor)
    if not await work.unsealings.refuse(id=request.id, person=actor.person, now=work.now):
        raise MovedOn
    await work.turns.end(request.matter, work.now)
    await _tell(work, request.asked_by, REFUSED, request, case)
    return request


async def _answerable(work: Work, unsealing_id: int, actor: Actor) -> tuple[Unsealing, Case]:
    """A request to which the actor may say yes or no now."""
    request, case = await _found(work, unsealing_id)
    ripe = await _ripe(work, case)
    check_answering(case, request, actor, ripe, work.rules.of(case.union_path))
    check_open(case, request, await work.people.actor(request.asked_by), ripe, work.now)
    return request, case


async def object_to(work: Work, unsealing_id: int, actor: Actor) -> Unsealing:
    """One is enough: the request is over, and everybody who knows of it hears so."""
    request, case = await may_object(work, unsealing_id, actor)
    if not await work.unsealings.object_to(id=request.id, person=actor.person, now=work.now):
        raise MovedOn
    await work.turns.end(request.matter, work.now)
    for person in sorted({*_two(request), *await work.unsealings.told_of(id=request.id)} - {actor.person}):
        await _tell(work, person, OBJECTED, request, case)
    return request


async def may_object(work: Work, unsealing_id: int, actor: Actor) -> tuple[Unsealing, Case]:
    """The request and its case. Raises NotFound for whoever was not told of it, MovedOn where it is over or open."""
    request, case = await _found(work, unsealing_id)
    told = actor.person in await work.unsealings.told_of(id=request.id)
    check_objecting(request, actor.person, told, work.now)
    return request, case


async def _look(work: Work, turn: Running) -> None:
    """What has waited long enough is opened; late where nobody looked in time, and never early. What nobody answered
    is over.
    """
    request = await work.unsealings.of_matter(turn.matter_id)
    assert request is not None
    if request.state(work.now) is not State.WAITING:
        await work.turns.end(request.matter, work.now)
    elif not await _is_put_off(work, request):
        await _open(work, request)


REQUESTS = Matters("unsealing", ladder=False, reminders=(), list=Listing.DAILY, digest=False, search=False, look=_look)


async def _is_put_off(work: Work, request: Unsealing) -> bool:
    """Where the program stood still, and who may object is only about to hear of it, the delay begins anew."""
    case = await work.cases.load(request.case_id)
    assert case is not None
    opens_at = opening(case, work.now, work.rules.of(case.union_path))
    if opens_at <= work.now or not await work.unsealings.unheard(id=request.id, slot=_slot(request)):
        return False
    await work.turns.redate(request.matter, 2, opens_at, opens_at)
    for person in _two(request):
        await _tell(work, person, WAITING, request, case)
    return True


def _slot(request: Unsealing) -> str:
    return f"{HEARD}:{request.id}"


async def _open(work: Work, request: Unsealing, besides: Person | None = None) -> None:
    """The two may look, and the submitter is told. Where one of the two has lost their post it is over.

    `besides`: who looks in this very moment.
    """
    case = await work.cases.load(request.case_id)
    assert case is not None
    work = work.of(case.union_path)
    await work.turns.end(request.matter, work.now)
    if not await _both_stand(work, request, case):
        await work.unsealings.lapse(id=request.id, now=work.now)
        for person in _two(request):
            await _tell(work, person, LAPSED, request, case)
        return
    await work.unsealings.open(id=request.id, now=work.now)
    if await _is_nameless(work, case):
        await work.unsealings.nameless(id=request.id, now=work.now)
    else:
        await _tell_submitter(work, case.submitter, request.id, case.id, at_once=case.open_at_once)
    for person in _two(request):
        if person != besides:
            await _tell(work, person, GRANTED, request, case)


def _two(request: Unsealing) -> list[Person]:
    """Who asked and who answered, if anybody has."""
    return [person for person in (request.asked_by, request.answered_by) if person]


async def _both_stand(work: Work, request: Unsealing, case: Case) -> bool:
    ripe = await _ripe(work, case)
    two = [await work.people.actor(person) for person in _two(request)]
    return all(request.role_of(actor.person) in ripe_in(case, actor, ripe) for actor in two)


async def look(work: Work, unsealing_id: int, actor: Actor) -> None:
    """Each of the two reads the name, once: when they are there to read it. Or that there is none any more."""
    request, case = await _found(work, unsealing_id)
    check_looking(case, request, actor, await _ripe(work, case), work.now)
    if not await work.unsealings.see(id=request.id, person=actor.person, now=work.now):
        raise MovedOn
    if await _is_nameless(work, case):
        await work.unsealings.nameless(id=request.id, now=work.now)
    args = {"unsealing": request.id}
    await work.outbox.put(Letter(own_voice(actor.person), NAME, args, Priority.ANSWER), work.now)


async def _is_nameless(work: Work, case: Case) -> bool:
    """Whether nobody knows any more, or ever did, who handed it in."""
    if not await work.people.is_known(person=case.submitter):
        return True
    return await work.people.is_without_account(case.submitter)


async def _found(work: Work, unsealing_id: int) -> tuple[Unsealing, Case]:
    request = await work.unsealings.get(unsealing_id)
    case = await work.cases.load(request.case_id) if request else None
    if request is None or case is None:
        raise NotFound
    return request, case


async def _hear(
    work: Work, request: Unsealing, case: Case, who: Collection[Person], besides: Collection[Person]
) -> None:
    """Who may object is told, and stays one who may; `besides`: who hears of it in another message."""
    for person in sorted(who):
        await work.unsealings.tell(id=request.id, person=person)
        if person not in besides:
            await _tell(work, person, HEARD, request, case, slot=_slot(request))


async def _tell(work: Work, person: Person, kind: str, request: Unsealing, case: Case, slot: str | None = None) -> None:
    """Under one's own voice, so the row names no case. At night only where somebody is in danger."""
    voice = own_voice(person)
    at = work.now if case.open_at_once else await awake(work, voice)
    args = {"unsealing": request.id}
    await work.outbox.put(Letter(voice, kind, args, slot=slot), work.now, at)


async def _tell_submitter(work: Work, voice: Voice, unsealing_id: int, case_id: int, *, at_once: bool = False) -> None:
    """Not in their quiet hours."""
    at = work.now if at_once else await awake(work, voice)
    slot, args = f"{TOLD}:{unsealing_id}", {"unsealing": unsealing_id}
    await work.outbox.put(Letter(voice, TOLD, args, slot=slot, matter_id=case_id), work.now, at)


async def tell_again(work: Work, person: Person, *, at_once: bool = False) -> None:
    """They could not be reached when it happened, and now they can. `at_once`, also at night: they may soon be gone."""
    for row in await work.unsealings.not_told(person=person):
        await _tell_submitter(work, row.person, row.id, row.case_id, at_once=at_once)


async def told(work: Work, row: Outgoing, accepted: Accepted) -> None:
    await work.unsealings.told(id=row.args["unsealing"], now=work.now)


@dataclass(frozen=True)
class Entry:
    """One line of the log. It never says who the submitter is, nor whether they could be told."""

    request: Unsealing
    asked_by: str
    answered_by: str
    objected_by: str


async def trail(work: Work, union: Union, actor: Actor, most: int, before: int = NEWEST) -> list[Entry]:
    """What was asked in the union and below it, newest first. Raises NotAdmin."""
    check_admin(actor, union)
    return await _entries(work.tx, union.path, actor.person, before, most)


async def _entries(tx: Transaction, path: tuple[UnionId, ...], reader: Person, before: int, most: int) -> list[Entry]:
    found = []
    for request in await Unsealings(tx).of_path(path, reader, before, most):
        three = (request.asked_by, request.answered_by, request.objected_by)
        found.append(Entry(request, *[await People(tx).name_of(own_voice(person)) or "" for person in three]))
    return found


async def exported(database: Database) -> AsyncGenerator[dict[str, str], None]:
    """The whole log, newest first, read in batches so that the bot is never kept waiting."""
    before = NEWEST
    while True:
        async with database.reading() as tx:
            found = await _entries(tx, (), NO_ONE, before, BATCH)
        for each in found:
            yield dict(zip(COLUMNS, _record_of(each), strict=True))
        if len(found) < BATCH:
            return
        before = found[-1].request.id


COLUMNS = (
    *("number", "asked_at", "asked_by", "asked_as", "reason", "due_at"),
    *("answer", "answered_at", "answered_by", "answered_as"),
    *("opens_at", "opened_at", "nameless_at", "lapsed_at", "objected_at", "objected_by"),
)


def _record_of(each: Entry) -> tuple[str, ...]:
    request = each.request
    later = (request.opens_at, request.opened_at, request.nameless_at, request.lapsed_at, request.objected_at)
    role = str(request.answers_as) if request.answer else ""
    answered_at = maybe_text(request.answered_at) or ""
    return (
        *(request.number, to_text(request.asked_at), plain(each.asked_by), str(request.asked_as), request.reason),
        *(to_text(request.due_at), request.answer or "", answered_at, plain(each.answered_by), role),
        *(maybe_text(moment) or "" for moment in later),
        plain(each.objected_by),
    )


async def still_open(work: Work) -> list[str]:
    """The numbers of cases in which a second yes may still come, or a name still open."""
    return await work.unsealings.still_open(now=work.now)

"""请工会核实我: by a row of the roster that nobody has taken; and what becomes of it when its owner says so, or comes.

It never puts anybody on the roster, since that gives posts: only an invitation does.
"""

from datetime import timedelta

from domain.people import Actor, Person, Role, Union, UnionId, UnionNeeded, own_voice
from domain.receipts import TooLateToUndo
from domain.refusal import MovedOn
from domain.sentences import Button, Sentence
from domain.taps.membership import LISTED_NOT_ME, VERIFY_ME, VOUCH
from domain.verification import AskedAlready, NobodyAbove, NotOnList, Said, TooManyNumbers, VerifiedAlready, is_same
from services.membership import home
from services.quiet_hours import awake
from services.work import Work
from storage.outbox import Priority


async def check(work: Work, person: Person) -> Union:
    """The union that is asked. Raises UnionNeeded, VerifiedAlready."""
    union, membership = await home(work, person), await work.people.membership(person)
    if union is None or membership is None:
        raise UnionNeeded
    if membership.verified:
        raise VerifiedAlready
    return union


async def by_number(work: Work, person: Person, said: Said) -> Union:
    """A verified member from now on, who reads and seconds. A wrong try is counted: whoever catches it keeps the count.

    Raises NotOnList, TooManyNumbers, and what `check` raises.
    """
    union = await check(work, person)
    day, most = work.rules.calendar.local_day(work.now).isoformat(), work.rules.policy.receipt.tries
    tries = await work.receipts.tries(person=person, day=day) or 0
    if tries >= most:
        raise TooManyNumbers(limit=most)
    entry = await _free_entry(work, union.id, said)
    if entry is None:
        await work.receipts.count_try(person=person, day=day)
        raise NotOnList(left=most - tries - 1)
    await work.people.recognise(person=person, entry=entry, now=work.now)
    await _tell_namesakes(work, union, entry, person)
    return union


async def _free_entry(work: Work, union: UnionId, said: Said) -> int | None:
    rows = await work.roster.free(union)
    return next((row.id for row in rows if is_same(said, row.number, row.name)), None)


async def _tell_namesakes(work: Work, union: Union, entry: int, person: Person) -> None:
    """Whoever is called so here may be the one who stands there: they can say so for a day, as with a new telephone."""
    row = await work.roster.get(entry)
    assert row is not None
    args = {"union": union.name, "name": row.name, "hours": work.rules.policy.receipt.undo_hours}
    said = Sentence("listed-by-another", args, [[Button("button-not-me-listed", LISTED_NOT_ME(entry))]])
    for other in await work.people.namesakes(union_id=union.id, name=row.name):
        if other != person:
            await work.outbox.say(own_voice(other), said, work.now, priority=Priority.URGENT)


async def object_to(work: Work, entry: int, actor: Actor) -> None:
    """不是我: the other one is not verified any more, and the row waits for an invitation.

    Raises MovedOn alike for no such row and for who is not called so there, TooLateToUndo.
    """
    row, other = await work.roster.get(entry), await work.people.by_entry(entry)
    if row is None or other is None:
        raise MovedOn
    called = await work.people.namesakes(union_id=row.union, name=row.name)
    if actor.person not in called or actor.person == other.person:
        raise MovedOn
    if work.now > other.since + timedelta(hours=work.rules.policy.receipt.undo_hours):
        raise TooLateToUndo
    await work.roster.contest(entry, work.now)
    await _end(work, entry, "listed-undone")


async def take_over(work: Work, entry: int, person: Person) -> None:
    """Whoever comes with the row's invitation is the one who stands there, at once; both read it."""
    other = await work.people.by_entry(entry)
    if other and other.person != person:
        await _end(work, entry, "listed-taken-over")
        await work.outbox.say(own_voice(person), Sentence("listed-taken-here"), work.now, priority=Priority.ANSWER)


async def _end(work: Work, entry: int, key: str) -> None:
    other = await work.people.by_entry(entry)
    assert other is not None
    await work.people.doubt_entry(entry=entry)
    said = Sentence(key, buttons=[[Button("button-verify-me", VERIFY_ME())]])
    await work.outbox.say(own_voice(other.person), said, work.now, priority=Priority.URGENT)


# --- by the union above -----------------------------------------------------------------------------------------------

WAITS = timedelta(days=7)
"""So long nobody is asked a second time."""


async def _above(work: Work, union: Union, person: Person) -> list[Person]:
    """Who may say so: staff above, and of them nobody who has a post in the union itself or below it."""
    barred = {*await work.people.holders_below(path=union.path), own_voice(person)}
    return await work.people.office_holders(Role.STAFF, union.parent, barred=barred) if union.parent else []


async def ask_above(work: Work, person: Person) -> Union:
    """Asks them. Raises NobodyAbove, AskedAlready, and what `check` raises."""
    union, membership = await check(work, person), await work.people.membership(person)
    if membership and membership.asked_at and work.now < membership.asked_at + WAITS:
        raise AskedAlready(day=work.rules.calendar.local_day(membership.asked_at + WAITS))
    asked = await _above(work, union, person)
    if not asked:
        raise NobodyAbove
    await work.people.ask(person=person, asked_at=work.now)
    args = {"name": await work.people.called(own_voice(person)), "union": union.name}
    rows = [[Button(f"button-vouch-{answer}", VOUCH(person, answer)) for answer in ("yes", "no")]]
    for each in map(own_voice, asked):
        await work.outbox.say(each, Sentence("vouch-ask", args, rows), work.now, not_before=await awake(work, each))
    return union


async def answer(work: Work, person: Person, said: str, actor: Actor) -> None:
    """The first of those who may say so decides; who asked hears it. Raises MovedOn alike for everybody else."""
    union, membership = await home(work, person), await work.people.membership(person)
    if union is None or membership is None or membership.asked_at is None or membership.verified:
        raise MovedOn
    if actor.person not in await _above(work, union, person):
        raise MovedOn
    if said == "yes":
        await work.people.vouch(person=person, by=actor.person, now=work.now)
    else:
        await work.people.ask(person=person, asked_at=None)
    told, voice = Sentence(f"vouched-{said}", {"union": union.name}), own_voice(person)
    await work.outbox.say(voice, told, work.now, not_before=await awake(work, voice))

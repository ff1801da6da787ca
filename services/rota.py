"""Who is on duty when: written in by the chair or the admin of a union, and a gap named each Friday to them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from domain.pages import Page, page_of
from domain.people import Actor, Person, Union, UnionId, own_voice
from domain.rota import AHEAD, KEEPERS, WHO, NotKeeper, Shift, Stretch, Told, gaps, keeps, read_lines
from domain.sentences import Button, Day, Key, Lines, Sentence
from domain.taps.rota import ROTA_OF
from services.forgetting import Forgets
from services.quiet_hours import FORM, awake
from services.retention import Night, Retains
from services.work import Work

FRIDAY = 4
LATELY = timedelta(days=28)
"""A union whose last shift is older keeps no rota any more."""
SHOWN = 12
PAGE = 6


async def unions_of(work: Work, actor: Actor) -> list[Union]:
    """Those whose rota they write. Raises NotKeeper where there is none."""
    seats = dict.fromkeys(post.union for post in actor.posts if post.role in KEEPERS)
    found = [union for seat in seats if (union := await work.unions.get(seat))]
    if not found:
        raise NotKeeper
    return found


async def kept_by(work: Work, actor: Actor, union_id: int) -> Union:
    """The union, for whoever writes its rota. Raises NotKeeper."""
    union = await work.unions.get(union_id)
    if union is None or not keeps(actor, union.path):
        raise NotKeeper
    return union


async def ahead(work: Work, union: UnionId) -> list[Shift]:
    """The next two weeks."""
    return await work.rotas.between(union, work.now, work.now + AHEAD)


async def write(work: Work, actor: Actor, union: Union, text: str) -> Told:
    """What is understood is on the rota from now on, and those who are on it hear of it. Raises NotKeeper."""
    union = await kept_by(work, actor, union.id)
    told = read_lines(text, await _names(work, union.id), work.rules.of(union.path).calendar, work.now)
    for each in told.stretches:
        await work.rotas.put(each, union.id, actor.person, work.now)
    for person in sorted({each.person for each in told.stretches} - {actor.person}):
        mine = [each for each in told.stretches if each.person == person]
        said = Sentence("rota-yours", {"union": union.name, "lines": lines(work, mine)})
        at = await awake(work, own_voice(person))
        await work.outbox.say(own_voice(person), said, work.now, slot=f"rota-yours:{union.id}", not_before=at)
    return told


async def _names(work: Work, union: UnionId) -> dict[str, Person]:
    """Who can be on duty there, by a name that only one of them has."""
    seats = await work.posts.of_union(union)
    people = {seat.person for seat in seats if seat.role in WHO}
    named = [(name, person) for person in sorted(people) if (name := await work.people.name_of(own_voice(person)))]
    once = [name for name, _ in named]
    return {name: person for name, person in named if once.count(name) == 1}


async def listed(work: Work, union: UnionId, number: int) -> Page[Shift]:
    """A page of what can be taken off."""
    shifts = await ahead(work, union)
    number = min(number, max(len(shifts) - 1, 0) // PAGE)
    return page_of(shifts[number * PAGE :], number, PAGE)


async def drop(work: Work, actor: Actor, union: Union, shift: int) -> None:
    """Whoever was on duty then is not. Raises NotKeeper."""
    await work.rotas.drop(shift, (await kept_by(work, actor, union.id)).id)


# --- as it is read ----------------------------------------------------------------------------------------------------


def lines(work: Work, shifts: Sequence[Stretch], names: dict[Person, str | Key] | None = None) -> Lines | Key:
    """`names`: who is on duty, where it is more than one person's."""
    rows = [
        Key("rota-line" if names else "rota-hours", span(work, each.begins_at, each.ends_at) | _name(each, names))
        for each in shifts[:SHOWN]
    ]
    more = [Key("rota-more", {"count": len(shifts) - SHOWN})] if len(shifts) > SHOWN else []
    return Lines((*rows, *more)) if rows else Key("rota-nobody")


def _name(shift: Stretch, names: dict[Person, str | Key] | None) -> dict[str, Any]:
    return {"name": names[shift.person]} if names else {}


def span(work: Work, begins: datetime, ends: datetime) -> dict[str, Any]:
    zone = work.rules.calendar.zone
    start, end = begins.astimezone(zone), ends.astimezone(zone)
    same = "yes" if end.date() == start.date() else "no"
    clocks = {"start": start.strftime(FORM), "until": end.strftime(FORM)}
    return {"day": Day(start.date()), "last": Day(end.date()), "same": same, **clocks}


def hours(work: Work, spans: Sequence[tuple[datetime, datetime]]) -> Lines:
    """Hours in which nobody is on duty."""
    rows = [Key("rota-hours", span(work, *each)) for each in spans[:SHOWN]]
    more = [Key("rota-more", {"count": len(spans) - SHOWN})] if len(spans) > SHOWN else []
    return Lines((*rows, *more))


# --- each Friday ------------------------------------------------------------------------------------------------------


async def name_gaps(work: Work) -> None:
    """On a Friday from the morning on, once: to the chair and the admins of a union that keeps a rota."""
    calendar = work.rules.calendar
    today = calendar.local_day(work.now)
    if today.weekday() != FRIDAY or work.now < calendar.at(today, work.rules.policy.day.morning):
        return
    if not await work.occasions.add("rota", today):
        return
    for number in sorted(await work.rotas.unions(work.now - LATELY)):
        union = await work.unions.get(number)
        found = gaps(await ahead(work, number), work.now, work.now + AHEAD) if union else []
        if union and found:
            await _tell(work, union, found)


async def _tell(work: Work, union: Union, found: Sequence[tuple[datetime, datetime]]) -> None:
    """Those who can mend it: of the union, or of the nearest one upward that has any."""
    keepers = {each for role in KEEPERS for each in await work.people.office_holders(role, union.id)}
    write = [[Button("button-rota", ROTA_OF(union.id), style="primary")]]
    said = Sentence("rota-gaps", {"union": union.name, "lines": hours(work, found)}, write)
    for person in sorted(keepers):
        at = await awake(work, own_voice(person))
        await work.outbox.say(own_voice(person), said, work.now, slot=f"rota-gaps:{union.id}", not_before=at)


# --- being forgotten, and time ----------------------------------------------------------------------------------------


async def _retain(work: Work, night: Night) -> int:
    return len(await work.rotas.over(night.before, night.most))


async def _forget_person(work: Work, person: Person) -> None:
    await work.rotas.forget(person)
    await work.rotas.forget_writer(person)


FORGETS = Forgets(person=_forget_person)
RETAINS = {"rota": Retains(_retain, days=90)}

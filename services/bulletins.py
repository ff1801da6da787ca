"""Publishing a bulletin, and what its organiser sees and does afterwards."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.bulletins import (
    NO_SIGNUP,
    PUBLISHERS,
    Audience,
    Bulletin,
    BulletinUnknown,
    Circle,
    NobodyToReach,
    NotOrganiser,
    NotPublisher,
    Plan,
    What,
    check_plan,
    check_publisher,
    check_running,
    organises,
)
from domain.calendar import ONE_DAY
from domain.pages import Page, paged
from domain.people import Actor, Person, Union
from domain.refusal import BulletinsOff
from domain.rules import Rules
from services import modules
from services.circulation import remind_of
from services.work import Work
from storage.bulletins import Entry

PAGE = 5
LIST_PAGE = 20
MOST_GROUPS = 24
NEWS_FOR = timedelta(days=30)
"""So long a bulletin without a date is something to be found."""


@dataclass(frozen=True)
class Choice:
    """A circle that one can choose, and how many people are in it."""

    circle: Circle
    people: int


@dataclass(frozen=True)
class Figures:
    """What has become of it. `going_out`: there are still some to whom it was not sent."""

    reach: int
    arrived: int
    missed: int
    has_read: int
    taken: int
    waiting: int
    volunteers: int
    going_out: bool


async def seats(work: Work, actor: Actor) -> list[Union]:
    """The unions in which this person holds an office that publishes.

    Raises NotPublisher where there is none, BulletinsOff where none of them publishes any more.
    """
    held = dict.fromkeys(post.union for post in actor.posts if post.role in PUBLISHERS)
    found = [union for seat in held if (union := await work.unions.get(seat))]
    if not found:
        raise NotPublisher
    publishing = [union for union in found if modules.has(work, union.path, "bulletins")]
    if not publishing:
        raise BulletinsOff
    return publishing


async def place(work: Work, union_id: int, actor: Actor) -> Union:
    """A union to which this person may publish. One that is not there looks like one that is not theirs."""
    union = await work.unions.get(union_id)
    if union is None:
        raise NotPublisher
    check_publisher(actor, union.path)
    modules.check(work, union.path, "bulletins")
    return union


async def choices(work: Work, union: Union) -> list[Choice]:
    """For whom something can be there: everybody, who represents them, the contact groups of the roster."""
    everybody = [Circle(union.id, union.path, audience) for audience in (Audience.MEMBERS, Audience.REPRESENTATIVES)]
    found = [Choice(circle, await work.bulletins.reaches(circle)) for circle in everybody]
    for group, people in (await work.bulletins.groups(path=union.path, most=MOST_GROUPS)).items():
        found.append(Choice(Circle(union.id, union.path, Audience.GROUP, group), people))
    return [choice for choice in found if choice.people]


async def publish(work: Work, plan: Plan, actor: Actor, message: int | None = None) -> Bulletin:
    """One row; who reads it is found out afterwards. `message`: where its organiser is shown how far it is."""
    check_publisher(actor, plan.circle.path)
    modules.check(work, plan.circle.path, "bulletins")
    check_plan(plan, work.now)
    reach = await work.bulletins.reaches(plan.circle)
    if not reach:
        raise NobodyToReach
    own = work.rules.of(plan.circle.path)
    number = await work.bulletins.add(plan, actor.person, reach, _forget_at(plan, own), message, work.now)
    await work.bulletins.circulate(number, What.BULLETIN)
    bulletin = await _there(work, number)
    if plan.places != NO_SIGNUP or plan.volunteers:
        await remind_of(work, bulletin)
    return bulletin


def _forget_at(plan: Plan, rules: Rules) -> datetime | None:
    """The end of the day until which what parents say is kept: fixed now, since it is promised to them."""
    if plan.starts_at is None:
        return None
    day = rules.calendar.local_day(plan.starts_at) + rules.policy.bulletin.keep_days * ONE_DAY
    return rules.calendar.end_of(day)


async def _there(work: Work, bulletin_id: int) -> Bulletin:
    bulletin = await work.bulletins.get(bulletin_id)
    if bulletin is None:
        raise BulletinUnknown
    return bulletin


async def known_to(work: Work, bulletin_id: int, person: Person) -> Bulletin:
    """Raises BulletinUnknown for one that is not there, and for one that was not for this person."""
    if not await work.bulletins.is_for(bulletin_id, person):
        raise BulletinUnknown
    return await _there(work, bulletin_id)


async def is_organiser(work: Work, bulletin: Bulletin, actor: Actor) -> bool:
    return organises(bulletin, actor, await work.people.actor(bulletin.author))


async def organised_by(work: Work, bulletin_id: int, actor: Actor) -> Bulletin:
    """Raises NotOrganiser for others who know of it; for whoever does not, it is not there."""
    bulletin = await work.bulletins.get(bulletin_id)
    if bulletin and await is_organiser(work, bulletin, actor):
        return bulletin
    await known_to(work, bulletin_id, actor.person)
    raise NotOrganiser


async def figures(work: Work, bulletin: Bulletin) -> Figures:
    read, signed = await work.bulletins.figures(id=bulletin.id), await work.bulletins.counts(bulletin)
    going_out = bool(await work.bulletins.is_going_out(id=bulletin.id))
    reach = max(bulletin.reach, read.readers) if going_out else read.readers
    return Figures(
        reach,
        read.arrived,
        read.missed,
        read.has_read,
        signed.taken,
        signed.waiting,
        signed.volunteers,
        not bulletin.cancelled_at and read.arrived + read.missed < reach,
    )


async def attendance(work: Work, bulletin_id: int, actor: Actor, page: int) -> tuple[Bulletin, Page[Entry]]:
    """Who comes, who waits, who helps: for its organiser alone."""
    bulletin = await organised_by(work, bulletin_id, actor)
    return bulletin, await paged(lambda most, skip: work.bulletins.entries(bulletin, most, skip), page, LIST_PAGE)


async def close(work: Work, bulletin_id: int, actor: Actor) -> Bulletin:
    """Nobody signs up any more; who waits still moves up."""
    bulletin = await organised_by(work, bulletin_id, actor)
    check_running(bulletin, work.now)
    await work.bulletins.close(id=bulletin.id, now=work.now)
    return await _there(work, bulletin_id)


async def cancel(work: Work, bulletin_id: int, actor: Actor) -> Bulletin:
    """It is off: it goes out to nobody else, who signed up is told, what was said about children is deleted."""
    bulletin = await organised_by(work, bulletin_id, actor)
    check_running(bulletin, work.now)
    await work.bulletins.cancel(id=bulletin.id, now=work.now)
    await work.bulletins.end_circulars(id=bulletin.id, now=work.now)
    await work.turns.end(bulletin.matter, work.now)
    await work.bulletins.forget_care_of(bulletin_id=bulletin.id)
    await work.bulletins.circulate(bulletin.id, What.CANCELLED)
    return await _there(work, bulletin_id)


async def to_come(work: Work, person: Person, page: int) -> Page[Bulletin]:
    """What is open for this person."""
    since = work.now - NEWS_FOR
    return await paged(lambda most, skip: work.bulletins.to_come(person, work.now, since, most, skip), page, PAGE)


async def reach(work: Work, circle: Circle) -> int:
    """How many people are in a circle now."""
    return await work.bulletins.reaches(circle)

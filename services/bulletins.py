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
from domain.people import Actor, PersonId, Union
from domain.rules import Rules
from services.circulation import reminder_at
from storage import bulletins, people, unions
from storage.bulletins import Entry
from storage.database import Transaction
from storage.times import to_text

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


async def seats(tx: Transaction, actor: Actor) -> list[Union]:
    """The unions in which this person holds an office that publishes. Raises NotPublisher where there is none."""
    held = dict.fromkeys(post.union for post in actor.posts if post.role in PUBLISHERS)
    found = [union for seat in held if (union := await unions.get(tx, seat))]
    if not found:
        raise NotPublisher
    return found


async def place(tx: Transaction, union_id: int, actor: Actor) -> Union:
    """A union to which this person may publish. One that is not there looks like one that is not theirs."""
    union = await unions.get(tx, union_id)
    if union is None:
        raise NotPublisher
    check_publisher(actor, union.path)
    return union


async def choices(tx: Transaction, union: Union) -> list[Choice]:
    """For whom something can be there: everybody, who represents them, the contact groups of the roster."""
    everybody = [Circle(union.id, union.path, audience) for audience in (Audience.MEMBERS, Audience.REPRESENTATIVES)]
    found = [Choice(circle, await bulletins.reaches(tx, circle)) for circle in everybody]
    for row in await tx.bulletin_groups(path=unions.text_of(union.path), most=MOST_GROUPS):
        found.append(Choice(Circle(union.id, union.path, Audience.GROUP, row["contact_group"]), row["people"]))
    return [choice for choice in found if choice.people]


async def publish(
    tx: Transaction, plan: Plan, actor: Actor, now: datetime, rules: Rules, message: int | None = None
) -> Bulletin:
    """One row; who reads it is found out afterwards. `message`: where its organiser is shown how far it is."""
    check_publisher(actor, plan.circle.path)
    check_plan(plan, now)
    reach = await bulletins.reaches(tx, plan.circle)
    if not reach:
        raise NobodyToReach
    own = rules.of(plan.circle.path)
    number = await bulletins.add(tx, plan, actor.person, reach, _forget_at(plan, own), message, now)
    await bulletins.circulate(tx, number, What.BULLETIN, now)
    remind = reminder_at(plan.starts_at, rules)
    if remind and remind > now and (plan.places != NO_SIGNUP or plan.volunteers):
        await bulletins.circulate(tx, number, What.REMINDER, remind)
    return await _there(tx, number)


def _forget_at(plan: Plan, rules: Rules) -> datetime | None:
    """The end of the day until which what parents say is kept: fixed now, since it is promised to them."""
    if plan.starts_at is None:
        return None
    day = rules.calendar.local_day(plan.starts_at) + rules.policy.bulletin.keep_days * ONE_DAY
    return rules.calendar.end_of(day)


async def _there(tx: Transaction, bulletin_id: int) -> Bulletin:
    bulletin = await bulletins.get(tx, bulletin_id)
    if bulletin is None:
        raise BulletinUnknown
    return bulletin


async def known_to(tx: Transaction, bulletin_id: int, person: PersonId) -> Bulletin:
    """Raises BulletinUnknown for one that is not there, and for one that was not for this person."""
    if not await bulletins.is_for(tx, bulletin_id, person):
        raise BulletinUnknown
    return await _there(tx, bulletin_id)


async def is_organiser(tx: Transaction, bulletin: Bulletin, actor: Actor) -> bool:
    return organises(bulletin, actor, await people.actor(tx, bulletin.author))


async def organised_by(tx: Transaction, bulletin_id: int, actor: Actor) -> Bulletin:
    """Raises NotOrganiser for others who know of it; for whoever does not, it is not there."""
    bulletin = await bulletins.get(tx, bulletin_id)
    if bulletin and await is_organiser(tx, bulletin, actor):
        return bulletin
    await known_to(tx, bulletin_id, actor.person)
    raise NotOrganiser


async def figures(tx: Transaction, bulletin: Bulletin) -> Figures:
    read, signed = await tx.bulletin_figures(id=bulletin.id), await tx.signup_counts(bulletin_id=bulletin.id)
    going_out = bool(await tx.bulletin_is_going_out(id=bulletin.id))
    reach = max(bulletin.reach, read["readers"]) if going_out else read["readers"]
    return Figures(
        reach,
        read["arrived"],
        read["missed"],
        read["has_read"],
        signed["taken"],
        signed["waiting"],
        signed["volunteers"],
        not bulletin.cancelled_at and read["arrived"] + read["missed"] < reach,
    )


async def attendance(tx: Transaction, bulletin_id: int, actor: Actor, page: int) -> tuple[Bulletin, list[Entry], bool]:
    """Who comes, who waits, who helps: for its organiser alone. The last says whether there are more."""
    bulletin = await organised_by(tx, bulletin_id, actor)
    found = await bulletins.entries(tx, bulletin, LIST_PAGE + 1, page * LIST_PAGE)
    return bulletin, found[:LIST_PAGE], len(found) > LIST_PAGE


async def close(tx: Transaction, bulletin_id: int, actor: Actor, now: datetime) -> Bulletin:
    """Nobody signs up any more; who waits still moves up."""
    bulletin = await organised_by(tx, bulletin_id, actor)
    check_running(bulletin, now)
    await tx.bulletin_close(id=bulletin.id, now=to_text(now))
    return await _there(tx, bulletin_id)


async def cancel(tx: Transaction, bulletin_id: int, actor: Actor, now: datetime) -> Bulletin:
    """It is off: it goes out to nobody else, who signed up is told, what was said about children is deleted."""
    bulletin = await organised_by(tx, bulletin_id, actor)
    check_running(bulletin, now)
    await tx.bulletin_cancel(id=bulletin.id, now=to_text(now))
    await tx.circulars_end(id=bulletin.id, now=to_text(now))
    await tx.care_forget_of_bulletin(bulletin_id=bulletin.id)
    await bulletins.circulate(tx, bulletin.id, What.CANCELLED, now)
    return await _there(tx, bulletin_id)


async def to_come(tx: Transaction, person: PersonId, now: datetime, page: int) -> tuple[list[Bulletin], bool]:
    """What is open for this person, and whether there is more."""
    found = await bulletins.to_come(tx, person, now, now - NEWS_FOR, PAGE + 1, page * PAGE)
    return found[:PAGE], len(found) > PAGE


async def reach(tx: Transaction, circle: Circle) -> int:
    """How many people are in a circle now."""
    return await bulletins.reaches(tx, circle)

"""Bulletins and who signs up for them, as they stand in the tables."""

from dataclasses import dataclass
from datetime import datetime

from domain.bulletins import Audience, Bulletin, Care, Circle, Counts, Kind, Part, Plan, Signup, What
from domain.people import PersonId, UnionId
from storage.database import Row, Transaction
from storage.times import from_text, maybe_moment, maybe_text, to_text
from storage.unions import path_of, text_of


@dataclass(frozen=True)
class Circular:
    """Something that goes round, about a bulletin or a week; `cursor` is the last person who was reached."""

    id: int
    bulletin: int
    weekly: int
    what: What
    cursor: int


@dataclass(frozen=True)
class Entry:
    """One line of the organiser's list; `ages` and `fetcher` of children, until they are deleted."""

    signup: Signup
    ages: str
    fetcher: str


def _bulletin(row: Row) -> Bulletin:
    circle = Circle(
        UnionId(row["union_id"]), path_of(row["path"]), Audience(row["audience"]), str(row["contact_group"])
    )
    plan = Plan(
        Kind(row["kind"]),
        row["text"],
        circle,
        row["picture"],
        maybe_moment(row["starts_at"]),
        row["place"],
        row["places"],
        row["volunteers_at"] is not None,
    )
    return Bulletin(
        row["id"],
        plan,
        PersonId(row["author"]),
        from_text(row["sent_at"]),
        row["reach"],
        maybe_moment(row["forget_at"]),
        maybe_moment(row["closed_at"]),
        maybe_moment(row["cancelled_at"]),
        row["message_id"],
    )


def _signup(row: Row) -> Signup:
    return Signup(
        row["id"], PersonId(row["person"]), Part(row["part"]), row["seats"], taken=row["taken_at"] is not None
    )


def _of_circle(circle: Circle) -> dict[str, str]:
    return {"audience": circle.audience, "path": text_of(circle.path), "contact_group": circle.group}


async def get(tx: Transaction, bulletin_id: int) -> Bulletin | None:
    row = await tx.bulletin_get(id=bulletin_id)
    return _bulletin(row) if row else None


async def add(
    tx: Transaction,
    plan: Plan,
    author: PersonId,
    reach: int,
    forget_at: datetime | None,
    message: int | None,
    now: datetime,
) -> int:
    bulletin: int = await tx.bulletin_add(
        union_id=plan.circle.union,
        author=author,
        kind=plan.kind,
        text=plan.text,
        picture=plan.picture,
        audience=plan.circle.audience,
        contact_group=plan.circle.group,
        place=plan.where,
        places=plan.places,
        volunteers_at=maybe_text(now if plan.volunteers else None),
        now=to_text(now),
        starts_at=maybe_text(plan.starts_at),
        forget_at=maybe_text(forget_at),
        reach=reach,
        message_id=message,
    )
    return bulletin


async def reaches(tx: Transaction, circle: Circle) -> int:
    """How many people are in it."""
    count: int = await tx.bulletin_reaches(**_of_circle(circle))
    return count


async def is_for(tx: Transaction, bulletin_id: int, person: PersonId) -> bool:
    return bool(await tx.bulletin_is_for(id=bulletin_id, person=person))


async def to_come(
    tx: Transaction, person: PersonId, now: datetime, since: datetime, most: int, skip: int
) -> list[Bulletin]:
    """For this person, the next first; `since`: of what has no date, only what was sent after that."""
    rows = await tx.bulletins_open(person=person, now=to_text(now), since=to_text(since), most=most, skip=skip)
    return [found for row in rows if (found := await get(tx, row["id"]))]


async def circulate(tx: Transaction, bulletin_id: int, what: What, begins_at: datetime) -> None:
    await tx.circular_add(bulletin_id=bulletin_id, what=what, begins_at=to_text(begins_at))


async def next_circular(tx: Transaction, now: datetime) -> Circular | None:
    row = await tx.circular_next(now=to_text(now))
    return Circular(row["id"], row["bulletin"], row["weekly"], What(row["what"]), row["cursor"]) if row else None


async def move(tx: Transaction, circular: Circular, cursor: int, done_at: datetime | None) -> None:
    await tx.circular_move(id=circular.id, cursor=cursor, done_at=maybe_text(done_at))


async def hearers(tx: Transaction, bulletin: Bulletin, after: int, most: int) -> list[Row]:
    """The next of those for whom it is: person, rest_from, rest_until, unreachable_at."""
    return list(await tx.identity_hearers(**_of_circle(bulletin.plan.circle), after=after, most=most))


async def signed_up(
    tx: Transaction, bulletin: Bulletin, after: int, most: int, taken_before: datetime | None = None
) -> list[Row]:
    """The next of those who have signed up, in the same shape; only those who had a place before that, if any."""
    before = maybe_text(taken_before)
    return list(await tx.identity_signed_up(bulletin_id=bulletin.id, after=after, most=most, taken_before=before))


async def counts(tx: Transaction, bulletin: Bulletin) -> Counts:
    row = await tx.signup_counts(bulletin_id=bulletin.id)
    return Counts(row["taken"], row["waiting"])


async def own_signups(tx: Transaction, bulletin: Bulletin, person: PersonId) -> dict[Part, Signup]:
    """What this person signed up as, and has not cancelled."""
    rows = await tx.signups_of_person(bulletin_id=bulletin.id, person=person)
    return {signup.part: signup for signup in map(_signup, rows)}


async def waiting(tx: Transaction, bulletin: Bulletin, most: int) -> list[Signup]:
    """Who waits for a place, in their order."""
    return [_signup(row) for row in await tx.signups_waiting(bulletin_id=bulletin.id, most=most)]


async def sign_up(
    tx: Transaction, bulletin: Bulletin, person: PersonId, part: Part, seats: int, taken: bool, now: datetime
) -> Signup:
    taken_at = maybe_text(now if taken else None)
    number = await tx.signup_add(
        bulletin_id=bulletin.id, person=person, part=part, seats=seats, now=to_text(now), taken_at=taken_at
    )
    return Signup(number, person, part, seats, taken)


async def keep_care(tx: Transaction, signup: Signup, care: Care, now: datetime) -> None:
    ages = " ".join(map(str, care.ages))
    await tx.care_add(signup_id=signup.id, ages=ages, fetcher=care.fetcher, now=to_text(now))


async def entries(tx: Transaction, bulletin: Bulletin, most: int, skip: int) -> list[Entry]:
    rows = await tx.signups_all(bulletin_id=bulletin.id, most=most, skip=skip)
    return [Entry(_signup(row), row["ages"] or "", row["fetcher"] or "") for row in rows]

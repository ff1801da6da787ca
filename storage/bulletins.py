"""Bulletins and who signs up for them, as they stand in the tables."""

from dataclasses import dataclass
from datetime import datetime

from domain.bulletins import Audience, Bulletin, Care, Circle, Counts, Kind, Part, Plan, Signup, What
from domain.people import Person, UnionId, Voice
from storage.database import Row
from storage.matters import Matters
from storage.paths import path_of, text_of
from storage.people import Hearer
from storage.store import Store, asked
from storage.times import from_text, maybe_moment, maybe_text, to_text


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
    """One line of the organiser's list; `ages` and `fetcher` of children, until they are deleted.

    `deaf`: nothing reaches them.
    """

    signup: Signup
    ages: str
    fetcher: str
    deaf: bool


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
        Person(row["author"]),
        from_text(row["sent_at"]),
        row["reach"],
        maybe_moment(row["forget_at"]),
        maybe_moment(row["closed_at"]),
        maybe_moment(row["cancelled_at"]),
        row["message_id"],
        row["matter_id"],
    )


def _signup(row: Row) -> Signup:
    return Signup(row["id"], Person(row["person"]), Part(row["part"]), row["seats"], taken=row["taken_at"] is not None)


def _of_circle(circle: Circle) -> dict[str, str]:
    return {"audience": circle.audience, "path": text_of(circle.path), "contact_group": circle.group}


@dataclass(frozen=True)
class Figures:
    """How many a bulletin has gone to, how many of those it has reached, missed, and how many opened it."""

    readers: int
    arrived: int
    missed: int
    has_read: int


@dataclass(frozen=True)
class PastSignup:
    id: int
    bulletin_id: int
    left_at: datetime | None


class Bulletins(Store):
    """Bulletins, who reads them, who signs up, and what goes round."""

    async def get(self, bulletin_id: int) -> Bulletin | None:
        row = await self._tx.bulletin_get(id=bulletin_id)
        return _bulletin(row) if row else None

    async def add(
        self,
        plan: Plan,
        author: Person,
        reach: int,
        forget_at: datetime | None,
        message: int | None,
        now: datetime,
    ) -> int:
        bulletin: int = await self._tx.bulletin_add(
            matter_id=await Matters(self._tx).add("bulletin", plan.circle.union),
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

    async def reaches(self, circle: Circle) -> int:
        """How many people are in it."""
        count: int = await self._tx.bulletin_reaches(**_of_circle(circle))
        return count

    async def is_for(self, bulletin_id: int, person: Person) -> bool:
        return bool(await self._tx.bulletin_is_for(id=bulletin_id, person=person))

    async def to_come(self, person: Person, now: datetime, since: datetime, most: int, skip: int) -> list[Bulletin]:
        """For this person, the next first; `since`: of what has no date, only what was sent after that."""
        rows = await self._tx.bulletins_open(
            person=person, now=to_text(now), since=to_text(since), most=most, skip=skip
        )
        return [found for row in rows if (found := await self.get(row["id"]))]

    async def of_matter(self, matter_id: int) -> Bulletin | None:
        return await self.get(await self._tx.bulletin_of_matter(matter_id=matter_id))

    async def next_circular(self) -> Circular | None:
        row = await self._tx.circular_next()
        return Circular(row["id"], row["bulletin"], row["weekly"], What(row["what"]), row["cursor"]) if row else None

    async def move(self, circular: Circular, cursor: int, done_at: datetime | None) -> None:
        await self._tx.circular_move(id=circular.id, cursor=cursor, done_at=maybe_text(done_at))

    async def hearers(self, bulletin: Bulletin, after: int, most: int) -> list[Hearer]:
        """The next of those for whom it is: person, rest_from, rest_until, unreachable_at."""
        circle = bulletin.plan.circle
        return await self._hearers(circle.audience, circle.path, circle.group, after, most)

    async def signed_up(
        self, bulletin: Bulletin, after: int, most: int, taken_before: datetime | None = None
    ) -> list[Hearer]:
        """The next of those who have signed up, in the same shape; only those who had a place before that, if any."""
        return await self._signed_up(bulletin.id, after, most, taken_before)

    async def counts(self, bulletin: Bulletin) -> Counts:
        row = await self._tx.identity_signup_counts(bulletin_id=bulletin.id)
        return Counts(row["taken"], row["waiting"], row["volunteers"], row["deaf"])

    async def own_signups(self, bulletin: Bulletin, person: Person) -> dict[Part, Signup]:
        """What this person signed up as, and has not cancelled."""
        rows = await self._tx.signups_of_person(bulletin_id=bulletin.id, person=person)
        return {signup.part: signup for signup in map(_signup, rows)}

    async def waiting(self, bulletin: Bulletin, most: int) -> list[Signup]:
        """Who waits for a place and can be told of one, in their order."""
        return [_signup(row) for row in await self._tx.identity_signups_waiting(bulletin_id=bulletin.id, most=most)]

    async def sign_up(
        self, bulletin: Bulletin, person: Person, part: Part, seats: int, taken: bool, now: datetime
    ) -> Signup:
        taken_at = maybe_text(now if taken else None)
        number = await self._tx.signup_add(
            bulletin_id=bulletin.id, person=person, part=part, seats=seats, now=to_text(now), taken_at=taken_at
        )
        return Signup(number, person, part, seats, taken)

    async def keep_care(self, signup: Signup, care: Care, now: datetime) -> None:
        ages = " ".join(map(str, care.ages))
        await self._tx.care_add(signup_id=signup.id, ages=ages, fetcher=care.fetcher, now=to_text(now))

    async def entries(self, bulletin: Bulletin, most: int, skip: int) -> list[Entry]:
        rows = await self._tx.identity_signups(bulletin_id=bulletin.id, most=most, skip=skip)
        return [Entry(_signup(row), row["ages"] or "", row["fetcher"] or "", bool(row["deaf"])) for row in rows]

    @asked("bulletin_figures")
    async def figures(self, id: int) -> Figures: ...

    @asked("bulletin_groups")
    async def groups(self, path: tuple[UnionId, ...], most: int) -> dict[str, int]: ...

    @asked("bulletin_is_going_out")
    async def is_going_out(self, id: int) -> bool: ...

    @asked("bulletin_cancel")
    async def cancel(self, id: int, now: datetime) -> None: ...

    @asked("bulletin_close")
    async def close(self, id: int, now: datetime) -> None: ...

    @asked("bulletin_shown")
    async def shown(self, bulletin_id: int, person: Voice, message_id: int) -> int | None: ...

    @asked("bulletin_messages_let_go")
    async def let_progress_go(self) -> None: ...

    @asked("care_forget")
    async def forget_care(self, signup_id: int) -> None: ...

    @asked("care_forget_of_bulletin")
    async def forget_care_of(self, bulletin_id: int) -> None: ...

    @asked("care_forget_old")
    async def forget_old_care(self, now: datetime) -> None: ...

    @asked("circular_add")
    async def circulate(self, bulletin_id: int, what: What) -> None: ...

    @asked("circulars_end")
    async def end_circulars(self, id: int, now: datetime) -> None: ...

    @asked("circulars_open")
    async def going_round(self) -> list[int]: ...

    @asked("reader_add")
    async def add_reader(self, bulletin_id: int, person: Voice, missed_at: datetime | None) -> bool: ...

    @asked("reader_arrived")
    async def arrived(self, now: datetime, message_id: int, bulletin_id: int, person: Voice) -> None: ...

    @asked("reader_has_read")
    async def has_read(self, bulletin_id: int, person: Person) -> bool: ...

    @asked("reader_message")
    async def message_of(self, bulletin_id: int, person: Voice) -> int | None: ...

    @asked("reader_messages_let_go")
    async def let_messages_go(self) -> None: ...

    @asked("reader_missed")
    async def missed(self, now: datetime, bulletin_id: int, person: Voice) -> None: ...

    @asked("reader_read")
    async def read(self, bulletin_id: int, person: Person, now: datetime) -> None: ...

    @asked("signup_ahead")
    async def ahead(self, id: int, bulletin_id: int) -> int: ...

    @asked("signup_leave")
    async def leave(self, id: int, now: datetime) -> None: ...

    @asked("signup_take")
    async def take(self, id: int, now: datetime) -> None: ...

    @asked("forget_copies")
    async def forget_copies(self, person: Voice) -> None: ...

    @asked("forget_progress")
    async def forget_progress(self, person: Voice) -> None: ...

    @asked("forget_signups")
    async def forget_signups(self, person: Person) -> None: ...

    @asked("signups_of_all_times")
    async def signups_of(self, person: Person) -> list[PastSignup]: ...

    @asked("retain_care")
    async def retain_care(self, before: datetime, most: int) -> None: ...

    @asked("retain_signups")
    async def retain_signups(self, before: datetime, most: int) -> list[int]: ...

    @asked("identity_hearers")
    async def _hearers(
        self, audience: Audience, path: tuple[UnionId, ...], contact_group: str, after: int, most: int
    ) -> list[Hearer]: ...

    @asked("identity_signed_up")
    async def _signed_up(
        self, bulletin_id: int, after: int, most: int, taken_before: datetime | None
    ) -> list[Hearer]: ...

    @asked("bulletins_under_way")
    async def under_way(self, path: tuple[UnionId, ...]) -> int: ...

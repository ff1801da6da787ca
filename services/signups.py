"""Signing up for what a bulletin offers, waiting for a place, and making room for somebody else."""

from dataclasses import dataclass
from datetime import datetime

from domain.bulletins import (
    Bulletin,
    Care,
    ChildrenOutOfReach,
    Counts,
    Full,
    NotSignedUp,
    Part,
    SignedUpAlready,
    Signup,
    check_care,
    check_open,
    check_running,
    fits,
    is_running,
    moving_up,
)
from domain.people import PersonId
from domain.rules import Rules
from services.bulletins import known_to
from services.circulation import tell_news
from services.forgetting import Forgets
from services.quiet_hours import awake
from services.retention import Night, Retains
from storage import bulletins
from storage.database import Transaction
from storage.times import to_text

MOVED_UP = "moved-up"
MOST_WAITING = 10_000


@dataclass(frozen=True)
class Standing:
    """How one person stands to a bulletin. `ahead`: how many wait before them."""

    bulletin: Bulletin
    own: dict[Part, Signup]
    counts: Counts
    has_read: bool
    ahead: int

    @property
    def left(self) -> int | None:
        """Places that are to be had at once; None: as many as like."""
        places = self.bulletin.plan.places
        if places is None:
            return None
        return 0 if self.counts.waiting else max(0, places - self.counts.taken)


async def standing(tx: Transaction, bulletin_id: int, person: PersonId) -> Standing:
    """Raises BulletinUnknown."""
    bulletin = await known_to(tx, bulletin_id, person)
    own = await bulletins.own_signups(tx, bulletin, person)
    guest = own.get(Part.GUEST)
    ahead = await tx.signup_ahead(bulletin_id=bulletin.id, id=guest.id) if guest and not guest.taken else 0
    read = await tx.reader_has_read(bulletin_id=bulletin.id, person=person)
    return Standing(bulletin, own, await bulletins.counts(tx, bulletin), bool(read), int(ahead))


async def read(tx: Transaction, bulletin_id: int, person: PersonId, now: datetime) -> None:
    """They say that they have read it; whoever does anything with it has."""
    await known_to(tx, bulletin_id, person)
    await tx.reader_read(bulletin_id=bulletin_id, person=person, now=to_text(now))


async def check(tx: Transaction, bulletin_id: int, person: PersonId, part: Part, now: datetime) -> Standing:
    """Whether this person could sign up now, be it only to wait for a place."""
    found = await standing(tx, bulletin_id, person)
    if part in found.own:
        raise SignedUpAlready
    check_open(found.bulletin, part, now)
    return found


async def sign_up(
    tx: Transaction,
    bulletin_id: int,
    person: PersonId,
    now: datetime,
    rules: Rules,
    *,
    part: Part = Part.GUEST,
    care: Care | None = None,
    waits: bool = False,
) -> Signup:
    """A place, or, for whoever says that they will wait for one (`waits`), one on the waiting list. Raises Full."""
    bulletin = (await check(tx, bulletin_id, person, part, now)).bulletin
    children = part is Part.GUEST and bulletin.signs_up_children
    if children:
        care = check_care(care, rules.of(bulletin.plan.circle.path).policy.bulletin)
    seats = 0 if part is Part.VOLUNTEER else len(care.ages) if children and care else 1
    places = bulletin.plan.places
    if places is not None and seats > places:
        raise ChildrenOutOfReach(limit=places)
    taken = fits(places, await bulletins.counts(tx, bulletin), seats)
    if not taken and not waits:
        raise Full(places=places)
    signup = await bulletins.sign_up(tx, bulletin, person, part, seats, taken, now)
    if children and care:
        await bulletins.keep_care(tx, signup, care, now)
    await read(tx, bulletin_id, person, now)
    return signup


async def leave(
    tx: Transaction, bulletin_id: int, person: PersonId, part: Part, now: datetime, rules: Rules
) -> list[Signup]:
    """They do not come; what they said about children is deleted. Returns who has a place now, each of them told."""
    found = await standing(tx, bulletin_id, person)
    if part not in found.own:
        raise NotSignedUp
    check_running(found.bulletin, now)
    await tx.signup_leave(id=found.own[part].id, now=to_text(now))
    await tx.care_forget(signup_id=found.own[part].id)
    return await _move_up(tx, found.bulletin, now, rules)


async def leave_all(tx: Transaction, person: PersonId, now: datetime, rules: Rules) -> None:
    """They come to nothing any more: their places are somebody else's, and what they said about children is deleted."""
    for row in await tx.signups_of_all_times(person=person):
        await tx.signup_leave(id=row["id"], now=to_text(now))
        await tx.care_forget(signup_id=row["id"])
        bulletin = await bulletins.get(tx, row["bulletin_id"])
        if row["left_at"] is None and bulletin and is_running(bulletin, now):
            await _move_up(tx, bulletin, now, rules)


async def _move_up(tx: Transaction, bulletin: Bulletin, now: datetime, rules: Rules) -> list[Signup]:
    counts = await bulletins.counts(tx, bulletin)
    if not counts.waiting:
        return []
    waiting = await bulletins.waiting(tx, bulletin, MOST_WAITING)
    moved = moving_up(bulletin.plan.places, counts.taken, waiting)
    for signup in moved:
        await tx.signup_take(id=signup.id, now=to_text(now))
        at = await awake(tx, signup.person, now, rules)
        await tell_news(tx, signup.person, bulletin, MOVED_UP, now, at)
    return moved


async def retain_signups(tx: Transaction, night: Night) -> int:
    await tx.retain_care(before=to_text(night.before), most=night.most)
    return len(await tx.retain_signups(before=to_text(night.before), most=night.most))


async def _forget_person(tx: Transaction, person: PersonId) -> None:
    await tx.forget_progress(person=person)
    await tx.forget_copies(person=person)
    await tx.forget_signups(person=person)


FORGETS = Forgets(leave=leave_all, person=_forget_person)
RETAINS = {"signups": Retains(retain_signups)}

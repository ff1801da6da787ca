"""Signing up for what a bulletin offers, waiting for a place, and making room for somebody else."""

from dataclasses import dataclass

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
from domain.people import Person, own_voice
from services.bulletins import known_to
from services.circulation import tell_news
from services.forgetting import Forgets
from services.quiet_hours import quiet_hours
from services.retention import Night, Retains
from services.work import Work

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
        return 0 if self.counts.ahead else max(0, places - self.counts.taken)


async def standing(work: Work, bulletin_id: int, person: Person) -> Standing:
    """Raises BulletinUnknown."""
    bulletin = await known_to(work, bulletin_id, person)
    own = await work.bulletins.own_signups(bulletin, person)
    guest = own.get(Part.GUEST)
    ahead = await work.bulletins.ahead(bulletin_id=bulletin.id, id=guest.id) if guest and not guest.taken else 0
    read = await work.bulletins.has_read(bulletin_id=bulletin.id, person=person)
    return Standing(bulletin, own, await work.bulletins.counts(bulletin), bool(read), int(ahead))


async def read(work: Work, bulletin_id: int, person: Person) -> None:
    """They say that they have read it; whoever does anything with it has."""
    await known_to(work, bulletin_id, person)
    await work.bulletins.read(bulletin_id=bulletin_id, person=person, now=work.now)


async def check(work: Work, bulletin_id: int, person: Person, part: Part) -> Standing:
    """Whether this person could sign up now, be it only to wait for a place."""
    found = await standing(work, bulletin_id, person)
    if part in found.own:
        raise SignedUpAlready
    check_open(found.bulletin, part, work.now)
    return found


async def sign_up(
    work: Work,
    bulletin_id: int,
    person: Person,
    *,
    part: Part = Part.GUEST,
    care: Care | None = None,
    waits: bool = False,
) -> Signup:
    """A place, or, for whoever says that they will wait for one (`waits`), one on the waiting list. Raises Full."""
    bulletin = (await check(work, bulletin_id, person, part)).bulletin
    children = part is Part.GUEST and bulletin.signs_up_children
    if children:
        care = check_care(care, work.rules.of(bulletin.plan.circle.path).policy.bulletin)
    seats = 0 if part is Part.VOLUNTEER else len(care.ages) if children and care else 1
    places = bulletin.plan.places
    if places is not None and seats > places:
        raise ChildrenOutOfReach(limit=places)
    taken = fits(places, await work.bulletins.counts(bulletin), seats)
    if not taken and not waits:
        raise Full(places=places)
    signup = await work.bulletins.sign_up(bulletin, person, part, seats, taken, work.now)
    if children and care:
        await work.bulletins.keep_care(signup, care, work.now)
    await read(work, bulletin_id, person)
    return signup


async def leave(work: Work, bulletin_id: int, person: Person, part: Part) -> list[Signup]:
    """They do not come; what they said about children is deleted. Returns who has a place now, each of them told."""
    found = await standing(work, bulletin_id, person)
    if part not in found.own:
        raise NotSignedUp
    check_running(found.bulletin, work.now)
    await work.bulletins.leave(id=found.own[part].id, now=work.now)
    await work.bulletins.forget_care(signup_id=found.own[part].id)
    return await _move_up(work, found.bulletin)


async def leave_all(work: Work, person: Person) -> None:
    """They come to nothing any more: their places are somebody else's, and what they said about children is deleted."""
    for row in await work.bulletins.signups_of(person=person):
        await work.bulletins.leave(id=row.id, now=work.now)
        await work.bulletins.forget_care(signup_id=row.id)
        bulletin = await work.bulletins.get(row.bulletin_id)
        if row.left_at is None and bulletin and is_running(bulletin, work.now):
            await _move_up(work, bulletin)


async def _move_up(work: Work, bulletin: Bulletin) -> list[Signup]:
    """Whom nothing reaches is passed over, and keeps their turn."""
    counts = await work.bulletins.counts(bulletin)
    if not counts.ahead:
        return []
    waiting = await work.bulletins.waiting(bulletin, MOST_WAITING)
    moved = moving_up(bulletin.plan.places, counts.taken, waiting)
    for signup in moved:
        await work.bulletins.take(id=signup.id, now=work.now)
        quiet = await quiet_hours(work, own_voice(signup.person))
        await tell_news(work, signup.person, bulletin, MOVED_UP, quiet)
    return moved


async def look_again(work: Work, person: Person) -> None:
    """Whether anything reaches them has changed: they are passed over from now on, or not any more."""
    for row in await work.bulletins.signups_of(person=person):
        bulletin = await work.bulletins.get(row.bulletin_id)
        if row.left_at is None and bulletin and is_running(bulletin, work.now):
            await _move_up(work, bulletin)


async def retain_signups(work: Work, night: Night) -> int:
    await work.bulletins.retain_care(before=night.before, most=night.most)
    return len(await work.bulletins.retain_signups(before=night.before, most=night.most))


async def _forget_person(work: Work, person: Person) -> None:
    await work.bulletins.forget_progress(person=own_voice(person))
    await work.bulletins.forget_copies(person=own_voice(person))
    await work.bulletins.forget_signups(person=person)


FORGETS = Forgets(leave=leave_all, person=_forget_person)
RETAINS = {"signups": Retains(retain_signups)}

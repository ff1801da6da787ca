"""Handing in a demand: the draft becomes a case, under one's own name or under a pseudonym."""

from collections.abc import Sequence

from domain.cases import clocks
from domain.cases.model import Case
from domain.cases.words import Kind
from domain.drafts import Draft, EnoughToday, NumbersInside, Piece
from domain.people import Actor, Person, Role, Union, UnionNeeded, Voice, own_voice
from services.cases.perform import Done, begin
from services.membership import home
from services.work import Work
from storage.cases import Attachment


async def receivers(work: Work, person: Person) -> list[Union]:
    """To whom a demand may be given: one's own union if it has staff of its own, and the one above it.

    The one above comes last; it is the choice for the anonymous, since one's own union may be the boss.
    """
    own = await home(work, person)
    if own is None:
        raise UnionNeeded
    if own.parent is None:
        return [own]
    above = await work.unions.get(own.parent)
    assert above is not None
    if above.parent is None:  # one's own union is a township: the city is nobody's first address
        return [own]
    return [own, above] if await _has_own_staff(work, own, above) else [above]


async def _has_own_staff(work: Work, own: Union, above: Union) -> bool:
    staff = await work.people.office_holders(Role.STAFF, own.id)
    return bool(staff) and staff != await work.people.office_holders(Role.STAFF, above.id)


async def posts_at_stake(work: Work, actor: Actor, union: Union) -> frozenset[Role]:
    """By which posts of theirs somebody has to do with a case that they give to this union without a name.

    Whom alone it would wait for there; and who may be asked to vote on it.
    """
    barred, people = await barred_by(work, actor.person, union), work.people
    acting = {role: await people.office_holders(role, union.id, barred=barred) for role in (Role.STAFF, Role.CHAIR)}
    stakes = {role for role, holders in acting.items() if holders == [actor.person]}
    takes_proposals = work.rules.of(union.path).policy.modules.proposals
    if takes_proposals and any(post.role is Role.REPRESENTATIVE for post in actor.posts):
        stakes.add(Role.REPRESENTATIVE)
    return frozenset(stakes)


async def barred_by(work: Work, person: Person, union: Union) -> frozenset[Voice]:
    """From whom it is kept if this person hands it in past their own union, without a name, to the one above it."""
    own = await home(work, person)
    if own is None or union.id not in own.path[:-1]:
        return frozenset()
    return await work.people.holders_below(path=own.path[: len(union.path) + 1])


async def is_small(work: Work, person: Person) -> bool:
    """Whether so few belong to this person's union, as far as is known, that words alone may tell who wrote them."""
    own = await home(work, person)
    if own is None:
        return False
    known, roster = await work.people.members_count(path=own.path), await work.roster.count(path=own.path)
    return max(known, roster.listed) < work.rules.of(own.path).policy.small_union


def attachments(pieces: Sequence[Piece]) -> list[Attachment]:
    """The files among the pieces, as a case keeps them."""
    return [Attachment(piece.kind or "", piece.file, piece.album) for piece in pieces if piece.file]


async def submit(work: Work, draft: Draft, person: Person) -> Done:
    """The case, its number and its first turn. Raises DraftEmpty, NumbersInside, EnoughToday."""
    if draft.anonymous and not draft.names_nobody:
        raise NumbersInside
    await _check_day(work, draft, person)
    voice = await work.people.pseudonym(person) if draft.anonymous else own_voice(person)
    if draft.anonymous and draft.files:  # they have read it under their draft
        await work.people.forewarn(voice)
    done = await hand_in(work, draft, voice, kept=await is_kept(work, draft, person))
    if not draft.urgent:
        await work.people.count_demand(person=person, day=work.rules.calendar.local_day(work.now))
    return done


async def _check_day(work: Work, draft: Draft, person: Person) -> None:
    """Whether one more is too many of the account's today, under whichever names; of danger none is too many."""
    own = await home(work, person)
    most = work.rules.of(own.path if own else ()).policy.demand.daily
    handed = await work.people.handed(person=person, day=work.rules.calendar.local_day(work.now)) or 0
    if handed >= most and not draft.urgent:
        raise EnoughToday(limit=most)


async def forget_counts(work: Work) -> None:
    """How many somebody handed in is of that day alone."""
    await work.people.forget_handed(day=work.rules.calendar.local_day(work.now))


async def is_kept(work: Work, draft: Draft, person: Person) -> bool:
    """Whether it goes past their own union and is kept from it: without a name, or where one's own has staff too."""
    own = await home(work, person)
    if own is None or draft.union not in own.path[:-1]:
        return False
    return bool(draft.anonymous) or len(await receivers(work, person)) > 1


async def goes_on_to(work: Work, draft: Draft, person: Person) -> Union | None:
    """Who has it in the end, where everybody whose it would be also has a post where it is kept from."""
    given = await work.unions.get(draft.union) if draft.union else None
    if given is None or not await is_kept(work, draft, person):
        return None
    barred = await barred_by(work, person, given)
    left = await work.people.office_holders(Role.STAFF, given.id, barred=barred)
    if not left or left == await work.people.office_holders(Role.STAFF, given.id):
        return None
    reaching = [post for post in (await work.people.actor(left[0])).posts if post.union in given.path]
    nearest = max((post for post in reaching if post.role is Role.STAFF), key=lambda post: len(post.path))
    return None if nearest.union == given.id else await work.unions.get(nearest.union)


async def hand_in(work: Work, draft: Draft, voice: Voice, *, kept: bool = False) -> Done:
    """The same, for a voice that is there already. `kept`: from the union of whoever has it."""
    draft = draft.checked()
    union = await work.unions.get(draft.union) if draft.union else None
    if union is None or draft.category is None:
        raise UnionNeeded
    rules = work.rules.of(union.path)
    number = await work.cases.next_number()
    case = Case(
        id=0,
        number=f"{number:04d}",
        kind=Kind.DEMAND,
        union=union.id,
        union_path=union.path,
        category=draft.category,
        text=draft.text,
        submitter=voice,
        anonymous=bool(draft.anonymous),
        urgent=draft.urgent,
        danger=draft.urgent,
        open_at_once=draft.open_at_once,
        kept=kept,
        submitted_at=work.now,
        promise_due=rules.calendar.due(work.now, clocks.days_of("promise", rules.policy)),
    )
    return await begin(work.under(rules), case, attachments(draft.pieces))

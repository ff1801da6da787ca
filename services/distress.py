"""Somebody is in danger, by their own words: who is told, who gets in touch, and what the two say to each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from domain.distress import (
    FRESH,
    MOST_CHARACTERS,
    TOWNSHIP,
    Circle,
    Cry,
    Distress,
    DistressUnknown,
    Of,
    OnlyStaff,
    Taken,
    circles,
    circles_of_carers,
    joined,
    next_circle,
)
from domain.pages import Page, paged
from domain.people import Actor, Person, Role, UnionId, Voice, own_voice
from domain.refusal import NotAdmin, TextNeeded
from domain.sentences import Button, Sentence
from domain.taps.distress import DISTRESS_WRITE
from domain.text_length import excerpt
from services.forgetting import Forgets, let_go
from services.retention import Night, Retains
from services.work import Work
from storage.distress import Possible
from storage.outbox import Letter, Priority

DISTRESS = "distress"
BATCH = 20


@dataclass(frozen=True)
class Where:
    """Where it is said. `voice`: that of the case or talk, where it stays; None: no name, and a voice for it alone."""

    voice: Voice | None = None
    union: UnionId | None = None
    matter: int | None = None


async def cry_out(work: Work, actor: Actor, kind: Of, where: Where, words: str) -> Distress:
    """What belongs to a call of the last hour is added to it, and told as well."""
    before = [each for each in await _of(work, actor, kind) if _is_there(each, where)]
    if before:
        return await _add(work, before[0], words)
    voice = where.voice or await work.people.pseudonym(actor.person)
    made_at = None if where.voice else work.now
    cry = Cry(kind, voice, made_at, where.union, where.matter, excerpt(words, MOST_CHARACTERS))
    distress = await _get(work, await work.distresses.add(cry, work.now))
    if kind is Of.PLACE:
        await tell_next(work, distress)
    return distress


async def _of(work: Work, actor: Actor, kind: Of) -> list[Distress]:
    """Those of the last hour, the latest first."""
    fresh = await work.distresses.fresh(work.now - FRESH)
    return [each for each in fresh if each.kind is kind and actor.speaks_as(each.person)]


def _is_there(distress: Distress, where: Where) -> bool:
    """Two voices are never joined."""
    return distress.person == where.voice if where.voice else distress.made_at is not None


async def _add(work: Work, distress: Distress, words: str) -> Distress:
    said = joined(distress.words, words)
    if said != distress.words:
        await work.distresses.say(distress.id, said)
        await _tell(work, distress, await work.distresses.told(distress.id))
    return distress


async def say_where(work: Work, actor: Actor, words: str) -> bool:
    """The place, of a call that has none yet. False where there is none such."""
    lacking = [each for each in await _of(work, actor, Of.PLACE) if each.made_at and not each.place]
    if not lacking:
        return False
    await work.distresses.say_where(lacking[0].id, excerpt(words, MOST_CHARACTERS))
    await _tell(work, lacking[0], await work.distresses.told(lacking[0].id))
    return True


async def belongs(work: Work, actor: Actor, union: UnionId) -> None:
    """Whoever called from nowhere has said where they work: those of that union are told too."""
    for distress in [each for kind in Of for each in await _of(work, actor, kind)]:
        if distress.made_at and distress.union_id is None:
            await work.distresses.belongs(distress.id, union)
            if (distress.kind is Of.PLACE or distress.wanted_at) and distress.taken_by is None:
                await tell_next(work, await _get(work, distress.id))


# --- circle by circle -------------------------------------------------------------------------------------------------


async def tell_next(work: Work, distress: Distress) -> None:
    """At once, whoever sleeps. Where everybody was told and nobody came, whoever called hears that."""
    told, can_come = await work.distresses.told(distress.id), await _can_come(work, distress)
    circle = next_circle(await _circles(work, distress), told, can_come)
    for person in sorted(circle):
        await work.distresses.tell(distress.id, person, work.now)
    await _tell(work, distress, circle)
    await work.distresses.look_again(
        distress.id, work.now + await _patience(work, distress) if circle & can_come else None
    )
    if not circle & can_come and (told or distress.kind is Of.PERSON):
        nobody = Sentence(f"distress-nobody-{distress.kind}")
        await work.outbox.say(distress.person, nobody, work.now, priority=Priority.URGENT)


async def _circles(work: Work, distress: Distress) -> list[Circle]:
    """Of a place whoever called too, like everybody of their office: who was not told would be who it is.

    Of a person only who is trained, and never in their own enterprise: no chair or admin learns of it.
    """
    if distress.kind is Of.PLACE:
        return circles(await work.people.watch(distress.union_id, distress.matter_id, None, work.now))
    about = (distress.union_id, distress.matter_id, distress.person, work.now)
    union = await work.unions.get(distress.union_id) if distress.union_id else None
    own = union.path[: TOWNSHIP + 1] if union and len(union.path) > TOWNSHIP else None
    return circles_of_carers(await work.people.carers(*about, own))


async def _can_come(work: Work, distress: Distress) -> Circle:
    """Others than whoever called."""
    if distress.kind is Of.PERSON:
        return Circle().union(*await _circles(work, distress))
    found = await work.people.watch(distress.union_id, distress.matter_id, distress.person, work.now)
    return Circle(each.person for each in found)


async def knows(work: Work, distress: Distress) -> bool:
    """Whether anybody else was told."""
    return bool(await work.distresses.told(distress.id) & await _can_come(work, distress))


async def _patience(work: Work, distress: Distress) -> timedelta:
    union = await work.unions.get(distress.union_id) if distress.union_id else None
    rules = work.rules.of(union.path) if union else work.rules
    return timedelta(minutes=rules.policy.distress.minutes)


async def _tell(work: Work, distress: Distress, circle: Iterable[Person]) -> None:
    """What it says is read when it is sent: no other row holds a word of it."""
    for person in sorted(circle):
        slot = f"{DISTRESS}:{distress.id}"
        letter = Letter(own_voice(person), DISTRESS, {"distress": distress.id}, Priority.URGENT, slot)
        await work.outbox.put(letter, work.now)


async def look(work: Work) -> bool:
    """Nobody got in touch in time: the next are told. Whether there may be more."""
    late = await work.distresses.to_look_at(work.now, BATCH)
    for number in late:
        await tell_next(work, await _get(work, number))
    return bool(late)


async def is_cared_for(work: Work, distress: Distress) -> bool:
    """Whether anybody who is trained can be told."""
    return bool(await _circles(work, distress))


async def want(work: Work, number: int, actor: Actor) -> Distress:
    """They may be contacted: only now somebody learns of it, and of what they wrote. Raises DistressUnknown."""
    distress = await _get(work, number)
    if distress.kind is not Of.PERSON or not actor.speaks_as(distress.person):
        raise DistressUnknown
    if distress.wanted_at is None:
        await work.distresses.want(number, work.now)
        await tell_next(work, distress)
    return distress


# --- getting in touch -------------------------------------------------------------------------------------------------


async def _get(work: Work, number: int) -> Distress:
    found = await work.distresses.get(number)
    if found is None:
        raise DistressUnknown
    return found


async def take(work: Work, number: int, actor: Actor) -> Distress:
    """Whoever was told gets in touch; the others hear that somebody does. Never who called.

    Raises DistressUnknown, Taken.
    """
    distress, told = await _get(work, number), await work.distresses.told(number)
    if actor.person not in told or actor.speaks_as(distress.person):
        raise DistressUnknown
    if not await work.distresses.take(number, actor.person, work.now):
        if distress.taken_by != actor.person:
            raise Taken
        return distress
    name = await work.people.called(own_voice(actor.person))
    for other in sorted(told - {actor.person}):
        taken = Sentence("distress-taken", {"name": name})
        await work.outbox.say(own_voice(other), taken, work.now, slot=f"{DISTRESS}-taken:{number}")
    coming = Sentence("distress-coming", {"name": name}, [[Button("button-distress-write", DISTRESS_WRITE(number))]])
    await work.outbox.say(distress.person, coming, work.now, priority=Priority.URGENT)
    return await _get(work, number)


async def side_in(work: Work, number: int, actor: Actor) -> tuple[Distress, bool]:
    """The call of which somebody is a side, and whether it is theirs. Raises DistressUnknown, where nobody is too."""
    distress = await _get(work, number)
    calls = actor.speaks_as(distress.person)
    if distress.taken_by is None or not (calls or distress.taken_by == actor.person):
        raise DistressUnknown
    return distress, calls


async def pass_on(work: Work, number: int, actor: Actor, words: str) -> None:
    """What one side says to the other, at once; neither sees the other's account. Raises TextNeeded."""
    distress, calls = await side_in(work, number, actor)
    if not words.strip():
        raise TextNeeded
    assert distress.taken_by
    to = own_voice(distress.taken_by) if calls else distress.person
    answer = Button("button-distress-write", DISTRESS_WRITE(number))
    said = Sentence(
        "distress-said", {"text": words, "side": "caller" if calls else "helper"}, [[answer]], protected=True
    )
    await work.outbox.say(to, said, work.now, priority=Priority.URGENT)


# --- who is trained ---------------------------------------------------------------------------------------------------

PAGE = 6


async def possible(work: Work, actor: Actor, page: int) -> Page[Possible]:
    """The staff whom an admin of a township or city may mark. Raises NotAdmin."""
    seats = [post.path for post in actor.posts if post.role is Role.ADMIN and len(post.path) <= TOWNSHIP]
    if not seats:
        raise NotAdmin
    highest = min(seats, key=len)
    return await paged(lambda most, skip: work.distresses.possible(highest, most, skip), page, PAGE)


async def mark(work: Work, actor: Actor, person: Person, union_id: int, *, trained: bool) -> None:
    """Raises NotAdmin, and OnlyStaff where they are none of its staff, or have a post that must not learn of it."""
    union = await work.unions.get(union_id)
    if union is None or len(union.path) > TOWNSHIP or not actor.holds(Role.ADMIN, union.path):
        raise NotAdmin
    if not trained:
        return await work.distresses.unmark(person, union.id)
    posts = (await work.people.actor(person)).posts
    fits = any(post.role is Role.STAFF and post.union == union.id for post in posts)
    if not fits or any(post.role in {Role.CHAIR, Role.ADMIN} for post in posts):
        raise OnlyStaff
    await work.distresses.mark(person, union.id, actor.person, work.now)


# --- being forgotten, and time ----------------------------------------------------------------------------------------


async def _forget(work: Work, number: int) -> None:
    await work.distresses.forget_told(number)
    await work.distresses.forget(number)


async def retain(work: Work, night: Night) -> int:
    """With the voice that was made for it."""
    rows = await work.distresses.over(night.before, night.most)
    for row in rows:
        await _forget(work, row.id)
        if row.made_at:
            await let_go(work, row.person, night.parts)
    return len(rows)


async def _forget_voice(work: Work, voice: Voice) -> None:
    for number in await work.distresses.under(voice):
        await _forget(work, number)


async def _forget_person(work: Work, person: Person) -> None:
    await work.distresses.forget_hearer(person)
    await work.distresses.forget_taker(person)
    await work.distresses.forget_carer(person)
    await work.distresses.forget_giver(person)


FORGETS = Forgets(voice=_forget_voice, person=_forget_person)
RETAINS = {"distress": Retains(retain, days=30)}

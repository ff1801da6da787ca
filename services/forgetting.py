"""/forget: what is kept about somebody, and how they are forgotten. Their cases go on without them."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from domain.people import Actor, Person, Voice, own_voice
from domain.posts import Order
from services.posts import check_spared, dismiss
from services.work import Work


@dataclass(frozen=True)
class Kept:
    """How much there is about somebody: cases, what they follow, what they signed up for, talks, posts."""

    under_way: int
    ended: int
    follows: int
    signups: int
    talks: int
    posts: int


async def _nothing(*_: object) -> None:
    """Most capabilities know little of anybody."""


@dataclass(frozen=True)
class Forgets:
    """What one capability knows of somebody, and how it lets go of it.

    `check`: raises a refusal where they cannot go yet. `leave`: what goes on without whoever speaks with this voice,
    while it is still known whose it is. `voice`: in anybody's chat or table there is nothing of this voice any more.
    `person`: what only a voice with a name has, their own, and that of an account or a case which they took over.
    """

    check: Callable[[Work, Actor], Awaitable[None]] = _nothing
    leave: Callable[[Work, Person], Awaitable[None]] = _nothing
    voice: Callable[[Work, Voice], Awaitable[None]] = _nothing
    person: Callable[[Work, Person], Awaitable[None]] = _nothing


Parts = Sequence[Forgets]


async def kept(work: Work, actor: Actor, parts: Parts) -> Kept:
    """Raises LastAdmin where they cannot be spared, and what the parts raise."""
    await _check(work, actor, parts)
    row = await work.people.kept(person=actor.person)
    return Kept(**vars(row), posts=len(actor.posts))


async def forget(work: Work, actor: Actor, parts: Parts) -> Voice:
    """All of it at once. Gives a voice for the last message: a new one, with nothing behind it.

    Raises what `kept` raises.
    """
    await _check(work, actor, parts)
    for post in actor.posts:
        await dismiss(work, Order(actor.person, post.role, post.union, by=actor.person))
    own = own_voice(actor.person)
    account = await work.people.account(own)
    voices = (*(actor.voices - {own}), own)
    named = [person for voice in voices if (person := await work.people.named(voice))]
    for part in parts:
        for person in named:
            await part.leave(work, person)
    for voice in voices:
        await let_go(work, voice, parts)
    for person in named:
        for part in parts:
            await part.person(work, person)
        for case_id in await work.cases.naming(person=person):
            await work.cards.want(case_id)
    await work.journal.owe(work.now)
    return await work.people.say_farewell(account)


async def _check(work: Work, actor: Actor, parts: Parts) -> None:
    for part in parts:
        await part.check(work, actor)
    await check_spared(work, actor)


async def let_go(work: Work, voice: Voice, parts: Parts) -> None:
    """Nobody speaks with this voice any more; nothing of it is in anybody's chat."""
    for part in parts:
        await part.voice(work, voice)
    await work.people.forget_before(person=voice)
    await work.people.let_go(person=voice)


async def forget_farewells(work: Work) -> None:
    """The account of whoever has been told, or cannot be."""
    for person in await work.people.farewells():
        await work.outbox.forget_failures(person=person)
        await work.people.drop(person=person)
        await work.journal.owe(work.now)

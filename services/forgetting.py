"""/forget: what is kept about somebody, and how they are forgotten. Their cases go on without them."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.people import Actor, PersonId
from domain.rules import Rules
from services.posts import Order, check_spared, dismiss
from storage import cards, people
from storage.database import Transaction


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

    check: Callable[[Transaction, Actor, datetime, Rules], Awaitable[None]] = _nothing
    leave: Callable[[Transaction, PersonId, datetime, Rules], Awaitable[None]] = _nothing
    voice: Callable[[Transaction, PersonId], Awaitable[None]] = _nothing
    person: Callable[[Transaction, PersonId], Awaitable[None]] = _nothing


Parts = Sequence[Forgets]


async def kept(tx: Transaction, actor: Actor, now: datetime, rules: Rules, parts: Parts) -> Kept:
    """Raises LastAdmin where they cannot be spared, and what the parts raise."""
    await _check(tx, actor, now, rules, parts)
    row = await tx.identity_kept(person=actor.person)
    return Kept(**row, posts=len(actor.posts))


async def forget(tx: Transaction, actor: Actor, now: datetime, rules: Rules, parts: Parts) -> PersonId:
    """All of it at once. Gives a voice for the last message: a new one, with nothing behind it.

    Raises what `kept` raises.
    """
    await _check(tx, actor, now, rules, parts)
    for post in actor.posts:
        await dismiss(tx, Order(actor.person, post.role, post.union, by=actor.person), now, rules)
    account = await people.account(tx, actor.person)
    voices = (*(actor.voices - {actor.person}), actor.person)
    named = [voice for voice in voices if await people.name_of(tx, voice)]
    for part in parts:
        for voice in named:
            await part.leave(tx, voice, now, rules)
    for voice in voices:
        await let_go(tx, voice, parts)
    for voice in named:
        for part in parts:
            await part.person(tx, voice)
        for row in await tx.cases_naming(person=voice):
            await cards.want(tx, row["id"])
    return await people.say_farewell(tx, account)


async def _check(tx: Transaction, actor: Actor, now: datetime, rules: Rules, parts: Parts) -> None:
    for part in parts:
        await part.check(tx, actor, now, rules)
    await check_spared(tx, actor)


async def let_go(tx: Transaction, voice: PersonId, parts: Parts) -> None:
    """Nobody speaks with this voice any more; nothing of it is in anybody's chat."""
    for part in parts:
        await part.voice(tx, voice)
    await tx.identity_forget_before(person=voice)
    await tx.identity_let_go(person=voice)


async def forget_farewells(tx: Transaction, now: datetime, rules: Rules) -> None:
    """The account of whoever has been told, or cannot be."""
    for row in await tx.identity_farewells():
        await tx.forget_failures(person=row["person"])
        await tx.identity_drop(person=row["person"])

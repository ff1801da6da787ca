"""/forget: what is kept about somebody, and how they are forgotten. Their cases go on without them."""

import json
from dataclasses import dataclass
from datetime import datetime

from domain.people import Actor, PersonId
from domain.rules import Rules
from services import new_phone
from services.posts import Order, check_spared, dismiss
from services.signups import leave_all
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


async def kept(tx: Transaction, actor: Actor, now: datetime, rules: Rules) -> Kept:
    """Raises LastAdmin where they cannot be spared, MovedLately where that may be somebody else's account."""
    await _check(tx, actor, now, rules)
    row = await tx.identity_kept(person=actor.person)
    return Kept(**row, posts=len(actor.posts))


async def forget(tx: Transaction, actor: Actor, now: datetime, rules: Rules) -> PersonId:
    """All of it at once. Gives a voice for the last message: a new one, with nothing behind it.

    Raises what `kept` raises.
    """
    await _check(tx, actor, now, rules)
    for post in actor.posts:
        await dismiss(tx, Order(actor.person, post.role, post.union, by=actor.person), now, rules)
    account = await people.account(tx, actor.person)
    await _let_go_of_talks(tx, actor.person)
    voices = (*(actor.voices - {actor.person}), actor.person)
    named = [voice for voice in voices if await people.name_of(tx, voice)]
    for voice in named:
        await leave_all(tx, voice, now, rules)
    for voice in voices:
        await let_go(tx, voice)
    for voice in named:
        await _let_go_of_the_person(tx, voice)
    return await people.say_farewell(tx, account)


async def _check(tx: Transaction, actor: Actor, now: datetime, rules: Rules) -> None:
    await new_phone.check_settled(tx, actor.person, now, rules)
    await check_spared(tx, actor)


async def let_go(tx: Transaction, voice: PersonId) -> None:
    """Nobody speaks with this voice any more; nothing of it is in anybody's chat."""
    await tx.forget_conversations(person=voice)
    await tx.forget_cards(person=voice)
    await tx.forget_references(person=voice)
    await tx.forget_talk_references(person=voice)
    await tx.forget_follows(person=voice)
    await tx.forget_reminders(person=voice)
    await tx.forget_messages(person=voice)
    await tx.forget_receipts(person=voice)
    await tx.forget_moves(person=voice)
    await tx.identity_forget_before(person=voice)
    await tx.identity_let_go(person=voice)


async def _let_go_of_talks(tx: Transaction, person: PersonId) -> None:
    """Nobody owes an answer to whoever is gone, and what they said last is not passed on.

    A talk ends with its last word: a moment that several share would say whose they were. Of one that they led as a
    representative the worker hears in time that they have left, as of any other.
    """
    for row in await tx.identity_talks_of_worker(person=person):
        await tx.talk_rest(id=row["id"], closed_at=row["last"])
        await forget_talk(tx, row["id"])
        for relayed in await tx.relayed_to(person=row["representative"]):
            if json.loads(relayed["args"])["talk"] == row["id"]:
                await tx.outbox_drop(id=relayed["id"])


async def forget_talk(tx: Transaction, talk_id: int) -> None:
    """That anything was said in it, and which messages those were."""
    await tx.forget_talk_messages(talk_id=talk_id)
    await tx.forget_references_of_talk(talk_id=talk_id)


async def _let_go_of_the_person(tx: Transaction, person: PersonId) -> None:
    """What only a voice with a name has: their own, and that of an account or a case which they took over."""
    await tx.forget_membership(person=person)
    await tx.forget_tries(person=person)
    await tx.forget_entry_questions(person=person)
    await tx.forget_roster(person=person)
    await tx.forget_invitations(person=person)
    await tx.forget_listed(person=person)
    await tx.forget_comment_notices(person=person)
    await tx.forget_uploads(person=person)
    await tx.forget_contact_reminders(person=person)
    await tx.forget_silences(person=person)
    await tx.forget_visit_questions(person=person)
    await tx.forget_visit_files(person=person)
    await tx.forget_visits(person=person)
    await tx.forget_visited(person=person)
    await tx.forget_progress(person=person)
    await tx.forget_copies(person=person)
    await tx.forget_signups(person=person)
    for row in await tx.cases_naming(person=person):
        await cards.want(tx, row["id"])


async def forget_farewells(tx: Transaction) -> None:
    """The account of whoever has been told, or cannot be."""
    for row in await tx.identity_farewells():
        await tx.forget_failures(person=row["person"])
        await tx.identity_drop(person=row["person"])

"""Posts: given, ended, refused, each on the record. What was open with somebody whose post ends goes on."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.cases.command import Command
from domain.cases.loop import Action, Party
from domain.cases.parties import SYSTEM
from domain.people import Actor, LastAdmin, PersonId, Post, Role, Union, UnionId
from domain.rules import Rules
from services.cases import succession
from services.cases.announce import members_of
from services.cases.perform import perform
from services.quiet_hours import awake
from services.rulings import check_admin
from storage import cases, outbox, people, unions
from storage.database import Database, Row, Transaction
from storage.times import from_text, to_text

NEWEST = 2**62
BATCH = 500


class Turn(StrEnum):
    """What can become of a post."""

    GIVEN = "given"
    ENDED = "ended"
    REFUSED = "refused"


@dataclass(frozen=True)
class Appointment:
    """Who, when, for which union, which role, what became of it, and by whom; `by` is None for an operator.

    A name is empty where nobody knows it any more.
    """

    at: datetime
    union: str
    role: Role
    turn: Turn
    who: str
    number: str
    by: str | None


@dataclass(frozen=True)
class Order:
    """Whose post it is, in which union; on whose word (None: an operator's), and by which row of a roster."""

    person: PersonId
    role: Role
    union: UnionId
    by: PersonId | None = None
    entry: int | None = None


async def check_spared(tx: Transaction, actor: Actor) -> None:
    """Raises LastAdmin: a union that nobody rules could not even appoint somebody who does."""
    for post in actor.posts:
        if post.role is Role.ADMIN and not await tx.admins_besides(union_id=post.union, person=actor.person):
            union = await unions.get(tx, post.union)
            assert union is not None
            raise LastAdmin(union=union.name)


async def appoint(tx: Transaction, order: Order, now: datetime) -> bool:
    """Gives a post. False where it was held already, and for workers, who hold none."""
    posts = (await people.actor(tx, order.person)).posts
    if order.role is Role.WORKER or Post(order.role, order.union) in posts:
        return False
    await people.appoint(tx, order.person, order.role, order.union, now)
    await _record(tx, order, Turn.GIVEN, now)
    return True


async def dismiss(tx: Transaction, order: Order, now: datetime, rules: Rules) -> bool:
    """Ends a post, and passes on what waited for its holder. False where there was none."""
    ended = await tx.post_end(person=order.person, union_id=order.union, role=order.role, now=to_text(now))
    if ended is None:
        return False
    await _record(tx, order, Turn.ENDED, now)
    if order.role is Role.STAFF:
        await _pass_on(tx, order.person, now, rules)
    if order.role in {Role.STAFF, Role.REPRESENTATIVE}:
        await succession.leave(tx, order.person, order.role, now, rules)
    if order.role is Role.CHAIR:
        await _to_other_chairs(tx, order.union, now, rules)
    await succession.forget_news(tx, order.person)
    return True


async def refuse(tx: Transaction, order: Order, now: datetime) -> None:
    """Somebody was invited and did not want to."""
    await _record(tx, order, Turn.REFUSED, now)


async def tell(
    tx: Transaction, person: PersonId, key: str, role: Role, union: Union, now: datetime, rules: Rules
) -> None:
    """Whose post it is hears of it, with the keyboard and the commands that go with what they are now."""
    at = await awake(tx, person, now, rules)
    args = {"union": union.name, "role": {"key": f"role-{role}"}}
    await outbox.put(tx, person, "say", now, args={"key": key, "args": args, "keyboard": "main"}, not_before=at)
    await outbox.put(tx, person, "commands", now, slot="commands")


async def _record(tx: Transaction, order: Order, turn: Turn, now: datetime) -> None:
    await tx.appointment_add(
        now=to_text(now),
        union_id=order.union,
        role=order.role,
        what=turn,
        person=order.person,
        actor=order.by,
        roster_id=order.entry,
    )


async def _pass_on(tx: Transaction, person: PersonId, now: datetime, rules: Rules) -> None:
    """To colleagues who are there; where nobody is, it stays, and the chair hears of it by the ladder."""
    for row in await tx.cases_out_of_reach(person=person):
        if await people.somebody_present(tx, Role.STAFF, row["union_id"], row["id"], person):
            await perform(tx, row["id"], Command(Action.PASS), SYSTEM, now, rules)


async def _to_other_chairs(tx: Transaction, union: UnionId, now: datetime, rules: Rules) -> None:
    """A chair's turn belongs to the office. Who holds it now, here or above, is shown what waits, if they were not."""
    place = await unions.get(tx, union)
    assert place is not None
    for row in await tx.cases_for_the_chair(path=unions.text_of(place.path)):
        case = await cases.load(tx, row["id"])
        assert case is not None
        for chair in await members_of(tx, Party.CHAIR, case):
            card = await tx.card_want(person=chair, case_id=case.id)
            if card["message_id"] is None:
                at = await awake(tx, chair, now, rules)
                args = {"party": Party.CHAIR}
                await outbox.put(
                    tx, chair, "card", now, args=args, slot=f"card:{case.id}", case_id=case.id, not_before=at
                )


async def trail(tx: Transaction, union: Union, actor: Actor, most: int) -> list[Appointment]:
    """The newest changes in the union and below it. Raises NotAdmin."""
    check_admin(actor, union)
    rows = await tx.appointments_of(path=unions.text_of(union.path), before=NEWEST, most=most)
    return [await _appointment(tx, row) for row in rows]


async def exported(database: Database) -> AsyncGenerator[dict[str, str], None]:
    """The whole trail, newest first, read in batches so that the bot is never kept waiting."""
    before = NEWEST
    while True:
        async with database.transaction() as tx:
            rows = await tx.appointments_of(path="", before=before, most=BATCH)
            found = [await _appointment(tx, row) for row in rows]
        for each in found:
            yield dict(zip(COLUMNS, _record_of(each), strict=True))
        if len(rows) < BATCH:
            return
        before = rows[-1]["id"]


COLUMNS = ("at", "union_name", "who", "staff_number", "role", "what", "by")


def _record_of(each: Appointment) -> tuple[str, ...]:
    return to_text(each.at), each.union, each.who, each.number, each.role, each.turn, each.by or ""


async def _appointment(tx: Transaction, row: Row) -> Appointment:
    return Appointment(
        from_text(row["at"]),
        row["union_name"],
        Role(row["role"]),
        Turn(row["what"]),
        row["listed"] or await people.name_of(tx, row["person"]) or "",
        row["staff_number"] or "",
        await people.name_of(tx, row["actor"]) or "" if row["actor"] else None,
    )

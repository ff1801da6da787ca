"""Posts: given, ended, refused, each on the record. What was open with somebody whose post ends goes on."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from domain.calendar import ONE_DAY
from domain.calls import Cause
from domain.cases.command import Command
from domain.cases.parties import SYSTEM
from domain.cases.words import Action, Party
from domain.names import plain
from domain.people import Actor, LastAdmin, Person, Post, Role, Union, UnionId, own_voice
from domain.posts import OnDay, Order, Turn, answering, before, held
from domain.sentences import MAIN, Key, Sentence
from services.cases import succession, vacancy
from services.cases.holders import ANSWERABLE, UNHEARD
from services.cases.perform import perform
from services.quiet_hours import awake
from services.rulings import check_admin
from services.work import Work
from storage.database import Database
from storage.outbox import Letter
from storage.people import People
from storage.posts import Posts, Recorded
from storage.times import to_text

CHAIRS = "chairs"
"""A kind of row: news of who has become a chair."""
NEWEST = 2**62
BATCH = 500


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


async def check_spared(work: Work, actor: Actor) -> None:
    """Raises LastAdmin: a union that nobody rules could not even appoint somebody who does."""
    for post in actor.posts:
        if post.role is Role.ADMIN and not await work.posts.admins_besides(union_id=post.union, person=actor.person):
            union = await work.unions.get(post.union)
            assert union is not None
            raise LastAdmin(union=union.name)


async def appoint(work: Work, order: Order) -> bool:
    """Gives a post, and tells whoever else answers for the union of a new chair. False where `give` says so."""
    given = await give(work, order)
    if given:
        await tell_of_chairs(work, [order])
    return given


async def give(work: Work, order: Order) -> bool:
    """Of a new chair the caller tells. False where the post was held already, and for workers, who hold none."""
    posts = (await work.people.actor(order.person)).posts
    if order.role is Role.WORKER or Post(order.role, order.union) in posts:
        return False
    await work.people.appoint(order.person, order.role, order.union, work.now)
    await _record(work, order, Turn.GIVEN)
    await work.turns.look_again_of(own_voice(order.person), UNHEARD, work.now)  # a case may be kept from them now
    if order.role in ANSWERABLE:
        await vacancy.filled(work, order.person)
    return True


async def tell_of_chairs(work: Work, given: Sequence[Order]) -> None:
    """A chair may be one of two who learn an anonymous name: each new one is known to others. One message a person."""
    news: dict[Person, list[tuple[Person, UnionId]]] = {}
    for order in given:
        if order.role is Role.CHAIR:
            for person in await _beside(work, order):
                news.setdefault(person, []).append((order.person, order.union))
    for person, chairs in news.items():
        args = {"chairs": chairs, "by": given[0].by}
        voice = own_voice(person)
        await work.outbox.put(Letter(voice, CHAIRS, args), work.now, await awake(work, voice))


async def _beside(work: Work, order: Order) -> list[Person]:
    """Who answers for the union beside a new chair and whoever appointed them, or did until this very moment."""
    union = await work.unions.get(order.union)
    assert union is not None
    posts = held(before(await work.posts.reaching(union_id=order.union), work.now), work.now)
    return sorted(answering(posts, len(union.path), {order.person} | ({order.by} if order.by else set())))


async def dismiss(work: Work, order: Order) -> bool:
    """Ends a post, and passes on what waited for its holder. False where there was none."""
    if not await _end(work, order):
        return False
    await _hand_on(work, order)
    if order.role in {Role.STAFF, Role.REPRESENTATIVE}:
        await succession.let_off(work, order.person, order.role)
    await succession.forget_news(work, order.person)
    return True


async def vacate(work: Work, union: Union, orders: Sequence[Order]) -> None:
    """Ends many posts with their union: all of them first, and then what waited is passed on. Each hears of it."""
    await hand_on(work, union, await end(work, orders))


async def end(work: Work, orders: Sequence[Order]) -> list[Order]:
    """Ends many posts at once, and gives those that there were; what waited for their holders is still with them."""
    return [order for order in orders if await _end(work, order)]


async def hand_on(work: Work, union: Union, ended: Sequence[Order]) -> None:
    """What waited for whoever had these posts goes to who is there now.

    Who was asked for their word before goes on until that turn ends. Each hears that their post has ended.
    """
    for order in ended:
        await _hand_on(work, order)
    for order in ended:
        await succession.forget_news(work, order.person)
        await tell(work, order.person, "post-over", order.role, union)


async def _end(work: Work, order: Order) -> bool:
    ended = await work.posts.end(person=order.person, union_id=order.union, role=order.role, now=work.now)
    if ended:
        await _record(work, order, Turn.ENDED)
    return ended


async def _look_at_what_waits(work: Work, order: Order) -> None:
    """Somebody may wait for nobody now, or only they have heard of it that somebody does."""
    await work.turns.look_again_of(own_voice(order.person), UNHEARD, work.now)
    place = await work.unions.get(order.union)
    if place and order.role in ANSWERABLE:
        await work.turns.forget_vacancies(place.path)
        await work.turns.look_soon(place.path, work.now)


async def _hand_on(work: Work, order: Order) -> None:
    """What was in somebody's hands because of a post that has ended; then the clock looks who has it now."""
    if order.role is Role.STAFF:
        await _pass_on(work, order.person)
    if order.role is Role.REPRESENTATIVE:
        await succession.hand_on_leads(work, order.person)
    if order.role is Role.CHAIR:
        await vacancy.show_others(work, order.union, Party.CHAIR)
    if order.role is Role.STAFF and not await work.posts.held(order.union, Role.STAFF):
        await vacancy.show_others(work, order.union, Party.STAFF)
    await _look_at_what_waits(work, order)


async def refuse(work: Work, order: Order) -> None:
    """Somebody was invited and did not want to."""
    await _record(work, order, Turn.REFUSED)


async def tell(work: Work, person: Person, key: str, role: Role, union: Union) -> None:
    """Whose post it is hears of it, with the keyboard and the commands that go with what they are now."""
    at = await awake(work, own_voice(person))
    told = Sentence(key, {"union": union.name, "role": Key(f"role-{role}")}, MAIN)
    await work.outbox.say(own_voice(person), told, work.now, not_before=at)
    await work.outbox.put(Letter(own_voice(person), "commands", slot="commands"), work.now, at)


async def _record(work: Work, order: Order, turn: Turn) -> None:
    await work.posts.record(order, turn, work.now)


async def _pass_on(work: Work, person: Person) -> None:
    """To colleagues; where nobody is, whoever can appoint somebody hears of it."""
    for row in await work.posts.out_of_reach(person=person):
        await perform(work, row.id, Command(Action.PASS, cause=Cause.LEFT), SYSTEM)


async def trail(work: Work, union: Union, actor: Actor, most: int) -> list[Appointment]:
    """The newest changes in the union and below it. Raises NotAdmin."""
    check_admin(actor, union)
    rows = await work.posts.appointments(path=union.path, before=NEWEST, most=most)
    return [await _appointment(work.people, row) for row in rows]


async def on_day(work: Work, union: Union, day: date, actor: Actor) -> list[OnDay]:
    """Who held which post in the union itself on that day, be it for a part of it. Raises NotAdmin."""
    check_admin(actor, union)
    calendar = work.rules.of(union.path).calendar
    begins, ends = (calendar.at(each, time()) for each in (day, day + ONE_DAY))
    return await work.posts.on_day(union_id=union.id, day_begins=begins, day_ends=ends)


async def exported(database: Database) -> AsyncGenerator[dict[str, str], None]:
    """The whole trail, newest first, read in batches so that the bot is never kept waiting."""
    before = NEWEST
    while True:
        async with database.reading() as tx:
            rows = await Posts(tx).appointments(path=(), before=before, most=BATCH)
            found = [await _appointment(People(tx), row) for row in rows]
        for each in found:
            yield dict(zip(COLUMNS, _record_of(each), strict=True))
        if len(rows) < BATCH:
            return
        before = rows[-1].id


COLUMNS = ("at", "union_name", "who", "staff_number", "role", "what", "by")


def _record_of(each: Appointment) -> tuple[str, ...]:
    return to_text(each.at), each.union, plain(each.who), each.number, each.role, each.turn, plain(each.by or "")


async def _appointment(people: People, row: Recorded) -> Appointment:
    return Appointment(
        row.at,
        row.union_name,
        row.role,
        Turn(row.what),
        row.listed or await people.name_of(own_voice(row.person)) or "",
        row.staff_number or "",
        await people.name_of(own_voice(row.actor)) or "" if row.actor else None,
    )

"""kill -9 while a bulletin goes out: it goes on where it stopped; nobody is left out, nobody gets it twice."""

import asyncio
from collections import Counter
from datetime import timedelta

from domain.bulletins import Audience, Circle, Kind, Plan
from domain.people import Role
from services import bulletins
from storage.people import People
from tests.bulletins import NAME
from tests.engines import BOTH
from tests.phones import Phone, Town
from tests.processes import a_process, count

READERS = 250
SLOWLY = {"DAJIAYI_SEND_RATE": "60"}
IN_FLIGHT = 60
"""What a second sends: so many can have left when the process ends before it was noted that they did."""


async def crowd(place: Town) -> list[int]:
    """Members, written straight into the tables."""
    chats = list(range(1000, 1000 + READERS))
    for chat in chats:
        await place.control("people", json={"id": chat, "first_name": f"职工{chat}", "language_code": "zh-hans"})
        await place.control(f"people/{chat}/open", json={})
    since = place.clock.now() - timedelta(days=31)
    async with place.database.transaction() as tx:
        for chat in chats:
            person = (await People(tx).welcome(chat, f"职工{chat}", "zh")).person
            await People(tx).join(person, place.works.id, since, verified=False)
    return chats


async def copies(place: Town, chats: list[int]) -> Counter[int]:
    """How often each of them has got it."""
    state = (await place.look("state"))["chats"]
    found = Counter(dict.fromkeys(chats, 0))
    for chat in chats:
        found[chat] += sum(NAME in str(message.get("text")) for message in state[str(chat)]["messages"])
    return found


async def until_some_have_it(place: Town, chats: list[int], some: int) -> None:
    while sum((await copies(place, chats)).values()) < some:  # noqa: ASYNC110 - another process sends
        await asyncio.sleep(0.02)


@BOTH
async def test_it_goes_on_where_it_stopped(bare: Town) -> None:
    """Killed three times on the way: each reader has a row, a message, and nothing is left over."""
    chats = await crowd(bare)
    staff = await bare.official(201, "陈敏", Role.STAFF)
    await published_beside(bare, staff)
    await bare.control("faults", json={"method": "sendMessage", "status": 502, "chat_id": chats[-1], "times": 10_000})
    for some in (1, READERS // 3, 2 * READERS // 3):
        async with a_process(bare, **SLOWLY) as process:
            await process.start()
            await until_some_have_it(bare, chats, some)
    before = await copies(bare, chats)
    assert before[chats[-1]] == 0, "it was not done yet"
    await bare.http.delete(f"{bare.address}/sandbox/faults")
    async with a_process(bare) as process:
        await process.start()
        await bare.settle()
    got = await copies(bare, chats)
    assert min(got.values()) == 1
    assert sum(got.values()) - READERS <= 3 * IN_FLIGHT, "only what was in flight is sent again"
    assert await count(bare, "reader WHERE arrived_at IS NOT NULL") == READERS + 1
    assert await count(bare, "outbox WHERE sent_at IS NULL") == 0


async def published_beside(place: Town, staff: Phone) -> None:
    """Committed while no bot is there."""
    async with place.database.transaction() as tx:
        visitor = await People(tx).visitor(staff.id)
        assert visitor
        actor = await People(tx).actor(visitor.person)
        circle = Circle(place.town.id, place.town.path, Audience.MEMBERS)
        await bulletins.publish(place.work(tx), Plan(Kind.OTHER, NAME, circle), actor)

"""A town goes back to a moment: whatever came after has not been, in its tables and on its phones.

So a question is asked once, and answered in every way there is.
"""

from copy import deepcopy
from dataclasses import dataclass

from sandbox.shapes import Chat
from storage.database import Transaction
from tests.phones import Json, Town

LOOSELY = {"sqlite": "PRAGMA defer_foreign_keys = ON", "postgresql": "SET LOCAL session_replication_role = replica"}
"""Rows may refer to what comes a moment later."""


@dataclass(frozen=True)
class Moment:
    """What stood in the tables, how far they had counted, what the phones showed, and which message comes next."""

    tables: dict[str, list[Json]]
    counted: dict[str, int]
    chats: dict[int, Chat]
    next_message: int


async def moment(place: Town) -> Moment:
    """Now, while nothing is under way."""
    assert place.world
    async with place.database.transaction() as tx:
        counted = await tx._connection.counted()
    return Moment(_tables(place), counted, deepcopy(place.world.chats), place.world.next_message_id)


async def back_to(place: Town, then: Moment) -> None:
    """While nothing is under way."""
    assert place.world
    now = _tables(place)
    async with place.database.transaction() as tx:
        await tx._connection.rows(LOOSELY[_engine(place)])
        for name, rows in then.tables.items():
            if rows != now[name]:
                await _put(tx, name, rows)
        for name, count in then.counted.items():
            await tx._connection.count_from(name, count)
    place.world.chats.clear()
    place.world.chats.update(deepcopy(then.chats))
    place.world.next_message_id = then.next_message
    place.world.feed.publish("reset")
    for phone in place.phones.values():
        await place.show(phone)


def _engine(place: Town) -> str:
    return place.settings.database.partition(":")[0]


def _tables(place: Town) -> dict[str, list[Json]]:
    return {name: rows for name, rows in place.tables().items() if not name.startswith("sqlite_")}


async def _put(tx: Transaction, name: str, rows: list[Json]) -> None:
    await tx._connection.rows(f'DELETE FROM "{name}"')
    if rows:
        places = ", ".join(f'"{column}"' for column in rows[0])
        values = ", ".join(f":{column}" for column in rows[0])
        await tx._connection.many(f'INSERT INTO "{name}" ({places}) VALUES ({values})', rows)

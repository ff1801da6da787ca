"""A bulletin to ten thousand: how soon the tap that sends it is done, how fast it leaves, whom it keeps waiting."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import monotonic, perf_counter

from benchmarks.fake_telegram import A_SECOND, Seen
from benchmarks.people import STAFF, chats, presses, says, settle
from benchmarks.processes import Telegram, data_folder, messages, our_bot, telegram
from benchmarks.rows import Row, at_least, at_most
from bot.operating.settings import Settings, read_rules
from domain.bulletins import Audience, Circle, Kind, Plan
from domain.drafts import Draft, Piece
from domain.people import Person
from domain.rules import Rules
from scheduler.deliverer import SHORTEST_SLEEP
from services import bulletins, circulation, demands
from services.work import Work
from storage import unions
from storage.database import Database, opened
from storage.people import People
from storage.unions import Unions

PEOPLE = 10_000
WATCHED = 600
"""Of the messages so many are watched: at this rate all of them would take five minutes."""
COMMIT, PACE, PATIENCE = 1, 97, 5
UPDATES = 200
BREATH = 6
"""Seconds after which one chat may be told several things at once again."""


async def measured() -> list[Row]:
    return [*await _sent(), await _beside()]


# --- the whole bot ---------------------------------------------------------------------------------------------------


async def _sent() -> list[Row]:
    hearers = chats(PEOPLE)
    async with data_folder() as folder, telegram(strict=True) as server:
        await settle(folder, hearers)
        async with our_bot(server.address, folder):
            await _written(server)
            await asyncio.sleep(BREATH)
            tapped = monotonic()  # the clock of the whole machine, so the server's too
            await server.feed([presses(STAFF, "bulletin-send")])
            seen = await server.until([STAFF, *hearers[:WATCHED]], 1)
    return _rows(seen, tapped)


async def _written(server: Telegram) -> None:
    """Up to the preview, each step when the one before was answered."""
    steps = (
        says(STAFF, "/bulletin"),
        presses(STAFF, "bulletin-kind:class"),
        says(STAFF, "阳光学堂开班了"),
        presses(STAFF, "bulletin-for:1"),
        presses(STAFF, "bulletin-who:0"),
        presses(STAFF, "bulletin-skip"),
        presses(STAFF, "bulletin-skip"),
        presses(STAFF, "bulletin-places:50"),
    )
    for number, step in enumerate(steps, 1):
        await server.feed([step])
        await server.until([STAFF], number)


def _rows(seen: list[Seen], tapped: float) -> list[Row]:
    after = [each for each in seen if each[0] > tapped]
    committed = next(moment for moment, method, *_ in after if method == "answerCallbackQuery") - tapped
    moments = [moment for moment, _ in messages(after)]
    pace = 100 * (len(moments) - 1) / (moments[-1] - moments[0]) / A_SECOND
    refused = len(messages(after, status=429))
    return [
        at_most(f"a bulletin to {PEOPLE:,}: the tap that sends it is committed after", committed, COMMIT, "s"),
        at_least(f"its first {WATCHED} messages leave at this share of {A_SECOND} a second", pace, PACE, "%"),
        at_most("of them are refused as too many (429)", refused, 0, ""),
    ]


# --- an ordinary update while it is expanded -------------------------------------------------------------------------


@dataclass
class Union:
    """A union of ten thousand in one file, and what is measured in it."""

    database: Database
    rules: Rules
    members: list[Person]
    staff: Person
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    async def update(self, number: int) -> float:
        """Somebody hands a demand in: the seconds from wanting to begin until it is committed."""
        draft = Draft("pay", (Piece(number, "工资晚发"),), anonymous=False, union=unions.UnionId(1))
        begun = perf_counter()
        async with self.database.transaction() as tx:
            await demands.submit(Work(tx, self.now, self.rules), draft, self.members[number])
        return perf_counter() - begun

    async def publish(self) -> None:
        async with self.database.transaction() as tx:
            union = await Unions(tx).get(1)
            assert union
            plan = Plan(Kind.CLASS, "阳光学堂开班了", Circle(union.id, union.path, Audience.MEMBERS))
            staff = await People(tx).actor(self.staff)
            await bulletins.publish(Work(tx, self.now, self.rules), plan, staff)

    async def expand(self) -> float:
        """As the deliverer does, a batch a transaction; the seconds it takes for all."""
        begun, more = perf_counter(), True
        while more:
            async with self.database.transaction() as tx:
                more = await circulation.expand(Work(tx, self.now, self.rules))
            await asyncio.sleep(SHORTEST_SLEEP)
        return perf_counter() - begun


async def _beside() -> Row:
    async with _union() as union:
        alone = [await union.update(number) for number in range(UPDATES)]
        await union.publish()
        expanding, beside = asyncio.create_task(union.expand()), []
        while not expanding.done():
            beside.append(await union.update(UPDATES + len(beside)))
            await asyncio.sleep(SHORTEST_SLEEP)
        seconds = await expanding
    what = f"an ordinary update while {PEOPLE:,} are expanded : otherwise, median"
    remark = f" ({median(alone) * 1000:.1f} → {median(beside) * 1000:.1f} ms, longest {max(beside) * 1000:.0f} ms; "
    return at_most(what, median(beside) / median(alone), PATIENCE, "×", f"{remark}all of it {seconds:.1f} s)")


@asynccontextmanager
async def _union() -> AsyncIterator[Union]:
    async with data_folder() as folder:
        members = await settle(folder, chats(PEOPLE))
        async with opened(f"sqlite:///{Path(folder)}/dajiayi.db") as database:
            async with database.transaction() as tx:
                staff = await People(tx).visitor(STAFF)
            assert staff
            yield Union(database, read_rules(Settings.model_construct()), members, staff.person)

"""The scheduler's tick: fifty turns are due, among few open cases and among many."""

from datetime import datetime, timedelta

from benchmarks.crowd import NOW, OWN, speak
from benchmarks.engines import FEW, MANY, ROUNDS, growth, pairs
from benchmarks.rows import Row, at_most
from bot.features import FEATURES
from bot.operating.settings import Settings, read_rules
from scheduler.tick import Ticker
from scheduler.workshop import Workshop
from services.rulings import Rulebook
from storage.database import Database, opened
from storage.times import to_text

DUE = 50
AIM = 3
_SET = (
    "UPDATE turn SET look_at = :look_at, due_at = :look_at "
    "WHERE party <> 'submitter' AND matter_id > :after AND matter_id <= :last"
)


async def measured() -> list[Row]:
    rows = []
    async with pairs() as both:
        for pair in both:
            for url in (pair.few, pair.many):
                await speak(url, *((_SET, due_in(number)) for number in range(ROUNDS)))
            async with opened(pair.few) as few, opened(pair.many) as many:
                ratio = await growth(Rounds(few).tick, Rounds(many).tick)
            what = f"a tick with {DUE} turns due among {MANY:,} open cases : among {FEW:,}, {pair.engine}"
            rows.append(at_most(what, ratio, AIM))
    return rows


def moment(number: int) -> datetime:
    return NOW + timedelta(days=7, minutes=number)


def due_in(number: int) -> dict[str, object]:
    """Fifty turns for each round; of three cases in a row one waits for its submitter and is not chased."""
    after = OWN + number * DUE * 3 // 2
    return {"look_at": to_text(moment(number)), "after": after, "last": after + DUE * 3 // 2}


class Rounds:
    """One tick after the other, each a minute later. It is the ticker's clock as well."""

    def __init__(self, database: Database) -> None:
        self._database, self._number = database, -1
        rules = read_rules(Settings.model_construct())
        shop = Workshop(database, self, Rulebook(rules))
        self._ticker = Ticker(shop, FEATURES.jobs, seconds=60, done=lambda: None, leapt=FEATURES.leapt)

    def now(self) -> datetime:
        return moment(self._number)

    async def tick(self) -> None:
        self._number += 1
        await self._ticker.tick()
        async with self._database.transaction() as tx:
            assert not await tx.turns_to_look_at(kind="case", now=to_text(self.now()), most=1), (
                "the tick has failed; see the log"
            )

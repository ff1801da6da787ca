"""The wall clock is not a stopwatch: whoever sets it moves no interval, deletes nothing and closes nothing."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features import FEATURES
from domain.leaps import AGREED, FURTHER, LESS, Belief, begun, ticked
from domain.people import own_voice
from domain.sentences import Sentence
from scheduler.rounds import Rounds
from scheduler.tick import Ticker
from scheduler.trust import Trust
from scheduler.workshop import Workshop
from services.rulings import Rulebook
from tests.conftest import Cast
from tests.engines import BOTH

NOON = datetime(2026, 7, 6, 4, tzinfo=UTC)
A_TICK = timedelta(seconds=20)


@dataclass
class Hands:
    """Both clocks of a machine: one that goes, and one that somebody sets."""

    wall: datetime
    steady: float = 0.0

    def now(self) -> datetime:
        return self.wall

    def go(self, passed: timedelta) -> None:
        self.wall += passed
        self.steady += passed.total_seconds()


class Machine:
    """A town's tick under clocks of its own, as in a process that has just been started."""

    def __init__(self, cast: Cast) -> None:
        place = cast.place
        self.place, self.hands = place, Hands(place.clock.now())
        self.shop = Workshop(
            place.database, self.hands, Rulebook(place.rules), Trust(self.hands, lambda: self.hands.steady)
        )
        self.ticker = Ticker(self.shop, FEATURES.jobs, 0.01, lambda: None, FEATURES.leapt)

    async def ticks(self, times: int = 1) -> None:
        for _ in range(times):
            self.hands.go(A_TICK)
            await self.ticker.tick()

    async def is_set(self, **by: float) -> None:
        """Somebody sets its clock, and it ticks."""
        self.hands.wall += timedelta(**by)
        await self.ticks()

    async def starts_anew(self, **after: float) -> None:
        """The process ends, and is started after so long."""
        self.hands.go(timedelta(**after))
        trust = Trust(self.hands, lambda: self.hands.steady)
        self.shop = Workshop(self.place.database, self.hands, Rulebook(self.place.rules), trust)
        self.ticker = Ticker(self.shop, FEATURES.jobs, 0.01, lambda: None, FEATURES.leapt)
        await self.ticks()

    def rows(self, table: str) -> list[dict[str, Any]]:
        return self.place.tables()[table]


@pytest.fixture
async def machine(cast: Cast) -> AsyncIterator[Machine]:
    """A case that waits for its submitter, and a demand begun: what time alone closes, and what it deletes."""
    await cast.worker.hands_in("食堂太远")
    await cast.staff.presses("请职工补充")
    await cast.staff.says("哪个食堂?")
    await cast.colleague.drafts("年底的事")
    made = Machine(cast)
    await made.ticks()
    yield made


def stands(machine: Machine) -> tuple[int, list[str]]:
    """How many conversations are kept, and whose turn it is in every case."""
    turns = [turn for turn in machine.rows("turn") if turn["ended_at"] is None]
    return len(machine.rows("conversation")), [turn["party"] for turn in turns]


@BOTH
async def test_a_clock_ahead_for_one_tick_deletes_and_closes_nothing(machine: Machine) -> None:
    """By 1,200 days. What it reminds of is reminded of once more when its time comes."""
    before = stands(machine)
    assert before == (1, ["submitter"])
    await machine.is_set(days=1200)
    assert stands(machine) == before and machine.rows("warning")
    await machine.is_set(days=-1200)
    assert stands(machine) == before and machine.rows("warning") == machine.rows("reminder") == []
    looks = [turn["look_at"] for turn in machine.rows("turn") if turn["ended_at"] is None]
    assert all(at < "2027" for at in looks)
    assert all(row["not_before"] < "2027" for row in machine.rows("outbox") if row["sent_at"] is None)


@BOTH
async def test_what_both_clocks_say_for_ten_minutes_is_believed(machine: Machine) -> None:
    """Who was really away for so long: then drafts go, and the limit of the submitter has run out."""
    await machine.is_set(days=1200)
    await machine.ticks(28)
    assert stands(machine) == (1, ["submitter"])
    await machine.ticks(8)
    assert stands(machine)[0] == 0 and "submitter" not in stands(machine)[1]


@BOTH
async def test_a_start_after_days_waits_too(machine: Machine) -> None:
    """Nobody saw how they went by; one after an hour does not."""
    await machine.starts_anew(hours=1)
    assert machine.shop.believed
    await machine.starts_anew(days=400)
    assert not machine.shop.believed and stands(machine) == (1, ["submitter"])
    await machine.ticks(31)
    assert machine.shop.believed and stands(machine)[0] == 0


@BOTH
async def test_a_start_in_the_leap_does_not_take_it_for_the_date(machine: Machine) -> None:
    await machine.is_set(days=1200)
    await machine.starts_anew(seconds=5)
    assert not machine.shop.believed and stands(machine) == (1, ["submitter"])


@BOTH
async def test_a_clock_set_back_delays_nothing_that_was_due(machine: Machine) -> None:
    """By an hour: what was written in that hour goes out now, not when the clock has caught up."""
    worker = machine.place.phones[101]
    person = own_voice(await machine.place.person(worker))
    async with machine.shop.working() as work:
        await work.outbox.say(person, Sentence("set-aside"), work.now + timedelta(minutes=30))
    await machine.place.settle()
    before = worker.last
    await machine.is_set(hours=-1)
    await machine.place.settle()
    assert worker.last != before


async def runs(loop: Coroutine[Any, Any, None], until: Callable[[], bool]) -> None:
    """As long as it takes, and is then stopped."""
    running = asyncio.create_task(loop)
    while not until():
        assert not running.done()
        await asyncio.sleep(0.005)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_ticks_go_on_whoever_sets_the_clock(machine: Machine) -> None:
    """It stands still, or goes back for an hour at each look."""
    rounds = 0

    def count() -> None:
        nonlocal rounds
        rounds += 1
        machine.hands.wall -= timedelta(hours=1)

    ticker = Ticker(machine.shop, {}, 0.005, count, FEATURES.leapt)
    await runs(ticker.run(), lambda: rounds > 5)
    assert ticker.seconds_ago < 3600


class SetBack(datetime):
    """The machine's clock, which somebody sets back."""

    by = timedelta()

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return datetime.now(tz) - cls.by


async def test_what_comes_round_comes_whoever_sets_the_machines_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The scheduler counts by it; whether what was due came is asked of one that nobody can set."""
    for module in ("apscheduler.schedulers.base", "scheduler.rounds"):
        monkeypatch.setattr(f"{module}.datetime", SetBack)
    came: list[timedelta] = []

    async def call() -> None:
        came.append(SetBack.by)
        monkeypatch.setattr(SetBack, "by", timedelta(hours=len(came)))

    await runs(Rounds(call, 0.02).run(), lambda: len(came) > 3)


async def test_a_round_is_interrupted_at_the_stop(caplog: pytest.LogCaptureFixture) -> None:
    """Whoever stops waits for its end, and nobody calls it an error."""
    entered = ended = False

    async def call() -> None:
        nonlocal entered, ended
        entered = True
        try:
            await asyncio.sleep(60)
        finally:
            ended = True

    await runs(Rounds(call, 0.02).run(), lambda: entered)
    assert ended and "raised an exception" not in caplog.text


@BOTH
async def test_reminders_and_answers_go_on_in_a_leap(cast: Cast) -> None:
    """A clock that is wrong for good does not make the bot fall silent."""
    await cast.worker.hands_in("食堂太远")
    machine = Machine(cast)
    await machine.ticks()
    await machine.is_set(days=3)
    assert not machine.shop.believed and machine.rows("warning")


# --- laws ------------------------------------------------------------------------------------------------------------


STEPS = st.lists(
    st.tuples(
        st.integers(1, 400),
        st.sampled_from([timedelta(0), timedelta(seconds=40), FURTHER, -LESS, FURTHER * 2, -LESS * 2, -FURTHER]),
    ),
    max_size=60,
)


@given(STEPS)
def test_it_is_believed_where_no_leap_was_in_the_last_ten_minutes(steps: list[tuple[int, timedelta]]) -> None:
    """A leap: more than a day further, or more than a minute less, than the clock that nobody sets."""
    belief, leaps = begun(None, NOON, 0.0), list[float]()
    for seconds, by in steps:
        steady = belief.steady + seconds
        wall = belief.wall + timedelta(seconds=seconds) + by
        if by > timedelta(days=1) or by < timedelta(minutes=-1):
            leaps.append(steady)
        belief = ticked(belief, wall, steady)
        assert belief.believed is all(steady - leap >= AGREED.total_seconds() for leap in leaps)


@given(st.timedeltas(timedelta(days=-3), timedelta(days=3)))
def test_a_start_believes_what_is_within_a_day_of_the_last_tick(apart: timedelta) -> None:
    """Or where none is known."""
    assert begun(NOON, NOON + apart, 5.0).believed is (abs(apart) <= timedelta(days=1))
    assert begun(None, NOON + apart, 5.0) == Belief(NOON + apart, 5.0)

"""Whatever people do: never more than there are places, nobody overtakes who waits, everybody is told exactly once."""

import asyncio
import shutil
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.bulletins import (
    Audience,
    Care,
    Circle,
    Counts,
    Full,
    Kind,
    NotSignedUp,
    Part,
    Plan,
    SignedUpAlready,
    Signup,
    fits,
    moving_up,
)
from domain.days import read_moment
from domain.people import Person, Role, Union
from domain.refusal import Refusal
from services import bulletins, signups
from services.work import Work
from storage.database import Database, Transaction, opened
from storage.people import People
from storage.unions import Unions
from tests.decisions import RULES

NOW = datetime(2026, 7, 1, 2, 0, tzinfo=UTC)
LATER = datetime(2026, 7, 20, 1, 0, tzinfo=UTC)
FAMILIES = 6

SIZES = st.integers(1, 4)
PLACES = st.one_of(st.none(), st.integers(1, 9))
DEEDS = st.lists(
    st.tuples(st.integers(0, FAMILIES - 1), st.one_of(st.none(), SIZES), st.booleans()), min_size=1, max_size=25
)
"""Who, with how many children (None: cancels), and whether they would wait."""


# --- the rules alone -------------------------------------------------------------------------------------------------


def waiting(sizes: list[int]) -> list[Signup]:
    return [Signup(n, Person(n), Part.GUEST, size, taken=False) for n, size in enumerate(sizes)]


@given(PLACES, st.integers(0, 9), st.lists(SIZES, max_size=8))
def test_who_moves_up(places: int | None, taken: int, sizes: list[int]) -> None:
    """The first of those who wait, as many as there is room for, and not one more or less."""
    line = waiting(sizes)
    moved = moving_up(places, taken, line)
    assert moved == line[: len(moved)]
    if places is None:
        assert moved == line
        return
    room = places - taken
    assert not moved or sum(signup.seats for signup in moved) <= room
    if len(moved) < len(line):
        assert sum(signup.seats for signup in line[: len(moved) + 1]) > room


@given(PLACES, st.integers(0, 9), st.integers(0, 3), SIZES)
def test_who_comes_later_does_not_overtake(places: int | None, taken: int, line: int, seats: int) -> None:
    """Not even where there would be room for them; a volunteer needs none."""
    fitting = fits(places, Counts(taken, line), seats)
    assert fitting == (places is None or (line == 0 and taken + seats <= places))
    assert fits(places, Counts(taken, line), 0)


# --- through the tables ----------------------------------------------------------------------------------------------


@dataclass
class Model:
    """What should be so: who has a place and who waits, in order."""

    places: int | None
    inside: dict[int, int] = field(default_factory=dict)
    line: list[tuple[int, int]] = field(default_factory=list)
    told: Counter[int] = field(default_factory=Counter)

    def comes(self, who: int, seats: int, waits: bool) -> type[Refusal] | None:
        if who in self.inside or who in dict(self.line):
            return SignedUpAlready
        room = self.places is None or (not self.line and sum(self.inside.values()) + seats <= self.places)
        if self.places is not None and seats > self.places:
            return Refusal
        if not room and not waits:
            return Full
        if room:
            self.inside[who] = seats
        else:
            self.line.append((who, seats))
        return None

    def goes(self, who: int) -> type[Refusal] | None:
        if who not in self.inside and who not in dict(self.line):
            return NotSignedUp
        self.inside.pop(who, None)
        self.line = [each for each in self.line if each[0] != who]
        while self.line and self.places is not None and sum(self.inside.values()) + self.line[0][1] <= self.places:
            first, seats = self.line.pop(0)
            self.inside[first] = seats
            self.told[first] += 1
        return None


async def _union(tx: Transaction) -> tuple[Union, list[Person]]:
    union = await Unions(tx).add("林埭镇总工会", None)
    found = [(await People(tx).welcome(100 + n, f"家长{n}", "zh")).person for n in range(FAMILIES + 1)]
    for person in found:
        await People(tx).join(person, union.id, NOW, verified=True)
    await People(tx).appoint(found[-1], Role.STAFF, union.id, NOW)
    return union, found


async def _deed(
    database: Database, number: int, person: Person, seats: int | None, waits: bool
) -> type[Refusal] | None:
    try:
        async with database.transaction() as tx:
            if seats is None:
                await signups.leave(Work(tx, NOW, RULES), number, person, Part.GUEST)
            else:
                care = Care((7,) * seats, "奶奶", consented=True)
                await signups.sign_up(Work(tx, NOW, RULES), number, person, care=care, waits=waits)
    except Refusal as refusal:
        return type(refusal)
    return None


async def _lived(url: str, places: int | None, deeds: list[tuple[int, int | None, bool]]) -> None:
    model = Model(places)
    async with opened(url) as database:
        async with database.transaction() as tx:
            union, found = await _union(tx)
            circle = Circle(union.id, union.path, Audience.MEMBERS)
            plan = Plan(Kind.CARE, "阳光学堂", circle, starts_at=LATER, places=places)
            staff = await People(tx).actor(found[-1])
            number = (await bulletins.publish(Work(tx, NOW, RULES), plan, staff)).id
        for who, seats, waits in deeds:
            refused = await _deed(database, number, found[who], seats, waits)
            expected = model.goes(who) if seats is None else model.comes(who, seats, waits)
            assert (refused is None) == (expected is None) and issubclass(refused or Refusal, expected or Refusal)
            async with database.transaction() as tx:
                await _agrees(tx, number, found, model)


async def _agrees(tx: Transaction, number: int, found: list[Person], model: Model) -> None:
    rows = await tx._connection.rows(
        f"SELECT * FROM signup WHERE bulletin_id = {number} AND left_at IS NULL ORDER BY id"
    )
    inside = {found.index(row["person"]): row["seats"] for row in rows if row["taken_at"]}
    assert inside == model.inside
    assert model.places is None or sum(inside.values()) <= model.places
    assert [(found.index(row["person"]), row["seats"]) for row in rows if not row["taken_at"]] == model.line
    kept = await tx._connection.rows("SELECT signup_id FROM care ORDER BY signup_id")
    assert [row["signup_id"] for row in kept] == [row["id"] for row in rows], "children go with whoever signed them up"
    news = await tx._connection.rows("SELECT person FROM outbox WHERE kind = 'bulletin-news'")
    told = Counter(found.index(row["person"]) for row in news)
    assert told == Counter(model.told.keys()), "one message waits for each, as long as none was sent"


@settings(max_examples=40)
@given(PLACES, DEEDS)
def test_the_tables_do_what_the_rules_say(
    furnished: Path, places: int | None, deeds: list[tuple[int, int | None, bool]]
) -> None:
    """Any order of coming and going: places, line, children and news are as in a model of ten lines."""
    with TemporaryDirectory(prefix="dajiayi-") as folder:
        shutil.copy(furnished, f"{folder}/d.db")
        asyncio.run(_lived(f"sqlite:///{folder}/d.db", places, deeds))


# --- a moment as people write it -------------------------------------------------------------------------------------

TODAY = NOW.date()


@pytest.mark.parametrize(
    ("words", "month", "day", "clock"),
    [
        ("7月6日 9:00", 7, 6, time(9)),
        ("7月6号9点", 7, 6, time(9)),
        ("7/6 下午2点半", 7, 6, time(14, 30)),
        ("2026-07-06 14:30", 7, 6, time(14, 30)),
        ("7月6日晚上7:05", 7, 6, time(19, 5)),
        ("7月6日 中午12点", 7, 6, time(12)),
        ("7月6日 中午1点", 7, 6, time(13)),
        ("7月6日9时15分", 7, 6, time(9, 15)),
        ("6.7.2026 2pm", 7, 6, time(14)),
        ("7月6日 9:30", 7, 6, time(9, 30)),
        ("7月6日(周一) 9:00", 7, 6, time(9)),
        ("7/6 星期一 上午9点", 7, 6, time(9)),
    ],
)
def test_a_moment_is_read_as_people_write_it(words: str, month: int, day: int, clock: time) -> None:
    """Wide digits and colons, parts of the day, half hours."""
    read = read_moment(words, TODAY)
    assert read and (read[0].month, read[0].day, read[1]) == (month, day, clock)


@pytest.mark.parametrize(
    "words", ["", "7月6日", "9:00", "7月6日 9", "7月6日 24:00", "7月6日 9:60", "13月1日 9:00", "明天"]
)
def test_what_is_no_moment_is_not_guessed_at(words: str) -> None:
    """It is asked for again."""
    assert read_moment(words, TODAY) is None

"""Matters: each kind says all of itself, and all their turns go by one clock."""

from collections.abc import AsyncIterator
from dataclasses import fields, replace
from datetime import datetime, timedelta
from functools import partial

import pytest

from bot.features import FEATURES
from bot.features.feature import StillOpen
from domain.cases.model import Turn
from domain.cases.words import Party
from domain.rules import Rules
from services.matters import Listing, Matters, Reminder, look, reminded, set_aside
from services.work import Work
from storage.database import Database
from storage.turns import Running
from storage.unions import Unions
from tests.board import colleague
from tests.chronicle import RULES
from tests.conftest import Cast
from tests.decisions import NOW
from tests.discussion import says, talk
from tests.engines import BOTH
from tests.tables import database, names, rows

__all__ = ["database", "talk"]

KINDS = [kind for feature in FEATURES.known for kind in feature.matters]
HOUR = timedelta(hours=1)


# --- what a kind says of itself --------------------------------------------------------------------------------------


def test_whatever_a_kind_leaves_out_is_named() -> None:
    """Nothing of it is the default."""
    whole = {each.name: getattr(KINDS[0], each.name) for each in fields(Matters)}
    for name in whole:
        with pytest.raises(TypeError, match=name):
            Matters(**{other: value for other, value in whole.items() if other != name})


@BOTH
async def test_each_kind_has_its_row(url: str, database: Database) -> None:
    """And no row is there without somebody who looks after it."""
    assert sorted(kind.code for kind in KINDS) == sorted(names(url, "SELECT code FROM matter_kind"))


def test_only_cases_climb_the_ladder() -> None:
    """They alone are found by their number, gathered into a digest, and stand in 待我处理."""
    for kind in KINDS:
        apart = kind.ladder, kind.digest, kind.search, kind.list is Listing.TO_DO
        assert set(apart) == {kind.code == "case"}, kind.code
        assert not (kind.ladder and kind.reminders)


@BOTH
async def test_what_nobody_looks_after_is_named_at_the_start(work: Work) -> None:
    """A turn of a kind that the program does not know waits for nothing."""
    await work.tx._connection.rows("INSERT INTO matter_kind VALUES ('meeting')")
    await begun(work, "meeting")
    with pytest.raises(StillOpen, match="meeting"):
        await FEATURES.check_left_out(work)


# --- the clock -------------------------------------------------------------------------------------------------------


@pytest.fixture
async def work(database: Database) -> AsyncIterator[Work]:
    async with database.transaction() as tx:
        yield Work(tx, NOW, RULES)


async def begun(work: Work, kind: str = "talk") -> Running:
    union = await Unions(work.tx).add("林埭镇总工会", None)
    matter = await work.matters.add(kind, union.id)
    await work.turns.begin(matter, Turn(1, Party.STAFF, None, "talk", 2, NOW, NOW + HOUR), NOW + HOUR)
    return Running(matter, 1, NOW, NOW + HOUR)


def hours_later(hours: int, turn: Running, rules: Rules) -> datetime:
    return turn.started_at + hours * HOUR


REMINDERS = [Reminder(str(n), ["holder"], partial(hours_later, n)) for n in (1, 3, 5)]


async def said(work: Work, turn: Running, hours: int) -> str | None:
    reminder = await reminded(work.at(NOW + hours * HOUR), REMINDERS, turn)
    return reminder.rung if reminder else None


@BOTH
async def test_each_reminder_is_said_once_in_its_time(work: Work) -> None:
    """And the turn is looked at again when the next is due, and after the last no more."""
    turn = await begun(work)
    assert [await said(work, turn, hours) for hours in range(8)] == [None, "1", None, "3", None, "5", None, None]
    assert await work.turns.to_look_at(kind="talk", now=NOW + 99 * HOUR, most=9) == []


@BOTH
async def test_of_what_an_outage_held_up_the_last_is_said(work: Work) -> None:
    """What was to be said before it is not made up for."""
    turn = await begun(work)
    assert [await said(work, turn, hours) for hours in (4, 4, 6)] == ["3", None, "5"]


@BOTH
async def test_a_kind_looks_at_its_own(work: Work) -> None:
    """Of what cannot be dealt with the first waits an hour, and holds up no other."""
    turn, seen = await begun(work), list[Running]()

    async def see(work: Work, turn: Running) -> None:
        seen.append(turn)

    talks = replace(KINDS[0], code="talk", look=see)
    later = work.at(NOW + 2 * HOUR)
    assert await look(talks, later, 9) and not await look(replace(talks, code="bulletin"), later, 9)
    assert seen == [turn]
    await set_aside(talks, later)
    assert not await look(talks, later, 9) and await look(talks, work.at(NOW + 3 * HOUR), 9)


@BOTH
async def test_a_report_and_an_appeal_are_turns_of_one_matter(talk: Cast) -> None:
    """Of staff until they have looked, of a chair until they have judged; a second report begins no other."""
    rude, other, third = [await colleague(talk.place, 102 + n, name) for n, name in enumerate("甲乙丙")]
    await says(rude, "班长就是个骗子")
    for phone in (other, third):
        await phone.forges("discuss-report:1")
    await talk.colleague.forges("discuss-hide:1")
    await talk.colleague.says("请不要骂人")
    await rude.forges("discuss-appeal:1")
    assert [turn["ended_at"] is None for turn in moderated(talk)] == [False, True]
    await talk.chair.forges("discuss-uphold:1")
    assert [turn["party"] for turn in moderated(talk)] == ["staff", "chair"]
    assert [turn for turn in moderated(talk) if turn["ended_at"] is None or turn["person"]] == []


def moderated(cast: Cast) -> list[dict[str, object]]:
    [comment] = cast.place.tables()["comment"]
    return sorted(rows(cast.place, "turn", matter_id=comment["matter_id"]), key=lambda turn: turn["number"])

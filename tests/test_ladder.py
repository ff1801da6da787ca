"""Every rung of the ladder on every kind of turn: when it is told, and to whom, for as long as nobody does anything."""

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.operating.settings import DEFAULT_POLICY, read_policy
from domain.cases.words import Action
from tests.chronicle import ZONE, Township, ground, township

MONDAY = datetime(2026, 3, 2, 10, tzinfo=ZONE).astimezone(UTC)
STAFF = "colleague, staff, staff and chair"
CHAIRS = "chair, staff and chair"
Story = Callable[[Township], Awaitable[object]]
Told = list[tuple[str, str, str]]


def after(*deeds: tuple[str, Action], **submitting: object) -> Story:
    """A demand, and what was done to it on its first morning."""

    async def story(town: Township) -> None:
        await town.hands_in("worker", **submitting)  # type: ignore[arg-type]
        for who, action in deeds:
            more = {"day": date(2026, 3, 14)} if action is Action.PROMISE else {}
            await town.does(who, action, **more)

    return story


ACCEPTED = ("staff", Action.ACCEPT)

# Plain weeks of March 2026: the 2nd, the 9th, the 16th, the 23rd and the 30th are Mondays.
LADDER: dict[str, tuple[Story, Told]] = {
    "acceptance, 2 days": (
        after(),
        [
            ("03-04 09:00", "due", STAFF),
            ("03-05 09:00", "yellow", f"chair, {STAFF}"),
            ("03-11 09:00", "red", "colleague, mayor, staff, staff and chair"),
        ],
    ),
    "acceptance in danger, the same day": (
        after(urgent=True),
        [
            ("03-03 09:00", "yellow", f"chair, {STAFF}"),
            ("03-09 09:00", "red", "colleague, mayor, staff, staff and chair"),
        ],
    ),
    "acceptance at the root, where red goes to its own chair": (
        after(to="city"),
        [
            ("03-04 09:00", "due", "staff of the city"),
            ("03-05 09:00", "yellow", "mayor, staff of the city"),
            ("03-11 09:00", "red", "mayor, staff of the city"),
        ],
    ),
    "completion by the submitter, 3 days, then staff again": (
        after(("staff", Action.ASK)),
        [
            ("03-04 09:00", "reminder", "worker"),
            ("03-10 09:00", "due", STAFF),  # it lapsed on the 6th at midnight
            ("03-11 09:00", "yellow", f"chair, {STAFF}"),
            ("03-17 09:00", "red", "colleague, mayor, staff, staff and chair"),
        ],
    ),
    "handling, what is left of 13 days": (
        after(ACCEPTED),
        [
            ("03-11 09:00", "halfway", "staff"),
            ("03-16 09:00", "reminder", "staff"),
            ("03-20 09:00", "yellow", "chair, staff, staff and chair"),
            ("03-26 09:00", "red", "mayor, staff"),
        ],
    ),
    "handling after a word to the worker": (
        after(ACCEPTED, ("staff", Action.REPLY)),
        [
            ("03-16 09:00", "reminder", "staff"),
            ("03-20 09:00", "yellow", "chair, staff, staff and chair"),
            ("03-26 09:00", "red", "mayor, staff"),
        ],
    ),
    "handling by somebody who is the chair too": (
        after(("staff and chair", Action.ACCEPT)),
        [
            ("03-11 09:00", "halfway", "staff and chair"),
            ("03-16 09:00", "reminder", "staff and chair"),
            ("03-20 09:00", "yellow", "chair, staff and chair"),
            ("03-26 09:00", "red", "mayor, staff and chair"),
        ],
    ),
    "handling until a day that was named, a Saturday": (
        after(ACCEPTED, ("staff", Action.PROMISE)),
        [
            ("03-13 09:00", "due", "staff"),
            ("03-16 09:00", "yellow", "chair, staff, staff and chair"),
            ("03-20 09:00", "red", "mayor, staff"),
        ],
    ),
    "handover, 1 day": (
        after(ACCEPTED, ("the clock", Action.PASS)),
        [
            ("03-03 09:00", "due", STAFF),
            ("03-04 09:00", "yellow", f"chair, {STAFF}"),
            ("03-10 09:00", "red", "colleague, mayor, staff, staff and chair"),
        ],
    ),
    "consent, 2 days": (
        after(ACCEPTED, ("staff", Action.PROPOSE)),
        [
            ("03-04 09:00", "due", CHAIRS),
            ("03-05 09:00", "yellow", CHAIRS),
            ("03-11 09:00", "red", "chair, mayor, staff and chair"),
        ],
    ),
    "review, 3 days": (
        after(("staff", Action.DECLINE), ("worker", Action.REVIEW)),
        [
            ("03-04 09:00", "reminder", CHAIRS),
            ("03-06 09:00", "yellow", CHAIRS),
            ("03-12 09:00", "red", "chair, mayor, staff and chair"),
        ],
    ),
    "rating, 7 days, and then it ends": (
        after(ACCEPTED, ("staff", Action.RESOLVE)),
        [("03-10 09:00", "reminder", "worker")],
    ),
    "redo, 7 days": (
        after(ACCEPTED, ("staff", Action.RESOLVE), ("worker", Action.REDO)),
        [
            ("03-10 09:00", "reminder", "staff"),
            ("03-12 09:00", "yellow", "chair, staff, staff and chair"),
            ("03-18 09:00", "red", "mayor, staff"),
        ],
    ),
}


def told(town: Township) -> Told:
    """Every rung that was told: the local moment, its name, and who heard it."""
    names = {person: name for name, person in town.people.items()}
    rungs = sorted({(line.at, line.rung) for line in town.lines})
    return [
        (
            f"{at.astimezone(ZONE):%m-%d %H:%M}",
            rung,
            ", ".join(sorted(names[line.person] for line in town.lines if (line.at, line.rung) == (at, rung))),
        )
        for at, rung in rungs
    ]


@pytest.mark.parametrize(("story", "expected"), LADDER.values(), ids=LADDER)
async def test_a_turn_climbs_its_ladder(tmp_path: Path, story: Story, expected: Told) -> None:
    """Each rung once, on its morning, to whom the policy names; and then nothing more."""
    async with ground(f"sqlite:///{tmp_path}/dajiayi.db") as place, township(*place, MONDAY) as town:
        await story(town)
        await town.pass_time(timedelta(days=45))
        assert told(town) == expected


def test_every_rung_of_the_policy_is_climbed() -> None:
    """No row of the ladder is without a story."""
    climbed = {rung for _, expected in LADDER.values() for _, rung, _ in expected}
    assert climbed == {rung.name for rung in read_policy(DEFAULT_POLICY).ladder}


@pytest.mark.parametrize("name", ["acceptance, 2 days", "handling, what is left of 13 days", "consent, 2 days"])
async def test_after_a_month_without_the_bot_only_the_last_rung_is_told(tmp_path: Path, name: str) -> None:
    """Whoever would have heard the lower ones alone hears nothing."""
    story, expected = LADDER[name]
    _, rung, hearers = expected[-1]
    async with ground(f"sqlite:///{tmp_path}/dajiayi.db") as place, township(*place, MONDAY) as town:
        await story(town)
        await town.jump(timedelta(days=30))
        await town.pass_time(timedelta(days=30))
        assert told(town) == [("04-01 10:00", rung, hearers)]

"""The promise, the turn and the ladder on it, in the default policy and in plain weeks of March 2026."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.operating.settings import DEFAULT_POLICY, read_policy
from domain.calendar import WorkingCalendar, official
from domain.cases import clocks, dates
from domain.cases.model import Turn
from domain.cases.words import Party
from domain.policy import Quiet

ZONE = ZoneInfo("Asia/Shanghai")
CALENDAR = official("CN", ZONE)
POLICY = read_policy(DEFAULT_POLICY)


def local(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=ZONE).astimezone(UTC)


def turn_of(days: int, began: str = "03-02T10:00", party: Party = Party.STAFF) -> Turn:
    start = local(began)
    return Turn(1, party, None, "acceptance", days, start, CALENDAR.due(start, days))


def ladder(turn: Turn) -> list[tuple[str, str]]:
    """Each rung and its local morning."""
    return [(due.rung.name, f"{due.at.astimezone(ZONE):%m-%dT%H:%M}") for due in clocks.rungs(turn, POLICY, CALENDAR)]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, [("yellow", "03-03T09:00"), ("red", "03-09T09:00")]),  # the due morning was over when the turn began
        (1, [("due", "03-03T09:00"), ("yellow", "03-04T09:00"), ("red", "03-10T09:00")]),
        (2, [("due", "03-04T09:00"), ("yellow", "03-05T09:00"), ("red", "03-11T09:00")]),
        (3, [("reminder", "03-04T09:00"), ("yellow", "03-06T09:00"), ("red", "03-12T09:00")]),
        (9, [("reminder", "03-12T09:00"), ("yellow", "03-16T09:00"), ("red", "03-20T09:00")]),
        (
            10,
            [
                ("halfway", "03-09T09:00"),
                ("reminder", "03-11T09:00"),
                ("yellow", "03-17T09:00"),
                ("red", "03-23T09:00"),
            ],
        ),
        (
            13,
            [
                ("halfway", "03-11T09:00"),
                ("reminder", "03-16T09:00"),
                ("yellow", "03-20T09:00"),
                ("red", "03-26T09:00"),
            ],
        ),
    ],
)
def test_the_ladder_depends_on_the_length_of_the_limit(days: int, expected: list[tuple[str, str]]) -> None:
    """Half-way and three days before at 10 and more, one before at 3 to 9, the due morning at 2; yellow +1, red +5."""
    assert ladder(turn_of(days)) == expected


def test_the_due_morning_of_a_turn_that_began_before_it_counts() -> None:
    """Danger reported at eight in the morning: the same day is due, and at nine the reminder stands."""
    assert ladder(turn_of(0, "03-02T08:00"))[0] == ("due", "03-02T09:00")


def test_the_submitter_is_reminded_and_never_warned() -> None:
    """Who asked for help owes nobody anything; their limit just ends, one second after the due moment."""
    turn = turn_of(3, party=Party.SUBMITTER)
    [(rung, _)] = ladder(turn)
    first = clocks.next_look(turn, turn.started_at, POLICY, CALENDAR)
    assert (rung, first) == ("reminder", local("03-04T09:00"))
    assert clocks.next_look(turn, local("03-04T09:00"), POLICY, CALENDAR) == turn.due_at + timedelta(seconds=1)


@pytest.mark.parametrize(
    ("now", "rung"),
    [
        ("03-04T08:59", None),
        ("03-04T09:00", "due"),
        ("03-05T08:59", "due"),
        ("03-05T09:00", "yellow"),
        ("03-11T08:59", "yellow"),
        ("03-11T09:00", "red"),
        ("06-01T12:00", "red"),
    ],
)
def test_after_an_outage_only_the_highest_rung_stands(now: str, rung: str | None) -> None:
    """However many rungs were passed in the dark, one is told."""
    reached = clocks.reached(turn_of(2), local(now), POLICY, CALENDAR)
    assert (reached.name if reached else None) == rung


def test_the_scheduler_looks_again_at_the_next_rung_and_then_no_more() -> None:
    """Between the rungs nobody asks; after the last one the turn is left alone."""
    turn, looks = turn_of(2), []
    at: datetime | None = turn.started_at
    while at := clocks.next_look(turn, at, POLICY, CALENDAR):
        looks.append(at)
    assert looks == [local("03-04T09:00"), local("03-05T09:00"), local("03-11T09:00")]


@pytest.mark.parametrize(("now", "late"), [("03-04T23:59", False), ("03-05T00:00", True)])
def test_a_turn_is_late_when_its_last_day_is_over(now: str, late: bool) -> None:
    """The whole due day belongs to whoever has to act."""
    assert dates.is_late(turn_of(2), local(now)) == late


@pytest.mark.parametrize(
    ("limit", "urgent", "days"),
    [
        ("acceptance", False, 2),
        ("acceptance", True, 0),
        ("completion", False, 3),
        ("completion", True, 3),
        ("rating", False, 7),
        ("promise", False, 13),
        ("promise", True, 13),
    ],
)
def test_the_limits_are_those_of_the_domain(limit: str, urgent: bool, days: int) -> None:
    """Acceptance 2, in danger the same day; completion 3; rating 7; the promise 13."""
    assert clocks.days_of(limit, POLICY, urgent=urgent) == days


@pytest.mark.parametrize(("promise", "days"), [(2, 3), (8, 4), (14, 7), (60, 20)])
def test_a_redo_takes_half_of_the_promise_between_two_bounds(promise: int, days: int) -> None:
    """Half the original, but 3 at least and 20 at most."""
    assert clocks.days_of("redo", replace(POLICY, promise={"demand": promise})) == days


@pytest.mark.parametrize(
    ("now", "from_then"),
    [
        ("03-02T20:59", "03-02T20:59"),
        ("03-02T21:00", "03-03T08:00"),
        ("03-02T23:59", "03-03T08:00"),
        ("03-03T00:00", "03-03T08:00"),
        ("03-03T07:59", "03-03T08:00"),
        ("03-03T08:00", "03-03T08:00"),
        ("03-03T12:00", "03-03T12:00"),
    ],
)
def test_quiet_hours_run_across_midnight(now: str, from_then: str) -> None:
    """From nine in the evening to eight in the morning nobody is disturbed."""
    assert clocks.after_quiet(local(now), POLICY.day.quiet, CALENDAR) == local(from_then)


@pytest.mark.parametrize(
    ("quiet", "now", "from_then"),
    [
        ((time(12), time(14)), "03-02T13:00", "03-02T14:00"),
        ((time(12), time(14)), "03-02T23:00", "03-02T23:00"),
        ((time(0), time(0)), "03-02T03:00", "03-02T03:00"),
    ],
    ids=["a siesta", "outside a siesta", "no quiet hours"],
)
def test_quiet_hours_are_what_policy_says(quiet: tuple[time, time], now: str, from_then: str) -> None:
    """They may lie within one day, or not be at all."""
    assert clocks.after_quiet(local(now), Quiet(*quiet), CALENDAR) == local(from_then)


@given(
    now=st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)).map(lambda moment: moment.replace(tzinfo=UTC)),
    zone=st.sampled_from(["Asia/Shanghai", "Europe/Berlin", "UTC", "America/New_York"]).map(ZoneInfo),
)
def test_what_waits_for_the_end_of_the_quiet_hours_waits_once(now: datetime, zone: ZoneInfo) -> None:
    """The end of the quiet hours is never in the past and never in quiet hours itself, clock changes included."""
    calendar = WorkingCalendar(zone)
    at = clocks.after_quiet(now, POLICY.day.quiet, calendar)
    assert at >= now
    assert clocks.after_quiet(at, POLICY.day.quiet, calendar) == at

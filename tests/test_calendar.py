"""Working days with 调休: the official table of 2026, written out by hand."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import WorkingCalendar, official

SHANGHAI = ZoneInfo("Asia/Shanghai")
BERLIN = ZoneInfo("Europe/Berlin")
CHINA = official("CN", SHANGHAI)
PLAIN = WorkingCalendar(SHANGHAI)

SPRING_FESTIVAL = [date(2026, 2, day) for day in range(15, 24)]
NATIONAL_DAY = [date(2026, 10, day) for day in range(1, 8)]
MADE_UP = [
    date(2026, 1, 4),
    date(2026, 2, 14),
    date(2026, 2, 28),
    date(2026, 5, 9),
    date(2026, 9, 20),
    date(2026, 10, 10),
]
DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize("day", SPRING_FESTIVAL + NATIONAL_DAY, ids=str)
def test_the_long_holidays_are_not_worked(day: date) -> None:
    """Spring Festival 15-23 February, National Day 1-7 October."""
    assert not CHINA.is_working(day)


@pytest.mark.parametrize("day", MADE_UP, ids=str)
def test_a_make_up_day_is_worked_though_it_is_a_weekend(day: date) -> None:
    """调休: these Saturdays and Sundays pay for the long holidays."""
    assert (day.weekday() >= 5, CHINA.is_working(day)) == (True, True)


def test_no_other_weekend_of_the_year_is_worked() -> None:
    """The make-up days are these six and no more."""
    year = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    assert [day for day in year if day.weekday() >= 5 and CHINA.is_working(day)] == MADE_UP


@pytest.mark.parametrize(
    ("handed_in", "days", "due"),
    [
        ("2026-03-02", 0, "2026-03-02"),  # a Monday; the same day
        ("2026-03-02", 2, "2026-03-04"),
        ("2026-03-06", 1, "2026-03-09"),  # a Friday
        ("2026-03-07", 1, "2026-03-09"),  # a Saturday: Monday is the first day, as if handed in on Friday
        ("2026-03-08", 2, "2026-03-10"),
        ("2026-02-13", 2, "2026-02-24"),  # Saturday the 14th is worked, then nine days off
        ("2026-02-14", 1, "2026-02-24"),
        ("2026-02-17", 3, "2026-02-26"),  # in the middle of the festival
        ("2026-02-27", 1, "2026-02-28"),  # Saturday the 28th is worked
        ("2026-09-18", 1, "2026-09-20"),  # Sunday the 20th is worked
        ("2026-09-30", 2, "2026-10-09"),
        ("2026-10-09", 1, "2026-10-10"),  # Saturday the 10th is worked
        ("2026-03-02", 13, "2026-03-19"),
    ],
)
def test_a_limit_counts_working_days_and_the_first_day_is_day_0(handed_in: str, days: int, due: str) -> None:
    """The day of submission is day 0, worked or not; the limit ends with its last working day."""
    start = datetime.fromisoformat(f"{handed_in}T15:00").replace(tzinfo=SHANGHAI)
    assert CHINA.due(start, days) == datetime.fromisoformat(f"{due}T15:59:59").replace(tzinfo=UTC)


def test_the_day_of_a_moment_is_the_local_one() -> None:
    """Half past midnight in Shanghai is still yesterday in UTC, and counts as today."""
    assert CHINA.due(datetime(2026, 3, 2, 16, 30, tzinfo=UTC), 0) == datetime(2026, 3, 3, 15, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "day", "end"),
    [
        (SHANGHAI, date(2026, 3, 29), "2026-03-29T15:59:59"),
        (BERLIN, date(2026, 3, 28), "2026-03-28T22:59:59"),
        (BERLIN, date(2026, 3, 29), "2026-03-29T21:59:59"),  # summer time began that morning
        (BERLIN, date(2026, 10, 24), "2026-10-24T21:59:59"),
        (BERLIN, date(2026, 10, 25), "2026-10-25T22:59:59"),  # and ended
        (ZoneInfo("UTC"), date(2026, 3, 29), "2026-03-29T23:59:59"),
    ],
    ids=str,
)
def test_a_day_ends_with_its_last_local_second(zone: ZoneInfo, day: date, end: str) -> None:
    """Kept in UTC, whatever the zone and whether or not it saves daylight."""
    moment = WorkingCalendar(zone).end_of(day)
    assert (moment.replace(tzinfo=None).isoformat(), moment.tzinfo) == (end, UTC)


@given(day=DAYS, days=st.integers(0, 60))
def test_counting_undoes_shifting(day: date, days: int) -> None:
    """The due date of a limit lies as many working days ahead as the limit has."""
    start = CHINA.at(day, datetime.min.time())
    assert CHINA.days_between(start, CHINA.due(start, days)) == days


@given(day=DAYS.filter(CHINA.is_working), days=st.integers(0, 60))
def test_shifting_back_undoes_shifting(day: date, days: int) -> None:
    """From a working day to another and back again."""
    assert CHINA.shift(CHINA.shift(day, days), -days) == day


@given(day=DAYS, days=st.integers(-60, 60).filter(bool))
def test_a_shifted_day_is_worked(day: date, days: int) -> None:
    """No limit ends on a day off."""
    assert CHINA.is_working(CHINA.shift(day, days))


def test_nothing_lies_between_a_moment_and_an_earlier_one() -> None:
    """What is not late is late by 0 days."""
    now = datetime(2026, 3, 4, tzinfo=UTC)
    assert PLAIN.days_between(now, now - timedelta(days=3)) == 0


def test_a_year_without_its_official_table_is_provisional() -> None:
    """Make-up days are announced a year ahead; the years after that are known by rule only."""
    assert [CHINA.is_provisional(date(year, 3, 2)) for year in (2025, 2026, 2027, 2028)] == [False, False, True, True]


def test_a_provisional_year_still_has_weekends_and_fixed_holidays() -> None:
    """New Year's Day and Sundays need no announcement."""
    assert [CHINA.is_working(day) for day in (date(2027, 1, 1), date(2027, 3, 7), date(2027, 3, 8))] == [
        False,
        False,
        True,
    ]

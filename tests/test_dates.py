"""Dates counted by hand: around 国庆 and 春节 2026, in years nobody has announced yet, and where clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.operating.settings import DEFAULT_POLICY, read_policy
from domain.calendar import ONE_DAY, WorkingCalendar, official
from domain.cases import clocks
from domain.cases.model import Turn
from domain.cases.words import Party
from domain.policy import Quiet

SHANGHAI = ZoneInfo("Asia/Shanghai")
CHINA = official("CN", SHANGHAI)
POLICY = read_policy(DEFAULT_POLICY)

# --- by hand ---------------------------------------------------------------------------------------------------------

# 2026 as announced. 春节: Sunday 15 to Monday 23 February off; Saturday the 14th and Saturday the 28th are worked.
# 国庆: Thursday 1 to Wednesday 7 October off; Sunday 20 September and Saturday 10 October are worked.
# 中秋: Friday 25 September off, with its weekend.
COUNTED: dict[str, str] = {
    # 国庆. The 20th is a Sunday and worked; the 25th and its weekend are off; after the 30th come seven days off.
    "2026-09-18": "09-20 09-21 09-22 09-23 09-24 09-28 09-29 09-30 10-08 10-09 10-10 10-12 10-13",
    # A Monday: Tue Wed Thu, a long weekend, Mon Tue Wed, the holiday, Thu Fri Sat (worked), Mon Tue Wed Thu.
    "2026-09-21": "09-22 09-23 09-24 09-28 09-29 09-30 10-08 10-09 10-10 10-12 10-13 10-14 10-15",
    # The last day before it, and its middle: the first day counted is the 8th either way.
    "2026-09-30": "10-08 10-09 10-10 10-12 10-13 10-14 10-15 10-16 10-19 10-20 10-21 10-22 10-23",
    "2026-10-04": "10-08 10-09 10-10 10-12 10-13 10-14 10-15 10-16 10-19 10-20 10-21 10-22 10-23",
    # 春节. A Monday two weeks before it: five days, five and the Saturday, nine days off, Tue Wed.
    "2026-02-02": "02-03 02-04 02-05 02-06 02-09 02-10 02-11 02-12 02-13 02-14 02-24 02-25 02-26",
    # The Friday before it: the Saturday is the first day; the 28th is a Saturday too, and the fifth.
    "2026-02-13": "02-14 02-24 02-25 02-26 02-27 02-28 03-02 03-03 03-04 03-05 03-06 03-09 03-10",
    # New Year's Eve of the old calendar.
    "2026-02-16": "02-24 02-25 02-26 02-27 02-28 03-02 03-03 03-04 03-05 03-06 03-09 03-10 03-11",
}


@pytest.mark.parametrize(("handed_in", "counted"), COUNTED.items(), ids=COUNTED)
def test_thirteen_working_days_over_a_long_holiday(handed_in: str, counted: str) -> None:
    """Every day that counts, written out."""
    start = datetime.fromisoformat(f"{handed_in}T15:00").replace(tzinfo=SHANGHAI)
    days = [date.fromisoformat(f"2026-{day}") for day in counted.split()]
    assert [CHINA.local_day(CHINA.due(start, n)) for n in range(1, 14)] == days


@pytest.mark.parametrize(
    ("began", "mornings"),
    [
        # Due on the 13th of October, a Tuesday. Half of 13 is 6 days before it: 12, 10, 9, 8 October, 30, 29 September.
        ("2026-09-18", {"halfway": "09-29", "reminder": "10-09", "yellow": "10-14", "red": "10-20"}),
        # Due on the 26th of February, a Thursday. Before it: 25, 24, then Saturday the 14th, 13, 12, 11.
        # After it: Friday the 27th, Saturday the 28th, Monday the 2nd, the 3rd, the 4th of March.
        ("2026-02-02", {"halfway": "02-11", "reminder": "02-14", "yellow": "02-27", "red": "03-04"}),
    ],
)
def test_the_ladder_over_a_long_holiday(began: str, mornings: dict[str, str]) -> None:
    """No rung falls on a day off; a Saturday that is worked is a morning like any other."""
    start = datetime.fromisoformat(f"{began}T15:00").replace(tzinfo=SHANGHAI)
    turn = Turn(1, Party.ASSIGNEE, None, "promise", 13, start.astimezone(UTC), CHINA.due(start, 13))
    rungs = {due.rung.name: due.at.astimezone(SHANGHAI) for due in clocks.rungs(turn, POLICY, CHINA)}
    assert {name: f"{at:%m-%d}" for name, at in rungs.items()} == mornings
    assert {f"{at:%H:%M}" for at in rungs.values()} == {"09:00"}


# --- a year that nobody has announced yet ----------------------------------------------------------------------------


def test_a_promise_into_an_unannounced_year_is_known_to_be_provisional() -> None:
    """From Monday 21 December 2026: eight days count in the old year, New Year's Friday is off, then the other five."""
    due = CHINA.local_day(CHINA.due(datetime(2026, 12, 21, 15, tzinfo=SHANGHAI), 13))
    # 22 23 24 25, 28 29 30 31 December (8); 4 5 6 7 8 January (13): 1 January is a Friday, off by law.
    assert due == date(2027, 1, 8)
    assert CHINA.is_provisional(due)
    assert not CHINA.is_provisional(CHINA.local_day(CHINA.due(datetime(2026, 12, 15, 15, tzinfo=SHANGHAI), 12)))


def test_an_unannounced_year_knows_what_is_off_by_law_and_no_day_that_makes_up_for_it() -> None:
    """国庆 2027: Friday to Sunday, and Monday and Tuesday instead of the weekend; no Saturday is worked as yet."""
    off = [date(2027, 10, day) for day in range(1, 11) if not CHINA.is_working(date(2027, 10, day))]
    assert [day.day for day in off] == [1, 2, 3, 4, 5, 9, 10]
    year = [date(2027, 1, 1) + n * ONE_DAY for n in range(365)]
    assert [day for day in year if day.weekday() >= 5 and CHINA.is_working(day)] == []


# --- where clocks change ---------------------------------------------------------------------------------------------

ZONES = (
    "Asia/Shanghai",
    "Europe/Berlin",  # 29 March and 25 October 2026, at two and three in the morning
    "America/New_York",  # 8 March and 1 November
    "Australia/Lord_Howe",  # by half an hour: 5 April and 4 October
    "America/Santiago",  # at midnight: Sunday 6 September has no first hour, Saturday 4 April has two last ones
    "Africa/Cairo",  # the same, by weekday: 24 April begins at one, 29 October ends twice
)
EVERY_DAY = [date(2026, 1, 1) + n * ONE_DAY for n in range(365)]
QUIET_HOURS = st.builds(Quiet, st.times(), st.times()).map(
    lambda quiet: Quiet(quiet.start.replace(second=0, microsecond=0), quiet.until.replace(second=0, microsecond=0))
)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))


@pytest.mark.parametrize("name", ZONES)
def test_a_day_ends_one_second_before_the_next(name: str) -> None:
    """At 23:59:59 local on every day of the year; where a day ends twice, at the second time."""
    zone = ZoneInfo(name)
    calendar = WorkingCalendar(zone)
    for day in EVERY_DAY:
        end = calendar.end_of(day)
        after = (end + timedelta(seconds=1)).astimezone(zone)
        assert end.astimezone(zone).replace(tzinfo=None) == datetime.combine(day, time(23, 59, 59))
        assert after.date() == day + ONE_DAY


@pytest.mark.parametrize("name", ZONES)
def test_morning_is_nine_by_the_clock_on_the_wall(name: str) -> None:
    """Every rung, on every day of the year, whatever the clocks did in the night."""
    zone = ZoneInfo(name)
    calendar = WorkingCalendar(zone)
    for day in EVERY_DAY:
        start = calendar.at(day, time(8))
        turn = Turn(1, Party.STAFF, None, "acceptance", 2, start, calendar.due(start, 2))
        last, rungs = calendar.shift(day, 2), clocks.rungs(turn, POLICY, calendar)
        expected = [
            datetime.combine(other, time(9)) for other in (last, calendar.shift(last, 1), calendar.shift(last, 5))
        ]
        assert [due.at.astimezone(zone).replace(tzinfo=None) for due in rungs] == expected


@pytest.mark.parametrize(
    ("name", "evening", "hours"),
    [
        ("Asia/Shanghai", "2026-03-28", 11),
        ("Europe/Berlin", "2026-03-28", 10),
        ("Europe/Berlin", "2026-10-24", 12),
        ("America/New_York", "2026-03-07", 10),
        ("America/New_York", "2026-10-31", 12),
        ("Australia/Lord_Howe", "2026-04-04", 11.5),
        ("Australia/Lord_Howe", "2026-10-03", 10.5),
    ],
)
def test_the_night_in_which_clocks_change_is_quiet_until_eight(name: str, evening: str, hours: float) -> None:
    """From nine in the evening to eight in the morning on the wall: an hour more or less of sleep."""
    calendar = WorkingCalendar(ZoneInfo(name))
    nine = calendar.at(date.fromisoformat(evening), time(21))
    until = clocks.after_quiet(nine, POLICY.day.quiet, calendar)
    assert (until - nine, until.astimezone(calendar.zone).time()) == (timedelta(hours=hours), time(8))


@given(now=MOMENTS, quiet=QUIET_HOURS, zone=st.sampled_from(ZONES).map(ZoneInfo))
@example(datetime(2026, 10, 25, 0, 45, tzinfo=UTC), Quiet(time(22), time(2, 30)), ZoneInfo("Europe/Berlin"))
@example(datetime(2026, 10, 25, 1, 5, tzinfo=UTC), Quiet(time(22), time(2, 30)), ZoneInfo("Europe/Berlin"))
@example(datetime(2026, 3, 29, 0, 5, tzinfo=UTC), Quiet(time(22), time(2, 30)), ZoneInfo("Europe/Berlin"))
def test_whatever_the_quiet_hours_nobody_is_woken_in_them(now: datetime, quiet: Quiet, zone: ZoneInfo) -> None:
    """They end ahead and not within themselves, also where they end at an hour that comes twice or not at all."""
    calendar = WorkingCalendar(zone)
    at = clocks.after_quiet(now, quiet, calendar)
    assert at >= now
    assert clocks.after_quiet(at, quiet, calendar) == at

"""Working days, with make-up workdays (调休). A due date is the last second of a working day, kept in UTC."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

ONE_DAY = timedelta(days=1)
SATURDAY = 5


@dataclass(frozen=True)
class LeftOut:
    """What is not counted between two days: days of weekends, holidays; and days of weekends that are `worked`."""

    weekends: int
    holidays: int
    worked: int


@dataclass(frozen=True)
class WorkingCalendar:
    """Which days are worked in one zone. Years after `official_until` are known by rule only."""

    zone: ZoneInfo
    days_off: frozenset[date] = frozenset()
    make_up_days: frozenset[date] = frozenset()
    official_until: int = 9999

    def is_working(self, day: date) -> bool:
        return day in self.make_up_days or (day.weekday() < SATURDAY and day not in self.days_off)

    def is_provisional(self, day: date) -> bool:
        return day.year > self.official_until

    def with_days(self, year: int, whole: bool, off: frozenset[date], worked: frozenset[date]) -> "WorkingCalendar":
        """With these days off and worked. `whole`: the year's own ones are dropped, and it is official from now on."""
        days_off = frozenset(day for day in self.days_off if not (whole and day.year == year))
        make_up = frozenset(day for day in self.make_up_days if not (whole and day.year == year))
        follows = whole and year == self.official_until + 1
        return replace(
            self,
            days_off=days_off - worked | off,
            make_up_days=make_up - off | worked,
            official_until=year if follows else self.official_until,
        )

    def local_day(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    def at(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self.zone).astimezone(UTC)

    def end_of(self, day: date) -> datetime:
        """One second before the next day begins: where clocks go back at midnight, a day has two last hours."""
        return self.at(day + ONE_DAY, time()) - timedelta(seconds=1)

    def shift(self, day: date, days: int) -> date:
        """The `days`-th working day after `day` (before it, if negative). 0 gives `day` itself, worked or not."""
        step = ONE_DAY if days > 0 else -ONE_DAY
        for _ in range(abs(days)):
            day += step
            while not self.is_working(day):
                day += step
        return day

    def due(self, start: datetime, days: int) -> datetime:
        """The end of the `days`-th working day after the day of `start`."""
        return self.end_of(self.shift(self.local_day(start), days))

    def left_out(self, after: date, until: date) -> LeftOut:
        """Of the days after `after` up to `until`."""
        days = [after + ONE_DAY * n for n in range(1, (until - after).days + 1)]
        weekends = [day for day in days if day.weekday() >= SATURDAY]
        worked = [day for day in weekends if self.is_working(day)]
        holidays = [day for day in days if day.weekday() < SATURDAY and not self.is_working(day)]
        return LeftOut(len(weekends) - len(worked), len(holidays), len(worked))

    def days_between(self, start: datetime, end: datetime) -> int:
        """How many working days `end` lies after `start`: 0 on the same day."""
        day, last = self.local_day(start), self.local_day(end)
        return sum(self.is_working(day + ONE_DAY * n) for n in range(1, (last - day).days + 1))


@cache
def official(country: str, zone: ZoneInfo, years: range = range(2020, 2041)) -> WorkingCalendar:
    """The country's public calendar. The library takes 45 MB, so only a program that needs dates loads it."""
    import holidays

    table = holidays.country_holidays(country, years=years)
    make_up = {day for day in getattr(table, "weekend_workdays", ()) if day.year in years}
    known = max((day.year for day in make_up), default=max(years))
    return WorkingCalendar(zone, frozenset(table), frozenset(make_up), known)

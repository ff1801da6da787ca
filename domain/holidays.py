"""A notice of holidays, read as it is published: “春节:2月15日(周日)至23日放假调休。2月14日(周六)上班。”"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from domain.calendar import ONE_DAY
from domain.refusal import Refusal


class NoticeUnclear(Refusal):
    """No day, or no year, can be read in a notice of holidays."""

    key = "refused-notice"


class WrongWeekday(Refusal):
    """A notice names a day with another weekday than it has: probably it is another year's. Details: day."""

    key = "refused-weekday"


_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_YEAR = re.compile(r"(\d{4})\s*年")
_CLAUSES = re.compile(r"[。;;,,\n]")
_IN_BRACKETS = r"\s*(?:[((](?P<note{n}>[^))]*)[))])?"
_DAY = r"(?:(?P<year{n}>\d{{4}})年)?(?:(?P<month{n}>\d{{1,2}})月)?(?P<day{n}>\d{{1,2}})[日号]" + _IN_BRACKETS
_SPAN = re.compile(_DAY.format(n=1) + r"(?:\s*(?:至|到|-|—|–|~|～)+\s*" + _DAY.format(n=2) + ")?")
_OFF = re.compile(r"放假|休息|调休|\boff\b|holiday", re.IGNORECASE)
_WORKED = re.compile(r"上班|补班|上课|\bwork", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])")
_OF_A_WHOLE_YEAR = ("春节", "国庆")
_WEEKDAYS = "一二三四五六日"
_LONGEST_HOLIDAY = 31


@dataclass(frozen=True)
class Notice:
    """Days off and make-up workdays. `whole`: they are all there are in `year`; otherwise they are added to it."""

    year: int
    whole: bool
    off: frozenset[date]
    worked: frozenset[date]


def read_notice(text: str) -> Notice:
    """Raises NoticeUnclear where no day or no year can be read, WrongWeekday where a day and its weekday differ."""
    text = _ISO.sub(r"\1年\2月\3日", text)
    named = _YEAR.search(text)
    if named is None:
        raise NoticeUnclear
    year = int(named[1])
    off: set[date] = set()
    worked: set[date] = set()
    pending: list[date] = []
    for clause in _CLAUSES.split(text):
        pending += _days_in(clause, year)
        if _WORKED.search(clause):
            worked |= set(pending)
        elif _OFF.search(clause):
            off |= set(pending)
        else:
            continue  # the verb comes in the next clause
        pending = []
    if not off | worked or pending or off & worked:
        raise NoticeUnclear
    return Notice(year, all(name in text for name in _OF_A_WHOLE_YEAR), frozenset(off), frozenset(worked))


def _days_in(clause: str, year: int) -> Iterator[date]:
    month = 0
    for found in _SPAN.finditer(clause):
        part = found.groupdict()
        month = int(part["month1"] or month)
        first = _day(part["year1"] or year, month, part["day1"], part["note1"])
        last = first
        if part["day2"]:
            month = int(part["month2"] or month)
            last = _day(part["year2"] or part["year1"] or year, month, part["day2"], part["note2"])
        if not 0 <= (last - first).days < _LONGEST_HOLIDAY:
            raise NoticeUnclear
        yield from (first + ONE_DAY * n for n in range((last - first).days + 1))


def _day(year: str | int, month: int, day: str, note: str | None) -> date:
    try:
        meant = date(int(year), month, int(day))
    except ValueError:
        raise NoticeUnclear from None
    said = _WEEKDAY.search(note or "")
    if said and said[1].replace("天", "日") != _WEEKDAYS[meant.weekday()]:
        raise WrongWeekday(day=meant)
    return meant

"""A day as people write it: 12月20日, 2026-12-20, 12/20, 20.12.2026 — read against today; and a time of that day."""

import re
import unicodedata
from datetime import date, time

_FORMS = (
    re.compile(r"(?P<year>\d{4})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*[日号]?"),
    re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})"),
    re.compile(r"(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*[日号]?"),
)


def read_day(text: str, today: date) -> date | None:
    """The day meant, the next one where no year is said; None where it is no day."""
    for form in _FORMS:
        if found := form.fullmatch(text.strip()):
            return _day(today, **{name: int(value) for name, value in found.groupdict().items()})
    return None


def _day(today: date, month: int, day: int, year: int | None = None) -> date | None:
    try:
        meant = date(year or today.year, month, day)
        return meant if year or meant >= today else meant.replace(year=today.year + 1)
    except ValueError:
        return None


_CLOCK = re.compile(
    r"(?P<part>上午|早上|中午|下午|晚上)?\s*(?P<hour>\d{1,2})"
    r"(?::(?P<minute>\d\d)|[点时](?:(?P<half>半)|(?P<spoken>\d{1,2})分?)?)?\s*(?P<english>am|pm)?$",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\(?(?:周|星期)[一二三四五六日天]\)?")
"""It is said beside the day, as we do ourselves."""
_LATER = {"下午", "晚上", "pm"}
NOON = 12


def read_moment(text: str, today: date) -> tuple[date, time] | None:
    """A day and a time: `7月6日 9:00`, `7/6 下午2点半`, `2026-07-06 14:30`. None where either is missing."""
    said = _WEEKDAY.sub("", unicodedata.normalize("NFKC", text)).strip()
    found = _CLOCK.search(said)
    if not found or not (found["minute"] or found["english"] or re.search("[点时]", found[0])):
        return None
    day, clock = read_day(said[: found.start()], today), _clock(found)
    return (day, clock) if day and clock else None


def _clock(found: re.Match[str]) -> time | None:
    hour, part = int(found["hour"]), found["part"] or (found["english"] or "").lower()
    if (part in _LATER and hour < NOON) or (part == "中午" and hour < NOON - 2):
        hour += NOON
    try:
        return time(hour, 30 if found["half"] else int(found["minute"] or found["spoken"] or 0))
    except ValueError:
        return None

"""A day as people write it: 12月20日, 2026-12-20, 12/20, 20.12.2026 — read against today."""

import re
from datetime import date

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

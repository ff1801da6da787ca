"""The months of the old calendar: which day 腊月二十三 is."""

from datetime import date, timedelta

YEARS = {
    2020: ("01-25", "sLLLsLssLsLsL", 4),
    2021: ("02-12", "sLLsLsLsLsLs", 0),
    2022: ("02-01", "LsLsLLsLsLsL", 0),
    2023: ("01-22", "sLssLLsLLsLsL", 2),
    2024: ("02-10", "sLssLsLLsLLs", 0),
    2025: ("01-29", "LsLssLsLsLLLs", 6),
    2026: ("02-17", "LsLssLssLLLs", 0),
    2027: ("02-06", "LLsLssLssLLs", 0),
    2028: ("01-26", "LLLsLssLssLLs", 5),
    2029: ("02-13", "LLsLsLsLssLL", 0),
    2030: ("02-03", "sLsLLsLsLsLs", 0),
    2031: ("01-23", "sLLsLsLLsLsLs", 3),
    2032: ("02-11", "LssLsLLsLLsL", 0),
    2033: ("01-31", "sLssLsLsLLLsL", 11),
    2034: ("02-19", "sLssLsLsLLsL", 0),
    2035: ("02-08", "LsLssLssLLsL", 0),
    2036: ("01-28", "LLsLssLssLsLL", 6),
    2037: ("02-15", "LLsLssLssLsL", 0),
    2038: ("02-04", "LLsLsLsLssLs", 0),
    2039: ("01-24", "LLsLLsLsLsLss", 5),
    2040: ("02-12", "LsLLsLsLLsLs", 0),
    2041: ("02-01", "sLsLsLLsLLsL", 0),
    2042: ("01-22", "sLssLsLsLLsLL", 2),
    2043: ("02-10", "sLssLssLLsLL", 0),
    2044: ("01-30", "LsLssLssLsLLL", 7),
    2045: ("02-17", "LsLssLssLsLL", 0),
    2046: ("02-06", "LsLsLsLssLsL", 0),
    2047: ("01-26", "LsLLsLsLssLsL", 5),
    2048: ("02-14", "sLLsLLsLssLs", 0),
    2049: ("02-02", "LsLsLLsLLsLs", 0),
}
"""By the year in which it begins: its first day; its months, of 30 days (L) or 29; which of them stands twice."""


def lunar_day(year: int, month: int, day: int) -> date | None:
    """0 is the last day of the month. Of one that stands twice the first is meant. None for years not written down."""
    if year not in YEARS:
        return None
    begins, lengths, leap = YEARS[year]
    at = month - 1 + (1 if leap and month > leap else 0)
    days = [30 if each == "L" else 29 for each in lengths]
    if not 0 <= day <= days[at]:
        return None
    first = date.fromisoformat(f"{year}-{begins}") + timedelta(sum(days[:at]))
    return first + timedelta((day or days[at]) - 1)

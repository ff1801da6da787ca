"""Who is on duty when: lines as an office writes them, and the hours in which nobody is."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.calendar import ONE_DAY, WorkingCalendar
from domain.days import read_day, read_moment
from domain.people import Actor, Person, Role, UnionId
from domain.refusal import Refusal

AHEAD = timedelta(days=14)
FURTHEST = 90
"""So many days ahead somebody can be written in."""
MOST_LINES = 60
MOST_DAYS = 31
"""So many days one line may mean."""
WHO = frozenset({Role.STAFF, Role.CHAIR, Role.ADMIN})
"""Who can be on duty for a union: whoever holds one of these posts in it."""
KEEPERS = frozenset({Role.CHAIR, Role.ADMIN})
"""Who writes it."""


class NotKeeper(Refusal):
    """The chair and the admin of a union write who is on duty there."""

    key = "refused-rota"


class Amiss(StrEnum):
    """What is not understood of a line: who, or when; or it is too far away."""

    WHO = "who"
    WHEN = "when"
    FAR = "far"


@dataclass(frozen=True)
class Stretch:
    """Somebody is on duty from then until then."""

    person: Person
    begins_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Shift(Stretch):
    """As it is kept."""

    id: int
    union_id: UnionId


@dataclass(frozen=True)
class Wrong:
    line: str
    why: Amiss


@dataclass(frozen=True)
class Told:
    """What lines come to: who is on duty when, and the lines that are not understood."""

    stretches: tuple[Stretch, ...]
    wrong: tuple[Wrong, ...]


def keeps(actor: Actor, path: tuple[UnionId, ...]) -> bool:
    """Whether they write it: the chair or admin of the union itself, or of one above it."""
    return any(actor.holds(role, path) for role in KEEPERS)


# --- lines ------------------------------------------------------------------------------------------------------------

_BETWEEN = r"\s*(?:至|到|~|—|–|-)+\s*"
_HOURS = re.compile(
    rf"(?P<from>\d{{1,2}})(?P<from_minute>:\d\d|[点时])?{_BETWEEN}(?:次日|第2天|第二天|明早)?\s*"
    r"(?P<until>\d{1,2})(?P<until_minute>:\d\d|[点时])"
)
_WHOLE_DAY = re.compile("全天|整天|24小时|all day")
_SEPARATOR = re.compile("至|到|~|—|–|-")
_AROUND = " \t,;:，；：。、|"


def read_lines(text: str, names: Mapping[str, Person], calendar: WorkingCalendar, now: datetime) -> Told:
    """`12月3日 18:00-8:00 王芳`, `周一至周五 8点-18点 李强`, `12月5日 18:00 至 12月8日 8:00 王芳`, `12月6日 王芳`."""
    today, found, wrong = calendar.local_day(now), list[Stretch](), list[Wrong]()
    lines = [each.strip() for each in unicodedata.normalize("NFKC", text).splitlines() if each.strip()]
    for line in lines[:MOST_LINES]:
        name = max((each for each in names if each in line), key=len, default="")
        when = _spans(line.replace(name, " ", 1).strip(_AROUND), today) if name else []
        if not name or not when:
            wrong.append(Wrong(line, Amiss.WHEN if name else Amiss.WHO))
        elif len(when) > MOST_DAYS or max(last for _, _, last, _ in when) > today + FURTHEST * ONE_DAY:
            wrong.append(Wrong(line, Amiss.FAR))
        else:
            spans = ((calendar.at(day, start), calendar.at(last, end)) for day, start, last, end in when)
            found += [Stretch(names[name], begins, ends) for begins, ends in spans if ends > now]
    return Told(tuple(dict.fromkeys(found)), tuple(wrong))


Span = tuple[date, time, date, time]


def _spans(said: str, today: date) -> list[Span]:
    """One long stretch from moment to moment, or the same hours on each of some days."""
    for each in _SEPARATOR.finditer(said):
        begins = read_moment(said[: each.start()].strip(_AROUND), today)
        ends = read_moment(said[each.end() :].strip(_AROUND), begins[0]) if begins else None
        if begins and ends and begins < ends:
            return [(*begins, *ends)]
    hours = _HOURS.search(said)
    start, until = _clock(hours) if hours else (0, MIDNIGHT)
    if not 0 <= start < MIDNIGHT or not 0 <= until <= MIDNIGHT:
        return []
    rest = _WHOLE_DAY.sub(" ", said[: hours.start()] + " " + said[hours.end() :] if hours else said)
    return [_on(day, start, until) for day in _days(rest.strip(_AROUND), today)]


MIDNIGHT = 24 * 60


def _clock(found: re.Match[str]) -> tuple[int, int]:
    """Minutes of the day."""
    ends = ("from", "until")
    start, until = (int(found[end]) * 60 + _minutes(found[f"{end}_minute"]) for end in ends)
    return start, until


def _minutes(said: str | None) -> int:
    return int(said[1:]) if said and said[0] == ":" else 0


def _on(day: date, start: int, until: int) -> Span:
    """What ends no later than it begins ends on the next day."""
    last = day if until > start and until < MIDNIGHT else day + ONE_DAY
    return day, time(start // 60, start % 60), last, time(until // 60 % 24, until % 60)


def _days(said: str, today: date) -> list[date]:
    """One, several with 、 between them, or all from one to another."""
    if day := read_day(said, today):
        return [day]
    parts = [each.strip() for each in re.split("[、,]", said) if each.strip()]
    if len(parts) > 1:
        several = [_days(each, today) for each in parts]
        return [day for days in several for day in days] if all(several) else []
    for each in _SEPARATOR.finditer(said):
        first = read_day(said[: each.start()].strip(_AROUND), today)
        last = read_day(said[each.end() :].strip(_AROUND), first) if first else None
        if first and last and first <= last:
            return [first + n * ONE_DAY for n in range((last - first).days + 1)]
    return []


# --- hours in which nobody is -----------------------------------------------------------------------------------------


def gaps(shifts: Sequence[Stretch], since: datetime, until: datetime) -> list[tuple[datetime, datetime]]:
    return list(_gaps(shifts, since, until))


def _gaps(shifts: Collection[Stretch], since: datetime, until: datetime) -> Iterator[tuple[datetime, datetime]]:
    covered = since
    for each in sorted(shifts, key=lambda shift: shift.begins_at):
        if each.begins_at >= until:
            break
        if each.begins_at > covered:
            yield covered, each.begins_at
        covered = max(covered, each.ends_at)
    if covered < until:
        yield covered, until

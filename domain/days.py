"""A day as people say it: 12月20日, 20.12.2026, 后天, 下个礼拜五, 15号, 腊月二十三; and a time of that day.

Every form is a row: how it is written, and which days it may mean; the nearest of them is taken. None is guessed at.
"""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import MAXYEAR, MINYEAR, date, time

from domain.calendar import ONE_DAY
from domain.lunar import lunar_day
from domain.numerals import in_digits

Parts = dict[str, str]
Days = Sequence[date | None]
A_WEEK = 7
_FROM_TODAY = {
    **dict.fromkeys(("今天", "今日", "今儿", "today"), 0),
    **dict.fromkeys(("明天", "明日", "明儿", "tomorrow"), 1),
    **dict.fromkeys(("后天", "后日", "后儿", "day after tomorrow", "the day after tomorrow"), 2),
    **dict.fromkeys(("昨天", "昨日", "昨儿", "yesterday"), -1),
    **dict.fromkeys(("前天", "前日", "前儿"), -2),
    **{"大后天": 3, "大前天": -3},
}
_ENGLISH_DAYS = {name: at for at, name in enumerate(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])}
_WEEKDAYS = _ENGLISH_DAYS | {sign: at for at, sign in enumerate("1234567")} | {"末": 5}
_MONTHS = {
    name: at
    for at, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}
_OFF = {"": 0, "这": 0, "本": 0, "今": 0, "this": 0, "下": 1, "明": 1, "next": 1, "下下": 2, "后": 2}
_OFF |= {"上": -1, "去": -1, "last": -1, "上上": -2, "前": -2}
"""How many weeks, months or years away."""
_FEASTS = {"元旦": (1, 1), "劳动节": (5, 1), "五一": (5, 1), "国庆": (10, 1), "十一": (10, 1)}
_OLD_FEASTS = dict.fromkeys(("春节", "大年初一", "年初一"), (1, 1)) | dict.fromkeys(
    ("除夕", "大年三十", "年三十"), (12, 0)
)
_OLD_FEASTS |= {"元宵": (1, 15), "端午": (5, 5), "七夕": (7, 7), "中秋": (8, 15), "重阳": (9, 9), "腊八": (12, 8)}
_OLD_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_BACK = {"前", "ago"}


def _on(year: int, month: int, day: int) -> date | None:
    """0 is the last day of the month; a month may be one of the years around."""
    at = year * 12 + month - 1
    if not MINYEAR <= at // 12 <= MAXYEAR:
        return None
    last = monthrange(at // 12, at % 12 + 1)[1]
    return date(at // 12, at % 12 + 1, day or last) if day <= last else None


def _around(today: date) -> range:
    return range(today.year - 1, today.year + 2)


def _of_year(parts: Parts, today: date) -> Days:
    """With a year: it alone; else of any year around."""
    said, name = parts.get("year") or "", parts.get("name")
    month, day = _MONTHS[name[:3]] if name else int(parts["month"]), int(parts.get("day") or 0)
    if not 1 <= month <= 12 or (parts.get("day") and not day):
        return []
    if said.isdecimal():
        return [_on(int(said) + (2000 if len(said) == 2 else 0), month, day)]
    return [_on(year, month, day) for year in ([today.year + _OFF[said[:-1]]] if said else _around(today))]


def _of_month(parts: Parts, today: date) -> Days:
    off, day = parts.get("off"), int(parts.get("day") or 0)
    if parts.get("day") and not day:
        return []
    return [_on(today.year, today.month + each, day) for each in ([_OFF[off]] if off else range(-1, 3))]


def _of_week(parts: Parts, today: date) -> Days:
    monday, off = today - ONE_DAY * today.weekday(), parts.get("off")
    weeks = [_OFF[off]] if off else range(-1, 2)
    return [monday + ONE_DAY * (A_WEEK * each + _WEEKDAYS[parts["weekday"][:3]]) for each in weeks]


def _away(parts: Parts, today: date) -> Days:
    count = int(parts["count"]) * (-1 if parts["way"] in _BACK else 1)
    if parts["unit"] in {"个月", "month"}:
        month = _on(today.year, today.month + count, 0)
        return [month and month.replace(day=min(month.day, today.day))]
    return [today + ONE_DAY * count * (1 if parts["unit"] in {"天", "日", "day"} else A_WEEK)]


def _of_old_year(parts: Parts, today: date) -> Days:
    month = _OLD_MONTHS.get(parts["month"]) or int(parts["month"])
    return [lunar_day(year, month, int(parts["day"])) for year in _around(today)] if 1 <= month <= 12 else []


_YEAR = r"(?P<year>\d{4}|\d\d(?=年)|[今明去后前]年)"
_MONTH_DAY = r"(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*[日号]?"
_NAME = f"(?P<name>(?:{'|'.join(_MONTHS)})[a-z]*)"
_WHICH = "(?P<off>这|本|下下|下|上上|上)(?:1?个)?"
_WEEKDAY = "周(?P<weekday>[1-7天末])"
FORMS: Sequence[tuple[str, Callable[[Parts, date], Days]]] = (
    (rf"{_YEAR}\s*[-/.年]?\s*{_MONTH_DAY}", _of_year),
    (r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})", _of_year),
    (_MONTH_DAY, _of_year),
    (rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_NAME}(?:,? (?P<year>\d{{4}}))?", _of_year),
    (rf"{_NAME} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?", _of_year),
    (rf"(?:{_YEAR}年?)?(?P<month>\d{{1,2}})月[底末]", _of_year),
    (r"(?:(?P<year>[今明]年)|年)[底末]", lambda parts, today: _of_year({**parts, "month": "12"}, today)),
    (rf"(?:{_WHICH})?月[底末]", _of_month),
    (rf"{_WHICH}月(?P<day>\d{{1,2}})[日号]?", _of_month),
    (r"(?P<day>\d{1,2})[日号]", _of_month),
    (rf"(?:{_WHICH})?{_WEEKDAY}", _of_week),
    (rf"(?:(?P<off>this|next|last) )?(?P<weekday>(?:{'|'.join(_ENGLISH_DAYS)})[a-z]*)", _of_week),
    (r"(?:再?过)?(?P<count>\d{1,3})(?P<unit>天|日|个?周|个月)之?以?(?P<way>[后内前])", _away),
    (r"再?过(?P<count>\d{1,3})(?P<unit>天|日|个?周|个月)(?P<way>)", _away),
    (r"in (?P<count>\d{1,3}) (?P<unit>day|week|month)s?(?P<way>)", _away),
    (r"(?P<count>\d{1,3}) (?P<unit>day|week|month)s? (?P<way>ago)", _away),
    (r"(?:[农阴旧老]历)(?P<month>[正冬腊]|\d{1,2})月初?(?P<day>\d{1,2})日?", _of_old_year),
    (r"(?P<month>[正冬腊])月初?(?P<day>\d{1,2})日?", _of_old_year),
    (r"(?P<month>\d{1,2})月初(?P<day>\d{1,2})", _of_old_year),
)
_READ = [(re.compile(form), days) for form, days in FORMS]
_SPOKEN_WEEKDAY = re.compile("(?:周|星期|礼拜)([一二三四五六日天末])")
_BESIDE = re.compile(r"\s*\(?周(?P<weekday>[1-7])\s*\)?$")
_AROUND = re.compile(r"[吧啊呢。.!]+$|(?:之前|以前|前|那天|当天|这天)$")
_WIDE = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")


def _plain(text: str) -> str:
    """Small letters, narrow ones, one word for a week, and digits."""
    said = _WIDE.sub("", unicodedata.normalize("NFKC", text).casefold().strip())
    named = _SPOKEN_WEEKDAY.sub(lambda found: f"周{found[1] if found[1] == '末' else _number(found[1])} ", said)
    return in_digits(re.sub("星期|礼拜", "周", named).replace("半个月", "15天")).strip()


def _number(sign: str) -> int:
    return "一二三四五六日".index(sign.replace("天", "日")) + 1


def _meant(said: str, today: date) -> Days:
    bare = _WIDE.sub("", said.strip())
    if bare in _FROM_TODAY:
        return [today + ONE_DAY * _FROM_TODAY[bare]]
    if (feast := bare.removesuffix("节")) in _FEASTS or bare in _FEASTS:
        return [date(year, *_FEASTS[bare if bare in _FEASTS else feast]) for year in _around(today)]
    if feast in _OLD_FEASTS or bare in _OLD_FEASTS:
        return [lunar_day(year, *_OLD_FEASTS[bare if bare in _OLD_FEASTS else feast]) for year in _around(today)]
    plain = _plain(said)
    found = ((form.fullmatch(plain), days) for form, days in _READ)
    return next((days(match.groupdict(), today) for match, days in found if match), [])


def read_day(text: str, today: date, *, past: bool = False) -> date | None:
    """The day meant, the next of that name or, of what is `past`, the last one; None where it is no day."""
    said = unicodedata.normalize("NFKC", text).casefold().strip()
    if day := _nearest(_meant(said, today), today, past):
        return day
    if (bare := _AROUND.sub("", said)) != said:
        return read_day(bare, today, past=past)
    beside = _BESIDE.search(_plain(said))
    if beside is None or not beside.start():
        return None
    day = _nearest(_meant(_plain(said)[: beside.start()], today), today, past)
    return day if day and day.weekday() == _WEEKDAYS[beside["weekday"]] else None


def _nearest(days: Days, today: date, past: bool) -> date | None:
    """What names one day means it; of several it is the one on this side of today."""
    if len(days) < 2:
        return next(iter(days), None)
    known = [day for day in days if day]
    before = max((day for day in known if day <= today), default=None)
    return before if past else min((day for day in known if day >= today), default=None)


# --- with a time ------------------------------------------------------------------------------------------------------

_CLOCK = re.compile(
    r"(?P<part>凌晨|清早|早晨|上午|早上|中午|下午|傍晚|晚上)?\s*(?P<hour>\d{1,2})"
    r"(?::(?P<minute>\d\d)|[点时](?:(?P<half>半)|(?P<quarters>[13])刻|(?P<spoken>\d{1,2})分?|[钟整])?)?\s*(?P<english>am|pm)?$",
)
_LATER = {"下午", "傍晚", "晚上", "pm"}
_IN_ONE_WORD = {"今晚": "今天晚上", "明晚": "明天晚上", "后晚": "后天晚上", "明早": "明天早上", "今早": "今天早上"}
NOON = 12


def read_moment(text: str, today: date) -> tuple[date, time] | None:
    """A day and a time: `7月6日 9:00`, `礼拜五晚上七点半`, `2026-07-06 14:30`. None where either is missing."""
    whole = text
    for word, words in _IN_ONE_WORD.items():
        whole = whole.replace(word, words)
    said = _plain(whole)
    found = _CLOCK.search(said)
    if not found or not (found["minute"] or found["english"] or re.search("[点时]", found[0])):
        return None
    day, clock = read_day(said[: found.start()], today), _clock(found)
    return (day, clock) if day and clock else None


def _clock(found: re.Match[str]) -> time | None:
    hour, part = int(found["hour"]), found["part"] or found["english"] or ""
    if part == "晚上" and hour == NOON:
        return None  # of which day is not said
    if (part in _LATER and hour < NOON) or (part == "中午" and hour < NOON - 2):
        hour += NOON
    minute = 30 if found["half"] else 15 * int(found["quarters"] or 0)
    try:
        return time(hour, minute or int(found["minute"] or found["spoken"] or 0))
    except ValueError:
        return None

"""Days, ages and telephone numbers as people say them."""

from datetime import date, datetime, time, timedelta

import pytest
from holidays.calendars.chinese import _ChineseLunisolar
from hypothesis import given
from hypothesis import strategies as st

from domain.days import FORMS, read_day, read_moment
from domain.entries import TelephoneIncomplete, TelephoneUnclear, telephone
from domain.lunar import YEARS, lunar_day
from domain.numerals import counted
from tests.bulletins import writes
from tests.conftest import Cast
from tests.contact import Contact, contact
from tests.engines import BOTH

__all__ = ["contact"]

TODAY = date(2026, 7, 1)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("后天", "2026-07-03"),
        ("大后天", "2026-07-04"),
        ("礼拜五", "2026-07-03"),
        ("星期三", "2026-07-01"),
        ("周末", "2026-07-04"),
        ("这周五", "2026-07-03"),
        ("下周一", "2026-07-06"),
        ("下个礼拜天", "2026-07-12"),
        ("下下周二", "2026-07-14"),
        ("15号", "2026-07-15"),
        ("二十三号之前", "2026-07-23"),
        ("下个月15号", "2026-08-15"),
        ("下个月十五日", "2026-08-15"),
        ("月底", "2026-07-31"),
        ("下个月底", "2026-08-31"),
        ("九月底", "2026-09-30"),
        ("年底", "2026-12-31"),
        ("三天后", "2026-07-04"),
        ("两个星期以后", "2026-07-15"),
        ("半个月内", "2026-07-16"),
        ("一个月后", "2026-08-01"),
        ("再过十天", "2026-07-11"),
        ("十二月二十日", "2026-12-20"),
        ("三月一号", "2027-03-01"),
        ("明年3月1日", "2027-03-01"),
        ("二〇二七年三月一日", "2027-03-01"),
        ("７月６日(周一)", "2026-07-06"),
        ("国庆节", "2026-10-01"),
        ("中秋", "2026-09-25"),
        ("腊月二十三", "2027-01-30"),
        ("腊月廿三吧", "2027-01-30"),
        ("正月初五", "2027-02-10"),
        ("农历八月十五", "2026-09-25"),
        ("除夕", "2027-02-05"),
        ("Friday", "2026-07-03"),
        ("next Friday", "2026-07-10"),
        ("in 3 days", "2026-07-04"),
        ("July 5, 2027", "2027-07-05"),
        ("5 july", "2026-07-05"),
    ],
)
def test_a_day_is_read_as_people_say_it(words: str, day: str) -> None:
    """Seen from today the next of that name, in either language, by either calendar."""
    assert read_day(words, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("昨天", "2026-06-30"),
        ("礼拜五", "2026-06-26"),
        ("上周五", "2026-06-26"),
        ("15号", "2026-06-15"),
        ("三天前", "2026-06-28"),
        ("3月1日", "2026-03-01"),
        ("十二月二十日", "2025-12-20"),
        ("腊月二十三", "2026-02-10"),
        ("two weeks", None),
        ("2 weeks ago", "2026-06-17"),
    ],
)
def test_of_what_is_past_the_last_day_of_that_name_is_meant(words: str, day: str | None) -> None:
    """Where a visit is written down, or who held a post is asked."""
    assert read_day(words, TODAY, past=True) == (date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    "words",
    ["", "腊月", "月中", "星期", "一", "2月30日", "0月3日", "3月0日", "7月6日 周二", "5个工作日", "尽快", "mon amour"],
)
def test_what_is_no_day_is_not_guessed_at(words: str) -> None:
    """A day that there is not, one with another weekday than it has, half a day: it is asked for again."""
    assert read_day(words, TODAY) is None


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("礼拜五晚上七点半", datetime(2026, 7, 3, 19, 30)),
        ("礼拜五九点", datetime(2026, 7, 3, 9)),
        ("后天下午3点", datetime(2026, 7, 3, 15)),
        ("今晚7点", datetime(2026, 7, 1, 19)),
        ("明早八点", datetime(2026, 7, 2, 8)),
        ("15号 下午两点一刻", datetime(2026, 7, 15, 14, 15)),
        ("十五号十点十分", datetime(2026, 7, 15, 10, 10)),
        ("腊月二十三 上午10点", datetime(2027, 1, 30, 10)),
        ("7月6日(周二) 9:00", None),
        ("今天晚上12点", None),
    ],
)
def test_a_moment_is_read_as_people_say_it(words: str, moment: datetime | None) -> None:
    """Of midnight nobody knows of which day it is."""
    assert read_moment(words, TODAY) == ((moment.date(), moment.time()) if moment else None)


@given(
    st.dates(date(2021, 1, 1), date(2048, 1, 1)), st.one_of([st.from_regex(form, fullmatch=True) for form, _ in FORMS])
)
def test_whatever_is_written_a_day_is_read_or_none(today: date, words: str) -> None:
    """Never anything else; and the one meant lies on the asked side of today, or was named."""
    for past in (False, True):
        assert isinstance(read_day(words, today, past=past), date | None)
    moment = read_moment(f"{words} 9:00", today)
    assert moment is None or moment[1] == time(9)


@given(st.dates(date(2021, 1, 1), date(2039, 1, 1)))
def test_a_day_is_read_as_we_say_it(day: date) -> None:
    """By its date, with its weekday, by its weekday alone in the week before."""
    weekday = "一二三四五六日"[day.weekday()]
    before = day - timedelta(days=6)
    for words in (
        f"{day.month}月{day.day}日",
        f"{day.month}月{day.day}日(周{weekday})",
        f"{day.day}号",
        f"礼拜{weekday}",
    ):
        assert read_day(words, before) == day


def test_the_old_calendar_agrees_with_the_feasts() -> None:
    """New year, 端午, 中秋, 重阳 of every year written down, leap months and all."""
    known = _ChineseLunisolar()
    for year in YEARS:
        for (month, day), feast in (
            ((1, 1), known.lunar_new_year_date),
            ((5, 5), known.dragon_boat_date),
            ((8, 15), known.mid_autumn_date),
            ((9, 9), known.double_ninth_date),
        ):
            assert lunar_day(year, month, day) == feast(year)[0]
        if year + 1 in YEARS:
            assert lunar_day(year, 12, 0) == known.lunar_new_year_date(year + 1)[0] - timedelta(days=1)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("七岁", 7),
        ("7周岁", 7),
        ("七岁半", 7),
        ("孩子今年七岁了", 7),
        ("十二岁", 12),
        ("两个孩子", 2),
        ("俩", 2),
        ("20人", 20),
        ("二十个", 20),
        ("6 years old", 6),
        ("3.5", None),
        ("不知道", None),
        ("七岁和九岁", None),
        ("999999999999", None),
    ],
)
def test_an_age_or_a_count_is_read_as_people_say_it(words: str, number: int | None) -> None:
    """With what is counted; several at once are not guessed at."""
    assert counted(words) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("电话是13800010002", "13800010002"),
        ("一三八零零零一零零零二", "13800010002"),
        ("138-0001-0002 找张师傅", "138-0001-0002"),
        ("85010000转12", "85010000转12"),
        ("+44 1383 456 78", "+44 1383 456 78"),
        ("12351", "12351"),
    ],
)
def test_a_telephone_number_is_read_as_people_say_it(words: str, number: str) -> None:
    """Also with words around it, or spoken one digit after the other."""
    assert telephone(words) == number


@pytest.mark.parametrize(("words", "count"), [("1380001000", 10), ("电话 138000100022", 12), ("一三八零零零一零零", 9)])
def test_a_mobile_number_that_lacks_a_digit_is_asked_for_again(words: str, count: int) -> None:
    """And it is said how many there are."""
    with pytest.raises(TelephoneIncomplete) as refused:
        telephone(words)
    assert refused.value.details == {"count": count}


@pytest.mark.parametrize("words", ["没有", "二〇", "110", ""])
def test_what_is_no_telephone_number_is_asked_for_again(words: str) -> None:
    """Too little to call anybody."""
    with pytest.raises(TelephoneUnclear):
        telephone(words)


# --- as a talk --------------------------------------------------------------------------------------------------------


@BOTH
async def test_a_summer_class_is_announced_and_signed_up_for_in_plain_words(cast: Cast) -> None:
    """The day, the time, the places, how many children and how old: all as one says it."""
    await writes(cast.staff, kind="暑托班", when="后天下午三点", places="二十个")
    assert "名额 20 个" in cast.staff.last
    assert "15:00" in cast.staff.last
    await cast.staff.presses("发出")
    await cast.worker.presses("报名")
    await cast.worker.says("两个孩子")
    await cast.worker.says("七岁")
    await cast.worker.says("九周岁")
    await cast.worker.says("奶奶")
    assert "7" in cast.worker.last
    assert "9" in cast.worker.last


async def test_a_visit_is_written_down_by_the_last_day_of_that_name(contact: Contact) -> None:
    """Every story begins on a Monday: last Friday is three days ago, the day after tomorrow has not come."""
    rep = contact.rep
    await rep.says("/visit")
    await rep.says("后天")
    assert "没看懂" in rep.last
    await rep.says("上个礼拜五")
    assert "是哪一种" in rep.last
    friday = contact.place.rules.calendar.local_day(contact.place.clock.now()) - timedelta(days=3)
    assert f"{friday.month}月{friday.day}日" in rep.last


async def test_a_number_that_lacks_a_digit_is_asked_for_again(cast: Cast) -> None:
    """Whoever writes down what somebody says on the telephone hears how many digits there are."""
    staff = cast.staff
    await staff.says("/enter")
    for words in ("林埭镇总工会", "电话", "食宿交通"):
        await staff.presses(words)
    await staff.says("食堂夜班没有饭")
    await staff.presses("写好了")
    await staff.says("张建国")
    await staff.says("1380001000")
    assert "这个有 10 位" in staff.last
    await staff.says("打 13800010002 找他")
    assert "13800010002" in staff.last

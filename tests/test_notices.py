"""A notice of holidays is read as it is published; what cannot be read is refused, never guessed."""

from datetime import date, timedelta

import pytest

from domain.holidays import NoticeUnclear, WrongWeekday, read_notice
from domain.refusal import Refusal

WHOLE_YEAR = """2026年部分节假日安排
一、元旦:1月1日(周四)至3日(周六)放假调休,共3天。1月4日(周日)上班。
二、春节:2月15日(农历腊月二十八、周日)至23日(农历正月初七、周一)放假调休,共9天。2月14日(周六)、2月28日(周六)上班。
三、清明节:4月4日(周六)至6日(周一)放假,共3天。
四、劳动节:5月1日(周五)至5日(周二)放假调休,共5天。5月9日(周六)上班。
五、端午节:6月19日(周五)至21日(周日)放假,共3天。
六、中秋节:9月25日(周五)至27日(周日)放假,共3天。
七、国庆节:10月1日(周四)至7日(周三)放假调休,共7天。9月20日(周日)、10月10日(周六)上班。
节假日期间,各地区、各部门要妥善安排好值班和安全、保卫等工作。
"""


def days(*spans: tuple[str, int]) -> set[date]:
    return {date.fromisoformat(first) + timedelta(n) for first, count in spans for n in range(count)}


def test_a_year_as_it_is_published() -> None:
    """Spans, lists, brackets with the lunar day, and the sentence that names no day."""
    notice = read_notice(WHOLE_YEAR)
    assert notice.year == 2026 and notice.whole
    assert notice.off == days(
        ("2026-01-01", 3),
        ("2026-02-15", 9),
        ("2026-04-04", 3),
        ("2026-05-01", 5),
        ("2026-06-19", 3),
        ("2026-09-25", 3),
        ("2026-10-01", 7),
    )
    worked = ("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10")
    assert notice.worked == days(*((day, 1) for day in worked))


@pytest.mark.parametrize(
    ("said", "off", "worked"),
    [
        ("2027年3月3日放假", [("2027-03-03", 1)], []),
        ("2027年3月3日至5日放假,3月6日上班", [("2027-03-03", 3)], [("2027-03-06", 1)]),
        ("2027年3月3日、8日放假", [("2027-03-03", 1), ("2027-03-08", 1)], []),
        ("2026年12月31日至2027年1月3日,放假4天", [("2026-12-31", 4)], []),
        ("2027-03-03 off; 2027-03-06 work", [("2027-03-03", 1)], [("2027-03-06", 1)]),
        ("台风停工:2027年7月9日(周五)休息", [("2027-07-09", 1)], []),
    ],
)
def test_days_of_ones_own(said: str, off: list[tuple[str, int]], worked: list[tuple[str, int]]) -> None:
    """They are added to the year, which stays what it was."""
    notice = read_notice(said)
    assert (notice.off, notice.worked, notice.whole) == (days(*off), days(*worked), False)


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ("3月3日放假", NoticeUnclear),
        ("2027年放假", NoticeUnclear),
        ("2027年3月3日", NoticeUnclear),
        ("2027年2月30日放假", NoticeUnclear),
        ("2027年3月5日至3日放假", NoticeUnclear),
        ("2027年1月1日至12月31日放假", NoticeUnclear),
        ("2027年3月3日放假,3月3日上班", NoticeUnclear),
        ("2027年3月3日(周五)放假", WrongWeekday),
        (WHOLE_YEAR.replace("2026年", "2027年"), WrongWeekday),
        ("您好", NoticeUnclear),
        ("", NoticeUnclear),
    ],
)
def test_what_cannot_be_read_is_refused(said: str, refusal: type[Refusal]) -> None:
    """No year, no day, no such day, backwards, a year long, both off and worked, another year's weekdays."""
    with pytest.raises(refusal):
        read_notice(said)

"""Who is on duty when: written as lines by the chair or an admin, shown for two weeks, a gap named each Friday."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from domain.calendar import WorkingCalendar
from domain.people import Person, Role
from domain.rota import Amiss, Stretch, gaps, read_lines
from tests.conftest import Cast
from tests.decisions import RULES
from tests.engines import BOTH
from tests.phones import Phone

CALENDAR: WorkingCalendar = RULES.calendar
NAMES = {"王芳": Person(1), "李强": Person(2), "李强生": Person(3)}
NOW = CALENDAR.at(date(2026, 11, 30), time(10))  # a Monday
ALARM = "现在有危险"


def read(text: str) -> list[tuple[Person, str, str]]:
    told = read_lines(text, NAMES, CALENDAR, NOW)
    assert told.wrong == ()
    return [(each.person, _local(each.begins_at), _local(each.ends_at)) for each in told.stretches]


def _local(moment: datetime) -> str:
    return moment.astimezone(CALENDAR.zone).strftime("%m-%d %H:%M")


@pytest.mark.parametrize(
    ("line", "person", "spans"),
    [
        ("12月3日 18:00-8:00 王芳", 1, [("12-03 18:00", "12-04 08:00")]),
        ("王芳 12月3日 18点至次日8点", 1, [("12-03 18:00", "12-04 08:00")]),
        ("12月6日 李强", 2, [("12-06 00:00", "12-07 00:00")]),
        ("12月6日 全天 李强生", 3, [("12-06 00:00", "12-07 00:00")]),
        ("2026-12-05 08:00-24:00,王芳", 1, [("12-05 08:00", "12-06 00:00")]),
        ("12月5日 18:00 至 12月8日 8:00 王芳", 1, [("12-05 18:00", "12-08 08:00")]),
        ("周四 8:30-18:00 李强", 2, [("12-03 08:30", "12-03 18:00")]),
        ("12月3日-12月4日 8:00-18:00 王芳", 1, [("12-03 08:00", "12-03 18:00"), ("12-04 08:00", "12-04 18:00")]),
        ("12月3日至5日 18-8点 李强", 2, [(f"12-0{n} 18:00", f"12-0{n + 1} 08:00") for n in (3, 4, 5)]),
        ("12月3日、12月7日 8:00-18:00 王芳", 1, [("12-03 08:00", "12-03 18:00"), ("12-07 08:00", "12-07 18:00")]),
        ("3 December 18:00-8:00 王芳", 1, [("12-03 18:00", "12-04 08:00")]),
    ],
)
def test_a_line_as_an_office_writes_it(line: str, person: int, spans: list[tuple[str, str]]) -> None:
    """Days, hours and the name, in whatever order."""
    assert read(line) == [(person, *each) for each in spans]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("12月3日 18:00-8:00 赵六", Amiss.WHO),
        ("王芳", Amiss.WHEN),
        ("哪天都行 王芳", Amiss.WHEN),
        ("12月3日 25:00-8:00 王芳", Amiss.WHEN),
        ("2027年9月1日 8:00-18:00 王芳", Amiss.FAR),
    ],
)
def test_a_line_that_is_not_understood_says_why(line: str, why: Amiss) -> None:
    told = read_lines(line, NAMES, CALENDAR, NOW)
    assert told.stretches == () and [(each.line, each.why) for each in told.wrong] == [(line, why)]


def test_hours_in_which_nobody_is() -> None:
    """Between two shifts, before the first, after the last; none where they meet or overlap."""
    start = datetime(2026, 12, 1, tzinfo=UTC)
    at = [start + timedelta(hours=n) for n in range(25)]
    shifts = [Stretch(Person(1), at[8], at[12]), Stretch(Person(2), at[10], at[14]), Stretch(Person(1), at[14], at[16])]
    assert gaps(shifts, at[0], at[24]) == [(at[0], at[8]), (at[16], at[24])]
    assert gaps([], at[0], at[4]) == [(at[0], at[4])]
    assert gaps([Stretch(Person(1), at[0], at[24])], at[2], at[20]) == []


async def opens(phone: Phone) -> None:
    await phone.says("/settings")
    await phone.presses("值班")


async def writes(phone: Phone, lines: str) -> None:
    await phone.says("/duty")
    await phone.presses("排班")
    await phone.says(lines)


@BOTH
async def test_the_chair_writes_who_is_on_duty(cast: Cast) -> None:
    """Understood lines are kept, the others said back and sent again; who is on it hears of it."""
    await opens(cast.chair)
    assert "还没有排班" in cast.chair.last
    await cast.chair.presses("排班")
    await cast.chair.says("明天 18:00-8:00 陈敏\n后天 18:00-8:00 陈明")
    assert "排上了 1 段" in cast.chair.last and "陈明:没找到这个人" in cast.chair.last
    await cast.chair.says("后天 18:00-8:00 孙浩")
    await cast.chair.presses("值班")
    assert all(name in cast.chair.last for name in ("陈敏", "孙浩")) and "没有人值班" in cast.chair.last
    assert "给您排了" in cast.staff.everything and "给您排了" in cast.colleague.everything
    await cast.chair.presses("去掉几段")
    await cast.chair.presses("陈敏")
    await cast.chair.presses("值班")
    assert "陈敏" not in cast.chair.last and len(cast.place.tables()["rota"]) == 1


@BOTH
async def test_it_decides_who_is_told_of_danger(cast: Cast) -> None:
    """Whoever is on the rota is told while it runs, and not after; the switch by hand stays beside it."""
    await writes(cast.chair, "今天 8:00-20:00 陈敏")
    await cast.worker.says("3号车间着火了快来人")
    assert ALARM in cast.staff.everything and ALARM not in cast.colleague.everything
    await cast.place.pass_time(hours=24)
    await cast.colleague.says("/settings")
    await cast.colleague.presses("我值班")
    heard = len(cast.staff.heard)
    await cast.worker.says("仓库冒烟了")
    assert ALARM in cast.colleague.everything
    assert [each for each in cast.staff.heard[heard:] if ALARM in each] == []


@BOTH
async def test_it_decides_who_is_woken(cast: Cast) -> None:
    """For an urgent case at night: who is on duty, and not the others."""
    await writes(cast.chair, "今天 20:00-8:00 陈敏")
    await cast.place.pass_time(hours=14)  # midnight
    await cast.worker.says("我要反映")
    await cast.worker.presses("劳动安全")
    await cast.worker.presses("有,有危险")
    await cast.worker.says("配电箱打火")
    await cast.worker.presses("实名提交")
    await cast.worker.presses("确认提交")
    assert "配电箱打火" in cast.staff.everything and "配电箱打火" not in cast.colleague.everything


@BOTH
async def test_a_gap_is_named_each_friday(cast: Cast) -> None:
    """To the chair, who can mend it, once; where a union keeps none, nobody is told."""
    await cast.place.pass_time(days=4, hours=1)  # a Friday
    assert "没有人值班" not in cast.chair.everything
    await writes(cast.chair, "明天 8:00-20:00 陈敏")
    await cast.place.pass_time(days=7)
    named = [each for each in cast.chair.heard if "这些时候没有人值班" in each]
    assert len(named) == 1 and "值班" in cast.chair.buttons
    assert "没有人值班" not in cast.staff.everything


@BOTH
async def test_only_who_keeps_it_writes_it(cast: Cast) -> None:
    """Staff read that, and a forged press does nothing."""
    await cast.staff.says("/duty")
    assert "请找他们" in cast.staff.last
    await cast.staff.forges(f"rota-write:{cast.place.town.id}")
    assert "请找他们" in await cast.staff.toast()
    await writes(cast.chair, "明天 8:00-20:00 陈敏")
    (shift,) = cast.place.tables()["rota"]
    await cast.staff.forges(f"rota-drop:{cast.place.town.id}:{shift['id']}:0")
    assert len(cast.place.tables()["rota"]) == 1


@BOTH
async def test_an_admin_finds_it_under_what_they_look_after(cast: Cast) -> None:
    """管理, then 值班; of their own union."""
    admin = await cast.place.official(401, "郑老师", Role.ADMIN)
    await admin.says("管理")
    await admin.presses("值班")
    assert "林埭镇总工会" in admin.last and "排班" in admin.buttons

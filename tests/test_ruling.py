"""A union rules for itself: its figures and its days off, in a tap, for what begins from then on, and on the record."""

from datetime import date
from pathlib import Path

import pytest

from domain.calendar import ONE_DAY
from domain.people import Role
from storage.rulings import Rulings
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Phone, Town, number_in
from tests.processes import dajiayi

TROUBLE = "希望暑期开设托管班"


@pytest.fixture
async def admin(cast: Cast) -> Phone:
    return await cast.place.official(401, "管理员老周", Role.ADMIN)


def promised(worker: Phone) -> str:
    """The day that the newest card promises."""
    return worker.newest(TROUBLE)["text"].partition("最晚 ")[2].partition(" 给您答复")[0]


# --- figures ---------------------------------------------------------------------------------------------------------


@BOTH
async def test_an_admin_changes_a_limit_with_two_taps(cast: Cast, admin: Phone) -> None:
    """What begins from then on is measured by it; what was promised stays."""
    first = await cast.worker.hands_in(TROUBLE)
    before = promised(cast.worker)
    await admin.says("/policy")
    await admin.presses("答复职工 13 天")
    await admin.presses("10")
    assert "改好了" in await admin.toast()
    assert "答复职工 10 天" in admin.buttons
    second = await cast.worker.hands_in(TROUBLE)
    assert first != second
    assert promised(cast.worker) != before
    await cast.worker.presses("日期怎么算的")
    assert "第 10 个工作日" in cast.worker.last
    await cast.worker.says("/mine")
    await cast.worker.presses(first)
    assert "第 13 个工作日" not in cast.worker.last
    await cast.worker.presses(f"打开 {first}")
    assert promised(cast.worker) == before


async def test_help_leads_an_admin_to_what_is_theirs(admin: Phone) -> None:
    """A button each, so that no command has to be remembered."""
    await admin.says("/help")
    await admin.presses("管理")
    assert admin.buttons[:3] == ["名单", "规则", "放假"]
    await admin.presses("规则")
    assert "受理 2 天" in admin.buttons


async def test_who_changed_what_is_on_the_record(cast: Cast, admin: Phone) -> None:
    """Who, when, where and what; and back to what it was above."""
    await admin.says("/policy")
    await admin.presses("受理 2 天")
    await admin.presses("3")
    await admin.presses("受理 3 天")
    assert "本会自己定的" in admin.last
    await admin.presses("恢复上级的 2")
    assert "受理 2 天" in admin.buttons
    await admin.presses("谁改过什么")
    newest, older = [line for line in admin.last.splitlines() if "老周" in line]
    assert "受理 3 天" in older and "恢复上级的" in newest and "林埭镇总工会" in newest


async def test_a_union_below_goes_its_own_way(cast: Cast, admin: Phone) -> None:
    """The nearest ruling counts: the city's holds in the township until it has one of its own."""
    place = cast.place
    city = await place.official(402, "市里的管理员", Role.ADMIN, place.city)
    await city.says("/policy")
    await city.presses("受理 2 天")
    await city.presses("4")
    await admin.says("/policy")
    assert "受理 4 天" in admin.buttons
    await admin.presses("受理 4 天")
    await admin.presses("1")
    await city.says("/policy")
    assert "受理 4 天" in city.buttons


async def test_what_cannot_be_is_refused(cast: Cast, admin: Phone) -> None:
    """Out of bounds, against another figure, no figure at all, another union's, or by somebody who is no admin."""
    town, city = cast.place.town.id, cast.place.city.id
    for data in (f"rule:{town}:redo.least:21", f"rule:{town}:limits.review:999", f"rule:{town}:no.such:3"):
        await admin.forges(data)
        assert "只能在" in await admin.toast()
    for phone, union in ((admin, city), (cast.staff, town), (cast.worker, town), (cast.chair, town)):
        await phone.forges(f"rule:{union}:limits.review:9")
        assert "管理员" in await phone.toast()
    assert cast.place.tables()["ruling"] == []


@BOTH
async def test_some_figures_are_only_raised(cast: Cast, admin: Phone) -> None:
    """What protects a name is never less than above, nor than the installation says, also where that is raised."""
    place = cast.place
    city = await place.official(402, "市里的管理员", Role.ADMIN, place.city)
    town, above = place.town.id, place.city.id
    for data in (f"rule:{town}:unsealing.post_days:29", f"rule:{town}:unsealing.delay_days:0"):
        await admin.forges(data)
        assert "只能在" in await admin.toast()
    await admin.says("/policy")
    await admin.presses("岗位满 30 日历天")
    assert admin.buttons[:2] == ["33", "36"]
    await admin.presses("33")
    await city.forges(f"rule:{above}:unsealing.post_days:60")
    await admin.says("/policy")
    assert any("岗位满 60 日历天" in button for button in admin.buttons)
    await admin.forges(f"rule:{town}:unsealing.post_days:45")
    assert "只能在 60" in await admin.toast()


async def test_the_command_line_rules_while_the_bot_runs(cast: Cast) -> None:
    """The bot goes by it without a restart, and the record says where it came from."""
    place = cast.place
    shown = await dajiayi(place, "policy", "limits.acceptance=5", "--union", "林埭镇总工会")
    assert "limits.acceptance = 5  # policy file: 2" in shown and "command line" in shown
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("日期怎么算的")
    assert "5 个工作日" in cast.staff.last


# --- holidays --------------------------------------------------------------------------------------------------------


def in_a_week(cast: Cast) -> str:
    """A working day between now and every promise, as a notice names it."""
    calendar = cast.place.rules.calendar
    day = calendar.shift(calendar.local_day(cast.place.clock.now()), 5)
    return f"{day.year}年{day.month}月{day.day}日"


@BOTH
async def test_days_off_move_what_comes_after_them(cast: Cast, admin: Phone) -> None:
    """The worker is told the new date and why; a later question is answered by both calendars."""
    await cast.worker.hands_in(TROUBLE)
    number, before = number_in(cast.worker.last), promised(cast.worker)
    await cast.staff.presses("受理")
    await cast.place.pass_time(hours=1)
    await admin.says("/calendar")
    await admin.says(f"厂庆:{in_a_week(cast)}放假")
    assert "放假 1 天" in admin.last and "对吗" in admin.last
    await admin.presses("对,重新算")
    assert "1 件事的日期重新算过" in admin.last
    assert "放假安排有变" in cast.worker.last and number in cast.worker.last
    assert promised(cast.worker) != before
    await cast.worker.presses("日期怎么算的")
    assert "第 13 个工作日是 " + before in cast.worker.last
    assert "重新算" in cast.worker.last


async def test_who_is_late_stays_late(cast: Cast, admin: Phone) -> None:
    """A notice of later days takes no warning off a card."""
    await cast.worker.hands_in(TROUBLE)
    await cast.place.pass_working_days(4)
    assert "黄牌" in cast.staff.newest("等待接手")["text"]
    await admin.says("/calendar")
    await admin.says(f"{in_a_week(cast)}放假")
    await admin.presses("对,重新算")
    assert "1 件事" in admin.last
    await cast.staff.says("/case 1")
    assert "黄牌" in cast.staff.last
    await cast.chair.says("/overview")
    assert "🟡 1" in cast.chair.last


async def test_what_ends_before_stays(cast: Cast, admin: Phone) -> None:
    """Nobody is told of what does not concern them; a make-up day brings the date nearer."""
    await cast.worker.hands_in(TROUBLE)
    before = promised(cast.worker)
    far = cast.place.rules.calendar.local_day(cast.place.clock.now()) + 40 * ONE_DAY
    await admin.says("/calendar")
    await admin.says(f"{far.year}年{far.month}月{far.day}日放假")
    await admin.presses("对,重新算")
    assert "没有事项的日期要变" in admin.last
    assert promised(cast.worker) == before


async def test_a_year_that_is_not_known_yet_is_marked(cast: Cast, admin: Phone) -> None:
    """Dates in it say 暂定 until the notice comes, and are counted anew then."""
    place = cast.place
    year = place.rules.calendar.official_until
    await place.move_to(place.rules.calendar.at(date(year, 12, 28), place.rules.policy.day.morning))
    await cast.worker.hands_in(TROUBLE)
    assert ",暂定)" in promised(cast.worker)
    await admin.says("/calendar")
    await admin.says(f"{year + 1}年:元旦1月1日至3日放假。春节2月5日至11日放假。国庆节10月1日至7日放假。")
    assert "全年的放假安排" in admin.last
    await admin.presses("对,重新算")
    assert "暂定" not in promised(cast.worker)


async def test_what_cannot_be_read_is_asked_again(cast: Cast, admin: Phone) -> None:
    """In a sentence with an example; the next try is taken, and nothing was changed meanwhile."""
    await admin.says("/calendar")
    await admin.says("明天放假")
    assert "请写明年份" in admin.last
    await admin.says(f"{in_a_week(cast)}(周日)放假")
    assert "对不上" in admin.last
    await admin.presses("取消")
    assert cast.place.tables()["ruling"] == []


async def test_only_an_admin_is_asked(cast: Cast) -> None:
    """Whoever else tries is told whose part it is."""
    for phone in (cast.worker, cast.staff, cast.chair):
        for command in ("/calendar", "/policy"):
            await phone.says(command)
            assert "管理员" in phone.last


async def test_a_notice_from_the_command_line(cast: Cast, tmp_path: Path) -> None:
    """A file with the notice as it was published."""
    await cast.worker.hands_in(TROUBLE)
    before = promised(cast.worker)
    file = tmp_path / "notice.txt"
    file.write_text(f"{in_a_week(cast)}放假", encoding="utf-8")
    said = await dajiayi(cast.place, "calendar", str(file), "--union", "林埭镇总工会")
    assert "1 open cases have other dates now" in said
    await cast.place.settle()
    assert promised(cast.worker) != before


# --- the figures by themselves ---------------------------------------------------------------------------------------


async def test_a_figure_that_no_program_knows_any_more_is_passed_over(place: Town) -> None:
    """A later program may have fewer of them."""
    async with place.database.transaction() as tx:
        await Rulings(tx).add(place.town.id, None, place.clock.now(), "limits.gone", 3)
    worker = await place.member(101, "王小明")
    await worker.hands_in(TROUBLE)
    assert TROUBLE in worker.everything

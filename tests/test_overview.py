"""A chair's overview: numbers that are right, each with its list, for the unions one's post reaches; and on Mondays."""

import csv
import io
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.cases.opinions import Answer
from domain.figures import FIGURES, Judged, ratings
from domain.people import Role
from tests.cases import merges
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Town, buttons_of
from tests.processes import command

TROUBLE = "希望暑期开设托管班"
NUMBERS = "待接手 {} · 等补充或联名 {} · 审议 0 · 在办 {} · 督查 0 · 待评价 {}"


@pytest.fixture
async def busy(cast: Cast) -> Cast:
    """Five demands: one waits and is late, two are handled; one is rated well, one not rated at all."""
    for number in range(5):
        await cast.worker.hands_in(f"{TROUBLE}{number}")
    for number in (1, 2):
        await cast.staff.forges(f"resolve:{number}:1")
        await cast.staff.presses("A 已解决")
        await cast.staff.says("好了")
    await cast.worker.forges("satisfied:1:2")
    await cast.staff.forges("accept:3:1")
    await cast.place.pass_working_days(8)
    await cast.staff.forges("accept:4:1")
    return cast


@BOTH
async def test_the_numbers_are_right(busy: Cast) -> None:
    """What was closed last week is not of this week."""
    await busy.chair.says("/overview")
    assert NUMBERS.format(1, 0, 2, 0) in busy.chair.last and "🟡 0 · 🔴 1" in busy.chair.last
    assert "7月13日(周一) – 7月19日(周日):收到 0(提案 0、诉求 0、咨询 0)· 办结 1" in busy.chair.last
    assert "满意 0(含基本满意 0)/评价 0/应评 1 人" in busy.chair.last


async def test_each_number_leads_to_its_list_and_a_case(busy: Cast) -> None:
    """And from there back."""
    await busy.chair.says("/overview")
    await busy.chair.presses("待接手 1")
    assert "待接手" in busy.chair.last
    assert any("0005" in button for button in busy.chair.buttons)
    await busy.chair.presses("一屏")
    await busy.chair.presses("🔴 1")
    await busy.chair.presses("0005")
    assert f"{TROUBLE}4" in busy.chair.last
    assert "催办" in busy.chair.buttons


async def test_for_each_office_what_its_posts_reach(busy: Cast) -> None:
    """Staff see what the chair sees; an admin the numbers alone; a worker nothing; next door nothing of it."""
    await busy.staff.says("一屏")
    assert NUMBERS.format(1, 0, 2, 0) in busy.staff.last
    await busy.staff.presses("待接手 1")
    assert any("0005" in button for button in busy.staff.buttons)
    place = busy.place
    admin = await place.official(304, "郑老师", Role.ADMIN)
    await admin.says("一屏")
    assert NUMBERS.format(1, 0, 2, 0) in admin.last and admin.buttons == ["怎么算的"]
    for phone in (admin, busy.worker):
        await phone.forges("over:waiting:0")
        assert "由工会工作人员来做" in await phone.toast()
    await busy.worker.says("一屏")
    assert "📊" not in busy.worker.last
    from storage.unions import Unions

    async with place.database.transaction() as tx:
        next_door = await Unions(tx).add("新埭镇总工会", place.city)
    other = await place.official(302, "邻镇主席", Role.CHAIR, next_door)
    await other.says("/overview")
    assert NUMBERS.format(0, 0, 0, 0) in other.last
    above = await place.official(303, "市主席", Role.CHAIR, place.city)
    await above.says("/overview")
    assert NUMBERS.format(1, 0, 2, 0) in above.last


async def test_on_monday_morning_it_comes_by_itself(cast: Cast) -> None:
    """Once, from nine on; not where there is nothing to count."""
    await cast.place.pass_working_days(5, at="08:30")
    assert "一屏" not in cast.chair.everything
    await cast.worker.hands_in(TROUBLE)
    await cast.place.pass_working_days(0, at="09:00")
    assert cast.chair.everything.count("📊 一屏") == 1
    await cast.place.pass_working_days(1)
    assert cast.chair.everything.count("📊 一屏") == 1
    await cast.place.pass_working_days(4, at="09:00")
    assert cast.chair.everything.count("📊 一屏") == 2


@BOTH
async def test_every_step_is_in_one_number(cast: Cast) -> None:
    """What waits for its worker does not wait for staff; what is to be rated is counted too."""
    for number in range(4):
        await cast.worker.hands_in(f"{TROUBLE}{number}")
    await cast.staff.forges("ask:1:1")
    await cast.staff.says("哪个食堂?")
    await cast.staff.forges("accept:2:1")
    await cast.staff.forges("resolve:3:1")
    await cast.staff.presses("A 已解决")
    await cast.staff.says("好了")
    await cast.chair.says("/overview")
    assert NUMBERS.format(1, 1, 1, 1) in cast.chair.last
    assert "收到 4(提案 0、诉求 4、咨询 0)· 办结 0" in cast.chair.last


@BOTH
async def test_every_number_of_cases_leads_to_exactly_those(busy: Cast) -> None:
    """And one of persons leads nowhere."""
    await busy.worker.hands_in(f"{TROUBLE}又")
    await busy.staff.forges("question:6:1")
    await busy.chair.says("/overview")
    numbers = [(label, int(label.rsplit(" ", 1)[1])) for label in busy.chair.buttons if label[-1].isdigit()]
    assert {label.rsplit(" ", 1)[0] for label, _ in numbers} >= {"待接手", "在办", "🔴", "办结"}
    assert not [label for label, _ in numbers if "满意" in label or "评" in label.replace("待评价", "")]
    for label, number in numbers:
        await busy.chair.says("/overview")
        await busy.chair.presses(label)
        assert len([button for button in busy.chair.buttons if "00" in button]) == number, label


@BOTH
async def test_mostly_satisfied_is_said_so(cast: Cast) -> None:
    """It is not satisfied; both are said, of persons."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.resolves("好了")
    await cast.worker.presses("基本满意")
    await cast.chair.says("/overview")
    assert "满意 0(含基本满意 1)/评价 1/应评 1 人" in cast.chair.last


@BOTH
async def test_what_was_withdrawn_or_merged_is_in_no_number(cast: Cast) -> None:
    """A case merged into another is not declined: the export says into which."""
    await cast.worker.hands_in(f"{TROUBLE}0")
    await cast.staff.presses("受理")
    await cast.worker.hands_in(f"{TROUBLE}1")
    await merges(cast.staff)
    await cast.worker.hands_in(f"{TROUBLE}2")
    await cast.worker.forges("withdraw-yes:3:1")
    await cast.chair.says("/overview")
    assert "收到 1(提案 0、诉求 1、咨询 0)" in cast.chair.last
    said = list(csv.DictReader(io.StringIO((await command(cast.place, "export", "cases")).out)))
    assert [(case["outcome"], case["merged_into"]) for case in said] == [
        ("", ""),
        ("merged", "0001"),
        ("withdrawn", ""),
    ]


@BOTH
async def test_mondays_numbers_are_of_the_week_that_ended(cast: Cast) -> None:
    """Its days stand there, and its numbers lead to its cases, whenever they are pressed."""
    await cast.worker.hands_in(TROUBLE)
    await cast.place.pass_working_days(5, at="09:00")
    assert "7月6日(周一) – 7月12日(周日):收到 1" in cast.chair.last
    await cast.worker.hands_in(f"{TROUBLE}又")
    await cast.place.pass_working_days(3)
    await cast.chair.presses("诉求 1")
    listed = " ".join(button["text"] for button in buttons_of(cast.chair.newest("诉求。点一件")))
    assert "0001" in listed and "0002" not in listed
    await cast.chair.says("/overview")
    assert "7月13日(周一) – 7月19日(周日):收到 1" in cast.chair.last


async def test_a_monday_off_is_not_worked(cast: Cast) -> None:
    """In the week of the National Day it comes on the first day that is worked."""
    await cast.worker.hands_in(TROUBLE)
    zone = cast.place.rules.calendar.zone
    await cast.place.move_to(datetime(2026, 10, 5, 9, 5, tzinfo=zone))
    told = cast.chair.everything.count("📊 一屏")
    await cast.place.move_to(datetime(2026, 10, 7, 9, 5, tzinfo=zone))
    assert cast.chair.everything.count("📊 一屏") == told
    await cast.place.move_to(datetime(2026, 10, 8, 9, 5, tzinfo=zone))
    assert cast.chair.everything.count("📊 一屏") == told + 1
    assert "9月28日(周一) – 10月4日(周日)" in cast.chair.newest("📊 一屏")["text"]


async def test_how_it_is_counted_is_said(cast: Cast) -> None:
    """A sentence each, in both languages; not to whoever sees none of it."""
    await cast.worker.hands_in(TROUBLE)
    await cast.chair.says("/overview")
    await cast.chair.presses("怎么算的")
    assert "不含基本满意" in cast.chair.last and cast.chair.last.count("\n") >= len(FIGURES)
    await cast.worker.forges("overview-how")
    assert "怎么算的" not in cast.worker.last
    await cast.chair.says("/language")
    await cast.chair.presses("English")
    await cast.chair.says("/overview")
    assert "received 1 (proposals 0, demands 1, questions 0)" in cast.chair.last


WORDS = st.sampled_from([None, Answer.NO, Answer.ABSTAIN, Answer.YES])


@given(st.lists(st.builds(Judged, st.integers(1, 3), st.integers(1, 3), WORDS)))
def test_each_person_counts_once_a_case(judged: list[Judged]) -> None:
    """However many voices all may know to be theirs; of two words the worse. None more than were asked."""
    found = ratings(judged)
    assert found.asked == len({(each.case_id, each.person) for each in judged})
    assert 0 <= found.satisfied <= found.content <= found.rated <= found.asked
    assert ratings([*judged, *judged]) == ratings(reversed(judged)) == found


async def test_a_monday_that_was_missed_is_made_up_for(place: Town) -> None:
    """A chair whose bot was off on Monday hears on Wednesday, once."""
    worker, chair = await place.member(101, "王小明"), await place.official(301, "周主席", Role.CHAIR)
    await place.official(201, "陈敏", Role.STAFF)
    await worker.hands_in(TROUBLE)
    await place.pass_working_days(7)
    assert chair.everything.count("📊 一屏") == 1


@BOTH
async def test_what_is_late_of_a_part_is_late(cast: Cast) -> None:
    """A colleague's part has a clock of its own: its warning is counted, and what they read is its date."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.presses("更多")
    await cast.staff.presses("请同事协办")
    await cast.staff.presses("孙浩")
    await cast.staff.says("请联系两所学校")
    await cast.colleague.says("/todo")
    [row] = [button for button in cast.colleague.buttons if "0001" in button]
    await cast.place.pass_working_days(6)
    await cast.chair.says("/overview")
    assert "🟡 1 · 🔴 0" in cast.chair.last
    await cast.chair.presses("🟡 1")
    assert any("0001" in button for button in cast.chair.buttons)
    await cast.colleague.says("/todo")
    assert f"⏰ {row}" in cast.colleague.buttons
    assert "黄牌:已超期 1" in cast.staff.newest(TROUBLE)["text"]

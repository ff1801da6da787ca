"""Each rates by themselves: nobody learns who said what, one alone is answered alone, enough of them bring it back."""

from tests.assembly import TITLE, Assembly
from tests.engines import BOTH


@BOTH
async def test_one_who_is_not_satisfied_is_answered_alone(assembly: Assembly) -> None:
    """Staff read the reason and no name; the answer reaches that one person."""
    await assembly.supervised()
    await assembly.people[1].presses("不满意")
    await assembly.people[1].says("面积太小")
    assert "会单独答复您" in assembly.people[1].last
    assert "面积太小" in assembly.staff.last and "何代表" not in assembly.staff.last
    await assembly.staff.presses("看经过")
    assert "有一位不满意" in assembly.staff.last
    assert not any("不满意" in line and "何代表" in line for line in assembly.staff.last.splitlines())
    await assembly.staff.presses("答复不满意的人")
    await assembly.staff.says("下月扩到二十平。")
    assert "扩到二十平" in assembly.people[1].last
    assert "扩到二十平" not in assembly.lead.everything and "扩到二十平" not in assembly.people[2].everything


async def test_saying_it_again_asks_for_no_second_answer(assembly: Assembly) -> None:
    """The words are kept; staff owe one answer, however often it is said."""
    await assembly.supervised()
    for words in ("面积太小", "还是太小"):
        await assembly.people[1].presses("不满意")
        await assembly.people[1].says(words)
    assert "还是太小" in assembly.staff.last
    turns = [row for row in assembly.place.tables()["turn"] if row["errand"] == "response"]
    assert len(turns) == 1


async def test_two_who_are_not_satisfied_bring_it_back(assembly: Assembly) -> None:
    """At least two, and a tenth of all who are asked: their reasons go to whoever does it again."""
    await assembly.supervised()
    for place, reason in ((1, "面积太小"), (2, "没有热水")):
        await assembly.people[place].presses("不满意")
        await assembly.people[place].says(reason)
    assert "请再办" in assembly.staff.last and "面积太小" in assembly.staff.last and "没有热水" in assembly.staff.last
    assert "退回再办" in assembly.people[1].last
    assert "正在办" in assembly.lead.newest(TITLE)["text"]


async def test_the_lead_submitter_alone_brings_it_back(assembly: Assembly) -> None:
    """As with a demand."""
    await assembly.supervised()
    await assembly.lead.presses("不满意")
    await assembly.lead.says("门一直锁着")
    assert "门一直锁着" in assembly.staff.last and "请再办" in assembly.staff.last
    assert "退回再办" in assembly.people[1].last


@BOTH
async def test_nobody_reads_who_rated_how_as_it_comes(assembly: Assembly) -> None:
    """Neither card nor history moves with one of them; when all have spoken the figures are there."""
    await assembly.supervised()
    staff = assembly.staff
    for person, words in ((assembly.people[1], "满意"), (assembly.people[2], "基本满意")):
        before = staff.newest("带头提:")["text"]
        await person.presses(words)
        assert staff.newest("带头提:")["text"] == before
        assert "应评 3。评完公布" in before
        await staff.presses("看经过")
        assert "评价了" not in staff.last
    await assembly.lead.presses("满意")
    assert "满意 2 / 评价 3 / 应评 3" in staff.everything


async def test_a_rating_is_changed_while_others_are_silent(assembly: Assembly) -> None:
    """The last word counts; when all have spoken it is over."""
    await assembly.supervised()
    await assembly.people[1].presses("基本满意")
    assert "您评了:基本满意" in assembly.people[1].newest("带头提:")["text"]
    await assembly.people[1].presses("满意")
    await assembly.people[2].presses("满意")
    await assembly.lead.presses("满意")
    assert "满意 3 / 评价 3 / 应评 3" in assembly.staff.last
    await assembly.people[1].forges("mostly:1:8")
    assert "过时" in await assembly.people[1].toast()


@BOTH
async def test_silence_is_no_rating_and_the_summary_says_so(assembly: Assembly) -> None:
    """After seven days; then staff complete the summary, and everybody who took part reads the whole course."""
    await assembly.supervised()
    await assembly.people[1].presses("满意")
    await assembly.place.pass_working_days(8)
    assert "满意 1 / 评价 1 / 应评 3" in assembly.staff.last
    await assembly.staff.presses("补一句再归档")
    await assembly.staff.says("明年再加两间。")
    for phone in (assembly.lead, *assembly.people[1:], assembly.chair):
        for line in ("李代表 带头,何代表、沈代表 一起提", "审议通过", "服务中心二楼已开放", "应评 3", "明年再加两间"):
            assert line in phone.last, (phone.name, line)
    await assembly.staff.forges("archive:1:9")
    assert "结束" in await assembly.staff.toast() or "过时" in await assembly.staff.toast()


async def test_a_summary_that_nobody_completes_is_chased(assembly: Assembly) -> None:
    """Five days, then the ladder; the archive is not forgotten."""
    await assembly.supervised()
    await assembly.place.pass_working_days(8)
    assert "没有人评价" in assembly.staff.last
    await assembly.place.pass_working_days(7)
    assert "黄牌" in assembly.staff.last and "黄牌" in assembly.chair.everything

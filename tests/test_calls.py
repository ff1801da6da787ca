"""Who was called to what, and how it ended: one ending of each call, and none that says more than people read."""

from domain.people import Role
from tests.assembly import NAMES, Assembly
from tests.cases import TROUBLE, accepted
from tests.conftest import Cast
from tests.engines import BOTH, ask
from tests.phones import Town

__all__ = ["accepted"]


def calls(place: Town, party: str, at: int = 0) -> dict[str, str]:
    """Of the first, or of another turn to which somebody was called so: by their names how it ended."""
    rows = [dict(row) for row in ask(place.settings.database, "SELECT * FROM asked") if row["party"] == party]
    part = sorted({row["part"] for row in rows})[at]
    names = {row["person"]: row["name"] for row in place.tables()["identity"]}
    return {
        names[row["person"]]: f"{row['ending'] or 'runs'} {row['reason']}".strip()
        for row in rows
        if row["part"] == part
    }


# --- who is asked what they say --------------------------------------------------------------------------------------


@BOTH
async def test_who_signs_is_in_time_and_who_is_not_needed_any_more_is_left_out(assembly: Assembly) -> None:
    """Whoever leads it asked for more than it takes; saying no is an answer as well."""
    await assembly.propose(1, 2, 3)
    assert calls(assembly.place, "cosigner") == dict.fromkeys(("何代表", "沈代表", "钱代表"), "runs")
    await assembly.people[3].presses("不联名")
    await assembly.people[1].presses("同意联名")
    await assembly.people[2].presses("同意联名")
    assert calls(assembly.place, "cosigner") == dict.fromkeys(("何代表", "沈代表", "钱代表"), "in_time")
    other = await assembly.propose(1, 2, 3, 4)
    for place in (1, 2):
        await assembly.people[place].presses("同意联名")
    found = ask(assembly.place.settings.database, f"SELECT ending, reason FROM asked WHERE matter_id = {int(other)}")
    assert sorted(map(tuple, found)) == [*[("in_time", "")] * 2, *[("left_out", "overtaken")] * 2]


@BOTH
async def test_whoever_has_not_voted_when_time_is_over_was_absent(assembly: Assembly) -> None:
    """A vote that is thought better of was in time when it was first given."""
    await assembly.filed()
    await assembly.votes("赞成", 1, 2)
    await assembly.votes("反对", 2)
    assert calls(assembly.place, "representative")["沈代表"] == "in_time"
    await assembly.place.pass_working_days(8)
    voted = dict.fromkeys(NAMES[1:3], "in_time") | dict.fromkeys(NAMES[3:], "absent")
    assert calls(assembly.place, "representative") == voted


@BOTH
async def test_of_a_secret_vote_all_calls_end_alike(assembly: Assembly) -> None:
    """Until it ends all of them run, and then nothing tells who has voted; nor whoever wrote it. Who has is not asked
    again in their own list.
    """
    author = assembly.people[2]
    await assembly.votes_on_a_demand_of(author)
    await assembly.votes("赞成", 1, 3)
    assert calls(assembly.place, "representative") == dict.fromkeys(NAMES[1:], "runs")
    for phone, waits in ((assembly.people[1], False), (author, True)):
        await phone.says("/todo")
        assert any("0001" in button for button in phone.buttons) == waits
    await assembly.place.pass_working_days(8)
    assert calls(assembly.place, "representative") == dict.fromkeys(NAMES[1:], "left_out secret")
    query = "SELECT DISTINCT called_at, due_at, ended_at, ended_by FROM asked WHERE party = 'representative'"
    assert len(ask(assembly.place.settings.database, query)) == 1


@BOTH
async def test_who_leaves_a_secret_vote_leaves_it_whether_they_had_voted_or_not(assembly: Assembly) -> None:
    """And when it is over nothing changes any more, whoever goes: it would say who had been silent."""
    await assembly.votes_on_a_demand_of(assembly.people[2])
    await assembly.votes("赞成", 1)
    await assembly.place.dismiss(assembly.people[1], Role.REPRESENTATIVE)
    await assembly.place.dismiss(assembly.people[3], Role.REPRESENTATIVE)
    left = calls(assembly.place, "representative")
    assert (left["何代表"], left["钱代表"], left["冯代表"]) == ("left_office", "left_office", "runs")
    await assembly.place.pass_working_days(8)
    before = assembly.place.tables()["opinion"], assembly.place.tables()["event"]
    await assembly.place.dismiss(assembly.people[4], Role.REPRESENTATIVE)
    assert before == (assembly.place.tables()["opinion"], assembly.place.tables()["event"])


@BOTH
async def test_who_looks_whether_it_is_done(assembly: Assembly) -> None:
    """Whoever was drawn and gave way to another was not absent: it ended without them, before its time."""
    await assembly.handled()
    first, second = assembly.supervisors
    await first.presses("已落实")
    await assembly.place.pass_working_days(2)
    [new] = [phone for phone in assembly.people[1:] if "已落实" in phone.buttons and phone not in (first, second)]
    await new.presses("已落实")
    assert calls(assembly.place, "supervisor") == {
        **{first.name: "in_time", new.name: "in_time"},
        **{second.name: "left_out overtaken", assembly.lead.name: "left_out overtaken"},
    }


@BOTH
async def test_an_inquiry_calls_all_but_whoever_raised_it(assembly: Assembly) -> None:
    """Nobody has to join: who does not is left out, however long it took. Who represents nobody now is not asked."""
    await assembly.adopted()
    await assembly.place.dismiss(assembly.people[4], Role.REPRESENTATIVE)
    await assembly.people[1].presses("更多")
    await assembly.people[1].presses("质询")
    await assembly.people[1].says("三个月了,场地为什么还没有定?")
    await assembly.people[2].presses("一起质询")
    await assembly.place.pass_working_days(3)
    assert calls(assembly.place, "inquirer") == {
        **{"李代表": "left_out overtaken", "沈代表": "in_time", "钱代表": "left_out overtaken"},
    }


@BOTH
async def test_whoever_leaves_is_let_off_what_runs_and_nothing_else(assembly: Assembly) -> None:
    """What they answered stays; what was over before stays as it ended."""
    await assembly.propose(1, 2, 3, 4)
    for place in (1, 2):
        await assembly.people[place].presses("同意联名")
    await assembly.place.pass_working_days(4)
    await assembly.staff.presses("立案")
    await assembly.votes("赞成", 1)
    for place in (1, 4):
        await assembly.place.dismiss(assembly.people[place], Role.REPRESENTATIVE)
    assert calls(assembly.place, "cosigner")["冯代表"] in {"absent", "left_out overtaken"}
    voting = calls(assembly.place, "representative")
    assert (voting["何代表"], voting["沈代表"], voting["冯代表"]) == ("in_time", "runs", "left_office")


# --- whose turn it is ------------------------------------------------------------------------------------------------


@BOTH
async def test_a_turn_by_name_is_a_call(accepted: Cast) -> None:
    """Of an office whoever answers was called, for all of them; who hands it on has answered; a worker never is."""
    assert calls(accepted.place, "staff") == {"陈敏": "in_time"}
    assert calls(accepted.place, "assignee") == {"陈敏": "runs"}
    await accepted.staff.presses("转给同事")
    await accepted.staff.presses("孙浩")
    assert calls(accepted.place, "assignee") == {"陈敏": "in_time"}
    await accepted.place.pass_working_days(1)
    await accepted.colleague.replies(TROUBLE, "在问学校")
    await accepted.place.pass_working_days(20)
    await accepted.colleague.resolves("开了")
    assert calls(accepted.place, "assignee", 1) == {"孙浩": "late"}
    await accepted.worker.presses("不满意")
    await accepted.worker.says("没有开")
    names = {row["name"] for row in accepted.place.tables()["identity"]}
    called = ask(accepted.place.settings.database, "SELECT DISTINCT party FROM asked")
    assert "王小明" in names and {row["party"] for row in called} == {"staff", "assignee"}


@BOTH
async def test_what_a_colleague_did_sooner_or_after_its_time(accepted: Cast) -> None:
    """Whose turn it was is left out, or was absent."""
    await accepted.staff.presses("转给同事")
    await accepted.staff.presses("孙浩")
    await accepted.staff.forges("resolve:1:3")
    await accepted.staff.presses("A 已解决")
    await accepted.staff.says("开了")
    assert calls(accepted.place, "assignee", 1) == {"孙浩": "left_out overtaken"}


@BOTH
async def test_who_is_away_or_leaves_keeps_no_call(accepted: Cast) -> None:
    """It is with colleagues again: of whoever comes back nobody says they were absent."""
    await accepted.place.pass_working_days(8)
    await accepted.staff.says("/away")
    await accepted.staff.presses(accepted.staff.buttons[-1])
    await accepted.place.pass_time(seconds=1)
    assert calls(accepted.place, "assignee") == {"陈敏": "left_out away"}
    await accepted.colleague.presses("受理")
    await accepted.place.dismiss(accepted.colleague, Role.STAFF)
    await accepted.place.pass_time(minutes=1)
    assert calls(accepted.place, "assignee", 1) == {"孙浩": "left_office"}, "who could mend it has been told"
    await accepted.staff.says("/away")
    await accepted.staff.presses("我回来了")
    await accepted.place.pass_time(minutes=1)
    assert calls(accepted.place, "assignee", 1) == {"孙浩": "left_office"}


@BOTH
async def test_more_time_excuses(accepted: Cast) -> None:
    """The call to the old date ends with the chair's word, and the next one begins; the chair was called, too."""
    await accepted.staff.presses("申请延期")
    await accepted.staff.presses("6 个工作日")
    await accepted.staff.says("场地还在装修")
    await accepted.chair.presses("同意延期")
    assert calls(accepted.place, "assignee") == {"陈敏": "excused"}
    assert calls(accepted.place, "assignee", 1) == {"陈敏": "runs"}
    assert calls(accepted.place, "chair") == {accepted.chair.name: "in_time"}


@BOTH
async def test_a_colleague_who_helps(accepted: Cast) -> None:
    """Answered, taken back, or left to whoever comes after them."""
    for ends in range(3):
        await accepted.staff.presses("更多")
        await accepted.staff.presses("请同事协办")
        await accepted.staff.presses("孙浩")
        await accepted.staff.says("请联系两所学校")
        await _ends(accepted, ends)
    assert [calls(accepted.place, "helper", place)["孙浩"] for place in range(3)] == [
        *("in_time", "left_out overtaken", "left_office"),
    ]


async def _ends(accepted: Cast, ends: int) -> None:
    if ends == 0:
        await accepted.colleague.presses("我这部分办好了")
        await accepted.colleague.says("两所都同意借教室")
    elif ends == 1:
        await accepted.staff.presses("更多")
        await accepted.staff.presses("不用协办了")
    else:
        await accepted.place.dismiss(accepted.colleague, Role.STAFF)

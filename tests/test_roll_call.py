"""Whoever wrote a case without a name is asked like everybody else: who is left out of a roll call is named by it."""

import pytest

from domain.people import Role
from tests.assembly import NAMES, TROUBLE, Assembly
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Phone

NUMBERS = ("赞成 ", "反对 ", "弃权 ", "未表决", " 表决 ")


async def handed_in_by(author: Phone) -> None:
    await author.drafts(TROUBLE, "食宿交通")
    await author.presses("匿名提交")
    await author.presses("确认提交")


def readings(phone: Phone) -> list[str]:
    """What a phone shows of the vote."""
    return [text for text in phone.everything.splitlines() if any(word in text for word in NUMBERS)]


@BOTH
async def test_a_representative_is_asked_about_their_own_anonymous_demand(assembly: Assembly) -> None:
    """All but the lead are asked, and it ends when all have spoken; two of the other three are for it: it is carried.

    With the author's own vote it would be a tie. Nobody reads a number or a name.
    """
    author = assembly.people[2]
    await assembly.votes_on_a_demand_of(author)
    asked = [row["person"] for row in assembly.place.tables()["opinion"] if row["party"] == "representative"]
    names = {row["person"]: row["name"] for row in assembly.place.tables()["identity"]}
    assert {names[person] for person in asked} == {*NAMES}
    await assembly.votes("赞成", 1, 4)
    await assembly.votes("反对", 3)
    await assembly.place.pass_time(minutes=61)
    assert assembly.place.tables()["cases"][0]["stage"] == "deliberation", "the author has not spoken yet"
    await assembly.votes("反对", 2)
    await assembly.place.pass_time(minutes=61)
    assert assembly.place.tables()["cases"][0]["stage"] == "handling"
    for phone in (*assembly.people, assembly.staff, assembly.chair):
        await phone.says("/case 1")
        if "看经过" in phone.buttons:
            await phone.presses("看经过")
        assert readings(phone) == [], phone.name
    assert "请了 4 位代表表决" in assembly.people[1].everything
    assert "请了 4 位代表表决" in author.everything


@BOTH
async def test_the_hidden_author_alone_carries_nothing(assembly: Assembly) -> None:
    """Their own voice is taken like any other, and counts for neither majority nor quorum: too few have voted."""
    await assembly.votes_on_a_demand_of(assembly.people[2])
    await assembly.votes("赞成", 2)
    await assembly.place.pass_working_days(8)
    assert "主席" in assembly.chair.last
    assert assembly.place.tables()["turn"][-1]["party"] == "chair"


@BOTH
async def test_who_is_forgotten_while_a_vote_runs_leaves_no_vote(assembly: Assembly) -> None:
    """Nor could anybody say any more that it is the one not to be counted: three are asked, and one has voted."""
    author = assembly.people[2]
    await assembly.votes_on_a_demand_of(author)
    await assembly.votes("赞成", 2)
    await author.says("/forget")
    await author.presses("继续注销")
    await author.presses("确定注销")
    await assembly.votes("反对", 1, 3, 4)
    await assembly.place.pass_time(minutes=61)
    asked = [row for row in assembly.place.tables()["opinion"] if row["party"] == "representative"]
    votes = [row["answer"] for row in asked if row["turn"] == max(each["turn"] for each in asked)]
    assert sorted(votes) == ["gone", "no", "no", "no"]
    assert assembly.place.tables()["cases"][0]["kind"] == "demand", "not carried"


async def test_of_a_vote_without_numbers_no_reasons_are_taken(assembly: Assembly) -> None:
    """What nobody may read nobody is let write."""
    await assembly.votes_on_a_demand_of(assembly.people[2])
    await assembly.votes("赞成", 1)
    card = assembly.people[1].newest("请了 4 位代表表决")
    await assembly.people[1].says("夜班太难了", reply_to=card["message_id"])
    assert "不收理由" in assembly.people[1].last


async def test_the_vote_on_a_named_demand_is_counted_as_ever(assembly: Assembly) -> None:
    """Numbers stand on the card as they come."""
    await assembly.filed()
    await assembly.votes("赞成", 1, 2)
    assert "赞成 2" in assembly.staff.newest("母婴室")["text"]


@BOTH
async def test_the_only_staff_of_a_union_has_their_own_case_like_any_other(assembly: Assembly) -> None:
    """It is theirs to do and nobody's further up; they alone hear that they do not decide it."""
    above = await assembly.place.official(211, "市办", Role.STAFF, assembly.place.city)
    await handed_in_by(assembly.staff)
    assert "等待接手" in assembly.staff.everything
    await above.says("/todo")
    assert "0001" not in " ".join(above.buttons) and TROUBLE not in above.everything
    await assembly.staff.says("/todo")
    assert any("0001" in button for button in assembly.staff.buttons)
    await assembly.staff.forges("accept:1:1")
    assert assembly.place.tables()["cases"][0]["stage"] == "submission"


@BOTH
async def test_the_only_chair_has_what_they_appealed_against_themselves(assembly: Assembly) -> None:
    """And nobody further up has it instead."""
    above = await assembly.place.official(311, "市主席", Role.CHAIR, assembly.place.city)
    await handed_in_by(assembly.chair)
    await assembly.staff.presses("不予受理")
    await assembly.staff.says("请先找公司")
    await assembly.chair.presses("申请复核")
    await assembly.chair.says("公司没有理")
    assert TROUBLE not in above.everything
    await assembly.chair.says("/todo")
    assert any("0001" in button for button in assembly.chair.buttons)


ALONE = {"staff": "只有您一位工作人员", "chair": "只有您一位主席", "rep": "也会请您", "worker": ""}


@pytest.mark.parametrize("sign", ["匿名提交", "实名提交"])
@pytest.mark.parametrize("who", ALONE)
async def test_the_preview_says_what_cannot_be_hidden(assembly: Assembly, who: str, sign: str) -> None:
    """Only where it is true: to the only one who handles, or presides, and to who would be asked to vote."""
    worker = await assembly.place.member(101, "王小明")
    author = {"staff": assembly.staff, "chair": assembly.chair, "rep": assembly.people[2], "worker": worker}[who]
    await author.drafts(TROUBLE, "食宿交通")
    await author.presses(sign)
    shown = [said for said in ALONE.values() if said and said in author.last]
    assert shown == ([ALONE[who]] if ALONE[who] and sign == "匿名提交" else [])


async def test_one_of_several_staff_reads_nothing_of_it(cast: Cast) -> None:
    """There is somebody else who takes it up."""
    await cast.staff.drafts(TROUBLE, "食宿交通")
    await cast.staff.presses("匿名提交")
    assert not any(said and said in cast.staff.last for said in ALONE.values())

"""A demand becomes a proposal only with its worker's yes, and they can say no afterwards too."""

import pytest

from domain.cases.words import Action
from domain.people import Role
from tests.board import published, representatives
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Phone

__all__ = ["representatives"]

TROUBLE = "三车间夜班下班没有公交车"


async def asked(cast: Cast, sign: str = "实名提交") -> None:
    """Handed in, accepted, and its worker is asked whether representatives may take it up."""
    await cast.worker.hands_in(TROUBLE, category="食宿交通", sign=sign)
    await cast.staff.presses("受理")
    await cast.staff.presses("更多")
    await cast.staff.presses("由代表提成提案")


@BOTH
async def test_with_the_workers_yes_a_representative_takes_it_up(cast: Cast, representatives: list[Phone]) -> None:
    """Before it nobody of them knows of it; after it it goes as with any demand that is taken up."""
    await asked(cast)
    assert "不点就是不同意" in cast.worker.last
    assert [TROUBLE in phone.everything for phone in representatives] == [False] * len(representatives)
    await representatives[0].forges("champion:1:2")
    assert "没有找到" in await representatives[0].toast()
    await cast.worker.presses("好,请代表提")
    assert "职工同意由代表提成提案" in cast.staff.last
    assert TROUBLE in representatives[0].last
    await representatives[0].presses("我来提")
    assert "李代表 愿意为您提出来" in cast.worker.last
    assert "先给职工回个话" in cast.staff.newest("三车间")["text"]
    await cast.staff.presses("立案")
    await representatives[1].presses("赞成")
    assert "过时" not in await representatives[1].toast()


@BOTH
async def test_no_is_no_and_changes_nothing(cast: Cast, representatives: list[Phone]) -> None:
    """Staff hear of it and go on; they cannot ask a second time; representatives never hear of it."""
    await asked(cast)
    await cast.worker.presses("不用,照常办")
    assert "照常办" in await cast.worker.toast()
    assert "没有同意" in cast.staff.last
    await cast.staff.forges("suggest:1:2")
    assert "已经问过" in await cast.staff.toast()
    await cast.staff.resolves("已加开一班")
    assert "已加开一班" in cast.worker.last
    assert TROUBLE not in "".join(phone.everything for phone in representatives)


@BOTH
async def test_silence_is_no(cast: Cast, representatives: list[Phone]) -> None:
    """After three working days; the worker is told so, and a late yes opens nothing."""
    await asked(cast)
    await cast.place.pass_working_days(2)
    assert "代表愿意帮您提成提案" in cast.worker.last, "they are reminded once"
    await cast.place.pass_working_days(2)
    assert "您没有回答,就不提成提案了" in cast.worker.last
    assert "没有同意" in cast.staff.everything
    await cast.worker.forges("entrust:1:3")
    await representatives[0].forges("champion:1:2")
    assert "没有找到" in await representatives[0].toast()


async def test_without_representatives_nobody_is_asked(cast: Cast) -> None:
    """A question whose yes leads nowhere is not put."""
    await asked(cast)
    assert "没有会员代表" in await cast.staff.toast()
    assert "代表愿意帮您" not in cast.worker.everything


async def test_what_is_published_needs_no_question(cast: Cast, representatives: list[Phone]) -> None:
    """Its worker has agreed to more already."""
    await published(cast)
    await cast.staff.forges("suggest:1:2")
    assert "不用再问" in await cast.staff.toast()


async def test_an_anonymous_worker_stays_so(cast: Cast, representatives: list[Phone]) -> None:
    """Who represents members of their own union, which may be the boss's, reads what all do: words written for them."""
    near = await cast.place.official(601, "厂代表", Role.REPRESENTATIVE, cast.place.works)
    await asked(cast, sign="匿名提交")
    assert TROUBLE not in cast.worker.last, "what pops up on a screen says nothing of it"
    await cast.worker.presses("好,请代表提")
    await cast.worker.says("夜班班车\n下班没有车")
    assert "下班没有车" in representatives[0].last and representatives[0].last == near.last
    for phone in (near, *representatives):
        assert TROUBLE not in phone.everything and "王小明" not in phone.everything


@BOTH
async def test_the_worker_does_not_want_it_as_a_proposal(cast: Cast, representatives: list[Phone]) -> None:
    """It was taken up from the board: back it goes, to be handled; who took it up hears of it and has no part in it."""
    await published(cast)
    lead = representatives[0]
    await lead.says("/board")
    await lead.presses("0001")
    await lead.presses("我来提")
    assert "不同意提成提案,请在" in cast.worker.last
    await cast.worker.presses("不同意提成提案")
    assert "不同意把 0001 提成提案吗" in cast.worker.last
    await cast.worker.presses("不同意,接着办")
    assert "不愿意提成提案" in lead.last and "谢谢您" in lead.last
    await cast.staff.says("/case 1")
    await cast.staff.presses("受理")
    assert "工会已接手" in cast.worker.last
    await lead.forges("champion:1:4")
    assert cast.place.tables()["cases"][0]["kind"] == "demand", "it is on the board still, and not to be taken up again"
    await cast.staff.resolves("已加开一班")
    await cast.worker.presses("满意")
    assert [row["outcome"] for row in cast.place.tables()["cases"]] == ["rated"]
    assert "已加开一班" not in lead.everything


async def test_in_the_middle_of_a_vote(cast: Cast, representatives: list[Phone]) -> None:
    """Whoever was asked to vote is told that there is nothing left to do; the vote is over."""
    await asked(cast)
    await cast.worker.presses("好,请代表提")
    await representatives[0].presses("我来提")
    await cast.staff.presses("立案")
    await representatives[1].presses("赞成")
    await cast.worker.presses("不同意提成提案")
    await cast.worker.presses("不同意,接着办")
    assert [("不愿意提成提案" in phone.last) for phone in representatives] == [True] * len(representatives)
    await representatives[2].says("/todo")
    assert "0001" not in " ".join(representatives[2].buttons)
    await cast.place.pass_working_days(8)
    assert cast.place.tables()["cases"][0]["stage"] == "handling"


async def test_not_after_three_days(cast: Cast, representatives: list[Phone]) -> None:
    """Representatives are at work on it; the worker can add what they think."""
    await published(cast)
    await representatives[0].forges("champion:1:2")
    await cast.place.pass_working_days(4)
    await cast.worker.forges("reclaim:1:3")
    assert "超过三天" in await cast.worker.toast()
    assert cast.place.tables()["cases"][0]["kind"] == "proposal"
    assert Action.RECLAIM not in {row["action"] for row in cast.place.tables()["event"]}


async def test_nobody_else_says_yes_or_no_for_the_worker(cast: Cast, representatives: list[Phone]) -> None:
    """Whatever button they send."""
    await asked(cast)
    for phone in (cast.staff, cast.chair, representatives[0]):
        for word in ("entrust", "keep"):
            await phone.forges(f"{word}:1:3")
    assert cast.place.tables()["cases"][0]["entrusted_at"] is None
    await cast.worker.presses("好,请代表提")
    await representatives[0].presses("我来提")
    for phone in (cast.staff, cast.chair, *representatives):
        await phone.forges("reclaim-yes:1:4")
    assert cast.place.tables()["cases"][0]["kind"] == "proposal"


async def taken_up(cast: Cast, representatives: list[Phone]) -> Phone:
    """By the first, with its worker's yes."""
    await asked(cast)
    await cast.worker.presses("好,请代表提")
    await representatives[0].presses("我来提")
    return representatives[0]


async def it_goes_on(cast: Cast) -> None:
    """It is handled again, with a promise anew, and rated by whoever handed it in."""
    assert "回到工会接着办,最晚" in cast.worker.last
    [case] = cast.place.tables()["cases"]
    assert (case["kind"], case["stage"], case["outcome"], case["assignee"]) == ("demand", "handling", None, None)
    await cast.staff.says("/case 1")
    await cast.staff.presses("受理")
    await cast.staff.resolves("已加开一班")
    await cast.worker.presses("满意")
    assert cast.place.tables()["cases"][0]["stage"] == "feedback"


@BOTH
async def test_a_casting_vote_against_it_does_not_end_it(cast: Cast, representatives: list[Phone]) -> None:
    """Too few voted, and the chair says no: the worker's demand goes back to be handled."""
    await taken_up(cast, representatives)
    await cast.staff.presses("立案")
    await cast.place.pass_working_days(6)
    await cast.chair.presses("不通过")
    await cast.chair.says("这一班先由公司自己安排")
    assert "不作提案了" in cast.chair.last
    assert "主席决定不通过" in cast.worker.last and "公司自己安排" in cast.worker.last
    assert "主席决定不通过" in representatives[0].last and "请在" in cast.staff.last
    await it_goes_on(cast)


@BOTH
async def test_what_is_not_filed_does_not_end_it(cast: Cast, representatives: list[Phone]) -> None:
    await taken_up(cast, representatives)
    await cast.staff.presses("不予立案")
    await cast.staff.says("不归镇里管")
    assert "不作提案了" in cast.staff.everything
    assert "工会没有收下提案" in cast.worker.last and "不归镇里管" in cast.worker.last
    await it_goes_on(cast)


@BOTH
@pytest.mark.parametrize("filed", [False, True])
async def test_its_lead_thinks_better_of_it(cast: Cast, representatives: list[Phone], filed: bool) -> None:
    """Whoever took it up withdraws the proposal, and only that."""
    lead = await taken_up(cast, representatives)
    if filed:
        await cast.staff.presses("立案")
    await lead.says("/case 1")
    await lead.presses("撤回")
    await lead.presses("撤回")
    assert "不作提案了" in lead.last
    await it_goes_on(cast)

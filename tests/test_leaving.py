"""留给同事: a worker leaves what others need too; it goes on without them, and those rate it in their place."""

import pytest

from tests.board import TITLE, colleague, published
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Phone


async def needed(cast: Cast, *, more: int = 0) -> list[Phone]:
    """On the board, and colleagues pressed 我也需要."""
    others = [await colleague(cast.place, 102 + n, name) for n, name in enumerate(("陈小红", "周大勇")[: 1 + more])]
    await published(cast)
    for other in others:
        await other.forges("need:1")
    return others


async def enrols(cast: Cast) -> None:
    """It is known for sure that the worker is a member."""
    person = await cast.place.person(cast.worker)
    async with cast.place.database.transaction() as tx:
        await tx.member_put(person=person, union_id=cast.place.works.id, now="2026-01-01", verified_at="2026-01-01")


@BOTH
@pytest.mark.parametrize("english", [False, True])
async def test_it_goes_on_without_whoever_handed_it_in(cast: Cast, english: bool) -> None:
    """One tap of the question; then who needs it too is told at once, and asked to rate at the end."""
    one, two = await needed(cast, more=1)
    withdraw, leave = ("Withdraw", "Leave it to colleagues") if english else ("撤回诉求", "留给同事")
    if english:
        for phone in (cast.worker, one):
            await phone.says("/language")
            await phone.presses("English")
        await cast.worker.says("/case 1")
    await cast.worker.presses(withdraw)
    assert ("2 colleagues need 0001 too" if english else "有 2 人也需要") in cast.worker.last
    assert {leave, "Take it down for all" if english else "一起撤下"} <= {*cast.worker.buttons}
    await cast.worker.presses(leave)
    assert ("You hear no more of it" if english else "您不会再收到它的消息") in cast.worker.last
    assert ("left it to you" if english else "留给了您和其他也需要的同事") in one.last and TITLE in one.last
    assert "留给了您和其他也需要的同事" in two.last
    assert "提出人退出了" in cast.staff.last and "答复的日期不变" in cast.staff.last
    before = len(cast.worker.messages)
    await cast.staff.presses("办结")
    await cast.staff.presses("A 已解决")
    await cast.staff.says("下周一起加开一班")
    assert len(cast.worker.messages) == before, "they hear no more of it"
    assert "下周一起加开一班" in one.last and "下周一起加开一班" in two.last
    await one.presses("Satisfied" if english else "满意")
    await two.presses("基本满意")
    await one.says("/case 1")
    assert ("Your rating: Satisfied" if english else "您的评价:满意") in one.last, "their own word, not that of others"
    assert "您的评价:基本满意" in two.newest("📋 0001")["text"]
    assert "评价 2" in cast.staff.newest("📋 0001")["text"]


@pytest.mark.parametrize("anonymous", [False, True])
async def test_nothing_is_theirs_any_more(cast: Cast, anonymous: bool) -> None:
    """Their name is nowhere, their old buttons lead nowhere, nothing in the tables ties their account to it."""
    other = await colleague(cast.place)
    await cast.worker.hands_in("三车间夜班没有班车", sign="匿名提交" if anonymous else "实名提交")
    await cast.staff.presses("受理")
    await cast.worker.presses("放到大家议")
    if anonymous:
        await cast.worker.presses("放上去")
    await cast.staff.presses("公开到大家议")
    await cast.staff.says(TITLE)
    await other.forges("need:1")
    person = await cast.place.person(cast.worker)
    await cast.worker.presses("撤回诉求")
    await cast.worker.presses("留给同事")
    name = cast.worker.name
    await cast.staff.says("/case 1")
    assert name not in cast.staff.last and "提出人退出了" in cast.staff.last
    await cast.staff.presses("看经过")
    assert name not in cast.staff.last and "提出人退出" in cast.staff.last
    for data in ("open:1", "view:1", "withdraw-yes:1:2", "leave:1:2", "unpublish:1:2"):
        await cast.worker.forges(data)
        assert "没有找到" in await cast.worker.toast(), data
    assert name not in other.everything
    async with cast.place.database.transaction() as tx:
        voices = [row["person"] for row in await tx.identity_pseudonyms(person=person)]
        case = await tx.case_get(id=1)
        events = await tx.events_of(case_id=1)
    assert case["submitter"] not in {person, *voices} and not {person, *voices} & {each["actor"] for each in events}


async def test_without_others_it_is_asked_as_before(cast: Cast) -> None:
    """One's own press is none of others', and a forged tap is judged alike."""
    await enrols(cast)
    await published(cast)
    await cast.worker.forges("need:1")
    await cast.worker.presses("撤回诉求")
    assert "留给同事" not in cast.worker.buttons and "确定撤回" in cast.worker.buttons
    await cast.worker.forges("leave:1:2")
    assert "提出人退出" not in cast.staff.everything


async def test_taken_down_it_ends_as_before(cast: Cast) -> None:
    await needed(cast)
    await cast.worker.presses("撤回诉求")
    await cast.worker.presses("一起撤下")
    assert "0001 已撤回" in cast.worker.last and "撤回了" in cast.staff.last


async def test_one_who_is_not_satisfied_brings_it_back(cast: Cast) -> None:
    """They rate in the submitter's place: alone, their no is enough; who presses later is asked too."""
    [one] = await needed(cast)
    await cast.worker.presses("撤回诉求")
    await cast.worker.presses("留给同事")
    await cast.staff.presses("办结")
    await cast.staff.presses("A 已解决")
    await cast.staff.says("加开了一班")
    await one.presses("不满意")
    await one.says("还是没有车")
    assert "不满意" in cast.staff.last and "再办" in cast.staff.last
    late = await colleague(cast.place, 104, "吴小兰")
    await late.forges("need:1")
    await cast.staff.presses("办结")
    await cast.staff.presses("A 已解决")
    await cast.staff.says("真的加开了")
    assert "真的加开了" in late.last and "满意" in late.buttons


async def test_whoever_pressed_themselves_is_a_colleague_like_all(cast: Cast) -> None:
    """The number on the board does not fall with their leaving: it would say that they had pressed."""
    [one] = await needed(cast)
    await enrols(cast)
    await cast.worker.forges("need:1")
    await cast.worker.says("/case 1")
    await cast.worker.presses("撤回诉求")
    await cast.worker.presses("留给同事")
    assert "还算数" in cast.worker.everything
    await one.forges("board-item:1")
    assert "2 人也需要" in one.last
    await cast.staff.presses("办结")
    await cast.staff.presses("A 已解决")
    await cast.staff.says("加开了一班")
    assert "加开了一班" in cast.worker.last and "加开了一班" in one.last


@pytest.mark.parametrize("anonymous", [False, True])
async def test_whoever_left_hears_of_it_like_all_who_pressed(cast: Cast, anonymous: bool) -> None:
    """Who had pressed and was told nothing would be who it is, to each colleague who asks around."""
    await enrols(cast)
    other = await colleague(cast.place)
    await cast.worker.hands_in("三车间夜班没有班车", sign="匿名提交" if anonymous else "实名提交")
    await cast.staff.presses("受理")
    await cast.worker.presses("放到大家议")
    if anonymous:
        await cast.worker.presses("放上去")
    await cast.staff.presses("公开到大家议")
    await cast.staff.says(TITLE)
    for phone in (other, cast.worker):
        await phone.forges("need:1")
    await cast.worker.says("/case 1")
    await cast.worker.presses("撤回诉求")
    await cast.worker.presses("留给同事")
    for phone in (other, cast.worker):
        assert len([each for each in phone.heard if "留给了您和其他也需要的同事" in each]) == 1


async def test_no_number_of_whoever_left_can_be_looked_at(cast: Cast) -> None:
    """Who takes it over later would read off an identity number whose it was."""
    await needed(cast)
    await cast.worker.replies("0001", "我的身份证 330402199001011230")
    assert cast.place.tables()["sealed"]
    await cast.worker.says("/case 1")
    await cast.worker.presses("撤回诉求")
    await cast.worker.presses("留给同事")
    assert cast.place.tables()["sealed"] == []


@BOTH
async def test_what_they_had_said_of_an_answer_is_not_tied_to_them(cast: Cast) -> None:
    """Nor what they were sent of it: no row of the case has their account."""
    await needed(cast)
    await cast.staff.presses("办结")
    await cast.staff.presses("A 已解决")
    await cast.staff.says("加开了一班")
    await cast.worker.presses("不满意")
    await cast.worker.says("没有车")
    await cast.worker.says("/case 1")
    await cast.worker.presses("撤回诉求")
    await cast.worker.presses("留给同事")
    person, tables = await cast.place.person(cast.worker), cast.place.tables()
    assert person not in {row["person"] for row in tables["opinion"]}
    assert not [row for row in tables["outbox"] if row["person"] == person and row["event_id"]]

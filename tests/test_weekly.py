"""周报: on Monday morning, one message about the week; only where there is something, and only to who wants it."""

import json

from domain.people import Role
from services import weekly
from storage.unions import Unions
from storage.weekly import Weeklies
from tests.board import colleague, published
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Phone, Town

NEWS = "一周回顾"


async def subscribed(place: Town, *phones: Phone) -> None:
    people = [await place.person(phone) for phone in phones]
    async with place.database.transaction() as tx:
        for person in people:
            await Weeklies(tx).want(person, None)


async def monday(place: Town, at: str = "09:05", later: int = 0) -> None:
    """The next week's first working morning: stories begin on a Monday, with plain weeks after it."""
    await place.pass_working_days(5 + later, at=at)


def news(phone: Phone) -> list[str]:
    return [text for text in phone.heard if NEWS in text]


@BOTH
async def test_a_week_in_one_message(cast: Cast) -> None:
    """How much was asked, answered and settled; a title that is published leads to the board; nobody's words."""
    other = await colleague(cast.place)
    await subscribed(cast.place, other, cast.worker)
    await published(cast)
    await cast.worker.hands_in("老板扣钱", sign="匿名提交")
    await cast.staff.resolves("下周补发")
    await monday(cast.place)
    for phone in (other, cast.worker):
        [told] = news(phone)
        assert "反映了 2 件" in told and "答复了 1 件" in told and "办完" not in told, (
            "nothing is counted that there is none of"
        )
        assert "扣钱" not in told and "三车间" not in told
    assert "0001 夜班班车" in " ".join(other.buttons)
    await other.presses("0001 夜班班车")
    assert "夜班下班以后没有公交车" in other.last
    await cast.place.pass_time(hours=30)
    assert len(news(other)) == 1, "once"


@BOTH
async def test_a_number_leads_to_the_cases_that_may_be_read(cast: Cast) -> None:
    """And says how many others there are; nothing of theirs. Whoever is told of no such week finds nothing."""
    other = await colleague(cast.place)
    await subscribed(cast.place, other)
    await published(cast)
    await cast.worker.hands_in("老板扣钱", sign="匿名提交")
    await monday(cast.place)
    await other.presses("反映 2")
    assert "另有 1 件不公开" in other.last and "扣钱" not in other.everything and "0002" not in " ".join(other.buttons)
    await other.presses("0001 夜班班车")
    assert "夜班下班以后没有公交车" in other.last
    async with cast.place.database.transaction() as tx:
        elsewhere = await Unions(tx).add("新埭镇总工会", cast.place.city)
    stranger = await cast.place.member(103, "外镇职工", elsewhere)
    await stranger.forges("week-list:1:asked:0")
    await cast.place.settle()
    assert "不公开" not in stranger.everything and "夜班" not in stranger.everything


async def test_in_the_other_language_too(cast: Cast) -> None:
    """Its numbers and its list."""
    other = await colleague(cast.place)
    await subscribed(cast.place, other)
    await other.says("/language")
    await other.presses("English")
    await cast.worker.hands_in("老板扣钱", sign="匿名提交")
    await monday(cast.place)
    await other.presses("Handed in 1")
    assert "One more is not public" in other.last


@BOTH
async def test_one_tap_and_it_comes_no_more(cast: Cast) -> None:
    """And one, there or in the settings, and it comes again."""
    await subscribed(cast.place, cast.worker)
    await cast.worker.hands_in("加一个车棚")
    await monday(cast.place)
    await cast.worker.presses("不再收周报")
    assert "不再给您发周报" in cast.worker.last
    await cast.worker.hands_in("加两个车棚")
    await cast.place.pass_working_days(5, at="09:05")
    assert len(news(cast.worker)) == 1
    await cast.worker.says("/settings")
    await cast.worker.presses("每周给我发周报")
    await cast.worker.hands_in("加三个车棚")
    await cast.place.pass_working_days(5, at="09:05")
    assert len(news(cast.worker)) == 2


async def test_a_week_in_which_nothing_happened(cast: Cast) -> None:
    """Is nothing to write about."""
    await subscribed(cast.place, cast.worker)
    await monday(cast.place)
    assert news(cast.worker) == [] and cast.place.tables()["weekly"] == []


async def test_whose_week(cast: Cast) -> None:
    """Verified members hear of their own union and the township; who only said where they work, of the township."""
    place = cast.place
    known, said = await colleague(place), cast.worker
    boss = await place.official(601, "本厂工作人员", Role.STAFF, place.works)
    async with place.database.transaction() as tx:
        elsewhere = await Unions(tx).add("新埭镇总工会", place.city)
    stranger = await place.member(103, "外镇职工", elsewhere)
    await subscribed(place, known, said, boss, stranger)
    await said.drafts("食堂太远")
    await said.presses("实名提交")
    if "本单位工会" in " ".join(said.buttons):
        await said.presses("本单位工会")
    await said.presses("确认提交")
    assert [row["union_id"] for row in place.tables()["cases"]] == [place.works.id]
    await monday(place)
    assert [len(news(phone)) for phone in (known, boss, said, stranger)] == [1, 1, 0, 0]


async def test_nobody_is_woken_or_written_to_in_vain(cast: Cast) -> None:
    """Who sleeps in the morning reads it when they get up; who blocked the bot is skipped."""
    place = cast.place
    other = await colleague(place)
    await subscribed(place, cast.worker, other)
    person = await place.person(cast.worker)
    async with place.database.transaction() as tx:
        await tx.identity_set_rest(person=person, start="08:00", until="16:00")
    await cast.worker.hands_in("加一个车棚")
    await place.control("people/102/block", json={})
    await monday(place)
    assert news(cast.worker) == []
    await place.pass_time(hours=8)
    assert len(news(cast.worker)) == 1 and news(other) == []


@BOTH
async def test_a_crash_in_the_middle(cast: Cast) -> None:
    """The cursor holds who was reached: the next batch goes on there, and the week is never told twice."""
    place = cast.place
    other = await colleague(place)
    await subscribed(place, cast.worker, other)
    await cast.worker.hands_in("加一个车棚")
    await monday(place)
    for table, of in (("weekly", "union_id"), ("circular", "weekly_id")):
        assert len({row[of] for row in place.tables()[table]}) == len(place.tables()[table])
    async with place.database.transaction() as tx:
        await weekly.begin(place.work(tx))
        await weekly.begin(place.work(tx))
    await place.settle()
    assert [len(news(phone)) for phone in (cast.worker, other)] == [1, 1]


async def test_taken_off_the_board_meanwhile(cast: Cast) -> None:
    """What is written waits for the morning; what is read is what may be read by then."""
    other = await colleague(cast.place)
    await published(cast)
    await cast.worker.presses("从大家议撤下")
    await subscribed(cast.place, other)
    await monday(cast.place)
    assert len(news(other)) == 1 and "夜班班车" not in json.dumps(other.messages, ensure_ascii=False)

"""职工事大家议: somebody's trouble is read by colleagues, who need it too, until a representative takes it up."""

import pytest

from domain.people import Role
from services.rulings import set_figure
from storage.people import People
from storage.unions import Unions
from tests.board import SUMMARY, TITLE, TROUBLE, colleague, published, representatives
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Phone

__all__ = ["representatives"]


@BOTH
async def test_a_colleague_finds_it_and_needs_it_too(cast: Cast) -> None:
    """In three taps; what they read is what staff wrote, and nobody's name; from then on they hear how it goes."""
    other = await colleague(cast.place)
    await published(cast)
    assert "放到大家议了" in cast.worker.last and SUMMARY in cast.worker.last
    await other.says("大家议")
    await other.presses("0001 夜班班车")
    assert SUMMARY in other.last and "0 人也需要" in other.last
    await other.presses("我也需要")
    assert "现在有 1 人需要" in await other.toast()
    assert "1 人也需要" in other.last
    assert "1 位同事也需要" in cast.staff.newest("三车间")["text"]
    await cast.staff.presses("办结")
    await cast.staff.presses("A 已解决")
    await cast.staff.says("下周一起加开一班")
    assert "您关注的 0001" in other.last
    for words in ("王小明", "三车间", "13800000000"):
        assert words not in other.everything


async def test_needing_it_twice_and_not_any_more(cast: Cast) -> None:
    """Once each; a second tap takes it back; whoever only said where they work is not counted."""
    other = await colleague(cast.place)
    await published(cast)
    await other.forges("need:1")
    await other.forges("need:1")
    assert "过时" in await other.toast()
    await other.forges("not-needed:1")
    assert "现在有 0 人需要" in await other.toast()
    await cast.worker.forges("need:1")
    assert "要核实过的会员" in await cast.worker.toast()


async def test_who_only_said_where_they_work_reads_and_is_not_counted(cast: Cast) -> None:
    """And hears how to be."""
    other = await cast.place.member(102, "陈小红")
    await published(cast)
    await other.says("/board")
    await other.presses("0001")
    await other.presses("我也需要")
    assert "扫本单位工会的二维码" in await other.toast()


async def test_looking_at_the_board_is_no_part_of_what_one_writes(cast: Cast) -> None:
    """The keyboard's own words, in the middle of a draft; it is laid aside whole, and taken up again."""
    await cast.worker.drafts(TROUBLE)
    await cast.worker.says("大家议")
    assert "这里还没有" in cast.worker.last
    await cast.worker.presses("接着写")
    await cast.worker.presses("实名提交")
    preview = cast.worker.newest("请看一遍")["text"]
    assert "大家议" not in preview and "三车间" in preview


async def test_nothing_is_there_without_the_workers_yes(cast: Cast) -> None:
    """Staff cannot publish by themselves, whatever button they send; nothing leads to what is not published."""
    other = await colleague(cast.place)
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.forges("publish:1:2")
    assert "还没有同意" in await cast.staff.toast()
    await other.says("/board")
    assert "这里还没有" in other.last
    for data in ("board-item:1", "need:1", "board-item:999"):
        await other.forges(data)
        assert "没有找到" in await other.toast()


async def test_it_comes_off_again(cast: Cast) -> None:
    """By a tap of its submitter, or by staff who do not handle it, with a reason that the submitter reads."""
    other = await colleague(cast.place)
    await published(cast)
    assert "从大家议撤下" in cast.worker.buttons, "under the very message that says so"
    await cast.worker.presses("从大家议撤下")
    assert "撤下了" in cast.staff.last
    await other.forges("board-item:1")
    assert "没有找到" in await other.toast()
    await cast.worker.presses("放到大家议")
    await cast.staff.presses("公开到大家议")
    await cast.staff.says(f"{TITLE}\n{SUMMARY}")
    await cast.staff.forges("hide:1:2")
    assert "请别的同事来看" in await cast.staff.toast()
    await cast.colleague.says("/case 1")
    await cast.colleague.presses("更多")
    await cast.colleague.presses("从大家议撤下,写明理由")
    await cast.colleague.says("内容要核实")
    assert "内容要核实" in cast.worker.last


@BOTH
@pytest.mark.parametrize("english", [False, True])
async def test_what_is_withdrawn_comes_off_with_it(cast: Cast, english: bool) -> None:
    """It says so before, and how many need it; then nothing leads to it, and nobody can press for it any more."""
    other = await colleague(cast.place)
    await published(cast)
    await other.forges("need:1")
    withdraws, sure = "撤回诉求", "一起撤下"
    if english:
        withdraws, sure = "Withdraw", "Take it down for all"
        await cast.worker.says("/language")
        await cast.worker.presses("English")
        await cast.worker.says("/case 1")
    await cast.worker.presses(withdraws)
    assert ("1 colleague needs 0001 too" if english else "有 1 人也需要") in cast.worker.last
    await cast.worker.presses(sure)
    await other.says("/board")
    assert "这里还没有" in other.last
    for data in ("board-item:1", "need:1", "board-item:999"):
        await other.forges(data)
        assert "没有找到" in await other.toast()
    await other.says("/case 1")
    assert SUMMARY not in other.last


async def test_staff_may_put_it_into_other_words(cast: Cast) -> None:
    """Its submitter reads them at once, the history keeps both; who needed it still does."""
    other = await colleague(cast.place)
    await published(cast)
    await other.forges("need:1")
    await cast.place.pass_time(hours=1)
    await cast.staff.presses("改写公开内容")
    await cast.staff.says("晚班班车\n晚上十点以后没有车。")
    assert "改写了公开的内容" in cast.worker.last and "晚上十点以后没有车" in cast.worker.last
    assert "从大家议撤下" in cast.worker.buttons
    await other.forges("board-item:1")
    assert "晚班班车" in other.last and TITLE not in other.last and "1 人也需要" in other.last
    await cast.worker.forges("view:1")
    assert SUMMARY in cast.worker.last and "晚上十点以后没有车" in cast.worker.last


async def test_one_line_is_enough(cast: Cast) -> None:
    """Then it is the title, and is not said twice; a line too long for a title stands whole below it."""
    other = await colleague(cast.place)
    await published(cast, TITLE)
    await other.forges("board-item:1")
    assert other.last.count(TITLE) == 1
    await cast.worker.presses("从大家议撤下")
    await cast.worker.presses("放到大家议")
    await cast.staff.presses("公开到大家议")
    await cast.staff.says(SUMMARY * 3)
    await other.forges("board-item:1")
    assert SUMMARY * 3 in other.last


async def test_another_township_reads_nothing_of_it(cast: Cast) -> None:
    """Nor anybody who has not said where they work; the answer is the one for no case at all."""
    await published(cast)
    async with cast.place.database.transaction() as tx:
        elsewhere = await Unions(tx).add("新埭镇总工会", cast.place.city)
    stranger = await cast.place.member(103, "外镇职工", elsewhere)
    nobody = await cast.place.phone(104, "路人")
    for phone in (stranger, nobody):
        await phone.says("/board")
        assert TITLE not in phone.everything
        await phone.forges("board-item:1")
        assert "没有找到" in await phone.toast()


async def test_what_went_past_the_bosss_union_is_read_there_like_everywhere_once_its_worker_agrees(cast: Cast) -> None:
    """Were it hidden from its officers, that would say to them whose it is. Nobody reads it before that yes."""
    boss = await cast.place.official(601, "本厂主席", Role.CHAIR, cast.place.works)
    await cast.worker.hands_in("老板扣钱", sign="匿名提交")
    await cast.staff.presses("受理")
    await cast.worker.presses("放到大家议")
    await boss.forges("board-item:1")
    assert "没有找到" in await boss.toast()
    await cast.worker.presses("放上去")
    await cast.staff.presses("公开到大家议")
    await cast.staff.says("工资发放\n希望按时足额发工资。")
    await boss.says("/board")
    assert "工资发放" in " ".join(boss.buttons)
    await boss.forges("board-item:1")
    assert "希望按时足额发工资" in boss.last and "老板扣钱" not in boss.everything
    other = await colleague(cast.place)
    await other.says("/board")
    assert "工资发放" in " ".join(other.buttons)


@BOTH
async def test_words_find_it(cast: Cast) -> None:
    """In what is published, not in what the worker wrote; one character is too few, so is a quote or an emoji."""
    other = await colleague(cast.place)
    await published(cast)
    await other.says("/board 班车")
    assert "0001 夜班班车" in " ".join(other.buttons)
    for words in ("三车间", "100%_' OR 1=1 --", "停车"):
        await other.says(f"/board {words}")
        assert "0001" not in " ".join(other.buttons), words
    for words in ("车", "🙂", "“"):
        await other.says(f"/board {words}")
        assert "至少写两个字" in other.last


@BOTH
async def test_similar_comes_first(cast: Cast) -> None:
    """Whoever writes the same again is shown it; they add their weight, or go on."""
    other = await colleague(cast.place)
    await published(cast)
    await other.drafts("夜班下班没有公交车,能不能加一班班车", category="食宿交通")
    await other.presses("实名提交")
    assert "相像的事" in other.last and "0001 夜班班车" in " ".join(other.buttons)
    await other.presses("都不是,接着交")
    await other.presses("确认提交")
    assert "0002" in other.last
    assert len(cast.place.tables()["cases"]) == 2


@BOTH
async def test_enough_who_need_it_bring_it_before_the_representatives(cast: Cast, representatives: list[Phone]) -> None:
    """As many as the union says; one of them takes it up, and staff owe the worker a first word within two days."""
    place = cast.place
    admin = await place.person(await place.official(401, "郑老师", Role.ADMIN))
    async with place.database.transaction() as tx:
        actor = await People(tx).actor(admin)
        await set_figure(place.work(tx), place.town, "board.seconds", 2, actor)
    await published(cast)
    for n in range(2):
        await (await colleague(cast.place, 110 + n, f"同事{n}")).forges("need:1")
    assert "很多同事也需要" in cast.worker.last
    assert "夜班" in representatives[0].last and "三车间" not in representatives[0].everything
    await representatives[0].presses("我来提")
    assert "李代表 愿意为您提出来" in cast.worker.last
    assert "先给职工回个话" in cast.staff.newest("三车间")["text"]
    await cast.staff.presses("给职工回个话")
    await cast.staff.says("已经和公交公司约了周四谈。")
    assert "约了周四谈" in cast.worker.last
    assert "带头提:李代表" in representatives[0].newest("带头提")["text"]


async def test_not_carried_it_goes_back_to_be_handled(cast: Cast, representatives: list[Phone]) -> None:
    """A demand that was taken up does not end with a vote."""
    await published(cast)
    await representatives[0].says("/board")
    await representatives[0].presses("0001")
    await representatives[0].presses("我来提")
    await cast.staff.presses("立案")
    for phone in representatives[1:]:
        await phone.presses("反对")
    await cast.place.pass_time(minutes=61)
    assert "回到工会接着办" in cast.worker.last
    await cast.staff.presses("受理")
    assert "工会已接手" in cast.worker.last

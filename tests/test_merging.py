"""并案: two cases that are the same thing go together, and nobody is lost on the way."""

import pytest

from domain.people import Role
from storage.unions import Unions
from tests.assembly import Assembly
from tests.board import TITLE, colleague, published
from tests.cases import merges
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import PHOTO, Phone

FIRST, SECOND = "食堂太贵,一顿要二十块", "中午吃饭太贵了"


@pytest.fixture
async def two(cast: Cast) -> tuple[Cast, Phone]:
    """Two workers ask for the same; the first demand is being handled."""
    other = await cast.place.member(102, "陈小红")
    await cast.worker.hands_in(FIRST)
    await cast.staff.presses("受理")
    await other.hands_in(SECOND)
    return cast, other


@BOTH
async def test_both_hear_the_result_and_each_rates_it(two: tuple[Cast, Phone]) -> None:
    """The second sees every step of the first, nothing of what the first one wrote, and has a rating of their own."""
    cast, other = two
    await merges(cast.staff)
    assert "已并案" in cast.staff.everything
    assert "合在一起办" in other.last and "这不是一回事" in other.buttons
    assert "又有一位反映同样的事" in cast.worker.last
    await cast.staff.replies(FIRST, "正在和食堂谈,小明您先别急")
    assert "别急" not in other.everything
    await cast.staff.presses("办结")
    await cast.staff.presses("A 已解决")
    await cast.staff.says("每顿十五块,下周开始。")
    for phone in (cast.worker, other):
        assert "每顿十五块" in phone.last and "满意" in phone.buttons
    assert "您反映的 0002 合在这件里" in other.newest("0001")["text"] or "0002" in other.everything
    assert FIRST not in other.everything and "王小明" not in other.everything
    await cast.worker.presses("满意")
    assert "您评了:满意" in cast.worker.everything, "it can be changed while the other has not spoken"
    await other.presses("基本满意")
    assert "满意 1 / 评价 2 / 应评 2" in cast.staff.last
    assert "您的评价:基本满意" in other.everything


@BOTH
async def test_who_also_pressed_that_they_need_it_is_one_person(cast: Cast) -> None:
    """On the board each account that pressed is one; in what persons say of the result they count once."""
    await published(cast)
    other = await colleague(cast.place)
    await other.forges("need:1")
    assert len(cast.place.tables()["second"]) == 1
    await other.hands_in(SECOND)
    await merges(cast.staff)
    await cast.staff.replies(TITLE, "在谈了")
    await cast.staff.resolves("每顿十五块")
    for phone in (cast.worker, other):
        await phone.presses("满意")
    assert "满意 2 / 评价 2 / 应评 2" in cast.staff.last
    await cast.chair.says("一屏")
    assert "满意 2(含基本满意 2)/评价 2/应评 2 人" in cast.chair.last


async def test_what_is_alike_is_offered(cast: Cast) -> None:
    """Cases under way that are about the same, by a tap; nothing that is about something else."""
    other = await cast.place.member(102, "陈小红")
    for phone, words in (
        (cast.worker, "东门的电瓶车棚太小了,每天都停不下"),
        (other, "东门停电瓶车的棚子不够,电瓶车棚能不能建大一点"),
    ):
        await phone.hands_in(words, category="食宿交通")
    await cast.worker.hands_in("想学电工,有没有培训班")
    await cast.staff.presses("更多")
    await cast.staff.presses("并案")
    assert "像是同一回事" not in cast.staff.last
    await cast.staff.presses("取消")
    await cast.staff.forges("merge:2:1")
    assert "像是同一回事" in cast.staff.last and any("0001 东门" in button for button in cast.staff.buttons)
    await cast.staff.presses("0001 东门")
    assert "0001:东门的电瓶车棚" in cast.staff.everything
    await cast.staff.presses("确定并案")
    assert "已并案" in cast.staff.everything


async def test_what_the_first_one_wrote_stays_theirs(two: tuple[Cast, Phone]) -> None:
    """The history says where it stands, and not a word of another worker's; files are not shown."""
    cast, other = two
    await merges(cast.staff)
    await cast.worker.replies("0001", "我儿子也在这里吃")
    await other.presses("打开 0001")
    assert FIRST not in other.last
    await other.presses("看经过")
    assert "我儿子" not in other.everything and "王小明" not in other.everything
    assert "工会在办" in other.last
    await other.forges("files:1")
    assert "没有找到" in await other.toast()


async def test_what_the_second_one_adds_stays_theirs_too(two: tuple[Cast, Phone]) -> None:
    """Staff read it, and see its pictures; the first worker does neither."""
    cast, other = two
    await merges(cast.staff)
    await other.presses("打开 0001")
    card = other.newest("您反映的 0002")["message_id"]
    await other.sends_files([PHOTO], text="我在二车间", reply_to=card)
    assert "二车间" in cast.staff.everything
    for phone, reads in ((cast.staff, True), (cast.worker, False)):
        await phone.forges("view:1")
        assert ("二车间" in phone.last) is reads, phone.name
        await phone.forges("files:1")
        assert any("photo" in message for message in phone.messages) is reads, phone.name


@BOTH
async def test_what_is_said_of_the_merged_one_goes_into_the_other(two: tuple[Cast, Phone]) -> None:
    """Whoever replies under their own old card is heard where it is handled, and reads by when."""
    cast, other = two
    await merges(cast.staff)
    await other.replies("0002", "我们车间也有三个孩子")
    assert "补充好了(0001)" in other.last and "最晚" in other.last
    assert "三个孩子" in cast.staff.last and "三个孩子" not in cast.worker.everything


async def test_whose_own_case_it_is_by_now_has_nothing_to_do_in_it(cast: Cast) -> None:
    """Staff whose own demand went into another do not accept, nor find, that other one in their list."""
    await cast.worker.hands_in(FIRST)
    await cast.colleague.hands_in(SECOND)
    await cast.staff.forges("merge:2:1")
    await cast.staff.says("1")
    await cast.staff.presses("确定并案")
    await cast.colleague.says("/todo")
    assert "都处理好了" in cast.colleague.last
    await cast.colleague.forges("accept:1:1")
    assert "工作人员来做" in await cast.colleague.toast()


async def test_not_the_same_thing(two: tuple[Cast, Phone]) -> None:
    """One tap within three days: it goes by itself again, and is not merged another time."""
    cast, other = two
    await merges(cast.staff)
    await other.presses("这不是一回事")
    assert "单独办" in await other.toast()
    assert "不是一回事" in cast.staff.last
    await cast.staff.presses("受理")
    assert "工会已接手" in other.last
    await cast.staff.presses("办结")
    await cast.staff.presses("A 已解决")
    await cast.staff.says("解决了 0002")
    assert "解决了 0002" in other.everything and "解决了 0002" not in cast.worker.everything


async def test_after_three_days_it_stays_merged(two: tuple[Cast, Phone]) -> None:
    """The button says so, and what one can do instead."""
    cast, other = two
    await merges(cast.staff)
    card = other.newest("合在一起办")
    await cast.place.pass_working_days(4)
    await other.forges("split:2:0", card["message_id"])
    assert "超过三天" in await other.toast()


async def test_when_the_first_is_withdrawn_the_second_goes_on(two: tuple[Cast, Phone]) -> None:
    """Nothing is lost because somebody else gave up."""
    cast, other = two
    await merges(cast.staff)
    await cast.worker.presses("撤回")
    await cast.worker.presses("确定撤回")
    assert "接着单独办" in other.last
    assert "单独受理" in cast.staff.last
    await cast.staff.presses("受理")
    assert "工会已接手" in other.last


@pytest.mark.parametrize("target", ["itself", "withdrawn", "rated", "into one another"])
async def test_where_it_cannot_go(two: tuple[Cast, Phone], target: str) -> None:
    """One sentence, and nothing changed."""
    cast, _ = two
    number = "0001"
    match target:
        case "itself":
            number = "0002"
        case "withdrawn":
            await cast.worker.presses("撤回")
            await cast.worker.presses("确定撤回")
        case "rated":
            await cast.staff.forges("resolve:1:2")
            await cast.staff.presses("A 已解决")
            await cast.staff.says("好了")
            await cast.worker.presses("满意")
        case "into one another":
            third = await cast.place.member(103, "赵强")
            await merges(cast.staff)
            await third.hands_in("吃饭的事")
            number = "0002"
    before = cast.place.tables()["cases"]
    await cast.staff.forges(f"merge:{len(before)}:1")
    await cast.staff.says(number)
    assert "不能并到那一件" in cast.staff.last
    assert cast.place.tables()["cases"] == before
    await cast.staff.presses("取消")
    assert "没有改动" in cast.staff.everything


async def test_a_case_that_staff_may_not_know_of(two: tuple[Cast, Phone]) -> None:
    """A number of another township looks like no number at all."""
    cast, _ = two
    async with cast.place.database.transaction() as tx:
        elsewhere = await Unions(tx).add("新埭镇总工会", cast.place.city)
    await cast.place.official(299, "外镇工作人员", Role.STAFF, elsewhere)
    stranger = await cast.place.member(104, "外镇职工", elsewhere)
    await stranger.hands_in("外镇的事")
    await cast.staff.forges("merge:2:1")
    for number in ("0003", "9999"):
        await cast.staff.says(number)
        assert "没有找到" in cast.staff.last
    await cast.staff.says("哪一件都行")
    assert "请写编号" in cast.staff.last


async def test_an_anonymous_worker_stays_one(cast: Cast) -> None:
    """Neither the first worker nor staff learn who it is; they rate under the same cover."""
    other = await cast.place.member(102, "欧阳晓雪")
    await cast.worker.hands_in(FIRST)
    await cast.staff.presses("受理")
    await other.hands_in(SECOND, sign="匿名提交")
    await merges(cast.staff)
    assert "合在一起办" in other.last
    await cast.staff.presses("办结")
    await cast.staff.presses("A 已解决")
    await cast.staff.says("降价了")
    await other.presses("不满意")
    await other.says("还是贵")
    assert "会单独答复您" in other.last
    assert "还是贵" in cast.staff.last
    for phone in (cast.worker, cast.staff, cast.chair):
        assert "欧阳" not in phone.everything


@BOTH
async def test_a_proposal_goes_into_another(assembly: Assembly) -> None:
    """Whoever led the second, and signed it, follows and rates the first."""
    await assembly.propose()
    for signing in (1, 2):
        await assembly.people[signing].presses("同意联名")
    second = assembly.people[3]
    for words in ("/propose", "再要一个母婴室", "理由", "建议"):
        await second.says(words)
    for button in ("女职工", "沈代表", "冯代表", "选好了", "确认提交"):
        await second.presses(button)
    await assembly.people[2].presses("同意联名")
    await assembly.people[4].presses("同意联名")
    await assembly.staff.forges("merge:2:2")
    await assembly.staff.says("1")
    await assembly.staff.presses("确定并案")
    assert "合在一起办" in second.last and "合在一起办" in assembly.people[4].last
    await assembly.staff.forges("accept:1:2")
    await assembly.votes("赞成", 1, 2)
    await assembly.place.pass_working_days(6)
    assert "审议通过了" in second.last


async def test_of_two_out_of_reach_each_is_named(two: tuple[Cast, Phone]) -> None:
    """Missed in the same moment: whoever telephones reads two names, not one of them twice."""
    cast, other = two
    await merges(cast.staff)
    for phone in (cast.worker, other):
        await phone.blocks()
    await cast.staff.presses("办结")
    await cast.staff.presses("A 已解决")
    await cast.staff.says("每顿十五块,下周开始。")
    asked = [text for text in cast.staff.heard if "再点“已电话告知”" in text]
    assert ["王小明" in "".join(asked), "陈小红" in "".join(asked)] == [True, True]

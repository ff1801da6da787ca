"""Handling is nobody's alone: a colleague's part, a wrong assignment, more time, who leaves, who is out of reach."""

from datetime import time

from domain.people import Role
from domain.policy import Quiet
from services import quiet_hours
from storage.people import People
from tests.assembly import TITLE, Assembly
from tests.cases import TROUBLE, accepted
from tests.conftest import Cast
from tests.engines import BOTH

__all__ = ["accepted"]


# --- a colleague's part ----------------------------------------------------------------------------------------------


@BOTH
async def test_a_colleague_helps(accepted: Cast) -> None:
    """They know which part is theirs and by when; whoever asked hears when it is done; the worker is not bothered."""
    await accepted.staff.presses("更多")
    await accepted.staff.presses("请同事协办")
    await accepted.staff.presses("孙浩")
    await accepted.staff.says("请联系两所学校")
    assert "请您协办" in accepted.colleague.last and "联系两所学校" in accepted.colleague.last
    await accepted.colleague.says("/todo")
    assert "0001" in " ".join(accepted.colleague.buttons)
    await accepted.colleague.presses("我这部分办好了")
    await accepted.colleague.says("两所都同意借教室")
    assert "两所都同意" in accepted.staff.last
    assert "两所都同意" not in accepted.worker.everything
    await accepted.colleague.says("/todo")
    assert "都处理好了" in accepted.colleague.last


async def test_a_part_that_is_late_earns_its_own_warning(accepted: Cast) -> None:
    """The case has time left; the colleague's five days are over."""
    await accepted.staff.presses("更多")
    await accepted.staff.presses("请同事协办")
    await accepted.staff.presses("孙浩")
    await accepted.staff.says("请联系两所学校")
    await accepted.place.pass_working_days(6)
    assert "黄牌" in accepted.colleague.last


async def test_a_helper_who_leaves(accepted: Cast) -> None:
    """Whoever asked hears that the part is open again."""
    await accepted.staff.presses("更多")
    await accepted.staff.presses("请同事协办")
    await accepted.staff.presses("孙浩")
    await accepted.staff.says("请联系两所学校")
    await accepted.place.dismiss(accepted.colleague, Role.STAFF)
    assert "协办的同事离任了" in accepted.staff.last


async def helped(accepted: Cast) -> None:
    await accepted.staff.presses("更多")
    await accepted.staff.presses("请同事协办")
    await accepted.staff.presses("孙浩")
    await accepted.staff.says("请联系两所学校")


async def test_whoever_asked_for_help_can_do_without_it(accepted: Cast) -> None:
    """The colleague hears it, and owes nothing; nobody else can take it back."""
    await helped(accepted)
    await accepted.chair.forges("recall:1:3")
    assert "由办这件事的同事来做" in await accepted.chair.toast()
    await accepted.staff.presses("更多")
    await accepted.staff.presses("不用协办了")
    assert "不用您协办了" in accepted.colleague.last
    await accepted.colleague.says("/todo")
    assert "都处理好了" in accepted.colleague.last


async def test_help_asked_of_whoever_wrote_it_without_a_name_ends(cast: Cast) -> None:
    """They cannot act on their own case, and nothing shows why: whoever asked takes it back, as from anybody."""
    await cast.colleague.hands_in(TROUBLE, sign="匿名提交")
    await cast.staff.presses("受理")
    await helped(cast)
    await cast.staff.presses("更多")
    await cast.staff.presses("不用协办了")
    await cast.place.pass_working_days(6)
    assert "黄牌" not in cast.chair.everything


@BOTH
async def test_a_colleague_out_of_reach_when_asked(accepted: Cast) -> None:
    """Whoever asked hears at once that it did not arrive, once, and asks somebody else by the button below."""
    third = await accepted.place.official(203, "吴强", Role.STAFF)
    await accepted.colleague.blocks()
    await helped(accepted)
    await accepted.place.pass_time(minutes=1)
    assert "请 孙浩 协办的事没有送到" in accepted.staff.last
    await accepted.place.pass_working_days(6)
    assert accepted.staff.everything.count("协办的事没有送到") == 1
    accepted.staff.newest("协办的事没有送到")
    await accepted.staff.presses("请同事协办")
    await accepted.staff.presses("吴强")
    await accepted.staff.says("请联系两所学校")
    assert "请您协办" in third.last


@BOTH
async def test_a_colleague_who_is_out_of_reach_later(accepted: Cast) -> None:
    """And anew where they came back in between; whoever handles the case by then hears it, too."""
    await helped(accepted)
    third = await accepted.place.official(203, "吴强", Role.STAFF)
    for times in (1, 2):
        await accepted.colleague.blocks()
        await accepted.place.pass_time(minutes=1)
        assert accepted.staff.everything.count("协办的事没有送到") == times
        await accepted.colleague.unblocks()
        await accepted.place.pass_time(minutes=1)
    await accepted.colleague.blocks()
    await accepted.place.pass_time(minutes=1)
    await accepted.staff.says("/case 1")
    await accepted.staff.presses("转给同事")
    await accepted.staff.presses("吴强")
    await accepted.place.pass_time(minutes=1)
    assert "协办的事没有送到" in third.everything
    assert "没有送到" not in accepted.worker.everything


@BOTH
async def test_nothing_reaches_whoever_asked_either(accepted: Cast) -> None:
    """They were told, and are gone then: whoever could go on with it hears of it, too."""
    third = await accepted.place.official(203, "吴强", Role.STAFF)
    await helped(accepted)
    await accepted.colleague.blocks()
    await accepted.place.pass_time(minutes=1)
    assert "协办的事没有送到" in accepted.staff.last and "没有送到" not in third.everything
    await accepted.staff.blocks()
    for _ in "12":  # it is passed on, and then looked at
        await accepted.place.pass_time(minutes=1)
    assert third.everything.count("请 孙浩 协办的事没有送到") == 1


@BOTH
async def test_an_answer_without_a_name_does_not_say_who_is_out_of_reach(accepted: Cast) -> None:
    """Nothing is heard at the moment when it does not reach the account behind it, but at the helper's own reminder."""
    await helped(accepted)
    await accepted.colleague.hands_in("食堂太远", sign="匿名提交")
    await accepted.staff.presses("受理")
    fault = {"method": "sendMessage", "status": 403, "description": "Forbidden: bot was blocked by the user"}
    await accepted.place.control("faults", json={**fault, "times": 1, "chat_id": accepted.colleague.id})
    await accepted.staff.replies("食堂太远", "正在看")
    await accepted.place.pass_time(minutes=1)
    assert "没有送到" not in accepted.staff.everything
    await accepted.place.pass_working_days(6)
    assert "请 孙浩 协办的事没有送到" in accepted.staff.everything


# --- a wrong assignment ----------------------------------------------------------------------------------------------


async def given(accepted: Cast) -> None:
    await accepted.staff.presses("转给同事")
    await accepted.staff.presses("孙浩")


async def test_a_wrong_assignment_goes_back_once(accepted: Cast) -> None:
    """Within two days, with a reason that colleagues read; the worker's date stays."""
    await given(accepted)
    await accepted.colleague.presses("更多")
    await accepted.colleague.presses("不归我办,退回")
    await accepted.colleague.says("学校的事归教育口")
    assert "归教育口" in accepted.staff.last
    assert "换一位同事来办" in accepted.worker.last and "归教育口" not in accepted.worker.everything
    await accepted.staff.presses("受理")
    await given(accepted)
    await accepted.colleague.forges("handback:1:6")
    assert "只能退一次" in await accepted.colleague.toast()


async def test_after_two_days_it_stays(accepted: Cast) -> None:
    """One can still pass it on."""
    await given(accepted)
    await accepted.colleague.presses("更多")
    await accepted.place.pass_working_days(3)
    await accepted.colleague.presses("不归我办,退回")
    assert "不能退回" in await accepted.colleague.toast()


async def test_what_one_took_oneself_does_not_go_back(accepted: Cast) -> None:
    """The button is not there, and forging it changes nothing."""
    await accepted.staff.forges("handback:1:2")
    assert "别人转给您" in await accepted.staff.toast()


# --- more time -------------------------------------------------------------------------------------------------------


async def extended(assembly: Assembly) -> None:
    await assembly.adopted()
    await assembly.staff.presses("申请延期")
    await assembly.staff.presses("30 个工作日")
    await assembly.staff.says("房东要到下季度才能腾房")


@BOTH
async def test_whoever_leads_it_consents_to_more_time(assembly: Assembly) -> None:
    """One tap; the chair is not asked."""
    await extended(assembly)
    assert "您是领衔人" in assembly.lead.last and "腾房" in assembly.lead.last
    assert "已请领衔人决定" in assembly.staff.last and "主席" not in assembly.staff.last
    assert "腾房" not in assembly.chair.everything
    await assembly.lead.presses("同意延期")
    assert "同意延期" in assembly.staff.last


async def test_a_silent_lead_leaves_it_to_the_chair(assembly: Assembly) -> None:
    """After two days; the lead's button is over then."""
    await extended(assembly)
    ask = assembly.lead.newest("您是领衔人")
    await assembly.place.pass_working_days(3)
    assert "领衔人没有答复" in assembly.chair.last and "腾房" in assembly.chair.last
    await assembly.lead.forges("grant:1:6", ask["message_id"])
    assert "过时" in await assembly.lead.toast()
    await assembly.chair.presses("不同意延期")
    assert "没有同意延期" in assembly.staff.last


async def test_the_chair_does_not_decide_before_the_lead(assembly: Assembly) -> None:
    """Whatever button is sent."""
    await extended(assembly)
    await assembly.chair.forges("grant:1:6")
    assert "过时" in await assembly.chair.toast()


# --- who leaves, and who is out of reach -----------------------------------------------------------------------------


@BOTH
async def test_the_first_cosigner_leads_on(assembly: Assembly) -> None:
    """When the lead's post ends: the new one hears it, the old one keeps following and rating."""
    await assembly.filed()
    await assembly.place.dismiss(assembly.lead, Role.REPRESENTATIVE)
    assert "现在由您领衔" in assembly.people[1].last
    assert "带头提的代表换了" in assembly.lead.last
    assert "带头提:何代表" in assembly.people[3].newest(TITLE)["text"]
    await assembly.lead.forges("withdraw-yes:1:3")
    assert "自己提交" in await assembly.lead.toast(), "it is not theirs to withdraw any more"


async def test_whoever_leaves_is_not_waited_for(assembly: Assembly) -> None:
    """Their missing vote does not count against the quorum, nor hold up the end."""
    await assembly.filed()
    await assembly.votes("赞成", 1, 2, 3)
    await assembly.place.dismiss(assembly.people[4], Role.REPRESENTATIVE)
    await assembly.place.pass_time(minutes=61)
    assert "审议通过了(赞成 3,反对 0,弃权 0)" in assembly.lead.last


@BOTH
async def test_somebody_out_of_reach_is_told_by_telephone(accepted: Cast) -> None:
    """Who blocked the bot does not hear the answer: whoever handles it is asked to call, once."""
    await accepted.worker.blocks()
    await accepted.staff.replies(TROUBLE, "下周一开班")
    assert "打电话告诉一声" in accepted.staff.last
    assert "王小明</b> 收不到" in accepted.staff.newest(TROUBLE)["text"] or "王小明 收不到" in accepted.staff.everything
    await accepted.staff.replies(TROUBLE, "带好水杯")
    assert accepted.staff.everything.count("再点“已电话告知”") == 1
    await accepted.staff.presses("已电话告知")
    assert "王小明 收不到" not in accepted.staff.newest(TROUBLE)["text"]


async def test_who_comes_back_sees_where_it_stands(accepted: Cast) -> None:
    """Nobody has to call any more, and the card is there anew."""
    await accepted.worker.blocks()
    await accepted.staff.replies(TROUBLE, "下周一开班")
    assert "王小明 收不到" in accepted.staff.newest(TROUBLE)["text"]
    await accepted.worker.unblocks()
    assert "王小明 收不到" not in accepted.staff.newest(TROUBLE)["text"]
    assert TROUBLE in accepted.worker.heard[-1] or TROUBLE in accepted.worker.heard[-2]


async def test_of_an_anonymous_worker_nobody_learns_that(cast: Cast) -> None:
    """Out of reach or not, staff see the same."""
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    await cast.staff.presses("受理")
    await cast.worker.blocks()
    await cast.staff.replies(TROUBLE, "下周一开班")
    assert "收不到" not in cast.staff.everything and "打电话" not in cast.staff.everything


async def test_who_came_back_in_the_night_need_not_be_telephoned(accepted: Cast) -> None:
    """Whoever is asked to call rests longer than others: by the time they would be asked there is nobody to call."""
    async with accepted.place.database.transaction() as tx:
        person = await People(tx).visitor(accepted.staff.id)
        assert person
        await quiet_hours.set_quiet_hours(accepted.place.work(tx), person.person, Quiet(time(9), time(8)))
    await accepted.place.pass_time(minutes=15)
    await accepted.worker.blocks()
    await accepted.staff.replies(TROUBLE, "下周一开班")
    await accepted.worker.unblocks()
    await accepted.place.pass_time(hours=22)
    assert "再点“已电话告知”" not in accepted.staff.everything


# --- passed on -------------------------------------------------------------------------------------------------------


@BOTH
async def test_who_loses_a_case_hears_of_it(accepted: Cast) -> None:
    """A colleague gives it to a third one."""
    third = await accepted.place.official(203, "吴强", Role.STAFF)
    await accepted.colleague.says("/case 1")
    await accepted.colleague.presses("转给同事")
    await accepted.colleague.presses("吴强")
    assert "0001 已转给 吴强 办理,您不用再办了" in accepted.staff.last
    assert "承办:吴强" in third.last


@BOTH
async def test_a_chair_is_told_once_that_it_is_late(accepted: Cast) -> None:
    """However often it is passed on; whoever has it now hears that it is."""
    await accepted.place.pass_working_days(14)
    assert accepted.chair.everything.count("黄牌") == 1
    await accepted.staff.says("/case 1")
    await accepted.staff.presses("转给同事")
    await accepted.staff.presses("孙浩")
    await accepted.place.pass_time(minutes=1)
    assert "黄牌" in accepted.colleague.everything
    await accepted.colleague.presses("转给同事")
    await accepted.colleague.presses("陈敏")
    await accepted.place.pass_time(minutes=1)
    assert accepted.chair.everything.count("黄牌") == 1

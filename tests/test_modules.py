"""An admin switches proposals off for a union, and on again: nothing new begins, what runs is brought to its end."""

from dataclasses import replace

import pytest

from bot.operating.settings import DEFAULT_POLICY, read_policy
from domain.cases.hindrances import hindrance
from domain.cases.loop import verb_of
from domain.cases.procedure import Move
from domain.cases.words import Action, Kind, Party
from domain.people import Role, Union
from domain.policy import with_figures
from domain.refusal import ModuleOff
from storage.people import People
from storage.unions import Unions
from tests import loop
from tests.assembly import TITLE, Assembly, assembled
from tests.board import SUMMARY, colleague
from tests.decisions import new_case
from tests.engines import BOTH
from tests.loop import LOOP
from tests.phones import Phone, Town
from tests.processes import dajiayi

pytestmark = BOTH

TROUBLE = "三车间夜班下班没有公交车"
CLOSED = "不接受新的提案"


@pytest.fixture
async def admin(assembly: Assembly) -> Phone:
    return await assembly.place.official(401, "郑老师", Role.ADMIN)


@pytest.fixture
async def worker(assembly: Assembly) -> Phone:
    return await assembly.place.member(101, "王小明")


async def switches_off(admin: Phone) -> None:
    await admin.says("/policy")
    await admin.presses("功能开关")
    await admin.presses("提案:开")
    await admin.presses("提案:关")


async def switches_on(admin: Phone) -> None:
    await admin.says("/policy")
    await admin.presses("功能开关")
    await admin.presses("提案:关")
    await admin.presses("提案:开")


async def written(lead: Phone) -> None:
    """A proposal up to the look at the whole of it."""
    await lead.says("/propose")
    for words in (TITLE, "园区里没有地方喂奶。", "请在服务中心辟一间。"):
        await lead.says(words)
    await lead.presses("女职工")
    await lead.presses("何代表")
    await lead.presses("沈代表")
    await lead.presses("选好了")


async def published(assembly: Assembly, worker: Phone) -> None:
    await worker.hands_in(TROUBLE, category="食宿交通")
    await assembly.staff.presses("受理")
    await worker.presses("放到大家议")
    await assembly.staff.presses("公开到大家议")
    await assembly.staff.says(f"夜班班车\n{SUMMARY}")


async def declined(assembly: Assembly, worker: Phone) -> None:
    await worker.hands_in("食堂太贵")
    await assembly.staff.presses("不予受理")
    await assembly.staff.says("食堂由公司定价")


async def asked(assembly: Assembly, worker: Phone) -> None:
    """Whether a representative may take it up."""
    await worker.hands_in(TROUBLE, category="食宿交通")
    await assembly.staff.presses("受理")
    await assembly.staff.presses("更多")
    await assembly.staff.presses("由代表提成提案")


def kinds(place: Town) -> list[str]:
    return [row["kind"] for row in place.tables()["cases"]]


# --- the switch ------------------------------------------------------------------------------------------------------


async def test_who_switches_it_off_reads_how_many_are_under_way(assembly: Assembly, admin: Phone) -> None:
    """Of the union and all below it, in a message with a way back; what is over is not counted, nor is a demand."""
    await assembly.propose()
    await assembly.propose()
    await assembly.lead.presses("撤回提案")
    await assembly.lead.presses("确定撤回")
    await (await assembly.place.member(101, "王小明")).hands_in(TROUBLE)
    city = await assembly.place.official(402, "市里的管理员", Role.ADMIN, assembly.place.city)
    for phone in (admin, city):
        await switches_off(phone)
        assert "改好了" in await phone.toast()
        assert "不再接受新的提案" in phone.last and "正在办的 1 件照常办完" in phone.last
        await phone.presses("功能开关")
        assert "提案:关" in phone.buttons
        await switches_on(phone)
        assert "提案:开" in phone.buttons


async def test_where_none_runs_it_says_so_and_the_trail_has_it(assembly: Assembly, admin: Phone) -> None:
    """In words, not as a figure; and back to what it is above."""
    await switches_off(admin)
    assert "现在没有正在办的" in admin.last
    await admin.says("/policy")
    await admin.presses("功能开关")
    await admin.presses("提案:关")
    await admin.presses("恢复上级的 提案:开")
    await admin.presses("谁改过什么")
    newest, older = [line for line in admin.last.splitlines() if "郑老师" in line]
    assert "提案:关" in older and "提案:开(恢复上级的)" in newest


async def test_an_operator_switches_it_off_and_reads_the_same(assembly: Assembly) -> None:
    """From the command line, while the bot runs; the record says 0, which is not `as above`."""
    await assembly.propose()
    said = await dajiayi(assembly.place, "policy", "modules.proposals=0", "--union", "林埭镇总工会")
    assert "1 under way go on" in said
    assert "modules.proposals = 0  # policy file: 1" in said and "command line  modules.proposals = 0" in said
    await assembly.lead.says("/propose")
    assert CLOSED in assembly.lead.last


# --- nothing begins --------------------------------------------------------------------------------------------------


async def test_a_representative_hears_it_before_they_write_for_nothing(assembly: Assembly, admin: Phone) -> None:
    """By the command and by the keyboard: what happened, and what can be done instead; then all is as before."""
    await switches_off(admin)
    for words in ("/propose", "写提案"):
        await assembly.lead.says(words)
        assert CLOSED in assembly.lead.last and "我要反映" in assembly.lead.last
    await switches_on(admin)
    await assembly.propose()
    assert kinds(assembly.place) == ["proposal"]


async def test_what_was_written_before_is_kept_and_not_handed_in(assembly: Assembly, admin: Phone) -> None:
    """Switched on again, a tap hands it in as it was written."""
    await written(assembly.lead)
    await switches_off(admin)
    await assembly.lead.presses("确认提交")
    assert CLOSED in await assembly.lead.toast()
    await assembly.lead.says("/propose")
    assert CLOSED in assembly.lead.last
    assert kinds(assembly.place) == []
    await switches_on(admin)
    await assembly.lead.presses("确认提交")
    assert [row["title"] for row in assembly.place.tables()["cases"]] == [TITLE]


async def test_what_is_half_written_is_kept_too(assembly: Assembly, admin: Phone) -> None:
    """It stops where the union comes in, at who signs, and goes on from there."""
    lead = assembly.lead
    await lead.says("/propose")
    await lead.says(TITLE)
    await switches_off(admin)
    await lead.says("园区里没有地方喂奶。")
    await lead.says("请在服务中心辟一间。")
    await lead.presses("女职工")
    assert CLOSED in await lead.toast()
    await switches_on(admin)
    await lead.presses("女职工")
    assert "请哪几位代表联名" in lead.last


async def test_a_demand_of_the_board_stays_one(assembly: Assembly, admin: Phone, worker: Phone) -> None:
    """However many need it too; there is no button to take it up, and a forged one is answered by the sentence."""
    await switches_off(admin)
    await admin.forges(f"rule:{assembly.place.town.id}:board.seconds:2")
    await published(assembly, worker)
    lead = assembly.lead
    for n in range(2):
        await (await colleague(assembly.place, 110 + n, f"同事{n}")).forges("need:1")
    assert "请代表们来看" not in worker.everything
    await lead.says("/board")
    await lead.presses("0001")
    assert SUMMARY in lead.last and "我来提" not in lead.buttons
    await lead.forges("champion:1:2")
    assert CLOSED in await lead.toast()
    assert kinds(assembly.place) == ["demand"]
    await switches_on(admin)
    await (await colleague(assembly.place, 120, "同事三")).forges("need:1")
    assert "请代表们来看" in worker.everything
    await lead.presses("我来提")
    assert kinds(assembly.place) == ["proposal"]


async def test_staff_do_not_ask_a_worker_for_it(assembly: Assembly, admin: Phone, worker: Phone) -> None:
    """Neither by a button that is shown nor by one that is not."""
    await switches_off(admin)
    await worker.hands_in(TROUBLE)
    await assembly.staff.presses("受理")
    await assembly.staff.presses("更多")
    assert not any("提成提案" in button for button in assembly.staff.buttons)
    await assembly.staff.forges("suggest:1:2")
    assert CLOSED in await assembly.staff.toast()
    assert "代表愿意帮您" not in worker.everything


async def test_a_worker_does_not_ask_for_it(assembly: Assembly, admin: Phone, worker: Phone) -> None:
    """Of what was declined the review stays; an old button is answered by the sentence."""
    await declined(assembly, worker)
    await switches_off(admin)
    await worker.presses("请代表帮我提")
    assert CLOSED in await worker.toast()
    await worker.forges("open:1")
    assert "申请复核" in worker.buttons and "请代表帮我提" not in worker.buttons
    assert "食堂太贵" not in assembly.lead.everything
    await switches_on(admin)
    await worker.forges("open:1")
    await worker.presses("请代表帮我提")
    assert "食堂太贵" in assembly.lead.last


async def test_what_representatives_were_asked_for_is_not_taken_up(
    assembly: Assembly, admin: Phone, worker: Phone
) -> None:
    """Their card does not speak of a button that is not there."""
    await declined(assembly, worker)
    await worker.presses("请代表帮我提")
    await switches_off(admin)
    await assembly.lead.presses("我来提")
    assert CLOSED in await assembly.lead.toast()
    await assembly.lead.forges("open:1")
    assert "食堂太贵" in assembly.lead.last
    assert "我来提" not in assembly.lead.last and "我来提" not in assembly.lead.buttons
    await switches_on(admin)
    await assembly.lead.forges("open:1")
    assert "点“我来提”" in assembly.lead.last and "我来提" in assembly.lead.buttons


async def test_a_question_put_before_ends_by_its_own_clock(assembly: Assembly, admin: Phone, worker: Phone) -> None:
    """A yes leads nowhere and is not asked for again; the no stays, and so does silence."""
    await asked(assembly, worker)
    await switches_off(admin)
    await worker.presses("好,请代表提")
    assert CLOSED in await worker.toast()
    await worker.forges("open:1")
    assert "同意吗" not in worker.last and "好,请代表提" not in worker.buttons and "不用,照常办" in worker.buttons
    await assembly.place.pass_working_days(2)
    assert "同意请在" not in worker.everything, "no reminder"
    await assembly.place.pass_working_days(2)
    assert "不提成提案了" in worker.last
    assert TROUBLE not in assembly.lead.everything


# --- what runs -------------------------------------------------------------------------------------------------------


async def test_what_runs_is_brought_to_its_end(assembly: Assembly, admin: Phone) -> None:
    """Signed, filed, voted on, handled, looked at, rated and put on record, as if nothing had happened."""
    await assembly.propose()
    await switches_off(admin)
    await assembly.people[1].presses("同意联名")
    await assembly.people[2].presses("同意联名")
    await assembly.staff.presses("立案")
    await assembly.votes("赞成", 1, 2, 3, 4)
    await assembly.place.pass_time(minutes=61)
    await assembly.staff.presses("接手办理")
    await assembly.staff.presses("办结")
    await assembly.staff.presses("A 已解决")
    await assembly.staff.says("服务中心二楼已开放。")
    for person in assembly.supervisors:
        await person.presses("已落实")
    for person in assembly.people[:3]:
        await person.presses("满意")
    await assembly.staff.presses("归档")
    assert "已归档" in assembly.lead.last
    assert [row["outcome"] for row in assembly.place.tables()["cases"]] == ["rated"]


async def test_its_clocks_its_inquiry_and_its_extension_go_on(assembly: Assembly, admin: Phone) -> None:
    """Whoever is late is warned, whoever asks is answered, and the lead still grants more time."""
    await assembly.adopted()
    await switches_off(admin)
    await assembly.staff.presses("申请延期")
    await assembly.staff.presses("个工作日")
    await assembly.staff.says("房东要下月才签。")
    await assembly.lead.presses("同意延期")
    assert "同意延期" in assembly.staff.last
    await assembly.people[1].presses("更多")
    await assembly.people[1].presses("质询")
    await assembly.people[1].says("场地为什么还没有定?")
    await assembly.people[2].presses("一起质询")
    await assembly.lead.presses("一起质询")
    await assembly.place.pass_working_days(6)
    assert "黄牌" in assembly.staff.last
    await assembly.staff.presses("回答质询")
    await assembly.staff.says("下周签合同。")
    assert "下周签合同" in assembly.people[1].last


async def test_a_worker_still_takes_back_what_became_a_proposal(
    assembly: Assembly, admin: Phone, worker: Phone
) -> None:
    """And it is handled as the demand that it was."""
    await published(assembly, worker)
    await assembly.lead.forges("champion:1:2")
    await switches_off(admin)
    await worker.presses("不同意提成提案")
    await worker.presses("不同意,接着办")
    assert kinds(assembly.place) == ["demand"]


# --- where it holds --------------------------------------------------------------------------------------------------


async def test_a_union_beside_is_not_concerned_and_one_below_is(place: Town) -> None:
    """Of a representative of both the one counts that takes proposals."""
    admin = await place.official(401, "郑老师", Role.ADMIN)
    below = await place.official(601, "本厂代表", Role.REPRESENTATIVE, place.works)
    async with place.database.transaction() as tx:
        elsewhere = await Unions(tx).add("新埭镇总工会", place.city)
    beside = await place.official(602, "外镇代表", Role.REPRESENTATIVE, elsewhere)
    await switches_off(admin)
    await below.says("/propose")
    assert CLOSED in below.last
    await beside.says("/propose")
    assert "提案叫什么" in beside.last
    await appointed(place, below, elsewhere)
    await below.says("/propose")
    assert "提案叫什么" in below.last


async def appointed(place: Town, phone: Phone, union: Union) -> None:
    person = await place.person(phone)
    async with place.database.transaction() as tx:
        await People(tx).appoint(person, Role.REPRESENTATIVE, union.id, place.clock.now())


async def test_a_union_may_have_it_where_the_one_above_has_not(place: Town) -> None:
    """The nearest word counts, as of any figure."""
    assembly = await assembled(place)
    city = await place.official(402, "市里的管理员", Role.ADMIN, place.city)
    await switches_off(city)
    await assembly.lead.says("/propose")
    assert CLOSED in assembly.lead.last
    await switches_on(await place.official(401, "郑老师", Role.ADMIN))
    await assembly.lead.says("/propose")
    assert "提案叫什么" in assembly.lead.last


# --- the rule by itself ----------------------------------------------------------------------------------------------

ON = read_policy(DEFAULT_POLICY)
OFF = with_figures(ON, {"modules.proposals": 0})


def leads_to_a_proposal(row: Move) -> bool:
    """Whether representatives are shown a demand, may take it up, or its worker is asked about that."""
    shown = row.shows & {Party.REPRESENTATIVE, Party.READER}
    return bool(shown or row.action is Action.CHAMPION or (row.opens and row.opens[1] == "adoption"))


@pytest.mark.parametrize("action", list(Action))
def test_off_hinders_what_makes_a_proposal_of_a_demand_and_nothing_else(action: Action) -> None:
    """Read off the loop: of a demand exactly these moves; of a proposal none at all."""
    rows = [row for row in LOOP if row.action is action and row.source]
    begins = any(loop.kinds(row) == {Kind.DEMAND} and leads_to_a_proposal(row) for row in rows)
    demand = new_case()
    assert (hindrance(demand, verb_of(action), OFF) is ModuleOff) == begins
    if any(Kind.PROPOSAL in loop.kinds(row) for row in rows):
        proposal = replace(demand, kind=Kind.PROPOSAL)
        assert hindrance(proposal, verb_of(action), OFF) == hindrance(proposal, verb_of(action), ON)

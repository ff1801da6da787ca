"""质询: representatives ask together, and whoever handles it has to answer in time."""

from tests.assembly import TITLE, Assembly
from tests.engines import BOTH


async def asked(assembly: Assembly) -> None:
    """The second representative wants to know something, while the case is being handled."""
    await assembly.adopted()
    await assembly.people[1].presses("更多")
    await assembly.people[1].presses("质询")
    await assembly.people[1].says("三个月了,场地为什么还没有定?")


@BOTH
async def test_enough_ask_and_it_is_answered(assembly: Assembly) -> None:
    """Three stand behind it; the answer reaches all of them and whoever leads the proposal."""
    await asked(assembly)
    assert "发给别的代表" in assembly.people[1].last
    assert "场地为什么" in assembly.people[2].last and "场地为什么" not in assembly.staff.everything
    await assembly.people[2].presses("一起质询")
    assert "场地为什么" not in assembly.staff.everything
    await assembly.lead.presses("一起质询")
    assert "场地为什么" in assembly.staff.last
    assert "质询等答复" in assembly.people[3].newest(TITLE)["text"]
    await assembly.staff.presses("回答质询")
    await assembly.staff.says("房东涨价,下周签合同。")
    for phone in (assembly.lead, assembly.people[1], assembly.people[2]):
        assert "下周签合同" in phone.last
    assert "质询等答复" not in assembly.people[3].newest(TITLE)["text"]
    await assembly.people[1].forges("view:1")
    assert "质询成立" in assembly.people[1].last and "下周签合同" in assembly.people[1].last


async def test_too_few_and_it_is_dropped(assembly: Assembly) -> None:
    """After two days; whoever asked hears it, staff never do."""
    await asked(assembly)
    await assembly.people[2].presses("一起质询")
    await assembly.place.pass_working_days(3)
    assert "没有凑够人数" in assembly.people[1].last
    assert "场地为什么" not in assembly.staff.everything


async def test_an_inquiry_that_is_not_answered_earns_a_warning(assembly: Assembly) -> None:
    """Its own clock: five days, then yellow to the assignee and the chair, whatever the case itself has left."""
    await asked(assembly)
    await assembly.people[2].presses("一起质询")
    await assembly.lead.presses("一起质询")
    await assembly.place.pass_working_days(6)
    assert "黄牌" in assembly.staff.last and "黄牌" in assembly.chair.everything
    await assembly.staff.says("/todo")
    assert "0001" in " ".join(assembly.staff.buttons)


async def test_one_at_a_time_and_never_alone(assembly: Assembly) -> None:
    """A second one waits; and nobody joins who was not asked."""
    await asked(assembly)
    await assembly.people[3].forges("inquire:1:5")
    assert "已经有一次质询" in await assembly.people[3].toast()
    await assembly.staff.forges("join:1:6")
    assert "由请到的人来做" in await assembly.staff.toast()
    stranger = await assembly.place.member(101, "王小明")
    await stranger.forges("join:1:6")
    assert "没有找到" in await stranger.toast()


async def test_it_goes_on_when_the_case_is_looked_at(assembly: Assembly) -> None:
    """A result does not make a question go away."""
    await asked(assembly)
    await assembly.people[2].presses("一起质询")
    await assembly.lead.presses("一起质询")
    await assembly.staff.forges("resolve:1:5")
    await assembly.staff.presses("A 已解决")
    await assembly.staff.says("已开放")
    assert "质询等答复" in assembly.people[3].newest(TITLE)["text"]
    await assembly.staff.presses("回答质询")
    await assembly.staff.says("已经签了。")
    assert "已经签了" in assembly.people[1].last

"""Nobody waits unheard: where nobody is there whose turn it is, it ends by rule, or somebody hears who can mend it."""

from datetime import date

import pytest

from domain.cases.parties import SYSTEM
from domain.people import Role
from domain.posts import Order
from services import absence, posts, tenures, unions
from tests.assembly import Assembly
from tests.cases import TROUBLE
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Phone, Town


@pytest.fixture
async def admin(place: Town) -> Phone:
    return await place.official(601, "丁管理员", Role.ADMIN)


async def appointed(place: Town, chat: int, name: str, role: Role) -> Phone:
    """Somebody comes to an office now."""
    phone = await place.member(chat, name, place.town)
    person = await place.person(phone)
    async with place.database.transaction() as tx:
        assert await posts.appoint(place.work(tx), Order(person, role, place.town.id))
    await place.pass_time(minutes=1)
    return phone


# --- nobody has come yet ---------------------------------------------------------------------------------------------


@BOTH
async def test_before_any_staff_exist_the_admin_hears_at_once(place: Town, admin: Phone) -> None:
    """With the step as a button; whoever is appointed on the twelfth day is shown what waits, and reminded of it."""
    worker = await place.member(101, "王小明")
    await worker.hands_in(TROUBLE)
    await place.pass_time(minutes=1)
    assert "林埭镇总工会 现在没有能办事的工作人员,1 件事在等:0001" in admin.last
    assert TROUBLE not in admin.everything and "去任命" in admin.buttons
    await place.pass_working_days(12)
    assert admin.everything.count("没有能办事的工作人员") == 1
    staff = await appointed(place, 201, "陈敏", Role.STAFF)
    assert TROUBLE in staff.everything
    assert "红牌" in staff.everything
    await staff.presses("受理")
    assert "工会已接手" in worker.last
    await admin.presses("去任命")
    assert "名单" in admin.last


@BOTH
async def test_of_many_the_most_urgent_are_shown(place: Town, admin: Phone) -> None:
    """And the list has the others."""
    worker = await place.member(101, "王小明")
    for number in range(7):
        await worker.hands_in(f"{TROUBLE}{number}")
    await place.pass_time(minutes=1)
    assert "7 件事在等:0001" in admin.last
    staff = await appointed(place, 201, "陈敏", Role.STAFF)
    assert "有 7 件事在等您" in staff.everything and f"{TROUBLE}6" not in staff.everything
    await staff.presses("待我处理")
    assert "0001" in " ".join(staff.buttons)


@BOTH
async def test_what_is_kept_from_an_admin_is_not_told_to_them(place: Town) -> None:
    """Their own enterprise reads nothing of it: the one above hears that somebody is needed."""
    near = await place.official(602, "厂管理员", Role.ADMIN, place.works)
    above = await place.official(601, "丁管理员", Role.ADMIN)
    worker = await place.member(101, "王小明", place.works)
    await worker.hands_in(TROUBLE, sign="匿名提交")
    await place.pass_time(minutes=1)
    assert "没有能办事的工作人员" in above.last and "没有能办事" not in near.everything


@BOTH
async def test_while_the_admin_is_away_the_one_above_hears(place: Town, admin: Phone) -> None:
    """Also where they were told, and then leave for some days."""
    above = await place.official(602, "市管理员", Role.ADMIN, place.city)
    worker = await place.member(101, "王小明")
    await worker.hands_in(TROUBLE)
    await place.pass_time(minutes=1)
    assert "没有能办事的工作人员" in admin.last and "没有能办事" not in above.everything
    person = await place.person(admin)
    async with place.database.transaction() as tx:  # who has an office below says so with /away
        await absence.go_away(place.work(tx), person, date(2100, 1, 1))
    await place.pass_time(minutes=1)
    assert "没有能办事的工作人员,1 件事在等:0001" in above.last
    await worker.hands_in(f"{TROUBLE}2")
    await place.pass_time(minutes=1)
    assert "2 件事在等" in above.last and admin.everything.count("没有能办事") == 1


# --- the last one leaves ---------------------------------------------------------------------------------------------


@BOTH
async def test_the_last_one_leaves(place: Town, admin: Phone) -> None:
    """They are reminded of nothing any more; what the worker adds is found by whoever comes after them."""
    worker, staff = await place.member(101, "王小明"), await place.official(201, "陈敏", Role.STAFF)
    await worker.hands_in(TROUBLE)
    await staff.presses("受理")
    await place.dismiss(staff, Role.STAFF)
    await place.pass_time(minutes=1)
    assert "现在没有能办事的工作人员,1 件事在等:0001" in admin.last
    heard = len(staff.messages)
    await worker.replies(TROUBLE, "门口的灯也坏了")
    await place.pass_working_days(20)
    assert len(staff.messages) == heard
    after = await appointed(place, 202, "孙浩", Role.STAFF)
    assert TROUBLE in after.everything
    await after.presses("看经过")
    assert "门口的灯也坏了" in after.last


@BOTH
async def test_the_last_one_leaves_and_those_above_go_on(place: Town) -> None:
    """What waited for their office, and lay with nobody yet, is shown to those who have it now."""
    worker, staff = await place.member(101, "王小明"), await place.official(201, "陈敏", Role.STAFF)
    city = await place.official(202, "孙浩", Role.STAFF, place.city)
    await worker.hands_in(TROUBLE)
    assert TROUBLE in staff.everything and TROUBLE not in city.everything
    await place.dismiss(staff, Role.STAFF)
    await place.pass_time(minutes=1)
    assert TROUBLE in city.everything


@BOTH
@pytest.mark.parametrize("how", ["blocks", "is away", "is forgotten"])
async def test_the_only_one_cannot_act(place: Town, admin: Phone, how: str) -> None:
    """They blocked the bot, are away until it is late, or are not here any more."""
    worker, staff = await place.member(101, "王小明"), await place.official(201, "陈敏", Role.STAFF)
    await worker.hands_in(TROUBLE)
    if how == "blocks":
        await staff.blocks()
    if how == "is away":
        await staff.says("/away")
        await staff.presses(staff.buttons[-1])
    if how == "is forgotten":
        await staff.says("/forget")
        await staff.presses("继续注销")
        await staff.presses("确定注销")
    await place.pass_time(minutes=1)
    assert "现在没有能办事的工作人员" in admin.last


# --- the only chair leaves -------------------------------------------------------------------------------------------


@BOTH
async def test_the_only_chair_leaves_while_consent_waits(cast: Cast) -> None:
    """As in a union without one: the result goes out, and that nobody could check it is said."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.resolves("场地还没有批下来", "C 暂时办不到")
    assert "场地还没有批下来" not in cast.worker.everything
    await cast.place.dismiss(cast.chair, Role.CHAIR)
    await cast.place.pass_time(minutes=1)
    assert "场地还没有批下来" in cast.worker.last and "主席现在空缺" in cast.worker.last
    assert "主席现在空缺" in cast.staff.last
    await cast.worker.presses("满意")
    assert cast.place.tables()["cases"][0]["outcome"] == "rated"


@BOTH
async def test_the_only_chair_leaves_while_a_review_waits(cast: Cast, admin: Phone) -> None:
    """There is no rule without one: the admin hears, and the next chair is shown what waits."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("不予受理")
    await cast.staff.says("不归镇里管")
    await cast.worker.presses("申请复核")
    await cast.worker.says("归的")
    await cast.place.dismiss(cast.chair, Role.CHAIR)
    await cast.place.pass_time(minutes=1)
    assert "现在没有能办事的主席,1 件事在等:0001" in admin.last
    await cast.place.pass_working_days(3)
    chair = await appointed(cast.place, 302, "吴主席", Role.CHAIR)
    assert TROUBLE in chair.everything
    await chair.presses("退回")
    await chair.says("请再看看")
    assert "请你们重新考虑" in cast.staff.last


@BOTH
async def test_the_only_chair_leaves_while_a_tie_waits(assembly: Assembly) -> None:
    """The votes decide as they are."""
    await assembly.filed()
    await assembly.votes("赞成", 1, 2)
    await assembly.votes("反对", 3, 4)
    await assembly.place.pass_time(minutes=61)
    assert "不通过,写明理由" in assembly.chair.buttons
    await assembly.place.dismiss(assembly.chair, Role.CHAIR)
    await assembly.place.pass_time(minutes=1)
    assert "审议通过了(赞成 2,反对 2" in assembly.lead.last


@BOTH
async def test_the_only_chair_leaves_while_a_result_waits_to_be_confirmed(assembly: Assembly) -> None:
    """The representatives were silent, and so is the chair's office."""
    await assembly.handled()
    await assembly.place.pass_working_days(5)
    assert "confirmation" in {row["limit_name"] for row in assembly.place.tables()["turn"] if not row["ended_at"]}
    await assembly.place.dismiss(assembly.chair, Role.CHAIR)
    await assembly.place.pass_time(minutes=1)
    assert assembly.place.tables()["cases"][0]["stage"] == "feedback"
    await assembly.lead.presses("满意")


# --- a term, a union -------------------------------------------------------------------------------------------------


@BOTH
@pytest.mark.parametrize("how", ["a new term", "taken over"])
async def test_nobody_is_left_in_office(place: Town, admin: Phone, how: str) -> None:
    """Their posts end at once, and nobody has one in their place: whoever can appoint somebody hears."""
    await place.official(602, "市管理员", Role.ADMIN, place.city)
    worker = await place.member(101, "王小明", place.works)
    staff = await place.official(201, "厂工会", Role.STAFF, place.works)
    await worker.hands_in(TROUBLE, sign="实名提交")
    await staff.presses("受理")
    async with place.database.transaction() as tx:
        work = place.work(tx)
        held = await tenures.offices(work, place.works, SYSTEM)
        if how == "a new term":
            ids = [seat.id for seat in held]
            await tenures.change(work, place.works, ids, ids, SYSTEM)
        else:
            await unions.merge(work, place.works, place.town, SYSTEM)
    await place.pass_time(minutes=1)
    assert "现在没有能办事的工作人员,1 件事在等:0001" in admin.last
    assert "正在请同事接手" in worker.last
    after = await appointed(place, 202, "孙浩", Role.STAFF)
    assert TROUBLE in after.everything

"""A union is renamed, moved, taken over by another: everything goes along, and what was kept from somebody stays so."""

from pathlib import Path

import pytest

from domain.people import Role, Union, UnionId
from domain.unions import NotBelowItself, UnionNameWrong, check_place, checked_name
from storage.copy import backup, restore
from storage.people import People
from storage.unions import Unions
from tests.board import TROUBLE
from tests.conftest import Cast
from tests.engines import BOTH, tables
from tests.operating import Command
from tests.phones import Phone, Town
from tests.rosters import come_in, hand_in, invitation, worker, xlsx

ROOT, HERE, THERE = UnionId(1), UnionId(2), UnionId(3)


@pytest.fixture
async def above(place: Town) -> Phone:
    """An admin of the city: above the township."""
    return await place.official(403, "市管理员", Role.ADMIN, place.city)


async def neighbour(place: Town, name: str = "红旗纺织工会", under: Union | None = None) -> Union:
    async with place.database.transaction() as tx:
        return await Unions(tx).add(name, under or place.town)


async def looks_at(admin: Phone, union: Union) -> None:
    await admin.forges(f"place:{union.id}")


async def puts(admin: Phone, union: Union, word: str, into: Union, sure: str) -> None:
    """Up to the preview, and yes."""
    await looks_at(admin, union)
    await admin.presses(word)
    await admin.says(into.name[:4])
    await admin.presses(into.name)
    await admin.presses(sure)


async def merges(admin: Phone, union: Union, into: Union) -> None:
    await puts(admin, union, "并入", into, "并过去")


async def reads(phone: Phone, data: str = "view:1") -> bool:
    await phone.forges(data)
    return "没有找到" not in await phone.toast()


async def appointed(phone: Phone, role: Role, union: Union) -> None:
    person = await phone.town.person(phone)
    async with phone.town.database.transaction() as tx:
        await People(tx).appoint(person, role, union.id, phone.town.clock.now())


# --- renamed ----------------------------------------------------------------------------------------------------------


@BOTH
async def test_a_union_has_another_name(place: Town, above: Phone) -> None:
    """It is shown before it is so; its link is the same."""
    await above.says("/roster")
    await above.presses("下级工会")
    await above.presses("林埭镇总工会")
    await above.presses("改名")
    await above.says("林埭街道总工会")
    assert "改名为 林埭街道总工会" in above.last
    assert (await phone_of(place, 501)).last.count("林埭镇总工会") == 1, "not before it is confirmed"
    await above.presses("改名")
    assert "林埭街道总工会" in above.last
    assert "林埭街道总工会" in (await phone_of(place, 502)).last
    await above.presses("改过什么")
    assert "林埭镇总工会 改名为 林埭街道总工会,由 市管理员" in above.last


async def phone_of(place: Town, chat: int) -> Phone:
    """Somebody who opens the link on the township's wall."""
    phone = await place.phone(chat, f"来人{chat}")
    await phone.says(f"/start u{place.town.id}")
    return phone


async def test_two_of_one_name_cannot_be_told_apart(place: Town, above: Phone) -> None:
    other = await neighbour(place)
    await looks_at(above, other)
    await above.presses("改名")
    await above.says(place.works.name)
    assert "已经有一个" in above.last
    await above.says("红旗家纺工会")
    await above.presses("改名")
    assert "红旗家纺工会" in above.last


@pytest.mark.parametrize("name", ["", " \n ", "长" * 61])
def test_a_name_is_one_line(name: str) -> None:
    with pytest.raises(UnionNameWrong):
        checked_name(name)
    assert checked_name(" 一 厂\n工会 ") == "一 厂 工会"


def test_no_union_lies_below_itself() -> None:
    top, here = Union(ROOT, "上", (ROOT,)), Union(HERE, "这", (ROOT, HERE))
    below = Union(THERE, "下", (ROOT, HERE, THERE))
    for union, target, moving in ((here, here, True), (here, below, True), (here, top, True), (top, here, False)):
        with pytest.raises(NotBelowItself):
            check_place(union, target, moving=moving)
    check_place(below, top, moving=True)
    check_place(here, top, moving=False)


# --- who may ----------------------------------------------------------------------------------------------------------


@BOTH
async def test_only_an_admin_above_may(place: Town) -> None:
    """Not whoever is admin of the union itself, or beside it; nor chair, staff, or a worker, whatever they press."""
    other = await neighbour(place)
    own = await place.official(401, "厂管理员", Role.ADMIN, place.works)
    beside = await place.official(402, "隔壁管理员", Role.ADMIN, other)
    await looks_at(own, place.works)
    assert not {"改名", "移到别处", "并入"} & {*own.buttons}
    officials = [await place.official(301 + n, f"官{n}", role) for n, role in enumerate((Role.CHAIR, Role.STAFF))]
    for phone in (own, beside, *officials, await place.member(101, "王小明")):
        for word in ("rename", "move", "merge"):
            await phone.forges(f"place-{word}:{place.works.id}")
            said = phone.last + await phone.toast()
            assert "管理员" in said, (phone.name, word)
        await phone.forges("unions-sure")
    assert place.tables()["rearranging"] == []


async def test_nobody_moves_a_union_to_where_they_are_no_admin(place: Town) -> None:
    """A township's admin finds only what lies below the township; a press that was made up is refused."""
    admin = await place.official(401, "镇管理员", Role.ADMIN)
    await neighbour(place, "新埭镇总工会", place.city)
    await looks_at(admin, place.works)
    await admin.presses("移到别处")
    await admin.says("新埭")
    assert "没有找到" in admin.last
    await admin.forges("unions-into:4")
    assert "管理员" in await admin.toast() + admin.last
    assert place.tables()["rearranging"] == []


# --- taken over -------------------------------------------------------------------------------------------------------


@BOTH
async def test_everything_goes_along(cast: Cast, above: Phone) -> None:
    """Members, a case under its number with its buttons, the link, the wall; the posts of the old union end."""
    place = cast.place
    other = await neighbour(place)
    staff = await place.official(601, "厂工会", Role.STAFF, place.works)
    there = await place.official(602, "红旗工会", Role.STAFF, other)
    await cast.worker.drafts("食堂的菜太咸")
    await cast.worker.presses("实名提交")
    await cast.worker.presses(f"交给{place.works.name}") if f"交给{place.works.name}" in cast.worker.buttons else None
    await cast.worker.presses("确认提交")
    await staff.presses("受理")
    await looks_at(above, place.works)
    await above.presses("并入")
    await above.says("红旗")
    await above.presses("红旗纺织工会")
    assert "会员 2 人" in above.last and "没办完的 1 件" in above.last and "1 个职务" in above.last
    await above.presses("并过去")
    assert "红旗纺织工会" in above.last and "会员 3 人" in above.last
    assert "职务到期" in staff.last and place.works.name in staff.last
    await there.says("/todo")
    assert any("0001" in button for button in there.buttons)
    await cast.worker.says("/case 1")
    assert "0001" in cast.worker.last
    await there.forges("accept:1:3")
    await there.says("/case 1")
    await there.resolves("换了厨师")
    assert "换了厨师" in cast.worker.everything
    late = await place.phone(701, "后来的")
    await late.says(f"/start u{place.works.id}")
    assert "红旗纺织工会" in late.last


@BOTH
async def test_the_roster_and_what_was_given_out_go_along(place: Town, above: Phone) -> None:
    """Whoever stands on both lists stands on that of the union that takes over."""
    other = await neighbour(place)
    await hand_in(
        above, xlsx(worker("张三", "1", roles="会员代表"), worker("李四", "2"), ("红旗纺织工会", "", "李四", "2"))
    )
    await above.says("/roster")
    code = await invitation(above, "张三")
    await merges(above, place.works, other)
    phone = await place.phone(501, "张三")
    await come_in(phone, code)
    assert "红旗纺织工会" in phone.everything
    rows = place.tables()
    assert [row["role"] for row in rows["post"] if row["union_id"] in {place.works.id, other.id}] == []
    listed = {(row["name"], row["union_id"], row["left_at"] is None) for row in rows["roster"]}
    assert listed == {("张三", other.id, True), ("李四", place.works.id, False), ("李四", other.id, True)}


async def test_what_lay_below_it_lies_below_the_other(place: Town, above: Phone) -> None:
    """And one that was taken over before leads where that one went; its name can be given again."""
    other = await neighbour(place)
    shop = await neighbour(place, "一车间工会", place.works)
    first = await neighbour(place, "老厂工会")
    await merges(above, first, place.works)
    await merges(above, place.works, other)
    paths = {row["name"]: row["path"] for row in place.tables()["unions"]}
    assert paths["一车间工会"] == f"/{place.city.id}/{place.town.id}/{other.id}/{shop.id}/"
    phone = await place.phone(501, "来人")
    await phone.says(f"/start u{first.id}")
    assert "红旗纺织工会" in phone.last
    assert "老厂工会" in {each.name for each in [await neighbour(place, "老厂工会")]}


async def test_of_two_below_with_one_name_one_is_renamed_first(place: Town, above: Phone) -> None:
    other = await neighbour(place)
    await neighbour(place, "一车间工会", place.works)
    await neighbour(place, "一车间工会", other)
    await looks_at(above, place.works)
    await above.presses("并入")
    await above.says("红旗")
    await above.presses("红旗纺织工会")
    assert "已经有一个叫 一车间工会" in await above.toast()


# --- what is kept stays kept ------------------------------------------------------------------------------------------


@BOTH
async def test_the_old_boss_and_the_new_one_read_nothing(cast: Cast, above: Phone) -> None:
    """Handed in past the enterprise, which is taken over by a neighbour: its boss is staff of the township by now."""
    place = cast.place
    other = await neighbour(place)
    old = await place.official(601, "老板", Role.CHAIR, place.works)
    await place.pass_time(hours=30)
    later = await place.official(602, "后来的老板", Role.CHAIR, place.works)
    new = await place.official(603, "红旗主席", Role.CHAIR, other)
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    await place.pass_time(hours=50)
    late = await place.official(605, "再后来的老板", Role.CHAIR, place.works)
    await merges(above, place.works, other)
    next_one = await place.official(604, "新来的主席", Role.CHAIR, other)
    for phone in (old, later, late, new, next_one):
        await appointed(phone, Role.STAFF, place.town)
        assert not await reads(phone), phone.name
        await phone.says("/todo")
        assert TROUBLE not in phone.everything
    assert await reads(cast.staff)


@BOTH
async def test_where_the_union_that_has_it_takes_over_it_goes_on_there(cast: Cast, above: Phone) -> None:
    """The township was told to the worker, and reads on; who held a post in the enterprise does not."""
    place = cast.place
    old = await place.official(601, "老板", Role.CHAIR, place.works)
    shop = await neighbour(place, "一车间工会", place.works)
    foreman = await place.official(602, "车间主席", Role.CHAIR, shop)
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    await cast.staff.presses("受理")
    await merges(above, place.works, place.town)
    for phone in (old, foreman):
        await appointed(phone, Role.STAFF, place.town)
        assert not await reads(phone), phone.name
    assert await reads(cast.staff)
    await cast.staff.says("/todo")
    assert any("0001" in button for button in cast.staff.buttons)


@BOTH
async def test_who_comes_to_lie_above_is_kept_out_too(cast: Cast, above: Phone) -> None:
    """Given to the city, kept from township and enterprise: the township it is moved to is kept out like the first."""
    place = cast.place
    other = await neighbour(place, "新埭镇总工会", place.city)
    city = await place.official(701, "市工会", Role.STAFF, place.city)
    for phone in (cast.staff, cast.colleague):
        await appointed(phone, Role.REPRESENTATIVE, place.works)
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    boss = await place.official(602, "新埭主席", Role.CHAIR, other)
    await appointed(boss, Role.STAFF, place.town)
    assert await reads(boss)
    await puts(above, place.works, "移到别处", other, "移过去")
    assert not await reads(boss)
    assert await reads(city)


# --- moved ------------------------------------------------------------------------------------------------------------


@BOTH
async def test_open_cases_move_along_to_other_hands(cast: Cast, above: Phone) -> None:
    """Staff of the old township handled it; they do not reach it any more, and it waits for those of the new one."""
    place = cast.place
    other = await neighbour(place, "新埭镇总工会", place.city)
    there = await place.official(602, "新埭工会", Role.STAFF, other)
    await cast.worker.hands_in("食堂的菜太咸", sign="实名提交")
    case = place.tables()["cases"][0]
    async with place.database.transaction() as tx:
        await tx.rows("union_follow_cases", {"union_id": case["union_id"], "into": place.works.id})
    await cast.staff.presses("受理")
    await puts(above, place.works, "移到别处", other, "移过去")
    assert "新埭镇总工会" in above.last
    assert not await reads(cast.staff)
    await there.says("/todo")
    assert any("0001" in button for button in there.buttons)
    assert "0001" in cast.worker.last


@BOTH
async def test_a_backup_takes_along_a_tree_that_was_turned_about(place: Town, above: Phone, tmp_path: Path) -> None:
    """A union lies below one that was made later, and another is part of it."""
    other, third = await neighbour(place, "新埭镇总工会", place.city), await neighbour(place)
    await puts(above, place.works, "移到别处", other, "移过去")
    await above.forges(f"place-merge:{third.id}")
    await above.says(place.works.name)
    await above.presses(place.works.name)
    await above.presses("并过去")
    copied = f"sqlite:///{tmp_path}/copied.db"
    await backup(place.settings.database, tmp_path / "backup.db", lambda done, whole: None)
    await restore(tmp_path / "backup.db", copied, lambda done, whole: None)
    unions = [row for row in tables(copied)["unions"] if row["merged_into"]]
    assert [(row["name"], row["merged_into"]) for row in unions] == [("红旗纺织工会", place.works.id)]


# --- on the command line ----------------------------------------------------------------------------------------------


def test_an_operator_sees_it_first(dajiayi: Command) -> None:
    """Without --yes it is only said; roots, above which nobody is, are the operator's alone."""
    dajiayi("union", "add", "平湖市总工会")
    for name in ("晨星工会", "红旗工会"):
        dajiayi("union", "add", name, "--under", "平湖市总工会")
    said = dajiayi("union", "merge", "晨星工会", "红旗工会")
    assert "members 0" in said.out and "--yes" in said.err and said.code == 0
    assert "晨星工会" in dajiayi("union", "list").out
    dajiayi("union", "merge", "晨星工会", "红旗工会", "--yes")
    dajiayi("union", "rename", "平湖市总工会", "平湖总工会", "--yes")
    tree = dajiayi("union", "list").out
    assert "平湖总工会" in tree and "红旗工会" in tree and "晨星工会" not in tree
    assert dajiayi("union", "move", "红旗工会", "平湖总工会", "--yes").code == 1
    assert "no union of this name" in dajiayi("union", "merge", "晨星工会", "红旗工会").err

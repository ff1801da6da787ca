"""A change of term: posts end, open cases stay; who was asked goes on, and what begins afterwards asks the new ones."""

from pathlib import Path

import pytest

from domain.people import Role
from domain.posts import Order
from services import posts
from tests.assembly import Assembly
from tests.board import published
from tests.board import representatives as representatives
from tests.conftest import Cast
from tests.engines import BOTH
from tests.operating import Command
from tests.phones import Phone, Town, buttons_of
from tests.rosters import TOWN, WORKS, come_in, hand_in, invitation, xlsx


@pytest.fixture
async def admin(place: Town) -> Phone:
    return await place.official(401, "管理员老周", Role.ADMIN)


async def ends(admin: Phone, *phones: Phone, sure: bool = True) -> None:
    """A new term in which these hold no post any more, by hand."""
    await admin.forges(f"tenure:{admin.town.town.id}")
    for phone in phones:
        await admin.presses(f"✅ {phone.name}")
    await admin.presses("看看会怎样")
    if sure:
        await admin.presses("确认换届")


async def sends(admin: Phone, *names: tuple[str, str], sure: bool = True) -> None:
    """The roster of a new term: name and posts."""
    await admin.forges(f"tenure:{admin.town.town.id}")
    await admin.sends_files([xlsx(*((TOWN, "", name, "", roles, "", "") for name, roles in names))])
    if sure:
        await admin.presses("确认换届")


async def held(place: Town, role: Role = Role.REPRESENTATIVE) -> set[str]:
    tables = place.tables()
    names = {row["person"]: row["name"] for row in tables["identity"]}
    return {names[row["person"]] for row in tables["post"] if row["role"] == role and row["until"] is None}


def has_button(phone: Phone, words: str) -> bool:
    return any(words in button["text"] for message in phone.messages for button in buttons_of(message))


# --- by hand ----------------------------------------------------------------------------------------------------------


@BOTH
async def test_it_is_looked_at_and_then_confirmed(assembly: Assembly, admin: Phone) -> None:
    """Who ends and who goes on; nothing before the yes; whose post ends hears of it; admins are no part of it."""
    place, gone = assembly.place, assembly.people[3]
    await admin.says("/roster")
    await admin.presses("换届")
    assert "接着任 7 个,到期 0 个" in admin.last
    await admin.presses(f"✅ {gone.name}")
    assert f"✖️ {gone.name} 会员代表" in admin.buttons
    await admin.presses("看看会怎样")
    assert "到期 1 个:钱代表(会员代表)" in admin.last and "接着任 6 个" in admin.last
    assert gone.name in await held(place), "not before it is confirmed"
    await admin.presses("确认换届")
    assert "换届了:到期 1 个,接着任 6 个" in admin.last
    assert await held(place) == {phone.name for phone in assembly.people} - {gone.name}
    assert "职务到期" in gone.last
    assert "到期" not in assembly.people[4].everything
    tables = place.tables()
    [old, new] = [row for row in tables["tenure"] if row["union_id"] == place.town.id]
    assert old["ended_at"] == new["began_at"] and new["ended_at"] is None
    terms = {row["tenure_id"] for row in tables["post"] if row["until"] is None and row["union_id"] == place.town.id}
    assert terms == {new["id"]}


@BOTH
async def test_an_ordinary_roster_still_ends_nobody(assembly: Assembly, admin: Phone) -> None:
    await hand_in(admin, xlsx(("", TOWN, "新代表", "", "会员代表", "", "")))
    assert await held(assembly.place) == {phone.name for phone in assembly.people}
    assert len([row for row in assembly.place.tables()["tenure"] if row["union_id"] == assembly.place.town.id]) == 1


async def test_what_was_shown_is_what_is_confirmed(assembly: Assembly, admin: Phone) -> None:
    """Somebody was given a post in between: it is looked at once more."""
    await ends(admin, assembly.people[3], sure=False)
    await assembly.place.official(601, "刚来的", Role.REPRESENTATIVE)
    await admin.presses("确认换届")
    assert "再看一遍" in await admin.toast()
    assert "刚来的(会员代表)" in admin.last
    await admin.presses("确认换届")
    assert "刚来的" in await held(assembly.place)


@BOTH
async def test_only_an_admin_changes_the_term(assembly: Assembly) -> None:
    """Not chair, staff, representative, worker; nor the admin of a union below or beside; whatever they press."""
    place = assembly.place
    below = await place.official(402, "厂管理员", Role.ADMIN, place.works)
    others = (assembly.chair, assembly.staff, assembly.lead, await place.member(101, "王小明"), below)
    for phone in others:
        await phone.forges(f"tenure:{place.town.id}")
        assert "管理员" in phone.last + await phone.toast(), phone.name
        await phone.forges("tenure-begin")
        assert await held(place) == {each.name for each in assembly.people}
    above = await place.official(403, "市管理员", Role.ADMIN, place.city)
    await ends(above, assembly.people[3])
    assert assembly.people[3].name not in await held(place)


# --- by a roster ------------------------------------------------------------------------------------------------------


@BOTH
async def test_the_roster_of_a_new_term(assembly: Assembly, admin: Phone) -> None:
    """Whoever it does not name ends; who is invited takes office by coming in; who held a post goes on."""
    place = assembly.place
    named = [(phone.name, "会员代表") for phone in assembly.people[:3]]
    await sends(admin, *named, ("周主席", "主席"), ("新代表", "会员代表"), sure=False)
    assert "到期 3 个" in admin.last and "接着任 4 个" in admin.last and "加入以后就任 1 个:新代表" in admin.last
    await admin.presses("确认换届")
    assert "还有 1 个等本人加入" in admin.last
    assert await held(place) == {phone.name for phone in assembly.people[:3]}
    assert await held(place, Role.STAFF) == set()
    assert "职务到期" in assembly.staff.last
    phone = await place.phone(601, "新代表")
    await come_in(phone, await invitation(admin, "新代表"))
    assert "新代表" in await held(place)
    await sends(admin, ("新代表", "会员代表、工作人员"))
    assert await held(place) == {"新代表"} == await held(place, Role.STAFF)
    assert "工作人员" in phone.everything


@BOTH
async def test_a_mistake_in_it_changes_nothing(assembly: Assembly, admin: Phone) -> None:
    """A term is that of one union."""
    await admin.forges(f"tenure:{assembly.place.town.id}")
    rows = ((TOWN, "", "新代表", "", "会员代表", "", ""), (WORKS, "", "厂代表", "", "会员代表", "", ""))
    await admin.sends_files([xlsx(*rows)])
    assert "换届一次只换一个工会" in admin.last
    assert await held(assembly.place) == {phone.name for phone in assembly.people}


async def test_who_is_on_the_old_roster_and_never_came_in_is_invited_to_nothing(place: Town, admin: Phone) -> None:
    await hand_in(admin, xlsx(("", TOWN, "没来的", "", "会员代表", "", "")))
    code = await invitation(admin, "没来的")
    await sends(admin, ("新代表", "会员代表"))
    phone = await place.phone(601, "没来的")
    await come_in(phone, code)
    assert await held(place) == set()


# --- who was asked goes on --------------------------------------------------------------------------------------------


@BOTH
async def test_who_was_asked_to_vote_still_votes(assembly: Assembly, admin: Phone) -> None:
    """And what begins afterwards asks the new ones: who looks whether it is done is drawn from those."""
    place, old = assembly.place, assembly.people[3]
    await assembly.filed()
    await ends(admin, old)
    new = await place.official(601, "新代表", Role.REPRESENTATIVE)
    await old.says("/todo")
    assert any("0001" in button for button in old.buttons)
    await assembly.votes("赞成", 1, 2, 4)
    await old.forges(next(b["callback_data"] for m in old.messages for b in buttons_of(m) if b["text"] == "反对"))
    assert "已记下:反对" in await old.toast()
    assert not has_button(new, "赞成")
    await place.pass_time(minutes=61)
    assert "审议通过" in assembly.staff.last
    await assembly.staff.presses("接手办理")
    await old.forges("view:1")
    assert "没有找到" in await old.toast(), "once it is over it is over"
    rows = [row for row in place.tables()["opinion"] if row["party"] == "representative"]
    assert {row["answer"] for row in rows} == {"yes", "no"}


@BOTH
async def test_who_was_asked_to_sign_or_to_look_still_does(assembly: Assembly, admin: Phone) -> None:
    place = assembly.place
    await assembly.propose(1, 2)
    await ends(admin, assembly.people[1])
    await assembly.people[1].presses("同意联名")
    await assembly.people[2].presses("同意联名")
    await assembly.staff.presses("立案")
    await assembly.votes("赞成", 2, 3, 4)
    await place.pass_time(minutes=61)
    await assembly.staff.presses("接手办理")
    await assembly.staff.presses("办结")
    await assembly.staff.presses("A 已解决")
    await assembly.staff.says("服务中心二楼已开放。")
    drawn = assembly.supervisors
    assert assembly.people[1] not in drawn
    await ends(admin, *drawn)
    for phone in drawn:
        await phone.presses("已落实")
    assert place.tables()["cases"][0]["stage"] == "feedback"


@BOTH
async def test_a_colleagues_part_is_finished_and_a_case_in_hand_is_handed_on(cast: Cast, admin: Phone) -> None:
    helper = cast.colleague
    await cast.worker.hands_in("食堂的菜太咸")
    await cast.staff.presses("受理")
    await cast.staff.presses("更多…")
    await cast.staff.presses("请同事协办")
    await cast.staff.presses("孙浩")
    await cast.staff.says("请看看厨房")
    await ends(admin, helper)
    await helper.presses("我这部分办好了")
    await helper.says("看过了,换了盐")
    assert "换了盐" in cast.staff.everything
    new = await cast.place.official(601, "新来的", Role.STAFF)
    await ends(admin, cast.staff)
    await new.says("/todo")
    assert any("0001" in button for button in new.buttons)
    await cast.staff.forges("view:1")
    assert "没有找到" in await cast.staff.toast()


# --- who leads --------------------------------------------------------------------------------------------------------


@BOTH
async def test_it_passes_to_the_first_who_signed_and_goes_on(assembly: Assembly, admin: Phone) -> None:
    """Not to who signed first and ends too."""
    await assembly.filed()
    await ends(admin, assembly.lead, assembly.people[1])
    assert "现在由您领衔" in assembly.people[2].everything
    assert "现在由您领衔" not in assembly.people[1].everything
    assert "带头提的代表换了" in assembly.lead.everything


@BOTH
async def test_where_nobody_is_left_the_chair_says_who_leads(assembly: Assembly, admin: Phone) -> None:
    """A tap, of those who represent somebody; nobody else's."""
    place = assembly.place
    await assembly.filed()
    await ends(admin, *assembly.people[:3])
    assert "由主席定谁来接" in assembly.lead.everything
    await assembly.chair.says("/todo")
    assert any("0001" in button for button in assembly.chair.buttons)
    for phone in (assembly.staff, assembly.people[3], assembly.lead):
        await phone.forges(f"install:1:{await errand(place)}")
        await phone.forges(f"leads:1:{await errand(place)}:{await place.person(assembly.people[4])}")
        assert place.tables()["cases"][0]["lead"] is None
    await assembly.chair.presses("谁来领衔")
    assert {"钱代表", "冯代表"} <= {*assembly.chair.buttons} and "何代表" not in assembly.chair.buttons
    await assembly.chair.presses("冯代表")
    assert "由 冯代表 领衔了" in assembly.chair.last
    assert "主席请您接着领衔" in assembly.people[4].everything
    assert "有代表接着带头提了" in assembly.lead.everything
    await assembly.chair.says("/todo")
    assert not any("0001" in button for button in assembly.chair.buttons)
    await assembly.people[4].says("/case 1")
    assert has_button(assembly.people[4], "撤回提案")


async def errand(place: Town) -> int:
    return next(row["number"] for row in place.tables()["turn"] if row["limit_name"] == "leading")


@BOTH
async def test_who_cannot_lead_is_not_chosen(assembly: Assembly, admin: Phone) -> None:
    """Whoever represents nobody, or handles it, however the button came about; and without anybody it waits."""
    place = assembly.place
    await assembly.adopted()
    await ends(admin, *assembly.people)
    await assembly.chair.presses("谁来领衔")
    assert "还没有能领衔的代表" in assembly.chair.last
    for phone in (assembly.staff, assembly.lead):
        await assembly.chair.forges(f"leads:1:{await errand(place)}:{await place.person(phone)}")
        assert "现在不能领衔" in await assembly.chair.toast() + assembly.chair.last
    await place.official(601, "新代表", Role.REPRESENTATIVE)
    await assembly.chair.presses("谁来领衔")
    await assembly.chair.presses("新代表")
    assert "由 新代表 领衔了" in assembly.chair.last


@BOTH
async def test_what_was_taken_up_goes_back_to_being_handled(
    cast: Cast, representatives: list[Phone], admin: Phone
) -> None:
    """The worker reads by when; and a representative of the new term may take it up again."""
    await published(cast)
    taker = representatives[0]
    await taker.forges("champion:1:2")
    assert cast.place.tables()["cases"][0]["kind"] == "proposal"
    await ends(admin, taker)
    [row] = cast.place.tables()["cases"]
    assert (row["kind"], row["stage"], row["lead"]) == ("demand", "handling", None)
    assert "帮您提的代表离任了" in cast.worker.everything
    await cast.staff.says("/todo")
    assert any("0001" in button for button in cast.staff.buttons)
    await cast.staff.forges(f"accept:1:{cast.place.tables()['cases'][0]['turn']}")
    await representatives[1].forges(f"champion:1:{cast.place.tables()['cases'][0]['turn']}")
    assert cast.place.tables()["cases"][0]["kind"] == "proposal"


@BOTH
async def test_a_post_that_ends_by_itself_hands_a_lead_on_alike(assembly: Assembly) -> None:
    """And lets off who was asked: they have left."""
    place, lead = assembly.place, await assembly.place.person(assembly.lead)
    await assembly.propose()
    async with place.database.transaction() as tx:
        await posts.dismiss(place.work(tx), Order(lead, Role.REPRESENTATIVE, place.town.id))
    await place.settle()
    await assembly.chair.presses("谁来领衔")
    await assembly.chair.presses("冯代表")
    assert "请您接着领衔" in assembly.people[4].everything


async def test_what_falls_with_another_lead_stays_a_proposal(assembly: Assembly, admin: Phone) -> None:
    """It was nobody's demand: voted down it is over, whoever leads it by then."""
    await assembly.filed()
    await ends(admin, assembly.lead)
    await assembly.votes("反对", 1, 2, 3, 4)
    await assembly.place.pass_working_days(6)
    [row] = assembly.place.tables()["cases"]
    assert (row["kind"], row["outcome"]) == ("proposal", "declined")


# --- who held what on that day ----------------------------------------------------------------------------------------


@BOTH
async def test_who_held_what_is_asked_with_a_day(assembly: Assembly, admin: Phone) -> None:
    """Of the day before the change, of the day itself, and of one that has not come."""
    place, old = assembly.place, assembly.people[3]
    day = place.rules.calendar.local_day(place.clock.now())
    await place.pass_time(days=10)
    await ends(admin, old)
    await place.official(601, "新代表", Role.REPRESENTATIVE)
    await place.pass_time(days=10)
    await admin.says("/roster")
    await admin.presses("职务变动")
    await admin.presses("那天谁在任")
    await admin.says(f"{day.month}月{day.day}日")
    assert "会员代表 钱代表" in admin.last and "到 " in admin.last
    await admin.presses("那天谁在任")
    await admin.says("2099-01-01")
    assert "还没到那一天" in admin.last
    await admin.says(place.rules.calendar.local_day(place.clock.now()).isoformat())
    assert "钱代表" not in admin.last and "会员代表 新代表" in admin.last
    await assembly.chair.forges(f"posts-on:{place.town.id}")
    assert "管理员" in assembly.chair.last + await assembly.chair.toast()


def test_an_operator_begins_a_term_and_asks_who_held_what(dajiayi: Command, tmp_path: Path) -> None:
    """It is said first what it comes to."""
    dajiayi("union", "add", "平湖市总工会")
    file = tmp_path / "term.csv"
    file.write_text("姓名,职务\n张三,会员代表\n李四,主席\n", encoding="utf-8")
    said = dajiayi("roster", "term", str(file), "--union", "平湖市总工会")
    assert "once they come in 2: 张三 representative, 李四 chair" in said.out and "--yes" in said.err
    assert "joined 0/0" in dajiayi("roster", "list").out
    assert dajiayi("roster", "term", str(file), "--union", "平湖市总工会", "--yes").code == 0
    assert "joined 0/2" in dajiayi("roster", "list").out
    assert dajiayi("roster", "posts", "--union", "平湖市总工会", "--on", "2026-07-06").out == ""
    file.write_text("姓名,职务\n张三,皇帝\n", encoding="utf-8")
    assert dajiayi("roster", "term", str(file), "--union", "平湖市总工会", "--yes").code == 1

"""People who come once more, written differently, are asked about before anything is stored."""

from pathlib import Path
from typing import Any

import pytest

from domain.enrollment import Listed, Plan, Tree, plan
from domain.people import Person, Role, Union, UnionId
from domain.recognition import UNASKED, Doubt, Meant
from domain.roster import Problem, read_roster
from tests.engines import BOTH
from tests.phones import Phone, Town
from tests.processes import command, dajiayi
from tests.rosters import TOWN, Row, come_in, hand_in, invitation, worker, xlsx

UNION = Union(UnionId(1), "甲工会", (UnionId(1),))


@pytest.fixture
async def admin(place: Town) -> Phone:
    return await place.official(401, "管理员老周", Role.ADMIN)


def roster(place: Town) -> list[dict[str, Any]]:
    return sorted(place.tables()["roster"], key=lambda row: int(row["id"]))


def people(place: Town) -> list[tuple[str, str]]:
    return [(row["name"], row["staff_number"]) for row in roster(place)]


def workers(numbers: range, digits: int = 0) -> list[Row]:
    return [worker(f"职工{number}", f"{number:0{digits}}") for number in numbers]


# --- in the chat ------------------------------------------------------------------------------------------------------


@BOTH
async def test_zeros_that_a_spreadsheet_left_out_make_nobody_two_people(place: Town, admin: Phone) -> None:
    """777 on the roster, and the same 777 from Excel: it is asked before anything is stored, and one tap is enough."""
    await hand_in(admin, xlsx(*workers(range(777), digits=4)))
    before = people(place)
    await admin.sends_files([xlsx(*workers(range(777)), worker("张伟", "900"))])
    assert "777 人的工号,只和名单上差前面的 0" in admin.last and "职工0 0000 → 职工0 0" in admin.last
    assert "还有 767 人" in admin.last and admin.buttons == ["是同样的人", "不是,是新来的", "取消"]
    assert people(place) == before
    await admin.presses("是同样的人")
    assert "新增 1 人,改动 0 人,离任 0 人" in admin.last
    await admin.presses("导入")
    assert people(place) == [*before, ("张伟", "900")]


async def test_a_file_with_its_zeros_puts_right_what_a_spreadsheet_left_out(place: Town, admin: Phone) -> None:
    await hand_in(admin, xlsx(worker("张伟", "17")))
    await admin.sends_files([xlsx(worker("张伟", "0017"))])
    await admin.presses("是同样的人")
    await admin.presses("导入")
    assert people(place) == [("张伟", "0017")]


@BOTH
async def test_who_is_called_otherwise_now_is_asked_about_once_for_all(place: Town, admin: Phone) -> None:
    """The line is theirs as before, with whoever has come in by it."""
    await hand_in(admin, xlsx(worker("张 伟", "1"), worker("王芳", "2"), worker("李娜", "3")))
    phone = await place.phone(101, "王芳")
    await come_in(phone, await invitation(admin, "王芳"))
    await admin.sends_files([xlsx(worker("张伟", "1"), worker("王芬", "2"), worker("李娜", "3"))])
    assert "2 人像是名单上的人" in admin.last
    assert "张 伟 1 → 张伟 1\n王芳 2 → 王芬 2" in admin.last
    assert people(place)[0] == ("张 伟", "1")
    await admin.presses("是同样的人")
    assert "新增 0 人,改动 2 人" in admin.last
    await admin.presses("导入")
    assert people(place) == [("张伟", "1"), ("王芬", "2"), ("李娜", "3")]
    assert roster(place)[1]["person"] == await place.person(phone)


async def test_who_is_somebody_else_is_new(place: Town, admin: Phone) -> None:
    """A number is given to another person: both are there then."""
    await hand_in(admin, xlsx(worker("王芳", "2")))
    await admin.sends_files([xlsx(worker("赵敏", "2"))])
    await admin.presses("不是,是新来的")
    assert "新增 1 人" in admin.last
    await admin.presses("导入")
    assert people(place) == [("王芳", "2"), ("赵敏", "2")]


async def test_two_questions_come_one_after_the_other(place: Town, admin: Phone) -> None:
    """An answer answers what it stands under, once; nothing is imported past a question."""
    await hand_in(admin, xlsx(worker("张伟", "0017"), worker("王芳", "0002")))
    before = people(place)
    await admin.sends_files([xlsx(worker("张伟", "17"), worker("王芬", "2"))])
    await admin.forges("roster-import:2")
    assert people(place) == before and "差前面的 0" in admin.everything
    await admin.presses("是同样的人")
    await admin.forges("roster-others:2:zeros")
    assert "已经过时了" in await admin.toast()
    assert "王芳 0002 → 王芬 2" in admin.last
    await admin.presses("是同样的人")
    await admin.presses("导入")
    assert people(place) == [("张伟", "0017"), ("王芬", "0002")]


async def test_a_question_about_a_file_is_its_senders(place: Town, admin: Phone) -> None:
    other = await place.official(402, "别处的管理员", Role.ADMIN, place.city)
    await hand_in(admin, xlsx(worker("张伟", "0017")))
    await admin.sends_files([xlsx(worker("张伟", "17"))])
    await other.forges("roster-same:2:zeros")
    assert "已经过时了" in await other.toast()
    await admin.presses("取消")
    await admin.forges("roster-same:2:zeros")
    assert "已经过时了" in await admin.toast()


async def test_so_many_new_ones_are_asked_about(place: Town, admin: Phone) -> None:
    """More than half of the file, in a union that has a roster: another way to write numbers makes everybody two."""
    await hand_in(admin, xlsx(*workers(range(10))))
    again = [worker(f"职工{number}", f"B-{number}") for number in range(10)]
    await admin.sends_files([xlsx(*again)])
    assert "10 人名单里没有,超过一半" in admin.last and admin.buttons == ["都是新来的,导入", "取消"]
    await admin.presses("取消")
    assert len(people(place)) == 10
    await admin.sends_files([xlsx(*again)])
    await admin.presses("都是新来的")
    assert len(people(place)) == 20


async def test_a_union_that_has_no_roster_yet_is_all_new(place: Town, admin: Phone) -> None:
    """However many are on those of others."""
    await hand_in(admin, xlsx(*workers(range(10))))
    await admin.sends_files([xlsx(*((TOWN, "", f"干部{number}", f"{number}", "", "", "") for number in range(10)))])
    assert "新增 10 人" in admin.last and admin.buttons == ["导入", "取消"]


async def test_in_english_the_same_is_asked(place: Town, admin: Phone) -> None:
    await hand_in(admin, xlsx(worker("Li Na", "007"), worker("Wang", "8")))
    await admin.says("/language")
    await admin.presses("English")
    await admin.sends_files([xlsx(worker("Li Na", "7"), worker("Wong", "8"))])
    assert "differ from the roster only in zeros" in admin.last
    await admin.presses("The same people")
    assert "Wang 8 → Wong 8" in admin.last
    await admin.presses("The same people")
    assert "0 new, 1 changed" in admin.last


@BOTH
async def test_a_new_term_does_not_double_people_either(place: Town, admin: Phone) -> None:
    """The roster of a new term is asked the same."""
    await hand_in(admin, xlsx((TOWN, "", "陈敏", "0001", "工作人员", "", "")))
    await admin.forges(f"tenure:{place.town.id}")
    await admin.sends_files([xlsx((TOWN, "", "陈敏", "1", "主席", "", ""))])
    assert "陈敏 0001 → 陈敏 1" in admin.last
    await admin.presses("是同样的人")
    await admin.presses("确认换届")
    assert people(place) == [("陈敏", "0001")]


# --- on the command line ----------------------------------------------------------------------------------------------


async def test_a_dry_run_says_what_would_come_and_writes_nothing(place: Town, tmp_path: Path) -> None:
    file = tmp_path / "名单.xlsx"
    file.write_bytes(xlsx(worker("张伟", "1"), ("青禾物流工会", TOWN, "李娜", "2", "", "", ""))[2])
    before = place.tables()
    said = await dajiayi(place, "roster", "import", "--dry-run", str(file))
    assert "new union: 青禾物流工会" in said and "2 rows: 2 new, 0 changed, 0 left" in said
    assert place.tables() == before
    await dajiayi(place, "roster", "import", str(file))
    assert len(people(place)) == 2


async def test_the_command_line_asks_by_refusing(place: Town, tmp_path: Path) -> None:
    """What has to be said is said in the refusal."""
    file = tmp_path / "名单.xlsx"
    file.write_bytes(xlsx(*workers(range(10), digits=4))[2])
    await dajiayi(place, "roster", "import", str(file))
    before = people(place)
    file.write_bytes(xlsx(*workers(range(10)))[2])
    asked = await command(place, "roster", "import", str(file))
    assert "only zeros differ: 职工3 0003 -> 职工3 3" in asked.out and "say --same" in asked.err
    assert "10 of 10 are new" in (await command(place, "roster", "import", "--new", str(file))).err
    assert people(place) == before
    assert "10 rows: 0 new, 0 changed" in await dajiayi(place, "roster", "import", "--same", str(file))
    await dajiayi(place, "roster", "import", "--new", "--yes", str(file))
    assert len(people(place)) == 20


# --- whom a row may mean ----------------------------------------------------------------------------------------------


def known(
    *people: tuple[str, str], left: bool = False, person: int | None = None, role: Role = Role.WORKER
) -> list[Listed]:
    return [
        Listed(place, UNION.id, name, number, (role,), "", left, person and Person(person))
        for place, (name, number) in enumerate(people, 1)
    ]


def planned(there: list[Listed], *rows: tuple[str, str], meant: Meant = UNASKED, roles: str = "职工") -> Plan:
    cells = [("姓名", "工号", "职务"), *((name, number, roles) for name, number in rows)]
    return plan(read_roster(cells), Tree(UNION, [UNION]), there, Person(7), meant)


@pytest.mark.parametrize(
    ("there", "row", "doubt"),
    [
        (("张伟", "0017"), ("张伟", "17"), Doubt.ZEROS),
        (("张伟", "17"), ("张伟", "00017"), Doubt.ZEROS),
        (("张伟", "0017"), ("张 伟", "17"), Doubt.RENAMED),
        (("张伟", "17"), ("张炜", "17"), Doubt.RENAMED),
        (("张 伟", ""), ("张伟", ""), Doubt.RENAMED),
        (("张 伟", ""), ("张伟", "17"), Doubt.RENAMED),
        (("张伟", "17"), ("张 伟", ""), Doubt.RENAMED),
        (("张伟", "A17"), ("张伟", "17"), None),
        (("张伟", "17"), ("张炜", "18"), None),
        (("张伟", "17"), ("张 伟", "18"), None),
        (("张伟", ""), ("王芳", ""), None),
        (("张伟", "0"), ("王芳", ""), None),
        (("张伟", "000"), ("张伟", "0"), Doubt.ZEROS),
    ],
)
def test_who_may_be_who(there: tuple[str, str], row: tuple[str, str], doubt: Doubt | None) -> None:
    found = planned(known(there), row)
    assert found.doubt is doubt
    assert [each.before.name for each in found.doubts] == ([there[0]] if doubt else [])
    if doubt:
        again = planned(known(there), row, meant={doubt: True})
        assert not again.doubts and again.added == 0


def test_nobody_is_two_people_in_one_file() -> None:
    """Whom a row names as they are nobody else is taken for; and of two rows only one can be somebody."""
    there = known(("张伟", "0017"))
    assert planned(there, ("张伟", "17"), ("张伟", "0017")).doubts == ()
    assert len(planned(there, ("王芳", "17"), ("李娜", "17")).doubts) == 1


def test_the_number_of_somebody_who_has_left_is_free() -> None:
    there = known(("张伟", "17"), left=True)
    assert planned(there, ("王芳", "17")).doubts == ()
    assert planned(there, ("张伟", "017")).doubt is Doubt.ZEROS


def test_nobody_takes_their_own_post_away_by_another_name() -> None:
    """It is found out once they are the same person."""
    there = known(("老周", "0017"), person=7, role=Role.ADMIN)
    found = planned(there, ("老周", "17"), meant={Doubt.ZEROS: True})
    assert [each.problem for each in found.mistakes] == [Problem.OWN_POST]


def test_many_of_one_number_cost_no_more_than_many_others() -> None:
    """A column of ones is no reason to compare everybody with everybody."""
    there = known(*((f"职工{number}", "1") for number in range(5000)))
    found = planned(there, *((f"别人{number}", "1") for number in range(5000)))
    assert len(found.doubts) == 5000

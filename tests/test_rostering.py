"""A union says who belongs to it: a file in, an invitation each, and on the record who held what."""

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from domain.people import Role
from storage.copy import restore
from storage.people import People
from tests import engines
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import PAPER, Phone, Town, said
from tests.processes import dajiayi
from tests.rosters import CODE, HEAD, TOWN, WORKS, XLSX, Row, come_in, hand_in, invitation, worker, xlsx


def csv(*rows: str, encoding: str = "utf-8-sig") -> tuple[str, str, bytes]:
    return "名单.csv", "text/csv", "\r\n".join((",".join(HEAD), *rows)).encode(encoding)


@pytest.fixture
async def admin(place: Town) -> Phone:
    return await place.official(401, "管理员老周", Role.ADMIN)


# --- a file ----------------------------------------------------------------------------------------------------------


@BOTH
async def test_an_admin_sends_a_roster_looks_at_it_and_says_yes(place: Town, admin: Phone) -> None:
    """Nothing changes before that; then everybody waits to come in, and the new union is there."""
    await admin.says("/roster")
    assert "还没有名单" in admin.last
    await admin.presses("发名单")
    await admin.sends_files([xlsx(worker("张伟", "1"), ("青禾物流工会", TOWN, "李娜", 7, "会员代表", "", ""))])
    assert "新增 2 人,改动 0 人,离任 0 人" in admin.last
    assert "新建工会:青禾物流工会" in admin.last
    assert place.tables()["roster"] == []
    await admin.presses("导入")
    assert "导入好了" in admin.last
    await admin.says("/roster")
    assert "已加入 0/2" in admin.last
    await admin.presses("还没加入的")
    assert admin.buttons[:2] == [f"张伟 1 · {WORKS}", "李娜 7 · 青禾物流工会"]
    assert [upload["cells"] for upload in place.tables()["upload"]] == [None]


async def test_the_same_file_again_changes_nothing(place: Town, admin: Phone) -> None:
    """It is said to be the same; who is not in the next file stays."""
    file = xlsx(worker("张伟", "1"), worker("李娜", "2", roles="职工、会员代表"))
    await hand_in(admin, file)
    before = place.tables()["roster"]
    await hand_in(admin, file)
    assert "和现在的名单一样" in admin.last
    await hand_in(admin, xlsx(worker("王芳", "3")))
    assert place.tables()["roster"][:2] == before
    assert len(place.tables()["roster"]) == 3


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "gb18030", "utf-16"])
async def test_a_csv_of_any_spreadsheet_program_is_read(place: Town, admin: Phone, encoding: str) -> None:
    """Whatever its encoding, and without having asked for it."""
    await hand_in(admin, csv(f"{WORKS},,张伟,0017,职工,一车间,", encoding=encoding))
    [row] = place.tables()["roster"]
    assert (row["name"], row["staff_number"], row["contact_group"]) == ("张伟", "0017", "一车间")


async def test_mistakes_are_told_by_row_and_column_and_nothing_is_imported(place: Town, admin: Phone) -> None:
    """All of them at once, each with what is allowed there; the way on is beside them."""
    await admin.sends_files(
        [
            xlsx(
                worker("张伟", "1"),
                worker("李娜", "2", roles="厂长"),
                worker("", "3"),
                worker("王芳", "4", left="也许"),
                ("没有的工会", "", "赵敏", "5", "", "", ""),
                ("市直工会", "平湖市总工会", "孙浩", "6", "", "", ""),
            )
        ]
    )
    for words in (
        "第 3 行 E 列“职务”:厂长 不认得,可以写 职工、会员代表",
        "第 4 行 C 列“姓名”:空着",
        "第 5 行 G 列“离任”:也许 不认得,请写 是 或 否",
    ):
        assert words in admin.last
    assert admin.buttons == ["发名单", "要模板", "← 名单"]
    await admin.sends_files(
        [xlsx(("没有的工会", "", "赵敏", "5", "", "", ""), ("市直工会", "平湖市总工会", "孙浩", "6", "", "", ""))]
    )
    assert "第 2 行 A 列“工会”:您管的范围里没有 没有的工会" in admin.last
    assert "第 3 行 B 列“上级工会”:您管的范围里没有 平湖市总工会" in admin.last
    assert place.tables()["roster"] == []


async def test_a_roster_with_two_of_one_name(place: Town, admin: Phone) -> None:
    """With different staff numbers they are two people; with none or the same, one clear sentence."""
    for numbers, words in ((("1", "1"), "是同一个人"), (("", "1"), "都写上工号"), (("", ""), "是同一个人")):
        await admin.sends_files([xlsx(*(worker("张伟", number) for number in numbers))])
        assert words in admin.last and "现在什么也没有导入" in admin.last
    assert place.tables()["roster"] == []
    await hand_in(admin, xlsx(worker("张伟", "1"), worker("张伟", "2")))
    assert [row["staff_number"] for row in place.tables()["roster"]] == ["1", "2"]


async def test_a_number_is_added_to_somebody_who_had_none(place: Town, admin: Phone) -> None:
    """One person stays one; a second of the name waits until it is clear who is who."""
    await hand_in(admin, xlsx(worker("张伟")))
    await admin.sends_files([xlsx(worker("张伟", "1"), worker("张伟", "2"))])
    assert "分不清" in admin.last
    await hand_in(admin, xlsx(worker("张伟", "1")))
    await hand_in(admin, xlsx(worker("张伟", "1"), worker("张伟", "2")))
    assert [row["staff_number"] for row in place.tables()["roster"]] == ["1", "2"]


@pytest.mark.parametrize(
    "file",
    [
        ("名单.xlsx", XLSX, b"PK\x03\x04 broken"),
        ("名单.csv", "text/csv", b"\xff\x81\x00\xff"),
        ("名单.xlsx", XLSX, "工会,姓名".encode()),
    ],
    ids=["a broken one", "no text", "not what it says"],
)
async def test_what_cannot_be_read_is_said_in_a_sentence(
    place: Town, admin: Phone, file: tuple[str, str, bytes]
) -> None:
    """And the next one is taken."""
    await admin.sends_files([file])
    assert "打不开" in admin.last
    await hand_in(admin, xlsx(worker("张伟")))
    assert "导入好了" in admin.last


async def test_only_a_table_is_a_roster(place: Town, admin: Phone) -> None:
    """Another file is refused with a way on, and the question stays open."""
    await admin.says("/roster")
    await admin.presses("发名单")
    await admin.sends_files([PAPER])
    assert "请发 .xlsx、.xls 或 .csv" in admin.last
    await hand_in(admin, xlsx(worker("张伟")))
    assert len(place.tables()["roster"]) == 1


async def test_a_table_of_somebody_else_is_no_roster(place: Town, admin: Phone) -> None:
    """A worker's spreadsheet is what they want to tell the union."""
    member = await place.member(101, "王小明")
    await member.sends_files([xlsx(worker("张伟"))])
    assert "要把这条交给工会吗" in member.last
    assert place.tables()["upload"] == []


async def test_who_is_no_admin_any_more_imports_nothing(place: Town, admin: Phone) -> None:
    """It is asked again when it is done, not only when it was sent; and a file is only its sender's."""
    other = await place.official(402, "别处的管理员", Role.ADMIN, place.city)
    await admin.sends_files([xlsx(worker("张伟"))])
    await other.forges("roster-import:1")
    assert "已经过时了" in await other.toast()
    async with place.database.transaction() as tx:
        await tx.post_end(person=await person_of(tx, admin), union_id=place.town.id, role="admin", now="2026-01-01")
    await admin.presses("导入")
    assert "由管理员来改" in admin.last
    assert place.tables()["roster"] == []


async def person_of(tx: object, phone: Phone) -> int:
    visitor = await People(tx).visitor(phone.id)  # type: ignore[arg-type]
    assert visitor
    return visitor.person


async def test_nobody_else_reaches_the_roster(cast: Cast) -> None:
    """Worker, staff, chair, or the admin of another union: by command or by a forged button."""
    place = cast.place
    elsewhere = await place.official(403, "厂里的管理员", Role.ADMIN, place.works)
    await place.official(401, "管理员老周", Role.ADMIN)
    for phone in (cast.worker, cast.staff, cast.chair):
        await phone.says("/roster")
        assert "管理员" in phone.last
    town = place.town.id
    for phone in (cast.worker, cast.staff, cast.chair, elsewhere):
        for data in (
            f"roster:{town}",
            f"roster-missing:{town}:0",
            f"roster-code:{town}",
            f"roster-sheet:{town}",
            f"roster-trail:{town}",
            f"roster-file:{town}",
        ):
            await phone.forges(data)
            assert "管理员" in await phone.toast(), data
    assert place.tables()["union_code"] == []


async def test_an_admin_below_invites_nobody_above(place: Town, admin: Phone) -> None:
    """Whoever is named by a forged number is checked by where they are."""
    below = await place.official(403, "厂里的管理员", Role.ADMIN, place.works)
    await hand_in(admin, xlsx((TOWN, "", "陈敏", "1", "工作人员", "", "")))
    await below.forges(f"roster-invite:{place.works.id}:1")
    assert "管理员" in await below.toast()


async def test_an_admin_who_reads_english(place: Town, admin: Phone) -> None:
    """Every step, with English headings in the file."""
    await admin.says("/language")
    await admin.presses("English")
    head = ("Union", "Name", "Staff number", "Roles", "Left")
    await admin.sends_files([xlsx((WORKS, "Li Na", 7, "king", "perhaps"), head=head)])
    assert "Row 2, column D “roles”: not known: king. Possible: worker, representative" in admin.last
    await admin.sends_files([xlsx((WORKS, "Li Na", 7, "representative, chair", "no"), head=head)])
    assert "1 new, 0 changed, 0 left" in admin.last
    await admin.presses("Import")
    await admin.presses("Not joined yet")
    await admin.presses("Li Na 7")
    assert "Invitation for Li Na" in admin.last
    phone = await place.phone(101, "Li Na", language_code="en")
    await phone.says(CODE.findall(admin.last)[0].replace("-", ""))
    await phone.says(f"/start {CODE.findall(admin.last)[0].replace('-', '')}")
    assert "representative, chair" in phone.last
    await phone.presses("accept")
    await admin.says("/roster")
    assert "1/1" in admin.last
    for button in ("Template", "QR code of the union", "Changes of roles"):
        await admin.presses(button)
    assert "became chair, by 管理员老周" in admin.newest("became chair")["text"]


# --- coming in -------------------------------------------------------------------------------------------------------


@BOTH
async def test_who_accepts_is_verified_and_holds_the_posts_of_the_roster(place: Town, admin: Phone) -> None:
    """By a QR picture with its link and bare code; the count goes up, and nobody comes in twice."""
    await hand_in(admin, xlsx(worker("张伟", "1", roles="会员代表、主席"), worker("李娜", "2")))
    code = await invitation(admin, "张伟 1")
    newest = admin.messages[-1]
    assert newest["photo"] and f"?start={code.replace('-', '')}" in said(newest)
    phone = await place.phone(101, "Zhang W.")
    await phone.says(f"/start {code.replace('-', '')}")
    assert "您是 张伟 吗" in phone.last and "会员代表、主席" in phone.last
    await phone.presses("是,接受")
    assert await phone.keyboard() == ["待我处理", "一屏", "查找", "发起", "大家议", "更多"]
    tables = place.tables()
    person = await place.person(phone)
    assert {row["role"] for row in tables["post"] if row["person"] == person} == {"representative", "chair"}
    [member] = [row for row in tables["member"] if row["person"] == person]
    assert (member["union_id"], member["verified_at"] is not None) == (place.works.id, True)
    await admin.says("/roster")
    assert "已加入 1/2" in admin.last
    other = await place.phone(102, "别人")
    await other.says(f"/start {code.replace('-', '')}")
    assert "已经用过" in other.last


async def test_a_new_invitation_ends_the_old_one(place: Town, admin: Phone) -> None:
    """Whoever found the lost sheet of paper does not come in."""
    await hand_in(admin, xlsx(worker("张伟")))
    lost, found = await invitation(admin, "张伟"), await invitation(admin, "张伟")
    phone = await place.phone(101, "张伟")
    await phone.says(lost)
    assert "您是 张伟 吗" not in phone.everything
    await phone.says(f"/start {lost.replace('-', '')}")
    assert "已经用过、过期了" in phone.last
    await come_in(phone, found)
    assert "您是 晨星精密电子工会 已核实的职工" in phone.everything


async def test_a_colleagues_invitation_makes_nobody_two_people(place: Town, admin: Phone) -> None:
    """It stays good for whom it was meant."""
    await hand_in(admin, xlsx(worker("张伟"), worker("李娜")))
    first, second = await invitation(admin, "张伟"), await invitation(admin, "李娜")
    phone, other = await place.phone(101, "张伟"), await place.phone(102, "李娜")
    await come_in(phone, first)
    await come_in(phone, second)
    assert "请交给本人" in await phone.toast()
    await come_in(other, second)
    await admin.says("/roster")
    assert "已加入 2/2" in admin.last


async def test_a_member_who_comes_in_has_not_changed_unions(place: Town, admin: Phone) -> None:
    """Self-declared before, verified now, in the same union."""
    member = await place.member(101, "王小明")
    await hand_in(admin, xlsx(worker("王小明")))
    await come_in(member, await invitation(admin, "王小明"))
    [row] = [row for row in place.tables()["member"] if row["person"] == await place.person(member)]
    assert (row["changed_at"], row["verified_at"] is not None) == (None, True)


async def test_a_bare_code_is_understood_wherever_one_is(place: Town, admin: Phone) -> None:
    """A member types it in the middle of a draft, from the sheet of paper; the draft waits for them."""
    await hand_in(admin, xlsx(worker("王小明"), worker("李娜")))
    code, other = await invitation(admin, "王小明"), await invitation(admin, "李娜")
    member = await place.member(101, "小明")
    await member.drafts("希望暑期开设托管班")
    await member.says(other.lower())
    assert "您是 李娜 吗" in member.last
    await member.says(code.replace("-", " "))
    assert "您是 王小明 吗" in member.last
    await member.presses("是,接受")
    assert "您刚才写的还在" in member.last


async def test_all_invitations_on_one_sheet(place: Town, admin: Phone) -> None:
    """A page to print with a QR code and a bare code each; what stands in the roster is no HTML."""
    await hand_in(admin, xlsx(worker("<b>张伟"), worker("李娜")))
    await admin.says("/roster")
    await admin.presses("还没加入的")
    await admin.presses("打印全部")
    page = await content_of(place, admin.messages[-1])
    assert page.count("<svg") == 2 and "&lt;b&gt;张伟" in page
    for number, code in enumerate(CODE.findall(page)):
        phone = await place.phone(101 + number, "某人")
        await come_in(phone, code)
        assert "已核实的职工" in phone.everything


async def content_of(place: Town, message: dict) -> str:  # type: ignore[type-arg]
    return (await bytes_of(place, message)).decode()


async def bytes_of(place: Town, message: dict) -> bytes:  # type: ignore[type-arg]
    """What was sent as a document, fetched as Telegram's own programs would."""
    token = place.settings.token
    asked = {"file_id": message["document"]["file_id"]}
    async with place.http.post(f"{place.address}/bot{token}/getFile", json=asked) as response:
        path = (await response.json())["result"]["file_path"]
    async with place.http.get(f"{place.address}/file/bot{token}/{path}") as response:
        return await response.read()


async def test_the_template_is_a_roster_that_can_be_handed_in(place: Town, admin: Phone) -> None:
    """Its first page has the columns, its second says what may stand there and is not imported."""
    await admin.says("/roster")
    await admin.presses("要模板")
    content = await bytes_of(place, admin.messages[-1])
    book = load_workbook(io.BytesIO(content))
    assert [cell.value for cell in book.worksheets[0][1]] == list(HEAD)
    await admin.sends_files([("名单.xlsx", XLSX, content)])
    assert "一个人也没有" in admin.last
    book.worksheets[0].append(worker("张伟"))
    file = io.BytesIO()
    book.save(file)
    await hand_in(admin, ("名单.xlsx", XLSX, file.getvalue()))
    assert "导入好了" in admin.last


# --- the code on the wall --------------------------------------------------------------------------------------------


async def wall_code(admin: Phone) -> str:
    await admin.says("/roster")
    await admin.presses("本会二维码")
    return CODE.findall(admin.last)[0]


@BOTH
async def test_whoever_scans_the_unions_code_is_verified(place: Town, admin: Phone) -> None:
    """As many as come, until it is rotated or its days are over."""
    old = await wall_code(admin)
    for chat in (101, 102):
        phone = await place.phone(chat, "职工")
        await come_in(phone, old)
        assert f"您是 {TOWN} 已核实的职工" in phone.everything
    new = await wall_code(admin)
    late = await place.phone(103, "来晚了")
    await late.says(f"/start {old.replace('-', '')}")
    assert "过期了" in late.last
    await place.pass_time(days=8)
    await late.says(f"/start {new.replace('-', '')}")
    assert "过期了" in late.last
    assert all(row["verified_at"] for row in place.tables()["member"])


async def test_the_code_on_the_wall_is_no_way_round_one_change_a_month(place: Town, admin: Phone) -> None:
    """Who changed lately stays where they are."""
    member = await place.member(101, "王小明")
    await member.says(f"/start u{place.city.id}")
    await member.presses("是的")
    await come_in(member, await wall_code(admin))
    assert "每 30 天一次" in await member.toast()
    await member.says("/start")
    assert "平湖市总工会" in member.last


# --- posts that end --------------------------------------------------------------------------------------------------


async def listed(cast: Cast, admin: Phone, phone: Phone, name: str, roles: str) -> None:
    """Puts somebody on the roster of the township, and they come in."""
    await hand_in(admin, xlsx((TOWN, "", name, "1", roles, "", "")))
    await come_in(phone, await invitation(admin, name))


@BOTH
async def test_what_was_open_with_who_leaves_goes_on_to_a_colleague(cast: Cast) -> None:
    """At once and by rule; who left hears of it, and it is on the record."""
    admin = await cast.place.official(401, "管理员老周", Role.ADMIN)
    await listed(cast, admin, cast.staff, "陈敏", "工作人员")
    await cast.worker.hands_in("希望暑期开设托管班")
    await cast.staff.presses("受理")
    await hand_in(admin, xlsx((TOWN, "", "陈敏", "1", "工作人员", "", "是")))
    assert "离任 1 人" in admin.last
    assert "您不再是 林埭镇总工会 的工作人员" in cast.staff.everything
    await cast.colleague.says("/todo")
    assert any("子女托管教育" in label for label in cast.colleague.buttons)
    await cast.staff.says("/todo")
    assert "子女托管教育" not in " ".join(cast.staff.buttons)
    await admin.says("/roster")
    await admin.presses("职务变动")
    [line] = [line for line in admin.last.splitlines() if "陈敏" in line]
    assert "不再担任工作人员,由 管理员老周" in line


async def test_a_chairs_turn_belongs_to_the_office(cast: Cast) -> None:
    """The chair leaves; the one above is shown what waits."""
    place = cast.place
    admin = await place.official(401, "管理员老周", Role.ADMIN)
    above = await place.official(302, "市主席", Role.CHAIR, place.city)
    await listed(cast, admin, cast.chair, "周主席", "主席")
    await cast.worker.hands_in("希望暑期开设托管班")
    await cast.staff.presses("受理")
    await cast.staff.resolves("场地没有着落", "C 暂时办不到")
    assert "托管班" in cast.chair.everything and "托管班" not in above.everything
    await hand_in(admin, xlsx((TOWN, "", "周主席", "1", "主席", "", "是")))
    assert "托管班" in above.everything
    await above.presses("同意")
    assert "暂时办不到" in cast.worker.everything


async def test_a_role_that_the_roster_adds_is_held_at_once(cast: Cast) -> None:
    """And told; one that it drops ends. Who comes back holds them again."""
    place = cast.place
    admin = await place.official(401, "管理员老周", Role.ADMIN)
    await listed(cast, admin, cast.worker, "王小明", "职工")
    for roles, left in (("会员代表", ""), ("工作人员", ""), ("工作人员", "是"), ("工作人员", "")):
        await hand_in(admin, xlsx((TOWN, "", "王小明", "1", roles, "", left)))
    person = await place.person(cast.worker)
    turns = [(row["role"], row["what"]) for row in place.tables()["appointment"] if row["person"] == person]
    assert turns == [
        ("representative", "given"),
        ("representative", "ended"),
        ("staff", "given"),
        ("staff", "ended"),
        ("staff", "given"),
    ]
    assert "您现在是 林埭镇总工会 的工作人员" in cast.worker.last


async def test_nobody_locks_themselves_out(cast: Cast) -> None:
    """An admin's own post is taken away by another admin."""
    admin = await cast.place.official(401, "管理员老周", Role.ADMIN)
    await listed(cast, admin, admin, "老周", "管理员")
    await admin.sends_files([xlsx((TOWN, "", "老周", "1", "职工", "", ""))])
    assert "不能去掉自己的管理员职务" in admin.last


@BOTH
async def test_a_refused_invitation_is_on_the_record(place: Town, admin: Phone, tmp_path: Path) -> None:
    """Who, when, where and what, in the chat and in the export; the invitation stays good for whom it was meant."""
    await hand_in(admin, xlsx((TOWN, "", "陈敏", "1", "工作人员", "", "")))
    code = await invitation(admin, "陈敏")
    wrong, right = await place.phone(101, "别人"), await place.phone(102, "陈敏")
    await wrong.says(f"/start {code.replace('-', '')}")
    await wrong.presses("不是")
    await come_in(right, code)
    await admin.says("/roster")
    await admin.presses("职务变动")
    given, refused = [line for line in admin.last.splitlines() if "陈敏" in line]
    assert "担任工作人员,由 管理员老周" in given
    assert "没有接受工作人员,别人 回的" in refused
    exported = (await dajiayi(place, "export", "roles")).splitlines()
    assert exported[0] == "at,union_name,who,staff_number,role,what,by"
    assert [line.split(",", 1)[1] for line in exported[1:]] == [
        f"{TOWN},陈敏,1,staff,given,管理员老周",
        f"{TOWN},陈敏,1,staff,refused,别人",
    ]


# --- the command line ------------------------------------------------------------------------------------------------


async def test_the_whole_roster_from_the_command_line(place: Town, tmp_path: Path) -> None:
    """777 people of a hundred unions; then their invitations and how far it is."""
    file = tmp_path / "名单.xlsx"
    rows: list[Row] = [
        (f"第{number % 100}工会", TOWN, f"职工{number}", f"{number:04}", "会员代表", "", "") for number in range(777)
    ]
    file.write_bytes(xlsx(*rows)[2])
    said_ = await dajiayi(place, "roster", "import", str(file))
    assert "777 rows: 777 new, 0 changed, 0 left" in said_
    assert "777 rows: 0 new, 0 changed, 0 left" in await dajiayi(place, "roster", "import", str(file))
    assert (await dajiayi(place, "roster", "list")).startswith("joined 0/777\n")
    sheet = tmp_path / "sheet.html"
    await dajiayi(place, "roster", "invitations", "--out", str(sheet), "--union", "第7工会")
    [code, *others] = CODE.findall(sheet.read_text(encoding="utf-8"))
    assert len(others) == 7
    await come_in(await place.phone(101, "某人"), code)
    assert "joined 1/8" in await dajiayi(place, "roster", "list", "--union", "第7工会")


async def test_mistakes_from_the_command_line(place: Town, tmp_path: Path) -> None:
    """Exit code 1, and nothing was changed."""
    file = tmp_path / "名单.csv"
    file.write_bytes(csv(f"{WORKS},,张伟,1,国王,,", f"{WORKS},,李娜,2,,,")[2])
    await dajiayi(place, "roster", "import", str(file))
    assert place.tables()["roster"] == []


async def test_a_roster_comes_through_a_backup(place: Town, admin: Phone, tmp_path: Path) -> None:
    """With its invitations, and whoever came in by one."""
    await hand_in(admin, xlsx((TOWN, "", "陈敏", "1", "工作人员", "", ""), worker("李娜")))
    await come_in(await place.phone(101, "陈敏"), await invitation(admin, "陈敏"))
    await invitation(admin, "李娜")
    await wall_code(admin)
    before = place.tables()
    await dajiayi(place, "backup", str(tmp_path / "backup.db"))
    elsewhere = f"sqlite:///{tmp_path}/elsewhere.db"
    await restore(tmp_path / "backup.db", elsewhere, lambda done, whole: None)
    for table in ("roster", "invitation", "union_code", "appointment", "upload"):
        assert sorted(map(str, engines.tables(elsewhere)[table])) == sorted(map(str, before[table])) != []


@pytest.mark.parametrize("name", ["名单.xlsx", "名单.csv"])
async def test_a_template_from_the_command_line(place: Town, tmp_path: Path, name: str) -> None:
    """An empty one is refused because nobody is in it, not because it could not be read."""
    await dajiayi(place, "roster", "template", str(tmp_path / name))
    assert (tmp_path / name).stat().st_size > 20

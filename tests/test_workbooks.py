"""Workbooks as clerks make them, and what comes of each."""

import io
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlwt
from openpyxl import Workbook
from openpyxl.utils import range_boundaries

from bot.operating.commands.work import private
from bot.views import papers
from bot.views.roster import mistake_said
from bot.wire.spreadsheets import MOST_COLUMNS, MOST_SHEETS, MOST_UNPACKED, read_table
from bot.wire.texts import Texts
from domain.enrollment import Tree, plan
from domain.people import Role, Union, UnionId
from domain.roster import Column, Mistake, Problem, Sheet, TableTooLarge, TableUnreadable, read_roster
from tests.phones import Town
from tests.rosters import XLSX

Cells = Sequence[Sequence[object]]
NAME, NUMBER, UNION = "姓名", "工号", "工会"


def workbook(*sheets: tuple[str, Cells], merged: Sequence[str] = ()) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for area in merged:
            sheet.merge_cells(area)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def workbook_of_before(*sheets: tuple[str, Cells], merged: Sequence[str] = ()) -> bytes:
    """The same as .xls."""
    book = xlwt.Workbook()
    for name, rows in sheets:
        sheet = book.add_sheet(name)
        areas = [range_boundaries(area) for area in merged]
        within = {
            (row, place)
            for left, top, right, bottom in areas
            for row in range(top - 1, bottom)
            for place in range(left - 1, right)
        }
        for left, top, right, bottom in areas:
            sheet.write_merge(top - 1, bottom - 1, left - 1, right - 1, rows[top - 1][left - 1])
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if cell is not None and (number, place) not in within:
                    sheet.write(
                        number,
                        place,
                        cell,
                        *([xlwt.easyxf(num_format_str="yyyy-mm-dd")] if isinstance(cell, datetime) else []),
                    )
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


MADE = {"名单.xlsx": workbook, "名单.xls": workbook_of_before}


def read(*sheets: tuple[str, Cells], merged: Sequence[str] = (), name: str = "名单.xlsx") -> Sheet:
    return read_roster(read_table(name, MADE[name](*sheets, merged=merged)))


def csv(*rows: Sequence[str]) -> bytes:
    return "\n".join(map(",".join, rows)).encode()


def people(sheet: Sheet) -> list[tuple[str | None, str]]:
    assert not sheet.mistakes
    return [(entry.union, entry.name) for entry in sheet.entries]


@dataclass(frozen=True)
class Made:
    """`found`: union and name of everybody; or the mistakes, each with sheet, row, column and what is wrong."""

    sheets: tuple[tuple[str, Cells], ...]
    found: list[tuple[object, ...]]
    merged: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


HEAD = (UNION, NAME, NUMBER)
WORKBOOKS: dict[str, Made] = {
    "one sheet": Made((("名单", [HEAD, ("甲", "张一", "1")]),), [("甲", "张一")]),
    "one sheet a township": Made(
        (("甲镇", [(NAME,), ("张一",), ("张二",)]), ("乙镇", [(NAME,), ("李一",)])),
        [("甲镇", "张一"), ("甲镇", "张二"), ("乙镇", "李一")],
    ),
    "sheets that were never named": Made(
        (("Sheet1", [(NAME,), ("张一",)]), ("Sheet2", [(NAME,), ("李一",)])), [(None, "张一"), (None, "李一")]
    ),
    "a sheet that says its unions itself": Made(
        (("第一批", [HEAD, ("甲", "张一", "1")]), ("第二批", [HEAD, ("乙", "李一", "1")])),
        [("甲", "张一"), ("乙", "李一")],
    ),
    "a sheet of remarks": Made(
        (("名单", [HEAD, ("甲", "张一", "1")]), ("说明事项", [("请在月底前报送",)])),
        [("甲", "张一")],
        (),
        ("“说明事项”",),
    ),
    "a blank sheet": Made((("名单", [HEAD, ("甲", "张一", "1")]), ("Sheet2", [])), [("甲", "张一")]),
    "a title above the heading": Made(
        (("名单", [("某某镇会员花名册",), (), HEAD, ("甲", "张一", "1")]),), [("甲", "张一")]
    ),
    "spaces within the heading": Made((("名单", [("姓 名", "工 号"), ("张一", "1")]),), [(None, "张一")]),
    "the heading printed on each page": Made(
        (("名单", [HEAD, ("甲", "张一", "1"), HEAD, ("甲", "张二", "2")]),), [("甲", "张一"), ("甲", "张二")]
    ),
    "a union merged over its people": Made(
        (("名单", [HEAD, ("甲", "张一", "1"), (None, "张二", "2"), ("乙", "李一", "3")]),),
        [("甲", "张一"), ("甲", "张二"), ("乙", "李一")],
        merged=("A2:A3",),
    ),
    "a sum below": Made(
        (("名单", [(NAME, NUMBER), ("张一", "1"), ("合计2人",)]),), [("", 3, "A", Problem.FOOTER, "合计2人")]
    ),
    "who filled it in": Made(
        (("名单", [HEAD, ("甲", "张一", "1"), (None, "填表人:张三", None)]),),
        [("", 3, "B", Problem.FOOTER, "填表人:张三")],
    ),
    "a formula gone wrong": Made(
        (("名单", [(NAME, NUMBER), ("张一", "#N/A")]),), [("", 2, "B", Problem.BROKEN, "#N/A")]
    ),
    "a date as a staff number": Made(
        (("名单", [(NAME, NUMBER), ("张一", "2024-03-01")]),), [("", 2, "B", Problem.DAY, "2024-03-01")]
    ),
    "a mistake on the second sheet": Made(
        (("甲镇", [(NAME, NUMBER), ("张一", "1")]), ("乙镇", [("乙镇名单",), (NAME, NUMBER), ("李一", "#REF!")])),
        [("乙镇", 3, "B", Problem.BROKEN, "#REF!")],
    ),
}


WORKBOOKS |= {
    f"{said} as a staff number": Made((("名单", [(NAME, NUMBER), ("张一", said)]),), [("", 2, "B", problem, shown)])
    for said, shown, problem in (
        ("1.0E+10", "1.0E+10", Problem.ROUNDED),
        (330482199001011234, "3.30482199001011E+17", Problem.ROUNDED),
        (datetime(2024, 3, 1), "2024-03-01", Problem.DAY),
        ("2024/3/1", "2024/3/1", Problem.DAY),
        ("3月1日", "3月1日", Problem.DAY),
        ("1-Mar", "1-Mar", Problem.DAY),
    )
}
LIKE_A_DAY_AND_NONE = ("2024-031", "3-14", "E-10", "1E", "2024-03-01-7", "A1-Mar")


@pytest.mark.parametrize("number", LIKE_A_DAY_AND_NONE)
def test_a_staff_number_that_looks_like_something_else_is_one(number: str) -> None:
    assert read(("名单", [(NAME, NUMBER), ("张一", number)])).entries[0].number == number


@pytest.mark.parametrize("file", MADE)
@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_workbook_is_read_as_it_was_meant(name: str, file: str) -> None:
    made = WORKBOOKS[name]
    sheet = read(*made.sheets, merged=made.merged, name=file)
    wrong = [(each.page, each.row, each.letter, each.problem, each.said) for each in sheet.mistakes]
    assert (wrong or people(sheet)) == made.found
    assert sheet.ignored == made.ignored


def test_a_name_that_begins_like_a_footer_is_a_name() -> None:
    assert people(read(("名单", [(NAME,), ("合计荣",), ("日期明",)]))) == [(None, "合计荣"), (None, "日期明")]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_second_sheet_of_the_template_is_nobody(language: str) -> None:
    sheet = read_roster(read_table("a.xlsx", papers.template(Texts(), language)()))
    assert (sheet.entries, sheet.ignored) == ((), ())
    assert [each.problem for each in sheet.mistakes] == [Problem.NOBODY]


WIDE, NARROW = "甲工会\uff08筹\uff09", "甲工会(筹)"


@pytest.mark.parametrize(("written", "there"), [(WIDE, NARROW), (NARROW, WIDE)])
def test_brackets_are_the_same_wide_or_narrow(written: str, there: str) -> None:
    union = Union(UnionId(1), there, (UnionId(1),))
    planned = plan(read(("名单", [HEAD, (written, "张一", "1")])), Tree(union, [union]), [])
    assert not planned.mistakes
    assert [change.place for change in planned.changes] == [union]


def test_cells_of_before_are_read_as_they_are_shown() -> None:
    """Whole numbers without a point, days as days, what went wrong by its name."""
    book = xlwt.Workbook()
    row = book.add_sheet("名单").row(1)
    row.set_cell_error(0, 0x2A)
    row.set_cell_number(1, 17.0)
    row.set_cell_boolean(2, True)
    row.set_cell_date(3, datetime(2026, 3, 4), xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    row.set_cell_text(MOST_COLUMNS, "无人看见")
    file = io.BytesIO()
    book.save(file)
    assert read_table("a.xls", file.getvalue()) == [[], ["#N/A", "17", "是", "2026-03-04"]]


@pytest.mark.parametrize(("name", "make"), [("a.xls", workbook), ("a.xlsx", workbook_of_before)])
def test_a_workbook_is_read_whatever_it_is_called(name: str, make: Callable[..., bytes]) -> None:
    assert read_table(name, make(("名单", [(NAME,), ("张一",)]))) == [[NAME], ["张一"]]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html><table><tr><td>x</td></tr></table>",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000,
        "姓名\n张一".encode("gb18030"),
    ],
    ids=["nothing", "a page", "no book in it", "a text"],
)
def test_what_is_only_called_a_workbook_is_refused(content: bytes) -> None:
    with pytest.raises(TableUnreadable):
        read_table("a.xls", content)


async def test_a_workbook_of_before_is_taken_in_the_chat(place: Town) -> None:
    """One that is none is refused with the way out."""
    admin = await place.official(401, "管理员老周", Role.ADMIN)
    made = workbook_of_before(("Sheet1", [("某某镇花名册",), (NAME, NUMBER), ("张一", 17)]))
    await admin.sends_files([("名单.xls", "application/vnd.ms-excel", b"<html><table>")])
    assert "另存为 .xlsx" in admin.last
    await admin.sends_files([("名单.xls", "application/vnd.ms-excel", made)])
    assert "新增 1 人" in admin.last


@pytest.mark.parametrize("name", MADE)
def test_all_sheets_together_are_held_to_the_limit(name: str) -> None:
    half = [(NAME,), *(("张一",) for _ in range(6000))]
    with pytest.raises(TableTooLarge):
        read(("甲", half), ("乙", half), name=name)


def test_what_unpacks_into_more_than_a_roster_needs_is_refused_before_it_is_read() -> None:
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as parts:
        parts.writestr("xl/worksheets/sheet1.xml", b" " * (MOST_UNPACKED + 1))
    with pytest.raises(TableTooLarge):
        read_table("a.xlsx", packed.getvalue())


def test_what_is_merged_over_and_over_is_refused() -> None:
    """Areas that lie on top of each other would be filled again and again; no spreadsheet program makes them."""
    packed, page = io.BytesIO(workbook(("名单", [(NAME,), ("张一",)]))), "xl/worksheets/sheet1.xml"
    area = b'<mergeCell ref="A1:A10000"/>'
    with ZipFile(packed) as parts:
        found = {name: parts.read(name) for name in parts.namelist()}
    found[page] = found[page].replace(b"</sheetData>", b"</sheetData><mergeCells>" + area * 60 + b"</mergeCells>")
    forged = io.BytesIO()
    with ZipFile(forged, "w", ZIP_DEFLATED) as parts:
        for name, content in found.items():
            parts.writestr(name, content)
    with pytest.raises(TableTooLarge):
        read_table("a.xlsx", forged.getvalue())


@pytest.mark.parametrize("name", MADE)
def test_more_sheets_than_anybody_fills_are_refused(name: str) -> None:
    with pytest.raises(TableTooLarge):
        read(*((f"镇{number}", [(NAME,), ("张一",)]) for number in range(MOST_SHEETS + 1)), name=name)


async def test_an_admin_reads_on_which_sheet_a_mistake_stands(place: Town) -> None:
    admin = await place.official(401, "管理员老周", Role.ADMIN)
    made = WORKBOOKS["a mistake on the second sheet"]
    await admin.sends_files([("名单.xlsx", XLSX, workbook(*made.sheets))])
    assert "“乙镇” 第 3 行 B 列" in admin.last


async def test_mistakes_are_put_together_by_their_cause(place: Town) -> None:
    """One line a cause, with its rows; what lies there is said, and no column is named that the file does not have."""
    admin = await place.official(401, "管理员老周", Role.ADMIN)
    rows = [(f"职工{number}", datetime(2024, 3, 1 + number % 28), "职工") for number in range(777)]
    rows[3] = ("职工3", "A3", "厂长")
    rows[9] = ("职工9", "A9", "国王")
    await admin.sends_files([("名单.xlsx", XLSX, workbook(("名单", [(NAME, NUMBER, "职务"), *rows])))])
    assert "有 777 处要改" in admin.last
    assert "第 2–4、6–10、12–778 行 B 列“工号”:2024-03-01、2024-03-02、2024-03-03 是日期" in admin.last
    assert "第 5、11 行 C 列“职务”:厂长、国王 不认得" in admin.last
    twins = [("一车间", "张伟", "男"), ("一车间", "李娜", "女"), ("二车间", "张伟", "男"), ("二车间", "李娜", "女")]
    await admin.sends_files([("名单.xlsx", XLSX, workbook(("名单", [("部门", NAME, "性别"), *twins])))])
    assert "第 4–5 行(没有“工号”列):张伟 和第 2 行、李娜 和第 3 行是同一个人" in admin.last
    scattered = [(f"职工{number}", "=1" if number % 2 else f"{number}") for number in range(40)]
    await admin.sends_files([("名单.csv", "text/csv", csv((NAME, NUMBER), *scattered))])
    assert "第 3、5、7、9、11、13等 20 行 B 列“工号”" in admin.last


def test_what_waits_since_before_mistakes_were_put_together_is_said() -> None:
    before = vars(Mistake(3, Column.NUMBER, "D", Problem.TWICE, "张伟", "2", "乙镇"))
    said = mistake_said(Texts(), "zh", before)
    assert said.startswith("“乙镇” 第 3 行 D 列“工号”:张伟 和第 2 行是同一个人")


async def test_everybody_of_all_sheets_comes_in_and_what_was_not_read_is_said(place: Town) -> None:
    admin = await place.official(401, "管理员老周", Role.ADMIN)
    sheets = [("Sheet1", [(NAME,), ("张一",)]), ("Sheet2", [(NAME,), ("李一",)]), ("事项", [("请月底前报送",)])]
    await admin.sends_files([("名单.xlsx", XLSX, workbook(*sheets))])
    assert "新增 2 人" in admin.last
    assert "没有用到的列和工作表:“事项”" in admin.last


def test_what_a_command_writes_is_its_owners_alone(tmp_path: Path) -> None:
    """Also over a file that was there for everybody, and whatever the mask; standard output is left as it is."""
    before = os.umask(0)
    try:
        new, old = tmp_path / "new.html", tmp_path / "old.html"
        old.write_text("earlier")
        old.chmod(0o644)
        for file in (new, old):
            with open(file, "w", opener=private) as out:
                out.write("later")
    finally:
        os.umask(before)
    assert [file.stat().st_mode & 0o777 for file in (new, old)] == [0o600, 0o600]

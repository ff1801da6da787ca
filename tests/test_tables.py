"""A spreadsheet is read or refused, whatever somebody has put into it; and never takes more than its limits."""

import io
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from bot.wire import spreadsheets
from bot.wire.spreadsheets import MOST_ROWS, read_table
from domain.roster import TableTooLarge, TableUnreadable

SHEET = "xl/worksheets/sheet1.xml"


def book(*rows: tuple[object, ...]) -> bytes:
    made = Workbook()
    for row in rows:
        made.active.append(row)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """The same file with another content in one of its parts."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for each in old.namelist():
            new.writestr(each, part if each == name else old.read(each))
        if name not in old.namelist():
            new.writestr(name, part)
    return file.getvalue()


def test_cells_are_read_as_they_are_shown() -> None:
    """Whole numbers without a point, days as days, nothing as nothing."""
    rows = read_table(
        "a.xlsx", book(("工号", 17.0, 1.5), (True, date(2026, 3, 4), datetime(2026, 3, 4)), (None, "", " x"))
    )
    assert rows == [["工号", "17", "1.5"], ["是", "2026-03-04", "2026-03-04"], ["", "", " x"]]


def test_blank_rows_stay_in_between_and_not_at_the_end() -> None:
    """The numbers of rows are those of the spreadsheet."""
    assert read_table("a.xlsx", book(("a",), (None,), ("b",), ("",))) == [["a"], [], ["b"]]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_csv_says_by_its_head_what_stands_between(separator: str) -> None:
    """Programs disagree about that."""
    text = f'姓名{separator}职务\r\n"张{separator}伟"{separator}主席'
    assert read_table("a.CSV", text.encode()) == [["姓名", "职务"], [f"张{separator}伟", "主席"]]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"%PDF"),
        ("a", b"x"),
        ("a.xlsx", b""),
        ("a.xlsx", b"PK\x05\x06" + b"\0" * 18),
        ("a.xlsx", b"\xd0\xcf\x11\xe0" * 200),
        ("a.xlsx", with_part(book(("a",)), SHEET, b"<worksheet><sheetData><row><c><v>")),
        ("a.xlsx", with_part(book(("a",)), "xl/workbook.xml", b"<workbook/>")),
        ("a.xlsx", with_part(book(("a",)), SHEET, b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet/>')),
        ("a.csv", b"\xff\x81\x00\xff"),
        ("a.csv", b'"' + b"x" * 200_000),
    ],
)
def test_what_is_no_table_is_refused(name: str, content: bytes) -> None:
    """Another format, damaged, encrypted, or with words that grow."""
    with pytest.raises(TableUnreadable):
        read_table(name, content)


def test_a_small_file_that_unpacks_into_a_huge_one_is_refused() -> None:
    """Before anything of it is unpacked."""
    bomb = with_part(book(("a",)), "xl/media/image1.png", b"\0" * (spreadsheets.MOST_UNPACKED + 1))
    assert len(bomb) < 200_000
    with pytest.raises(TableTooLarge):
        read_table("a.xlsx", bomb)


@pytest.mark.parametrize(
    "cell",
    [
        b'<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>',
        b'<row r="2"><c r="XFD2" t="str"><v>x</v></c></row>',
    ],
    ids=["the last row", "the last column"],
)
def test_a_cell_at_the_end_of_the_world_costs_nothing(cell: bytes) -> None:
    """Whatever size a sheet claims, no further than the limits is looked."""
    name = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    first = b'<row r="1"><c r="A1" t="str"><v>a</v></c></row>'
    content = with_part(
        book(("a",)),
        SHEET,
        b'<worksheet xmlns="' + name + b'"><sheetData>' + first + cell + b"</sheetData></worksheet>",
    )
    rows = read_table("a.xlsx", content)
    assert rows[0][0] == "a" and max(map(len, rows)) <= spreadsheets.MOST_COLUMNS


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_more_rows_than_a_file_may_have_are_refused(suffix: str) -> None:
    """One more than the limit, and the limit with its head."""
    lines = ["姓名", *map(str, range(MOST_ROWS + 1))]
    full = "\n".join(lines[:-1]).encode() if suffix == "csv" else book(*((line,) for line in lines[:-1]))
    over = "\n".join(lines).encode() if suffix == "csv" else book(*((line,) for line in lines))
    assert len(read_table(f"a.{suffix}", full)) == MOST_ROWS + 1
    with pytest.raises(TableTooLarge):
        read_table(f"a.{suffix}", over)


def test_more_bytes_than_a_file_may_have_are_refused() -> None:
    """Before it is looked at."""
    with pytest.raises(TableTooLarge):
        read_table("a.csv", b"x" * (spreadsheets.MOST_BYTES + 1))

"""A spreadsheet that somebody sent, as rows of cells. Nothing in it is trusted, least of all its size."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import PurePath
from typing import Any
from zipfile import ZipFile

from domain.refusal import Refusal
from domain.roster import SHEET, TableTooLarge, TableUnreadable

Table = list[list[str]]

MOST_BYTES = 5 * 1024 * 1024
MOST_ROWS = 10_000
MOST_COLUMNS = 50
MOST_UNPACKED = 16 * 1024 * 1024
"""Ten thousand people need a fourth of it; each megabyte costs two seconds."""
MOST_PARTS = 500
MOST_SHEETS = 100
LONGEST_CELL = 500
ROUNDED_FROM = 10**15
"""Spreadsheet programs keep fifteen digits of a number, and make noughts of the others."""
ENCODINGS = ("utf-8-sig", "gb18030")
"""What spreadsheet programs write in China, the stricter one first: what is no UTF-8 is no accident."""
BLANK = frozenset({0, 6})
"""Cells of the older format that nobody has filled in: none, and one that is only coloured."""
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def is_table(name: str) -> bool:
    return PurePath(name).suffix.lower() in READERS


def read_table(name: str, content: bytes) -> Table:
    """Every row, blank ones too, so that the number of a row is that of the spreadsheet.

    Raises TableUnreadable, TableTooLarge.
    """
    reader = _reader(name, content)
    if reader is None:
        raise TableUnreadable
    if len(content) > MOST_BYTES:
        raise TableTooLarge(limit=MOST_ROWS)
    try:
        rows = [[cells] if isinstance(cells, str) else _row(cells) for cells in reader(content)]
    except Refusal:
        raise
    except Exception as error:  # whoever is fed anything may raise anything
        raise TableUnreadable from error
    while rows and not rows[-1]:
        rows.pop()
    if sum(not (row and row[0].startswith(SHEET)) for row in rows) > MOST_ROWS + 1:
        raise TableTooLarge(limit=MOST_ROWS)
    return rows


def _csv(content: bytes) -> Iterable[list[Any]]:
    text = _decoded(content)
    head = text.partition("\n")[0]
    separator = max(",;\t", key=head.count)
    for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator)):
        if number > MOST_ROWS + 1:
            raise TableTooLarge(limit=MOST_ROWS)
        yield row[:MOST_COLUMNS]


def _decoded(content: bytes) -> str:
    if content.startswith(WIDE_MARKS):
        return content.decode("utf-16")
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TableUnreadable


def _xlsx(content: bytes) -> Iterable[Iterable[Any]]:
    """No further than the limits, whatever size it says it has."""
    _check_parts(content)
    from openpyxl import load_workbook  # late: it is large, and rarely needed

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        yield from _every([(sheet.title, partial(_filled, sheet)) for sheet in book.worksheets])
    finally:
        book.close()


def _xls(content: bytes) -> Iterable[Iterable[Any]]:
    """The binary format of before 2007, which many programs still write. It is not packed: no more cells than bytes."""
    from xlrd import open_workbook

    silent, whole = io.StringIO(), {"formatting_info": True, "ragged_rows": True}  # without formats nothing is merged
    with open_workbook(file_contents=content, logfile=silent, on_demand=True, **whole) as book:
        yield from _every([(name, partial(_filled_before, book, name)) for name in book.sheet_names()])


Filled = Callable[[int], list[list[Any]]]
"""The rows of a sheet, no further than so many."""


def _every(sheets: Sequence[tuple[str, Filled]]) -> Iterable[Iterable[Any]]:
    """Every sheet, each with its name where there are several."""
    if not sheets:
        raise TableUnreadable
    if len(sheets) > MOST_SHEETS:
        raise TableTooLarge(limit=MOST_ROWS)
    left = MOST_ROWS + 1
    for title, filled in sheets:
        rows = filled(left + 1)
        left -= len(rows)
        if left < 0:
            raise TableTooLarge(limit=MOST_ROWS)
        yield from [SHEET + title] if len(sheets) > 1 else []
        yield from rows


Area = tuple[int, int, int]
"""What was merged downwards: its first row, its last row, and the place of its first column."""


def _filled(sheet: Any, most: int) -> list[list[Any]]:
    merged = _merged(sheet)
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=most, max_col=MOST_COLUMNS, values_only=True)
    return _spread([list(row) for row in rows], merged)


def _filled_before(book: Any, name: str, most: int) -> list[list[Any]]:
    """A sheet is read whole, and one at a time."""
    sheet = book.sheet_by_name(name)
    filled = [row for row in range(sheet.nrows) if not BLANK.issuperset(sheet.row_types(row, 0, MOST_COLUMNS))]
    last = max(filled, default=-1) + 1
    if last > most:
        raise TableTooLarge(limit=MOST_ROWS)
    rows = [[_value(book, cell) for cell in sheet.row_slice(row, 0, MOST_COLUMNS)] for row in range(last)]
    merged = [(top + 1, below, left) for top, below, left, _ in sheet.merged_cells if left < MOST_COLUMNS]
    book.unload_sheet(name)
    return _spread(rows, [area for area in merged if area[0] < area[1]])


def _value(book: Any, cell: Any) -> Any:
    """As the newer format has it."""
    from xlrd import XL_CELL_BOOLEAN, XL_CELL_DATE, XL_CELL_ERROR, error_text_from_code, xldate_as_datetime

    match cell.ctype:
        case kind if kind == XL_CELL_DATE:
            return xldate_as_datetime(cell.value, book.datemode)
        case kind if kind == XL_CELL_BOOLEAN:
            return bool(cell.value)
        case kind if kind == XL_CELL_ERROR:
            return error_text_from_code[cell.value]
        case _:
            return cell.value if cell.value != "" else None


def _spread(rows: list[list[Any]], merged: Sequence[Area]) -> list[list[Any]]:
    """Without blank rows at the end; cells that were merged downwards say so in each row."""
    while rows and not any(cell is not None for cell in rows[-1]):
        rows.pop()
    if sum(min(bottom, MOST_ROWS) - top for top, bottom, _ in merged if top < MOST_ROWS) > MOST_ROWS * MOST_COLUMNS:
        raise TableTooLarge(limit=MOST_ROWS)  # more than there are cells: they lie on top of each other
    for top, bottom, place in merged:
        for row in rows[top:bottom]:
            row += [None] * (place + 1 - len(row))
            row[place] = rows[top - 1][place] if place < len(rows[top - 1]) else None
    return rows


def _merged(sheet: Any) -> list[Area]:
    from openpyxl.utils import range_boundaries

    with sheet._get_source() as source:
        areas = [range_boundaries(area.decode()) for area in _MERGED.findall(source.read())]
    return [
        (top, bottom, left - 1) for left, top, _, bottom in areas[:MOST_ROWS] if top < bottom and left <= MOST_COLUMNS
    ]


_MERGED = re.compile(rb"<mergeCell [^>]*ref=\"([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})\"")


def _check_parts(content: bytes) -> None:
    """A small file may unpack into a huge one, and XML may define words that grow: no spreadsheet needs either."""
    with ZipFile(io.BytesIO(content)) as parts:
        found = parts.infolist()
        if len(found) > MOST_PARTS or sum(part.file_size for part in found) > MOST_UNPACKED:
            raise TableTooLarge(limit=MOST_ROWS)
        for part in found:
            with parts.open(part) as file:
                if b"<!DOCTYPE" in file.read(1024):
                    raise TableUnreadable


def _row(cells: Iterable[Any]) -> list[str]:
    """Without the blank cells at its end."""
    row = [_text(cell) for cell in cells]
    while row and not row[-1]:
        row.pop()
    return row


def _text(cell: Any) -> str:
    """As the spreadsheet shows it: whole numbers without a point, days as days. A number that is too long for it has
    lost its end, and is written so that nobody takes it for what was typed.
    """
    match cell:
        case None:
            return ""
        case bool():
            return "是" if cell else "否"
        case int() | float() if abs(cell) >= ROUNDED_FROM:
            return f"{cell:.14E}"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() | date():
            return cell.isoformat()[:10]
        case _:
            return str(cell).replace(SHEET, " ")[:LONGEST_CELL]


READERS: dict[str, Callable[[bytes], Iterable[Iterable[Any]]]] = {".csv": _csv, ".xlsx": _xlsx, ".xls": _xls}
MARKS = {b"PK\x03\x04": _xlsx, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": _xls}
"""By what a file begins with: many are called `.xls` and are not, or the other way round."""


def _reader(name: str, content: bytes) -> Callable[[bytes], Iterable[Iterable[Any]]] | None:
    named = READERS.get(PurePath(name).suffix.lower())
    return named and next((reader for mark, reader in MARKS.items() if content.startswith(mark)), named)

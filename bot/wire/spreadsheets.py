"""A spreadsheet that somebody sent, as rows of cells. Nothing in it is trusted, least of all its size."""

import csv
import io
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import PurePath
from typing import Any
from zipfile import ZipFile

from domain.refusal import Refusal
from domain.roster import TableTooLarge, TableUnreadable

Table = list[list[str]]

MOST_BYTES = 5 * 1024 * 1024
MOST_ROWS = 10_000
MOST_COLUMNS = 50
MOST_UNPACKED = 60 * 1024 * 1024
MOST_PARTS = 500
LONGEST_CELL = 500
ENCODINGS = ("utf-8-sig", "gb18030")
"""What spreadsheet programs write in China, the stricter one first: what is no UTF-8 is no accident."""
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def is_table(name: str) -> bool:
    return PurePath(name).suffix.lower() in READERS


def read_table(name: str, content: bytes) -> Table:
    """Every row, blank ones too, so that the number of a row is that of the spreadsheet.

    Raises TableUnreadable, TableTooLarge.
    """
    reader = READERS.get(PurePath(name).suffix.lower())
    if reader is None:
        raise TableUnreadable
    if len(content) > MOST_BYTES:
        raise TableTooLarge(limit=MOST_ROWS)
    try:
        rows = [_row(cells) for cells in reader(content)]
    except Refusal:
        raise
    except Exception as error:  # whoever is fed anything may raise anything
        raise TableUnreadable from error
    while rows and not rows[-1]:
        rows.pop()
    if len(rows) > MOST_ROWS + 1:
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
    """The first sheet. No further than the limits, whatever size it says it has."""
    _check_parts(content)
    from openpyxl import load_workbook  # late: it is large, and rarely needed

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        yield from sheet.iter_rows(max_row=MOST_ROWS + 2, max_col=MOST_COLUMNS, values_only=True)
    except IndexError:
        raise TableUnreadable from None
    finally:
        book.close()


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
    """As the spreadsheet shows it: whole numbers without a point, days as days."""
    match cell:
        case None:
            return ""
        case bool():
            return "是" if cell else "否"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() | date():
            return cell.isoformat()[:10]
        case _:
            return str(cell)[:LONGEST_CELL]


READERS: dict[str, Callable[[bytes], Iterable[Iterable[Any]]]] = {".csv": _csv, ".xlsx": _xlsx}

"""A roster as it is written in a spreadsheet: rows of cells, read whole into checked entries or a list of mistakes."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from domain.formulas import sign
from domain.names import one_line
from domain.people import Role
from domain.refusal import Refusal
from domain.text_length import length


class ListedAlready(Refusal):
    """Who opens an invitation of the roster has come in under another name there. Details: name."""

    key = "refused-listed-already"


class NotListed(Refusal):
    """This person is not on the roster any more, or has come in already: there is nothing to invite them to."""

    key = "refused-not-listed"


class TableNeeded(Refusal):
    """A roster is handed in as a file with a table in it."""

    key = "refused-table-needed"


class NotFetched(Refusal):
    """Telegram does not hand the file over: nothing is known of what is in it."""

    key = "roster-not-fetched"


class TableUnreadable(Refusal):
    """Not a table that we can read: another format, encrypted, damaged, or made to do harm."""

    key = "refused-table-unreadable"


class TableTooLarge(Refusal):
    """More than one file may hold. Details: limit, in rows."""

    key = "refused-table-too-large"


Cells = Sequence[Sequence[str]]
"""Rows of cells as text; the first row is number 1. Blank rows count.

Of a workbook with several sheets each begins with a row of its own: `SHEET` and its name.
"""
SHEET = "\f"
"""No cell can hold it: a cell is one line."""
HEAD_WITHIN = 10
"""So many rows may stand above the heading: a title, a date, who filled it in."""


class Column(StrEnum):
    UNION = "union"
    UNDER = "under"
    NAME = "name"
    NUMBER = "number"
    ROLES = "roles"
    GROUP = "group"
    LEFT = "left"


HEADERS: Mapping[Column, tuple[str, ...]] = {
    Column.UNION: ("工会", "union", "工会名称"),
    Column.UNDER: ("上级工会", "under"),
    Column.NAME: ("姓名", "name"),
    Column.NUMBER: ("工号", "staff number", "number"),
    Column.ROLES: ("职务", "roles", "role"),
    Column.GROUP: ("联系小组", "contact group", "group"),
    Column.LEFT: ("离任", "left"),
}
"""What may stand at the head of a column, in any order; the first two are the template's."""
LONGEST: Mapping[Column, int] = {
    Column.UNION: 60,
    Column.UNDER: 60,
    Column.NAME: 40,
    Column.NUMBER: 30,
    Column.ROLES: 60,
    Column.GROUP: 40,
    Column.LEFT: 10,
}
ROLE_WORDS: Mapping[str, Role] = {
    "职工": Role.WORKER,
    "会员": Role.WORKER,
    "会员代表": Role.REPRESENTATIVE,
    "职工代表": Role.REPRESENTATIVE,
    "代表": Role.REPRESENTATIVE,
    "工作人员": Role.STAFF,
    "主席": Role.CHAIR,
    "督查员": Role.CHAIR,
    "管理员": Role.ADMIN,
    **{role.value: role for role in Role},
}
LEFT_WORDS: Mapping[str, bool] = {
    "": False,
    "否": False,
    "no": False,
    "是": True,
    "yes": True,
    "离任": True,
    "left": True,
}
_BETWEEN_ROLES = str.maketrans(dict.fromkeys(",,;;/ ", "、"))
_FORMULA = ("=", "+", "@")
_BROKEN = re.compile(r"#(N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!)")
_DAY = re.compile(r"\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?|\d{1,2}月\d{1,2}日|\d{1,2}-(?:[A-Z][a-z]{2}|\d{1,2}月)")
"""Also what a spreadsheet program makes of 3-1."""
_ROUNDED = re.compile(r"\d(\.\d+)?E\+\d+", re.IGNORECASE)
_FOOTER = re.compile(
    r"(合计|总计|共计|小计|总人数)(?=[\d::共人]|$)|(填表|制表|填报|审核|审批|经办|联系|负责)(人|日期|单位)(?=[::]|$)|(备注|说明|注|单位盖章|日期)[::]|共\d+人"
)
_UNNAMED = re.compile(r"(sheet|工作表|表)\d*", re.IGNORECASE)


class Problem(StrEnum):
    """What can be wrong with a cell; each has a sentence that says what is allowed there."""

    NO_COLUMN = "no-column"
    COLUMN_TWICE = "column-twice"
    NOBODY = "nobody"
    NEEDED = "needed"
    TOO_LONG = "too-long"
    FORMULA = "formula"
    FOOTER = "footer"
    BROKEN = "broken"
    DAY = "day"
    ROUNDED = "rounded"
    ROLE = "role"
    LEFT = "left"
    TWICE = "twice"
    NUMBER_NEEDED = "number-needed"
    NAMESAKE = "namesake"
    UNION_UNKNOWN = "union-unknown"
    UNION_SEVERAL = "union-several"
    UNDER_UNKNOWN = "under-unknown"
    OWN_POST = "own-post"
    OTHER_UNION = "other-union"


@dataclass(frozen=True)
class Mistake:
    """Where it is (`letter` is the spreadsheet's own name of the column, '' where there is no such column), what is
    wrong, and of what that speaks.

    `page`: which sheet, where there are several.
    """

    row: int
    column: Column
    letter: str
    problem: Problem
    said: str = ""
    other: str = ""
    page: str = ""


@dataclass(frozen=True)
class Page:
    """One sheet of a workbook: how many rows of all stand before it, and where its columns are."""

    start: int
    name: str
    places: Mapping[Column, int]


@dataclass(frozen=True)
class Entry:
    """One row. None: the file has no such column, so nothing is said of it."""

    row: int
    name: str
    number: str | None
    union: str | None
    under: str | None
    roles: tuple[Role, ...] | None
    group: str | None
    left: bool | None


@dataclass(frozen=True)
class Sheet:
    """A file that was read. `ignored`: headings that mean nothing to us, and sheets without a heading."""

    entries: tuple[Entry, ...]
    mistakes: tuple[Mistake, ...]
    ignored: tuple[str, ...] = ()
    places: Mapping[Column, int] = field(default_factory=dict)
    pages: tuple[Page, ...] = ()

    def page(self, row: int) -> Page:
        return next((page for page in reversed(self.pages) if page.start < row), Page(0, "", self.places))

    def told(self, row: int) -> str:
        """The number that the spreadsheet itself gives a row, with the sheet where there are several."""
        page = self.page(row)
        return f"{page.name} {row - page.start}".strip()

    def mistake(self, row: int, column: Column, problem: Problem, said: str = "", other: str = "") -> Mistake:
        """A mistake in this file; of a column that it does not have, nowhere in the row."""
        page = self.page(row)
        place = page.places.get(column)
        at = "" if place is None else letter(place)
        return Mistake(row - page.start, column, at, problem, said, other, page.name)


def read_roster(cells: Cells) -> Sheet:
    """Reads everything, and finds everything that is wrong with it: nobody corrects a file one mistake at a time."""
    sheets = [(start, name, rows) for start, name, rows in _sheets(cells) if any(any(map(one_line, r)) for r in rows)]
    if not sheets:
        return Sheet((), (Mistake(1, Column.NAME, letter(0), Problem.NOBODY),))
    meant = [each for each in sheets if _has_people(each[2])]
    ignored = tuple(f"“{name[:20]}”" for _, name, rows in sheets if not _has_people(rows) and not _is_help(rows))
    read = [_read(*each, alone=len(meant) < 2) for each in meant or sheets[:1]]
    entries = tuple(entry for sheet in read for entry in sheet.entries)
    mistakes = [mistake for sheet in read for mistake in sheet.mistakes]
    pages = tuple(page for sheet in read for page in sheet.pages)
    if not entries and not mistakes:
        whole = Sheet((), (), pages=pages[:1])
        mistakes = [whole.mistake(pages[0].start + _head(sheets[0][2]) + 2, Column.NAME, Problem.NOBODY)]
    unused = tuple(
        dict.fromkeys((*(heading for sheet in read for heading in sheet.ignored), *(ignored if meant else ())))
    )
    return Sheet(entries, tuple(mistakes), unused, read[0].places, pages)


def _sheets(cells: Cells) -> Iterator[tuple[int, str, Cells]]:
    """Each with how many rows stand before it, and its name where there are several."""
    starts = [place for place, row in enumerate(cells) if row and row[0].startswith(SHEET)]
    if not starts:
        yield 0, "", cells
        return
    for start, after in zip(starts, [*starts[1:], len(cells)], strict=True):
        yield start + 1, one_line(cells[start][0]), cells[start + 1 : after]


def _head(rows: Cells) -> int:
    """Where the heading is: the first of the first rows in which names are announced, else the first with anything."""
    filled = [place for place, row in enumerate(rows) if any(map(one_line, row))]
    return next((place for place in filled[:HEAD_WITHIN] if _names_at(rows[place]) is not None), filled[0])


def _names_at(row: Sequence[str]) -> int | None:
    return next((place for place, cell in enumerate(row) if _column(cell) is Column.NAME), None)


def _is_help(rows: Cells) -> bool:
    """Whether it explains the columns, one below the other, as the template's second sheet does."""
    head = _head(rows)
    place = _names_at(rows[head])
    below = rows[head + 1] if head + 1 < len(rows) else ()
    return place is not None and place < len(below) and _column(below[place]) not in {None, Column.NAME}


def _has_people(rows: Cells) -> bool:
    return _names_at(rows[_head(rows)]) is not None and not _is_help(rows)


def _read(start: int, name: str, rows: Cells, *, alone: bool) -> Sheet:
    """One sheet. A sheet without a column of unions that stands beside others is that of the union it is called."""
    head = _head(rows)
    places, mistakes, ignored = _columns(head + 1, rows[head], name)
    place = places.get(Column.UNION)
    if place is not None and not any(one_line(row[place]) for row in rows[head + 1 :] if place < len(row)):
        del places[Column.UNION]  # left empty from top to bottom it is the admin's own, as if it were not there
    union = None if alone or Column.UNION in places or _UNNAMED.fullmatch(name) else name
    sheet = Sheet((), (), ignored, places, (Page(start, name, places),))
    if mistakes:
        return Sheet((), tuple(mistakes), ignored, places, sheet.pages)
    entries = []
    for number, row in enumerate(rows[head + 1 :], start + head + 2):
        if any(map(one_line, row)) and list(row) != list(rows[head]):  # a heading is printed again on each page
            found = list(_wrong(sheet, number, row))
            mistakes += found
            entries += [] if found else [_entry(sheet, number, row, union)]
    return Sheet(tuple(entries), tuple(sorted(mistakes, key=lambda each: each.row)), ignored, places, sheet.pages)


def plain(cell: str) -> str:
    """For words that we know and for numbers: wide letters, which a Chinese keyboard gives, are the narrow ones."""
    return unicodedata.normalize("NFKC", one_line(cell))


def letter(place: int) -> str:
    """What a spreadsheet calls a column: A, B … Z, AA."""
    before, here = divmod(place, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + here)


_KNOWN = {heading: column for column, headings in HEADERS.items() for heading in headings}


def _column(cell: str) -> Column | None:
    """What a heading announces; spaces within it are there for looks."""
    said = plain(cell).lower().replace("_", " ").rstrip("*")
    return _KNOWN.get(said) or _KNOWN.get(said.replace(" ", ""))


def _columns(number: int, row: Sequence[str], page: str) -> tuple[dict[Column, int], list[Mistake], tuple[str, ...]]:
    """Where each column is; what is missing or twice there; and what is not for us."""
    places: dict[Column, int] = {}
    mistakes, ignored = [], []
    for place, cell in enumerate(row):
        column = _column(cell)
        if column is None:
            ignored += [one_line(cell)[:20]] if one_line(cell) else []
        elif column in places:
            mistakes.append(Mistake(number, column, letter(place), Problem.COLUMN_TWICE, page=page))
        else:
            places[column] = place
    if Column.NAME not in places:
        mistakes.append(Mistake(number, Column.NAME, letter(0), Problem.NO_COLUMN, page=page))
    return places, mistakes, tuple(ignored)


def _cell(sheet: Sheet, row: Sequence[str], column: Column) -> str | None:
    """What stands in a column; None where the file has no such column."""
    place = sheet.places.get(column)
    if place is None:
        return None
    return row[place] if place < len(row) else ""


def _wrong(sheet: Sheet, number: int, row: Sequence[str]) -> Iterator[Mistake]:
    """What is wrong with a row by itself, at most one mistake a cell. What stands below a list is nobody."""
    first, said = next((place, one_line(cell)) for place, cell in enumerate(row) if one_line(cell))
    if _FOOTER.match(plain(said).replace(" ", "")):
        page = sheet.page(number)
        yield Mistake(number - page.start, Column.NAME, letter(first), Problem.FOOTER, said[:20], page=page.name)
        return
    for column in sheet.places:
        said = one_line(_cell(sheet, row, column) or "")
        if problem := _problem(column, said):
            other = str(LONGEST[column]) if problem is Problem.TOO_LONG else ""
            yield sheet.mistake(number, column, problem, said[:20], other)


def _problem(column: Column, said: str) -> Problem | None:
    if not said and column in {Column.NAME, Column.UNION}:
        return Problem.NEEDED
    if length(said) > LONGEST[column]:
        return Problem.TOO_LONG
    if sign(said) in _FORMULA:
        return Problem.FORMULA
    if _BROKEN.fullmatch(said):
        return Problem.BROKEN
    if column in {Column.NAME, Column.NUMBER} and _DAY.fullmatch(said):
        return Problem.DAY
    if column in {Column.NAME, Column.NUMBER} and _ROUNDED.fullmatch(said):
        return Problem.ROUNDED
    if column is Column.ROLES and any(word not in ROLE_WORDS for word in _role_words(said)):
        return Problem.ROLE
    if column is Column.LEFT and plain(said).lower() not in LEFT_WORDS:
        return Problem.LEFT
    return None


def _role_words(said: str) -> list[str]:
    return [word for word in plain(said).lower().translate(_BETWEEN_ROLES).split("、") if word]


def roles_of(said: str) -> tuple[Role, ...]:
    """The roles that a cell names, each once and always in the same order; whoever has none is a worker."""
    named = {ROLE_WORDS[word] for word in _role_words(said)} or {Role.WORKER}
    return tuple(role for role in Role if role in named)


def _entry(sheet: Sheet, number: int, row: Sequence[str], union: str | None) -> Entry:
    """A row in which nothing is wrong."""
    cells = {column: _cell(sheet, row, column) for column in Column}
    said = {column: one_line(cell) for column, cell in cells.items() if cell is not None}
    roles, left = said.get(Column.ROLES), said.get(Column.LEFT)
    return Entry(
        number,
        said[Column.NAME],
        plain(said[Column.NUMBER]) if Column.NUMBER in said else None,
        said.get(Column.UNION, union),
        said.get(Column.UNDER) or None,
        roles_of(roles) if roles is not None else None,
        said.get(Column.GROUP),
        LEFT_WORDS[plain(left).lower()] if left is not None else None,
    )

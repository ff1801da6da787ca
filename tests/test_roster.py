"""A roster as it is written: what is read, what is refused, and what it would change. No database, no files."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.enrollment import Listed, NewUnion, Plan, Tree, plan
from domain.people import Person, Role, Union, UnionId
from domain.roster import HEADERS, Column, Mistake, Problem, Sheet, letter, read_roster, roles_of

CITY = Union(UnionId(1), "平湖市总工会", (UnionId(1),))
TOWN = Union(UnionId(2), "林埭镇总工会", (UnionId(1), UnionId(2)))
OTHER = Union(UnionId(3), "新埭镇总工会", (UnionId(1), UnionId(3)))
HEAD = ["工会", "上级工会", "姓名", "工号", "职务", "联系小组", "离任"]
SOMEBODY = Listed(1, TOWN.id, "张伟", "1", (Role.WORKER,), "", left=False, person=None)


def sheet(*rows: list[str], head: list[str] = HEAD) -> Sheet:
    return read_roster([head, *rows])


def row(name: str = "张伟", number: str = "1", union: str = TOWN.name, under: str = "", roles: str = "") -> list[str]:
    return [union, under, name, number, roles, "", ""]


def planned(read: Sheet, *listed: Listed, top: Union = CITY, myself: Person | None = None) -> Plan:
    return plan(read, Tree(top, [union for union in (CITY, TOWN, OTHER) if top.id in union.path]), listed, myself)


def problems(found: Sheet | Plan) -> list[tuple[int, str, Problem]]:
    return [(each.row, each.letter, each.problem) for each in found.mistakes]


# --- reading ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", [0, 1])
def test_columns_are_known_by_their_names_in_any_order(language: int) -> None:
    """In either language; what means nothing to us is named and left alone."""
    head = [names[language] for names in reversed(HEADERS.values())]
    found = sheet(["是", "一组", "主席", "7", "李娜", "平湖市总工会", "某工会", "123"], head=[*head, "手机"])
    [entry] = found.entries
    assert (entry.name, entry.number, entry.union, entry.under) == ("李娜", "7", "某工会", "平湖市总工会")
    assert (entry.roles, entry.group, entry.left, found.ignored) == ((Role.CHAIR,), "一组", True, ("手机",))


def test_a_column_of_unions_that_is_empty_is_as_none() -> None:
    """From top to bottom it is the admin's own union; a gap in it is a mistake."""
    assert [entry.union for entry in sheet(row(union=""), row("李娜", "2", union=" ")).entries] == [None, None]
    assert problems(sheet(row(), row("李娜", "2", union=""))) == [(3, "A", Problem.NEEDED)]


def test_blank_rows_count_and_are_nobody() -> None:
    """The row of a mistake is that of the spreadsheet."""
    found = read_roster([[], HEAD, [], row(), ["", " ", "", "", "", "", ""], row(name="")])
    assert [entry.row for entry in found.entries] == [4]
    assert problems(found) == [(6, "C", Problem.NEEDED)]


@pytest.mark.parametrize(
    ("rows", "where"),
    [
        ([], (1, "A", Problem.NOBODY)),
        ([["工会", "工号"]], (1, "A", Problem.NO_COLUMN)),
        ([["姓名", "工会", "姓名"]], (1, "C", Problem.COLUMN_TWICE)),
        ([["姓名"]], (2, "A", Problem.NOBODY)),
        ([["姓名", "职务"], ["张伟", "职工、厂长"]], (2, "B", Problem.ROLE)),
        ([["姓名", "离任"], ["张伟", "不知道"]], (2, "B", Problem.LEFT)),
        ([["姓名"], ["=HYPERLINK(1)"]], (2, "A", Problem.FORMULA)),
        ([["姓名"], ["长" * 41]], (2, "A", Problem.TOO_LONG)),
        ([["姓名", "工会"], ["张伟", ""], ["李娜", "林埭镇总工会"]], (2, "B", Problem.NEEDED)),
        ([["工号"] * 1 + ["x"] * 30 + ["姓名"], ["1"] + [""] * 30 + ["@张"]], (2, "AF", Problem.FORMULA)),
    ],
)
def test_every_mistake_says_where_it_is(rows: list[list[str]], where: tuple[int, str, Problem]) -> None:
    """By row and column, as the spreadsheet names them."""
    assert where in problems(read_roster(rows))


@pytest.mark.parametrize(
    ("said", "roles"),
    [
        ("", [Role.WORKER]),
        ("职工", [Role.WORKER]),
        ("主席、会员代表", [Role.REPRESENTATIVE, Role.CHAIR]),
        ("会员代表,职工; chair", [Role.WORKER, Role.REPRESENTATIVE, Role.CHAIR]),
        ("Staff/STAFF", [Role.STAFF]),
    ],
)
def test_roles_are_read_as_people_write_them(said: str, roles: list[Role]) -> None:
    """Several with whatever stands between, each once, always in the same order."""
    assert list(roles_of(said)) == roles


def test_what_nobody_sees_is_taken_out() -> None:
    """Blanks, line ends, and characters that turn or hide others: the same person stays the same."""
    [entry] = sheet(row(name=" 张\u200b伟\u202e\n", number="\uff11\uff12 ")).entries
    assert (entry.name, entry.number) == ("张伟", "12")


@given(st.lists(st.lists(st.text(), max_size=9), max_size=9))
def test_whatever_stands_in_a_file_is_read_or_refused(rows: list[list[str]]) -> None:
    """Never an error, and never nothing at all."""
    found = read_roster(rows)
    assert found.entries or found.mistakes
    assert planned(found).mistakes or planned(found).rows


@pytest.mark.parametrize(("place", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_columns_are_called_as_spreadsheets_call_them(place: int, name: str) -> None:
    """So that the mistake is found."""
    assert letter(place) == name


# --- which union -----------------------------------------------------------------------------------------------------


def test_a_new_union_is_made_under_the_one_that_is_named() -> None:
    """Also under one that the same file makes, whichever row comes first."""
    found = planned(sheet(row(union="一车间", under="晨星工会"), row(union="晨星工会", under=TOWN.name, number="2")))
    works = NewUnion("晨星工会", TOWN)
    assert found.unions == (works, NewUnion("一车间", works))
    assert [change.place.name for change in found.changes] == ["一车间", "晨星工会"]


@pytest.mark.parametrize(
    ("union", "under", "top", "problem"),
    [
        ("没有", "", CITY, Problem.UNION_UNKNOWN),
        ("没有", "也没有", CITY, Problem.UNDER_UNKNOWN),
        ("新埭镇总工会", "", TOWN, Problem.UNION_UNKNOWN),
        ("我的工会", "新埭镇总工会", TOWN, Problem.UNDER_UNKNOWN),
        ("平湖市总工会", "", TOWN, Problem.UNION_UNKNOWN),
        ("甲", "乙", CITY, Problem.UNDER_UNKNOWN),
        ("甲", "甲", CITY, Problem.UNDER_UNKNOWN),
    ],
)
def test_nobody_reaches_beyond_their_own(union: str, under: str, top: Union, problem: Problem) -> None:
    """What lies elsewhere is as unknown as what is not there at all."""
    assert [each.problem for each in planned(sheet(row(union=union, under=under)), top=top).mistakes] == [problem]


def test_unions_of_one_name_are_told_apart_by_the_one_above() -> None:
    """And without it nobody guesses."""
    first, second = sheet(
        row(union="机关工会", under=TOWN.name), row(union="机关工会", under=OTHER.name, number="2")
    ).entries
    both = planned(Sheet((first, second), ()))
    assert [union.under for union in both.unions] == [TOWN, OTHER]
    bare = replace(second, under=None, row=9)
    [mistake] = planned(Sheet((first, second, bare), (), (), {Column.NAME: 2, Column.UNION: 0})).mistakes
    assert (mistake.row, mistake.letter, mistake.problem) == (9, "A", Problem.UNION_SEVERAL)


def test_without_a_column_of_unions_it_is_ones_own() -> None:
    """An enterprise has no need to write its own name two hundred times."""
    [change] = planned(sheet(["李娜"], head=["姓名"]), top=TOWN).changes
    assert change.place == TOWN


# --- who is meant ----------------------------------------------------------------------------------------------------


def test_the_same_person_again_is_no_change() -> None:
    """By union, name and staff number."""
    assert planned(sheet(row()), SOMEBODY).changes == ()


def test_what_the_file_does_not_speak_of_stays() -> None:
    """A file of names alone takes nobody's post away and brings nobody back."""
    chair = replace(SOMEBODY, roles=(Role.CHAIR,), group="一组", left=True)
    assert planned(sheet([TOWN.name, "张伟"], head=["工会", "姓名"]), chair).changes == ()


@pytest.mark.parametrize(
    ("numbers", "known", "wrong"),
    [
        (["1", "2"], [], []),
        (["1", "1"], [], [Problem.TWICE]),
        (["", ""], [], [Problem.TWICE]),
        (["", "1"], [], [Problem.NUMBER_NEEDED]),
        ([""], ["1"], [Problem.NAMESAKE]),
        (["1"], [""], []),
        (["1", "2"], [""], [Problem.NAMESAKE, Problem.NAMESAKE]),
        (["2"], ["1"], []),
        (["1", "2"], ["1"], []),
    ],
)
def test_two_of_one_name(numbers: list[str], known: list[str], wrong: list[Problem]) -> None:
    """Different numbers are different people; where it is unclear who is meant, that is said."""
    listed = [replace(SOMEBODY, id=place, number=number) for place, number in enumerate(known)]
    found = planned(sheet(*(row(number=number) for number in numbers)), *listed)
    assert [each.problem for each in found.mistakes] == wrong


def test_the_same_name_elsewhere_is_somebody_else() -> None:
    """In another union, without any number."""
    found = planned(sheet(row(number=""), row(number="", union=OTHER.name)))
    assert (found.mistakes, found.added) == ((), 2)


def test_a_plan_counts_what_it_does() -> None:
    """New, changed, left."""
    left = [TOWN.name, "", "张伟", "1", "", "", "是"]
    found = planned(
        sheet(left, row(number="2", roles="主席"), row(number="3")), SOMEBODY, replace(SOMEBODY, id=2, number="2")
    )
    assert (found.added, found.changed, found.left, found.rows) == (1, 1, 1, 3)


def test_nobody_takes_their_own_post_away() -> None:
    """Another admin does that; they may change whatever else they like."""
    me = Person(7)
    mine = replace(SOMEBODY, roles=(Role.ADMIN,), person=me)
    assert [each.problem for each in planned(sheet(row()), mine, myself=me).mistakes] == [Problem.OWN_POST]
    assert planned(sheet(row(roles="管理员、主席")), mine, myself=me).mistakes == ()
    assert planned(sheet(row()), mine, myself=Person(8)).mistakes == ()


def test_a_mistake_in_a_column_that_is_not_there_stands_in_no_column() -> None:
    """Two of one name in a file without staff numbers."""
    found = planned(sheet([TOWN.name, "张伟"], [TOWN.name, "张伟"], head=["工会", "姓名"]))
    assert found.mistakes == (Mistake(3, Column.NUMBER, "", Problem.TWICE, "张伟", "2"),)

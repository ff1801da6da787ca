"""Stores: what they ask stands in the query files, what they give has a type, and nobody else asks the tables."""

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import is_dataclass
from datetime import UTC, date, datetime
from enum import EnumType
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from unittest.mock import patch

import pytest

import storage
from domain.cases.words import Words
from domain.people import Person, UnionId
from storage.database import _VIEWS, Transaction, opened, queries
from storage.people import People
from storage.postgres import _numbered
from storage.store import Store
from storage.unions import Unions
from tests.engines import BOTH, POSTGRES_ONLY

ROOT = Path(__file__).parent.parent
OUTSIDE = ("bot", "domain", "scheduler", "services")
MODULES = [importlib.import_module(f"storage.{each.name}") for each in pkgutil.iter_modules(storage.__path__)]
STORES = sorted(
    {each for module in MODULES for each in vars(module).values() if inspect.isclass(each) and issubclass(each, Store)}
    - {Store},
    key=lambda store: store.__name__,
)
METHODS = [
    (f"{store.__name__}.{name}", method) for store in STORES for name, method in inspect.getmembers(store, callable)
]
ASKED = [(name, method) for name, method in METHODS if hasattr(method, "query")]


def test_a_store_asks_with_the_parameters_of_its_query() -> None:
    """Neither more nor fewer, and of a query that there is."""
    assert len(ASKED) > 250
    wrong = {
        name: method.query for name, method in ASKED if {*method.takes} != {*_numbered(queries()[method.query].sql)[1]}
    }
    assert wrong == {}


def test_what_a_store_gives_has_a_type() -> None:
    """No row leaves storage, and nothing of which nobody knows what it is."""
    given = {name: str(get_type_hints(method)["return"]) for name, method in METHODS if name.split(".")[1][0] != "_"}
    assert len(given) > 300
    assert {name: what for name, what in given.items() if re.search(r"^typing\.Any$|\bRow\b|Mapping", what)} == {}


ANYTHING: dict[Any, object] = {
    **{int: 1, str: "1", bool: False, datetime: datetime(2026, 7, 6, tzinfo=UTC), date: date(2026, 7, 6)},
    **{tuple[UnionId, ...]: (UnionId(1),), NoneType: None},
}


def anything(kind: Any) -> object:
    """A value of this type."""
    kind = next((each for each in get_args(kind) if each is NoneType), kind) if get_origin(kind) is not tuple else kind
    kind = getattr(kind, "__supertype__", kind)
    if get_origin(kind) is frozenset:
        return frozenset(map(anything, get_args(kind)))
    return next(iter(kind)) if isinstance(kind, EnumType | Words) else ANYTHING[kind]


@BOTH
async def test_an_empty_database_has_nothing_to_give(tx: Transaction) -> None:
    """Every question can be asked, and what it gives where there is no row is what its type says."""
    given: dict[str, object] = {}
    for name, method in ASKED:
        if queries()[method.query].changes:
            continue
        hints = get_type_hints(method)
        gives = hints.pop("return")
        try:
            found = await method(_store_of(name)(tx), **{each: anything(kind) for each, kind in hints.items()})
        except LookupError:
            assert NoneType not in get_args(gives), name
            continue
        given[name] = found
        if NoneType in get_args(gives):
            assert found is None, name
        elif get_origin(gives) in (list, dict):
            assert len(found) == 0, name
    assert len(given) > 80


TEXTS, NUMBERS = {"text"}, {"int4", "int8", "bool", "numeric"}


def columns_of(gives: Any) -> list[tuple[str | None, Any]]:
    """By name, or in their order, what is read from a row; nothing where only its being there counts."""
    if gives in (NoneType, bool):
        return []
    parts = [each for each in get_args(gives) if each not in (NoneType, Ellipsis)]
    if get_origin(gives) is dict and is_dataclass(parts[1]):
        return [(None, parts[0]), *get_type_hints(parts[1]).items()]
    if get_origin(gives) is dict:
        return [(None, each) for each in parts]
    one = parts[0] if parts and get_origin(gives) is not dict else gives
    if get_args(one) and get_origin(one) in (Union, UnionType):
        [one] = [each for each in get_args(one) if each is not NoneType]
    return [*get_type_hints(one).items()] if is_dataclass(one) else [(None, one)]


def kept_as(kind: Any) -> set[str]:
    """How the tables keep such a value."""
    kind = next((each for each in get_args(kind) if each not in (NoneType, Ellipsis)), kind)
    kind = getattr(kind, "__supertype__", kind)
    if kind is bytes:
        return {"bytea"}
    return NUMBERS if isinstance(kind, type) and issubclass(kind, int) else TEXTS


@POSTGRES_ONLY
async def test_a_query_has_the_columns_that_its_store_reads(tx: Transaction) -> None:
    """By the names of a record's fields, and kept as such values are; the engine itself says what a query gives."""
    wrong: dict[str, object] = {}
    for name, method in ASKED:
        prepared = await tx._connection._link.prepare(_numbered(queries()[method.query].sql)[0])
        there = [(each.name, each.type.name) for each in prepared.get_attributes()]
        for place, (column, kind) in enumerate(columns_of(get_type_hints(method)["return"])):
            found = dict(there).get(column) if column else there[place][1]
            paths = get_origin(kind) is tuple or get_origin(kind) is dict
            if found not in (TEXTS if paths else kept_as(kind)):
                wrong[f"{name}.{column or place}"] = found, kind
    assert wrong == {}


def _store_of(name: str) -> type[Store]:
    return next(store for store in STORES if store.__name__ == name.partition(".")[0])


@pytest.mark.parametrize("room", OUTSIDE)
def test_nobody_else_asks_the_tables(room: str) -> None:
    """A named query is a matter of its store."""
    found = [
        (path.name, node.lineno, node.attr)
        for path in (ROOT / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in queries() and ast.unparse(node.value).endswith("tx")
    ]
    assert found == []


# --- what was read is not read again ---------------------------------------------------------------------------------


@pytest.fixture
async def tx(url: str) -> AsyncIterator[Transaction]:
    async with opened(url) as database, database.transaction() as tx:
        yield tx


class Counted:
    """A connection that counts what it is asked."""

    def __init__(self, tx: Transaction) -> None:
        self._rows = tx._connection.rows
        self.times = 0

    async def __call__(self, sql: str, args: Mapping[str, Any] | None = None) -> Sequence[Any]:
        self.times += 1
        return await self._rows(sql, args)


@BOTH
async def test_a_question_is_asked_once_until_its_table_changes(tx: Transaction) -> None:
    """And by another argument it is another question."""
    with patch.object(tx._connection, "rows", Counted(tx)) as asked:
        unions = Unions(tx)
        assert [await unions.roots(), await unions.roots(), asked.times] == [[], [], 1]
        city = await unions.add("市", None)
        assert [await unions.roots(), await unions.get(city.id), await unions.get(city.id)] == [[city], city, city]
        before = asked.times
        assert (await unions.get(city.id + 1), asked.times) == (None, before + 1)


def test_a_view_is_known_by_the_tables_that_it_reads() -> None:
    """Or a change of one of them would not be seen through it."""
    made = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "storage" / "migrations").glob("*.sql"))
    assert {*re.findall(r"CREATE VIEW (\w+)", made)} == {*_VIEWS}
    assert re.findall(r"CREATE TRIGGER|ON DELETE|ON UPDATE", made) == []


@BOTH
async def test_what_is_asked_of_many_is_remembered_of_each(tx: Transaction) -> None:
    """Nobody is asked about twice, and a change is seen by all."""
    people, hour = People(tx), datetime(2026, 7, 6, tzinfo=UTC)
    voices = [await people.without_account(name, hour) for name in ("甲", "乙", "丙")]
    with patch.object(tx._connection, "rows", Counted(tx)) as asked:
        await people.foresee(voices[:2])
        assert [await people.name_of(voice) for voice in voices[:2]] == ["甲", "乙"]
        assert asked.times == 1
        await people.foresee(voices)
        assert (await people.name_of(voices[2]), asked.times) == ("丙", 2)
        await people.rename(name="丁", person=Person(voices[0]))
        assert (await people.name_of(voices[0]), asked.times) == ("丁", 4)


@BOTH
async def test_what_was_undone_is_not_remembered(tx: Transaction) -> None:
    """Back at the mark, what was read since is forgotten."""
    await tx.mark()
    await Unions(tx).add("市", None)
    assert len(await Unions(tx).roots()) == 1
    await tx.back_to_mark()
    assert await Unions(tx).roots() == []

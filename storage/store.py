"""A store is what may be asked of the tables about one noun: a method a named query, its types the shape of the rows.

    class Visits(Store):
        @asked("visits_of")
        async def of(self, person: Person, most: int, skip: int) -> list[Visit]: ...

What the method takes are the query's parameters, a record one for each of its fields; what it gives says how the rows
are read:

| gives | read |
|---|---|
| `None` | not at all |
| `bool` | whether there is a row, and its first column is neither 0 nor empty |
| a record | the first row, a field from the column of its name; `Record | None`: None where there is no row |
| any other value | the first column of the first row; `… | None` alike |
| `list[…]`, `frozenset[…]`, `tuple[…, ...]` | every row, each as above |
| `dict[…, …]` | every row, its first column → its second, or the record that the row is |

A list of records among the parameters is one JSON text.
A `frozenset` asks of many at once, in one statement; what is remembered is remembered of each.
"""

import inspect
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache, wraps
from types import NoneType, UnionType
from typing import Any, ParamSpec, TypeVar, Union, get_args, get_origin, get_type_hints

from domain.cases.words import Word
from storage.database import Transaction
from storage.json import readable, to_json
from storage.paths import path_of, text_of
from storage.times import from_text, to_text

P = ParamSpec("P")
T = TypeVar("T")
Read = Callable[[Any], Any]


class Store:
    """What is asked in one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx


def asked(query: str) -> Callable[[Callable[P, Awaitable[T]]], Callable[P, Awaitable[T]]]:
    """The method's body is this query. Raises LookupError where it gives a record or value, and there is no row."""

    def declared(method: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[T]]:
        parameters = [*inspect.signature(method).parameters.values()][1:]
        names = [each.name for each in parameters]
        unsaid = {each.name: each.default for each in parameters if each.default is not each.empty}
        records = [each.name for each in parameters if is_dataclass(each.annotation)]
        reads: list[Read] = []

        @wraps(method)
        async def ask(self: Store, *given: Any, **named: Any) -> Any:
            said = dict(zip(names, given, strict=False)) | named if given else named
            if len(said) < len(names):
                said = unsaid | said
            for name in records:
                said |= vars(said.pop(name))
            rows = await self._tx.rows(query, {name: _written(value) for name, value in said.items()})
            if not reads:  # the records of a module may come after its stores
                reads.append(_of_rows(get_type_hints(method)["return"]))
            return reads[0](rows)

        ask.query = query  # type: ignore[attr-defined]
        ask.takes = [*_taken(parameters)]  # type: ignore[attr-defined]
        return ask  # type: ignore[return-value]

    return declared


def _taken(parameters: Iterable[inspect.Parameter]) -> Iterator[str]:
    """The query's parameters."""
    for each in parameters:
        record = each.annotation if is_dataclass(each.annotation) else None
        yield from (field.name for field in fields(record)) if record else (each.name,)


# --- as the tables keep it -------------------------------------------------------------------------------------------


_WRITES: Mapping[type, Read] = {
    **{datetime: to_text, date: date.isoformat, bool: int},
    **{tuple: text_of, dict: to_json},
}


def _listed(records: list[Any]) -> str:
    """Records by their places; `json_each` reads them on both engines."""
    return to_json({n: {name: _written(value) for name, value in vars(each).items()} for n, each in enumerate(records)})


def _written(value: Any) -> Any:
    """A value as a column holds it; most are held as they are."""
    write = _listed if type(value) is list else _WRITES.get(type(value))
    return write(value) if write else value


# --- as the rules know it --------------------------------------------------------------------------------------------


def _of_rows(kind: Any) -> Callable[[Sequence[Any]], Any]:
    if kind is NoneType:
        return lambda rows: None
    if kind is bool:
        return lambda rows: bool(rows and rows[0][0])
    gathered, parts = get_origin(kind), get_args(kind)
    if gathered is dict:
        key, value = _of_value(parts[0]), _of_row(parts[1]) if is_dataclass(parts[1]) else _of_second(parts[1])
        return lambda rows: {key(row[0]): value(row) for row in rows}
    if gathered in (list, frozenset) or (gathered is tuple and len(parts) == 2 and parts[1] is Ellipsis):
        each = _of_row(parts[0])
        return lambda rows: gathered(map(each, rows))
    one = _of_row(kind)
    return lambda rows: one(rows[0]) if rows else _nothing(kind)


def _nothing(kind: Any) -> None:
    if _there(kind) is kind:
        raise LookupError("no row")


def _of_row(kind: Any) -> Read:
    record = _there(kind)
    if not (isinstance(record, type) and is_dataclass(record)):
        value = _of_value(kind)
        return lambda row: value(row[0])
    hints = get_type_hints(record)
    columns = [(each.name, _of_value(hints[each.name])) for each in fields(record)]
    return lambda row: record(**{name: read(row[name]) for name, read in columns})


def _of_second(kind: Any) -> Read:
    value = _of_value(kind)
    return lambda row: value(row[1])


@cache
def _of_value(kind: Any) -> Read:
    there = _there(kind)
    if there is not kind:
        read = _of_value(there)
        return lambda value: None if value is None else read(value)
    if hasattr(kind, "__supertype__"):
        return _of_value(kind.__supertype__)
    if get_origin(kind) is tuple:
        return path_of
    if get_origin(kind) is dict:
        return _object
    if isinstance(kind, type) and issubclass(kind, Enum | Word):
        return kind
    return _READ.get(kind, _as_it_is)


_READ: Mapping[type, Read] = {
    bool: bool,
    datetime: from_text,
    date: date.fromisoformat,
    time: time.fromisoformat,
}


def _object(text: str) -> Any:
    return readable(text, {})


def _as_it_is(value: Any) -> Any:
    return value


def _there(kind: Any) -> Any:
    """What `kind` is where it is not None."""
    if get_origin(kind) in (UnionType, Union) and NoneType in get_args(kind):
        rest = [each for each in get_args(kind) if each is not NoneType]
        return rest[0] if len(rest) == 1 else kind
    return kind

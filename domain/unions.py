"""The tree of unions: as people write it down, by indentation, or by 上级 > 下级, or both; what becomes of one."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.names import one_line
from domain.people import Person, Union, UnionId
from domain.refusal import Refusal
from domain.roster import LONGEST, Column
from domain.text_length import length


class NotAbove(Refusal):
    """Only whoever is admin above a union renames it, moves it, or has it taken over."""

    key = "refused-not-above"


class UnionNameTaken(Refusal):
    """Two unions below one have different names. Details: name."""

    key = "refused-union-name"


class UnionNameWrong(Refusal):
    """A name is one line of so many letters. Details: limit."""

    key = "refused-union-name-wrong"


class NotBelowItself(Refusal):
    """No union lies below itself, is taken over by itself, or by one below it; nor is it moved to where it is."""

    key = "refused-union-place"


class Becoming(StrEnum):
    """What can become of a union."""

    RENAMED = "renamed"
    MOVED = "moved"
    MERGED = "merged"


@dataclass(frozen=True)
class Rearranging:
    """On the record: `before` and `after` are names: its own, or of the union that it lay below, or is part of."""

    union_id: UnionId
    what: Becoming
    before: str
    after: str
    actor: Person | None


@dataclass(frozen=True)
class Rearranged:
    """The same as it is read back."""

    at: datetime
    union_name: str
    what: Becoming
    before: str
    after: str
    actor: Person | None


def checked_name(name: str) -> str:
    """Raises UnionNameWrong."""
    line = one_line(name)
    if not 0 < length(line) <= LONGEST[Column.UNION]:
        raise UnionNameWrong(limit=LONGEST[Column.UNION])
    return line


def check_place(union: Union, target: Union, *, moving: bool) -> None:
    """Raises NotBelowItself."""
    if union.id in target.path or (moving and target.id == union.parent):
        raise NotBelowItself


Branch = tuple[str, ...]
"""Names from the top down."""
_BELOW = re.compile(r"\s*[>>›→]\s*")
_TAB = 4


class LineUnreadable(Exception):
    """A line in which a name is missing or too long: its number, from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


def read_tree(lines: Sequence[str]) -> list[Branch]:
    """Every union once, those above first. Raises LineUnreadable."""
    found: dict[Branch, None] = {}
    above: list[tuple[int, Branch]] = []
    for number, line in enumerate(lines, 1):
        if not one_line(line):
            continue
        depth = _depth(line)
        above = [(other, path) for other, path in above if other < depth]
        path = (*(above[-1][1] if above else ()), *_names(line, number))
        above.append((depth, path))
        found.update(dict.fromkeys(_all_of(path)))
    return list(found)


def tree_of(rows: Iterable[tuple[str, str | None]]) -> list[Branch]:
    """The tree that a roster's rows make together: a union and, where it is said, the one above it."""
    above: dict[str, str | None] = {}
    for name, under in rows:
        above[name] = above.get(name) or under
        if under:
            above.setdefault(under, None)
    found: dict[Branch, None] = {}
    for name in above:
        found.update(dict.fromkeys(_all_of(_down_to(name, above))))
    return list(found)


def _down_to(name: str, above: Mapping[str, str | None]) -> Branch:
    """From the top; who is said to be above itself has nobody above."""
    path = [name]
    while (under := above[path[0]]) and under not in path:
        path.insert(0, under)
    return tuple(path)


def _depth(line: str) -> int:
    """How far a line stands in: a wide blank, which a Chinese keyboard gives, is two."""
    blanks = line[: len(line) - len(line.lstrip())]
    return sum(_TAB if blank == "\t" else 2 if unicodedata.east_asian_width(blank) in "WF" else 1 for blank in blanks)


def _names(line: str, number: int) -> Branch:
    names = tuple(map(one_line, _BELOW.split(line.strip())))
    if not all(0 < length(name) <= LONGEST[Column.UNION] for name in names):
        raise LineUnreadable(number)
    return names


def _all_of(path: Branch) -> Iterator[Branch]:
    return (path[:length] for length in range(1, len(path) + 1))

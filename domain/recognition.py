"""Whom a row may mean although it says it differently than the roster there is: asked, and never guessed at."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from domain.roster import plain


class Doubt(StrEnum):
    """In what a row differs from somebody on the roster; each is one question for all such rows."""

    ZEROS = "zeros"
    """Only in zeros before the staff number, which spreadsheet programs leave out."""
    RENAMED = "renamed"
    """In the name, while the staff number is theirs; or the name only in blanks and the width of letters."""


Meant = Mapping[Doubt, bool]
"""What was answered: whether they are the same people."""
UNASKED: Meant = MappingProxyType({})


@dataclass(frozen=True)
class Written:
    """A name and a staff number, as a file or the roster has them."""

    name: str
    number: str

    @property
    def said(self) -> str:
        return f"{self.name} {self.number}".strip()


@dataclass(frozen=True)
class Doubtful:
    """A row, and who it may be."""

    doubt: Doubt
    before: Written
    now: Written


def bare(number: str) -> str:
    """A staff number as a spreadsheet program leaves it."""
    return number.lstrip("0") or number[:1]


def tidy(name: str) -> str:
    return plain(name).replace(" ", "").lower()


def near(written: Written) -> list[tuple[str, str]]:
    """Under what somebody is found who may be the same: the number, where there is one, and the name."""
    return [*([("number", bare(written.number))] if written.number else []), ("name", tidy(written.name))]


def doubt_of(now: Written, before: Written) -> Doubt | None:
    """None: these are two people, as far as anybody can tell."""
    same_number = bool(now.number) and bare(now.number) == bare(before.number)
    if now.name == before.name:
        return Doubt.ZEROS if same_number else None
    if same_number or (tidy(now.name) == tidy(before.name) and not (now.number and before.number)):
        return Doubt.RENAMED
    return None


def kept_number(now: str, before: str) -> str:
    """Of two that are the same the one that has its zeros."""
    return max(before, now, key=len)

"""A button's data, `word:field:field`, under 64 bytes: what packs it is what reads it."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Generic, Protocol, TypeVar, TypeVarTuple, overload

from domain.pages import FURTHEST

MOST_BYTES = 64
COLON = ":"

T = TypeVar("T")
A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")
E = TypeVar("E", bound=StrEnum)
Ts = TypeVarTuple("Ts")


@dataclass(frozen=True)
class Form(Generic[T]):
    """How a field is written. `pattern` fits no colon; `read` raises ValueError where what fits means nothing.

    `words`: all that it can be, where that is known.
    """

    pattern: str
    read: Callable[[str], T]
    write: Callable[[T], str] = str
    words: tuple[str, ...] = ()


def one_of(words: Collection[str], before: str = "") -> Form[str]:
    """One of these; `before` stands before each."""
    whole = tuple(before + word for word in words)
    return Form("|".join(whole), lambda text: text.removeprefix(before), lambda word: before + word, whole)


def choice(kind: type[E], among: Collection[E] = (), before: str = "") -> Form[E]:
    """A word of an enumeration, or one `among` them."""
    words = one_of([str(each) for each in among or kind], before)
    return Form(words.pattern, lambda text: kind(words.read(text)), words.write, words.words)


def or_else(word: str, form: Form[T]) -> Form[T | None]:
    """Where there is none, a word says so."""

    def read(text: str) -> T | None:
        return None if text == word else form.read(text)

    def write(value: T | None) -> str:
        return word if value is None else form.write(value)

    return Form(f"{word}|{form.pattern}", read, write, (word, *form.words) if form.words else ())


def either(yes: str, no: str) -> Form[bool]:
    """Whether it is so, by one of two words."""
    return Form(f"{yes}|{no}", lambda text: text == yes, lambda value: yes if value else no, (yes, no))


NUMBER = Form[int]("[0-9]{1,15}", int, lambda value: str(int(value)))
PAGE = Form[int](NUMBER.pattern, lambda text: min(int(text), FURTHEST), NUMBER.write)
DAY = Form[date]("[0-9]{4}-[0-9]{2}-[0-9]{2}", date.fromisoformat, date.isoformat)
YES_OR_NO = either("yes", "no")
CODE = Form[str]("[A-Za-z0-9_-]{1,40}", str)
_FORMS: dict[Any, Form[Any]] = {int: NUMBER, date: DAY, bool: YES_OR_NO}


def _form(kind: Any) -> Form[Any]:
    if isinstance(kind, Form):
        return kind
    return _FORMS[kind] if kind in _FORMS else choice(kind)


class Matched(Protocol):
    """What knows which button was pressed, if one was."""

    matches: list[re.Match[str]] | None


class Tap(Generic[*Ts]):
    """A kind of button: its word, and the fields that it carries.

    Where one of several words is meant, the word is the first of the fields.
    """

    @overload
    def __init__(self: "Tap[()]", word: str, /) -> None: ...
    @overload
    def __init__(self: "Tap[A]", word: str, a: type[A] | Form[A], /) -> None: ...
    @overload
    def __init__(self: "Tap[A, B]", word: str, a: type[A] | Form[A], b: type[B] | Form[B], /) -> None: ...
    @overload
    def __init__(
        self: "Tap[A, B, C]", word: str, a: type[A] | Form[A], b: type[B] | Form[B], c: type[C] | Form[C], /
    ) -> None: ...
    @overload
    def __init__(
        self: "Tap[A, B, C, D]",
        word: str,
        a: type[A] | Form[A],
        b: type[B] | Form[B],
        c: type[C] | Form[C],
        d: type[D] | Form[D],
        /,
    ) -> None: ...
    @overload
    def __init__(self: "Tap[A]", word: Form[A], /) -> None: ...
    @overload
    def __init__(self: "Tap[A, B]", word: Form[A], b: type[B] | Form[B], /) -> None: ...
    @overload
    def __init__(self: "Tap[A, B, C]", word: Form[A], b: type[B] | Form[B], c: type[C] | Form[C], /) -> None: ...

    def __init__(self, word: str | Form[Any], /, *kinds: Any) -> None:
        self._head = "" if isinstance(word, Form) else word
        self.forms = tuple(_form(kind) for kind in ((word,) if isinstance(word, Form) else ()) + kinds)
        head = (self._head,) if self._head else ()
        self.pattern = re.compile(f"^{COLON.join((*head, *(f'({form.pattern})' for form in self.forms)))}$")

    @property
    def words(self) -> tuple[str, ...]:
        """Those it answers to; none where any can be meant."""
        return (self._head,) if self._head else self.forms[0].words

    @property
    def carries(self) -> tuple[Form[Any], ...]:
        """What stands behind the word."""
        return self.forms if self._head else self.forms[1:]

    def among(self, meant: Collection[Any]) -> "Tap[*Ts]":
        """The same of some of its words alone."""
        assert not self._head, self._head
        narrow: Any = Tap
        words = tuple(self.forms[0].write(each) for each in meant)
        first = replace(self.forms[0], pattern="|".join(words), words=words)
        return narrow(first, *self.forms[1:])  # type: ignore[no-any-return]

    def __call__(self, *fields: *Ts) -> str:
        """The data of such a button."""
        values: tuple[Any, ...] = fields
        written = [form.write(value) for form, value in zip(self.forms, values, strict=True)]
        data = COLON.join(([self._head] if self._head else []) + written)
        if len(data.encode()) > MOST_BYTES or not self.pattern.fullmatch(data):
            raise ValueError(f"no button carries {data!r}")
        return data

    def read(self, data: str) -> tuple[*Ts] | None:
        """What such a button carries; None where it is another, or means nothing."""
        found = self.pattern.fullmatch(data)
        try:
            values: Any = found and tuple(
                form.read(text) for form, text in zip(self.forms, found.groups(), strict=True)
            )
        except ValueError:
            return None
        return values  # type: ignore[no-any-return]

    def of(self, data: str) -> tuple[*Ts]:
        """The same of what can be no other."""
        found = self.read(data)
        assert found is not None, (self.pattern.pattern, data)
        return found

    def found_in(self, pressed: Matched) -> tuple[*Ts] | None:
        """What the button that was pressed carries; None where none was, or another."""
        return self.read(pressed.matches[0].string) if pressed.matches else None

    def fields(self, pressed: Matched) -> tuple[*Ts]:
        """The same where nothing else can have been pressed."""
        assert pressed.matches
        return self.of(pressed.matches[0].string)


AnyTap = Tap[*tuple[Any, ...]]


def word_of(data: str) -> str:
    """Which kind of button it is."""
    return data.partition(COLON)[0]


def carries(data: str) -> bool:
    """Whether anything stands behind its word."""
    return COLON in data


def numbers_of(data: str) -> list[int]:
    """The numbers that it carries, in order: of a button that is about something, that comes first."""
    return [int(field) for field in data.split(COLON)[1:] if re.fullmatch(NUMBER.pattern, field)]

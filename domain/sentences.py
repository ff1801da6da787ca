"""A sentence, whoever says it, and what it is made of: words, other texts, days, buttons. Each can be written as JSON
and read back, here and nowhere else.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, Self


@dataclass(frozen=True)
class Key:
    """Another text as an argument, which may have arguments itself."""

    name: str
    args: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Day:
    """A local date as an argument. `provisional`: it may still move, since the year's holidays are not known yet.

    `far`: so far away that the year is said, and the day of the week is not. `late`: it was a limit, and is over.
    """

    date: date
    provisional: bool = False
    far: bool = False
    late: bool = False


@dataclass(frozen=True)
class Bare:
    """Words as they are, with what is masked in all others: for who may look."""

    text: str


@dataclass(frozen=True)
class Lines:
    """Several texts as one argument, each in a line of its own. `between`: what parts them."""

    texts: tuple[Key, ...]
    between: str = "\n"


@dataclass(frozen=True)
class Button:
    """What it says (a text key), what it does, and how it looks: `style` is primary (at most one a message), success
    or danger (cannot be undone).

    Instead of doing something, a text to `copy`, or an address (`url`) to open.
    """

    label: str
    data: str = ""
    args: Mapping[str, Any] = field(default_factory=dict, hash=False)
    style: str | None = None
    copy: str | None = None
    url: str | None = None

    def encode(self) -> list[Any]:
        return [self.label, self.data, packed(self.args), self.style, self.copy, self.url]

    @classmethod
    def decode(cls, row: Sequence[Any]) -> Self:
        """Rows from before there were addresses have one less; those that services wrote had two."""
        label, data, *others = row
        args, *look = others or ({},)
        return cls(label, data, unpacked(args), *look)


Rows = Sequence[Sequence[Button]]


class Keyboard(Enum):
    """What stands below the chat from now on, where a message brings that instead of buttons."""

    MAIN = "main"


MAIN = Keyboard.MAIN


@dataclass(frozen=True)
class Sentence:
    """What is said to somebody, in whatever language they read. `protected`: it cannot be passed on."""

    key: str
    args: Mapping[str, Any] = field(default_factory=dict, hash=False)
    buttons: Rows | Keyboard = ()
    protected: bool = False

    @property
    def rows(self) -> Rows:
        """The buttons under it."""
        return () if isinstance(self.buttons, Keyboard) else self.buttons

    def encode(self) -> dict[str, Any]:
        """As it waits until it is said. What is not there is not written."""
        rows = [[button.encode() for button in row] for row in self.rows]
        more = {"buttons": rows, "keyboard": self.buttons is MAIN and MAIN.value, "protected": self.protected}
        return {"key": self.key, "args": packed(self.args)} | {name: value for name, value in more.items() if value}

    @classmethod
    def decode(cls, content: Mapping[str, Any]) -> Self:
        """Of whatever a row holds beside it, nothing."""
        buttons = MAIN if content.get("keyboard") else _rows(content.get("buttons", ()))
        return cls(content["key"], unpacked(content["args"]), buttons, bool(content.get("protected")))


def _rows(encoded: Sequence[Any]) -> Rows:
    """Services once wrote one row of buttons, and no rows."""
    alone = any(isinstance(part, str) for each in encoded for part in each)
    rows = [encoded] if alone else encoded
    return tuple(tuple(Button.decode(button) for button in row) for row in rows)


def packed(args: Mapping[str, Any]) -> dict[str, Any]:
    """Arguments as JSON can carry them through the outbox."""
    return {name: _pack(value) for name, value in args.items()}


def _pack(value: Any) -> Any:
    match value:
        case Key(name=name, args=args):
            return {"key": name} | ({"args": packed(args)} if args else {})
        case Day(date=day, provisional=provisional, far=far, late=late):
            said = {"day": day.isoformat(), "provisional": provisional, "far": far}
            return said | ({"late": True} if late else {})
        case date() as day:
            return {"day": day.isoformat()}
        case Lines(texts=texts, between=between):
            return {"lines": [_pack(each) for each in texts], "between": between}
        case list():
            return [_pack(each) for each in value]
        case _:
            return value


def unpacked(args: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _unpack(value) for name, value in args.items()}


def _unpack(value: Any) -> Any:
    match value:
        case {"key": name}:
            return Key(name, unpacked(value.get("args", {})))
        case {"lines": texts, "between": between}:
            return Lines(tuple(_unpack(each) for each in texts), between)
        case {"day": text}:
            facts = (bool(value.get(name)) for name in ("provisional", "far", "late"))
            return Day(date.fromisoformat(text), *facts)
        case list():
            return [_unpack(each) for each in value]
        case _:
            return value

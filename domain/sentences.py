"""What a sentence is made of, whoever says it: words, other texts, days. Each can be written as JSON and read back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Key:
    """Another text as an argument, which may have arguments itself."""

    name: str
    args: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Day:
    """A local date as an argument. `provisional`: it may still move, since the year's holidays are not known yet.

    `far`: so far away that the year is said, and the day of the week is not.
    """

    date: date
    provisional: bool = False
    far: bool = False


@dataclass(frozen=True)
class Lines:
    """Several texts as one argument, each in a line of its own. `between`: what parts them."""

    texts: tuple[Key, ...]
    between: str = "\n"


def packed(args: Mapping[str, Any]) -> dict[str, Any]:
    """Arguments as JSON can carry them through the outbox."""
    return {name: _pack(value) for name, value in args.items()}


def _pack(value: Any) -> Any:
    match value:
        case Key(name=name, args=args):
            return {"key": name} | ({"args": packed(args)} if args else {})
        case Day(date=day, provisional=provisional, far=far):
            return {"day": day.isoformat(), "provisional": provisional, "far": far}
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
            return Day(date.fromisoformat(text), bool(value.get("provisional")), bool(value.get("far")))
        case list():
            return [_unpack(each) for each in value]
        case _:
            return value

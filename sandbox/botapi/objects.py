"""Objects inside a call's parameters, as strict as Telegram is: a number may come as text, and little else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sandbox.botapi.errors import bad_request
from sandbox.shapes import Json

_WHOLE = re.compile(r"-?\d{1,18}")


class Misshapen(ValueError):
    """What is wrong with an object, in Telegram's words."""


@contextmanager
def parsing(what: str = "") -> Iterator[None]:
    """Whatever is misshapen within is refused: "can't parse <what>: ...", or by its own words alone."""
    try:
        yield
    except Misshapen as problem:
        raise bad_request(f"can't parse {what}: {problem}" if what else str(problem)) from None


@dataclass(frozen=True)
class Fields:
    """An object's fields. Each way to ask for one raises Misshapen where it is of another type."""

    values: Json

    @classmethod
    def of(cls, value: Any, otherwise: str) -> Fields:
        """The fields of what has to be an object."""
        if not isinstance(value, dict):
            raise Misshapen(otherwise)
        return cls(value)

    def has(self, name: str) -> bool:
        return self.values.get(name) is not None

    def required(self, name: str) -> str:
        """Text that has to be there, be it empty."""
        self._demand(name)
        return self.text(name)

    def text(self, name: str) -> str:
        """Text, or a number as text; "" when missing."""
        value = self.values.get(name)
        if value is None:
            return ""
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise Misshapen(f'Field "{name}" must be of type String')
        return str(value)

    def whole(self, name: str) -> int:
        """A whole number that has to be there."""
        self._demand(name)
        value = self.values[name]
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise Misshapen(f'Field "{name}" must be of type Number')
        if not _WHOLE.fullmatch(str(value)):
            raise Misshapen(f'Field "{name}" must be a valid Number')
        return int(value)

    def flag(self, name: str) -> bool:
        """True or false, never a word for it; missing is false."""
        value = self.values.get(name, False)
        if value is not None and not isinstance(value, bool):
            raise Misshapen(f'Field "{name}" must be of type Boolean')
        return bool(value)

    def inner(self, name: str) -> Fields:
        """An object that has to be there."""
        self._demand(name)
        return self.of(self.values[name], f'Field "{name}" must be of type Object')

    def array(self, name: str) -> list[Any]:
        """An array; empty when missing."""
        value = self.values.get(name)
        if value is not None and not isinstance(value, list):
            raise Misshapen(f'Field "{name}" must be of type Array')
        return value or []

    def _demand(self, name: str) -> None:
        if not self.has(name):
            raise Misshapen(f'Can\'t find field "{name}"')

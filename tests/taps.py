"""Every kind of button that is declared: where it stands, and data that it could have."""

import importlib
import pkgutil
from collections.abc import Iterator

from hypothesis.strategies import SearchStrategy, from_regex

import domain.taps
from domain.taps.tap import AnyTap, Tap


def declared() -> Iterator[tuple[str, str, AnyTap]]:
    """The noun, the name, and what it is."""
    for found in pkgutil.iter_modules(domain.taps.__path__):
        module = importlib.import_module(f"domain.taps.{found.name}")
        for name, tap in vars(module).items():
            if isinstance(tap, Tap) and module.__name__ != "domain.taps.tap":
                yield found.name, name, tap


def data_of(tap: AnyTap) -> SearchStrategy[str]:
    """Whatever fits it."""
    return from_regex(tap.pattern, fullmatch=True)

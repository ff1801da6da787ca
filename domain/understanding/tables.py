"""The tables of words beside these modules, read once."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def any_of(parts: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{part})" for part in parts))


def any_word(words: Iterable[str]) -> re.Pattern[str]:
    """The longest first; Latin ones only where they stand alone."""
    longest = sorted(words, key=len, reverse=True)
    latin = "|".join(word for word in longest if word.isascii())
    return re.compile(f"{'|'.join(word for word in longest if not word.isascii())}|\\b(?:{latin})(?:'\\w+)?\\b")

"""What an operator reads at the terminal: one way to speak, in the language that is set."""

import os
import sys
from collections.abc import Iterable
from functools import cache
from typing import NoReturn, TextIO

from dotenv import dotenv_values

from bot.operating.settings import PREFIX, Mistake, Settings
from bot.wire.texts import LANGUAGES, Texts
from domain.sentences import Sentence

Said = str | Sentence
"""Words that are what they are, or a sentence of ours."""


def language() -> str:
    """As it is set, also where another setting cannot be used."""
    name, default = f"{PREFIX}LANGUAGE", str(Settings.model_fields["language"].default)
    try:
        said = os.environ.get(name) or dotenv_values(".env").get(name)
    except OSError:
        said = None
    return said if said in LANGUAGES else default


@cache
def _texts() -> Texts:
    return Texts()


def words(*said: Said) -> str:
    spoken = language()
    return _between(spoken).join(
        _texts().plain(spoken, each.key, **each.args) if isinstance(each, Sentence) else each for each in said
    )


def _between(spoken: str) -> str:
    return ";" if spoken == "zh" else "; "


def mistaken(mistake: Mistake) -> str:
    """Where it is, and what is allowed."""
    return f"{mistake.where}: {words(*mistake.says)}"


def say(said: Said, *, file: TextIO | None = None) -> None:
    print(words(said), file=file or sys.stdout, flush=True)


def fail(*said: Said) -> NoReturn:
    print(f"dajiayi: {words(*said)}", file=sys.stderr)
    raise SystemExit(1)


def named(numbers: Iterable[str], most: int) -> dict[str, object]:
    """Each once, and how many more there are, for a sentence."""
    each = [*dict.fromkeys(numbers)]
    return {"numbers": ", ".join(each[:most]), "more": max(0, len(each) - most)}

"""A talk with whoever sits at the keyboard: one thing at a time, in their language; or with nobody there."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from getpass import getpass
from pathlib import Path
from typing import Any

from bot.operating.settings import Settings
from bot.wire.texts import Texts

PROMPT = "> "


class NobodyAnswers(Exception):
    """An answer is needed, and there is nobody to ask: which option gives it."""

    def __init__(self, option: str) -> None:
        super().__init__(option)
        self.option = option


class Away(Exception):
    """Telegram cannot be reached."""


@dataclass(frozen=True)
class Talk:
    """`asks`: somebody is there to answer. Otherwise every answer comes from the options."""

    texts: Texts
    language: str
    asks: bool

    def say(self, key: str, **args: Any) -> None:
        print(self.texts.plain(self.language, key, **args), flush=True)

    def answer(self, option: str) -> str:
        """One line. Raises NobodyAnswers."""
        return self._read(input, option).strip()

    def secret(self, option: str) -> str:
        """One line that is not shown; where there is no terminal, nothing is shown anyway."""
        return self._read(getpass if sys.stdin.isatty() else input, option).strip()

    def agrees(self, option: str) -> bool:
        """Whether the answer is yes, which an empty one is too."""
        return self.answer(option).lower() in {"", "y", "yes", "是", "对", "好"}

    def lines(self, option: str) -> Iterator[str]:
        """Lines, with the blanks before them, up to an empty one or the end of what there is."""
        yield (line := self._read(input, option))
        while line:
            try:
                yield (line := input(PROMPT))
            except EOFError:
                return

    def _read(self, read: Callable[[str], str], option: str) -> str:
        if not self.asks:
            raise NobodyAnswers(option)
        try:
            return read(PROMPT)
        except EOFError:
            raise NobodyAnswers(option) from None


@dataclass(frozen=True)
class Answers:
    """What the options say; None is asked for."""

    token_file: Path | None = None
    name: str | None = None
    unions: Path | None = None
    admin: str | None = None
    admin_of: str | None = None
    sheets: Path = Path("sheets")


@dataclass
class Setup:
    """`bot`: its user name, known from the first step on."""

    talk: Talk
    answers: Answers
    settings: Settings
    bot: str = ""

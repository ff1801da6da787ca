"""The program as a process: forked from one that has read all of it and done nothing else, so that it begins at once.

What runs is what `python -m bot` runs; that it can be called so, `test_setup` sees on a terminal.
"""

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(["tests.preloaded"])


class Child(Protocol):
    @property
    def pid(self) -> int | None: ...

    @property
    def exitcode(self) -> int | None:
        """None while it runs; less than 0 for the signal that ended it."""


def forked(words: Sequence[str], folder: Path, environment: dict[str, str], printed: Path, complaints: Path) -> Child:
    """`dajiayi words…` in a folder, with nothing but this environment. What it prints goes into files."""
    process = _FORKS.Process(target=_main, args=(words, folder, environment, printed, complaints), daemon=True)
    process.start()
    return process


def _main(words: Sequence[str], folder: Path, environment: dict[str, str], printed: Path, complaints: Path) -> None:
    from bot.cli import main

    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    for file, number in ((printed, 1), (complaints, 2)):
        os.dup2(os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), number)
    sys.argv = ["dajiayi", *words]
    main()


def executed(folder: Path, environment: dict[str, str], output: Path) -> Child:
    """The bot, read from wherever the environment says that the program is."""
    with output.open("ab") as printed:
        return _Executed([sys.executable, "-m", "bot"], cwd=folder, env=environment, stdout=printed, stderr=printed)


class _Executed(subprocess.Popen[bytes]):
    @property
    def exitcode(self) -> int | None:
        return self.poll()

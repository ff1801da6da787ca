"""The program as a process: forked from one that has read all of it and done nothing else, so that it begins at once.

What runs is what `python -m bot` runs; that it can be called so is for the tests of the commands to see.
"""

import multiprocessing
import os
import subprocess
import sys
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


def forked(folder: Path, environment: dict[str, str], output: Path) -> Child:
    """Starts the bot in a folder, with nothing but this environment. What it prints goes into a file."""
    process = _FORKS.Process(target=_bot, args=(folder, environment, output), daemon=True)
    process.start()
    return process


def _bot(folder: Path, environment: dict[str, str], output: Path) -> None:
    from bot.cli import main

    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    printed = os.open(output, os.O_WRONLY | os.O_APPEND)
    os.dup2(printed, 1)
    os.dup2(printed, 2)
    sys.argv = ["dajiayi"]
    main()


def executed(folder: Path, environment: dict[str, str], output: Path) -> Child:
    """The same, read from wherever the environment says that the program is."""
    with output.open("ab") as printed:
        return _Executed([sys.executable, "-m", "bot"], cwd=folder, env=environment, stdout=printed, stderr=printed)


class _Executed(subprocess.Popen[bytes]):
    @property
    def exitcode(self) -> int | None:
        return self.poll()

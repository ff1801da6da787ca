"""Commands as an operator gives them, in this very process; in one of their own: `tests.processes.command`."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import main
from tests.engines import furnished
from tests.phones import story_clock

Command = Callable[..., "Said"]


@dataclass(frozen=True)
class Said:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, str]:
    """A machine with a database of its own, and a Telegram that is not there, at the beginning of a story."""
    for name in [name for name in os.environ if name.startswith("DAJIAYI_")]:
        monkeypatch.delenv(name)
    return {
        "DAJIAYI_DATABASE_URL": furnished(tmp_path / "dajiayi.db"),
        "DAJIAYI_TELEGRAM_API_URL": "http://127.0.0.1:9",
        "DAJIAYI_CLOCK_FILE": str(story_clock(tmp_path).file),
    }


@pytest.fixture
def dajiayi(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Command:
    """Runs a command in this very process: quick, for everything that asks only the database."""
    monkeypatch.setattr("bot.operating.logs.configure", lambda: None)  # pytest has the logs
    monkeypatch.chdir(tmp_path)

    def run(*words: str, **settings: str) -> Said:
        for name, value in (environment | settings).items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "argv", ["dajiayi", *words])
        try:
            main()
            code: object = 0
        except SystemExit as end:
            code = end.code
        printed = capsys.readouterr()
        return Said(int(str(code or 0)), printed.out, printed.err)

    return run

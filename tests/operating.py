"""Commands as an operator gives them: in this process, or each in one of its own."""

import asyncio
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import main
from tests.phones import PATIENCE, TOKEN, Town, story_clock

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
        "DAJIAYI_DATABASE_URL": f"sqlite:///{tmp_path}/dajiayi.db",
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


async def process(place: Town, *words: str, **settings: str) -> Said:
    """Runs a command as a process of its own."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("DAJIAYI_")}
    mine = {
        "DAJIAYI_TELEGRAM_TOKEN": TOKEN,
        "DAJIAYI_TELEGRAM_API_URL": place.settings.telegram_api_url,
        "DAJIAYI_DATABASE_URL": place.settings.database,
        "DAJIAYI_CLOCK_FILE": str(place.settings.clock_file),
    }
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *words),
        env=inherited | mine | settings,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await asyncio.wait_for(child.communicate(), PATIENCE)
    return Said(child.returncode or 0, out.decode("utf-8-sig"), err.decode())

"""The time, asked of an object that is passed in. A file can move it ahead: for the sandbox and for tests."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """The moment it is, in UTC."""


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class FileClock:
    """Ahead of the real time by as many seconds as the file says. It only grows; no file or no number means 0."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._ahead = 0.0

    def now(self) -> datetime:
        self._ahead = max(self._ahead, self._read())
        return datetime.now(UTC) + timedelta(seconds=self._ahead)

    def move_to(self, moment: datetime) -> None:
        """Moves the clock ahead, never back."""
        ahead = (moment - datetime.now(UTC)).total_seconds()
        self._path.write_text(str(max(ahead, self._read())), encoding="utf-8")

    def _read(self) -> float:
        try:
            return float(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return 0.0

"""The time, asked of an object that is passed in. A file can move it ahead: for the sandbox and for tests."""

import os
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
    """Ahead of the real time by as many seconds as the file says, behind it where that is less than 0.

    What it says only grows; as long as it says no number it says 0.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self._path = str(file)
        self._ahead: float | None = None
        self._written: tuple[int, int, int] | None = None
        """By which the file that was read last is told from another."""

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self._read() or 0.0)

    def move_to(self, moment: datetime) -> None:
        """Moves the clock ahead, never back. Whoever looks meanwhile sees the old number or the new one."""
        ahead, said = (moment - datetime.now(UTC)).total_seconds(), self._read()
        written = self.file.with_name(f"{self.file.name}.new")
        written.write_text(str(ahead if said is None else max(ahead, said)), encoding="utf-8")
        written.replace(self.file)

    def _read(self) -> float | None:
        """The most that it has said. Asked for whatever happens, it is opened only where it is another file."""
        try:
            there = os.stat(self._path)
            written = there.st_ino, there.st_mtime_ns, there.st_size
            if written != self._written:
                with open(self._path, "rb", buffering=0) as file:
                    said = float(file.read())
                self._ahead = said if self._ahead is None else max(self._ahead, said)
                self._written = written
        except (OSError, ValueError):
            pass
        return self._ahead

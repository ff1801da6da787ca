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
    """Ahead of the real time by as many seconds as the file says, behind it where that is less than 0.

    What it says only grows; as long as it says no number it says 0.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self._ahead: float | None = None

    def now(self) -> datetime:
        said = [ahead for ahead in (self._ahead, self._read()) if ahead is not None]
        self._ahead = max(said, default=None)
        return datetime.now(UTC) + timedelta(seconds=self._ahead or 0.0)

    def move_to(self, moment: datetime) -> None:
        """Moves the clock ahead, never back. Whoever looks meanwhile sees the old number or the new one."""
        ahead, said = (moment - datetime.now(UTC)).total_seconds(), self._read()
        written = self.file.with_name(f"{self.file.name}.new")
        written.write_text(str(ahead if said is None else max(ahead, said)), encoding="utf-8")
        written.replace(self.file)

    def _read(self) -> float | None:
        try:
            with open(self.file, "rb", buffering=0) as file:  # as bytes: it is asked for whatever happens
                return float(file.read())
        except (OSError, ValueError):
            return None

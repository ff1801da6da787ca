"""Where a run's time goes: the files whose tests took longest, over all workers."""

from collections import Counter

import pytest

MOST = 15


class ByFile:
    """Adds up what every test took, from its fixtures' beginning to their end."""

    def __init__(self) -> None:
        self._seconds: Counter[str] = Counter()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._seconds[report.nodeid.partition("::")[0]] += report.duration

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        terminalreporter.section(f"{sum(self._seconds.values()):.0f} s of tests, by file")
        for file, seconds in self._seconds.most_common(MOST):
            terminalreporter.line(f"{seconds:7.1f} s  {file}")

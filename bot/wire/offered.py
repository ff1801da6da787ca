"""What this program does not offer: no command, key or button leads there."""

import re
from dataclasses import dataclass

from domain.sentences import Rows


@dataclass(frozen=True)
class Hidden:
    """`commands` of the menu, `keys` of the persistent keyboard, and what buttons would say (`presses`)."""

    commands: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    presses: frozenset[re.Pattern[str]] = frozenset()

    def without(self, rows: Rows) -> Rows:
        """The rows, less the buttons that nobody would answer."""
        if not self.presses:
            return rows
        shown = [[button for button in row if not self._leads_nowhere(button.data)] for row in rows]
        return [row for row in shown if row]

    def _leads_nowhere(self, data: str) -> bool:
        return any(press.match(data) for press in self.presses)


NOTHING = Hidden()

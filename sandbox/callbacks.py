"""Button presses waiting for the bot's answer."""

from __future__ import annotations

import itertools
from dataclasses import dataclass


@dataclass
class Press:
    """A press: whose, where, and when by the monotonic clock."""

    user_id: int
    chat_id: int
    at: float


class Callbacks:
    """Open presses by callback_query_id; each can be answered once."""

    def __init__(self) -> None:
        self._open: dict[str, Press] = {}
        self._ids = itertools.count(4_382_000_000_000_000_001)

    def begin(self, press: Press) -> str:
        """Remember a press; answers its callback_query_id."""
        query_id = str(next(self._ids))
        self._open[query_id] = press
        return query_id

    def end(self, query_id: str) -> Press | None:
        """Take a press out; None if it never was or is answered already."""
        return self._open.pop(query_id, None)

"""Inline queries waiting for the bot's answer, and what it answered: somebody types `@bot words` in any chat."""

from __future__ import annotations

import asyncio
import itertools
from collections import OrderedDict
from dataclasses import dataclass, field

from sandbox.shapes import Json

KEPT = 500


@dataclass
class Asked:
    """A query: whose, where it is typed, when by the monotonic clock, and the answer to come.

    The answer is {"results", "next_offset", "button", ...} as answerInlineQuery had it.
    """

    user_id: int
    chat_id: int
    at: float
    answer: asyncio.Future[Json] = field(default_factory=lambda: asyncio.get_running_loop().create_future())

    def result(self, result_id: str) -> Json | None:
        """One of the results that were shown; None where there is no such."""
        shown = self.answer.result()["results"] if self.answer.done() and not self.answer.cancelled() else []
        return next((result for result in shown if result["id"] == result_id), None)


class Inlines:
    """The newest 500 queries by inline_query_id; each can be answered once."""

    def __init__(self) -> None:
        self._asked: OrderedDict[str, Asked] = OrderedDict()
        self._ids = itertools.count(5_591_000_000_000_000_001)

    def begin(self, asked: Asked) -> str:
        """Remember a query; answers its inline_query_id."""
        query_id = str(next(self._ids))
        self._asked[query_id] = asked
        if len(self._asked) > KEPT:
            self._asked.popitem(last=False)
        return query_id

    def get(self, query_id: str) -> Asked | None:
        return self._asked.get(query_id)


async def answer_within(asked: Asked, seconds: float) -> Json | None:
    """What the bot answers, None where it does not in that time."""
    done, _ = await asyncio.wait([asked.answer], timeout=seconds)
    return asked.answer.result() if done else None

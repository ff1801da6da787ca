"""The loop over screens that take counting: each on the reading side, so that no update waits for it."""

import asyncio
import logging
from collections.abc import Callable

from domain.refusal import Refusal
from domain.sentences import Sentence
from scheduler.patience import keep_at, woken_within
from scheduler.workshop import Workshop
from services import questions
from services.questions import Screens
from storage.database import is_engine_trouble
from storage.questions import Question

log = logging.getLogger(__name__)

ATTEMPTS = 3
LOOK_EVERY = 1.0


def _has_to_wait(error: Exception) -> None:
    log.warning("a screen has to wait", exc_info=not is_engine_trouble(error))


class Answerer:
    """`woken` is set where the table of questions was written to; `done` is called after each answer.

    `sorry`: what is said where a screen cannot be had. `refused`: where they may not see it, or not any more.
    """

    def __init__(
        self,
        shop: Workshop,
        screens: Screens,
        sorry: Callable[[Question], Sentence],
        refused: Callable[[Refusal], Sentence],
        done: Callable[[], None],
    ) -> None:
        self._shop, self._screens, self._done = shop, screens, done
        self._sorry, self._refused = sorry, refused
        self.woken = asyncio.Event()

    async def run(self) -> None:
        """Until cancelled. What was under way is counted again at the next start."""
        await keep_at(self._step, lambda: woken_within(self.woken, LOOK_EVERY), _has_to_wait)

    async def _step(self) -> bool:
        """One screen. The attempt is counted before it is made: one that ends the process counts."""
        async with self._shop.reading() as work:
            question = await work.questions.next()
        if question is None:
            return False
        async with self._shop.working() as work:
            await work.questions.attempt(question.id)
        said = await self._shown(question) if question.attempts < ATTEMPTS else self._sorry(question)
        async with self._shop.working() as work:
            await questions.answer(work, question, said)
        self._done()
        return True

    async def _shown(self, question: Question) -> Sentence:
        show = self._screens.get(question.screen)
        if show is None:  # of a feature that this program is without
            return self._sorry(question)
        async with self._shop.reading() as work:
            try:
                return await show(work, question)
            except Refusal as refusal:
                return self._refused(refusal)

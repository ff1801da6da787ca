"""The loop over screens that take counting: each on the reading side, so that no update waits for it."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress

from scheduler.clock import Clock
from scheduler.patience import patience
from services import questions
from services.questions import Answer, Screens
from services.rulings import Rulebook
from services.work import Work
from storage.database import Database, is_engine_trouble
from storage.questions import Question, Questions

log = logging.getLogger(__name__)

ATTEMPTS = 3
LOOK_EVERY = 1.0


class Answerer:
    """`woken` is set by whoever has just committed something; `done` is called after each answer.

    `sorry`: what is said where a screen cannot be had.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        book: Rulebook,
        screens: Screens,
        sorry: Callable[[Question], Answer],
        done: Callable[[], None],
    ) -> None:
        self._database, self._clock, self._book, self._screens = database, clock, book, screens
        self._sorry, self._done = sorry, done
        self.woken = asyncio.Event()

    async def run(self) -> None:
        """Until cancelled. What was under way is counted again at the next start."""
        waits = patience()
        while True:
            try:
                while await self._step():
                    waits = patience()
                with suppress(TimeoutError):
                    async with asyncio.timeout(LOOK_EVERY):
                        await self.woken.wait()
                self.woken.clear()
            except Exception as error:
                log.warning("a screen has to wait", exc_info=not is_engine_trouble(error))
                await asyncio.sleep(next(waits))

    async def _step(self) -> bool:
        """One screen. The attempt is counted before it is made: one that ends the process counts."""
        async with self._database.reading() as tx:
            question = await Questions(tx).next()
        if question is None:
            return False
        async with self._database.transaction() as tx:
            await Questions(tx).attempt(question.id)
        said = await self._shown(question) if question.attempts < ATTEMPTS else self._sorry(question)
        async with self._database.transaction() as tx:
            await questions.answer(await self._book.work(tx, self._clock.now()), question, said)
        self._done()
        return True

    async def _shown(self, question: Question) -> Answer:
        show = self._screens.get(question.screen)
        if show is None:  # of a feature that this program is without
            return self._sorry(question)
        async with self._database.reading() as tx:
            return await show(Work(tx, self._clock.now(), await self._book.rules(tx)), question)

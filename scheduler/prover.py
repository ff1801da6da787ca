"""The loop over files that prove something: fetched once, soon after they were sent, and kept byte by byte."""

import asyncio
import logging
from collections.abc import Callable
from typing import Protocol

from domain.refusal import Refusal
from scheduler.fetcher import Away
from scheduler.patience import keep_at, woken_within
from scheduler.workshop import Workshop
from services import seals
from storage.database import is_engine_trouble

log = logging.getLogger(__name__)

LOOK_EVERY = 10.0


class Contents(Protocol):
    async def content(self, file: str) -> tuple[str, bytes]:
        """What its name ends with, and what is in it. Raises Away, or a Refusal where it will never be had."""


def _has_to_wait(error: Exception) -> None:
    if not isinstance(error, Away) and not is_engine_trouble(error):
        log.error("a proof could not be fetched", exc_info=error)


class Prover:
    """`woken` is set where the table of proofs was written to; `done` is called after each file."""

    def __init__(self, shop: Workshop, files: Contents, done: Callable[[], None]) -> None:
        self._shop, self._files, self._done = shop, files, done
        self.woken = asyncio.Event()

    async def run(self) -> None:
        """Until cancelled. What was under way is fetched again at the next start."""
        await keep_at(self._step, lambda: woken_within(self.woken, LOOK_EVERY), _has_to_wait)

    async def _step(self) -> bool:
        """One file."""
        async with self._shop.working() as work:
            proof = await seals.to_be_fetched(work)
        if proof is None or proof.file is None:
            return False
        try:
            ending, content = await self._files.content(proof.file)
        except Refusal:
            async with self._shop.working() as work:
                await seals.lost(work, proof)
        else:
            async with self._shop.working() as work:
                await seals.fetched(work, proof, ending, content)
        self._done()
        return True

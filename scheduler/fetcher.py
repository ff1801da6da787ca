"""The loop over files that were sent: fetched outside of any transaction, then checked or imported in one."""

import asyncio
import logging
from collections.abc import Callable
from time import monotonic
from typing import Protocol

from domain.people import own_voice
from domain.refusal import Refusal
from domain.roster import Cells, NotFetched, read_roster
from scheduler.patience import keep_at, woken_within
from scheduler.press import Press
from scheduler.workshop import Workshop
from services import uploads
from services.uploads import Upload
from storage.database import is_engine_trouble
from storage.people import Account

log = logging.getLogger(__name__)

LOOK_EVERY = 1.0
ATTEMPTS = 8
SAY_EVERY = 1.0


class Away(Exception):
    """The file cannot be had just now."""


class Files(Protocol):
    async def cells(self, name: str, file: str) -> Cells:
        """Fetches a file and reads it. Raises Away, or a Refusal where it will never be read."""

    async def say_progress(self, account: Account, message: int, done: int, whole: int) -> None:
        """In the message whose button said yes; best effort."""


def _has_to_wait(error: Exception) -> None:
    if not isinstance(error, Away) and not is_engine_trouble(error):
        log.error("a file could not be worked on", exc_info=error)


class Fetcher:
    """`woken` is set where the table of uploads was written to; `done` is called after each commit."""

    def __init__(self, shop: Workshop, files: Files, press: Press, done: Callable[[], None]) -> None:
        self._shop, self._files, self._press, self._done = shop, files, press, done
        self.woken = asyncio.Event()

    async def run(self) -> None:
        """Until cancelled. What was under way is taken up again at the next start."""
        await keep_at(self._step, lambda: woken_within(self.woken, LOOK_EVERY), _has_to_wait)

    async def _step(self) -> bool:
        """One file, one step further. The attempt is counted before it is made: one that ends the process counts."""
        async with self._shop.working() as work:
            found = await uploads.next_one(work)
        if found is None:
            return False
        upload, attempt = found
        if attempt > ATTEMPTS:
            await self._give_up(upload, NotFetched())
        elif upload.confirmed:
            await self._import(upload)
        else:
            await self._read(upload)
        self._done()
        return True

    async def _read(self, upload: Upload) -> None:
        try:
            cells = upload.cells or await self._files.cells(upload.name, upload.file)
        except Refusal as refusal:
            await self._give_up(upload, refusal)
            return
        sheet = await self._press.made(read_roster, cells)
        async with self._shop.working() as work:
            await uploads.has_been_read(work, upload, cells, sheet)

    async def _import(self, upload: Upload) -> None:
        sheet = await self._press.made(read_roster, upload.cells)
        async with self._shop.working() as work:
            told = _Progress(self._files, await work.people.account(own_voice(upload.person)), upload.message)
            await uploads.carry_out(work, upload, sheet, told)

    async def _give_up(self, upload: Upload, refusal: Refusal) -> None:
        async with self._shop.working() as work:
            await uploads.give_up(work, upload, refusal)


class _Progress:
    """Counts up in the chat, once a second: the outbox waits for the end of the transaction, people do not like to."""

    def __init__(self, files: Files, account: Account, message: int | None) -> None:
        self._files, self._account, self._message = files, account, message
        self._said = monotonic()
        self._saying: asyncio.Task[None] | None = None

    async def __call__(self, done: int, whole: int) -> None:
        if self._message and monotonic() - self._said >= SAY_EVERY:
            self._said = monotonic()
            if self._saying is None or self._saying.done():
                saying = self._files.say_progress(self._account, self._message, done, whole)
                self._saying = asyncio.ensure_future(saying)
        await asyncio.sleep(0)
        if done == whole and self._saying:
            await self._saying  # or it would overtake the result

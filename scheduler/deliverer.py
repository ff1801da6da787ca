"""Empties the outbox: the most pressing first, in order within a chat, many chats at once, no faster than allowed.

Sends happen at least once: a row is marked after it was sent, so a crash repeats at most what was in flight.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from time import monotonic

from prometheus_client import Counter

from domain.decide import Rules
from domain.people import PersonId
from scheduler.clock import Clock
from scheduler.rates import Rates
from scheduler.sender import Gone, Moved, Rejected, Sender, SendingFailed, TryLater, Unreachable
from services import announcing, delivering
from services.delivering import Sent
from storage.database import Database, Transaction, is_engine_trouble
from storage.outbox import Outgoing

log = logging.getLogger(__name__)

BATCH = 256
SHORTEST_SLEEP = 0.005
LONGEST_SLEEP = 1.0
MARK_EVERY = 0.05
ROW_PATIENCE = (2, 5, 15, 60, 300)
"""Seconds until the next attempt where Telegram did not say how long."""
MESSAGES = Counter("dajiayi_messages", "Rows of the outbox by what came of handing them to Telegram", ["result"])

Note = Callable[[Transaction], Awaitable[None]]


class Deliverer:
    """The loop over the outbox. `woken` is set by whoever has just committed something to send."""

    def __init__(self, database: Database, sender: Sender, clock: Clock, rules: Rules, rates: Rates) -> None:
        self._database, self._sender, self._clock, self._rules, self._rates = database, sender, clock, rules, rates
        self.woken = asyncio.Event()
        self._notes: list[Note] = []
        self._busy: dict[PersonId, asyncio.Task[None]] = {}
        self._resting: dict[PersonId, float] = {}

    async def run(self) -> None:
        """Until cancelled. What was sent by then is marked; everything else is safe where it is."""
        try:
            while True:
                await self._step()
                with suppress(TimeoutError):
                    async with asyncio.timeout(MARK_EVERY if self._busy else LONGEST_SLEEP):
                        await self.woken.wait()
                self.woken.clear()
                await asyncio.sleep(SHORTEST_SLEEP)
        finally:
            sending = list(self._busy.values())
            for task in sending:
                task.cancel()
            await asyncio.gather(*sending, return_exceptions=True)
            await asyncio.shield(self._mark())

    async def _step(self) -> None:
        try:
            await self._mark()
            expanded = await self._expand()
            async with self._database.transaction() as tx:
                rows = await delivering.due(tx, self._clock.now(), BATCH)
        except Exception as error:
            if not is_engine_trouble(error):
                raise
            log.warning("outbox waits for the database", extra={"error": type(error).__name__})
            await asyncio.sleep(LONGEST_SLEEP)
            return
        self._start(rows)
        if expanded:
            self.woken.set()

    async def _expand(self) -> bool:
        """One announcement's next batch. One that cannot be expanded is set aside, or it would stop all others."""
        try:
            async with self._database.transaction() as tx:
                return await announcing.expand(tx, self._clock.now(), self._rules)
        except Exception as error:
            if is_engine_trouble(error):
                raise
            log.exception("an announcement could not be expanded")
            async with self._database.transaction() as tx:
                await announcing.set_aside(tx, self._clock.now())
            return True

    def _start(self, rows: list[Outgoing]) -> None:
        """One row a person at a time, everybody's side by side: an answer never waits behind a queue of news.

        Whose last row Telegram did not take is left in peace for a while, all rows of theirs: nothing is overtaken.
        """
        now = monotonic()
        self._resting = {person: until for person, until in self._resting.items() if until > now}
        for row in rows:
            if len(self._busy) >= self._rates.most_in_flight:
                break
            if row.person not in self._busy and row.person not in self._resting:
                self._busy[row.person] = asyncio.create_task(self._send_one(row))

    async def _send_one(self, row: Outgoing) -> None:
        try:
            await self._send(row)
        except Exception as error:
            if is_engine_trouble(error):
                log.warning("a row waits for the database", extra={"kind": row.kind})
            else:
                log.exception("a row could not be rendered", extra={"kind": row.kind})
                self._notes.append(lambda tx: delivering.undeliverable(tx, row, "not rendered", self._clock.now()))
        finally:
            # Marked before the person is free again, so that nothing is fetched and sent twice.
            with suppress(Exception):
                await asyncio.shield(self._mark())
            self._busy.pop(row.person, None)
            self.woken.set()

    async def _send(self, row: Outgoing) -> None:
        """Sends one row and notes what came of it."""
        try:
            prepared = await self._sender.prepare(row)
            if prepared is None:
                self._notes.append(lambda tx: delivering.delivered(tx, row, Sent(), self._clock.now()))
                return
            await self._rates.wait(prepared.chat)
            sent = await self._sender.send(prepared)
        except SendingFailed as failure:
            self._failed(row, failure)
        else:
            MESSAGES.labels("sent").inc()
            self._notes.append(lambda tx: delivering.delivered(tx, row, sent, self._clock.now()))

    def _failed(self, row: Outgoing, failure: SendingFailed) -> None:
        MESSAGES.labels(type(failure).__name__.lower()).inc()
        now = self._clock.now()
        match failure:
            case TryLater(chat=chat, seconds=seconds):
                wait = seconds or ROW_PATIENCE[min(row.attempts, len(ROW_PATIENCE) - 1)]
                self._rates.pause(chat, wait)
                self._resting[row.person] = monotonic() + wait
                self._notes.append(lambda tx: delivering.attempted(tx, row))
            case Unreachable(chat=chat):
                self._notes.append(lambda tx: delivering.unreachable(tx, row, chat, now))
            case Moved(old=old, new=new):
                self._notes.append(lambda tx: delivering.moved(tx, row, old, new, now))
            case Gone():
                self._notes.append(lambda tx: delivering.gone(tx, row, now))
            case Rejected():
                reason = str(failure)
                log.error("Telegram refuses a message for good", extra={"kind": row.kind, "reason": reason})
                self._notes.append(lambda tx: delivering.undeliverable(tx, row, reason, now))

    async def _mark(self) -> None:
        """Writes everything noted since the last time, in one transaction."""
        if not self._notes:
            return
        notes, self._notes = self._notes, []
        try:
            await self._write(notes)
        except Exception as error:
            if is_engine_trouble(error):
                self._notes = notes + self._notes
                raise
            await self._write_singly(notes)

    async def _write(self, notes: list[Note]) -> None:
        async with self._database.transaction() as tx:
            for note in notes:
                await note(tx)

    async def _write_singly(self, notes: list[Note]) -> None:
        """One note is wrong: it must not hold up the others, or everything would be sent again and again."""
        for note in notes:
            try:
                await self._write([note])
            except Exception as error:
                if is_engine_trouble(error):
                    self._notes.append(note)
                else:
                    log.exception("a sending could not be noted")

"""Empties the outbox: the most pressing first, in order within a chat, many chats at once, no faster than allowed.

Sends happen at least once: a row is marked after it was sent, so a crash repeats at most what was in flight. What is
rendered and what is marked in one step shares a transaction: a commit waits for the disk, however little it holds.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from time import monotonic

from prometheus_client import Counter

from domain.people import PersonId
from scheduler.clock import Clock
from scheduler.rates import Rates
from scheduler.sender import Gone, Moved, Prepared, Rejected, Sender, SendingFailed, TryLater, Unreachable
from services import circulation, delivery
from services.cases import announce
from services.delivery import Follows, Sent
from services.rulings import Rulebook
from storage import cards
from storage.database import Database, Transaction, is_engine_trouble
from storage.outbox import Outgoing

log = logging.getLogger(__name__)

BATCH = 256
AT_ONCE = 200
"""So many hearers are written for in one transaction, then others have their turn."""
SHORTEST_SLEEP = 0.005
LONGEST_SLEEP = 1.0
MARK_EVERY = 0.05
ROW_PATIENCE = (2, 5, 15, 60, 300)
"""Seconds until the next attempt where Telegram did not say how long."""
MESSAGES = Counter("dajiayi_messages", "Rows of the outbox by what came of handing them to Telegram", ["result"])

Note = Callable[[Transaction], Awaitable[None]]
Work = Prepared | SendingFailed | None
"""A row rendered, why it cannot be sent, or None where there is nothing to say."""


class Deliverer:
    """The loop over the outbox. `woken` is set by whoever has just committed something to send."""

    def __init__(
        self, database: Database, sender: Sender, clock: Clock, book: Rulebook, rates: Rates, follows: Follows
    ) -> None:
        self._database, self._sender, self._clock, self._book, self._rates = database, sender, clock, book, rates
        self._follows = follows
        self.woken = asyncio.Event()
        self._notes: list[tuple[PersonId, Note]] = []
        self._busy: dict[PersonId, asyncio.Task[None] | None] = {}
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
            sending = list(filter(None, self._busy.values()))
            for task in sending:
                task.cancel()
            await asyncio.gather(*sending, return_exceptions=True)
            await asyncio.shield(self._mark())

    async def _step(self) -> None:
        try:
            await self._mark()
            expanded = await self._expand(AT_ONCE)
            prepared = await self._prepared()
        except Exception as error:
            if not is_engine_trouble(error):
                raise
            log.warning("outbox waits for the database", extra={"error": type(error).__name__})
            await asyncio.sleep(LONGEST_SLEEP)
            return
        for row, work in prepared:
            self._busy[row.person] = asyncio.create_task(self._send_one(row, work))
        if expanded:
            self.woken.set()

    async def _expand(self, most: int) -> bool:
        """The next announcements and cards, so many hearers at a time; bulletins last, so that nobody waits for them.

        What cannot be expanded is set aside, or it would stop all others.
        """
        try:
            async with self._database.transaction() as tx:
                done = 0
                while done < most and (work := await self._spread(tx)):
                    done += work
            return done > 0
        except Exception as error:
            if is_engine_trouble(error):
                raise
            if most > 1:
                return await self._expand(1)
            log.exception("an announcement could not be expanded")
            async with self._database.transaction() as tx:
                now = self._clock.now()
                if not await announce.set_aside(tx, now):
                    await circulation.set_aside(tx, now)
            return True

    async def _spread(self, tx: Transaction) -> int:
        """What reaches many, a batch: an announcement, the cards of a case that a whole town follows, or a bulletin."""
        now, rules = self._clock.now(), await self._book.rules(tx)
        return (
            await announce.expand(tx, now, rules)
            or await cards.go_round(tx)
            or await circulation.expand(tx, now, rules)
        )

    async def _prepared(self) -> list[tuple[Outgoing, Work]]:
        """Found and rendered in one transaction, or what replaces a row in between would be lost.

        Where one is wrong, each is rendered in its own.
        """
        rows: list[Outgoing] = []
        try:
            async with self._database.transaction() as tx:
                rows = self._chosen(await self._due(tx))
                return [(row, await self._work(tx, row)) for row in rows]
        except Exception as error:
            if is_engine_trouble(error) or not rows:
                raise
        return [each for row in rows for each in await self._prepared_alone(row)]

    async def _prepared_alone(self, row: Outgoing) -> list[tuple[Outgoing, Work]]:
        try:
            async with self._database.transaction() as tx:
                return [(row, await self._work(tx, row))]
        except Exception as error:
            if is_engine_trouble(error):
                raise
            log.exception("a row could not be rendered", extra={"kind": row.kind})
            self._note(
                row, lambda tx: delivery.undeliverable(tx, row, "not rendered", self._clock.now(), self._follows)
            )
            return []

    async def _due(self, tx: Transaction) -> list[Outgoing]:
        """Of everybody but those whose last row is under way, or was not taken: nothing of theirs is overtaken."""
        now = monotonic()
        self._resting = {person: until for person, until in self._resting.items() if until > now}
        besides = self._busy.keys() | self._resting.keys()
        return await delivery.due(tx, self._clock.now(), BATCH, besides, await self._book.rules(tx))

    def _chosen(self, rows: list[Outgoing]) -> list[Outgoing]:
        """One row a person at a time, everybody's side by side: an answer never waits behind a queue of news."""
        first: dict[PersonId, Outgoing] = {}
        for row in rows:
            first.setdefault(row.person, row)
        return list(first.values())[: max(0, self._rates.most_in_flight - len(self._busy))]

    async def _work(self, tx: Transaction, row: Outgoing) -> Work:
        try:
            return await self._sender.prepare(tx, row)
        except SendingFailed as failure:
            return failure

    async def _send_one(self, row: Outgoing, work: Work) -> None:
        """Sends one row and notes what came of it."""
        sent = Sent()
        try:
            if isinstance(work, SendingFailed):
                raise work
            if work is not None:
                await self._rates.wait(work.chat)
                sent = await self._sender.send(work)
        except SendingFailed as failure:
            self._failed(row, failure)
        except Exception:
            log.exception("a row could not be sent", extra={"kind": row.kind})
            self._note(row, lambda tx: delivery.undeliverable(tx, row, "not sent", self._clock.now(), self._follows))
        else:
            MESSAGES.labels("sent").inc()
            self._note(row, lambda tx: delivery.delivered(tx, row, sent, self._clock.now(), self._follows))

    def _note(self, row: Outgoing, note: Note) -> None:
        """The person is free again once this is written, so that nothing is fetched and sent twice."""
        self._busy[row.person] = None
        self._notes.append((row.person, note))
        self.woken.set()

    def _failed(self, row: Outgoing, failure: SendingFailed) -> None:
        MESSAGES.labels(type(failure).__name__.lower()).inc()
        now = self._clock.now()
        match failure:
            case TryLater(chat=chat, seconds=seconds):
                wait = seconds or ROW_PATIENCE[min(row.attempts, len(ROW_PATIENCE) - 1)]
                self._rates.pause(chat, wait)
                self._resting[row.person] = monotonic() + wait
                self._note(row, lambda tx: delivery.attempted(tx, row))
            case Unreachable(chat=chat):
                self._note(row, lambda tx: self._unreachable(tx, row, chat, now))
            case Moved(old=old, new=new):
                self._note(row, lambda tx: delivery.moved(tx, row, old, new, now, self._follows))
            case Gone():
                self._note(row, lambda tx: delivery.gone(tx, row, now))
            case Rejected():
                reason = str(failure)
                log.error("Telegram refuses a message for good", extra={"kind": row.kind, "reason": reason})
                self._note(row, lambda tx: delivery.undeliverable(tx, row, reason, now, self._follows))

    async def _unreachable(self, tx: Transaction, row: Outgoing, chat: int, now: datetime) -> None:
        await delivery.unreachable(tx, row, chat, now, await self._book.rules(tx), self._follows)

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

    async def _write(self, notes: list[tuple[PersonId, Note]]) -> None:
        async with self._database.transaction() as tx:
            for _, note in notes:
                await note(tx)
        for person, _ in notes:
            del self._busy[person]

    async def _write_singly(self, notes: list[tuple[PersonId, Note]]) -> None:
        """One note is wrong: it must not hold up the others, or everything would be sent again and again."""
        for person, note in notes:
            try:
                await self._write([(person, note)])
            except Exception as error:
                if is_engine_trouble(error):
                    self._notes.append((person, note))
                else:
                    log.exception("a sending could not be noted")
                    del self._busy[person]

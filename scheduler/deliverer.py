"""Empties the outbox: the most pressing first, in order within a chat, many chats at once, no faster than allowed.

Sends happen at least once: a row is marked after it was sent, so a crash repeats at most what was in flight. What is
rendered and what is marked in one step shares a transaction: a commit waits for the disk, however little it holds.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Set
from contextlib import suppress
from functools import partial
from time import monotonic

from prometheus_client import Counter

from domain.people import Voice
from scheduler.rates import Rates
from scheduler.sender import Gone, Moved, Prepared, Rejected, Sender, SendingFailed, TryLater, Unreachable
from scheduler.workshop import Workshop
from services import circulation, delivery
from services.cases import announce
from services.delivery import Arrival, Follows, Sent
from services.work import Work
from storage.database import is_engine_trouble
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
ASIDE = (30, 300)
"""And where it is the message that is not taken: others pass it meanwhile."""
PASSED_AFTER = 8
"""From so many attempts on others pass whatever it is: nobody's line stands still behind what cannot succeed."""
MESSAGES = Counter("dajiayi_messages", "Rows of the outbox by what came of handing them to Telegram", ["result"])

Note = Arrival | Callable[[Work], Awaitable[None]]
"""That a row was sent, or what else is to be written of it."""
Made = Prepared | SendingFailed | None
"""A row rendered, why it cannot be sent, or None where there is nothing to say."""


class Deliverer:
    """The loop over the outbox. `woken` is set by whoever has just committed something to send."""

    def __init__(self, shop: Workshop, sender: Sender, rates: Rates, follows: Follows) -> None:
        self._shop, self._sender, self._rates, self._follows = shop, sender, rates, follows
        self.woken = asyncio.Event()
        self._notes: list[tuple[Voice, Note]] = []
        self._busy: dict[Voice, asyncio.Task[None] | None] = {}
        self._resting: dict[Voice, float] = {}

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
            expanded, prepared = await self._round()
        except Exception as error:
            if not is_engine_trouble(error):
                raise
            log.warning("outbox waits for the database", extra={"error": type(error).__name__})
            await asyncio.sleep(LONGEST_SLEEP)
            return
        for row, made in prepared:
            self._busy[row.person] = asyncio.create_task(self._send_one(row, made))
        if expanded:
            self.woken.set()

    async def _round(self) -> tuple[bool, list[tuple[Outgoing, Made]]]:
        """Notes, expands, renders, in one transaction. Where something is wrong, each in its own, to find out what."""
        notes, self._notes = self._notes, []
        try:
            async with self._shop.working() as work:
                await self._noted(work, notes)
                expanded = await _spread(work, AT_ONCE)
                prepared = await self._rendered(work, {person for person, _ in notes})
        except BaseException as error:  # a stop too: what was sent is marked before the end
            self._notes = notes + self._notes
            if is_engine_trouble(error) or not isinstance(error, Exception):
                raise
        else:
            for person, _ in notes:
                del self._busy[person]
            return expanded > 0, prepared
        await self._mark()
        return await self._expand(AT_ONCE), await self._prepared()

    async def _rendered(self, work: Work, free: Set[Voice] = frozenset()) -> list[tuple[Outgoing, Made]]:
        """What is due, of everybody who is not busy, or will be `free` in a moment.

        In the transaction that finds them, or what replaces a row in between would be lost.
        """
        rows = self._chosen(await self._due(work, free), free)
        await delivery.foresee(work, rows)
        return [(row, await self._made(work, row)) for row in rows]

    async def _expand(self, most: int) -> bool:
        """The next announcements and cards, so many hearers at a time. What cannot be expanded is set aside, or it
        would stop all others.
        """
        try:
            async with self._shop.working() as work:
                return await _spread(work, most) > 0
        except Exception as error:
            if is_engine_trouble(error):
                raise
            if most > 1:
                return await self._expand(1)
            log.exception("an announcement could not be expanded")
            async with self._shop.working() as work:
                if not await announce.set_aside(work):
                    await circulation.set_aside(work)
            return True

    async def _prepared(self) -> list[tuple[Outgoing, Made]]:
        """All in one transaction; where a row is wrong, each in its own."""
        try:
            async with self._shop.working() as work:
                return await self._rendered(work)
        except Exception as error:
            if is_engine_trouble(error):
                raise
        async with self._shop.working() as work:
            rows = self._chosen(await self._due(work))
        return [each for row in rows for each in await self._prepared_alone(row)]

    async def _prepared_alone(self, row: Outgoing) -> list[tuple[Outgoing, Made]]:
        try:
            async with self._shop.working() as work:
                return [(row, await self._made(work, row))]
        except Exception as error:
            if is_engine_trouble(error):
                raise
            log.exception("a row could not be rendered", extra={"kind": row.kind})
            self._note(row, lambda work: delivery.undeliverable(work, row, "not rendered", self._follows))
            return []

    async def _due(self, work: Work, free: Set[Voice] = frozenset()) -> list[Outgoing]:
        """Of everybody but those whose last row is under way, or was not taken: nothing of theirs is overtaken."""
        now = monotonic()
        self._resting = {person: until for person, until in self._resting.items() if until > now}
        return await delivery.due(work, BATCH, (self._busy.keys() - free) | self._resting.keys())

    def _chosen(self, rows: list[Outgoing], free: Set[Voice] = frozenset()) -> list[Outgoing]:
        """One row a person at a time, everybody's side by side: an answer never waits behind a queue of news."""
        first: dict[Voice, Outgoing] = {}
        for row in rows:
            first.setdefault(row.person, row)
        return list(first.values())[: max(0, self._rates.most_in_flight - len(self._busy.keys() - free))]

    async def _made(self, work: Work, row: Outgoing) -> Made:
        try:
            return await self._sender.prepare(work, row)
        except SendingFailed as failure:
            return failure

    async def _send_one(self, row: Outgoing, made: Made) -> None:
        """Sends one row and notes what came of it."""
        sent = Sent()
        try:
            if isinstance(made, SendingFailed):
                raise made
            if made is not None:
                await self._rates.wait(made.chat)
                sent = await self._sender.send(made)
        except SendingFailed as failure:
            self._failed(row, failure)
        except Exception:
            log.exception("a row could not be sent", extra={"kind": row.kind})
            self._note(row, lambda work: delivery.undeliverable(work, row, "not sent", self._follows))
        else:
            MESSAGES.labels("sent").inc()
            self._note(row, Arrival(row, sent))

    def _note(self, row: Outgoing, note: Note) -> None:
        """The person is free again once this is written, so that nothing is fetched and sent twice."""
        self._busy[row.person] = None
        self._notes.append((row.person, note))
        self.woken.set()

    def _failed(self, row: Outgoing, failure: SendingFailed) -> None:
        MESSAGES.labels(type(failure).__name__.lower()).inc()
        match failure:
            case TryLater():
                self._later(row, failure)
            case Unreachable(chat=chat):
                self._note(row, lambda work: delivery.unreachable(work, row, chat, self._follows))
            case Moved(old=old, new=new):
                self._note(row, lambda work: delivery.moved(work, row, old, new, self._follows))
            case Gone():
                self._note(row, lambda work: delivery.gone(work, row))
            case Rejected():
                self._refused(row, failure)

    def _later(self, row: Outgoing, failure: TryLater) -> None:
        """The way is blocked: nothing else goes to this chat before it, as long as there is hope."""
        if row.id and row.attempts + 1 >= PASSED_AFTER:
            self._note(row, lambda work: delivery.attempted(work, row, failure.sent, failure.seconds or ASIDE[-1]))
            return
        wait = failure.seconds or ROW_PATIENCE[min(row.attempts, len(ROW_PATIENCE) - 1)]
        self._rates.pause(failure.chat, wait)
        self._resting[row.person] = monotonic() + wait
        self._note(row, lambda work: delivery.attempted(work, row, failure.sent))

    def _refused(self, row: Outgoing, failure: Rejected) -> None:
        """It is the message that is not taken: others pass it, and where there is no hope it is set aside."""
        reason, sent = str(failure), failure.sent
        if row.id and not failure.surely and row.attempts < delivery.TRIED:
            self._note(row, lambda work: delivery.attempted(work, row, sent, ASIDE[row.attempts], reason))
            return
        log.error("Telegram refuses a message for good", extra={"kind": row.kind, "reason": reason})
        self._note(row, lambda work: delivery.undeliverable(work, row, reason, self._follows, sent))

    async def _mark(self) -> None:
        """Writes everything noted since the last time, in one transaction."""
        if not self._notes:
            return
        notes, self._notes = self._notes, []
        try:
            await self._write(notes)
        except BaseException as error:
            if is_engine_trouble(error) or not isinstance(error, Exception):
                self._notes = notes + self._notes
                raise
            await self._write_singly(notes)

    async def _write(self, notes: list[tuple[Voice, Note]]) -> None:
        async with self._shop.working() as work:
            await self._noted(work, notes)
        for person, _ in notes:
            del self._busy[person]

    async def _noted(self, work: Work, notes: list[tuple[Voice, Note]]) -> None:
        await delivery.delivered(work, [note for _, note in notes if isinstance(note, Arrival)], self._follows)
        for _, note in notes:
            if not isinstance(note, Arrival):
                await note(work)

    async def _write_singly(self, notes: list[tuple[Voice, Note]]) -> None:
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


async def _spread(work: Work, most: int) -> int:
    """What reaches many, up to so many hearers: announcements, the cards of cases that a whole town follows; bulletins
    last, so that nobody waits for them.
    """
    waits, done = await work.outbox.spreading(), 0
    if waits.announcements:
        done += await announce.expand(work, most)
    for some, expand in ((waits.rounds, work.cards.go_round), (waits.circulars, partial(circulation.expand, work))):
        while some and done < most and (more := await expand()):
            done += more
    return done

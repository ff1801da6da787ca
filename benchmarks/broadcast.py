"""News for 777 people at Telegram's pace: nothing refused, no second wasted, and whoever taps is answered meanwhile."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from benchmarks.fake_telegram import A_SECOND, Seen
from benchmarks.people import chats, says, settle
from benchmarks.processes import data_folder, messages, our_bot, telegram
from benchmarks.rows import Row, at_least, at_most
from domain.people import Person, own_voice
from domain.sentences import Sentence
from storage.database import opened
from storage.outbox import Outbox

PEOPLE = 777
TAPS_AFTER = 5.0
PACE, PATIENCE = 97, 2


async def measured() -> list[Row]:
    *hearers, tapper = chats(PEOPLE + 1)
    async with data_folder() as folder, telegram(strict=True) as server:
        *people, _ = await settle(folder, [*hearers, tapper])
        await announce(folder, people)
        async with our_bot(server.address, folder):
            await server.until(hearers[:1], 1)
            await asyncio.sleep(TAPS_AFTER)
            tapped = monotonic()  # the clock of the whole machine, so the server's too
            await server.feed([says(tapper, "/mine")])
            seen = await server.until([*hearers, tapper], 1)
    return rows(seen, tapper, tapped)


async def announce(folder: Path, people: Sequence[Person]) -> None:
    """One message each, as a digest or a piece of news would stand in the outbox."""
    now = datetime.now(UTC)
    async with opened(f"sqlite:///{folder}/dajiayi.db") as database, database.transaction() as tx:
        for person in people:
            await Outbox(tx).say(own_voice(person), Sentence("joined", {"union": "林埭镇总工会"}), now)


def rows(seen: Sequence[Seen], tapper: int, tapped: float) -> list[Row]:
    sent = messages(seen)
    moments = [moment for moment, _ in sent]
    pace = 100 * (len(sent) - 1) / (moments[-1] - moments[0]) / A_SECOND
    answered = next(moment for moment, chat in sent if chat == tapper)
    before = sum(tapped < moment < answered for moment in moments)
    refused = len(messages(seen, status=429))
    return [
        at_least(f"a broadcast to {PEOPLE} leaves at this share of {A_SECOND} a second", pace, PACE, "%"),
        at_most("of its messages are refused as too many (429)", refused, 0, ""),
        at_most("a tap meanwhile is answered after", answered - tapped, PATIENCE, "s", f", {before} others before it"),
    ]

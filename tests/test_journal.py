"""What was deleted is nowhere in the database's files, the journal beside them included; whoever watches can see it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import pytest

from bot.operating.health import Health
from bot.wire.receiver import Keeper, Polling
from scheduler.workshop import Workshop
from services import journal
from services.rulings import Rulebook
from tests.conftest import Cast
from tests.engines import BOTH, POSTGRES_ONLY, SQLITE_ONLY
from tests.phones import Phone, Town
from tests.traces import CHAT, NAME, SURNAME, USERNAME, folds, forgets, written

PHRASE = "紫荆树下第七把长椅,谁也不知道"


@pytest.fixture
async def worker(cast: Cast) -> Phone:
    phone = await cast.place.phone(CHAT, NAME, last_name=SURNAME, username=USERNAME)
    return await phone.join(cast.place.works)


@contextmanager
def somebody_reads(place: Town) -> Iterator[None]:
    """As of this moment, for as long as it lasts."""
    with closing(sqlite3.connect(place.settings.database.removeprefix("sqlite:///"), isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT COUNT(*) FROM inbox").fetchall()
        yield
        other.rollback()


async def health(place: Town) -> dict[str, Any]:
    assert place.bot
    shop, bot = Workshop(place.bot.database, place.clock, Rulebook(place.rules)), place.bot.app.bot
    keeper = Keeper(bot.id, place.bot.database, place.clock, lambda: None, {})
    found = Health(shop, bot, place.bot.ticker, Polling("", bot, keeper))
    return (await found.report())[1]


@SQLITE_ONLY
async def test_what_was_forgotten_is_in_no_file(cast: Cast, worker: Phone) -> None:
    """Neither the words nor the name nor the account, once the farewell was said: not a byte of them."""
    await worker.says(PHRASE)
    assert {word for _, word in written(cast.place, PHRASE, NAME)} == {PHRASE, NAME}
    await forgets(worker)
    assert "办好了" in worker.last
    await folds(cast.place)
    assert written(cast.place) + written(cast.place, PHRASE) == []


@SQLITE_ONLY
async def test_who_reads_is_waited_for_and_that_is_seen(cast: Cast, worker: Phone) -> None:
    """Somebody keeps the database open: it stays owed, after an hour it is late, and then the next look does it."""
    place = cast.place
    await folds(place)
    before = (await health(place))["journal"]["done_at"]
    await worker.says(PHRASE)
    with somebody_reads(place):
        await forgets(worker)
        await place.pass_time(minutes=10)
        waits = (await health(place))["journal"]
        assert (waits["status"], waits["waiting"], waits["done_at"]) == ("ok", 1, before)
        await place.pass_time(hours=1)
        assert (await health(place))["journal"]["status"] == "late"
        assert written(place, PHRASE)
    await folds(place)
    after = (await health(place))["journal"]
    assert (after["status"], after["waiting"]) == ("ok", 0) and after["done_at"] > before
    assert written(place, PHRASE) == []


@SQLITE_ONLY
async def test_once_a_night_it_is_done_whatever_happened(cast: Cast, worker: Phone) -> None:
    """A draft that was given up lies in the journal until then, and no longer."""
    place = cast.place
    await folds(place)
    await worker.drafts(PHRASE)
    await worker.presses("取消")
    assert "-wal" in "".join(name for name, _ in written(place, PHRASE))
    await place.pass_time(days=1)
    await folds(place)
    assert written(place, PHRASE) == []


@BOTH
async def test_what_is_asked_for_meanwhile_stays_owed(place: Town) -> None:
    """Somebody is forgotten while it is being done: it is done once more."""
    async with place.database.transaction() as tx:
        work = place.work(tx)
        await work.journal.owe(work.now)
        first = await journal.owed(work)
        assert first
        await work.journal.owe(work.now)
        await work.journal.folded(first.asked, work.now)
        second = await journal.owed(work)
        assert second and second.owed_since == first.owed_since and second.folded_at
        await work.journal.folded(second.asked, work.now)
        assert await journal.owed(work) is None


@POSTGRES_ONLY
async def test_a_server_keeps_its_own(cast: Cast, worker: Phone) -> None:
    """Whoever runs it says for how long; we say nothing of it."""
    await forgets(worker)
    assert "journal" not in await health(cast.place)
    assert not cast.place.database.keeps_journal

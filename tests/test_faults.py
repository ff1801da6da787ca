"""What happens to the process, and the three promises afterwards."""

import asyncio
import os
import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest

import storage.migrate
from domain.people import Role
from tests.crowd import Crowd, hands_in
from tests.engines import BOTH, Server, locked, tables
from tests.phones import Phone, Town
from tests.processes import STOPS_IN, Process, a_process, count, posts, process_in
from tests.promises import kept

PIECES = ("暑期没有人照看孩子", "希望开设托管班")
TROUBLE = "\n".join(PIECES)


class Relay:
    """Whoever of several processes is at work is killed, and another takes over."""

    def __init__(self, place: Town) -> None:
        self._place = place
        self._starting: dict[asyncio.Task[None], Process] = {}

    async def killed(self, times: int, moments: random.Random) -> None:
        for _ in range(3):
            self._joins()
        for _ in range(times):
            active = await self._at_work()
            await asyncio.sleep(moments.uniform(0, 0.6))
            await active.crash()
            self._joins()
        await self._at_work()

    def _joins(self) -> None:
        process = process_in(self._place)
        self._starting[asyncio.create_task(process.start())] = process

    async def _at_work(self) -> Process:
        done, _ = await asyncio.wait(self._starting, return_when=asyncio.FIRST_COMPLETED)
        [task] = done
        await task
        self._last = self._starting.pop(task)
        return self._last

    async def end(self) -> None:
        for task in self._starting:
            task.cancel()
        await asyncio.gather(*self._starting, return_exceptions=True)
        for process in (*self._starting.values(), self._last):
            await process.crash()


@BOTH
async def test_killed_at_any_moment_nothing_is_lost(bare: Town, long: bool) -> None:
    """kill -9 again and again while people submit, accept, answer, resolve and rate."""
    seed, times = int(os.environ.get("SEED") or random.randrange(10**6)), 100 if long else 10
    print(f"to have the same moments again: SEED={seed}")
    workers = [await bare.member(101 + number, f"职工{number}") for number in range(4)]
    offices = [await bare.official(201 + number, f"干部{number}", Role.STAFF) for number in range(2)]
    crowd, relay = Crowd(), Relay(bare)
    try:
        living = asyncio.create_task(crowd.lives(workers, offices))
        await relay.killed(times, random.Random(seed))
        crowd.enough.set()
        await living
        await kept(bare, crowd.demands, told=crowd.told, repeats=times)
    finally:
        await relay.end()


@BOTH
async def test_stopped_with_a_backlog_on_both_sides(bare: Town) -> None:
    """SIGTERM with messages waiting in the outbox and updates at the door: it ends at once, and nothing is lost."""
    people = [await bare.phone(500 + number, f"职工{number}") for number in range(60)]
    async with a_process(bare, DAJIAYI_SEND_RATE="15") as process:
        await process.start()
        for phone in people:
            await posts(phone, "/help")
        while await count(bare, "inbox WHERE done_at IS NOT NULL") < len(people):  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.05)
        for phone in people:
            await posts(phone, "/help")
        begun = monotonic()
        code, said_last = await process.stop()
        assert (code, monotonic() - begun < STOPS_IN, "Traceback" in said_last) == (0, True, False), said_last
        assert await count(bare, "outbox WHERE sent_at IS NULL") > 0
    async with a_process(bare) as process:
        await process.start()
        await kept(bare)
    assert [len([text for text in phone.heard if "有事直接写" in text]) in (2, 3) for phone in people] == [True] * 60


@BOTH
async def test_stopped_while_somebody_holds_the_database(bare: Town, process: Process, worker: Phone) -> None:
    """SIGTERM ends it at once even then, and what it could not do is done after the next start."""
    async with locked(bare.settings.database):
        await posts(worker, "/help")
        await asyncio.sleep(0.5)
        begun = monotonic()
        code, said_last = await process.stop()
        assert (code, monotonic() - begun < STOPS_IN, "Traceback" in said_last) == (0, True, False), said_last
    await process.start()
    await kept(bare, told={worker.id: ["有事直接写"]})


@BOTH
async def test_two_that_start_at_once_on_nothing(bare: Town, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Both find no tables: one makes them and is at work, the other waits, and takes over."""
    with nothing_yet(bare, tmp_path, request) as url:
        async with (
            a_process(bare, DAJIAYI_DATABASE_URL=url) as one,
            a_process(bare, DAJIAYI_DATABASE_URL=url) as other,
        ):
            starts = {asyncio.create_task(each.start()): each for each in (one, other)}
            done, waiting = await asyncio.wait(starts, return_when=asyncio.FIRST_COMPLETED)
            assert (len(done), len(waiting)) == (1, 1)
            assert await asyncio.wait(waiting, timeout=2) == (set(), waiting)
            assert len(tables(url)["migration"]) == len(list(storage.migrate.MIGRATIONS.glob("*.sql")))
            await starts[done.pop()].crash()
            await waiting.pop()


@contextmanager
def nothing_yet(place: Town, folder: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a database without a single table."""
    if place.settings.database.startswith("sqlite:"):
        yield f"sqlite:///{folder}/nothing.db"
        return
    server: Server = request.getfixturevalue("postgres")
    with server.database("template0") as url:
        yield url


@BOTH
async def test_a_migration_that_breaks_half_way(bare: Town, worker: Phone, tmp_path: Path) -> None:
    """The next version ends with a sentence and leaves nothing behind; the version before works on."""
    later = a_later_version(tmp_path / "later", "CREATE TABLE half (id BIGINT);\nINSERT INTO nowhere VALUES (1)\n")
    async with a_process(bare, PYTHONPATH=str(later)) as process:
        await process.start(until="DAJIAYI_DATABASE_URL")
        assert await process.ends() == (1, "")
    assert "half" not in tables(bare.settings.database)
    async with a_process(bare) as process:
        await process.start()
        await hands_in(worker, *PIECES)
        await kept(bare, [TROUBLE])


def a_later_version(folder: Path, migration: str) -> Path:
    """The program with one more migration."""
    ours = storage.migrate.MIGRATIONS.parents[1]
    for name in ("bot", "domain", "sandbox", "scheduler", "services", "storage"):
        shutil.copytree(ours / name, folder / name)
    (folder / "storage" / "migrations" / "9999_later.sql").write_text(migration, encoding="utf-8")
    return folder

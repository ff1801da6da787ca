"""What whoever watches the bot is told: whether it is well, how much waits and since when; never who or what."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.operating.health import NOT_IN_PLACE
from storage.database import opened
from storage.times import to_text
from tests.engines import BOTH, locked
from tests.phones import Town
from tests.processes import a_process, dajiayi, free_port

ELEVEN_MINUTES = timedelta(minutes=11)


class Watched:
    """A process that somebody watches."""

    def __init__(self, place: Town) -> None:
        self.place, self.port = place, free_port()

    def process(self) -> Any:
        return a_process(self.place, DAJIAYI_HTTP_PORT=str(self.port))

    async def asks(self, path: str) -> tuple[int, str]:
        async with self.place.http.get(f"http://127.0.0.1:{self.port}{path}") as response:
            return response.status, await response.text()

    async def asks_health(self) -> tuple[int, dict[str, Any]]:
        async with self.place.http.get(f"http://127.0.0.1:{self.port}/healthz") as response:
            return response.status, await response.json()


@pytest.fixture
async def watched(bare: Town) -> AsyncIterator[Watched]:
    watched = Watched(bare)
    async with watched.process() as process:
        await process.start()
        yield watched


@BOTH
async def test_a_bot_at_rest_is_well(watched: Watched) -> None:
    """Database and Telegram answer, updates can come in, the last tick was a moment ago, nothing waits."""
    rest = {"status": "ok", "waiting": 0, "oldest_seconds": 0}
    everything = {"status": "ok", "database": "ok", "telegram": "ok", "inbox": rest, "outbox": rest}
    status, parts = await watched.asks_health()
    tick, receiving = parts.pop("tick"), parts.pop("receiving")
    assert (tick["status"], tick["seconds_ago"] < 60, tick["date"]) == ("ok", True, "ok")
    assert receiving["status"] == "ok" and receiving["since"] <= to_text(watched.place.clock.now())
    journal = parts.pop("journal", rest)  # a server keeps its own
    journal.pop("done_at", None)
    assert (status, parts, journal) == (200, everything, rest)


async def test_what_waits_for_long_is_said(watched: Watched) -> None:
    """Telegram takes nothing for eleven minutes: the outbox is late."""
    worker = await watched.place.phone(101, "王小明")
    await watched.place.control("faults", json={"method": "sendMessage", "status": 429, "retry_after": 900, "times": 9})
    await watched.place.control(f"chats/{worker.id}/messages", json={"text": "/help"})
    await asyncio.sleep(0.5)
    watched.place.clock.move_to(watched.place.clock.now() + ELEVEN_MINUTES)
    status, parts = await watched.asks_health()
    outbox = parts["outbox"]
    assert (status, parts["status"], outbox["status"], outbox["waiting"]) == (503, "trouble", "late", 1)
    assert outbox["oldest_seconds"] >= 660


async def test_a_database_that_does_not_answer_is_said(watched: Watched) -> None:
    """Within seconds, whatever holds it."""
    async with locked(watched.place.settings.database):
        status, parts = await watched.asks_health()
    assert (status, parts["database"], parts["telegram"]) == (503, "away", "ok")


@pytest.mark.parametrize("replaced", [False, True])
async def test_a_database_deleted_under_the_process_is_said(watched: Watched, replaced: bool) -> None:
    """SQLite writes on into a file that nobody will find; or another was put there."""
    file = Path(watched.place.settings.database.removeprefix("sqlite:///"))
    take_away(file, replaced=replaced)
    status, parts = await watched.asks_health()
    assert (status, parts["database"]) == (503, NOT_IN_PLACE)
    put_back(file)
    assert (await watched.asks_health())[1]["database"] == "ok"


async def test_a_copy_written_over_the_database_is_said(watched: Watched) -> None:
    """The file is the same, what is in it is not: health says so, and `check`, with what to do."""
    file = Path(watched.place.settings.database.removeprefix("sqlite:///"))
    assert (await watched.asks_health())[1]["database"] == "ok"
    assert "盖掉" not in await dajiayi(watched.place, "check")
    another = file.with_name("another.db")
    async with opened(f"sqlite:///{another}"):
        pass
    write_over(file, another)
    status, parts = await watched.asks_health()
    assert (status, parts["database"]) == (503, NOT_IN_PLACE)
    assert "盖掉了" in await dajiayi(watched.place, "check")


def write_over(file: Path, another: Path) -> None:
    file.write_bytes(another.read_bytes())


def take_away(file: Path, *, replaced: bool) -> None:
    file.rename(file.with_name("elsewhere.db"))
    if replaced:
        file.write_bytes(b"")


def put_back(file: Path) -> None:
    file.with_name("elsewhere.db").replace(file)


async def test_a_telegram_that_gives_no_updates_is_said(watched: Watched) -> None:
    """Whatever else it answers; and from when on it gives them again."""
    await watched.place.control("faults", json={"method": "getUpdates", "status": 502, "times": 1})
    worker = await watched.place.phone(101, "王小明")
    await watched.place.control(f"chats/{worker.id}/messages", json={"text": "/help"})  # ends the asking that waits
    seen = list[str]()
    while seen[-1:] != ["ok"] or "away" not in seen:
        status, parts = await watched.asks_health()
        seen.append(parts["receiving"]["status"])
        assert (status == 200) is (seen[-1] == "ok")
        await asyncio.sleep(0.02)


async def test_a_telegram_that_does_not_answer_is_said(watched: Watched) -> None:
    await watched.place.control("faults", json={"method": "getMe", "status": 502, "times": 1})
    status, parts = await watched.asks_health()
    assert (status, parts["database"], parts["telegram"]) == (503, "ok", "NetworkError")


async def test_figures_for_prometheus(watched: Watched) -> None:
    """Counted since the start, in Prometheus' text format; names of tables and results, and nobody's data."""
    worker = await watched.place.member(987654321012, "王小明")
    await worker.hands_in("食堂太远")
    status, figures = await watched.asks("/metrics")
    said = dict(line.rsplit(" ", 1) for line in figures.splitlines() if not line.startswith("#"))
    assert status == 200
    assert said["dajiayi_updates_received_total"] == "5.0"
    assert said['dajiayi_updates_total{result="done"}'] == "5.0"
    assert float(said['dajiayi_messages_total{result="sent"}']) >= 5
    assert (said['dajiayi_waiting{table="outbox"}'], said["dajiayi_active"]) == ("0.0", "1.0")
    assert float(said["dajiayi_tick_seconds_count"]) >= 1
    assert [word in figures for word in ("王小明", "食堂", "987654321012")] == [False] * 3


async def test_who_stands_by_says_so(watched: Watched) -> None:
    """Well, but not at work; and as soon as the port is free, whoever takes over listens there."""
    second = Watched(watched.place)
    async with second.process() as process:
        await process.start(until="standing by")
        assert await second.asks_health() == (200, {"status": "standby"})
        assert "dajiayi_active 0.0" in (await second.asks("/metrics"))[1]

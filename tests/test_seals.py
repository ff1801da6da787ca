"""What of a form is kept apart: it stands nowhere else, few may look, each look is on record, and its day comes."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from hashlib import sha256
from itertools import repeat
from pathlib import Path

import pytest

from bot.features import FEATURES
from bot.operating.running import running
from domain.cases.loop import bring, take_back
from domain.people import Role
from services.export import exported
from storage.copy import backup, restore
from tests.backups import elsewhere, everything, unheard
from tests.engines import BOTH, SQLITE_ONLY, tables
from tests.mediation import FEATURE, MEDIATION, PROCEDURE
from tests.mediation.asking import AGREEMENT, IDCARD, asks_for_mediation
from tests.phones import PRESS, Phone, Town, town
from tests.traces import folds, written

__all__ = ["elsewhere"]

MARK = "甲方乙方于六月商定"


@pytest.fixture(autouse=True)
def known() -> Iterator[None]:
    """The program knows of mediation while a story runs."""
    bring(PROCEDURE)
    yield
    take_back(MEDIATION)


@pytest.fixture
async def place(tmp_path: Path, url: str) -> AsyncIterator[Town]:
    async with town(tmp_path, database_url=url, features=FEATURES.beside(FEATURE)) as place:
        yield place


@pytest.fixture
async def worker(place: Town) -> Phone:
    return await place.member(101, "王小明")


@pytest.fixture
async def staff(place: Town) -> Phone:
    return await place.official(201, "陈敏", Role.STAFF)


async def kept(place: Town) -> None:
    """The file has been fetched."""
    for _ in range(5_000):
        if place.tables()["proof"] and all(row["digest"] for row in place.tables()["proof"]):
            return
        await asyncio.sleep(0.05)
    raise AssertionError("it was not fetched")


def holding(place: Town, words: str) -> set[str]:
    """The tables in which the words stand."""
    found = tables(place.settings.database).items()
    return {name for name, rows in found if any(words in repr(list(row.values())) for row in rows)}


@BOTH
async def test_who_may_look_sees_it_and_that_is_on_record(place: Town, worker: Phone, staff: Phone) -> None:
    """For ten minutes, in a message that cannot be passed on."""
    await asks_for_mediation(worker)
    await kept(place)
    await staff.presses("看身份证号")
    shown = staff.newest(IDCARD)
    assert shown["has_protected_content"] and "10 分钟后消失" in shown["text"]
    await staff.presses("看协议")
    await place.settle()
    assert staff.messages[-1]["document"]["file_name"] == "0001.pdf"
    assert staff.messages[-1]["document"]["file_size"] == len(AGREEMENT)
    whose = await place.person(staff)
    assert [(row["field"], row["person"]) for row in place.tables()["seal_look"]] == [
        ("idcard", whose),
        ("agreement", whose),
    ]
    await worker.presses("看经过")
    assert "陈敏 看了身份证号" in worker.last and IDCARD not in worker.last
    await place.pass_time(minutes=11)
    assert IDCARD not in staff.everything and not any("document" in message for message in staff.messages)


@BOTH
async def test_who_may_not_look_does_not(place: Town, worker: Phone, staff: Phone) -> None:
    """Its submitter has no button for what only staff read; a stranger does not even learn that it is there."""
    stranger = await place.member(102, "李小红")
    await asks_for_mediation(worker)
    await kept(place)
    assert not any("身份证号" in each for each in worker.buttons)
    await worker.forges("seal:1:idcard")
    await stranger.forges("seal:1:idcard")
    await stranger.forges("seal:1:agreement")
    await staff.forges("seal:1:sum")
    assert place.tables()["seal_look"] == []
    await worker.presses("看协议")
    assert worker.messages[-1]["document"]["file_name"] == "0001.pdf"


@BOTH
async def test_it_stands_nowhere_else(
    place: Town, worker: Phone, staff: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """In no other table: no event, draft, update or message; in no log, and no export. The file is kept once."""
    await worker.says("/mediate 平湖物流,3000: 欠了两个月工资")
    await worker.says(IDCARD)
    assert holding(place, IDCARD) == {"sealed"}
    await worker.sends_files([("王小明的协议.pdf", "application/pdf", AGREEMENT)])
    await kept(place)
    await staff.presses("看身份证号")
    await staff.presses("看协议")
    assert holding(place, IDCARD) == {"sealed"}
    assert holding(place, sha256(AGREEMENT).hexdigest()) == {"evidence", "evidence_part", "proof"}
    assert holding(place, "王小明的协议") == set()
    assert b"".join(row["content"] for row in place.tables()["evidence_part"]) == AGREEMENT
    assert IDCARD not in caplog.text and "王小明的协议" not in caplog.text
    rows = [row async for row in exported(place.database)]
    assert rows and IDCARD not in repr(rows)


@BOTH
async def test_its_day_comes(place: Town, worker: Phone, staff: Phone) -> None:
    """After thirty days nobody can see it any more, and whoever looks reads why."""
    await asks_for_mediation(worker)
    await kept(place)
    await place.pass_time(days=29)
    assert len(place.tables()["sealed"]) == len(place.tables()["proof"]) == 1
    await place.pass_time(days=2)
    assert [place.tables()[name] for name in ("sealed", "proof", "evidence", "evidence_part")] == [[], [], [], []]
    await staff.forges("seal:1:idcard")
    assert "已经按规定删除" in staff.last


@SQLITE_ONLY
async def test_its_bytes_are_in_no_file_then(place: Town, worker: Phone, staff: Phone) -> None:
    """Nor in the journal beside the database."""
    await asks_for_mediation(worker)
    await kept(place)
    assert {word for _, word in written(place, IDCARD, MARK)} == {IDCARD, MARK}
    await place.pass_time(days=31)
    await folds(place)
    assert written(place, IDCARD, MARK) == []


@BOTH
async def test_what_is_not_handed_in_goes(place: Town, worker: Phone) -> None:
    """At once when its writer says so; with other drafts where they never come back."""
    await worker.says("/mediate 平湖物流,3000: 欠了两个月工资")
    await worker.says(IDCARD)
    await worker.presses("取消")
    assert holding(place, IDCARD) == set()
    await worker.says("/mediate 平湖物流,3000: 欠了两个月工资")
    await worker.says(IDCARD)
    await place.pass_time(days=91)
    assert holding(place, IDCARD) == set()


@BOTH
async def test_what_is_needed_is_asked_for(place: Town, worker: Phone) -> None:
    """An empty or endless value is no value; nothing is handed in without it."""
    await worker.says("/mediate 平湖物流,3000: 欠了两个月工资")
    await worker.says("3" * 19)
    assert "18" in worker.last
    assert holding(place, "3" * 19) == set()
    await worker.says(IDCARD)
    await worker.says("没有协议")
    assert "协议" in worker.last and place.tables()["cases"] == []


@BOTH
async def test_whoever_is_forgotten_is_not_found_in_it(place: Town, worker: Phone) -> None:
    await asks_for_mediation(worker)
    await kept(place)
    await worker.says("/forget")
    await worker.presses("继续注销")
    await worker.presses("确定注销")
    assert holding(place, IDCARD) == set() and place.tables()["evidence_part"] == []


@BOTH
async def test_the_same_file_is_kept_once(place: Town, worker: Phone, staff: Phone) -> None:
    """And goes with the last that it proves something for."""
    await asks_for_mediation(worker)
    await place.pass_time(days=10)
    await asks_for_mediation(worker)
    await kept(place)
    assert len(place.tables()["evidence"]) == 1 and len(place.tables()["proof"]) == 2
    await place.pass_time(days=21)
    assert len(place.tables()["evidence"]) == len(place.tables()["proof"]) == 1
    await place.pass_time(days=10)
    assert place.tables()["evidence"] == []


@BOTH
async def test_a_backup_has_it(place: Town, worker: Phone, tmp_path: Path, elsewhere: str) -> None:
    """From either engine into either."""
    await asks_for_mediation(worker)
    await kept(place)
    await backup(place.settings.database, tmp_path / "backup.db", unheard)
    await restore(tmp_path / "backup.db", elsewhere, unheard)
    copied = everything(elsewhere)
    assert {row["value"] for row in copied["sealed"]} == {IDCARD}
    parts = sorted(copied["evidence_part"], key=lambda row: int(row["place"]))
    assert b"".join(bytes(row["content"]) for row in parts) == AGREEMENT


@BOTH
async def test_whoever_takes_over_has_it(tmp_path: Path, url: str, caplog: pytest.LogCaptureFixture) -> None:
    """One that stood by meanwhile shows the file from our own bytes; Telegram's handle is gone."""
    caplog.set_level(logging.INFO)
    features = FEATURES.beside(FEATURE)
    async with town(tmp_path, database_url=url, bot=False) as place:
        worker, staff = await place.member(101, "王小明"), await place.official(201, "陈敏", Role.STAFF)

        async def takes_over() -> None:
            async with running(place.settings, features=features, press=PRESS) as place.bot:
                await staff.presses("看身份证号")
                assert IDCARD in staff.everything
                await staff.presses("看协议")
                assert staff.messages[-1]["document"]["file_size"] == len(AGREEMENT)

        async with running(place.settings, features=features, press=PRESS) as place.bot:
            await asks_for_mediation(worker)
            await kept(place)
            second = asyncio.create_task(takes_over())
            while "standing by" not in caplog.text:  # noqa: ASYNC110 - the other one says so
                await asyncio.sleep(0.01)
        assert [row["file"] for row in place.tables()["proof"]] == [None]
        await second


@BOTH
async def test_a_file_that_is_away_just_now_is_not_lost(
    place: Town, worker: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram says so with the words of a wrong handle; a token that is just being changed says nothing of a file."""
    monkeypatch.setattr("scheduler.patience.patience", lambda: repeat(0))
    away = "Bad Request: wrong file_id or the file is temporarily unavailable"
    await place.control("faults", json={"method": "getFile", "status": 400, "description": away, "times": 2})
    await place.control("faults", json={"method": "getFile", "status": 401, "times": 2})
    await asks_for_mediation(worker)
    await kept(place)
    assert "没有收好" not in worker.everything


@BOTH
async def test_a_file_that_cannot_be_had_is_asked_for_again(place: Town, worker: Phone, staff: Phone) -> None:
    await worker.says("/mediate 平湖物流,3000: 欠了两个月工资")
    await worker.says(IDCARD)
    await worker.sends(document={"file_name": "scan.pdf", "file_size": 100})
    for _ in range(100):
        if "没有收好" in worker.everything:
            break
        await asyncio.sleep(0.05)
    assert "再发一次" in worker.newest("没有收好")["text"]

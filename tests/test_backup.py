"""Everything in one file, and back: while the bot is at work, from one engine to the other, all of it or nothing."""

import asyncio
import os
import stat
from datetime import time, timedelta
from pathlib import Path

import pytest

from domain.people import Role
from scheduler.nightly import Nightly, name_of
from scheduler.workshop import Workshop
from services.rulings import Rulebook
from storage.copy import CannotCopy, backup, restore
from storage.database import CannotOpen, Taken, opened
from storage.migrate import TooNew
from tests.backups import elsewhere, everything, unheard
from tests.conftest import Cast
from tests.engines import BOTH, ask, tables
from tests.phones import PHOTO, Town, town

__all__ = ["elsewhere"]

TROUBLE = "暑期没有人照看孩子"


@pytest.fixture
async def busy(cast: Cast) -> Town:
    """A town in which something has happened: an anonymous demand, an answer, a draft."""
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    await cast.worker.sends_files([PHOTO], text="照片")
    await cast.staff.replies(TROUBLE, "正在办")
    await cast.worker.drafts("还有一件")
    return cast.place


@BOTH
async def test_a_backup_brings_everything_back(busy: Town, tmp_path: Path, elsewhere: str) -> None:
    """From either engine into either: every row of every table, and the bot goes on meanwhile."""
    file = tmp_path / "backup.db"
    before = everything(busy.settings.database)
    assert await backup(busy.settings.database, file, unheard) == await restore(file, elsewhere, unheard)
    assert everything(elsewhere) == before == everything(busy.settings.database)


async def test_numbers_go_on_where_they_were(busy: Town, tmp_path: Path, elsewhere: str) -> None:
    """A number that was given away is not given away again, even where its row is gone."""
    async with busy.database.transaction() as tx:
        latest = await tx.inbox_add(bot_id=1, update_id=1, received_at="2026-01-01T00:00:00Z", body="{}")
        await tx.inbox_done(first=latest["seq"], last=latest["seq"], now="2026-01-01T00:00:00Z")
        assert [row["seq"] for row in await tx.inbox_forget(before="2026-01-02T00:00:00Z")] == [latest["seq"]]
    await backup(busy.settings.database, tmp_path / "backup.db", unheard)
    await restore(tmp_path / "backup.db", elsewhere, unheard)
    async with opened(elsewhere) as database, database.transaction() as tx:
        row = await tx.inbox_add(bot_id=1, update_id=1, received_at="2026-01-01T00:00:00Z", body="{}")
    assert row["seq"] == latest["seq"] + 1


@BOTH
async def test_a_backup_under_load_is_of_one_moment(cast: Cast, tmp_path: Path) -> None:
    """While people write: no case without its event and its turn, whatever was under way."""
    writing = asyncio.create_task(cast.worker.says_at_once(["/submit", "/mine", "/help", "有事"] * 25))
    files = [tmp_path / f"{number}.db" for number in range(5)]
    for file in files:
        await backup(cast.place.settings.database, file, unheard)
        await asyncio.sleep(0.05)
    await writing
    for file in files:
        assert ask(f"sqlite:///{file}", "PRAGMA foreign_key_check") == []
        rows = tables(f"sqlite:///{file}")
        assert len({row["seq"] for row in rows["inbox"]}) == len(rows["inbox"])
        assert [row for row in rows["inbox"] if (row["body"] is None) != (row["done_at"] is not None)] == []


async def test_a_backup_is_one_file_for_its_owners_eyes(busy: Town, tmp_path: Path) -> None:
    """Nothing lies beside it, and nobody else may read it."""
    folder = tmp_path / "backups"
    await backup(busy.settings.database, folder / "backup.db", unheard)
    assert [path.name for path in folder.iterdir()] == ["backup.db"]
    assert stat.S_IMODE(os.stat(folder / "backup.db").st_mode) == 0o600


async def test_a_backup_can_be_started_on(busy: Town, tmp_path: Path) -> None:
    """It is a database as any other."""
    await backup(busy.settings.database, tmp_path / "backup.db", unheard)
    async with opened(f"sqlite:///{tmp_path}/backup.db") as database, database.transaction() as tx:
        assert await tx.cases_count() == 1


async def test_how_far_it_is_is_told(busy: Town, tmp_path: Path) -> None:
    """Upwards, to the last row."""
    told: list[tuple[int, int]] = []
    count = await backup(busy.settings.database, tmp_path / "backup.db", lambda done, whole: told.append((done, whole)))
    assert told == sorted(told)
    assert told[-1] == (count, count)


# --- what is refused -------------------------------------------------------------------------------------------------


async def test_a_backup_replaces_nothing(busy: Town, tmp_path: Path) -> None:
    """A file of that name stays as it is."""
    (tmp_path / "letter.txt").write_text("重要")
    with pytest.raises(CannotCopy):
        await backup(busy.settings.database, tmp_path / "letter.txt", unheard)
    assert (tmp_path / "letter.txt").read_text() == "重要"


async def test_nothing_half_written_is_left(busy: Town, tmp_path: Path) -> None:
    """Where it fails on the way, there is no file that looks like a backup."""

    def stumble(done: int, whole: int) -> None:
        raise RuntimeError

    folder = tmp_path / "backups"
    with pytest.raises(RuntimeError):
        await backup(busy.settings.database, folder / "backup.db", stumble)
    assert list(folder.iterdir()) == []


async def test_nothing_of_one_that_was_killed_is_left(busy: Town, tmp_path: Path) -> None:
    """What lay beside a half written one goes with it at the next try."""
    folder = tmp_path / "backups"
    folder.mkdir()
    for beside in ("", "-wal", "-shm", "-journal"):
        (folder / f"backup.db.part{beside}").write_text("half")
    await backup(busy.settings.database, folder / "backup.db", unheard)
    assert [path.name for path in folder.iterdir()] == ["backup.db"]


async def test_while_one_is_restored_nothing_has_a_name(
    busy: Town, tmp_path: Path, elsewhere: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So whatever ends it in the middle, no copy of everything lies in the temporary folder."""
    (folder := tmp_path / "temporary").mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(folder))
    file, there = tmp_path / "backup.db", list[list[Path]]()
    await backup(busy.settings.database, file, unheard)
    await restore(file, elsewhere, lambda done, whole: there.append([*folder.iterdir()]))
    assert there and not any(there)


async def test_nothing_is_restored_over_something(busy: Town, tmp_path: Path, elsewhere: str) -> None:
    """A single row is something."""
    await backup(busy.settings.database, tmp_path / "backup.db", unheard)
    async with opened(elsewhere) as database, database.transaction() as tx:
        await tx.union_add(parent_id=None, name="林埭镇总工会")
    before = everything(elsewhere)
    with pytest.raises(CannotCopy):
        await restore(tmp_path / "backup.db", elsewhere, unheard)
    assert everything(elsewhere) == before


async def test_all_of_it_or_nothing(busy: Town, tmp_path: Path, elsewhere: str) -> None:
    """A restore that fails half-way leaves the place empty, so that it can be tried again."""
    await backup(busy.settings.database, tmp_path / "backup.db", unheard)

    def stumble(done: int, whole: int) -> None:
        if done > whole / 2:
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await restore(tmp_path / "backup.db", elsewhere, stumble)
    await restore(tmp_path / "backup.db", elsewhere, unheard)
    assert everything(elsewhere) == everything(busy.settings.database)


async def test_not_under_a_bot_at_work(busy: Town, tmp_path: Path) -> None:
    await backup(busy.settings.database, tmp_path / "backup.db", unheard)
    with pytest.raises(Taken):
        await restore(tmp_path / "backup.db", busy.settings.database, unheard)


@pytest.mark.parametrize("content", [b"", "一封信".encode() * 500, b"SQLite format 3\0" + bytes(5000)])
async def test_what_is_no_backup_is_said_to_be_none(tmp_path: Path, url: str, content: bytes) -> None:
    """An empty file, a letter, something cut off: a sentence, and nothing is written."""
    (tmp_path / "letter").write_bytes(content)
    with pytest.raises(CannotCopy):
        await restore(tmp_path / "letter", url, unheard)


async def test_a_damaged_backup_is_refused(busy: Town, tmp_path: Path, elsewhere: str) -> None:
    """A page in the middle is overwritten."""
    file = tmp_path / "backup.db"
    await backup(busy.settings.database, file, unheard)
    content = bytearray(file.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 4096 * 4] = os.urandom(4096 * 4)
    file.write_bytes(content)
    with pytest.raises(CannotCopy):
        await restore(file, elsewhere, unheard)


async def test_a_backup_of_a_newer_program_is_refused(busy: Town, tmp_path: Path, elsewhere: str) -> None:
    """This one would not understand it."""
    await backup(busy.settings.database, tmp_path / "backup.db", unheard)
    ask(f"sqlite:///{tmp_path}/backup.db", "INSERT INTO migration VALUES ('9999_future')")
    with pytest.raises(TooNew):
        await restore(tmp_path / "backup.db", elsewhere, unheard)


async def test_no_database_no_backup(tmp_path: Path, url: str) -> None:
    """And none is made by asking for it."""
    with pytest.raises((CannotCopy, CannotOpen)):
        await backup(f"sqlite:///{tmp_path}/nothing.db", tmp_path / "backup.db", unheard)
    assert not (tmp_path / "backup.db").exists() and not (tmp_path / "nothing.db").exists()


# --- every night -----------------------------------------------------------------------------------------------------


class Nights:
    """A nightly backup whose clock the test moves; `failures`: what those who look after it were told."""

    def __init__(self, place: Town, folder: Path, kept: int = 2) -> None:
        self.place, self.folder, self.failures = place, folder, list[str]()
        shop = Workshop(place.database, place.clock, Rulebook(place.rules))
        self.nightly = Nightly(
            folder,
            kept,
            shop,
            place.rules,
            self._write,
            self._told,
        )

    async def _write(self, file: Path) -> int:
        return await backup(self.place.settings.database, file, unheard)

    async def _told(self, error: str) -> None:
        self.failures.append(error)

    async def at(self, clock: str, days: int = 1) -> list[str]:
        """The files that are there after a look at this time of a day to come."""
        calendar = self.place.rules.calendar
        day = calendar.local_day(self.place.clock.now()) + timedelta(days=days)
        self.place.clock.move_to(calendar.at(day, time.fromisoformat(clock)))
        await self.nightly.look()
        return sorted(path.name for path in self.folder.glob("*")) if self.folder.is_dir() else []


async def test_one_backup_a_night_and_so_many_kept(bare: Town, tmp_path: Path) -> None:
    """At three, or as soon after that as the bot runs; the oldest go, and nothing that is not ours."""
    (tmp_path / "nights").mkdir()
    (tmp_path / "nights" / "brief.txt").write_text("重要")
    nights = Nights(bare, tmp_path / "nights")
    assert await nights.at("02:59") == ["brief.txt"]
    assert len(await nights.at("03:00", days=0)) == 2
    assert len(await nights.at("11:00", days=0)) == 2
    assert len(await nights.at("23:00")) == 3
    *files, letter = sorted(await nights.at("04:00"), reverse=True)
    assert (len(files), letter) == (2, "brief.txt")
    assert name_of(bare.rules.calendar.local_day(bare.clock.now())) == files[0]


async def test_a_night_takes_away_what_others_left_half_written(bare: Town, tmp_path: Path) -> None:
    """Each night has a name of its own, so nothing else would: each is a copy of everything."""
    (folder := tmp_path / "nights").mkdir()
    for name in ("dajiayi-2025-12-01.db.part", "dajiayi-2025-12-01.db.part-wal", "dajiayi-2025-12-02.db.part-shm"):
        (folder / name).write_text("half")
    (folder / "letter.db.part").write_text("重要")
    assert len(there := await Nights(bare, folder).at("03:00")) == 2
    assert "letter.db.part" in there


async def test_a_night_that_fails_is_told_and_tried_again(bare: Town, tmp_path: Path) -> None:
    """Somebody put a file where the folder should be; half an hour after it is gone there is a backup."""
    (tmp_path / "nights").write_text("不是文件夹")
    nights = Nights(bare, tmp_path / "nights")
    await nights.at("03:00")
    await nights.at("03:10", days=0)
    assert len(nights.failures) == 1
    (tmp_path / "nights").unlink()
    assert len(await nights.at("03:31", days=0)) == 1


async def test_admins_hear_of_it(tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the morning, since nobody is woken for it; the bot goes on."""
    (tmp_path / "nights").write_text("不是文件夹")
    monkeypatch.setattr("scheduler.nightly.LOOK_EVERY", 0.2)
    async with town(tmp_path, database_url=url, backup_dir=tmp_path / "nights") as place:
        admin = await place.official(401, "管理员", Role.ADMIN, place.city)
        await place.pass_working_days(1, at="03:30")
        await asyncio.sleep(0.5)
        await place.settle()
        assert "备份" not in admin.everything
        await place.pass_time(hours=6)
        assert "备份没有做成" in admin.everything

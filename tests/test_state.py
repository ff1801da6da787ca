"""On Monday the admins at the top hear how the bot itself is: backup, what was not delivered, who is out of reach."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.people import Role
from scheduler.nightly import name_of
from tests.engines import BOTH
from tests.phones import Phone, Town, town
from tests.tables import rows_of

TITLE = "机器人这一周"


@pytest.fixture
async def nights(tmp_path: Path, url: str) -> AsyncIterator[Town]:
    """A town with a folder for backups."""
    (tmp_path / "nights").mkdir()
    async with town(tmp_path, database_url=url, backup_dir=tmp_path / "nights") as place:
        yield place


async def keeper(place: Town) -> Phone:
    return await place.official(401, "郑管理", Role.ADMIN, place.city)


def kept(place: Town) -> None:
    """The backup of today."""
    folder = place.settings.backup_dir
    assert folder
    (folder / name_of(place.rules.calendar.local_day(place.clock.now()))).write_bytes(b"")


@BOTH
async def test_on_monday_it_comes_by_itself(nights: Town) -> None:
    """Once a week, to the admins at the top and nobody else; all is well in two lines."""
    admin, below = await keeper(nights), await nights.official(402, "镇管理", Role.ADMIN, nights.town)
    worker = await nights.member(101, "王小明")
    await nights.pass_working_days(4)
    kept(nights)
    await nights.pass_working_days(1, at="08:30")
    assert TITLE not in admin.everything
    kept(nights)
    await nights.pass_working_days(0, at="09:00")
    assert f"🩺 {TITLE}:备份做到今天。\n没有送到的消息 0 条;收不到消息的人不到 5 位。" in admin.everything
    await nights.pass_working_days(1)
    assert admin.everything.count(TITLE) == 1
    assert TITLE not in below.everything + worker.everything


async def test_a_backup_that_is_old_is_said_with_its_age(nights: Town) -> None:
    admin = await keeper(nights)
    kept(nights)
    await nights.pass_working_days(5, at="09:00")
    assert "备份停在 7月6日" in admin.everything and "已经 7 天" in admin.everything


async def test_where_none_is_made_it_says_so(place: Town) -> None:
    admin = await keeper(place)
    await place.pass_working_days(5, at="09:00")
    assert "没有备份" in admin.everything


@BOTH
async def test_who_cannot_be_reached_is_a_number_in_steps(nights: Town) -> None:
    """One more who is gone cannot be seen; nor is anybody named, anonymous or not."""
    admin = await keeper(nights)
    for number in range(6):
        await (await nights.member(101 + number, f"职工{number}")).blocks()
    await nights.pass_working_days(5, at="09:00")
    assert "收不到消息的人至少 5 位" in admin.everything and "职工" not in admin.everything


@BOTH
async def test_what_was_given_up_within_the_week_is_counted(nights: Town) -> None:
    """What was given up before is not."""
    admin, worker = await keeper(nights), await nights.member(101, "王小明")
    await nights.pass_working_days(3)
    person = int(await nights.person(worker))
    async with nights.database.transaction() as tx:
        for day in ("2026-06-20", "2026-07-08", "2026-07-09"):
            at = f"{day}T02:00:00Z"
            sql = "INSERT INTO outbox (person, kind, args, priority, created_at, not_before, sent_at, failure) VALUES "
            await tx._connection.rows(f"{sql}({person}, 'say', '{{}}', 1, '{at}', '{at}', '{at}', 'BadRequest')")
    await nights.pass_working_days(2, at="09:00")
    assert "没有送到的消息 2 条" in admin.everything
    assert len(await rows_of(nights, "SELECT id FROM outbox WHERE failure IS NOT NULL")) == 3

"""While Telegram is away, or in the night, nothing is lost; afterwards nobody is woken, and nobody reads old news."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from domain.cases.words import Action
from domain.policy import Quiet
from services import quiet_hours
from services.cases import perform
from storage.cases import Attachment
from storage.people import People
from tests.chronicle import ZONE, Township, ground, township

MONDAY = datetime(2026, 3, 2, 10, tzinfo=ZONE).astimezone(UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Township]:
    """A demand was handed in on a Monday at ten."""
    async with ground(f"sqlite:///{tmp_path}/dajiayi.db") as place, township(*place, MONDAY) as town:
        await town.hands_in("worker")
        yield town


def since(moment: datetime, town: Township, who: str) -> list[tuple[str, str]]:
    """What has arrived with somebody after a moment, and when."""
    return [(heard.kind, f"{heard.at.astimezone(ZONE):%a %H:%M}") for heard in town.arrived(who) if heard.at > moment]


async def test_after_ten_days_without_telegram_a_digest_has_one_line_for_each_turn(town: Township) -> None:
    """The scheduler went on: due, yellow and red have all been written. What is read is the last of them."""
    town.telegram = False
    await town.pass_time(10 * 24 * HOUR)
    town.telegram = True
    await town.announce()
    staff = town.people["staff"]
    assert [line.rung for line in town.lines if line.person == staff] == ["red"]
    warned = await town.ask("SELECT rung FROM warning ORDER BY at")
    assert [row[0] for row in warned] == ["due", "yellow", "red"]


async def test_what_waited_by_day_wakes_nobody_when_telegram_is_back_at_night(town: Township) -> None:
    """An answer of Monday noon arrives on Tuesday at eight, not at two in the morning when it could be sent."""
    town.telegram = False
    await town.pass_time(2 * HOUR)
    await town.does("staff", Action.REPLY)
    await town.pass_time(14 * HOUR)
    town.telegram, back = True, town.now
    await town.announce()
    await town.pass_time(8 * HOUR)
    assert since(back, town, "worker") == [("push", "Tue 08:00")]


async def test_who_is_up_at_night_need_not_wait(town: Township) -> None:
    """Somebody who works at night and rests by day hears it as soon as it can be sent."""
    await town.hands_in("night worker")
    town.telegram = False
    await town.pass_time(7 * HOUR)
    await town.does("staff", Action.REPLY)
    await town.pass_time(9 * HOUR)
    town.telegram, back = True, town.now - timedelta(seconds=1)
    await town.announce()
    assert since(back, town, "night worker") == [("push", "Tue 02:00")]


async def test_who_chooses_other_quiet_hours_has_them_from_then_on(town: Township) -> None:
    """What waits for eight in the morning waits on until four, when somebody is put on the night shift meanwhile."""
    await town.pass_time(12 * HOUR)
    await town.does("staff", Action.REPLY)
    night = town.now
    await quiet_hours.set_quiet_hours(town.work, town.people["worker"], Quiet(time(8), time(16)))
    await town.pass_time(20 * HOUR)
    assert since(night, town, "worker") == [("push", "Tue 16:00")]


async def test_a_late_picture_knows_the_new_quiet_hours_too(town: Township) -> None:
    """The second picture of an answer comes alone, at night; then its hearer goes on the night shift."""
    await town.pass_time(10 * HOUR)
    picture, other = (Attachment("photo", handle, "album") for handle in ("one", "two"))
    done = await town.does("staff", Action.REPLY, picture)
    await town.pass_time(2 * HOUR)
    night, actor = town.now, await People(town.tx).actor(town.people["staff"])
    await perform.add_files(town.work, done.event_id, actor, [other])
    await quiet_hours.set_quiet_hours(town.work, town.people["worker"], Quiet(time(8), time(16)))
    await town.pass_time(20 * HOUR)
    assert since(night, town, "worker") == [("files", "Tue 16:00")]


async def test_danger_is_told_at_any_hour(town: Township) -> None:
    """What waited while somebody may be in danger is sent at once, at two in the morning too."""
    town.telegram = False
    await town.hands_in("worker", urgent=True)
    await town.pass_time(16 * HOUR)
    town.telegram, back = True, town.now - timedelta(seconds=1)
    await town.announce()
    assert ("card", "Tue 02:00") in since(back, town, "chair")


async def test_the_rest_of_an_album_wakes_nobody(town: Township) -> None:
    """Two pictures sent at 23:00 make one message at eight, though the second comes after the first was announced."""
    await town.pass_time(13 * HOUR)
    picture, other = (Attachment("photo", handle, "album") for handle in ("one", "two"))
    night = town.now
    done = await town.does("worker", Action.ADD, picture)
    actor = await People(town.tx).actor(town.people["worker"])
    await perform.add_files(town.work, done.event_id, actor, [other])
    await town.announce()
    await town.pass_time(12 * HOUR)
    assert since(night, town, "staff") == [(kind, "Tue 08:00") for kind in ("push", "files")]


async def test_reminders_that_meet_quiet_hours_come_after_them(town: Township) -> None:
    """Nine in the morning is the middle of the night for who rests until 16:00; the deadline waits for nobody."""
    await town.hands_in("night worker")
    await town.does("staff", Action.ASK)
    await town.jump(timedelta(days=1, hours=23))
    morning = datetime.combine(town.today(), time(9), ZONE)
    assert town.now.astimezone(ZONE) == morning
    await town.pass_time(10 * HOUR)
    [line] = [line for line in town.lines if line.person == town.people["night worker"]]
    assert (line.rung, f"{line.at.astimezone(ZONE):%H:%M}") == ("reminder", "16:00")

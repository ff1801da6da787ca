"""How a story comes to a bulletin: written on the phone by staff, or, where that is not the story, put there."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from domain.bulletins import NO_SIGNUP, Audience, Circle, Kind, Plan
from domain.people import Union
from services import bulletins, circulation
from storage.people import People
from tests.phones import Phone, Town

TEXT = "阳光学堂开班了\n周一到周五,作业辅导、手工、体育。"
NAME = "阳光学堂开班了"


def in_days(place: Town, days: int, at: str = "09:00") -> datetime:
    calendar = place.rules.calendar
    day: date = calendar.local_day(place.clock.now()) + timedelta(days=days)
    return calendar.at(day, time.fromisoformat(at))


def as_written(place: Town, moment: datetime) -> str:
    """As somebody would write it."""
    local = moment.astimezone(place.rules.calendar.zone)
    return f"{local.month}月{local.day}日 {local.hour}:{local.minute:02}"


async def published(place: Town, author: Phone, union: Union | None = None, **parts: Any) -> int:
    """Out and with everybody. Of sign-up there is none, unless `parts` say so."""
    where = union or place.town
    audience, group = parts.pop("audience", Audience.MEMBERS), parts.pop("group", "")
    plan = Plan(Kind.CLASS, TEXT, Circle(where.id, where.path, audience, group), starts_at=in_days(place, 7))
    async with place.database.transaction() as tx:
        visitor = await People(tx).visitor(author.id)
        assert visitor
        actor = await People(tx).actor(visitor.person)
        done = await bulletins.publish(place.work(tx), replace(plan, **parts), actor)
    if place.bot:
        place.bot.deliverer.woken.set()
    await place.settle()
    return done.id


async def writes(staff: Phone, *, kind: str = "培训课程", when: str = "时间没有定", places: str = "不用报名") -> None:
    """Up to the preview, to the whole of the township."""
    await staff.says("/bulletin")
    await staff.presses(kind)
    await staff.says(TEXT)
    await staff.presses("发给 林埭镇总工会")
    await staff.presses("全体")
    await (staff.presses(when) if when in staff.buttons else staff.says(when))
    await staff.says("镇文化礼堂")
    await (staff.presses(places) if places in staff.buttons else staff.says(places))


async def signs_up_children(parent: Phone, *ages: int, fetcher: str = "奶奶 13800000000", button: str = "报名") -> None:
    """Up to the consent."""
    await parent.presses(button)
    await parent.presses(f"{len(ages)} 个")
    for age in ages:
        await parent.presses(f"{age} 岁")
    await parent.says(fetcher)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody in a story waits three seconds for a number."""
    monkeypatch.setattr(circulation, "PROGRESS_SECONDS", 1)


__all__ = ["NAME", "NO_SIGNUP", "TEXT", "as_written", "in_days", "published", "signs_up_children", "writes"]

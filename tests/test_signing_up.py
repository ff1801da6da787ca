"""Signing up: one tap, the waiting list, who moves up, reminders; children, consent, and that nothing of it is kept."""

import json
import logging
from datetime import timedelta
from typing import Any

import pytest

from domain.bulletins import Kind
from domain.people import Role
from services.export import exported
from tests.bulletins import at_once, in_days, published, signs_up_children
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Phone, Town, buttons_of

__all__ = ["at_once"]

FETCHER = "外婆 13912345678"


def labels(phone: Phone, words: str) -> list[str]:
    return [button["text"] for button in buttons_of(phone.newest(words))]


def heard(phone: Phone, words: str) -> int:
    return sum(words in text for text in phone.heard)


# --- one tap -------------------------------------------------------------------------------------------------------


@BOTH
async def test_signing_up_and_cancelling_are_one_tap_each(cast: Cast) -> None:
    """The buttons under the bulletin say what can be done now."""
    await published(cast.place, cast.staff, places=2, where="文化礼堂")
    await cast.worker.presses("报名")
    assert "报上了" in cast.worker.last and "文化礼堂" in cast.worker.last and "9:00" in cast.worker.last
    assert labels(cast.worker, "周一到周五") == ["来不了,取消报名"]
    await cast.worker.presses("看通知")
    assert "还有 1 个" in cast.worker.last and "您已报名" in cast.worker.last
    await cast.worker.presses("取消报名")
    assert "已经取消" in cast.worker.last
    await cast.worker.presses("看通知")
    assert "还有 2 个" in cast.worker.last
    await cast.worker.presses("报名")
    assert heard(cast.worker, "报上了") == 2


async def test_twice_is_once(cast: Cast) -> None:
    """A forged or an old button changes nothing, and says so."""
    number = await published(cast.place, cast.staff, places=None, volunteers=True)
    await cast.worker.forges(f"sign-leave:{number}")
    assert "没有报名" in await cast.worker.toast()
    for word, refusal in (("sign-up", "已经报过名"), ("sign-help", "已经报过名")):
        await cast.worker.forges(f"{word}:{number}")
        await cast.worker.forges(f"{word}:{number}")
        assert refusal in await cast.worker.toast()
    await cast.worker.forges(f"sign-wait:{number}")
    assert "已经报过名" in await cast.worker.toast()
    assert sorted(row["part"] for row in cast.place.tables()["signup"]) == ["guest", "volunteer"]


async def test_when_it_is_over_closed_or_nothing_to_sign_up_for(cast: Cast) -> None:
    """Each has its sentence."""
    place = cast.place
    number = await published(place, cast.staff, starts_at=in_days(place, 1), places=5)
    plain = await published(place, cast.staff)
    for word in ("sign-up", "sign-help"):
        await cast.worker.forges(f"{word}:{plain}")
        assert "不用报名" in await cast.worker.toast()
    await cast.staff.forges(f"bulletin-close:{number}")
    assert "截止" in await cast.staff.toast()
    await cast.worker.forges(f"sign-up:{number}")
    assert "已经截止" in await cast.worker.toast()
    await place.pass_time(days=2)
    for word in ("sign-up", "sign-wait"):
        await cast.worker.forges(f"{word}:{number}")
        assert "已经开始或者结束" in await cast.worker.toast()
    await cast.staff.forges(f"bulletin-stop-yes:{number}")
    assert "已经开始或者结束" in await cast.staff.toast()


# --- the waiting list ------------------------------------------------------------------------------------------------


@BOTH
async def test_after_the_last_place_one_can_wait_and_moves_up(cast: Cast) -> None:
    """One sentence and the way on; the first who waits gets the place, is told once, and can decline by a tap."""
    first, second, third = cast.worker, cast.colleague, cast.chair
    await published(cast.place, cast.staff, places=1)
    await first.presses("报名")
    await second.presses("报名")
    assert "已经满了。要排队吗" in second.last
    assert len(cast.place.tables()["signup"]) == 1, "nobody waits without having said so"
    await second.presses("排队等名额")
    assert "前面还有 0 位" in second.last
    await third.presses("报名")
    await third.presses("不用了")
    assert "没有排队" in third.last
    await third.presses("报名")
    await third.presses("排队等名额")
    assert "前面还有 1 位" in third.last
    await first.presses("取消报名")
    assert ("轮到您了" in second.last, "轮到您了" in third.everything) == (True, False)
    await second.presses("取消报名")
    assert "轮到您了" in third.last
    assert labels(first, "周一到周五") == ["满了,排队等名额"], "who left goes to the end"
    assert [heard(phone, "轮到您了") for phone in (first, second, third)] == [0, 1, 1]


async def test_who_stops_waiting_is_passed_over(cast: Cast) -> None:
    """The next in line moves up; also when sign-up is closed."""
    number = await published(cast.place, cast.staff, places=1)
    await cast.worker.presses("报名")
    for phone in (cast.colleague, cast.chair):
        await phone.presses("报名")
        await phone.presses("排队等名额")
    await cast.staff.forges(f"bulletin-close:{number}")
    await cast.colleague.presses("不排队了")
    await cast.worker.presses("取消报名")
    assert ("轮到您了" in cast.chair.last, "轮到您了" in cast.colleague.everything) == (True, False)


@BOTH
async def test_whom_nothing_reaches_is_passed_over(cast: Cast) -> None:
    """The place goes to the next, and the list says why; who hears again is next in their turn."""
    number = await published(cast.place, cast.staff, places=1)
    await cast.worker.presses("报名")
    for phone in (cast.colleague, cast.chair):
        await phone.presses("报名")
        await phone.presses("排队等名额")
    await cast.colleague.blocks()
    await cast.worker.presses("取消报名")
    assert "轮到您了" in cast.chair.last
    await cast.staff.forges(f"bulletin-list:{number}:0")
    assert "孙浩(排队) · 收不到消息,有空位先给后面的人" in cast.staff.last
    await cast.chair.presses("取消报名")
    assert "轮到您了" not in cast.colleague.everything
    await cast.colleague.unblocks()
    assert "轮到您了" in cast.colleague.everything


@BOTH
async def test_who_holds_up_the_others_is_passed_over_at_once(cast: Cast) -> None:
    """Three children need more than is free; when nothing reaches their parent, whoever waits behind them has room."""
    await published(cast.place, cast.staff, kind=Kind.CARE, places=3)
    for parent, ages in ((cast.worker, (7,)), (cast.colleague, (8, 9, 10))):
        await signs_up_children(parent, *ages)
        await parent.presses("同意并报名")
    await cast.colleague.presses("排队等名额")
    await cast.chair.presses("报名")
    await signs_up_children(cast.chair, 7, button="排队等名额")
    await cast.chair.presses("同意并报名")
    assert len(cast.place.tables()["signup"]) == 3
    assert "轮到您了" not in cast.chair.everything
    await cast.colleague.blocks()
    assert "轮到您了" in cast.chair.everything


@BOTH
async def test_who_comes_takes_the_place_of_whom_nothing_reaches(cast: Cast) -> None:
    """A place is not kept empty for somebody who cannot be told of it."""
    await published(cast.place, cast.staff, places=1)
    await cast.worker.presses("报名")
    await cast.colleague.presses("报名")
    await cast.colleague.presses("排队等名额")
    await cast.colleague.blocks()
    await cast.worker.presses("取消报名")
    await cast.chair.presses("报名")
    assert "报上了" in cast.chair.last


@BOTH
@pytest.mark.parametrize(("begins", "at_once"), [("07:30", True), ("10:00", False)])
async def test_what_is_worth_nothing_in_the_morning_is_said_at_night(cast: Cast, begins: str, at_once: bool) -> None:
    """Called off, or a place is free, at ten in the evening: heard before it begins."""
    await cast.place.pass_working_days(0, at="19:00")
    off = await published(cast.place, cast.staff, starts_at=in_days(cast.place, 1, begins), places=1)
    await cast.worker.presses("报名")
    on = await published(cast.place, cast.staff, starts_at=in_days(cast.place, 1, begins), places=1)
    await cast.worker.forges(f"sign-up:{on}")
    await cast.chair.forges(f"sign-wait:{on}")
    await cast.place.pass_working_days(0, at="22:00")
    await cast.staff.forges(f"bulletin-stop-yes:{off}")
    await cast.worker.forges(f"sign-leave:{on}")
    assert ("取消了" in cast.worker.everything, "轮到您了" in cast.chair.everything) == (at_once, at_once)
    await cast.place.pass_working_days(1, at="08:01")
    assert "取消了" in cast.worker.everything and "轮到您了" in cast.chair.everything


async def test_volunteers_take_nobodys_place(cast: Cast) -> None:
    """They come beside everybody else, and can cancel as well."""
    number = await published(cast.place, cast.staff, places=1, volunteers=True)
    await cast.worker.presses("我来当志愿者")
    assert "谢谢您来当志愿者" in cast.worker.last
    await cast.worker.presses("看通知")
    assert "您是志愿者" in cast.worker.last and "还有 1 个" in cast.worker.last
    await cast.chair.presses("报名")
    await cast.staff.forges(f"bulletin-figures:{number}")
    assert "报名 1 / 1 · 排队 0" in cast.staff.last and "志愿者 1" in cast.staff.last
    await cast.staff.presses("看名单")
    assert "1. 周主席\n2. 王小明(志愿者)" in cast.staff.last
    await cast.worker.presses("当不了志愿者了")
    await cast.staff.presses("进展和名单")
    assert "志愿者 0" in cast.staff.last


# --- reminders -------------------------------------------------------------------------------------------------------


@BOTH
async def test_who_signed_up_is_reminded_the_day_before(cast: Cast) -> None:
    """In the morning, once, and not who waits, cancelled, or signed up after it."""
    place = cast.place
    await published(place, cast.staff, starts_at=in_days(place, 3), places=1, where="文化礼堂", volunteers=True)
    await cast.worker.presses("报名")
    await cast.worker.presses("我来当志愿者")
    await cast.colleague.presses("报名")
    await cast.colleague.presses("排队等名额")
    await place.move_to(in_days(place, 2, "08:59") + timedelta(seconds=30))
    assert "就在明天" not in cast.worker.everything
    await place.move_to(in_days(place, 0, "09:00"))
    await place.pass_time(hours=5)
    await place.pass_time(days=1)
    assert [heard(phone, "就在明天") for phone in (cast.worker, cast.colleague, cast.chair)] == [1, 0, 0]
    assert "文化礼堂" in cast.worker.newest("就在明天")["text"]
    assert "来不了,取消报名" in labels(cast.worker, "就在明天")


async def test_a_reminder_comes_when_the_night_is_over_and_never_too_late(cast: Cast) -> None:
    """Somebody on night shift hears of it when they wake; after an outage nobody is reminded of what is over."""
    place, worker = cast.place, cast.worker
    async with place.database.transaction() as tx:
        await tx.identity_set_rest(person=await place_person(tx, worker), start="07:00", until="15:00")
    await place.pass_time(hours=6)
    soon = await published(place, cast.staff, starts_at=in_days(place, 2, "23:00"), places=None)
    gone = await published(place, cast.staff, text="过去的事", starts_at=in_days(place, 2, "08:00"), places=None)
    for number in (soon, gone):
        await worker.forges(f"sign-up:{number}")
    await place.move_to(in_days(place, 1, "09:30"))
    assert heard(worker, "就在明天") == 0
    await place.move_to(in_days(place, 0, "15:00"))
    assert heard(worker, "就在明天") == 2
    late = await published(place, cast.staff, text="没赶上提醒", starts_at=in_days(place, 2), places=None)
    await worker.forges(f"sign-up:{late}")
    await place.move_to(in_days(place, 3))
    assert "就在明天:没赶上提醒" not in worker.everything


async def test_what_is_read_on_the_day_says_today(cast: Cast) -> None:
    """Whoever rests until then reads of it on its day: what is said is what is so when it is sent."""
    place, worker = cast.place, cast.worker
    async with place.database.transaction() as tx:
        await tx.identity_set_rest(person=await place_person(tx, worker), start="08:30", until="02:00")
    number = await published(place, cast.staff, starts_at=in_days(place, 2, "23:00"), places=None)
    await worker.forges(f"sign-up:{number}")
    await place.move_to(in_days(place, 1, "12:00"))
    assert heard(worker, "就在明天") == heard(worker, "就在今天") == 0
    await place.move_to(in_days(place, 1, "03:00"))
    assert (heard(worker, "就在明天"), heard(worker, "就在今天")) == (0, 1)


async def place_person(tx: Any, phone: Phone) -> int:
    row = await tx.identity_by_chat(chat_id=phone.id)
    return int(row["person"])


# --- children --------------------------------------------------------------------------------------------------------


async def summer_care(cast: Cast, places: int = 3, days: int = 5) -> int:
    place = cast.place
    return await published(place, cast.staff, kind=Kind.CARE, places=places, starts_at=in_days(place, days))


@BOTH
async def test_parents_sign_up_children(cast: Cast) -> None:
    """How many, how old, who fetches them, and a yes to what is kept and until when; the organiser alone sees it."""
    number = await summer_care(cast)
    await signs_up_children(cast.worker, 7, 10, fetcher=FETCHER)
    day = in_days(cast.place, 12).astimezone(cast.place.rules.calendar.zone)
    assert f"{day.month}月{day.day}日" in cast.worker.last and "自动删除" in cast.worker.last
    assert "7、10 岁" in cast.worker.last and FETCHER in cast.worker.last
    assert cast.place.tables()["signup"] == [], "nothing without consent"
    await cast.worker.presses("同意并报名")
    assert "报上了" in cast.worker.last
    assert labels(cast.worker, "周一到周五") == ["来不了,取消报名"]
    await cast.staff.forges(f"bulletin-list:{number}:0")
    assert "孩子 2 个:7、10 岁 · 接:" + FETCHER in cast.staff.last
    await signs_up_children(cast.chair, 5, 6)
    await cast.chair.presses("同意并报名")
    assert "已经满了。要排队吗" in cast.chair.last, "one place is left, and two are needed"
    await cast.chair.presses("排队等名额")
    assert "排上队了" in cast.chair.last
    await cast.worker.presses("取消报名")
    assert "轮到您了" in cast.chair.last
    assert [row["ages"] for row in cast.place.tables()["care"]] == ["5 6"]


async def test_nonsense_about_children_gets_a_sentence(cast: Cast) -> None:
    """And one step back is one step back."""
    number = await summer_care(cast)
    await cast.worker.presses("报名")
    for words in ("很多", "0", "5", "-1", "²"):
        await cast.worker.says(words)
        assert "1 到 4 个孩子" in cast.worker.last
    await cast.worker.says("2")
    for words in ("2", "16", "十八岁", "999999999999"):
        await cast.worker.says(words)
        assert "3 到 15 岁" in cast.worker.last
    await cast.worker.presses("3 岁")
    await cast.worker.presses("上一步")
    assert "第 1 个孩子" in cast.worker.newest("几岁?")["text"]
    await cast.worker.presses("4 岁")
    await cast.worker.forges("age:99")
    assert "3 到 15 岁" in await cast.worker.toast()
    await cast.worker.says("15")
    await cast.worker.says("长" * 41)
    assert "最多 40 个字" in cast.worker.last
    await cast.worker.says(FETCHER)
    await cast.worker.says("同意")
    assert "4、15 岁" in cast.worker.last and cast.place.tables()["signup"] == []
    await cast.worker.presses("上一步")
    await cast.worker.says("爷爷")
    await cast.worker.presses("取消")
    assert "写过的已经删掉" in cast.worker.last
    assert cast.place.tables()["conversation"] == []
    await cast.worker.forges("sign-consent")
    assert "过时" in await cast.worker.toast()
    assert number and cast.place.tables()["care"] == []


async def test_more_children_than_there_can_ever_be_room_for(cast: Cast) -> None:
    """Nobody waits for what cannot come."""
    await summer_care(cast, places=1)
    await signs_up_children(cast.worker, 7, 8)
    await cast.worker.presses("同意并报名")
    assert "1 到 1 个孩子" in cast.worker.last


async def test_it_is_called_off_while_a_parent_writes(cast: Cast) -> None:
    """They are told, and what they wrote is gone."""
    number = await summer_care(cast)
    await signs_up_children(cast.worker, 7)
    await cast.staff.forges(f"bulletin-stop-yes:{number}")
    await cast.worker.presses("同意并报名")
    assert "已经取消了" in cast.worker.last
    assert cast.place.tables()["conversation"] == []


def traces(place: Town) -> list[str]:
    """Where anything of what a parent said can be found."""
    found = []
    for table, rows in place.tables().items():
        found += [table for row in rows if FETCHER in json.dumps(row, ensure_ascii=False, default=str)]
    return found


@BOTH
async def test_what_parents_say_is_in_one_table_and_not_for_long(cast: Cast, caplog: pytest.LogCaptureFixture) -> None:
    """In no log, no export, nobody else's chat; deleted on the day that was promised, whatever the policy says then."""
    place = cast.place
    for name in ("bot", "scheduler", "services", "storage"):
        caplog.set_level(logging.DEBUG, name)
    number = await summer_care(cast)
    await signs_up_children(cast.worker, 7, fetcher=FETCHER)
    await cast.worker.presses("同意并报名")
    await cast.staff.forges(f"bulletin-list:{number}:0")
    assert traces(place) == ["care"]
    assert FETCHER not in caplog.text
    assert FETCHER not in cast.colleague.everything + cast.chair.everything
    assert [record async for record in exported(place.database)] == []
    await place.pass_time(days=12, hours=12)
    assert traces(place) == ["care"]
    await place.pass_time(hours=3)
    assert traces(place) == []
    await cast.staff.forges(f"bulletin-list:{number}:0")
    assert cast.staff.last.endswith("1. 王小明")


@pytest.mark.parametrize("how", ["the parent cancels", "it is called off", "it is not finished"])
async def test_what_parents_say_is_deleted_at_once(cast: Cast, how: str) -> None:
    """When it is of no use any more; what was only begun is gone the next day."""
    number = await summer_care(cast)
    await signs_up_children(cast.worker, 7, fetcher=FETCHER)
    if how == "it is not finished":
        assert traces(cast.place) == ["conversation"]
        await cast.place.pass_time(hours=25)
    else:
        await cast.worker.presses("同意并报名")
        assert traces(cast.place) == ["care"]
    if how == "the parent cancels":
        await cast.worker.presses("取消报名")
    if how == "it is called off":
        await cast.staff.forges(f"bulletin-stop-yes:{number}")
    assert traces(cast.place) == []


async def test_an_organiser_without_an_office_sees_no_list(cast: Cast) -> None:
    """Also where the list was asked for just before."""
    place = cast.place
    number = await summer_care(cast)
    boss = await place.official(401, "何主任", Role.STAFF, place.works)
    await boss.forges(f"bulletin-list:{number}:0")
    assert "只给发通知的人看" in await boss.toast()

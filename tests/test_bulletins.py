"""A bulletin from the first word to the last reader: who may write it, whom it reaches, how it is followed."""

from typing import Any

import pytest

from domain.bulletins import Audience
from domain.people import Role
from services import circulation
from storage.outbox import Priority
from storage.people import People
from storage.unions import Unions
from tests.bulletins import NAME, TEXT, as_written, at_once, in_days, published, writes
from tests.conftest import Cast
from tests.engines import BOTH, disk_full
from tests.phones import PAPER, PHOTO, Phone, Town, buttons_of, said

__all__ = ["at_once"]


def labels(message: dict[str, Any]) -> list[str]:
    return [button["text"] for button in buttons_of(message)]


def copies(phone: Phone) -> list[str]:
    return [text for text in phone.heard if "培训课程" in text and NAME in text and "周一到周五" in text]


# --- written -----------------------------------------------------------------------------------------------------


@BOTH
async def test_staff_write_one_and_everybody_reads_it(cast: Cast) -> None:
    """Step by step, with the number of those it reaches; then the organiser sees who got and who read it."""
    staff, worker = cast.staff, cast.worker
    await writes(staff, when=as_written(cast.place, in_days(cast.place, 7)), places="30")
    assert "全体 4 人" in staff.last and "镇文化礼堂" in staff.last and "名额 30 个" in staff.last
    await staff.presses("发出")
    assert "收到 4 · 没送到 0 · 看过 0" in staff.newest("收到")["text"]
    assert "正在发" not in staff.newest("收到")["text"]
    assert len(copies(worker)) == 1
    copy = worker.newest(NAME)
    assert "9:00" in said(copy) and "📍 镇文化礼堂" in said(copy) and "还有 30 个" in said(copy)
    assert labels(copy) == ["报名", "知道了"]
    await worker.presses("知道了")
    assert "看过了" in await worker.toast()
    assert labels(worker.newest(NAME)) == ["报名"]
    await staff.presses("刷新")
    assert "看过 1" in staff.newest("收到")["text"]


async def test_each_step_can_be_gone_back_to(cast: Cast) -> None:
    """Back and forth before the preview, and from the preview to any part and straight back to it."""
    staff = cast.staff
    await staff.says("/bulletin")
    await staff.presses("讲座")
    await staff.presses("上一步")
    await staff.presses("招聘会")
    await staff.says(TEXT)
    await staff.presses("上一步")
    await staff.says("春风行动招聘会")
    await staff.presses("晨星精密电子工会")
    await staff.presses("发给 晨星精密电子工会")
    await staff.presses("上一步")
    await staff.presses("晨星精密电子工会")
    await staff.presses("上一级")
    await staff.presses("发给 林埭镇总工会")
    await staff.presses("全体")
    await staff.presses("时间没有定")
    await staff.presses("不写地点")
    await staff.presses("不限人数")
    assert "招聘会" in staff.last and "春风行动" in staff.last and "报名不限人数" in staff.last
    await staff.presses("改地点")
    await staff.says("人力资源市场")
    assert "人力资源市场" in staff.last and "春风行动" in staff.last
    await staff.presses("改内容")
    await staff.presses("上一步")
    await staff.presses("改种类")
    await staff.presses("暑托班")
    assert "什么时候" in staff.last and "时间没有定" not in staff.buttons, "summer care needs a date"
    await staff.says(as_written(cast.place, in_days(cast.place, 3)))
    await staff.presses("要志愿者")
    assert "要志愿者" in staff.newest("请看一遍")["text"] and "暑托班" in staff.newest("请看一遍")["text"]
    await staff.presses("取消")
    assert cast.place.tables()["bulletin"] == []


async def test_a_picture_goes_with_it(cast: Cast) -> None:
    """With a caption, or before the words; the readers get one message; an album is one picture."""
    staff, worker = cast.staff, cast.worker
    await staff.says("/bulletin")
    await staff.presses("培训课程")
    await staff.sends_files([PHOTO])
    assert "照片收到了" in staff.last
    await staff.sends_files([PHOTO, PHOTO], album=True, text=TEXT)
    assert "发到哪里" in staff.last
    await staff.presses("发给 林埭镇总工会")
    await staff.presses("全体")
    for skip in ("时间没有定", "不写地点", "不用报名"):
        await staff.presses(skip)
    assert "带一张照片" in staff.last
    await staff.presses("发出")
    message = worker.newest("周一到周五")
    assert message["photo"] and "周一到周五" in message["caption"]
    await worker.presses("知道了")
    assert labels(worker.newest("周一到周五")) == []


async def test_a_draft_is_taken_up_again(cast: Cast) -> None:
    """Something else comes in between; the draft lies where it was."""
    await cast.staff.says("/bulletin")
    await cast.staff.presses("讲座")
    await cast.staff.says("/submit")
    await cast.staff.says("/bulletin")
    assert "没写完" in cast.staff.last
    await cast.staff.presses("接着写")
    assert "请写通知的内容" in cast.staff.last
    await cast.staff.says("/bulletin")
    await cast.staff.presses("重新写")
    assert "要发哪一种" in cast.staff.last


# --- who may, and to whom ----------------------------------------------------------------------------------------


async def test_nobody_but_staff_and_chairs_publishes(cast: Cast) -> None:
    """Workers and representatives are told who does."""
    representative = await cast.place.official(501, "李代表", Role.REPRESENTATIVE)
    for phone in (cast.worker, representative):
        await phone.says("/bulletin")
        assert "工作人员和主席" in phone.last


async def test_never_sideways_and_never_upward(cast: Cast) -> None:
    """Whatever button is pressed, and also when the post ended after the preview."""
    place, staff = cast.place, cast.staff
    async with place.database.transaction() as tx:
        other = await Unions(tx).add("新埭镇总工会", place.city)
    await staff.says("/bulletin")
    await staff.presses("讲座")
    await staff.says(TEXT)
    for union in (other.id, place.city.id, 999):
        await staff.forges(f"bulletin-for:{union}")
        assert "自己的工会和下级" in await staff.toast()
        await staff.forges(f"bulletin-union:{union}:0")
        assert "自己的工会和下级" in await staff.toast()
    await staff.presses("发给 林埭镇总工会")
    await staff.presses("全体")
    for skip in ("时间没有定", "不写地点", "不用报名"):
        await staff.presses(skip)
    async with place.database.transaction() as tx:
        await tx.post_end(person=await _person(tx, staff), union_id=place.town.id, role="staff", now="2020")
    await staff.presses("发出")
    assert "自己的工会和下级" in await staff.toast()
    assert place.tables()["bulletin"] == []


async def _person(tx: Any, phone: Phone) -> int:
    visitor = await People(tx).visitor(phone.id)
    assert visitor
    return visitor.person


@BOTH
async def test_it_reaches_its_circle_and_nobody_else(place: Town) -> None:
    """The members of one union, representatives, a contact group of the roster; for others there is no such thing."""
    staff = await place.official(201, "陈敏", Role.STAFF)
    inside, outside = await place.member(101, "王小明"), await place.member(102, "赵一", place.city)
    lead = await place.official(501, "李代表", Role.REPRESENTATIVE, place.works)
    async with place.database.transaction() as tx:
        words = {"staff_number": "", "roles": "worker", "contact_group": "三车间", "left_at": None, "now": "2026"}
        listed = await tx.roster_add(union_id=place.works.id, name="王小明", **words)
        await tx.roster_join(id=listed, person=await _person(tx, inside), now="2026")
    everybody = await published(place, staff)
    assert [len(copies(phone)) for phone in (inside, outside, lead)] == [1, 0, 1]
    await published(place, staff, audience=Audience.REPRESENTATIVES)
    assert [len(copies(phone)) for phone in (inside, outside, lead)] == [1, 0, 2]
    await published(place, staff, place.works, audience=Audience.GROUP, group="三车间")
    assert [len(copies(phone)) for phone in (inside, outside, lead)] == [2, 0, 2]
    for number in (everybody, 999):
        for word in ("bulletin", "seen", "sign-up", "sign-wait", "sign-leave", "sign-help", "bulletin-refresh"):
            await outside.forges(f"{word}:{number}")
            assert "没有找到这条通知" in await outside.toast()
    await staff.says("/bulletin")
    await staff.presses("讲座")
    await staff.says(TEXT)
    await staff.presses("发给 林埭镇总工会")
    assert staff.buttons[:3] == ["全体 3 人", "会员代表 1 人", "三车间 1 人"]


async def test_a_newcomer_finds_what_is_open(cast: Cast) -> None:
    """/bulletins: a page at a time, the next first, with the places left; what is over or off is not there."""
    place = cast.place
    for days in range(1, 7):
        text = f"第{days}天的课"
        await published(place, cast.staff, text=text, starts_at=in_days(place, days), places=10 + days)
    newcomer = await place.member(109, "钱小宝")
    await newcomer.says("/bulletins")
    assert ["第1天的课" in newcomer.buttons[0], "还有 11 个" in newcomer.buttons[0]] == [True, True]
    assert newcomer.buttons[-1] == "下一页 →" and len(newcomer.buttons) == 6
    await newcomer.presses("下一页")
    assert "第6天的课" in newcomer.buttons[0]
    await newcomer.presses("第6天的课")
    await newcomer.presses("报名")
    assert "报上了" in newcomer.last
    await place.pass_time(days=3)
    await newcomer.says("/bulletins")
    assert [label[:5] for label in newcomer.buttons[:2]] == ["第4天的课", "第5天的课"]
    assert "✅第6天的课" in newcomer.buttons[2]


async def test_where_nothing_is_on_it_says_so(cast: Cast) -> None:
    """And leads on."""
    await cast.worker.says("/bulletins")
    assert "没有可以参加的活动" in cast.worker.last
    assert cast.worker.buttons == ["我的事项"]


# --- what cannot be ----------------------------------------------------------------------------------------------


async def test_what_makes_no_sense_gets_one_sentence(cast: Cast) -> None:
    """Too long, a file, no day, a day without a time, the past, no number; and it goes on from where it was."""
    staff = cast.staff
    await staff.says("/bulletin")
    await staff.says("?")
    assert "要发哪一种" in staff.last
    await staff.presses("暑托班")
    await staff.says("长" * 601)
    assert "最多 600 个字" in staff.last
    await staff.says("🙂" * 301)
    assert "最多 600 个字" in staff.last
    await staff.sends_files([PAPER])
    assert "只能放一张照片" in staff.last
    await staff.says(TEXT)
    await staff.presses("发给 林埭镇总工会")
    await staff.forges("bulletin-who:7")
    assert "过时" in await staff.toast()
    await staff.presses("全体")
    for words in ("下周吧", "7月6日", "9:00", "2月30日 9:00", "7月6日 25:00"):
        await staff.says(words)
        assert "没看懂是哪天几点" in staff.last
    for moment in (in_days(cast.place, -1), in_days(cast.place, 0, "08:00"), in_days(cast.place, 400)):
        local = moment.astimezone(cast.place.rules.calendar.zone)
        await staff.says(f"{local:%Y-%m-%d %H:%M}")
        assert "十个月以内" in staff.last
    await staff.forges("bulletin-skip")
    assert "一定要有时间" in await staff.toast()
    await staff.says(as_written(cast.place, in_days(cast.place, 5)))
    await staff.says("长" * 61)
    assert "最多 60 个字" in staff.last
    await staff.presses("不写地点")
    for words in ("很多", "-3", "10001", "99999999999"):
        await staff.says(words)
        assert "1 到" in staff.last
    await staff.says("8")
    assert "名额 8 个" in staff.last


async def test_a_draft_of_last_week_is_not_sent_about_yesterday(cast: Cast) -> None:
    """It says so, and the date can be changed there."""
    await writes(cast.staff, when=as_written(cast.place, in_days(cast.place, 2)), places="30")
    await cast.place.pass_time(days=3)
    await cast.staff.presses("发出")
    assert "现在以后" in await cast.staff.toast()
    await cast.staff.presses("改时间")
    await cast.staff.says(as_written(cast.place, in_days(cast.place, 2)))
    await cast.staff.presses("发出")
    assert len(copies(cast.worker)) == 1


# --- how it goes out ---------------------------------------------------------------------------------------------


async def test_the_organiser_sees_how_far_it_is(cast: Cast) -> None:
    """One message that is edited; who cannot be reached is counted; the rest is sent when their night is over."""
    place = cast.place
    sleeper = await place.member(110, "夜班")
    await place.member(111, "不在了")
    await place.phones[111].blocks()
    late = await place.member(112, "刚走")
    await place.control(f"people/{late.id}/block", json={})
    await place.settle()
    async with place.database.transaction() as tx:
        await tx.identity_set_rest(person=await _person(tx, sleeper), start="08:00", until="16:00")
    await writes(cast.staff)
    await cast.staff.presses("发出")
    message = cast.staff.newest("没送到")
    assert "已发 4 / 7" in said(message) and "没送到 2" in said(message)
    assert copies(sleeper) == []
    await place.pass_time(hours=7)
    assert len(copies(sleeper)) == 1
    message = next(each for each in cast.staff.messages if each["message_id"] == message["message_id"])
    assert "正在发" not in said(message) and "收到 5 · 没送到 2" in said(message)


async def test_the_organiser_who_types_sees_how_far_it_is(cast: Cast) -> None:
    """The message that says so is edited as well, in the end too."""
    await writes(cast.staff)
    await cast.staff.says("发出")
    await cast.place.pass_time(minutes=1)
    assert "正在发" not in said(cast.staff.newest("没送到")), said(cast.staff.newest("没送到"))


async def test_at_night_nobody_is_woken(cast: Cast) -> None:
    """It waits until the morning; what is called off meanwhile goes to nobody."""
    place = cast.place
    await place.pass_time(hours=12)
    await published(place, cast.staff)
    off = await published(place, cast.staff, text="培训课程 取消的")
    assert copies(cast.worker) == []
    await cast.staff.forges(f"bulletin-stop-yes:{off}")
    await place.pass_time(hours=12)
    assert len(copies(cast.worker)) == 1
    assert "取消的" not in cast.worker.everything


async def test_news_and_answers_go_first(cast: Cast) -> None:
    """What is for everybody comes after everything else for one person."""
    await cast.place.pass_time(hours=12)
    await published(cast.place, cast.staff)
    rows = [row for row in cast.place.tables()["outbox"] if row["kind"] == "bulletin"]
    assert {row["priority"] for row in rows} == {max(Priority)}


@pytest.mark.parametrize("size", [1, 2, 5])
async def test_batches_of_any_size_reach_everybody_once(cast: Cast, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of four people."""
    monkeypatch.setattr(circulation, "BATCH", size)
    await published(cast.place, cast.staff)
    assert [len(copies(phone)) for phone in cast.place.phones.values()] == [1, 1, 1, 1]
    assert len(cast.place.tables()["reader"]) == 4


async def test_a_batch_that_is_interrupted_is_done_again(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the middle of a batch, with one person done: nothing of it was committed, and nobody is told twice."""
    tell, calls = circulation._tell, 0

    async def interrupted(*args: Any) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise disk_full(cast.place.settings.database.partition(":")[0])
        await tell(*args)

    monkeypatch.setattr(circulation, "_tell", interrupted)
    await published(cast.place, cast.staff)
    assert calls == 6
    assert [len(copies(phone)) for phone in cast.place.phones.values()] == [1, 1, 1, 1]


async def test_what_cannot_be_sent_out_stops_nothing_else(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is set aside, and the next one goes out."""
    expand = circulation._next_people

    async def broken(tx: Any, circular: Any, *more: Any) -> Any:
        if circular.bulletin == 1:
            raise ZeroDivisionError
        return await expand(tx, circular, *more)

    monkeypatch.setattr(circulation, "_next_people", broken)
    await published(cast.place, cast.staff)
    assert copies(cast.worker) == []
    await published(cast.place, cast.staff)
    assert len(copies(cast.worker)) == 1


# --- its organiser -----------------------------------------------------------------------------------------------


async def test_only_the_organiser_leads_it(cast: Cast) -> None:
    """Not a colleague, not the chair; but the chair once whoever published it holds no office any more."""
    place, number = cast.place, await published(cast.place, cast.staff, places=5)
    for phone in (cast.worker, cast.colleague, cast.chair):
        for word in ("bulletin-refresh", "bulletin-close", "bulletin-stop", "bulletin-stop-yes"):
            await phone.forges(f"{word}:{number}")
            assert "只给发通知的人看" in await phone.toast()
        await phone.forges(f"bulletin-list:{number}:0")
        assert "只给发通知的人看" in await phone.toast()
    async with place.database.transaction() as tx:
        await tx.post_end(person=await _person(tx, cast.staff), union_id=place.town.id, role="staff", now="2020")
    await cast.staff.forges(f"bulletin-list:{number}:0")
    assert "只给发通知的人看" in await cast.staff.toast()
    await cast.chair.forges(f"bulletin-list:{number}:0")
    assert "还没有人报名" in cast.chair.last


@BOTH
async def test_calling_it_off_tells_who_signed_up(cast: Cast) -> None:
    """Everybody who signed up, waits or helps, each once; nobody else; and it is asked before."""
    place = cast.place
    number = await published(place, cast.staff, places=1, volunteers=True)
    await cast.worker.presses("报名")
    await cast.colleague.presses("报名")
    await cast.colleague.presses("排队等名额")
    await cast.chair.presses("我来当志愿者")
    bystander = await place.member(103, "旁人")
    await cast.staff.forges(f"bulletin-figures:{number}")
    await cast.staff.presses("取消活动")
    await cast.staff.presses("不用了")
    assert "活动照常" in cast.staff.last
    await cast.staff.presses("取消活动")
    await cast.staff.presses("确定取消")
    for phone in (cast.worker, cast.colleague, cast.chair):
        assert len([text for text in phone.heard if "取消了,请不要过来" in text]) == 1
    assert "请不要过来" not in bystander.everything + cast.staff.everything
    await cast.worker.forges(f"sign-up:{number}")
    await bystander.forges(f"sign-up:{number}")
    assert "已经取消了" in await bystander.toast()
    await cast.staff.forges(f"bulletin-stop-yes:{number}")
    assert "已经取消了" in await cast.staff.toast()
    await cast.worker.says("/bulletins")
    assert "没有可以参加的活动" in cast.worker.last


async def test_whoever_leaves_their_post_while_it_goes_out_is_shown_nothing(cast: Cast) -> None:
    """And that is nobody's trouble."""
    place = cast.place
    admin = await place.official(401, "郑老师", Role.ADMIN, place.city)
    await place.pass_time(hours=12)
    await writes(cast.staff)
    await cast.staff.presses("发出")
    async with place.database.transaction() as tx:
        await tx.post_end(person=await _person(tx, cast.staff), union_id=place.town.id, role="staff", now="2020")
    await place.pass_time(hours=12)
    assert len(copies(cast.worker)) == 1
    assert "已发 0 / 4" in cast.staff.newest("没送到")["text"]
    assert "⚠️" not in admin.everything


async def test_another_bot_does_not_edit_what_the_old_one_sent(cast: Cast) -> None:
    """Its messages are numbered anew."""
    from services.bots import speak_as

    await writes(cast.staff)
    await cast.staff.presses("发出")
    async with cast.place.database.transaction() as tx:
        await speak_as(cast.place.work(tx), 77)
    assert [row["message_id"] for row in cast.place.tables()["bulletin"]] == [None]

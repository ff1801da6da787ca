"""Nobody alone learns who an anonymous submitter is; two may, with a reason, and the submitter hears of it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.cases.model import Case
from domain.cases.words import Kind
from domain.people import Actor, Person, Post, Role, UnionId, Voice
from domain.policy import with_figures
from domain.posts import Held
from domain.refusal import MovedOn, NotFound, ReasonTooShort, Refusal, TextTooLong
from domain.unsealing import (
    LEAST,
    MOST,
    NotAnonymous,
    OnlyFromAbove,
    PostTooYoung,
    State,
    Unsealing,
    UnsealingAsked,
    check_answering,
    check_asking,
    check_looking,
    check_objecting,
    check_open,
    checked_reason,
    counts,
    opening,
)
from services.matters import look
from services.unsealing import REQUESTS, agree, exported
from storage.people import People
from tests.decisions import NOW, RULES
from tests.engines import BOTH, SQLITE_ONLY
from tests.phones import Phone, Town
from tests.rosters import come_in, hand_in, invitation, xlsx

NAME = "欧阳晓雪"
WORDS = "车间的通风坏了,班长不让说"
REASON = "她说自己有生命危险,必须马上找到本人送医"
NOT_FOUND = "没有找到这件事"


@dataclass
class Life:
    place: Town
    worker: Phone
    staff: Phone
    colleague: Phone
    chair: Phone
    admin: Phone

    @property
    def row(self) -> dict[str, object]:
        [row] = self.place.tables()["unsealing"]
        return row


@pytest.fixture
async def life(place: Town) -> Life:
    """An anonymous case, 0001, that the township was given."""
    life = Life(
        place,
        await place.member(101, NAME),
        await place.official(201, "陈敏", Role.STAFF),
        await place.official(202, "孙浩", Role.STAFF),
        await place.official(301, "周主席", Role.CHAIR),
        await place.official(401, "管理员老周", Role.ADMIN),
    )
    await life.worker.hands_in(WORDS, sign="匿名提交")
    return life


async def asks(phone: Phone, reason: str = REASON) -> None:
    await phone.says("/unseal 0001")
    await phone.says(reason)
    await phone.presses("请另一位同意")


async def time_to_object_passes(life: Life) -> None:
    """The working day after the second yes is over."""
    await life.place.pass_working_days(2)


async def named(phone: Phone) -> bool:
    """Whether the name can be read on this phone now."""
    return NAME in phone.everything


# --- each way through ------------------------------------------------------------------------------------------------


@BOTH
async def test_staff_ask_and_the_chair_agrees(life: Life) -> None:
    """Both read the name, once, in a message that cannot be forwarded and is gone after ten minutes."""
    await asks(life.staff)
    assert "最晚" in life.staff.last
    assert (REASON in life.chair.last, "工作人员陈敏 要求查看匿名身份" in life.chair.last) == (True, True)
    assert not any([await named(life.staff), await named(life.chair), "匿名身份" in life.worker.everything])
    await life.chair.presses("同意查看匿名身份")
    assert "过完才打开" in life.chair.last and "主席周主席 同意查看匿名身份" in life.staff.last
    await life.place.pass_time(hours=37)
    assert not any([await named(life.staff), await named(life.chair), "匿名身份" in life.worker.everything])
    await time_to_object_passes(life)
    for phone in (life.staff, life.chair):
        assert not await named(phone), "they may be asleep: the name waits for their tap"
        await phone.presses("看姓名")
        assert f"0001 是 {NAME} 提交的" in phone.last
        assert phone.newest(NAME)["has_protected_content"]
    for words in ("您的匿名身份已被查看", "工作人员陈敏 提出", "主席周主席 同意", REASON, "12351", "上级工会"):
        assert words in life.worker.last
    await life.place.pass_time(minutes=11)
    assert not await named(life.staff)
    assert not await named(life.chair)
    assert (life.row["asked_as"], life.row["agreed_as"]) == ("staff", "chair")
    assert life.row["told_at"]


@BOTH
async def test_a_chair_asks_and_staff_agree(life: Life) -> None:
    """Any of the staff; the other one is too late, and learns nothing."""
    await asks(life.chair)
    assert REASON in life.colleague.last
    await life.staff.presses("同意查看匿名身份")
    await life.colleague.presses("同意查看匿名身份")
    assert "过时" in await life.colleague.toast()
    await time_to_object_passes(life)
    await life.staff.presses("看姓名")
    assert await named(life.staff)
    await life.chair.presses("看姓名")
    assert await named(life.chair)
    assert not await named(life.colleague)
    assert (life.row["asked_as"], life.row["agreed_as"]) == ("chair", "staff")


@BOTH
async def test_a_no_ends_it(life: Life) -> None:
    """Who asked hears of it, the submitter is not disturbed, and it is not asked again before its time is over."""
    await asks(life.chair)
    await life.colleague.presses("不同意")
    assert "没有同意查看匿名身份,仍然匿名" in life.chair.last
    await life.staff.presses("同意查看匿名身份")
    assert "过时" in await life.staff.toast()
    assert "匿名身份" not in life.worker.everything
    await life.staff.says("/unseal 0001")
    assert "以后才能再提" in life.staff.last
    await life.place.pass_working_days(4)
    await life.staff.says("/unseal 0001")
    assert "请写理由" in life.staff.last


async def test_after_three_working_days_it_is_over(life: Life) -> None:
    """On the third day it can be agreed to, on the fourth it cannot."""
    await asks(life.staff)
    await life.place.pass_working_days(3, at="20:00")
    await life.colleague.says("/unseal 0001")
    assert "已经有人要求过" in life.colleague.last
    await life.place.pass_working_days(1)
    await life.chair.presses("同意查看匿名身份")
    assert "过时" in await life.chair.toast()
    assert not await named(life.chair)
    assert life.row["agreed_at"] is None


async def test_the_name_is_shown_once(life: Life) -> None:
    """A second look shows nothing, however the button is come by."""
    await asks(life.staff)
    await life.chair.presses("同意查看匿名身份")
    await time_to_object_passes(life)
    await life.staff.presses("看姓名")
    await life.chair.presses("看姓名")
    await life.place.pass_time(minutes=11)
    for phone in (life.staff, life.chair, life.colleague, life.worker, life.admin):
        await phone.forges("unseal-look:1")
        assert await phone.toast()
    assert not any([await named(phone) for phone in (life.staff, life.chair, life.colleague, life.admin)])


async def test_a_reason_is_a_reason(life: Life) -> None:
    """Too short or too long: what was asked is asked again; words written anew take the place of the old."""
    await life.staff.says("/unseal")
    await life.staff.says("第一件")
    assert "请写编号" in life.staff.last
    await life.staff.says("1")
    assert "请写理由" in life.staff.last
    await life.staff.says("想知道")
    assert "理由太短" in life.staff.last
    await life.staff.says("长" * (MOST + 1))
    assert "太长了" in life.staff.last
    await life.staff.says("先写一个够长的理由,还没有想好,想好了再改一改")
    await life.staff.says(REASON)
    assert REASON in life.staff.last
    assert "主席(1 位)" in life.staff.last
    assert life.place.tables()["unsealing"] == []
    await life.staff.presses("请另一位同意")
    assert life.row["reason"] == REASON


async def test_who_thinks_better_of_it_asks_nobody(life: Life) -> None:
    await life.staff.says("/unseal 0001")
    await life.staff.says(REASON)
    await life.staff.presses("取消")
    assert life.place.tables()["unsealing"] == []
    assert "要求查看匿名身份" not in life.chair.everything


# --- who may not -----------------------------------------------------------------------------------------------------


@BOTH
async def test_whoever_may_not_know_of_it_learns_nothing(life: Life) -> None:
    """Stranger, representative, admin, the enterprise's own staff and chair: the same words as for no case at all."""
    place = life.place
    others = [
        life.worker,
        life.admin,
        await place.member(102, "路人"),
        await place.official(501, "李代表", Role.REPRESENTATIVE),
        await place.official(203, "马经理", Role.STAFF, place.works),
        await place.official(302, "厂主席", Role.CHAIR, place.works),
    ]
    await asks(life.staff)
    for phone in others:
        said = []
        for number in ("0001", "0999"):
            await phone.says(f"/unseal {number}")
            said.append(phone.last)
        assert NOT_FOUND in said[0]
        assert said[0] == said[1], phone.name
        for data in ("unseal-yes:1", "unseal-no:1", "unseal-look:1", "unseal-yes:999"):
            await phone.forges(data)
            assert NOT_FOUND in await phone.toast(), (phone.name, data)
    assert life.row["agreed_at"] is life.row["refused_at"] is None


async def test_nobody_agrees_to_what_they_asked_or_with_the_same_post(life: Life) -> None:
    """The one who asked and a colleague with the same post are refused like strangers."""
    await asks(life.staff)
    for phone in (life.staff, life.colleague):
        await phone.forges("unseal-yes:1")
        assert NOT_FOUND in await phone.toast()
    assert life.row["agreed_at"] is None


async def test_both_posts_in_one_hand_are_one_person(life: Life) -> None:
    """Who is staff and chair asks, and must wait for another; alone in both posts, nobody is there to agree."""
    place = life.place
    async with place.database.transaction() as tx:
        visitor = await People(tx).visitor(life.staff.id)
        assert visitor
        await People(tx).appoint(visitor.person, Role.CHAIR, place.town.id, place.clock.now() - timedelta(days=31))
    await asks(life.staff)
    assert life.row["asked_as"] == "chair"
    await life.staff.forges("unseal-yes:1")
    assert NOT_FOUND in await life.staff.toast()
    await life.chair.forges("unseal-yes:1")
    assert NOT_FOUND in await life.chair.toast(), "asked as chair: it takes one of the staff"
    await life.colleague.presses("同意查看匿名身份")
    await time_to_object_passes(life)
    await life.colleague.presses("看姓名")
    assert await named(life.colleague)


async def test_where_nobody_holds_the_other_post_it_cannot_be_asked(place: Town) -> None:
    """And nothing is written down."""
    staff = await place.official(201, "陈敏", Role.STAFF)
    worker = await place.member(101, NAME)
    await worker.hands_in(WORDS, sign="匿名提交")
    await staff.says("/unseal 0001")
    assert "一个人不能查看匿名身份" in staff.last
    assert place.tables()["unsealing"] == place.tables()["conversation"] == []


async def test_the_submitter_who_is_the_chair_is_asked_like_any_other(place: Town) -> None:
    """To leave them out would be to name them; their own tap is refused, and the chair above can still decide."""
    staff = await place.official(201, "陈敏", Role.STAFF)
    chair = await place.official(301, NAME, Role.CHAIR)
    above = await place.official(302, "市主席", Role.CHAIR, place.city)
    await chair.hands_in(WORDS, sign="匿名提交")
    await staff.says("/unseal 0001")
    await staff.says(REASON)
    assert "主席(2 位)" in staff.last
    await staff.presses("请另一位同意")
    assert chair.last == above.last
    for words in ("不同意", "同意查看匿名身份"):
        await chair.presses(words)
        assert NOT_FOUND in await chair.toast()
    await chair.says("/unseal 0001")
    assert NOT_FOUND in chair.last
    await above.presses("同意查看匿名身份")
    await place.pass_working_days(2)
    await above.presses("看姓名")
    assert await named(above)
    assert "您的匿名身份已被查看" in chair.last


async def test_who_has_lost_the_post_in_between_reads_nothing(life: Life) -> None:
    """Two posts must be held at the moment of the second yes, and still when the name is looked at."""
    await asks(life.staff)
    await dismissed(life.place, life.staff, Role.STAFF)
    await life.chair.presses("同意查看匿名身份")
    assert "过时" in await life.chair.toast()
    await life.place.pass_working_days(4)
    await asks(life.colleague)
    await life.chair.presses("同意查看匿名身份")
    await time_to_object_passes(life)
    await dismissed(life.place, life.colleague, Role.STAFF)
    await life.colleague.presses("看姓名")
    assert NOT_FOUND in await life.colleague.toast()
    assert not await named(life.colleague)


async def dismissed(place: Town, phone: Phone, role: Role) -> None:
    person = await place.person(phone)
    async with place.database.transaction() as tx:
        await tx.post_end(person=person, union_id=place.town.id, role=role, now="2026-01-01T00:00:00Z")


async def test_a_named_case_has_nothing_to_unseal(life: Life) -> None:
    await life.worker.hands_in("食堂太咸")
    await life.staff.says("/unseal 0002")
    assert "不是匿名的" in life.staff.last


# --- posts that count, and objecting ----------------------------------------------------------------------------------


@BOTH
async def test_two_accounts_made_for_it_learn_nothing(life: Life) -> None:
    """An admin makes one spare account staff and one chair: others hear of it at once, and neither can ask or agree.

    Not even when they have waited for a month: the posts are younger than the case.
    """
    place = life.place
    above = await place.official(302, "市主席", Role.CHAIR, place.city)
    rows = [("", place.town.name, name, str(number), "", "", "") for number, name in enumerate(("一号", "二号"))]
    await hand_in(life.admin, xlsx(*rows))
    spare = [await place.phone(501, "一号"), await place.phone(502, "二号")]
    for phone in spare:
        await come_in(phone, await invitation(life.admin, phone.name))
    made = [(*row[:4], role, "", "") for row, role in zip(rows, ("工作人员", "主席"), strict=True)]
    await hand_in(life.admin, xlsx(*made))
    for phone in (life.chair, above):
        assert "有了一位新主席" in phone.last
    for days in (0, 40):
        await place.pass_time(days=days)
        for phone in spare:
            await phone.says("/unseal 0001")
            assert "满 30 天" in phone.last
    await asks(life.staff)
    assert "要求查看匿名身份" not in spare[1].everything
    await spare[1].forges("unseal-yes:1")
    assert "满 30 天" in await spare[1].toast()
    assert life.row["agreed_at"] is None


@BOTH
async def test_one_objection_ends_it_and_only_a_chair_above_asks_again(life: Life) -> None:
    """Everybody who knows of it hears who objected; the log keeps it."""
    place = life.place
    above = await place.official(302, "市主席", Role.CHAIR, place.city)
    await asks(life.staff)
    assert REASON in life.admin.last and life.admin.buttons == ["反对"]
    assert above.buttons == life.chair.buttons == ["同意查看匿名身份", "不同意", "反对"]
    await life.chair.presses("同意查看匿名身份")
    assert "已经同意" in life.admin.last and "已经同意" in above.last
    await life.admin.presses("反对")
    assert "反对查看匿名身份 0001?" in life.admin.last
    await life.admin.presses("确认反对")
    for phone in (life.staff, life.chair, above):
        assert "管理员老周 反对查看匿名身份,作罢了" in phone.last
    await above.presses("反对")
    assert "过时" in await above.toast()
    await place.pass_working_days(5)
    assert life.row["opened_at"] is None
    for phone in (life.staff, life.chair):
        await phone.forges("unseal-look:1")
        assert "过时" in await phone.toast()
        await phone.says("/unseal 0001")
        assert "只有上级工会的主席能再提" in phone.last
    assert NAME not in life.staff.everything + life.chair.everything
    assert "匿名身份" not in life.worker.everything
    await asks(above)
    await life.colleague.presses("同意查看匿名身份")
    await time_to_object_passes(life)
    await above.presses("看姓名")
    assert await named(above)
    await life.admin.says("/roster")
    await life.admin.presses("匿名查看记录")
    assert "管理员老周 反对,作罢" in life.admin.last
    objected = [record["objected_by"] async for record in exported(place.database)]
    assert objected == ["", "管理员老周"]


@BOTH
async def test_before_the_second_yes_it_can_be_objected_to_as_well(life: Life) -> None:
    """Who is asked objects instead of saying no; who thinks better of it does not."""
    await asks(life.staff)
    await life.admin.presses("反对")
    await life.admin.presses(life.admin.buttons[-1])
    assert "没有反对" in life.admin.last
    await life.chair.presses("反对")
    await life.chair.presses("确认反对")
    for phone in (life.staff, life.admin):
        assert "周主席 反对查看匿名身份" in phone.last
    await life.chair.forges("unseal-yes:1")
    assert "过时" in await life.chair.toast()


async def test_who_was_not_told_cannot_object(life: Life) -> None:
    """Neither a stranger nor one of the two; and nobody once it is open."""
    await asks(life.staff)
    for phone in (life.staff, life.colleague, life.worker):
        for word in ("unseal-object:1", "unseal-object-yes:1"):
            await phone.forges(word)
            assert NOT_FOUND in await phone.toast()
    await life.chair.presses("同意查看匿名身份")
    await life.chair.forges("unseal-object-yes:1")
    assert NOT_FOUND in await life.chair.toast()
    await time_to_object_passes(life)
    await life.admin.forges("unseal-object-yes:1")
    assert "过时" in await life.admin.toast()
    assert life.row["objected_at"] is None


async def test_who_was_told_may_object_though_their_post_has_ended(life: Life) -> None:
    """Whoever rules the roster does not rid themselves of an objection."""
    await asks(life.staff)
    await life.chair.presses("同意查看匿名身份")
    await dismissed(life.place, life.admin, Role.ADMIN)
    await life.admin.presses("反对")
    await life.admin.presses("确认反对")
    assert life.row["objected_at"]


async def test_where_nobody_there_counts_the_union_above_hears_of_it(life: Life) -> None:
    """Its chairs and admins; those of the township are asker and asked, or too young."""
    place = life.place
    await dismissed(place, life.admin, Role.ADMIN)
    above = await place.official(302, "市主席", Role.CHAIR, place.city)
    ruling = await place.official(402, "市管理员", Role.ADMIN, place.city)
    young = await place.member(403, "新管理员")
    person = await place.person(young)
    async with place.database.transaction() as tx:
        await People(tx).appoint(person, Role.ADMIN, place.town.id, place.clock.now())
    await asks(life.staff)
    await life.chair.presses("同意查看匿名身份")
    for phone in (above, ruling):
        assert "已经同意" in phone.last
    assert "匿名身份" not in young.everything


async def test_at_the_root_nobody_objects_and_it_says_so(place: Town) -> None:
    """Before it is asked; the working day is waited for all the same."""
    staff = await place.official(201, "陈敏", Role.STAFF, place.city)
    chair = await place.official(301, "周主席", Role.CHAIR, place.city)
    worker = await place.member(101, NAME, place.city)
    await worker.drafts(WORDS)
    await worker.presses("匿名提交")
    assert "主席、管理员、上级工会马上知道" in worker.last
    await worker.presses("确认提交")
    await staff.says("/unseal 0001")
    await staff.says(REASON)
    assert "上级工会(1 位)马上知道" in staff.last
    await staff.presses("取消")
    await chair.says("/unseal 0001")
    await chair.says(REASON)
    assert "没有别的主席、管理员或上级可以反对" in chair.last
    await chair.presses("请另一位同意")
    await staff.presses("同意查看匿名身份")
    assert not await named(staff)
    await place.pass_working_days(2)
    await staff.presses("看姓名")
    assert await named(staff)


async def test_where_nobody_could_object_the_worker_is_told_so(place: Town) -> None:
    """What is said to them before they hand in is what holds."""
    await place.official(201, "陈敏", Role.STAFF, place.city)
    worker = await place.member(101, NAME, place.city)
    await worker.drafts(WORDS)
    await worker.presses("匿名提交")
    assert "这里没有别人可以反对;同意后再过 1 个工作日才能看" in worker.last
    assert "他们的岗位要早于这件事、满 30 天" in worker.last


@BOTH
async def test_in_danger_it_opens_at_once_and_all_are_told_at_night(life: Life) -> None:
    """Only what its submitter pressed, where it was said."""
    place = life.place
    above = await place.official(302, "市主席", Role.CHAIR, place.city)
    await life.worker.says("/submit")
    await life.worker.presses("劳动安全")
    assert "可以马上看您的姓名" in life.worker.last
    await life.worker.presses("有,有危险")
    await life.worker.says("有人被困在冷库里")
    await life.worker.presses("匿名提交")
    assert "他们同意了,马上就能看您的姓名" in life.worker.last
    await life.worker.presses("确认提交")
    await place.pass_time(hours=13)
    await life.staff.says("/unseal 0002")
    await life.staff.says(REASON)
    assert "本人说有危险:有人同意,马上就能看" in life.staff.last
    await life.staff.presses("请另一位同意")
    assert "马上会看到姓名" in above.last and "马上就打开" in life.admin.last
    await life.chair.presses("同意查看匿名身份")
    assert await named(life.chair)
    assert "已经打开" in above.last and "已经打开" in life.admin.last
    await life.staff.presses("看姓名")
    assert await named(life.staff)
    assert "您的匿名身份已被查看" in life.worker.last


async def test_what_staff_call_urgent_waits_like_any_other(life: Life) -> None:
    """So does danger that was pressed where nothing was said of names: in a message of before."""
    await life.staff.presses("更多…")
    await life.staff.presses("很紧急,马上办")
    await life.worker.says("/submit")
    await life.worker.presses("劳动安全")
    await life.worker.forges("draft-danger:yes", life.worker.newest("有人身危险")["message_id"])
    await life.worker.says("有人被困在冷库里")
    await life.worker.presses("匿名提交")
    await life.worker.presses("确认提交")
    for number in ("0001", "0002"):
        assert [row["urgent_at"] for row in life.place.tables()["cases"] if row["number"] == number] != [None]
        await life.staff.says(f"/unseal {number}")
        await life.staff.says(REASON)
        await life.staff.presses("请另一位同意")
        await life.chair.presses("同意查看匿名身份")
    assert [row["opened_at"] for row in life.place.tables()["unsealing"]] == [None, None]


@BOTH
async def test_after_downtime_it_does_not_open_before_others_could_object(life: Life) -> None:
    """The program stood still from the second yes on: who may object is told first, and has their working day."""
    await asks(life.staff)
    chair, place = await life.place.person(life.chair), life.place
    async with place.database.transaction() as tx:
        work = place.work(tx)
        await agree(work, 1, await work.people.actor(chair))
        await look(REQUESTS, work.at(work.now + timedelta(days=3)), 100)
    assert life.row["opened_at"] is None
    await place.pass_time(days=3)
    assert "已经同意" in life.admin.last and life.row["opened_at"] is None
    await life.admin.presses("反对")
    await life.admin.presses(life.admin.buttons[-1])
    await place.pass_working_days(2)
    assert life.row["opened_at"]


async def test_one_request_at_a_time(life: Life) -> None:
    """Who looked before another asked is told so; also while it waits to be opened."""
    await life.chair.says("/unseal 0001")
    await life.chair.says(REASON)
    await asks(life.staff)
    await life.chair.presses("请另一位同意")
    assert "已经有人要求过" in life.chair.last + await life.chair.toast()
    await life.chair.presses("同意查看匿名身份")
    await life.colleague.says("/unseal 0001")
    assert "已经有人要求过" in life.colleague.last
    assert len(life.place.tables()["unsealing"]) == 1


@BOTH
async def test_a_post_that_ends_while_it_waits_ends_it(life: Life) -> None:
    """Two must hold two posts when it opens; both hear that it is over."""
    await asks(life.staff)
    await life.chair.presses("同意查看匿名身份")
    await dismissed(life.place, life.staff, Role.STAFF)
    await time_to_object_passes(life)
    for phone in (life.staff, life.chair):
        assert "已经不在原来的岗位上,查看匿名身份作罢了" in phone.last
    await life.chair.forges("unseal-look:1")
    assert "过时" in await life.chair.toast()
    assert "匿名身份" not in life.worker.everything


# --- the submitter, the log, the help ---------------------------------------------------------------------------------


async def test_the_submitter_is_told_once_they_can_be_reached_again(life: Life) -> None:
    """Somebody who has blocked the bot hears of it when they are back; the log does not say that they were away."""
    await life.worker.blocks()
    await asks(life.staff)
    await life.chair.presses("同意查看匿名身份")
    await time_to_object_passes(life)
    assert life.row["opened_at"] and life.row["told_at"] is None
    assert "told" not in str([record async for record in exported(life.place.database)])
    await life.worker.unblocks()
    assert "您的匿名身份已被查看" in life.worker.everything
    assert life.row["told_at"]
    await life.worker.blocks()
    await life.worker.unblocks()
    assert life.worker.everything.count("您的匿名身份已被查看") == 1


async def test_at_night_only_who_taps_is_answered(life: Life) -> None:
    """Who is asked, who asked and the submitter hear of it in the morning; what was settled by then is not asked."""
    await life.place.move_to(life.place.rules.calendar.at(life.place.clock.now().date(), datetime(1, 1, 1, 22).time()))
    await asks(life.staff)
    await life.chair.forges("unseal-yes:1")
    for phone in (life.chair, life.admin, life.staff):
        assert "已经同意" not in phone.everything
    await life.place.pass_time(hours=11)
    assert "同意了查看匿名身份" in life.chair.everything and "要求查看匿名身份" not in life.chair.everything
    assert life.admin.everything.count("要求查看匿名身份") == 1 and "已经同意" in life.admin.last
    assert "主席周主席 同意查看匿名身份" in life.staff.last
    await life.place.move_to(
        life.place.rules.calendar.end_of(life.place.rules.calendar.local_day(life.place.clock.now()))
    )
    assert life.row["opened_at"] and "匿名身份" not in life.worker.everything
    await life.place.pass_time(hours=9)
    assert "您的匿名身份已被查看" in life.worker.last
    await life.staff.presses("看姓名")
    assert await named(life.staff)


@BOTH
async def test_the_log_says_everything_but_the_name(life: Life) -> None:
    """An admin reads it a page at a time, nobody else does; the export has every line."""
    await asks(life.staff)
    await life.chair.presses("不同意")
    for _ in range(6):
        await life.place.pass_working_days(4)
        await asks(life.chair, "很" * MOST)
    await life.staff.presses("同意查看匿名身份")
    await time_to_object_passes(life)
    await life.admin.says("/roster")
    await life.admin.presses("匿名查看记录")
    assert life.admin.last.count("0001 · ") == 6
    assert "工作人员陈敏 同意,8月" in life.admin.last
    assert "没有人同意" in life.admin.last
    await life.admin.presses(life.admin.buttons[0])
    assert f"工作人员陈敏 提出:{REASON}" in life.admin.last
    assert "主席周主席 不同意" in life.admin.last
    records = [record async for record in exported(life.place.database)]
    assert [record["answer"] for record in records] == ["agreed", *[""] * 5, "refused"]
    assert (records[0]["number"], records[0]["asked_by"], records[0]["answered_by"]) == ("0001", "周主席", "陈敏")
    assert (records[0]["asked_as"], records[0]["answered_as"]) == ("chair", "staff")
    assert records[-1]["reason"] == REASON
    assert NAME not in life.admin.everything + str(records)
    for phone in (life.worker, life.staff, life.chair):
        await phone.forges(f"unsealings:{life.place.town.id}:0")
        assert "管理员" in await phone.toast()


async def test_only_the_chairs_help_speaks_of_it(life: Life) -> None:
    """It is in no menu."""
    for phone in (life.worker, life.staff, life.chair):
        await phone.says("/help")
        assert ("/unseal" in phone.last) == (phone is life.chair)
    calls = [call for call in await life.place.look("calls") if call["method"].lower() == "setmycommands"]
    assert "unseal" not in str(calls)


async def test_a_small_enterprise_is_warned_of(life: Life) -> None:
    """With fewer than ten members, here or on the roster, the anonymous preview says so."""
    warning = "您单位人少,写得太细可能被认出来"
    await life.worker.drafts(WORDS)
    await life.worker.presses("匿名提交")
    assert warning in life.worker.last
    for chat in range(110, 119):
        await life.place.member(chat, f"工友{chat}")
    await life.worker.presses("修改")
    await life.worker.presses("匿名提交")
    assert warning not in life.worker.last
    await life.worker.presses("修改")
    await life.worker.presses("实名提交")
    assert "写得太细" not in life.worker.last


# --- the rules by themselves -----------------------------------------------------------------------------------------

ROOT, HERE, BELOW = UnionId(1), UnionId(2), UnionId(3)
VOICE = Voice(90)
CASE = Case(7, "0007", Kind.DEMAND, HERE, (ROOT, HERE), "pay", "", VOICE, True, False, NOW, NOW)
ASKED = Unsealing(1, 7, "0007", Person(1), Role.STAFF, REASON, NOW, NOW + timedelta(days=3))
ASKER = Actor(Person(1), posts=(Post(Role.STAFF, HERE),))


def of(person: int, *posts: tuple[Role, UnionId], own: bool = False) -> Actor:
    """`own`: the pseudonym of the case is theirs."""
    return Actor(Person(person), frozenset({VOICE} if own else ()), tuple(Post(*post) for post in posts))


STAFF, CHAIR, ADMIN, REP = ((role, HERE) for role in (Role.STAFF, Role.CHAIR, Role.ADMIN, Role.REPRESENTATIVE))

SECOND: list[tuple[str, Actor, dict[State, type[Refusal] | None]]] = [
    ("the other post", of(2, CHAIR), {State.OPEN: None}),
    ("the other post, above", of(2, (Role.CHAIR, ROOT)), {State.OPEN: None}),
    ("both posts, another person", of(2, STAFF, CHAIR), {State.OPEN: None}),
    ("the same post", of(2, STAFF), dict.fromkeys(State, NotFound)),
    ("the other post, below", of(2, (Role.CHAIR, BELOW)), dict.fromkeys(State, NotFound)),
    ("the other post, their own case", of(2, CHAIR, own=True), dict.fromkeys(State, NotFound)),
    ("the same person, one post", of(1, STAFF), dict.fromkeys(State, NotFound)),
    ("the same person, both posts", of(1, STAFF, CHAIR), dict.fromkeys(State, NotFound)),
    ("an admin", of(2, ADMIN), dict.fromkeys(State, NotFound)),
    ("a representative", of(2, REP), dict.fromkeys(State, NotFound)),
    ("a worker", of(2), dict.fromkeys(State, NotFound)),
]
AGREED = replace(ASKED, answer=State.AGREED, answered_by=Person(3), answered_at=NOW, opens_at=NOW + timedelta(days=1))
AT = {
    State.OPEN: (ASKED, NOW),
    State.OVER: (ASKED, ASKED.due_at + timedelta(seconds=1)),
    State.WAITING: (AGREED, NOW),
    State.AGREED: (replace(AGREED, opened_at=NOW), NOW),
    State.NAMELESS: (replace(AGREED, opened_at=NOW, nameless_at=NOW), NOW),
    State.OBJECTED: (replace(AGREED, objected_at=NOW, objected_by=Person(5)), NOW),
    State.LAPSED: (replace(AGREED, lapsed_at=NOW), NOW),
    State.REFUSED: (replace(ASKED, answer=State.REFUSED, answered_by=Person(3), answered_at=NOW), NOW),
}
LONG_AGO = NOW - timedelta(days=400)


def ripe(*actors: Actor, since: datetime = LONG_AGO) -> list[Held]:
    """Their posts, all held for long."""
    paths = {ROOT: (ROOT,), HERE: (ROOT, HERE), BELOW: (ROOT, HERE, BELOW)}
    return [Held(actor.person, post.role, paths[post.union], since) for actor in actors for post in actor.posts]


def outcome(check: object, *args: object) -> type[Refusal] | None:
    try:
        check(*args)  # type: ignore[operator]
    except Refusal as refusal:
        return type(refusal)
    return None


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize(("who", "actor", "expected"), SECOND, ids=[row[0] for row in SECOND])
def test_who_may_give_the_second_yes(who: str, actor: Actor, expected: dict[State, object], state: State) -> None:
    """Whoever may not is refused alike in every state; whoever may, only while it is open."""
    request, now = AT[state]
    assert request.state(now) is state
    posts = ripe(actor, ASKER)
    assert outcome(answers, request, actor, ASKER, posts, now) is expected.get(state, MovedOn)


def answers(request: Unsealing, actor: Actor, asker: Actor, posts: list[Held], now: datetime) -> None:
    """As a tap is judged."""
    check_answering(CASE, request, actor, posts, RULES)
    check_open(CASE, request, asker, posts, now)


FIRST: list[tuple[str, Actor, bool]] = [
    ("staff", of(1, STAFF), True),
    ("chair above", of(1, (Role.CHAIR, ROOT)), True),
    ("staff below", of(1, (Role.STAFF, BELOW)), False),
    ("staff, their own case", of(1, STAFF, own=True), False),
    ("staff and chair, their own case", of(1, STAFF, CHAIR, own=True), False),
    ("admin", of(1, ADMIN), False),
    ("representative", of(1, REP), False),
    ("worker", of(1), False),
]


@pytest.mark.parametrize(("who", "actor", "may"), FIRST, ids=[row[0] for row in FIRST])
def test_who_may_ask(who: str, actor: Actor, may: bool) -> None:
    """Whoever may not is refused alike, anonymous or not, asked before or not, and where there is no case."""
    plain, posts, over = replace(CASE, anonymous=False), ripe(actor), ASKED.due_at + timedelta(seconds=1)

    def asking(case: Case | None, *past: Unsealing, now: datetime = NOW) -> type[Refusal] | None:
        return outcome(check_asking, case, actor, posts, past, now, RULES)

    for case, past, refused in ((CASE, (), None), (plain, (), NotAnonymous), (CASE, (ASKED,), UnsealingAsked)):
        assert asking(case, *past) is (refused if may else NotFound)
    assert asking(None) is NotFound
    for state in State:
        settled = state in {State.AGREED, State.NAMELESS}
        assert asking(CASE, AT[state][0]) is (NotFound if not may else None if settled else UnsealingAsked)
        waits = UnsealingAsked if state is State.WAITING else None
        from_above = OnlyFromAbove if state is State.OBJECTED and who != "chair above" else None
        assert asking(CASE, AT[state][0], now=over) is ((waits or from_above) if may else NotFound)
    young = ripe(actor, since=NOW - timedelta(days=3))
    ripe_now = [post for post in young if counts(post, CASE, NOW, RULES)]
    assert outcome(check_asking, CASE, actor, ripe_now, (), NOW, RULES) is (PostTooYoung if may else NotFound)


@pytest.mark.parametrize("state", State)
def test_the_two_look_only_once_it_is_open(state: State) -> None:
    """And only with the post with which they asked, or answered."""
    request, now = AT[state]
    opened = state in {State.AGREED, State.NAMELESS}
    answered = of(3, CHAIR)
    assert outcome(check_looking, CASE, request, ASKER, ripe(ASKER), now) is (None if opened else MovedOn)
    if request.answered_by and opened:
        assert outcome(check_looking, CASE, request, answered, ripe(answered), now) is None
    for actor in (of(1, CHAIR), of(1), of(2, STAFF), of(3, STAFF), of(4, CHAIR), of(1, STAFF, own=True)):
        assert outcome(check_looking, CASE, request, actor, ripe(actor), now) is NotFound
    assert outcome(check_looking, CASE, request, ASKER, [], now) is NotFound


@pytest.mark.parametrize("state", State)
def test_whoever_was_told_objects_until_it_is_open(state: State) -> None:
    """None of the two, and nobody who was not told."""
    request, now = AT[state]
    objectable = state in {State.OPEN, State.WAITING}
    assert outcome(check_objecting, request, Person(5), True, now) is (None if objectable else MovedOn)
    assert outcome(check_objecting, request, Person(6), False, now) is NotFound
    for person in {request.asked_by, request.answered_by} - {None}:
        assert outcome(check_objecting, request, person, True, now) is NotFound


def test_two_posts_are_needed_at_the_moment_of_the_second_yes() -> None:
    """An asker who holds the other post only, or none, has no one post to bring; nor one whose post is young."""
    chair = of(2, CHAIR)
    for asker in (of(1), of(1, CHAIR), of(1, (Role.STAFF, BELOW))):
        assert outcome(answers, ASKED, chair, asker, ripe(chair, asker), NOW) is MovedOn
    assert outcome(answers, ASKED, chair, ASKER, ripe(chair), NOW) is MovedOn
    assert outcome(answers, ASKED, chair, ASKER, ripe(ASKER), NOW) is PostTooYoung


@given(post=st.integers(0, 200), case=st.integers(0, 200), days=st.integers(0, 100), delay=st.integers(0, 5))
def test_no_post_counts_that_could_have_been_made_for_the_case(post: int, case: int, days: int, delay: int) -> None:
    """Older than the case and held for so long; and the name opens after whole working days, or was to open at once."""
    figures = {"unsealing.post_days": days, "unsealing.delay_days": delay}
    rules = replace(RULES, policy=with_figures(RULES.policy, figures))
    handed_in = replace(CASE, submitted_at=NOW - timedelta(days=case))
    holding = Held(Person(1), Role.STAFF, (ROOT, HERE), NOW - timedelta(days=post))
    assert counts(holding, handed_in, NOW, rules) == (post > case and post >= days)
    opens = opening(handed_in, NOW, rules)
    assert rules.calendar.days_between(NOW, opens) == delay
    assert (opens == NOW) == (delay == 0)
    assert opening(replace(handed_in, open_at_once=True), NOW, rules) == NOW


@pytest.mark.parametrize(
    ("length", "refusal"), [(LEAST - 1, ReasonTooShort), (LEAST, None), (MOST, None), (MOST + 1, TextTooLong)]
)
def test_how_long_a_reason_is(length: int, refusal: type[Refusal] | None) -> None:
    """Blanks around it do not count."""
    assert outcome(checked_reason, " " * 30 + "字" * length + "\n") is refusal


@SQLITE_ONLY
async def test_the_tables_refuse_one_person_or_one_post(life: Life) -> None:
    """Whatever mistake the program makes."""
    import sqlite3

    await asks(life.staff)
    asker, other = await life.place.person(life.staff), await life.place.person(life.chair)
    for person, role in ((asker, "chair"), (other, "staff"), (other, "admin")):
        with pytest.raises(sqlite3.IntegrityError):
            async with life.place.database.transaction() as tx:
                await tx.unsealing_agree(id=1, person=person, role=role, now="2026-03-02T02:00:00Z")

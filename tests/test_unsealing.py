"""解封: nobody alone learns who an anonymous submitter is; two may, with a reason, and the submitter hears of it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest

from domain.cases.loop import Kind
from domain.cases.model import Case
from domain.people import Actor, Person, Post, Role, UnionId, Voice
from domain.refusal import MovedOn, NotFound, ReasonTooShort, Refusal, TextTooLong
from domain.unsealing import (
    LEAST,
    MOST,
    NotAnonymous,
    State,
    Unsealing,
    UnsealingAsked,
    check_answering,
    check_asking,
    check_looking,
    checked_reason,
)
from services.unsealing import exported
from storage.people import People
from tests.decisions import NOW, RULES
from tests.engines import BOTH, SQLITE_ONLY
from tests.phones import Phone, Town

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


async def named(phone: Phone) -> bool:
    """Whether the name can be read on this phone now."""
    return NAME in phone.everything


# --- each way through ------------------------------------------------------------------------------------------------


@BOTH
async def test_staff_ask_and_the_chair_agrees(life: Life) -> None:
    """Both read the name, once, in a message that cannot be forwarded and is gone after ten minutes."""
    await asks(life.staff)
    assert "最晚" in life.staff.last
    assert (REASON in life.chair.last, "工作人员陈敏 要求解封" in life.chair.last) == (True, True)
    assert not any([await named(life.staff), await named(life.chair), "解封" in life.worker.everything])
    await life.chair.presses("同意解封")
    assert f"0001 是 {NAME} 提交的" in life.chair.last
    assert life.chair.newest(NAME)["has_protected_content"]
    assert not await named(life.staff), "who asked may be asleep: the name waits for their tap"
    assert "主席周主席 同意解封" in life.staff.last
    await life.staff.presses("看姓名")
    assert f"0001 是 {NAME} 提交的" in life.staff.last
    for words in ("您的匿名已被解封", "工作人员陈敏 提出", "主席周主席 同意", REASON, "12351", "上级工会"):
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
    await life.staff.presses("同意解封")
    assert await named(life.staff)
    await life.colleague.presses("同意解封")
    assert "过时" in await life.colleague.toast()
    await life.chair.presses("看姓名")
    assert await named(life.chair)
    assert not await named(life.colleague)
    assert (life.row["asked_as"], life.row["agreed_as"]) == ("chair", "staff")


@BOTH
async def test_a_no_ends_it(life: Life) -> None:
    """Who asked hears of it, the submitter is not disturbed, and it is not asked again before its time is over."""
    await asks(life.chair)
    await life.colleague.presses("不同意")
    assert "没有同意解封,仍然匿名" in life.chair.last
    await life.staff.presses("同意解封")
    assert "过时" in await life.staff.toast()
    assert "解封" not in life.worker.everything
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
    await life.chair.presses("同意解封")
    assert "过时" in await life.chair.toast()
    assert not await named(life.chair)
    assert life.row["agreed_at"] is None


async def test_the_name_is_shown_once(life: Life) -> None:
    """A second look shows nothing, however the button is come by."""
    await asks(life.staff)
    await life.chair.presses("同意解封")
    await life.staff.presses("看姓名")
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
    assert "要求解封" not in life.chair.everything


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
        await People(tx).appoint(visitor.person, Role.CHAIR, place.town.id, place.clock.now())
    await asks(life.staff)
    assert life.row["asked_as"] == "chair"
    await life.staff.forges("unseal-yes:1")
    assert NOT_FOUND in await life.staff.toast()
    await life.chair.forges("unseal-yes:1")
    assert NOT_FOUND in await life.chair.toast(), "asked as chair: it takes one of the staff"
    await life.colleague.presses("同意解封")
    assert await named(life.colleague)


async def test_where_nobody_holds_the_other_post_it_cannot_be_asked(place: Town) -> None:
    """And nothing is written down."""
    staff = await place.official(201, "陈敏", Role.STAFF)
    worker = await place.member(101, NAME)
    await worker.hands_in(WORDS, sign="匿名提交")
    await staff.says("/unseal 0001")
    assert "一个人不能解封" in staff.last
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
    for words in ("不同意", "同意解封"):
        await chair.presses(words)
        assert NOT_FOUND in await chair.toast()
    await chair.says("/unseal 0001")
    assert NOT_FOUND in chair.last
    await above.presses("同意解封")
    assert await named(above)
    assert "您的匿名已被解封" in chair.last


async def test_who_has_lost_the_post_in_between_reads_nothing(life: Life) -> None:
    """Two posts must be held at the moment of the second yes, and still when the name is looked at."""
    await asks(life.staff)
    await dismissed(life.place, life.staff, Role.STAFF)
    await life.chair.presses("同意解封")
    assert "过时" in await life.chair.toast()
    await life.place.pass_working_days(4)
    await asks(life.colleague)
    await life.chair.presses("同意解封")
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


# --- the submitter, the log, the help ---------------------------------------------------------------------------------


async def test_the_submitter_is_told_once_they_can_be_reached_again(life: Life) -> None:
    """Somebody who has blocked the bot hears of it when they are back; the log does not say that they were away."""
    await life.worker.blocks()
    await asks(life.staff)
    await life.chair.presses("同意解封")
    assert life.row["told_at"] is None
    assert "told" not in str([record async for record in exported(life.place.database)])
    await life.worker.unblocks()
    assert "您的匿名已被解封" in life.worker.everything
    assert life.row["told_at"]
    await life.worker.blocks()
    await life.worker.unblocks()
    assert life.worker.everything.count("您的匿名已被解封") == 1


async def test_at_night_only_who_taps_is_answered(life: Life) -> None:
    """Who is asked, who asked and the submitter hear of it in the morning; what was settled by then is not asked."""
    await life.place.move_to(life.place.rules.calendar.at(life.place.clock.now().date(), datetime(1, 1, 1, 22).time()))
    heard = len(life.chair.heard), len(life.worker.heard)
    await asks(life.staff)
    await life.chair.forges("unseal-yes:1")
    assert await named(life.chair)
    assert len(life.worker.heard) == heard[1]
    await life.place.pass_time(hours=11)
    assert "您的匿名已被解封" in life.worker.last
    assert "要求解封" not in life.chair.everything
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
    await life.staff.presses("同意解封")
    await life.admin.says("/roster")
    await life.admin.presses("解封记录")
    assert life.admin.last.count("0001 · ") == 6
    assert "工作人员陈敏 同意,已解封" in life.admin.last
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
AT = {
    State.OPEN: (ASKED, NOW),
    State.OVER: (ASKED, ASKED.due_at + timedelta(seconds=1)),
    State.AGREED: (replace(ASKED, answer=State.AGREED, answered_by=Person(3), answered_at=NOW), NOW),
    State.REFUSED: (replace(ASKED, answer=State.REFUSED, answered_by=Person(3), answered_at=NOW), NOW),
}


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
    assert outcome(check_answering, CASE, request, actor, ASKER, now) is expected.get(state, MovedOn)


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
    plain = replace(CASE, anonymous=False)
    for case, last, refused in ((CASE, None, None), (plain, None, NotAnonymous), (CASE, ASKED, UnsealingAsked)):
        assert outcome(check_asking, case, actor, last, NOW, RULES) is (refused if may else NotFound)
    assert outcome(check_asking, None, actor, None, NOW, RULES) is NotFound
    over, agreed = ASKED.due_at + timedelta(seconds=1), AT[State.AGREED][0]
    assert outcome(check_asking, CASE, actor, AT[State.REFUSED][0], over, RULES) is (None if may else NotFound)
    assert outcome(check_asking, CASE, actor, agreed, NOW, RULES) is (None if may else NotFound)


@pytest.mark.parametrize("state", State)
def test_who_asked_looks_only_after_a_yes(state: State) -> None:
    """And only with the post with which they asked."""
    request, _ = AT[state]
    assert outcome(check_looking, CASE, request, ASKER) is (None if state is State.AGREED else MovedOn)
    for actor in (of(1, CHAIR), of(1), of(2, STAFF), of(3, CHAIR), of(1, STAFF, own=True)):
        assert outcome(check_looking, CASE, request, actor) is NotFound


def test_two_posts_are_needed_at_the_moment_of_the_second_yes() -> None:
    """An asker who holds the other post only, or none, has no one post to bring."""
    for asker in (of(1), of(1, CHAIR), of(1, (Role.STAFF, BELOW))):
        assert outcome(check_answering, CASE, ASKED, of(2, CHAIR), asker, NOW) is MovedOn


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

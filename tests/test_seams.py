"""Where two things that were made apart meet: another telephone, being forgotten, groups, what was entered by hand."""

import pytest

from domain.people import Role
from storage.times import to_text
from storage.unions import Unions
from tests.board import colleague, published
from tests.bulletins import published as announced
from tests.codes import moves, new, own_code
from tests.conftest import Cast
from tests.discussion import says
from tests.engines import BOTH
from tests.entries import NAME, WORDS, asked, enters
from tests.phones import Phone, said
from tests.rooms import PLAIN, Room, linked
from tests.tables import rows
from tests.traces import forgets, traces

__all__ = ["new"]

TROUBLE = "托管班下午四点就关门"


@BOTH
async def test_a_group_whose_new_number_is_known_moves_where_somebody_has_no_account(cast: Cast) -> None:
    """The number that nobody has is that of everybody without an account, and no place to put a group meanwhile."""
    office = await linked(cast.place, cast.staff, cast.colleague)
    await enters(cast.staff)
    there = PLAIN - 10**12
    chat = {"id": there, "type": "supergroup", "title": office.name}
    words = {"message_id": 1, "date": 0, "chat": chat, "text": "你好"}
    await cast.place.control(
        "updates", json={"message": words | {"from": {"id": 5, "is_bot": False, "first_name": "x"}}}
    )
    await cast.place.settle()
    await cast.place.control(f"groups/{PLAIN}/upgrade", json={})
    moved = cast.place.phones[there] = Room(cast.place, there, office.name)
    await cast.worker.hands_in(TROUBLE)
    assert TROUBLE in said(moved.cards[-1])
    assert [row["name"] for row in rows(cast.place, "identity") if row["chat_id"] == 0] == [""]


# --- forgotten after having moved -------------------------------------------------------------------------------------


@BOTH
async def test_who_moved_and_is_forgotten_leaves_nothing_of_what_the_new_account_had(cast: Cast) -> None:
    """The account that was taken in is one of their voices: its line of the roster, its places, its name go too."""
    place, new = cast.place, await cast.place.member(190, "欧阳新号")
    await new.hands_in(TROUBLE)
    taken_in = await place.person(new)
    async with place.database.transaction() as tx:
        now = to_text(place.clock.now())
        more = {"union_id": place.works.id, "contact_group": "", "roles": "worker", "left_at": None, "now": now}
        entry = await tx.roster_add(name="名册上的人", staff_number="", **more)
        await tx.roster_join(id=entry, person=taken_in, now=now)
    await announced(place, cast.staff, places=2)
    await new.presses("报名")
    await moves(new, await own_code(cast.worker))
    await place.pass_time(hours=30)
    await forgets(new)
    assert [row["person"] for row in rows(place, "roster")] == [None]
    assert rows(place, "signup") == []
    assert list(traces(place, "欧阳新号")) == []
    assert "欧阳新号" not in cast.staff.newest("📋")["text"]
    assert "已注销的职工" in cast.staff.newest("📋")["text"]


@BOTH
async def test_who_took_a_case_over_and_is_forgotten_is_named_on_no_card(cast: Cast) -> None:
    """Their name was written down for them; it goes as one's own does."""
    code = await enters(cast.staff)
    await cast.worker.says(f"/claim {code}")
    await cast.worker.presses("是我的,认领")
    assert NAME in cast.staff.newest("📋")["text"]
    await forgets(cast.worker)
    assert NAME not in cast.staff.newest("📋")["text"]
    assert "已注销的职工" in cast.staff.newest("📋")["text"]


@BOTH
async def test_whoever_took_an_account_in_cannot_have_it_forgotten_before_it_can_be_undone(
    cast: Cast, new: Phone
) -> None:
    """A found slip of paper must not wipe everything out; the old telephone still takes it all back."""
    await cast.worker.hands_in(TROUBLE)
    await moves(new, await own_code(cast.worker))
    await new.says("/forget")
    assert "刚换过手机" in new.last
    await new.forges("forget-now")
    assert "刚换过手机" in await new.toast()
    await cast.worker.presses("不是我,退回来")
    await cast.worker.says("/mine")
    assert "0001" in cast.worker.messages[-1]["reply_markup"]["inline_keyboard"][0][0]["text"]


# --- messages of another chat -----------------------------------------------------------------------------------------


@BOTH
async def test_what_staff_were_shown_in_the_old_chat_is_not_changed_in_the_new_one(cast: Cast) -> None:
    """Numbers of messages are good in one chat only: of comments and of bulletins as well as of cards."""
    place = cast.place
    await published(cast)
    rude, other = await colleague(place), await colleague(place, 103, "刘大力")
    await says(rude, "班长就是个骗子")
    await other.forges("discuss-report:1")
    await announced(place, cast.staff)
    new = await place.phone(290, "孙浩新")
    moved = await place.person(cast.colleague)
    await moves(new, await own_code(cast.colleague))
    for table in ("comment_notice", "reader"):
        assert [row for row in rows(place, table) if row["person"] == moved and row["message_id"]] == []


# --- the union of an account that was taken in ------------------------------------------------------------------------


@BOTH
async def test_what_was_kept_from_somebodys_union_stays_so_on_another_telephone(cast: Cast) -> None:
    """Handed in past the boss's union; the account becomes a voice of somebody of another union, and comes back."""
    place = cast.place
    async with place.database.transaction() as tx:
        other = await Unions(tx).add("红旗纺织工会", place.town)
    boss, new = await place.official(203, "马经理", Role.STAFF, other), await place.member(190, "新号", other)
    await place.official(204, "晨星的人", Role.STAFF, place.works)
    await new.hands_in(TROUBLE, sign="匿名提交")
    assert await kept_from(cast, boss)
    await moves(new, await own_code(cast.worker))
    assert await kept_from(cast, boss)
    await cast.worker.presses("不是我,退回来")
    assert await kept_from(cast, boss)
    await new.says("/start")
    assert "红旗纺织工会" in new.last, "what it had before"


async def kept_from(cast: Cast, phone: Phone) -> bool:
    person = await cast.place.person(phone)
    async with cast.place.database.transaction() as tx:
        return person in [row["person"] for row in await tx.identity_barred(case_id=1)]


async def test_who_came_in_by_the_roster_with_the_account_that_was_taken_in_is_asked_as_well(cast: Cast) -> None:
    """Whichever of their voices is on the list."""
    place, new = cast.place, await cast.place.member(190, "新号")
    async with place.database.transaction() as tx:
        now = to_text(place.clock.now())
        more = {"union_id": place.works.id, "contact_group": "", "roles": "worker", "left_at": None, "now": now}
        entry = await tx.roster_add(name=NAME, staff_number="", **more)
        await tx.roster_join(id=entry, person=(await tx.identity_by_chat(chat_id=190))["person"], now=now)
    await moves(new, await own_code(cast.worker))
    await asked(cast)
    await new.presses("是我说的")
    assert WORDS in new.everything


# --- long after -------------------------------------------------------------------------------------------------------


@BOTH
async def test_half_a_year_after_the_end_nobody_knows_who_talked_about_it(cast: Cast) -> None:
    """As of an anonymous submitter: what was said can be read, by whom not even the database knows."""
    place = cast.place
    await published(cast)
    talker = await colleague(place)
    await says(talker, "我也每天走回家")
    await cast.staff.resolves("加开一班")
    await cast.worker.presses("满意")
    await place.pass_time(days=179)
    [voice] = [row["person"] for row in rows(place, "comment")]
    assert owner(cast, voice) == await place.person(talker)
    await place.pass_time(days=3)
    assert owner(cast, voice) == voice
    await talker.forges("discuss:1:0")
    assert "我也每天走回家" in talker.last


def owner(cast: Cast, voice: int) -> int:
    return next(int(row["owner"]) for row in rows(cast.place, "identity") if row["person"] == voice)


# --- claimed after it was merged --------------------------------------------------------------------------------------


@BOTH
async def test_who_handles_what_a_case_went_into_does_not_take_it_over(cast: Cast) -> None:
    """They would go along in what they handle themselves, and could not go on with it."""
    code = await enters(cast.staff)
    await cast.worker.hands_in("夜班吃不上热饭", category="食宿交通")
    await cast.colleague.forges("accept:2:1")
    await cast.staff.forges("merge:1:1")
    await cast.staff.says("0002")
    await cast.staff.presses("确定并案")
    await cast.colleague.says(f"/claim {code}")
    await cast.colleague.presses("是我的,认领")
    assert "登记或者经手的" in await cast.colleague.toast()
    await cast.worker.says(f"/claim {code}")
    await cast.worker.presses("是我的,认领")
    assert "已经合在这件里" in await cast.worker.toast()


# --- forged -----------------------------------------------------------------------------------------------------------


async def test_nobody_is_named_who_is_no_colleague(cast: Cast, caplog: pytest.LogCaptureFixture) -> None:
    """A number made up on the button of a colleague is no way to learn who that is, and breaks nothing."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    someone = await cast.place.person(cast.worker)
    for number in (999, someone):
        await cast.staff.forges("assist:1:2")
        await cast.staff.forges(f"colleague:{number}")
        assert "王小明" not in cast.staff.last
    assert "a handler failed" not in caplog.text


async def test_a_category_that_there_is_not_is_all_of_them(cast: Cast, caplog: pytest.LogCaptureFixture) -> None:
    """Made up on a button of the board: answered, and no word of it is in the log."""
    await published(cast)
    other = await colleague(cast.place)
    await other.forges("board:newest:zhangsan:any:0")
    assert "0001 夜班班车" in other.buttons[0]
    assert "zhangsan" not in caplog.text

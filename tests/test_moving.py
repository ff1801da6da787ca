"""换手机: one code brings everything to another account, the old one can stop it for a day, and posts stay behind."""

from pathlib import Path

from domain.people import Role
from storage.copy import backup, restore
from storage.people import People
from tests.backups import everything, unheard
from tests.codes import CODE, moves, new, own_code
from tests.conftest import Cast
from tests.engines import BOTH
from tests.entries import WORDS, enters
from tests.phones import Phone, buttons_of, said
from tests.tables import rows

__all__ = ["new"]

TROUBLE = "希望暑期开设托管班"
SECRET = "班长扣了我三天的工钱"


async def numbers(phone: Phone) -> set[str]:
    """The cases in somebody's list."""
    await phone.says("/mine")
    labels = [button["text"] for button in buttons_of(phone.messages[-1])]
    return {f"{n:04d}" for n in range(1, 10) if any(f"{n:04d}" in label for label in labels)}


@BOTH
async def test_everything_comes_to_the_new_telephone(cast: Cast, new: Phone) -> None:
    """Named and anonymous cases, the union, what one follows; answers reach the new one, and only that."""
    old = cast.worker
    await old.hands_in(TROUBLE)
    await old.hands_in(SECRET, category="工资福利", sign="匿名提交")
    other = await cast.place.member(102, "李强")
    await other.hands_in("修自行车棚", category="食宿交通")
    code = await own_code(old)
    await new.says("/start")
    await moves(new, code)
    assert "换好了" in new.newest("换好了")["text"]
    assert await numbers(new) == {"0001", "0002"}
    assert await numbers(old) == set()
    heard = len(old.heard)
    await cast.staff.says("/case 0001")
    await cast.staff.presses("受理")
    await cast.staff.replies(TROUBLE, "下周一开班")
    await cast.staff.says("/case 0002")
    await cast.staff.presses("受理")
    await cast.staff.replies(SECRET, "正在核实")
    assert "下周一开班" in new.everything
    assert "正在核实" in new.everything
    assert len(old.heard) == heard
    await new.says("还有一件事")
    assert "补充原来的事" in new.last, "nobody is asked for a union any more"
    await new.says("/start")
    assert "晨星精密电子工会" in new.last
    await old.forges("look:1")
    assert "没有找到" in await old.toast()


@BOTH
async def test_what_stood_in_the_old_chat_is_not_edited_from_the_new_one(cast: Cast, new: Phone) -> None:
    """Numbers of messages are good in one chat only: a reply in the new one is no reply to what the old one had."""
    await cast.worker.hands_in(TROUBLE)
    code = await own_code(cast.worker)
    await moves(new, code)
    person = next(row["submitter"] for row in rows(cast.place, "cases"))
    there = {message["message_id"] for message in new.messages}
    for table in ("reference", "card"):
        assert {row["message_id"] for row in rows(cast.place, table) if row["person"] == person} - {None} <= there
    old = [said(message) for message in cast.worker.messages]
    await cast.staff.presses("受理")
    assert [said(message) for message in cast.worker.messages] == old
    assert TROUBLE in new.everything or "工会已接手" in new.everything


@BOTH
async def test_the_old_telephone_hears_at_once_and_takes_everything_back(cast: Cast, new: Phone) -> None:
    """不是我: as it was before, and what the other account had is still there; a code made since is void."""
    old = cast.worker
    await old.hands_in(TROUBLE)
    await new.join(cast.place.works)
    own = await new.hands_in(SECRET, category="工资福利", sign="匿名提交")
    code = await own_code(old)
    await moves(new, code)
    assert await numbers(new) == {"0001", own}
    assert "另一台手机" in old.newest("另一台手机")["text"]
    await old.presses("不是我,退回来")
    assert "全部退回来了" in old.newest("全部退回来了")["text"]
    assert "退回去了" in new.newest("退回去了")["text"]
    assert await numbers(old) == {"0001"}
    assert await numbers(new) == {own}
    await cast.staff.says("/case 0002")
    await cast.staff.presses("受理")
    await cast.staff.replies(SECRET, "正在核实")
    assert "正在核实" in new.everything
    assert "正在核实" not in old.everything
    await new.says(f"/claim {code}")
    assert "用过了" in new.last


@BOTH
async def test_it_can_be_undone_for_a_day_and_by_the_old_telephone_only(cast: Cast, new: Phone) -> None:
    """Forged by anybody else it is nothing; after a day it is too late, and the row is gone."""
    await cast.worker.hands_in(TROUBLE)
    await moves(new, await own_code(cast.worker))
    for phone in (new, cast.staff, cast.colleague):
        await phone.forges("move-undo:1")
        assert await numbers(new) == {"0001"}
    await new.says("/settings")
    await new.presses("换手机")
    assert "刚换过手机" in await new.toast(), "whoever took it in cannot go on with it"
    await cast.place.pass_time(hours=25)
    await cast.worker.presses("不是我,退回来")
    assert await numbers(new) == {"0001"}
    assert rows(cast.place, "moving") == []


@BOTH
async def test_posts_do_not_move(cast: Cast) -> None:
    """What waited goes to a colleague; the new account is nobody's staff; undone, the post is back."""
    staff, new = cast.staff, await cast.place.phone(290, "陈敏新")
    await cast.worker.hands_in(TROUBLE)
    await staff.presses("受理")
    code = await own_code(staff)
    await moves(new, code)
    assert "请一位同事接手" in cast.colleague.last
    await new.says("/enter")
    assert "代录由工会工作人员和主席来做" in new.last
    await staff.says("/enter")
    assert "代录由工会工作人员和主席来做" in staff.last
    await staff.presses("不是我,退回来")
    await staff.says("/enter")
    assert "交给哪个工会办" in staff.last
    ended = [row for row in rows(cast.place, "appointment") if row["what"] == "ended"]
    assert len(ended) == 1


async def test_a_union_keeps_its_last_admin(cast: Cast) -> None:
    """Their posts would end with the move, and nobody could give them back: somebody else comes first."""
    admin = await cast.place.official(401, "郑管理", Role.ADMIN)
    await admin.says("/settings")
    await admin.presses("换手机")
    assert "只有您一位管理员" in await admin.toast()
    await cast.place.official(402, "冯管理", Role.ADMIN)
    await admin.presses("换手机")
    assert CODE.search(admin.last)


async def test_undone_both_are_known_to_their_union_as_before(cast: Cast) -> None:
    """Whoever was verified on the other telephone is so again."""
    other, place = await cast.place.member(102, "李强"), cast.place
    async with place.database.transaction() as tx:
        person = await People(tx).visitor(other.id)
        assert person
        await tx.member_verify(person=person.person, union_id=place.works.id, now="2026-03-02T00:00:00Z")
    assert sum(row["verified_at"] is not None for row in rows(place, "member")) == 4
    await moves(other, await own_code(cast.worker))
    await cast.worker.presses("不是我,退回来")
    assert sum(row["verified_at"] is not None for row in rows(place, "member")) == 4


async def test_an_account_with_a_post_takes_nothing_in(cast: Cast) -> None:
    """A chair's account does not become a worker's unasked."""
    code = await own_code(cast.worker)
    await cast.chair.says(f"/claim {code}")
    assert "担任着工会职务" in cast.chair.last
    await cast.chair.forges(f"claim-sure:{code.replace('-', '')}")
    assert "担任着工会职务" in await cast.chair.toast()


async def test_a_code_is_good_once_and_the_newest_only(cast: Cast, new: Phone) -> None:
    """One's own is nothing new; the second ends the first."""
    first = await own_code(cast.worker)
    second = await own_code(cast.worker)
    await cast.worker.says(f"/claim {second}")
    assert "就是您自己的" in cast.worker.last
    await new.says(f"/claim {first}")
    assert "没有这个码" in new.last
    await moves(new, second)
    await cast.colleague.forges(f"claim-sure:{second.replace('-', '')}")
    assert "用过了" in await cast.colleague.toast()


@BOTH
async def test_what_was_entered_for_somebody_moves_with_them(cast: Cast, new: Phone) -> None:
    """Claimed on the old telephone, without a name: the new one has it, nobody reads whose it is."""
    code = await enters(cast.staff, name=None)
    await cast.worker.says(f"/claim {code}")
    await cast.worker.presses("是我的,认领")
    await moves(new, await own_code(cast.worker))
    await cast.staff.presses("受理")
    await cast.staff.replies(WORDS, "正在和食堂商量")
    assert "正在和食堂商量" in new.everything
    assert "正在和食堂商量" not in cast.worker.everything
    assert "王小明" not in cast.staff.everything


async def test_a_telephone_that_is_gone_cannot_be_told(cast: Cast, new: Phone) -> None:
    """Blocked or lost: everything comes along, and what nobody could be told of is shown."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    code = await own_code(cast.worker)
    await cast.worker.blocks()
    await cast.staff.replies(TROUBLE, "下周一开班")
    assert "收不到消息" in cast.staff.newest("📋")["text"]
    await moves(new, code)
    assert "收不到消息" not in cast.staff.newest("📋")["text"]
    assert TROUBLE in new.everything


async def test_a_code_stands_nowhere_but_in_the_chat(cast: Cast) -> None:
    """Only its digest is kept."""
    code = await own_code(cast.worker)
    await cast.place.settle()
    kept = str(cast.place.tables())
    assert code not in kept
    assert code.replace("-", "") not in kept
    assert CODE.search(cast.worker.last)
    assert cast.worker.messages[-1].get("has_protected_content")


def test_a_code_is_read_however_it_is_written() -> None:
    """Small or wide letters, dashes or blanks; what looks like another letter is none."""
    from domain.receipts import looks_like_code, plain, spoken

    assert spoken("KX7M2PQA93RT") == "KX7M-2PQA-93RT"
    for written in ("kx7m 2pqa 93rt", "KX7M-2PQA-93RT", "KX7M—2PQA—93RT", "ＫＸ７Ｍ２ＰＱＡ９３ＲＴ"):
        assert plain(written) == "KX7M2PQA93RT"
        assert looks_like_code(written)
    for wrong in ("KX7M-2PQA-93R0", "KX7M-2PQA-93R", "KX7M-2PQA-93RTT", "", "食堂夜班没有热饭老张说的"):
        assert not looks_like_code(wrong)


@BOTH
async def test_a_backup_brings_back_what_was_claimed_and_what_moved(cast: Cast, new: Phone, tmp_path: Path) -> None:
    """A voice may be older than the account that has it by now: accounts come first."""
    code = await enters(cast.staff, name=None)
    stranger = await cast.place.phone(105, "张师傅")
    await stranger.says(f"/claim {code}")
    await stranger.presses("是我的,认领")
    await moves(new, await own_code(cast.worker))
    file, target = tmp_path / "backup.db", f"sqlite:///{tmp_path}/elsewhere.db"
    assert await backup(cast.place.settings.database, file, unheard) == await restore(file, target, unheard)
    assert everything(target) == everything(cast.place.settings.database)


async def test_undone_who_had_no_union_has_none(cast: Cast, new: Phone) -> None:
    """Nobody becomes one of a union by lending somebody of it their code for a minute."""
    code = await own_code(new)
    other, place = await cast.place.member(102, "李强"), cast.place
    async with place.database.transaction() as tx:
        person = await People(tx).visitor(other.id)
        assert person
        await tx.member_verify(person=person.person, union_id=place.works.id, now="2026-03-02T00:00:00Z")
    members = sorted((row["person"], row["verified_at"] is not None) for row in rows(place, "member"))
    await moves(other, code)
    await new.presses("不是我,退回来")
    assert sorted((row["person"], row["verified_at"] is not None) for row in rows(place, "member")) == members

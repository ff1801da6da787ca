"""请工会核实我: by a row of the roster, who may object, and who comes with its invitation."""

import pytest

from domain.enrollment import Change
from domain.people import Role
from domain.verification import Said, is_same, read
from services import invitations
from storage.people import People
from storage.roster import Roster
from tests.engines import BOTH
from tests.phones import Phone, Town
from tests.tables import rows

NAME, NUMBER = "王小明", "A1023"


async def listed(place: Town, name: str = NAME, number: str = NUMBER, *, left: bool = False) -> int:
    """Somebody on the roster of the works."""
    async with place.database.transaction() as tx:
        change = Change(None, place.works.id, name, number, (Role.WORKER,), "", left)
        return await Roster(tx).add(place.works.id, change, place.clock.now())


async def invited(place: Town, entry: int) -> str:
    """The code of that row."""
    async with place.database.transaction() as tx:
        return await invitations.invite(place.work(tx), place.works.id, Role.WORKER, NAME, entry=entry)


async def came_in(place: Town, chat: int, name: str) -> Phone:
    """Who has said themselves where they work."""
    worker = await place.phone(chat, name)
    await worker.says(f"/start u{place.works.id}")
    await worker.presses("是的")
    return worker


async def verified(place: Town, worker: Phone) -> bool:
    person = await place.person(worker)
    return [row["verified_at"] is not None for row in rows(place, "member") if row["person"] == person] == [True]


async def counts(place: Town, worker: Phone) -> bool:
    """Whether a ballot could count them."""
    person = await place.person(worker)
    async with place.database.transaction() as tx:
        membership = await People(tx).membership(person)
    return bool(membership and membership.counts)


async def says_it(worker: Phone, words: str = f"{NUMBER} {NAME}") -> None:
    await worker.presses("请工会核实我")
    await worker.says(words)


@BOTH
async def test_number_and_name_on_the_roster_make_a_verified_member(place: Town) -> None:
    """Both in one message, in whatever order; nobody else hears of it, and no post, nor the row, comes with it."""
    await listed(place)
    colleague, worker = await came_in(place, 102, "李小红"), await came_in(place, 101, "小明")
    before = len(colleague.messages)
    await says_it(worker, f"{NAME},工号 {NUMBER.lower()}")
    assert "已核实的职工" in worker.last
    assert "能看、能附议" in worker.last
    assert await verified(place, worker)
    assert [row["person"] for row in rows(place, "roster")] == [None]
    assert rows(place, "appointment") == []
    assert len(colleague.messages) == before


@BOTH
async def test_what_does_not_fit_reads_the_same_and_there_are_five_tries(place: Town) -> None:
    """A wrong name, a wrong number, somebody who has left, a row that is taken: nobody learns which of them it was."""
    await listed(place)
    await listed(place, "张建国", "77", left=True)
    first, worker = await came_in(place, 102, "甲"), await came_in(place, 101, "乙")
    await says_it(first)
    await worker.presses("请工会核实我")
    wrong = ("1 不知道", f"{NUMBER} {NAME}", "77 张建国", f"1024 {NAME}", f"{NUMBER} 李小红")
    for left, words in enumerate(wrong):
        await worker.says(words)
        assert worker.last == worker.last.replace(
            worker.last, f"没有对上。请照工资条再写一次工号和姓名,今天还能试 {4 - left} 次。"
        )
    await worker.says(f"{NUMBER} {NAME}")
    assert "今天试了 5 次" in worker.last
    assert not await verified(place, worker)
    await place.pass_time(days=1)
    await says_it(worker, f"1 {NAME}")
    assert "今天还能试 4 次" in worker.last


@BOTH
async def test_who_is_called_so_can_object_for_a_day(place: Town) -> None:
    """The other one is not verified any more and hears it; from then on the row takes an invitation."""
    entry = await listed(place)
    owner, worker = await came_in(place, 102, NAME), await came_in(place, 101, "别人")
    await says_it(worker)
    assert f"用“{NAME}”的工号和姓名" in owner.last
    await worker.forges(f"listed-not-me:{entry}")
    assert await verified(place, worker)
    await owner.presses("不是我核实的")
    assert "已经取消" in owner.last
    assert "核实取消了" in worker.last
    assert not await verified(place, worker)
    await says_it(worker)
    assert "没有对上" in worker.last
    await owner.says(await invited(place, entry))
    await owner.presses("是,接受")
    assert await verified(place, owner)


async def test_after_a_day_it_is_too_late_to_object(place: Town) -> None:
    """As with a new telephone; the invitation still takes the row over."""
    await listed(place)
    owner, worker = await came_in(place, 102, NAME), await came_in(place, 101, "别人")
    await says_it(worker)
    await place.pass_time(days=2)
    await owner.presses("不是我核实的")
    assert await verified(place, worker)


@BOTH
async def test_who_comes_with_the_invitation_takes_the_row_over_at_once(place: Town) -> None:
    """Both are told; who comes with the invitation of the row by which they were verified just stays."""
    entry = await listed(place)
    worker, owner = await came_in(place, 101, "别人"), await place.phone(102, "本人")
    await says_it(worker)
    await owner.says(await invited(place, entry))
    await owner.presses("是,接受")
    assert "本人的邀请来了" in worker.last
    assert "现在只认您" in owner.everything
    assert [await verified(place, each) for each in (worker, owner)] == [False, True]
    other = await listed(place, "李小红", "7")
    await says_it(worker, "7 李小红")
    assert await verified(place, worker)
    await worker.says(await invited(place, other))
    await worker.presses("是,接受")
    assert await verified(place, worker)
    assert {row["by_entry"] for row in rows(place, "member")} == {None}


@BOTH
async def test_who_has_no_number_is_verified_by_the_union_above(place: Town) -> None:
    """Staff of the township are asked, and of them nobody with a post in the enterprise; a forged yes does nothing."""
    above = await place.official(201, "陈敏", Role.STAFF)
    own = await place.official(202, "厂里的", Role.STAFF, place.works)
    both = await place.official(203, "两边的", Role.STAFF)
    person = await place.person(both)
    async with place.database.transaction() as tx:
        await People(tx).appoint(person, Role.CHAIR, place.works.id, place.clock.now())
    worker = await came_in(place, 101, NAME)
    number = await place.person(worker)
    before = len(own.messages), len(both.messages)
    await worker.presses("请工会核实我")
    await worker.presses("没有工号")
    assert "已经请" in worker.last
    assert (len(own.messages), len(both.messages)) == before
    for stranger in (own, both, worker):
        await stranger.forges(f"vouch:{number}-yes")
        assert not await verified(place, worker)
    await worker.presses("请工会核实我")
    await worker.presses("没有工号")
    assert "还在等" in worker.last + await worker.toast()
    assert f"{NAME} 说自己在" in above.last
    await above.presses("是,在那里上班")
    assert "上级工会核实过了" in worker.last
    assert await verified(place, worker)
    assert await counts(place, worker) is False
    await above.forges(f"vouch:{number}-no")
    assert await verified(place, worker)


async def test_what_nobody_above_can_tell_leaves_the_other_ways(place: Town) -> None:
    """Where nobody is there it is said at once; a no is told, and whoever asked may ask again."""
    worker = await came_in(place, 101, NAME)
    await worker.presses("请工会核实我")
    await worker.presses("没有工号")
    assert "上面暂时没有" in worker.last + await worker.toast()
    above = await place.official(201, "陈敏", Role.STAFF)
    await worker.presses("没有工号")
    await above.presses("核实不了")
    assert "这次没能核实" in worker.last
    assert not await verified(place, worker)


@BOTH
async def test_a_row_of_the_roster_does_not_count_for_ballots_and_posts(place: Town) -> None:
    """The code of the union does, and from then on the row is free for whoever it is."""
    entry = await listed(place)
    worker = await came_in(place, 101, "小明")
    await says_it(worker)
    assert await counts(place, worker) is False
    person = await place.person(worker)
    async with place.database.transaction() as tx:
        await People(tx).verify(place.clock.now(), person, place.works.id)
    assert await counts(place, worker) is True
    other = await came_in(place, 102, "本人")
    await says_it(other)
    assert await verified(place, other)
    assert [row["by_entry"] for row in rows(place, "member") if row["by_entry"]] == [entry]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("1023 王小明", Said("1023", "王小明")),
        ("王小明,1023", Said("1023", "王小明")),
        ("工号:A1023 姓名:王小明", Said("A1023", "王小明")),
        ("我是王小明,工号是１０２３", Said("1023", "王小明")),
        ("王小明1023", Said("1023", "王小明")),
        ("1023王小明", Said("1023", "王小明")),
        ("1023", None),
        ("王小明", None),
        ("1023 1024 王小明", None),
        ("", None),
    ],
)
def test_number_and_name_are_read_as_people_write_them(words: str, said: Said | None) -> None:
    """Neither alone is enough."""
    assert read(words) == said


def test_a_row_without_a_number_is_nobodys() -> None:
    """Otherwise a name alone would do."""
    assert not is_same(Said("", NAME), "", NAME)
    assert is_same(Said("a1023", "王 小明"), "A1023", NAME)

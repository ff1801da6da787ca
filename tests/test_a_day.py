"""A person hands in so many demands a day: the next one is kept for tomorrow, and danger is never held back."""

import pytest

from tests.conftest import Cast
from tests.discussion import figure
from tests.engines import BOTH
from tests.entries import enters
from tests.phones import Phone
from tests.tables import rows
from tests.traces import forgets

SIGNS = ("实名提交", "匿名提交")


async def at_most(cast: Cast, daily: int) -> None:
    """The township's admin lets its people hand in fewer."""
    await figure(cast.place, "demand.daily", daily)


async def tries(worker: Phone, words: str, sign: str = "实名提交") -> None:
    """Hands one in, as far as it goes."""
    await worker.drafts(words)
    await worker.presses(sign)
    await worker.presses("确认提交")


@BOTH
async def test_the_eleventh_of_a_day_is_kept_for_tomorrow(cast: Cast) -> None:
    """Named and anonymous ones are one count; the words lie there, and the next day one tap goes on with them."""
    worker = cast.worker
    for number in range(10):
        await worker.hands_in(f"第 {number} 件", sign=SIGNS[number % 2])
    await tries(worker, "第十一件,食堂没有热饭", "匿名提交")
    assert "已经交了 10 件" in worker.last and "存好了" in worker.last and "12351" in worker.last
    assert worker.buttons == ["接着写", "有,有危险"]
    assert len(rows(cast.place, "cases")) == 10 and "第十一件" not in cast.staff.everything
    await worker.presses("接着写")
    await worker.presses("确认提交")
    assert "已经交了 10 件" in worker.last
    await cast.place.pass_time(hours=24)
    await worker.presses("接着写")
    assert "第十一件" in worker.last
    await worker.presses("确认提交")
    assert worker.everything.count("交上去了") == 11 and len(rows(cast.place, "cases")) == 11


async def test_the_words_are_found_by_the_keyboard_too(cast: Cast) -> None:
    """And what is said meanwhile is none of them."""
    await at_most(cast, 1)
    await cast.worker.hands_in("第一件")
    await tries(cast.worker, "第二件,灯坏了")
    await cast.worker.says("好的")
    await cast.place.pass_time(hours=24)
    await cast.worker.says("我要反映")
    assert "第二件,灯坏了" in cast.worker.last and "好的" not in cast.worker.last


async def test_danger_is_neither_refused_nor_counted(cast: Cast) -> None:
    """One tap under the sentence says so, after it was read what that means; and the office hears at once."""
    await at_most(cast, 1)
    worker = cast.worker
    await worker.hands_in("第一件")
    await tries(worker, "脚手架要倒了")
    await worker.presses("有,有危险")
    assert "现在有人身危险吗" in worker.last
    await worker.presses("有,有危险")
    assert "先离开危险的地方" in worker.last
    await worker.presses("实名提交")
    await worker.presses("确认提交")
    assert "要求今天接手" in worker.everything and "脚手架要倒了" in cast.staff.last
    assert [row["handed"] for row in rows(cast.place, "identity", chat_id=worker.id)] == [1]


async def test_whoever_is_in_no_danger_after_all_waits(cast: Cast) -> None:
    await at_most(cast, 1)
    await cast.worker.hands_in("第一件")
    await tries(cast.worker, "第二件")
    await cast.worker.presses("有,有危险")
    await cast.worker.presses("没有")
    await cast.worker.presses("确认提交")
    assert "已经交了 1 件" in cast.worker.last


async def test_a_press_for_a_draft_that_is_gone_does_nothing(cast: Cast) -> None:
    await cast.worker.forges("draft-in-danger")
    assert await cast.worker.toast()
    assert rows(cast.place, "conversation") == []


@BOTH
async def test_what_others_write_down_is_not_counted(cast: Cast) -> None:
    """Neither against the staff who enter it, nor against whoever takes it over by a code; drafts count for nobody."""
    await at_most(cast, 1)
    codes = [await enters(cast.staff, words) for words in ("老张的第一件", "老张的第二件")]
    await cast.worker.says(f"/claim {codes[0]}")
    await cast.worker.presses("是我的,认领")
    await cast.worker.drafts("不写了")
    await cast.worker.presses("取消")
    assert await cast.worker.hands_in("自己的一件")
    assert len(rows(cast.place, "cases")) == 3


@pytest.mark.parametrize("sign", SIGNS)
async def test_one_that_was_withdrawn_counts(cast: Cast, sign: str) -> None:
    """Its cards have gone out."""
    await at_most(cast, 1)
    await cast.worker.hands_in("第一件", sign=sign)
    await cast.worker.presses("撤回")
    await cast.worker.presses("确定")
    await tries(cast.worker, "第二件")
    assert "已经交了 1 件" in cast.worker.last


@BOTH
async def test_the_count_is_of_that_day_and_of_nobody_who_is_forgotten(cast: Cast) -> None:
    """It goes with the next day's first look, or with its person; nothing else says it."""
    other = await cast.place.member(102, "孙丽")
    for phone in (cast.worker, other):
        await phone.hands_in("一件", sign="匿名提交")
    assert sorted(row["handed"] for row in rows(cast.place, "identity") if row["handed"]) == [1, 1]
    await forgets(other)
    assert [row["chat_id"] for row in rows(cast.place, "identity") if row["handed_on"]] == [cast.worker.id]
    await cast.place.pass_time(hours=24)
    assert {(row["handed"], row["handed_on"]) for row in rows(cast.place, "identity")} == {(None, None)}

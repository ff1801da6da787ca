"""An answer that was taken back, or cannot be: whoever asks reads why, and a stranger learns nothing."""

from tests.cases import taking_back
from tests.conftest import Cast
from tests.engines import BOTH

TROUBLE = "暑期没有人照看孩子"


@BOTH
async def test_taken_back_twice_says_that_it_is_taken_back(cast: Cast) -> None:
    """At once and after the two minutes alike; the history says it once."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.replies(TROUBLE, "发错人了")
    data = taking_back(cast.staff)
    await cast.staff.forges(data)
    await cast.staff.forges(data)
    assert "已经撤回了" in await cast.staff.toast()
    await cast.place.pass_time(minutes=3)
    await cast.staff.forges(data)
    assert "已经撤回了" in await cast.staff.toast()
    assert [row["action"] for row in cast.place.tables()["event"]] == ["submit", "reply", "unsend"]


@BOTH
async def test_only_who_wrote_it_takes_it_back(cast: Cast) -> None:
    """A colleague reads so; the worker reads what anybody reads of an answer that there is not."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.replies(TROUBLE, "正在联系学校")
    data = taking_back(cast.staff)
    await cast.colleague.forges(data)
    assert "只有本人能撤回" in await cast.colleague.toast()
    await cast.worker.forges(data)
    known = await cast.worker.toast()
    await cast.worker.forges("unsend:999")
    assert await cast.worker.toast() == known
    assert "正在联系学校" in cast.worker.everything


@BOTH
async def test_each_reads_it_in_their_language(cast: Cast) -> None:
    """In English too."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.replies(TROUBLE, "发错人了")
    data = taking_back(cast.staff)
    for phone in (cast.staff, cast.colleague):
        await phone.says("/language")
        await phone.presses("English")
    await cast.colleague.forges(data)
    assert "only they can take it back" in await cast.colleague.toast()
    await cast.staff.forges(data)
    await cast.staff.forges(data)
    assert "taken back already" in await cast.staff.toast()

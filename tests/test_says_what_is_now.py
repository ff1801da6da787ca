"""A message that was pressed, or is told again, says what is now: once, and with the buttons of now."""

import pytest

from tests.assembly import TROUBLE, Assembly
from tests.bulletins import at_once, published
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Json, Phone, buttons_of, said

__all__ = ["at_once"]


def labels(message: Json) -> list[str]:
    return [button["text"] for button in buttons_of(message)]


async def reads_english(*phones: Phone) -> None:
    for phone in phones:
        await phone.says("/language")
        await phone.presses("English")


@pytest.mark.parametrize("english", [False, True])
async def test_a_changed_vote_is_noted_once(assembly: Assembly, english: bool) -> None:
    """Under the news that brought it; and what they have said is no button any more."""
    await assembly.propose()
    await assembly.votes("同意联名", 1, 2)
    voter = assembly.people[1]
    if english:
        await reads_english(voter)
    await assembly.staff.presses("立案")
    yes, no, abstain = ("For", "Against", "Abstain") if english else ("赞成", "反对", "弃权")
    for word in (yes, no, abstain):
        await voter.presses(word)
    news = voter.newest("“工业园加一个母婴室”")
    assert said(news).count("✅") == 1 and abstain.lower() in said(news).lower()
    assert labels(news) == [yes, no]


@BOTH
async def test_whoever_signed_is_not_asked_to_sign(assembly: Assembly) -> None:
    await assembly.propose()
    await assembly.votes("同意联名", 1)
    card = assembly.people[1].newest("📜 0001")
    assert "同意联名" not in labels(card) and "不联名" in labels(card), "they may think better of it"
    assert "同意联名" in labels(assembly.people[2].newest("📜 0001"))


@BOTH
@pytest.mark.parametrize("english", [False, True])
async def test_what_does_not_satisfy_is_solved_no_more(cast: Cast, english: bool) -> None:
    """The card does not call it so; what asked whether they are satisfied says what came of it, and asks no more."""
    await cast.worker.hands_in("希望暑期开设托管班")
    if english:
        await reads_english(cast.worker)
    await cast.staff.presses("受理")
    await cast.staff.resolves("周六开班")
    await cast.worker.presses("Not satisfied" if english else "不满意")
    await cast.worker.says("还没有开")
    asked, card = cast.worker.newest("📨"), cast.worker.newest("📋 0001")
    assert said(asked).count("✅") == 1 and (english or "已退回再办" in said(asked))
    assert not {"满意", "Satisfied", "不满意", "Not satisfied"} & {*labels(asked)}
    assert "已解决" not in said(card) and "solved" not in said(card).lower()


@BOTH
async def test_places_left_are_those_of_now(cast: Cast) -> None:
    """In the copy that was pressed, with or without going to look at it again."""
    await published(cast.place, cast.staff, places=30, where="文化礼堂")
    await cast.worker.presses("报名")
    copy = cast.worker.newest("周一到周五")
    assert "还有 29 个" in said(copy) and "您已报名" in said(copy)
    await cast.worker.presses("来不了,取消报名")
    assert "还有 30 个" in said(cast.worker.newest("周一到周五"))


@pytest.mark.parametrize("english", [False, True])
async def test_a_case_stands_once_in_a_digest(assembly: Assembly, english: bool) -> None:
    """Two things wait in it for the same people: it counts as one, by what is due first."""
    if english:
        await reads_english(assembly.staff)
    author = await assembly.place.member(102, "陈小红")
    await author.hands_in(TROUBLE, category="食宿交通")
    await assembly.staff.forges("accept:1:1")
    await assembly.staff.forges("suggest:1:2")
    await author.presses("好,请代表提")
    await assembly.lead.presses("我来提")
    await assembly.place.pass_time(days=9)
    digests = [text for text in assembly.staff.heard if text.startswith("🔔")]
    assert all(text.count("0001") == 1 for text in digests), digests
    assert any(("1 case" if english else "1 件事") in text for text in digests), digests

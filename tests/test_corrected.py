"""What was decided was worded wrong: 更正答复 sends the right words, and those from before stay in its course."""

import pytest

from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Phone, said

TROUBLE = "希望暑期开设托管班"


async def corrects(phone: Phone, words: str) -> None:
    await phone.says("/case 0001")
    await phone.presses("更多…")
    await phone.presses("更正答复")
    await phone.says(words)


async def course(phone: Phone) -> str:
    await phone.presses("看经过")
    return phone.last


@BOTH
async def test_a_result_is_corrected(cast: Cast) -> None:
    """The worker reads what holds now; the card says it, and the course both."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.resolves("周六开班")
    await corrects(cast.staff, "周日开班")
    assert "更正已发给职工" in cast.staff.last
    news = cast.worker.last
    assert "工会更正了前面说的(陈敏)" in news and "周日开班" in news and "周六开班" not in news
    for phone in (cast.worker, cast.staff):
        card = said(phone.newest("📋 0001"))
        assert "周日开班" in card and "周六开班" not in card
        lines = await course(phone)
        assert lines.index("答复:周六开班") < lines.index("更正:周日开班")
    await cast.worker.presses("满意")
    assert cast.place.tables()["cases"][0]["resolution"] == "周日开班"


@BOTH
async def test_a_reason_is_corrected_when_all_is_over(cast: Cast) -> None:
    """However long ago; what the worker can do about it stays as it was."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("不予受理")
    await cast.staff.says("镇上没有场地")
    await cast.place.pass_working_days(6)
    await corrects(cast.staff, "镇上的场地九月才建好")
    assert "镇上的场地九月才建好" in cast.worker.last
    assert cast.place.tables()["cases"][0]["outcome"] == "declined"
    await cast.worker.presses("申请复核")


@BOTH
async def test_what_was_asked_is_corrected(cast: Cast) -> None:
    """The worker answers the right question; it is still theirs to answer, by the same day."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("请职工补充")
    await cast.staff.says("孩子几岁?")
    due = cast.place.tables()["turn"][-1]["due_at"]
    await corrects(cast.staff, "有几个孩子,各几岁?")
    assert "有几个孩子" in cast.worker.last
    assert cast.place.tables()["turn"][-1]["due_at"] == due
    await cast.worker.replies("工会更正了", "两个,五岁和七岁")
    assert cast.place.tables()["event"][-1]["action"] == "complete"


@BOTH
async def test_who_decided_corrects_or_the_chair(cast: Cast) -> None:
    """A colleague reads whose it is; the chair's correction reaches whoever decided it, too."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.resolves("周六开班")
    await corrects(cast.colleague, "周一开班")
    assert "由本人、承办人或主席来更正" in cast.colleague.everything + await cast.colleague.toast()
    assert "周一开班" not in cast.worker.everything
    await corrects(cast.chair, "周日开班")
    assert "周日开班" in cast.worker.last and "周日开班" in cast.staff.last


@BOTH
async def test_what_the_chair_agreed_to_the_chair_corrects(cast: Cast) -> None:
    """Nor does the worker read, by way of a correction, what the chair has not agreed to yet."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.presses("办结")
    await cast.staff.presses("C 暂时办不到")
    await cast.staff.says("没有场地")
    [case] = cast.place.tables()["cases"]
    await cast.staff.forges(f"correct:1:{case['turn']}")
    await cast.staff.says("其实有场地")
    assert "其实有场地" not in cast.worker.everything
    await cast.chair.presses("同意")
    await corrects(cast.staff, "没有经费")
    assert "没有经费" not in cast.worker.everything
    await corrects(cast.chair, "没有场地,明年再看")
    assert "明年再看" in cast.worker.last


@pytest.mark.parametrize("who", ["worker", "stranger"])
async def test_nobody_else_corrects(cast: Cast, who: str) -> None:
    """By a forged button either; a stranger learns nothing."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.resolves("周六开班")
    phone = cast.worker if who == "worker" else await cast.place.member(109, "外人")
    await phone.forges("correct:1:2")
    await phone.says("周日开班")
    assert "correct" not in [event["action"] for event in cast.place.tables()["event"]]
    assert cast.place.tables()["cases"][0]["resolution"] == "周六开班"


async def test_whom_it_concerns_has_no_name(cast: Cast) -> None:
    """They read it under their pseudonym, like the answer."""
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    await cast.staff.resolves("周六开班")
    await corrects(cast.staff, "周日开班")
    assert "周日开班" in cast.worker.last
    assert cast.worker.name not in cast.staff.everything


async def test_in_english(cast: Cast) -> None:
    await cast.staff.says("/language")
    await cast.staff.presses("English")
    await cast.worker.hands_in(TROUBLE)
    await cast.worker.says("/language")
    await cast.worker.presses("English")
    await cast.staff.presses("Resolve")
    await cast.staff.presses("A Solved")
    await cast.staff.says("On Saturday")
    await cast.staff.says("/case 0001")
    await cast.staff.presses("More…")
    await cast.staff.presses("Correct the answer")
    await cast.staff.says("On Sunday")
    assert "The union corrects what it said" in cast.worker.last and "On Sunday" in cast.worker.last

"""Where there is nothing: a question that is over, words that nobody sees, a page after the last, half a sign."""

import pytest

from domain.text_length import excerpt, length
from tests.board import TITLE, colleague, published
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import buttons_of, said


@BOTH
@pytest.mark.parametrize("english", [False, True])
async def test_a_question_that_is_over_says_so_in_its_place(cast: Cast, english: bool) -> None:
    """Staff left it for another screen: its old buttons send them to no newest message, where none stands."""
    if english:
        await cast.staff.says("/language")
        await cast.staff.presses("English")
    await cast.worker.hands_in("希望暑期开设托管班")
    await cast.staff.forges("accept:1:1")
    await cast.staff.forges("resolve:1:2")
    asked = cast.staff.messages[-1]
    await cast.staff.says("/todo")
    await cast.staff.press(asked, buttons_of(asked)[0 if english else -1])
    now = next(each for each in cast.staff.messages if each["message_id"] == asked["message_id"])
    assert ("This question is over" if english else "这个问题已经过去了") in said(now)
    assert [each["text"] for each in buttons_of(now)] == ["To do" if english else "待我处理"]


async def test_what_was_begun_waits(cast: Cast) -> None:
    """The old button leads back to it."""
    await cast.worker.says("/submit")
    await cast.worker.presses("子女托管教育")
    asked = cast.worker.messages[-1]
    await cast.worker.says("希望暑期开设托管班")
    await cast.worker.says("/mine")
    await cast.worker.press(asked, buttons_of(asked)[-1])
    now = cast.worker.newest("这个问题已经过去了")
    assert "您写的还在" in said(now) and "接着写" in [each["text"] for each in buttons_of(now)]


@pytest.mark.parametrize("words", ["\u200b", "\u200b\u2060\ufeff", "\u3164", "\u2800 \u200d"])
async def test_words_that_nobody_sees_are_none(cast: Cast, words: str) -> None:
    """As a demand, as an answer, as what is looked for."""
    await cast.worker.drafts(words)
    assert "实名提交" not in cast.worker.buttons


async def test_a_page_after_the_last_is_the_last(cast: Cast) -> None:
    """Also where it was turned to before some of it went."""
    other = await colleague(cast.place)
    await published(cast)
    await other.says("/board")
    for data in ("board:newest:any:any:7", "board:wanted:any:open:2"):
        await other.forges(data)
        assert TITLE in other.buttons[0] and "这里还没有" not in other.last, data
    for phone, data in ((cast.worker, "mine-page:9"), (cast.staff, "todo-page:9")):
        await phone.forges(data)
        assert "0001" in phone.buttons[0], data


FAMILY, FLAG, WAVE, KEYCAP = "👨‍👩‍👧", "🇨🇳", "👋🏽", "1️⃣"


@pytest.mark.parametrize("sign", [FAMILY, FLAG, WAVE, KEYCAP, "e\u0301", "😀"])
@pytest.mark.parametrize("most", range(2, 30))
def test_no_sign_is_cut(sign: str, most: int) -> None:
    """What stands there is whole signs, however they are made up, and never more than fits."""
    cut = excerpt(f"夜班{sign * 40}", most)
    assert length(cut) <= most and cut.endswith("…")
    kept = cut[:-1].removeprefix("夜班"[: most - 1])
    assert kept == sign * (len(kept) // len(sign)), cut


def test_what_is_longer_than_a_sign_can_be_is_cut_all_the_same() -> None:
    assert len(excerpt("e" + "\u0301" * 100, 50)) == 50

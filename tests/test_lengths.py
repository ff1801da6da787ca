"""Texts are as long as Telegram counts, and nothing that somebody wrote is cut without a way to the rest."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.text_length import excerpt, length, pages, shown_length
from tests.conftest import Cast
from tests.contact import Contact, contact
from tests.engines import BOTH
from tests.keys import trees
from tests.phones import PHOTO, Phone

__all__ = ["contact"]

TROUBLE = "暑期没有人照看孩子"


def whole(phone: Phone, words: str) -> bool:
    return any(words in text for text in phone.heard)


@BOTH
@pytest.mark.parametrize("emoji", [400, 505, 900])
async def test_a_caption_of_emoji_arrives_whole(contact: Contact, emoji: int) -> None:
    """Under the picture where it fits, below it where it does not."""
    await contact.writes()
    under = contact.worker.newest("已经转给")["message_id"]
    await contact.worker.sends_files([PHOTO], text="🙂" * emoji, reply_to=under)
    assert whole(contact.rep, "🙂" * emoji)
    assert any("photo" in message for message in contact.rep.messages)
    assert "已经转给" in contact.worker.last


@BOTH
async def test_a_demand_of_emoji_is_whole_or_refused(cast: Cast) -> None:
    """An emoji counts as two, as Telegram counts it: what is taken is read whole, the rest is said to be too long."""
    await cast.worker.drafts("🙂" * 1795)
    assert "太长了,最多 1,800 个字" in cast.worker.everything
    await cast.worker.says("🙂" * 895)
    assert "1,790 个字" in cast.worker.last
    await cast.worker.presses("实名提交")
    assert whole(cast.worker, "🙂" * 895)
    await cast.worker.presses("确认提交")
    assert whole(cast.staff, "🙂" * 895)


@BOTH
async def test_an_answer_of_emoji_is_whole_or_refused(cast: Cast) -> None:
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.replies(TROUBLE, "🙂" * 1995)
    assert "太长了" in cast.staff.last
    await cast.staff.replies(TROUBLE, "🙂" * 995)
    assert whole(cast.worker, "🙂" * 995)


@BOTH
async def test_what_a_card_has_no_room_for_is_read_whole(cast: Cast) -> None:
    """By a button on the card, and under the history where it was cut; whoever has no part in it has neither."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    words = "".join(f"第{n}条安排已经定好了。" for n in range(120))
    assert len(words) > 700
    await cast.staff.resolves(words)
    await cast.worker.presses("全文")
    assert whole(cast.worker, words)
    assert cast.worker.last.startswith("📄 0001 全文(1/1)")
    await cast.staff.says("/case 0001")
    await cast.staff.presses("看经过")
    await cast.staff.presses("全文")
    assert whole(cast.staff, words)
    stranger = await cast.place.member(666, "外人")
    await stranger.forges("whole:1:0")
    assert words[:9] not in stranger.everything


@given(
    st.lists(st.text(st.characters(codec="utf-8") | st.sampled_from("🙂家"), max_size=90), max_size=9),
    st.integers(9, 40),
)
def test_pages_hold_everything(lines: list[str], most: int) -> None:
    """Each is no longer than it may be, and together they are all of it."""
    found = pages(lines, most)
    assert all(length(page) <= most for page in found)
    assert "".join(found).replace("\n", "") == "".join(lines).replace("\n", "")


def test_tags_do_not_count() -> None:
    assert shown_length("<b>1 &lt; 2</b> 🙂") == 8
    assert excerpt("🙂🙂", 3) == "🙂…"


COUNTED = {"text", "words", "title", "said", "note", "reason", "caption", "summary"}
"""What texts are called."""
NOT_FOR_TELEGRAM = {"signups.py", "bulletins.py", "opinions.py", "days.py", "texts.py"}
"""Figures and days that somebody types, lists of answers, what Fluent takes, and marks within a text."""


def test_no_text_is_counted_in_code_points() -> None:
    """Nor cut: `domain/text_length.py` does both as Telegram counts."""
    found = [
        f"{path.name}:{node.lineno}"
        for path, tree in trees()
        for node in ast.walk(tree)
        if path.name not in NOT_FOR_TELEGRAM and (_counts(node) or _cuts(node))
    ]
    assert found == []


def _counts(node: ast.AST) -> bool:
    return isinstance(node, ast.Compare) and any(_is_len(each) for each in (node.left, *node.comparators))


def _is_len(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") == "len" and _named(node.args[0])


def _cuts(node: ast.AST) -> bool:
    sliced = isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice) and node.slice.upper is not None
    return sliced and _named(node.value)  # type: ignore[attr-defined]


def _named(node: ast.AST) -> bool:
    return getattr(node, "id", getattr(node, "attr", "")) in COUNTED

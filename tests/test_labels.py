"""Which button somebody means who types instead of pressing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.labels import Label, bare, meant

LABELS = [Label(text) for text in ("工资待遇", "工作时间", "食宿交通", "子女托管教育", "✅ 受理", "取消")]
CHOICES = [*LABELS, Label("🗑 全部删掉", final=True)]


@pytest.mark.parametrize(
    ("said", "meant_by_it"),
    [
        ("工资待遇", 0),
        ("「工资待遇」!", 0),
        ("工资待遇吧", 0),
        (" 受理了。", 4),
        ("取消吧", 5),
        ("1", 0),
        ("3", 2),
        ("4。", 3),
        ("子女", 3),
        ("食宿", 2),
        ("工", None),
        ("工资待遇和工作时间", None),
        ("我要反映工资待遇的问题", None),
        ("0", None),
        ("9", None),
        ("123", None),
        ("0011", None),
        ("你好", None),
        ("", None),
        ("!!", None),
        ("全部删掉", 6),
        ("全部", None),
        ("7", None),
    ],
)
def test_what_is_meant_where_a_choice_is_asked_for(said: str, meant_by_it: int | None) -> None:
    """The label, its number, or two signs that begin it alone; what cannot be undone takes its label only."""
    assert meant(said, CHOICES, choosing=True) == meant_by_it


@pytest.mark.parametrize(("said", "meant_by_it"), [("取消", 5), ("3", None), ("子女", None), ("工资待遇", 0)])
def test_where_words_are_asked_for_only_a_whole_label_is_a_press(said: str, meant_by_it: int | None) -> None:
    """A number there is an answer, and so is whatever begins like a button."""
    assert meant(said, CHOICES, choosing=False) == meant_by_it


def test_two_labels_that_read_alike_are_none() -> None:
    """Nobody is taken to mean one of them."""
    assert meant("上一步", [Label("上一步"), Label("« 上一步")], choosing=True) is None


@given(st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=9), st.text(max_size=12), st.booleans())
def test_a_press_is_a_label_that_was_begun_or_counted(texts: list[str], said: str, choosing: bool) -> None:
    """Whatever is typed: what says more than the label presses nothing, and nothing presses what is not there."""
    found = meant(said, [Label(text) for text in texts], choosing=choosing)
    if found is not None:
        begun = bare(texts[found]).startswith(bare(said))
        assert begun or (choosing and said.strip(" .。!()") and any(sign.isdigit() for sign in said))
        assert choosing or bare(texts[found]) == bare(said)


@given(st.text(min_size=1, max_size=8), st.booleans())
def test_what_cannot_be_undone_takes_all_of_its_label(text: str, choosing: bool) -> None:
    whole = bare(text)
    for said in (whole[:-1], "1", "01"):
        if bare(said) != whole:
            assert meant(said, [Label(text, final=True)], choosing=choosing) is None

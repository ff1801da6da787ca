"""A button's data is declared once: what packs it reads it, and what was sent before is understood as it was."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis.strategies import data

from domain.cases.loop import presses
from domain.taps.cases import GIVE, MOVE
from domain.taps.tap import COLON, AnyTap, Tap, word_of
from tests.handlers import PLACE, taken_by, update
from tests.of_before import lines
from tests.taps import data_of, declared

ALL = [pytest.param(tap, id=f"{noun}.{name}") for noun, name, tap in declared()]
OLDER = {"board", "board-categories", "board-search", "draft-category"} | {
    f"loose-{what}" for what in ("mine", "drop", "talk", "answer", "add", "page")
}
"""Words that stand for two things, told apart by how much they carry: most of them only under messages of before."""


def test_what_was_sent_before_is_understood() -> None:
    """Each press goes to the handler that had it, from whoever is on its step."""
    lost = []
    for before in lines("buttons.jsonl"):
        place, flow = PLACE if before["group"] else None, None if before["begins"] else before["flow"]
        for pressed in before["data"]:
            sent = update("callback_query", "group" if place else "private", pressed)
            handler = taken_by(sent, flow, before["step"], place=place)
            if handler is None or f"{handler.callback.__module__}.{handler.callback.__qualname__}" != before["does"]:
                lost.append(pressed)
    assert lost == []


@pytest.mark.parametrize("tap", ALL)
@settings(max_examples=10, deadline=None)
@given(drawn=data())
def test_what_packs_it_reads_it(tap: AnyTap, drawn: Any) -> None:
    pressed = drawn.draw(data_of(tap))
    fields = tap.read(pressed)
    if fields is not None and len(pressed.encode()) <= 64:
        assert tap.read(tap(*fields)) == fields
        assert tap.read(f"{pressed}:1") is None


def test_a_word_is_one_kind_of_button() -> None:
    """And none of the words of the procedures."""
    alone = Counter((word, len(tap.carries)) for _, _, tap in declared() for word in tap.words)
    assert [key for key, count in alone.items() if count > 1] == []
    assert {word for word, count in Counter(word for word, _ in alone).items() if count > 1} == OLDER


@pytest.mark.parametrize("pressed", ["give:1:2", "give:1:2:3:4", "give:-1:2:3", "give:1:2:x", f"give:{'1' * 16}:2:3"])
def test_what_does_not_fit_is_another_button(pressed: str) -> None:
    assert GIVE.read(pressed) is None


def test_a_button_carries_at_most_64_bytes() -> None:
    with pytest.raises(ValueError):
        MOVE("a" * 50, 10**7, 10**7)
    with pytest.raises(ValueError):
        Tap("give", int)(-1)


def _text(node: ast.AST) -> str:
    """What is written there, with a sign for what is filled in."""
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _written(tree: ast.AST) -> Iterator[ast.AST]:
    """Texts, but for what is the name of a place in the outbox."""
    slots = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg == "slot"}
    slots |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Assign) and _names(node) == ["slot"]}
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    yield from (each for each in ast.walk(tree) if _text(each) and id(each) not in slots | parts)


def _names(node: ast.Assign) -> list[str]:
    return [each.id for each in node.targets if isinstance(each, ast.Name)]


@pytest.mark.parametrize("room", ["bot", "scheduler", "services", "storage"])
def test_nobody_writes_it_by_hand(room: str) -> None:
    """What a button carries is packed by its tap, wherever it is shown; who reads it is given one (`on`, `here`)."""
    words = {word for _, _, tap in declared() for word in tap.words} | presses().keys()
    found = []
    for path in sorted(Path(room).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        texts = (_text(each) for each in _written(tree))
        found += [f"{path}: {text}" for text in texts if COLON in text and word_of(text) in words]
        buttons = (each for each in ast.walk(tree) if isinstance(each, ast.Call) and ast.unparse(each.func) == "Button")
        found += [f"{path}: {ast.unparse(each)}" for each in buttons if len(each.args) > 1 and _text(each.args[1])]
    assert found == []

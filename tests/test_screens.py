"""What takes counting is asked for, counted beside the updates, and comes in the place of the sentence that says so."""

import asyncio
from typing import Any

import pytest

from bot.features import FEATURES
from tests.conftest import Cast
from tests.engines import BOTH

OVERVIEW = "总览"


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Until it is opened, counting takes its time."""
    opened, counted = asyncio.Event(), FEATURES.screens["overview"]

    async def slowly(*args: Any) -> Any:
        await opened.wait()
        return await counted(*args)

    monkeypatch.setitem(FEATURES.screens, "overview", slowly)
    return opened


async def post(cast: Cast, text: str) -> None:
    """Writes, and waits for nothing."""
    await cast.place.control(f"chats/{cast.chair.id}/messages", json={"text": text})


async def heard(cast: Cast, words: str) -> list[str]:
    """What the chair has read, once these words are among it."""
    for _ in range(500):
        messages = await cast.place.look(f"chats/{cast.chair.id}/messages")
        texts = [str(each.get("text")) for each in messages]
        if any(words in text for text in texts):
            return texts
        await asyncio.sleep(0.02)
    raise AssertionError(f"{words!r} is not said")


@BOTH
async def test_what_is_quick_comes_at_once(cast: Cast) -> None:
    """In one message, whatever it said meanwhile, and nothing is left over."""
    await cast.chair.says("/overview")
    assert OVERVIEW in cast.chair.last
    assert "正在数" not in cast.chair.everything
    assert cast.place.tables()["question"] == []


@BOTH
async def test_what_takes_long_is_said_to_and_holds_up_nobody(cast: Cast, gate: asyncio.Event) -> None:
    """Meanwhile the same person, and everybody else, is answered; then it is there."""
    await post(cast, "/overview")
    await heard(cast, "正在数")
    await post(cast, "/help")
    assert OVERVIEW not in "".join(await heard(cast, "/"))
    gate.set()
    await heard(cast, OVERVIEW)
    await cast.place.settle()
    assert cast.place.tables()["question"] == []


async def test_asked_twice_it_is_counted_for_each_message(cast: Cast) -> None:
    """Each message that said so becomes the screen, and none stays behind."""
    await cast.worker.hands_in("食堂太小")
    await cast.chair.says("/overview")
    await cast.chair.presses("待接手 1")
    await cast.chair.presses("总览")
    await cast.chair.presses("待接手 1")
    assert "正在数" not in cast.chair.everything
    assert "待接手" in cast.chair.last


async def test_what_cannot_be_counted_is_said_with_a_way_on(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a few attempts; the button asks anew."""
    counted = FEATURES.screens["overview"]

    async def broken(*_: Any) -> Any:
        raise RuntimeError

    monkeypatch.setattr("scheduler.answerer.patience", lambda: iter([0.0] * 100))
    monkeypatch.setitem(FEATURES.screens, "overview", broken)
    await cast.chair.says("/overview")
    assert "没有数出来" in cast.chair.last
    monkeypatch.setitem(FEATURES.screens, "overview", counted)
    await cast.chair.presses("再数一次")
    assert OVERVIEW in cast.chair.last

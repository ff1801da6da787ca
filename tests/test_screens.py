"""What takes counting is asked for, counted beside the updates, and comes in the place of the sentence that says so."""

import asyncio
from typing import Any

import pytest

from bot.features import FEATURES
from domain.people import Role
from services.posts import Order, dismiss
from tests.board import colleague, published
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Phone, Town
from tests.rosters import hand_in, worker, xlsx

OVERVIEW = "一屏"


def held(monkeypatch: pytest.MonkeyPatch, screen: str) -> asyncio.Event:
    """Until it is opened, counting takes its time."""
    opened, counted = asyncio.Event(), FEATURES.screens[screen]

    async def slowly(*args: Any) -> Any:
        await opened.wait()
        return await counted(*args)

    monkeypatch.setitem(FEATURES.screens, screen, slowly)
    return opened


async def write(place: Town, phone: Phone, text: str) -> None:
    """Writes, and waits for nothing."""
    await place.control(f"chats/{phone.id}/messages", json={"text": text})


async def tap(place: Town, phone: Phone, data: str) -> None:
    """Presses what their newest message once had, and waits for nothing."""
    newest = phone.messages[-1]["message_id"]
    await place.control(f"chats/{phone.id}/messages/{newest}/press", json={"data": data, "forged": True})


async def heard(place: Town, phone: Phone, words: str) -> list[str]:
    """What they have read, once these words are among it."""
    for _ in range(500):
        messages = await place.look(f"chats/{phone.id}/messages")
        texts = [str(each.get("text")) for each in messages]
        if any(words in text for text in texts):
            return texts
        await asyncio.sleep(0.02)
    raise AssertionError(f"{words!r} is not said")


async def ends(place: Town, phone: Phone, role: Role) -> None:
    async with place.database.transaction() as tx:
        person = (await place.work(tx).people.visitor(phone.id)).person
        assert await dismiss(place.work(tx), Order(person, role, place.town.id))


@pytest.fixture
async def admin(place: Town) -> Phone:
    return await place.official(401, "管理员老周", Role.ADMIN)


# --- what is said until it is there ----------------------------------------------------------------------------------


@BOTH
async def test_what_is_quick_comes_at_once(cast: Cast) -> None:
    """In one message, whatever it said meanwhile, and nothing is left over."""
    await cast.chair.says("/overview")
    assert OVERVIEW in cast.chair.last
    assert "正在数" not in cast.chair.everything
    assert cast.place.tables()["question"] == []


@BOTH
async def test_what_takes_long_is_said_to_and_holds_up_nobody(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Meanwhile the same person, and everybody else, is answered; then it is there."""
    gate = held(monkeypatch, "overview")
    await write(cast.place, cast.chair, "/overview")
    await heard(cast.place, cast.chair, "正在数")
    await write(cast.place, cast.chair, "/help")
    assert OVERVIEW not in "".join(await heard(cast.place, cast.chair, "/"))
    gate.set()
    await heard(cast.place, cast.chair, OVERVIEW)
    await cast.place.settle()
    assert "正在数" not in cast.chair.everything
    assert cast.place.tables()["question"] == []


async def test_asked_twice_it_is_counted_for_each_message(cast: Cast) -> None:
    """Each message that said so becomes the screen, and none stays behind."""
    await cast.worker.hands_in("食堂太小")
    await cast.chair.says("/overview")
    await cast.chair.presses("待接手 1")
    await cast.chair.presses("一屏")
    await cast.chair.presses("待接手 1")
    assert "正在数" not in cast.chair.everything
    assert "待接手" in cast.chair.last


async def test_what_cannot_be_counted_is_said_with_a_way_on(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a few attempts; the button asks anew."""
    counted = FEATURES.screens["overview"]

    async def broken(*_: Any) -> Any:
        raise RuntimeError

    monkeypatch.setattr("scheduler.patience.patience", lambda: iter([0.0] * 100))
    monkeypatch.setitem(FEATURES.screens, "overview", broken)
    await cast.chair.says("/overview")
    assert "没有查出来" in cast.chair.last
    monkeypatch.setitem(FEATURES.screens, "overview", counted)
    await cast.chair.presses("再查一次")
    assert OVERVIEW in cast.chair.last


@BOTH
async def test_a_search_says_that_it_looks_and_finds(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was said meanwhile gives way to what was found; two searches at once are two answers."""
    other = await colleague(cast.place)
    await published(cast)
    gate = held(monkeypatch, "board-search")
    await write(cast.place, other, "/board 班车")
    await write(cast.place, other, "/board 夜班")
    await heard(cast.place, other, "正在找")
    gate.set()
    await cast.place.settle()
    assert "正在找" not in other.everything
    assert "找“班车”找到这些" in other.everything and "找“夜班”找到这些" in other.everything
    assert "0001 夜班班车" in " ".join(other.buttons)
    assert cast.place.tables()["question"] == []


async def test_a_search_that_fails_is_asked_again_by_its_button(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its words; what is too long for a button leads to the board, where one can ask anew."""
    other = await colleague(cast.place)
    await published(cast)
    found = FEATURES.screens["board-search"]

    async def broken(*_: Any) -> Any:
        raise RuntimeError

    monkeypatch.setattr("scheduler.patience.patience", lambda: iter([0.0] * 100))
    monkeypatch.setitem(FEATURES.screens, "board-search", broken)
    await other.says("/board 班车:夜班")
    await other.says("/board " + "夜班下班以后没有班车" * 3)
    short, long = (message for message in other.messages if "没有查出来" in str(message.get("text")))
    monkeypatch.setitem(FEATURES.screens, "board-search", found)
    for message, words in ((short, "没有找到“班车:夜班”"), (long, "最新")):
        [[button]] = message["reply_markup"]["inline_keyboard"]
        await other.press(message, button)
        assert words in other.everything


# --- what holds when it is counted -----------------------------------------------------------------------------------


@BOTH
@pytest.mark.parametrize("screen", ["roster", "roster-missing", "roster-trail", "unsealings"])
async def test_an_admin_whose_post_ends_meanwhile_sees_nothing(
    place: Town, admin: Phone, monkeypatch: pytest.MonkeyPatch, screen: str
) -> None:
    """They are told so in its place, with a way on, and no name was shown."""
    await hand_in(admin, xlsx(worker("张伟", "1")))
    gate, page = held(monkeypatch, screen), {"roster-missing": ":0", "unsealings": ":0"}.get(screen, "")
    await tap(place, admin, f"{screen}:{place.town.id}{page}")
    await heard(place, admin, "正在数")
    await ends(place, admin, Role.ADMIN)
    gate.set()
    await place.settle()
    assert "管理员" in admin.newest("管理员")["text"] and "正在数" not in admin.everything
    assert "张伟" not in " ".join(admin.buttons) and "我的事项" in admin.buttons
    assert place.tables()["question"] == []


@BOTH
async def test_a_chair_whose_post_ends_meanwhile_sees_no_number(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor the list behind one."""
    for screen, data in (("overview", "overview"), ("over", "over:waiting:0")):
        gate = held(monkeypatch, screen)
        chair = await cast.place.official(310 + len(screen), "周副主席", Role.CHAIR)
        await chair.says("/help")
        await tap(cast.place, chair, data)
        await heard(cast.place, chair, "正在数")
        await ends(cast.place, chair, Role.CHAIR)
        gate.set()
        await cast.place.settle()
        assert OVERVIEW not in chair.everything and "待接手" not in chair.everything
        assert chair.buttons == ["我的事项"]


@BOTH
async def test_a_page_that_is_not_there_any_more_is_the_last_that_is(place: Town, admin: Phone) -> None:
    """Nine were away when its button was made, and a hundred pages when it was made up."""
    await hand_in(admin, xlsx(*(worker(f"张伟{number}", str(number)) for number in range(1, 10))))
    for page in (1, 100):
        await admin.forges(f"roster-missing:{place.town.id}:{page}", admin.messages[-1]["message_id"])
        assert "还有 9 人没加入" in admin.last
        assert "张伟9 9 · " in admin.buttons[0] and "上一页" in " ".join(admin.buttons)
        assert "下一页" not in " ".join(admin.buttons)


@BOTH
async def test_where_there_is_nothing_there_is_a_way_on(cast: Cast, admin: Phone) -> None:
    """Nothing found, nobody away, nothing changed, nothing unsealed."""
    place, other = cast.place, await colleague(cast.place)
    await other.says("/board 游泳")
    assert "没有找到“游泳”" in other.last and {"最新", "分类"} <= {*other.buttons}
    said = {
        "roster-missing": ("都加入了", ":0"),
        "roster-trail": ("还没有职务变动", ""),
        "unsealings": ("没有人要求", ":0"),
    }
    for word, (words, page) in said.items():
        await admin.forges(f"{word}:{place.town.id}{page}")
        assert words in admin.last and admin.buttons
        await admin.presses(admin.buttons[-1])
        assert "名单" in admin.last

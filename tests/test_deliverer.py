"""The outbox is emptied whatever Telegram answers: nothing is lost, in order within a chat, the pressing first."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.operating.running import running
from domain.people import Role, own_voice
from storage.cards import Cards
from storage.outbox import Letter, Outbox, Priority
from tests.conftest import Cast
from tests.engines import locked
from tests.phones import Phone, Town, buttons_of, said, town
from tests.tables import rows_of

TROUBLE = "暑期没有人照看孩子"


async def trouble(place: Town, method: str = "sendMessage", **fault: Any) -> None:
    """The next calls of this method go wrong."""
    await place.control("faults", json={"method": method, **fault})


async def calls_of(place: Town, method: str) -> list[dict[str, Any]]:
    return list(await place.look(f"calls?method={method}"))


async def tell(place: Town, phone: Phone, *names: str, priority: Priority = Priority.NEWS) -> None:
    """Puts one message for each name into the outbox, all in one transaction."""
    person = await place.person(phone)
    async with place.database.transaction() as tx:
        for name in names:
            content = {"key": "joined", "args": {"union": name}}
            await Outbox(tx).put(Letter(own_voice(person), "say", content, priority), place.clock.now())
    assert place.bot
    place.bot.deliverer.woken.set()


def told(phone: Phone) -> list[str]:
    """The names that `tell` was given, as they arrived."""
    return [text.rpartition(":")[2].rstrip("。") for text in phone.heard if text.startswith("好了,您在:")]


async def arrives(place: Town, phone: Phone, count: int) -> list[str]:
    """What was told, once there are at least `count`; messages that were put off need their time."""
    for _ in range(100):
        phone.messages = await place.look(f"chats/{phone.id}/messages")
        if len(told(phone)) >= count:
            break
        await asyncio.sleep(0.05)
    await place.settle()
    return told(phone)


@pytest.fixture
async def worker(place: Town) -> Phone:
    """A member whose chat holds nothing of what these tests tell."""
    return await place.official(101, "王小明", Role.REPRESENTATIVE)


# --- what can go wrong -----------------------------------------------------------------------------------------------


async def test_telegrams_wish_for_patience_is_honoured(place: Town, worker: Phone) -> None:
    """429: not one call more before the seconds are over, then everything, in order."""
    await trouble(place, status=429, retry_after=1)
    before = len(await calls_of(place, "sendMessage"))
    await tell(place, worker, "一", "二", "三")
    await asyncio.sleep(0.7)
    assert len(await calls_of(place, "sendMessage")) == before + 1
    assert await arrives(place, worker, 3) == ["一", "二", "三"]


async def test_who_has_to_wait_holds_up_nobody_else(place: Town, worker: Phone) -> None:
    """Patience is asked for one chat; the others are served."""
    other = await place.official(102, "李代表", Role.REPRESENTATIVE)
    await trouble(place, status=429, retry_after=2)
    await tell(place, worker, "慢")
    await asyncio.sleep(0.1)
    await tell(place, other, "快")
    await asyncio.sleep(0.5)
    other.messages = await place.look(f"chats/{other.id}/messages")
    assert told(other) == ["快"]
    assert await arrives(place, worker, 1) == ["慢"]


@pytest.mark.parametrize("status", [500, 502])
async def test_a_server_in_trouble_is_asked_again(place: Town, worker: Phone, status: int) -> None:
    """5xx: nothing is lost, and the order within the chat stays."""
    await trouble(place, status=status)
    await tell(place, worker, "一", "二")
    assert await arrives(place, worker, 2) == ["一", "二"]


async def test_an_answer_that_does_not_come_is_not_taken_for_a_failure_for_good(
    place: Town, worker: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sends happen at least once: the message may arrive twice, but it arrives, and so does the next."""
    monkeypatch.setattr("bot.wire.http.TIMEOUT", 0.3)
    await trouble(place, delay=1)
    await tell(place, worker, "一", "二")
    names = await arrives(place, worker, 3)
    assert (names[0], names[-1], set(names)) == ("一", "二", {"一", "二"})


async def test_who_blocked_the_bot_is_unreachable_and_nothing_waits_for_them(place: Town, worker: Phone) -> None:
    """403: the row is dropped, the others with it, and nothing more is tried."""
    await trouble(place, status=403)
    before = len(await calls_of(place, "sendMessage"))
    await tell(place, worker, "一", "二")
    await place.settle()
    person = await place.person(worker)
    assert await rows_of(place, f"SELECT 1 FROM identity WHERE person = {person} AND unreachable_at IS NULL") == []
    assert await rows_of(place, "SELECT id FROM outbox WHERE sent_at IS NULL OR args <> '{}'") == []
    assert await rows_of(place, f"SELECT id FROM outbox WHERE person = {person}") == []
    assert len(await calls_of(place, "sendMessage")) == before + 1


async def test_who_lets_the_bot_in_again_hears_again(place: Town, worker: Phone) -> None:
    """Blocked, told something, unblocked: greeted, and from then on reached."""
    await worker.blocks()
    await tell(place, worker, "一")
    await place.settle()
    await worker.unblocks()
    assert "欢迎回来" in worker.last
    await tell(place, worker, "二")
    assert await arrives(place, worker, 1) == ["二"]


async def test_what_telegram_refuses_for_good_is_set_aside(place: Town, worker: Phone) -> None:
    """400, nobody knows why: it is tried twice more; the reason stays, what it said does not."""
    await trouble(place, status=400, description="Bad Request: message is too strange", times=3)
    await tell(place, worker, "一")
    await place.settle()
    await place.pass_time(minutes=1)
    await place.pass_time(minutes=6)
    [row] = await rows_of(place, "SELECT args, failure FROM outbox WHERE failure IS NOT NULL")
    assert row["args"] == "{}"
    assert "message is too strange" in row["failure"].lower()


async def test_what_was_refused_once_is_taken_later(place: Town, worker: Phone) -> None:
    """Others pass it meanwhile."""
    await trouble(place, status=400, description="Bad Request: message is too strange")
    await tell(place, worker, "一", "二")
    assert await arrives(place, worker, 1) == ["二"]
    await place.pass_time(minutes=1)
    assert told(worker) == ["二", "一"]


async def test_a_row_that_cannot_be_rendered_holds_up_nobody(place: Town, worker: Phone) -> None:
    """A mistake of ours is set aside; the person's other messages go out."""
    person = await place.person(worker)
    async with place.database.transaction() as tx:
        await Outbox(tx).put(
            Letter(own_voice(person), "say", {"key": "no-such-sentence", "args": {}}), place.clock.now()
        )
    await tell(place, worker, "一", "二")
    assert await arrives(place, worker, 2) == ["一", "二"]
    assert len(await rows_of(place, "SELECT id FROM outbox WHERE failure IS NOT NULL AND args = '{}'")) == 1


async def test_a_locked_database_costs_no_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the database is locked between two sends, both arrive all the same."""
    async with town(tmp_path, bot=False) as place:
        monkeypatch.setattr("storage.sqlite.BUSY_SECONDS", 0.05)
        async with running(place.settings) as place.bot:
            worker = await place.official(101, "王小明", Role.REPRESENTATIVE)
            await trouble(place, delay=0.6)
            await tell(place, worker, "一", "二", "三")
            await asyncio.sleep(0.3)
            async with locked(place.settings.database):
                await asyncio.sleep(0.8)
            assert set(await arrives(place, worker, 3)) == {"一", "二", "三"}
            assert await rows_of(place, "SELECT failure FROM outbox WHERE failure IS NOT NULL") == []


# --- in which order --------------------------------------------------------------------------------------------------


async def test_many_messages_to_one_chat_keep_their_order(place: Town, worker: Phone) -> None:
    """As they were written, so they are read."""
    names = [str(number) for number in range(40)]
    await tell(place, worker, *names)
    assert await arrives(place, worker, 40) == names


async def test_the_pressing_goes_first(place: Town, worker: Phone) -> None:
    """What waits together is sent by its priority, not by its age."""
    person = await place.person(worker)
    async with place.database.transaction() as tx:
        for priority in (Priority.NEWS, Priority.URGENT, Priority.ANSWER):
            content = {"key": "joined", "args": {"union": priority.name}}
            await Outbox(tx).put(Letter(own_voice(person), "say", content, priority), place.clock.now())
    assert await arrives(place, worker, 3) == ["ANSWER", "URGENT", "NEWS"]


async def test_an_answer_overtakes_the_news_that_wait(place: Town, worker: Phone) -> None:
    """Who taps while ten messages are on their way to them is answered next, not tenth."""
    await trouble(place, delay=0.1, times=11)
    await tell(place, worker, *map(str, range(10)))
    await asyncio.sleep(0.15)
    await tell(place, worker, "答", priority=Priority.ANSWER)
    names = await arrives(place, worker, 11)
    assert names.index("答") <= 4


# --- cards -----------------------------------------------------------------------------------------------------------


@pytest.fixture
async def case(cast: Cast) -> Cast:
    """A demand with a card at the worker's and two at the staff's."""
    await cast.worker.says("/submit")
    await cast.worker.presses("子女托管教育")
    await cast.worker.says(TROUBLE)
    await cast.worker.presses("实名提交")
    await cast.worker.presses("确认提交")
    return cast


def card_of(phone: Phone) -> dict[str, Any]:
    return next(message for message in reversed(phone.messages) if TROUBLE in said(message) and buttons_of(message))


async def test_many_changes_are_one_edit(case: Cast) -> None:
    """A card is a state: five changes at once edit each card once."""
    before = len(await calls_of(case.place, "editMessageText"))
    async with case.place.database.transaction() as tx:
        for _ in range(5):
            await Cards(tx).want(1)
    assert case.place.bot
    case.place.bot.deliverer.woken.set()
    await case.place.settle()
    assert len(await calls_of(case.place, "editMessageText")) == before + 3


async def test_a_change_while_a_card_is_being_edited_is_not_lost(case: Cast) -> None:
    """The second change comes while the first is on its way: the card ends where the case is."""
    await trouble(case.place, "editMessageText", delay=0.3, times=6)
    data = next(button["callback_data"] for button in buttons_of(card_of(case.staff)) if button["text"] == "受理")
    path = f"chats/{case.staff.id}/messages/{card_of(case.staff)['message_id']}/press"
    await case.place.control(path, json={"data": data})
    await asyncio.sleep(0.15)
    async with case.place.database.transaction() as tx:
        await Cards(tx).want(1)
    await case.place.settle()
    assert await rows_of(case.place, "SELECT person FROM card WHERE shown <> wanted") == []
    assert "承办:陈敏" in said(card_of(case.colleague))


async def test_a_card_that_cannot_be_edited_for_now_is_edited_later(case: Cast) -> None:
    """429 and 5xx on an edit: the card catches up."""
    await trouble(case.place, "editMessageText", status=429, retry_after=1, times=2)
    await trouble(case.place, "editMessageText", status=500, times=1)
    await case.staff.presses("受理")
    await case.place.settle()
    assert "承办:陈敏" in said(card_of(case.colleague))
    assert "陈敏 在办" in said(card_of(case.worker))


async def test_a_card_that_its_reader_deleted_is_let_go(case: Cast) -> None:
    """There is nothing to edit: it is not tried again and again, and the news still come."""
    deleted = card_of(case.worker)["message_id"]
    await case.place.control(f"chats/{case.worker.id}/messages/{deleted}/delete", json={})
    await case.staff.presses("受理")
    edits = [call["params"].get("message_id") for call in await calls_of(case.place, "editMessageText")]
    assert [int(number) for number in edits if number is not None].count(deleted) <= 1
    assert "工会已接手" in case.worker.last
    person = await case.place.person(case.worker)
    assert await rows_of(case.place, f"SELECT message_id FROM card WHERE person = {person}") == [{"message_id": None}]

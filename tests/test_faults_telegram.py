"""What Telegram answers, and the three promises afterwards."""

import asyncio
from itertools import pairwise
from typing import Any

import pytest

from domain.people import Role
from tests.crowd import begins, hands_in, hears, newest, taps_when_there
from tests.phones import PIXEL, Phone, Town
from tests.processes import Process, a_process, count, posts, with_words
from tests.promises import is_card, kept

TROUBLE = "暑期没有人照看孩子"
HELP = "有事直接写"
NOT_JSON = "<html><h1>502</h1>网关错误</html>"


async def trouble(place: Town, method: str, *faults: dict[str, Any]) -> None:
    """The next calls of this method go wrong, each in its way."""
    for fault in faults:
        await place.control("faults", json={"method": method, **fault})


# --- what it answers --------------------------------------------------------------------------------------------------

ANSWERS: list[dict[str, Any]] = [
    {"status": 500},
    {"status": 502, "body": NOT_JSON},
    {"status": 429, "retry_after": 3},
    {"status": 400},
    {"status": 403},
    {"status": 409},
    {"body": NOT_JSON},
    {"body": "[]"},
    {"cut": True},
]


async def test_whatever_telegram_answers_to_who_asks_for_updates(bare: Town, process: Process, worker: Phone) -> None:
    """It is asked again, no sooner than it wishes, and nobody's words are lost or taken twice."""
    for fault in ANSWERS:
        before = await newest(worker)
        await trouble(bare, "getUpdates", fault)
        await posts(worker, "/help")
        await hears(worker, HELP, before)
    before = await newest(worker)
    await posts(worker, "/help")
    await hears(worker, HELP, before)
    await kept(bare)
    assert len(with_words(worker, HELP)) == await count(bare, "inbox") == len(ANSWERS) + 1
    calls = await bare.look("calls?method=getUpdates")
    waited = [then["at"] - call["at"] for call, then in pairwise(calls) if call["error_code"] == 429]
    assert [seconds >= 3 for seconds in waited] == [True]


async def test_telegram_stumbles_while_we_start(bare: Town, worker: Phone) -> None:
    """Who we are, where the updates go, and the first of them: each is asked again."""
    await trouble(bare, "getMe", {"status": 429, "retry_after": 1}, {"body": NOT_JSON})
    await trouble(bare, "deleteWebhook", {"cut": True})
    await trouble(bare, "getUpdates", {"cut": True})
    await trouble(bare, "setMyCommands", {"status": 500})
    await posts(worker, "/help")
    async with a_process(bare) as process:
        await process.start()
        await hears(worker, HELP)
        await kept(bare, told={worker.id: [HELP]})


async def test_whatever_telegram_answers_to_a_message(bare: Town, process: Process) -> None:
    """Each arrives; twice only where it was out and the answer was lost. What was said stands in no log."""
    lost: list[dict[str, Any]] = [{"cut": True}, {"body": NOT_JSON}, {"body": "[]"}, {"body": '{"ok": true, "说": 1'}]
    refused: list[dict[str, Any]] = [{"status": 500}, {"status": 503, "body": NOT_JSON}, {"status": 429, "cut": True}]
    people = [await bare.phone(500 + number, f"职工{number}") for number in range(len(lost + refused))]
    await trouble(bare, "sendMessage", *lost, *refused)
    for phone in people:
        await posts(phone, "/help")
    for phone in people:
        await hears(phone, HELP)
    await kept(bare, told={phone.id: [HELP] for phone in people}, repeats=1)
    assert sum(len(with_words(phone, HELP)) for phone in people) == len(people) + len(lost)
    _, logged = await process.stop()
    assert [words for words in (HELP, "网关错误", "说") if words in logged] == []


async def test_whatever_telegram_answers_to_a_press(bare: Town, process: Process, worker: Phone, staff: Phone) -> None:
    """The passing line is lost; what the press was for is done, once."""
    late: list[dict[str, Any]] = [{"status": 400, "description": "Bad Request: query is too old"}]
    await trouble(
        bare, "answerCallbackQuery", {"status": 500}, {"cut": True}, {"body": NOT_JSON}, {"status": 429}, *late
    )
    number = await hands_in(worker, TROUBLE)
    for button in ("受理", "转给同事"):
        await taps_when_there(staff, button, about=number)
    await hears(worker, "工会已接手")
    await kept(bare, [TROUBLE], told={worker.id: ["工会已接手"]})
    assert await bare.look("calls?method=answerCallbackQuery") != []


async def test_whatever_telegram_answers_to_an_edit(bare: Town, process: Process, worker: Phone, staff: Phone) -> None:
    """The cards catch up with the case, whether the edit was refused or only its answer was lost."""
    colleague = await bare.official(202, "孙浩", Role.STAFF)
    number = await hands_in(worker, TROUBLE)
    await hears(colleague, TROUBLE)
    await kept(bare, [TROUBLE])
    edits: list[dict[str, Any]] = [{"cut": True}, {"body": NOT_JSON}, {"status": 502, "body": NOT_JSON}]
    await trouble(bare, "editMessageText", *edits)
    await taps_when_there(staff, "受理", about=number)
    for phone in (worker, staff, colleague):
        await hears(phone, "承办:陈敏" if phone is not worker else "工会已接手")
    await kept(bare, [TROUBLE], told={worker.id: ["工会已接手"]})


async def test_a_card_that_cannot_be_edited_any_more(bare: Town, process: Process, worker: Phone, staff: Phone) -> None:
    """400 for good: with the next news there is a new card, and it is the one that is kept up to date."""
    number = await hands_in(worker, TROUBLE)
    await hears(staff, TROUBLE)
    await kept(bare, [TROUBLE])
    refusal = {"status": 400, "description": "Bad Request: message can't be edited", "times": 2}
    await trouble(bare, "editMessageText", refusal)
    await taps_when_there(staff, "受理", about=number)
    await hears(worker, "工会已接手")
    await kept(bare, [TROUBLE])
    await worker.presses("补充")
    await worker.says("奶奶也病了")
    await kept(bare, [TROUBLE], told={staff.id: ["奶奶也病了"]}, repeats=1)
    assert "承办:陈敏" in [text for text in staff.heard if is_card(text)][-1]


async def test_who_is_lost_at_an_edit_is_found_again(bare: Town, process: Process, worker: Phone, staff: Phone) -> None:
    """403: left in peace from then on; whoever writes is reached again, and sees where the case stands."""
    number = await hands_in(worker, TROUBLE)
    await hears(staff, TROUBLE)
    await kept(bare, [TROUBLE])
    await trouble(bare, "editMessageText", {"status": 403, "times": 2})
    await taps_when_there(staff, "受理", about=number)
    await bare.settle()
    assert await count(bare, "identity WHERE unreachable_at IS NOT NULL") == 2
    for phone, command, stands in ((worker, "/mine", "陈敏"), (staff, "/todo", "承办:陈敏")):
        await phone.says(command)
        await phone.presses(number)
        assert stands in phone.last, phone.last
    assert await count(bare, "identity WHERE unreachable_at IS NOT NULL") == 0
    assert await count(bare, "outbox WHERE sent_at IS NULL OR failure <> 'unreachable'") == 0


async def test_answers_that_take_too_long(bare: Town, process: Process, worker: Phone, long: bool) -> None:
    """Given up after a while and asked again: the message may be there twice, the update is taken once."""
    if not long:
        pytest.skip("it takes as long as our patience; --long has time for it")
    await trouble(bare, "getUpdates", {"delay": 45})
    await trouble(bare, "sendMessage", {"delay": 25})
    await posts(worker, "/help")
    await asyncio.sleep(24)
    assert await count(bare, "inbox") == 1
    await posts(worker, "/language")
    await hears(worker, "用哪种语言")
    await kept(bare, told={worker.id: [HELP]}, repeats=1)


async def test_whatever_telegram_answers_to_an_album(bare: Town, process: Process, worker: Phone, staff: Phone) -> None:
    """Both of the staff have both pictures; the one whose answer was lost has them twice."""
    colleague = await bare.official(202, "孙浩", Role.STAFF)
    before = await begins(worker, TROUBLE)
    await worker.sends_files([(f"{n}.png", "image/png", PIXEL) for n in range(2)], album=True)
    await trouble(bare, "sendMediaGroup", {"status": 500}, {"cut": True})
    await taps_when_there(worker, "实名提交", before)
    await taps_when_there(worker, "确认提交", before)
    await hears(worker, "交上去了", before)
    await kept(bare, [TROUBLE])
    pictures = sorted(sum("photo" in message for message in phone.messages) for phone in (staff, colleague))
    assert pictures == [2, 4]


async def test_a_group_that_has_moved(bare: Town) -> None:
    """400 with the new number: what was to be said is said there."""
    person = await bare.phone(101, "王小明")
    await bare.control("groups", json={"id": -1005, "title": "车间", "members": [person.id]})
    await bare.http.post(f"{bare.address}/bot{bare.settings.token}/deleteWebhook?drop_pending_updates=true")
    await bare.control("groups", json={"id": -5, "title": "车间", "members": [person.id]})
    await trouble(bare, "sendMessage", {"status": 400, "migrate_to_chat_id": -1005})
    async with a_process(bare) as process:
        await process.start()
        await bare.settle()
        await bare.pass_time(minutes=11)  # nobody links it: then it is left
        await kept(bare)
    there, here = [await bare.look(f"chats/{chat}/messages") for chat in (-1005, -5)]
    assert (len(there), here) == (1, [])

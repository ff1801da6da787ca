"""Updates that come again, time that passes, a bot that is replaced, and the three promises afterwards."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from pydantic import SecretStr

import sandbox
from bot.wire.receiver import SECRET_HEADER
from domain.people import Role
from tests.crowd import begins, hands_in
from tests.engines import BOTH
from tests.phones import Phone, Town
from tests.processes import Process, a_process, count, free_port, posts, with_words
from tests.promises import kept

TROUBLE = "暑期没有人照看孩子"
HELP = "有事直接写"


# --- updates ----------------------------------------------------------------------------------------------------------


def asks(phone: Phone, update_id: int) -> dict[str, Any]:
    """`/help`, as Telegram writes it."""
    person = {"id": phone.id, "first_name": phone.name}
    command = [{"type": "bot_command", "offset": 0, "length": 5}]
    message = {"message_id": 7, "date": 1, "chat": {**person, "type": "private"}, "from": {**person, "is_bot": False}}
    return {"update_id": update_id, "message": {**message, "text": "/help", "entities": command}}


@BOTH
async def test_the_same_update_again_and_again(bare: Town, worker: Phone) -> None:
    """While we are at work, after a restart, and once more by the webhook: it is answered once."""
    port = free_port()
    webhook = {"DAJIAYI_WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram", "DAJIAYI_HTTP_PORT": str(port)}
    for environment in ({}, {}, webhook):
        async with a_process(bare, **environment) as process:
            await process.start()
            for _ in range(2):
                await bare.control("updates", json=asks(worker, 7))
                await bare.settle()
            if environment:
                headers = {SECRET_HEADER: bare.settings.secret}
                async with bare.http.post(
                    webhook["DAJIAYI_WEBHOOK_URL"], json=asks(worker, 7), headers=headers
                ) as said:
                    assert said.status == 200
            await process.crash()
    async with a_process(bare) as process:
        await process.start()
        await kept(bare, told={worker.id: [HELP]})
    assert await count(bare, "inbox") == 1


async def test_after_an_idle_week_numbers_begin_anew(bare: Town, process: Process, worker: Phone) -> None:
    """Smaller ones, and by chance one that was there before; whether we were at work that week or not."""
    heard = 0
    for at_work in (True, False):
        for update_id in (1_000, 5, 900):
            await bare.control("updates", json=asks(worker, update_id))
            await kept(bare)
        heard += 3
        assert len(with_words(worker, HELP)) == heard
        if not at_work:
            await process.crash()
        await bare.pass_time(days=8)
        for update_id in (900, 1_000):
            await bare.control("updates", json=asks(worker, update_id))
        if not at_work:
            await process.start()
        await kept(bare)
        heard += 2
        assert len(with_words(worker, HELP)) == heard
        await bare.pass_time(days=8)


# --- time -------------------------------------------------------------------------------------------------------------


@BOTH
@pytest.mark.parametrize("at_work", [True, False])
async def test_a_month_goes_by(bare: Town, process: Process, worker: Phone, staff: Phone, at_work: bool) -> None:
    """Away or not: one digest a person with the highest rung only, a draft that waits, and nothing twice afterwards."""
    mayor = await bare.official(301, "市主席", Role.CHAIR, bare.city)
    demands = [f"{TROUBLE}{n}" for n in range(3)]
    for demand in demands:
        await hands_in(worker, demand)
    await begins(worker, "还有一件")
    await kept(bare, demands, drafts={worker.id: "还有一件"})
    if not at_work:
        await process.crash()
    await bare.pass_working_days(22)
    for _ in range(2):
        if not at_work:
            await process.crash()
            await process.start()
        await bare.pass_time(seconds=1)
        await kept(bare, demands, drafts={worker.id: "还有一件"})
        for phone in (staff, mayor):
            [digest] = with_words(phone, "件事要留意")
            assert (digest.count("红牌"), "黄牌" in digest) == (3, False)
    assert await count(bare, "warning WHERE rung = 'red'") == await count(bare, "warning") == 3


# --- another bot ------------------------------------------------------------------------------------------------------


@asynccontextmanager
async def another_bot(place: Town) -> AsyncIterator[Town]:
    """Another token on the same database; people find the new bot, and press Start there."""
    app = sandbox.create_app(token="43:new", people=[])
    runner, address = await sandbox.serve(app)
    settings = place.settings.model_copy(update={"telegram_token": SecretStr("43:new"), "telegram_api_url": address})
    new = Town(address, place.http, place.database, place.clock, place.rules, settings)
    try:
        for old in place.phones.values():
            await new.phone(old.id, old.name)
        yield new
    finally:
        await runner.cleanup()


async def test_another_token_on_the_same_database(bare: Town, process: Process, worker: Phone, staff: Phone) -> None:
    """Drafts, cases and cards go on with the new bot, whose messages are not taken for those of the old one."""
    colleague = await bare.official(202, "孙浩", Role.STAFF)
    number = await hands_in(worker, TROUBLE)
    await begins(worker, "还有一件")
    await kept(bare, [TROUBLE], drafts={worker.id: "还有一件"})
    card = staff.newest(TROUBLE)["message_id"]
    await process.stop()
    async with another_bot(bare) as new, a_process(new) as successor:
        worker, staff, colleague = [new.phones[phone.id] for phone in (worker, staff, colleague)]
        for _ in range(card - 1):
            await posts(staff, "/help")
        await successor.start()
        await new.settle()
        [answer] = [message for message in staff.messages if message["message_id"] == card]
        await staff.says("好的", reply_to=card)
        for phone, command in ((worker, "/mine"), (colleague, "/todo")):
            await phone.says(command)
            await phone.presses(number)
        await colleague.presses("受理")
        await worker.presses("接着写")
        await worker.says("再补一句")
        assert answer in staff.messages
        await kept(new, [TROUBLE], drafts={worker.id: "还有一件\n再补一句"}, told={worker.id: ["工会已接手"]})
    assert "好的" not in worker.everything

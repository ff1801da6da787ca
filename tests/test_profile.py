"""What Telegram shows of the bot: told once, in both languages, and again only where it is different."""

import asyncio
from typing import Any

import pytest

from bot.app import build
from bot.operating.profile import Put, commands, introduce
from bot.operating.running import running
from bot.wire.texts import LANGUAGES, Texts
from tests.phones import TOKEN, Town

TEXTS = Texts()


async def introduced(place: Town, **settings: Any) -> list[Put]:
    app = build(place.settings.token or "", place.settings.telegram_api_url, TEXTS)
    async with app.bot:
        return await introduce(app.bot, TEXTS, place.settings.model_copy(update=settings))


async def asked(place: Town, method: str, **parameters: Any) -> Any:
    """What Telegram says now."""
    async with place.http.post(f"{place.address}/bot{TOKEN}/{method}", json=parameters) as answer:
        return (await answer.json())["result"]


def changed(puts: list[Put]) -> int:
    return sum(put.changed for put in puts)


async def test_it_is_said_once(bare: Town) -> None:
    """The second time there is nothing to say; a new name is one call."""
    assert changed(await introduced(bare)) > 0
    assert changed(await introduced(bare)) == 0
    assert changed(await introduced(bare, bot_name="平湖职工大家议")) == 1
    assert changed(await introduced(bare, bot_name="平湖职工大家议")) == 0


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_phone_reads_its_language(bare: Town, language: str) -> None:
    """Ours where it is one of ours; otherwise what the bot itself speaks."""
    await introduced(bare, language=language)
    for code, said in (("zh", "zh"), ("en", "en"), ("fr", language)):
        description = await asked(bare, "getMyDescription", language_code=code)
        assert description["description"] == TEXTS.plain(said, "bot-description")
    for code, said in (("zh", "zh"), ("en", "en"), ("", language)):
        menu = await asked(bare, "getMyCommands", language_code=code, scope={"type": "all_private_chats"})
        assert menu == commands(TEXTS, said)


async def test_what_telegram_refuses_does_not_keep_the_rest_back(bare: Town) -> None:
    """A name may be refused for hours; the commands are there all the same."""
    await bare.control("faults", json={"method": "setMyName", "status": 429, "retry_after": 7200})
    first, *others = await introduced(bare, bot_name="平湖职工大家议")
    assert (first.what, first.changed, first.seconds) == ("name", False, 7200)
    assert (bool(first.refused), changed(others) > 0, any(put.refused for put in others)) == (True, True, False)


NONSENSE = {"method": "getMyName", "body": '{"ok": true, "result": true}'}
FAULTS = {"refused": {"status": 400}, "away": {"status": 500}, "cut": {"cut": True}, "nonsense": NONSENSE}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_the_bot_says_it_at_its_start(bare: Town, fault: dict[str, Any]) -> None:
    """With nobody at the keyboard. Where Telegram does not take it the bot works all the same, and says it again."""
    named = bare.settings.model_copy(update={"bot_name": "平湖职工大家议"})
    await bare.control("faults", json={"method": "setMyName", **fault})
    async with running(named) as bot:
        worker = await bare.member(101, "王小明")
        await worker.says("/help")
        assert "我要反映" in worker.last
        assert not bot.ended.done()
    async with running(named):
        for _ in range(500):
            if (await asked(bare, "getMyName"))["name"] == "平湖职工大家议":
                return
            await asyncio.sleep(0.02)
    raise AssertionError("the name was not said again")

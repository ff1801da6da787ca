"""The library the bot is written with understands every answer."""

from __future__ import annotations

import pytest
from sandbox_driver import TOKEN, WORKER, Driver, png

telegram = pytest.importorskip("telegram", reason="python-telegram-bot is not installed")


async def test_python_telegram_bot_parses_everything(started: Driver) -> None:
    """Sending, editing, files, updates and profile calls come back as the library's own objects."""
    await started.say("/start abc")
    bot = telegram.Bot(TOKEN, base_url=f"{started.base}/bot", base_file_url=f"{started.base}/file/bot")
    async with bot:
        (update,) = await bot.get_updates(timeout=1)
        assert update.message.parse_entities() == {update.message.entities[0]: "/start"}
        buttons = telegram.InlineKeyboardMarkup([[telegram.InlineKeyboardButton("好", callback_data="y")]])
        sent = await bot.send_message(WORKER, "<b>您好</b>", parse_mode="HTML", reply_markup=buttons)
        assert sent.text_html == "<b>您好</b>"
        assert (await sent.edit_text("再见")).reply_markup is None
        photo = await bot.send_photo(WORKER, png(30, 20))
        file = await photo.photo[-1].get_file()
        assert await file.download_as_bytearray() == png(30, 20)
        group = [telegram.InputMediaPhoto(png(3, 3)), telegram.InputMediaPhoto(photo.photo[-1].file_id)]
        assert len(await bot.send_media_group(WORKER, group)) == 2
        for kind in ("document", "voice", "audio", "video", "sticker"):
            message = await getattr(bot, f"send_{kind}")(WORKER, b"content")
            assert getattr(message, kind).file_size == 7
        assert (await bot.get_chat(WORKER)).first_name == "小周"
        assert (await bot.get_chat_member(WORKER, WORKER)).status == "member"
        assert await bot.set_my_commands([("start", "开始")])
        assert (await bot.get_my_commands())[0].command == "start"
        assert (await bot.get_webhook_info()).url == ""
        await started.control(f"people/{WORKER}/block")
        with pytest.raises(telegram.error.Forbidden):
            await bot.send_message(WORKER, "x")

"""The bot of the walk, written with aiogram 3."""

import asyncio
import io
import sys

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.methods import SendMessage
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    FSInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
)
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

BASE, TOKEN, PICTURE, PORT, SECRET = sys.argv[1:6]
dispatcher = Dispatcher()


@dispatcher.message(CommandStart())
async def greet(message: Message, bot: Bot) -> None:
    me = await bot.get_me()
    keys = [[InlineKeyboardButton(text="好", callback_data="yes"), InlineKeyboardButton(text="不", callback_data="no")]]
    await message.answer(
        f"<b>您好</b> {me.username}", parse_mode="HTML", reply_markup=InlineKeyboardMarkup(inline_keyboard=keys)
    )


@dispatcher.callback_query()
async def pressed(query: CallbackQuery) -> None:
    await query.answer("知道了")
    assert isinstance(query.message, Message)
    await query.message.edit_text(f"选了 {query.data}")


@dispatcher.message(F.text == "照片")
async def photo(message: Message) -> None:
    sent = await message.answer_photo(FSInputFile(PICTURE), caption="一张")
    assert sent.photo


@dispatcher.message(F.text == "相册")
async def album(message: Message) -> None:
    sent = await message.answer_media_group([InputMediaPhoto(media=FSInputFile(PICTURE)) for _ in range(2)])
    assert len(sent) == 2


@dispatcher.message(F.text == "谁")
async def who(message: Message, bot: Bot) -> None:
    standing = await bot.get_chat_member(message.chat.id, bot.id)
    admins = await bot.get_chat_administrators(message.chat.id)
    chat = await bot.get_chat(message.chat.id)
    await message.answer(f"{chat.title} {standing.status} {len(admins)}")


@dispatcher.message(F.photo)
async def back(message: Message, bot: Bot) -> None:
    assert message.photo
    content = await bot.download(message.photo[-1], io.BytesIO())
    assert content
    await message.answer_document(BufferedInputFile(content.read(), "回来.png"))


@dispatcher.message(F.text)
async def echo(message: Message) -> SendMessage:
    return SendMessage(chat_id=message.chat.id, text=f"收到 {message.text}")


async def main() -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(BASE))
    async with Bot(TOKEN, session=session) as bot:
        if not SECRET:
            await bot.delete_webhook()
            print("ready", flush=True)
            await dispatcher.start_polling(bot)
            return
        app = web.Application()
        SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token=SECRET).register(
            app, path="/hook"
        )
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", int(PORT)).start()
        await bot.set_webhook(f"http://127.0.0.1:{PORT}/hook", secret_token=SECRET)
        print("ready", flush=True)
        await asyncio.Event().wait()


asyncio.run(main())

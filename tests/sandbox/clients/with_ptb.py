"""The bot of the walk, written with python-telegram-bot."""

import asyncio
import json
import sys
from pathlib import Path

from aiohttp import web
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes, MessageHandler, filters

BASE, TOKEN, PICTURE, PORT, SECRET = sys.argv[1:6]
CONTENT = Path(PICTURE).read_bytes()
Context = ContextTypes.DEFAULT_TYPE


async def greet(update: Update, context: Context) -> None:
    keys = [[InlineKeyboardButton("好", callback_data="yes"), InlineKeyboardButton("不", callback_data="no")]]
    assert update.message
    me = await context.bot.get_me()
    await update.message.reply_html(f"<b>您好</b> {me.username}", reply_markup=InlineKeyboardMarkup(keys))


async def pressed(update: Update, context: Context) -> None:
    assert update.callback_query
    await update.callback_query.answer("知道了")
    await update.callback_query.edit_message_text(f"选了 {update.callback_query.data}")


async def photo(update: Update, context: Context) -> None:
    assert update.message
    assert (await update.message.reply_photo(CONTENT, caption="一张")).photo


async def album(update: Update, context: Context) -> None:
    assert update.message
    pictures = [InputMediaPhoto(CONTENT, filename="picture.png") for _ in range(2)]
    assert len(await update.message.reply_media_group(pictures)) == 2


async def who(update: Update, context: Context) -> None:
    assert update.message
    standing = await context.bot.get_chat_member(update.message.chat_id, context.bot.id)
    admins = await context.bot.get_chat_administrators(update.message.chat_id)
    chat = await context.bot.get_chat(update.message.chat_id)
    await update.message.reply_text(f"{chat.title} {standing.status} {len(admins)}")


async def back(update: Update, context: Context) -> None:
    assert update.message
    file = await update.message.photo[-1].get_file()
    await update.message.reply_document(bytes(await file.download_as_bytearray()), filename="回来.png")


async def echo(update: Update, context: Context) -> None:
    assert update.message
    await update.message.reply_text(f"收到 {update.message.text}")


def built() -> Application:
    app = Application.builder().token(TOKEN).base_url(f"{BASE}/bot").base_file_url(f"{BASE}/file/bot").build()
    app.add_handler(CommandHandler("start", greet))
    app.add_handler(CallbackQueryHandler(pressed))
    app.add_handler(MessageHandler(filters.Text(["照片"]), photo))
    app.add_handler(MessageHandler(filters.Text(["相册"]), album))
    app.add_handler(MessageHandler(filters.Text(["谁"]), who))
    app.add_handler(MessageHandler(filters.PHOTO, back))
    app.add_handler(MessageHandler(filters.TEXT, echo))
    return app


async def serve(app: Application) -> None:
    """The library answers nothing in the webhook's answer: what it reads of the update is answered by hand."""

    async def hook(request: web.Request) -> web.Response:
        update = Update.de_json(json.loads(await request.text()), app.bot)
        known = request.headers.get("X-Telegram-Bot-Api-Secret-Token") == SECRET
        assert update.message
        answer = {"method": "sendMessage", "chat_id": update.message.chat_id, "text": f"收到 {update.message.text}"}
        return web.json_response(answer, status=200 if known else 403)

    server = web.Application()
    server.router.add_post("/hook", hook)
    runner = web.AppRunner(server)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", int(PORT)).start()
    async with app:
        await app.bot.set_webhook(f"http://127.0.0.1:{PORT}/hook", secret_token=SECRET)
        print("ready", flush=True)
        await asyncio.Event().wait()


if SECRET:
    asyncio.run(serve(built()))
else:
    print("ready", flush=True)
    built().run_polling(timeout=2)

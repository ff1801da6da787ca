"""The bot of the walk, written with pyTelegramBotAPI."""

import json
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import telebot
from telebot import types

BASE, TOKEN, PICTURE, PORT, SECRET = sys.argv[1:6]
telebot.apihelper.API_URL = BASE + "/bot{0}/{1}"
telebot.apihelper.FILE_URL = BASE + "/file/bot{0}/{1}"
bot = telebot.TeleBot(TOKEN, threaded=False)


@bot.message_handler(commands=["start"])
def greet(message: types.Message) -> None:
    keys = types.InlineKeyboardMarkup()
    keys.row(
        types.InlineKeyboardButton("好", callback_data="yes"), types.InlineKeyboardButton("不", callback_data="no")
    )
    bot.send_message(message.chat.id, f"<b>您好</b> {bot.get_me().username}", parse_mode="HTML", reply_markup=keys)


@bot.callback_query_handler(func=lambda query: True)
def pressed(query: types.CallbackQuery) -> None:
    bot.answer_callback_query(query.id, "知道了")
    bot.edit_message_text(f"选了 {query.data}", query.message.chat.id, query.message.message_id)


@bot.message_handler(func=lambda message: message.text == "照片")
def photo(message: types.Message) -> None:
    with Path(PICTURE).open("rb") as picture:
        assert bot.send_photo(message.chat.id, picture, caption="一张").photo


@bot.message_handler(func=lambda message: message.text == "相册")
def album(message: types.Message) -> None:
    pictures = [types.InputMediaPhoto(types.InputFile(Path(PICTURE))) for _ in range(2)]
    assert len(bot.send_media_group(message.chat.id, pictures)) == 2


@bot.message_handler(func=lambda message: message.text == "谁")
def who(message: types.Message) -> None:
    standing = bot.get_chat_member(message.chat.id, bot.get_me().id)
    admins = bot.get_chat_administrators(message.chat.id)
    bot.send_message(message.chat.id, f"{bot.get_chat(message.chat.id).title} {standing.status} {len(admins)}")


@bot.message_handler(content_types=["photo"])
def back(message: types.Message) -> None:
    content = bot.download_file(bot.get_file(message.photo[-1].file_id).file_path)
    bot.send_document(message.chat.id, content, visible_file_name="回来.png")


@bot.message_handler(content_types=["text"])
def echo(message: types.Message) -> None:
    bot.send_message(message.chat.id, f"收到 {message.text}")


class Hook(BaseHTTPRequestHandler):
    """The library has no answer to give: what it reads of the update is answered by hand."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        known = self.headers["X-Telegram-Bot-Api-Secret-Token"] == SECRET
        message = types.Update.de_json(body).message
        answer = {"method": "sendMessage", "chat_id": message.chat.id, "text": f"收到 {message.text}"}
        self.send_response(200 if known else 403)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())


if SECRET:
    server = HTTPServer(("127.0.0.1", int(PORT)), Hook)
    bot.set_webhook(f"http://127.0.0.1:{PORT}/hook", secret_token=SECRET)
    print("ready", flush=True)
    server.serve_forever()
else:
    bot.remove_webhook()
    print("ready", flush=True)
    bot.infinity_polling(timeout=2, long_polling_timeout=2)

"""The Bot API's numbers and fixed sets."""

from __future__ import annotations

import re

TEXT = 4096
CAPTION = 1024
CALLBACK_ANSWER = 200
CALLBACK_DATA_BYTES = 64
COPY_TEXT = 256
PLACEHOLDER = 64
BUTTONS = 100
BUTTONS_A_ROW = 8
MEDIA_GROUP = range(2, 11)
COMMANDS = 100
TOPIC_NAME = 128
COMMAND_DESCRIPTION = 256
PROFILE = {"name": 64, "description": 512, "short_description": 120}

DOWNLOAD_BYTES = 20 * 1024 * 1024
UPLOAD_BYTES = {"photo": 10 * 1024 * 1024}
UPLOAD_BYTES_OTHERWISE = 50 * 1024 * 1024
REQUEST_BYTES = 64 * 1024 * 1024

POLL_SECONDS = 50
POLL_UPDATES = 100
DELETABLE_SECONDS = 48 * 3600
ANSWERABLE_SECONDS = 60.0
INLINE_SECONDS = 10.0
INLINE_RESULTS = 50
INLINE_ID_BYTES = 64
INLINE_OFFSET_BYTES = 64
INLINE_QUERY = 256

COMMAND_NAME = re.compile(r"[a-z0-9_]{1,32}")
BUTTON_STYLES = frozenset({"primary", "success", "danger"})
CHAT_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)

_REACTIONS = """
    ❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌
    🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓
    🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡
    🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀
    😡
"""
REACTIONS = frozenset(_REACTIONS.split())

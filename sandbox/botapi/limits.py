"""The Bot API's numbers and fixed sets."""

from __future__ import annotations

import re

TEXT = 4096
ANY_TEXT_BYTES = 1 << 15
CAPTION = 1024
CALLBACK_ANSWER = 200
CALLBACK_DATA_BYTES = 64
COPY_TEXT = 256
PLACEHOLDER = 64
BUTTONS = 100
BUTTONS_A_ROW = 8
MEDIA_GROUP = 10
COMMANDS = 100
TOPIC_NAME = 128
COMMAND_DESCRIPTION = 256
PROFILE = {"name": 64, "description": 512, "short_description": 120}

DOWNLOAD_BYTES = 20 * 1024 * 1024
PHOTO_BYTES = 10 * 1024 * 1024
PHOTO_EDGES = 10_000  # width and height together
PHOTO_RATIO = 20
UPLOAD_BYTES = 50 * 1024 * 1024
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

COMMAND_LENGTH = 32
COMMAND_NAME = re.compile(r"[a-z0-9_]+")
BUTTON_STYLES = frozenset({"primary", "success", "danger"})
PLAIN_ENTITIES = frozenset(
    ("bold", "italic", "underline", "strikethrough", "spoiler", "code", "blockquote", "expandable_blockquote")
)
FOUND_ENTITIES = frozenset(
    ("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number")
)
WEBHOOK_PORTS = frozenset({80, 88, 443, 8443})
WEBHOOK_CONNECTIONS = 100
SECRET = 256
SECRET_CHARACTERS = re.compile(r"[A-Za-z0-9_-]*")
CHAT_ACTIONS = frozenset(
    {
        "cancel",
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

_UPDATES = """
    message edited_message channel_post edited_channel_post business_connection business_message
    edited_business_message deleted_business_messages guest_message message_reaction message_reaction_count inline_query
    chosen_inline_result callback_query shipping_query pre_checkout_query purchased_paid_media poll poll_answer
    my_chat_member chat_member chat_join_request chat_boost removed_chat_boost managed_bot
    subscription stopped_message_generation
"""
UPDATES = frozenset(_UPDATES.split())
"""The kinds of updates that there are: whoever asks for another is not heard."""

"""What the Bot API refuses is refused, in Telegram's words."""

from __future__ import annotations

from typing import Any

import pytest
from sandbox_driver import REPRESENTATIVE, WORKER, Driver

BUTTON = {"text": "好", "callback_data": "x"}


def inline(*rows: list[Any]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("sendMessage", {"chat_id": WORKER}, "message text is empty"),
    ("sendMessage", {"text": "x"}, "chat_id is empty"),
    ("sendMessage", {"chat_id": 5, "text": "x"}, "chat not found"),
    ("sendMessage", {"chat_id": "@nobody", "text": "x"}, "chat not found"),
    ("sendMessage", {"chat_id": WORKER, "text": " \n"}, "message text is empty"),
    ("sendMessage", {"chat_id": WORKER, "text": "😀" * 2049}, "message is too long"),
    ("sendMessage", {"chat_id": WORKER, "text": "x", "parse_mode": "YAML"}, "unsupported parse_mode"),
    (
        "sendMessage",
        {"chat_id": WORKER, "text": "x", "reply_parameters": {"message_id": 99}},
        "message to be replied not found",
    ),
    ("sendMessage", {"reply_markup": inline([{**BUTTON, "callback_data": "号" * 22}])}, "BUTTON_DATA_INVALID"),
    (
        "sendMessage",
        {"reply_markup": inline([{"text": "", "callback_data": "x"}])},
        "inline keyboard button text must be",
    ),
    ("sendMessage", {"reply_markup": inline([{"text": "x"}])}, "can't parse inline keyboard button: Text buttons are"),
    (
        "sendMessage",
        {"reply_markup": inline([{"callback_data": "x"}])},
        "can't parse inline keyboard button: can't find",
    ),
    (
        "sendMessage",
        {"reply_markup": inline([{**BUTTON, "style": "gold"}])},
        "can't parse inline keyboard button: invalid",
    ),
    ("sendMessage", {"reply_markup": inline([BUTTON] * 9)}, "REPLY_MARKUP_TOO_LONG"),
    ("sendMessage", {"reply_markup": inline(*[[BUTTON] * 8] * 13)}, "REPLY_MARKUP_TOO_LONG"),
    (
        "sendMessage",
        {"reply_markup": inline([{"text": "c", "copy_text": {"text": "x" * 257}}])},
        "BUTTON_COPY_TEXT_INVALID",
    ),
    ("sendMessage", {"reply_markup": inline([{"text": "u", "url": "no link"}])}, "inline keyboard button URL"),
    ("sendMessage", {"reply_markup": [BUTTON]}, "object expected as reply markup"),
    ("sendMessage", {"reply_markup": "{not json"}, "can't parse reply_markup JSON object"),
    (
        "sendMessage",
        {"reply_markup": {"keyboard": [["a"]], "input_field_placeholder": "x" * 65}},
        "input field placeholder",
    ),
    ("sendPhoto", {"chat_id": WORKER}, "there is no photo in the request"),
    ("sendPhoto", {"chat_id": WORKER, "photo": "nonsense"}, "wrong file identifier/HTTP URL specified"),
    ("sendPhoto", {"chat_id": WORKER, "photo": "x", "caption": "x" * 1025}, "message caption is too long"),
    ("sendMediaGroup", {"chat_id": WORKER, "media": [{}]}, "media group must include 2-10 items"),
    ("sendLocation", {"chat_id": WORKER, "latitude": 91, "longitude": 0}, "wrong latitude or longitude"),
    ("sendChatAction", {"chat_id": WORKER, "action": "dancing"}, "wrong parameter action in request"),
    ("editMessageText", {"chat_id": WORKER, "message_id": 99, "text": "x"}, "message to edit not found"),
    ("deleteMessage", {"chat_id": WORKER, "message_id": 99}, "message to delete not found"),
    ("answerCallbackQuery", {"callback_query_id": "1"}, "query is too old and response timeout expired"),
    ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "MESSAGE_TOO_LONG"),
    ("getFile", {"file_id": "nonsense"}, "wrong file identifier/HTTP URL specified"),
    ("setMyCommands", {"commands": [{"command": "Bad-Name", "description": "x"}]}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [{"command": "a", "description": "x"}] * 101}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [], "scope": {"type": "moon"}}, "can't parse BotCommandScope"),
    ("setMyCommands", {"commands": [{"command": "a", "description": "x" * 257}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ("setMyName", {"name": "x" * 65}, "bot name is too long"),
    ("setMyDescription", {"description": "x" * 513}, "bot description is too long"),
    ("setMyShortDescription", {"short_description": "x" * 121}, "bot short description is too long"),
    ("setMyName", {"name": "x", "language_code": "english"}, "invalid language code"),
]


@pytest.mark.parametrize(
    ("method", "params", "words"), REFUSED, ids=lambda value: value if isinstance(value, str) else ""
)
async def test_refused_as_telegram_refuses(started: Driver, method: str, params: dict[str, Any], words: str) -> None:
    """Each bad call gets 400 and the words a bot's author would find on the web."""
    if "reply_markup" in params:
        params = {"chat_id": WORKER, "text": "x", **params}
    code, description = await started.refusal(method, **params)
    assert code == 400
    assert description.startswith(f"Bad Request: {words}")


async def test_a_bot_cannot_begin_a_conversation(sandbox: Driver) -> None:
    """Nobody is written to before they wrote or pressed start."""
    refusal = await sandbox.refusal("sendMessage", chat_id=REPRESENTATIVE, text="x")
    assert refusal == (403, "Forbidden: bot can't initiate conversation with a user")
    await sandbox.say("/start", REPRESENTATIVE)
    assert (await sandbox.call("sendMessage", chat_id=REPRESENTATIVE, text="x"))["text"] == "x"


async def test_a_blocked_bot_is_told_so(started: Driver) -> None:
    """Blocking is an update and a 403, unblocking ends both."""
    await started.control(f"people/{WORKER}/block")
    await started.control(f"people/{WORKER}/block")
    assert await started.refusal("sendMessage", chat_id=WORKER, text="x") == (
        403,
        "Forbidden: bot was blocked by the user",
    )
    assert (await started.control_error(f"chats/{WORKER}/messages", text="x"))[0] == 409
    await started.control(f"people/{WORKER}/unblock")
    changes = [update["my_chat_member"] for update in await started.updates()]
    assert [change["new_chat_member"]["status"] for change in changes] == ["kicked", "member"]
    await started.call("sendMessage", chat_id=WORKER, text="x")


async def test_limits_count_what_is_shown(started: Driver) -> None:
    """4096 characters fit whatever the markup around them, and unknown fields are ignored."""
    text = f"<b>{'字' * 4096}</b>"
    message = await started.call("sendMessage", chat_id=str(WORKER), text=text, parse_mode="HTML", unknown=1)
    assert len(message["text"]) == 4096

"""What the Bot API refuses is refused, in Telegram's words."""

from __future__ import annotations

from typing import Any

import pytest
from sandbox_driver import REPRESENTATIVE, TOKEN, WORKER, Driver

from sandbox.botapi.methods import METHODS

BUTTON = {"text": "好", "callback_data": "x"}
ITEM = {"type": "photo", "media": "x"}


def inline(*rows: Any) -> dict[str, Any]:
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
        "can't parse inline keyboard button: Can't find field",
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
    ("sendMessage", {"reply_markup": "{not json"}, "can't parse reply keyboard markup JSON object"),
    (
        "sendMessage",
        {"reply_markup": {"keyboard": [["a"]], "input_field_placeholder": "x" * 65}},
        "input field placeholder",
    ),
    ("sendPhoto", {"chat_id": WORKER}, "there is no photo in the request"),
    ("sendPhoto", {"chat_id": WORKER, "photo": "nonsense"}, "wrong file identifier/HTTP URL specified"),
    ("sendPhoto", {"chat_id": WORKER, "photo": "x", "caption": "x" * 1025}, "message caption is too long"),
    ("sendMediaGroup", {"chat_id": WORKER, "media": [{}]}, "can't parse InputMedia: media not found"),
    ("sendLocation", {"chat_id": WORKER, "latitude": 91, "longitude": 0}, "wrong latitude or longitude"),
    ("sendChatAction", {"chat_id": WORKER, "action": "dancing"}, "wrong parameter action in request"),
    ("editMessageText", {"chat_id": WORKER, "message_id": 99, "text": "x"}, "message to edit not found"),
    ("deleteMessage", {"chat_id": WORKER, "message_id": 99}, "message to delete not found"),
    ("answerCallbackQuery", {"callback_query_id": "1"}, "query is too old and response timeout expired"),
    ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "MESSAGE_TOO_LONG"),
    ("getFile", {"file_id": "nonsense"}, "invalid file_id"),
    ("setMyCommands", {"commands": [{"command": "Bad-Name", "description": "x"}]}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [{"command": "a", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
    ("setMyCommands", {"commands": [], "scope": {"type": "moon"}}, "can't parse BotCommandScope"),
    (
        "setMyCommands",
        {"commands": [{"command": "a", "description": "x" * 257}]},
        "command description length must not",
    ),
    ("setMyName", {"name": "x" * 65}, "bot name is too long"),
    ("setMyDescription", {"description": "x" * 513}, "bot description is too long"),
    ("setMyShortDescription", {"short_description": "x" * 121}, "bot short description is too long"),
    ("setMyName", {"name": "x", "language_code": "english"}, "invalid language code"),
    # What a text is
    ("sendMessage", {"chat_id": WORKER, "text": "字" * 11_000}, "text is too long"),
    ("sendMessage", {"chat_id": WORKER, "text": "x", "parse_mode": None}, "unsupported parse_mode"),
    (
        "sendMessage",
        {"chat_id": WORKER, "text": "😀", "entities": [{"type": "bold", "offset": 0, "length": 3}]},
        "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 3",
    ),
    (
        "sendMessage",
        {"chat_id": WORKER, "text": "x", "entities": [{"type": "sparkle", "offset": 0, "length": 1}]},
        "can't parse MessageEntity: Unsupported type specified",
    ),
    (
        "sendMessage",
        {"chat_id": WORKER, "text": "x", "entities": [{"type": "bold", "offset": 0}]},
        "can't parse MessageEntity: Can't find field \"length\"",
    ),
    (
        "sendMessage",
        {"chat_id": WORKER, "text": "x", "entities": [{"type": "text_link", "offset": 0, "length": 1, "url": "local"}]},
        "entity URL 'local' is invalid: Wrong HTTP URL",
    ),
    ("sendMessage", {"chat_id": WORKER, "text": "x", "reply_parameters": 5}, "object expected as reply parameters"),
    ("sendMessage", {"chat_id": WORKER, "text": "x", "reply_parameters": {"quote": "x"}}, "can't find field \"message"),
    ("sendMessage", {"chat_id": WORKER, "text": "x", "link_preview_options": []}, "object expected as link preview"),
    # What a keyboard is
    ("sendMessage", {"reply_markup": None}, "object expected as reply markup"),
    ("sendMessage", {"reply_markup": {"inline_keyboard": "x"}}, 'field "inline_keyboard" must be of type Array'),
    ("sendMessage", {"reply_markup": inline({})}, 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Arr'),
    ("sendMessage", {"reply_markup": {"keyboard": ["a"]}}, 'field "keyboard" must be an Array of Arrays'),
    (
        "sendMessage",
        {"reply_markup": inline(["x"])},
        "can't parse inline keyboard button: InlineKeyboardButton must be",
    ),
    ("sendMessage", {"reply_markup": {"keyboard": [[5]]}}, "can't parse keyboard button: KeyboardButton must be a Str"),
    ("sendMessage", {"reply_markup": {"keyboard": [[""]]}}, "keyboard button text must be non-empty"),
    (
        "sendMessage",
        {"reply_markup": {"remove_keyboard": "yes"}},
        'field "remove_keyboard" must be of type Boolean',
    ),
    (
        "sendMessage",
        {"reply_markup": inline([{"text": "x", "callback_data": {"a": 1}}])},
        'can\'t parse inline keyboard button: Field "callback_data" must be of type String',
    ),
    ("sendMessage", {"reply_markup": inline([{"text": "x", "pay": True}])}, "BUTTON_TYPE_INVALID"),
    *(
        (
            "sendMessage",
            {"reply_markup": inline([{"text": "x", "url": url}])},
            f"inline keyboard button URL '{url}' {why}",
        )
        for url, why in (
            ("http://localhost", "is invalid: Wrong HTTP URL"),
            ("http://localhost:8080/x", "is invalid: Wrong HTTP URL"),
            ("javascript://x.cn", "is invalid: Unsupported URL protocol"),
            ("tel:+8610", "is invalid: Wrong port number specified in the URL"),
            ("https://", "is invalid: URL host is empty"),
        )
    ),
    *(
        ("sendMessage", {"reply_markup": markup}, f"{kind} URL 'http://x.cn' is invalid: Only HTTPS links are allowed")
        for kind, markup in (
            ("inline keyboard button Web App", inline([{"text": "x", "web_app": {"url": "http://x.cn"}}])),
            ("inline keyboard button login", inline([{"text": "x", "login_url": {"url": "http://x.cn"}}])),
            ("keyboard button Web App", {"keyboard": [[{"text": "x", "web_app": {"url": "http://x.cn"}}]]}),
        )
    ),
    # What a call cannot do without, and what it may say
    ("copyMessage", {"chat_id": WORKER, "message_id": 1}, 'parameter "from_chat_id" is required'),
    ("sendMediaGroup", {"chat_id": WORKER}, 'parameter "media" is required'),
    ("sendMediaGroup", {"chat_id": WORKER, "media": {}}, "expected an Array of InputMedia"),
    ("sendMediaGroup", {"chat_id": WORKER, "media": "["}, "can't parse media JSON object"),
    ("sendMediaGroup", {"chat_id": WORKER, "media": []}, "there are no messages to send"),
    ("sendMediaGroup", {"chat_id": WORKER, "media": [ITEM] * 11}, "too many messages to send as an album"),
    ("sendMediaGroup", {"chat_id": WORKER, "media": [{**ITEM, "type": "animation"}]}, "can't parse InputMedia: type"),
    (
        "sendMediaGroup",
        {"chat_id": WORKER, "media": [{**ITEM, "media": "attach://x"}]},
        "can't parse InputMedia: media",
    ),
    ("sendMediaGroup", {"chat_id": WORKER, "media": [ITEM]}, 'failed to send message #1 with the error message "Wrong'),
    ("sendLocation", {"chat_id": WORKER, "longitude": 0}, "latitude is empty"),
    ("getChatMember", {"chat_id": WORKER, "user_id": "x"}, "invalid user_id specified"),
    ("getFile", {}, "invalid file_id"),
    ("answerCallbackQuery", {"callback_query_id": "1", "url": "https://x.cn"}, "URL_INVALID"),
    ("setMyCommands", {"commands": {}}, "expected an Array of BotCommand"),
    ("setMyCommands", {"commands": [5]}, "can't parse BotCommand: expected an Object"),
    ("setMyCommands", {"commands": [{"command": "a"}]}, "can't parse BotCommand: Can't find field \"description\""),
    ("setMyCommands", {"commands": [{"command": "/", "description": "x"}]}, "command must be non-empty"),
    ("setMyCommands", {"commands": [{"command": "a" * 33, "description": "x"}]}, "command length must not exceed 32"),
    ("setMyCommands", {"commands": [{"command": "a", "description": " "}]}, "command description must be non-empty"),
    ("setMyCommands", {"scope": {"type": "chat"}}, "can't parse BotCommandScope: Can't find field \"chat_id\""),
    ("setChatMenuButton", {"chat_id": -5}, "invalid chat_id specified"),
    (
        "setChatMenuButton",
        {"menu_button": {"type": "moon"}},
        "can't parse menu button: MenuButton has unsupported type",
    ),
    (
        "setChatMenuButton",
        {"menu_button": {"type": "web_app", "text": "x", "web_app": {"url": "http://x.cn"}}},
        "menu button Web App URL 'http://x.cn' is invalid: Only HTTPS links are allowed",
    ),
    # Where updates are brought
    ("setWebhook", {"url": "https://x.cn", "secret_token": "two words"}, "secret token contains unallowed characters"),
    ("setWebhook", {"url": "https://x.cn", "secret_token": "x" * 257}, "secret token is too long"),
    ("setWebhook", {"url": "http://localhost/hook"}, "bad webhook: An HTTPS URL must be provided for webhook"),
    ("setWebhook", {"url": "https://localhost/hook"}, "bad webhook: IP address 127.0.0.1 is reserved"),
    ("setWebhook", {"url": "https://192.168.1.5/hook"}, "bad webhook: IP address 192.168.1.5 is reserved"),
    (
        "setWebhook",
        {"url": "https://x.cn:8080/hook"},
        "bad webhook: Webhook can be set up only on ports 80, 88, 443 or",
    ),
    ("setWebhook", {"url": "https://intranet/hook"}, "bad webhook: Failed to resolve host: Name or service not known"),
    ("setWebhook", {"url": "https://[2001:db8::1]/hook"}, "bad webhook: IPv6-only addresses are not allowed"),
    ("setWebhook", {"url": "https://x.cn", "ip_address": "here"}, "bad webhook: Invalid IP address specified"),
    ("setWebhook", {"url": "https://x.cn", "ip_address": "10.0.0.1"}, "bad webhook: IP address 10.0.0.1 is reserved"),
    ("setWebhook", {"url": "ftp://x.cn"}, "invalid webhook URL specified"),
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


GROUP = -5001
IN_PRIVATE = "Bad Request: {} in private chats only"
OF_ONE_S_OWN_CHAT: list[tuple[dict[str, Any], str]] = [
    (inline([{"text": "x", "web_app": {"url": "https://x.cn"}}]), "Bad Request: BUTTON_TYPE_INVALID"),
    (
        {"keyboard": [[{"text": "x", "web_app": {"url": "https://x.cn"}}]]},
        IN_PRIVATE.format("web App buttons can be used"),
    ),
    ({"keyboard": [[{"text": "x", "request_contact": True}]]}, IN_PRIVATE.format("phone number can be requested")),
    ({"keyboard": [[{"text": "x", "request_location": True}]]}, IN_PRIVATE.format("location can be requested")),
]


@pytest.mark.parametrize(
    ("markup", "words"), OF_ONE_S_OWN_CHAT, ids=lambda value: value if isinstance(value, str) else ""
)
async def test_buttons_that_no_group_has(started: Driver, markup: dict[str, Any], words: str) -> None:
    """In somebody's own chat they are there, in a group they are refused, in a new message and in an edit."""
    await started.control("groups", id=GROUP, title="工作群", members=[WORKER, REPRESENTATIVE])
    assert await started.call("sendMessage", chat_id=WORKER, text="x", reply_markup=markup)
    assert await started.refusal("sendMessage", chat_id=GROUP, text="x", reply_markup=markup) == (400, words)
    sent = await started.call("sendMessage", chat_id=GROUP, text="x")
    edit = {"chat_id": GROUP, "message_id": sent["message_id"], "text": "y"}
    assert (await started.refusal("editMessageText", **edit, reply_markup=markup))[0] == 400


async def test_an_edit_brings_no_keyboard(started: Driver) -> None:
    """Only buttons under the message itself."""
    sent = await started.call("sendMessage", chat_id=WORKER, text="x")
    edit = {"chat_id": WORKER, "message_id": sent["message_id"], "text": "y", "reply_markup": {"keyboard": [["a"]]}}
    assert await started.refusal("editMessageText", **edit) == (400, "Bad Request: inline keyboard expected")


async def test_a_button_does_one_thing(started: Driver) -> None:
    """The first that Telegram looks for; the rest is gone from the message, and a number is its text."""
    keys = inline([{"text": "x", "callback_data": "y", "url": "https://x.cn"}, {"text": 5, "callback_data": 7}])
    sent = await started.call("sendMessage", chat_id=WORKER, text="x", reply_markup=keys)
    kept = inline([{"text": "x", "url": "https://x.cn"}, {"text": "5", "callback_data": "7"}])
    assert sent["reply_markup"] == kept


async def test_a_press_waits_for_a_minute(started: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    """After that its answer is too late."""
    sent = await started.call("sendMessage", chat_id=WORKER, text="x", reply_markup=inline([BUTTON]))
    await started.control(f"chats/{WORKER}/messages/{sent['message_id']}/press", data="x")
    (update,) = await started.updates()
    monkeypatch.setattr("sandbox.botapi.limits.ANSWERABLE_SECONDS", -1.0)
    late = await started.refusal("answerCallbackQuery", callback_query_id=update["callback_query"]["id"])
    assert late[1].startswith("Bad Request: query is too old")


async def test_what_is_no_reaction(started: Driver) -> None:
    """Neither an array, nor of a kind that there is, nor an emoji that may be one."""
    message = await started.say("x")
    place = {"chat_id": WORKER, "message_id": message["message_id"]}
    odd: tuple[Any, ...] = ({}, [{"type": "shout"}])
    refusals = [await started.refusal("setMessageReaction", **place, reaction=each) for each in odd]
    assert refusals == [
        (400, "Bad Request: expected an Array of ReactionType"),
        (400, "Bad Request: can't parse ReactionType: invalid reaction type specified"),
    ]


NAMES = """
    chat_id from_chat_id user_id message_id text caption photo media reply_markup reply_parameters entities commands
    scope menu_button results reaction action offset limit url secret_token file_id name latitude longitude button
"""
ODD = ({"x": [1]}, [None], True, "\ud800", 10**30, "9" * 5000, "null", "[" * 100_000)


@pytest.mark.parametrize("method", METHODS)
async def test_no_method_stumbles(started: Driver, method: str) -> None:
    """Whatever stands in its parameters: it is carried out or refused, in words."""
    right = {"chat_id": WORKER, "from_chat_id": WORKER, "text": "x", "caption": "x"}
    for params in [dict.fromkeys(NAMES.split(), value) | more for value in ODD for more in ({}, right)]:
        async with started.http.post(f"{started.base}/bot{TOKEN}/{method}", json=params) as response:
            assert response.status in (200, 400, 404, 409), await response.text()
            assert (await response.json())["ok"] == (response.status == 200)

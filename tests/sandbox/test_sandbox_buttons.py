"""Pressing buttons and being answered."""

from __future__ import annotations

from typing import Any

from sandbox_driver import REPRESENTATIVE, WORKER, Driver

KEYS = {
    "inline_keyboard": [
        [{"text": "✅ 同意", "callback_data": "yes"}, {"text": "不同意", "callback_data": "no"}],
        [{"text": "编号", "copy_text": {"text": "0042"}}, {"text": "网页", "url": "https://example.org"}],
    ]
}


async def card(sandbox: Driver) -> str:
    """Send a card with buttons; the control path of its press."""
    sent = await sandbox.call("sendMessage", chat_id=WORKER, text="同意吗?", reply_markup=KEYS)
    return f"chats/{WORKER}/messages/{sent['message_id']}/press"


async def press(sandbox: Driver, path: str, **how: Any) -> dict[str, Any]:
    """Press and answer the callback_query of the update."""
    pressed = await sandbox.control(path, **{"from": WORKER}, **how)
    query: dict[str, Any] = (await sandbox.updates())[-1]["callback_query"]
    assert query["id"] == pressed["callback_query_id"]
    return query


async def test_a_press_is_found_by_words_or_data(started: Driver) -> None:
    """Exact words win over contained ones, and data over both."""
    path = await card(started)
    assert (await press(started, path, button="不同意"))["data"] == "no"
    assert (await press(started, path, button="同意"))["data"] == "yes"
    assert (await press(started, path, data="no"))["data"] == "no"
    status, error = await started.control_error(path, button="也许")
    assert status == 404
    assert "✅ 同意, 不同意" in error


async def test_an_answer_is_shown_once(started: Driver) -> None:
    """The words float over the phone; a second answer is too late."""
    query = await press(started, await card(started), data="yes")
    await started.call("answerCallbackQuery", callback_query_id=query["id"], text="谢谢", show_alert=True)
    (toast,) = await started.look(f"chats/{WORKER}/toasts")
    assert (toast["text"], toast["show_alert"]) == ("谢谢", True)
    assert (await started.look(f"chats/{WORKER}/toasts?after={toast['serial']}")) == []
    assert (await started.refusal("answerCallbackQuery", callback_query_id=query["id"]))[1].startswith(
        "Bad Request: query is too old"
    )


async def test_forged_data_and_strangers(started: Driver) -> None:
    """Forged data reaches the bot even for a message that is gone; people outside the chat press nothing."""
    path = await card(started)
    assert (await started.control_error(path, data="forged"))[0] == 404
    assert (await press(started, path, data="case:1:steal", forged=True))["data"] == "case:1:steal"
    gone = await press(started, f"chats/{WORKER}/messages/999/press", data="x", forged=True)
    assert gone["message"] == {"chat": gone["message"]["chat"], "message_id": 999, "date": 0}
    assert (await started.control_error(path, **{"from": REPRESENTATIVE}, data="yes"))[0] == 403


async def test_buttons_of_the_phone_alone(started: Driver) -> None:
    """Copying and opening a page are not the bot's business."""
    path = await card(started)
    assert await started.control(path, button="编号") == {"copied": "0042"}
    assert await started.control(path, button="网页") == {"url": "https://example.org"}
    assert await started.updates() == []

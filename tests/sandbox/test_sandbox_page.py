"""The page in a real browser, with a tiny echo bot behind it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from sandbox_driver import PEOPLE, REPRESENTATIVE, WORKER, Driver, living
from screens import IN_A_BROWSER, LAPTOP, PHONE

SHARE = "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fdajiayi_demo_bot%3Fstart%3Dc7&text=%E6%9D%A5%E7%9C%8B%E7%9C%8B"
KEYBOARD = {"keyboard": [["我要反映", "我的事项"]], "input_field_placeholder": "直接写字", "is_persistent": True}

pytestmark = IN_A_BROWSER


async def echo(sandbox: Driver) -> None:
    """A bot that repeats what it hears under a button, and thanks for a press."""
    offset = 0
    while True:
        for update in await sandbox.call("getUpdates", offset=offset, timeout=20):
            offset = update["update_id"] + 1
            if "message" in update:
                await repeat(sandbox, update["message"])
            elif "callback_query" in update:
                query_id = update["callback_query"]["id"]
                await sandbox.call("answerCallbackQuery", callback_query_id=query_id, text="谢谢您")
            elif "inline_query" in update:
                await found(sandbox, update["inline_query"])


async def found(sandbox: Driver, query: dict[str, Any]) -> None:
    """One result more a page, twice; for no words, a way into the chat with the bot."""
    if not query["query"]:
        button = {"text": "先开始", "start_parameter": "hello"}
        await sandbox.call("answerInlineQuery", inline_query_id=query["id"], results=[], button=button)
        return
    page = int(query["offset"] or 1)
    link = {"text": "打开", "url": f"https://t.me/dajiayi_demo_bot?start=c{page}"}
    result = {
        "type": "article",
        "id": str(page),
        "title": f"{query['query']} {page}",
        "input_message_content": {"message_text": f"卡片:{query['query']} {page}"},
        "reply_markup": {"inline_keyboard": [[link, {"text": "转给同事", "url": SHARE}]]},
    }
    more = "2" if page == 1 else ""
    await sandbox.call("answerInlineQuery", inline_query_id=query["id"], results=[result], next_offset=more)


async def repeat(sandbox: Driver, message: dict[str, Any]) -> None:
    text, chat_id = message.get("text", "收到"), message["chat"]["id"]
    if text == "/start":
        await sandbox.call("sendMessage", chat_id=chat_id, text="您好", reply_markup=KEYBOARD)
        return
    keys = {"inline_keyboard": [[{"text": "点我", "callback_data": "x", "style": "primary"}]]}
    await sandbox.call("sendMessage", chat_id=chat_id, text=f"回声:{text}", reply_markup=keys)


@pytest_asyncio.fixture(loop_scope="module")
async def bot(clock: Any) -> AsyncIterator[Driver]:
    async with living(people=PEOPLE, clock=clock) as sandbox:
        task = asyncio.create_task(echo(sandbox))
        yield sandbox
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def test_a_talk_on_the_page(bot: Driver, opened: Any) -> None:
    """Start, write, press, answer a keyboard: all without reloading, and markup stays text."""
    page = await opened(bot.base, LAPTOP)
    worker = page.get_by_role("region", name="小周的手机")
    await worker.get_by_role("button", name="开始").click()
    await worker.get_by_role("button", name="我的事项").click()
    await worker.get_by_text("回声:我的事项").wait_for()
    field = worker.get_by_placeholder("直接写字")
    await field.fill("<img src=x onerror=alert(1)>")
    await field.press("Enter")
    echoed = worker.locator(".row.in", has_text="回声:<img src=x onerror=alert(1)>")
    await echoed.get_by_role("button", name="点我").click()
    await worker.get_by_role("status").get_by_text("谢谢您").wait_for()
    assert await page.locator(".words img").count() == 0
    assert await page.get_by_role("region", name="陈代表的手机").get_by_role("button", name="开始").is_visible()
    before = await page.locator("time").text_content()
    await page.get_by_role("button", name="＋1小时").click()
    await page.wait_for_function("(before) => document.querySelector('time').textContent !== before", arg=before)


async def test_reply_edit_react_and_delete(bot: Driver, opened: Any) -> None:
    """The menu of a message, by keyboard and by mouse."""
    page = await opened(f"{bot.base}/phone/{WORKER}", LAPTOP)
    await page.get_by_role("button", name="开始").click()
    await page.get_by_text("您好", exact=True).click()
    await page.get_by_role("menuitem", name="回复").click()
    await page.get_by_placeholder("直接写字").fill("先问一句")
    await page.get_by_role("button", name="发送").click()
    own = page.locator(".row.out", has_text="先问一句")
    await own.locator(".quote", has_text="您好").wait_for()
    await own.get_by_role("button", name="对这条消息").focus()
    await page.keyboard.press("Enter")
    await page.get_by_role("menuitem", name="编辑").click()
    await page.get_by_label("写消息").fill("改过了")
    await page.keyboard.press("Enter")
    edited = page.locator(".row.out", has_text="改过了")
    await edited.get_by_text("已编辑").wait_for()
    await edited.locator(".words").click()
    await page.get_by_role("button", name="👌").click()
    await edited.locator(".chip", has_text="👌").wait_for()
    await edited.locator(".words").click()
    await page.get_by_role("menuitem", name="删除").click()
    await edited.wait_for(state="detached")


async def test_on_a_narrow_screen(bot: Driver, opened: Any) -> None:
    """One phone at a time with a switcher that counts what is unread, and nothing sticks out sideways."""
    page = await opened(bot.base, PHONE)
    await page.get_by_role("button", name="开始 / START").click()
    await bot.say("/start", REPRESENTATIVE)
    await bot.say("长" * 300 + "x" * 300, WORKER)
    other = page.get_by_role("navigation").get_by_role("button", name="陈代表")
    await other.get_by_label("1 条未读").wait_for()
    assert await page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    await other.click()
    assert await page.locator(".phone:visible").count() == 1
    await page.get_by_role("region", name="陈代表的手机").get_by_text("您好", exact=True).wait_for()


@pytest.mark.parametrize("viewport", [LAPTOP, PHONE], ids=["laptop", "phone"])
async def test_typing_the_bots_name(bot: Driver, opened: Any, viewport: dict[str, int]) -> None:
    """In a group: what is found stands above the field; one is chosen; its buttons lead into one's own chat."""
    await bot.control("groups", id=-4001, title="工友群", members=[WORKER, REPRESENTATIVE], bot="left")
    page = await opened(bot.base, viewport)
    await page.get_by_role("button", name="开始 / START").first.click()
    worker = page.get_by_role("region", name="小周的手机")
    await worker.get_by_text("您好", exact=True).wait_for()
    await worker.get_by_role("tab", name="工友群").click()
    field = worker.get_by_label("写消息")
    await field.press_sequentially("@dajiayi_demo_bot 班车")
    shown = worker.get_by_role("region", name="机器人找到的")
    await shown.get_by_role("button", name="班车 1").wait_for()
    await shown.get_by_role("button", name="接着看").click()
    await shown.get_by_role("button", name="班车 2").click()
    card = worker.locator(".row.out", has_text="卡片:班车 2")
    await card.get_by_text("通过 @dajiayi_demo_bot").wait_for()
    assert (await field.input_value(), await shown.is_visible()) == ("", False)
    await card.get_by_role("button", name="转给同事").click()
    await page.get_by_role("menuitem", name="工友群").click()
    passed_on = worker.locator(".row.out", has_text="来看看")
    await passed_on.get_by_role("button", name="https://t.me/dajiayi_demo_bot?start=c7").wait_for()
    await card.get_by_role("button", name="打开").click()
    await worker.get_by_text("回声:/start c2").wait_for()
    await worker.get_by_role("tab", name="工友群").click()
    await field.press_sequentially("@dajiayi_demo_bot ")
    await shown.get_by_role("button", name="先开始").click()
    await worker.get_by_text("回声:/start hello").wait_for()
    assert await page.evaluate("document.documentElement.scrollWidth") == viewport["width"]

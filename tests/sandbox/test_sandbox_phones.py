"""Several phones in a real browser: side by side, alone, by keyboard, in the dark; groups among them."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import expect
from sandbox_driver import Driver, living, png
from screens import IN_A_BROWSER, LAPTOP, PHONE

from sandbox import Person

NAMES = ("小周", "小吴", "陈代表", "李干事", "王主席", "郑老师")
FIRST = 1001
PEOPLE = tuple(Person(FIRST + number, name, "演示") for number, name in enumerate(NAMES))
KEYS = {"inline_keyboard": [[{"text": "点我", "callback_data": "x", "style": "primary"}]]}
CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")
LINES = """words => {
  const range = document.createRange();
  range.selectNodeContents(words);
  return [...range.getClientRects()].map(line => line.width);
}"""
AT_END = "list => list.scrollHeight - list.scrollTop - list.clientHeight < 3"

pytestmark = IN_A_BROWSER


async def repeat_everything(sandbox: Driver) -> None:
    """A bot that repeats what it hears under a button, where it was said, and thanks for a press."""
    offset = 0
    while True:
        for update in await sandbox.call("getUpdates", offset=offset, timeout=20):
            offset = update["update_id"] + 1
            if message := update.get("message"):
                thread = {"message_thread_id": message["message_thread_id"]} if "is_topic_message" in message else {}
                words = f"回声:{message.get('text', '收到')}"
                await sandbox.call(
                    "sendMessage", chat_id=message["chat"]["id"], text=words, reply_markup=KEYS, **thread
                )
            elif query := update.get("callback_query"):
                await sandbox.call("answerCallbackQuery", callback_query_id=query["id"], text="谢谢您")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def place() -> AsyncIterator[Driver]:
    """One sandbox with six people and a bot, for all stories."""
    async with living(people=PEOPLE) as sandbox:
        bot = asyncio.create_task(repeat_everything(sandbox))
        yield sandbox
        bot.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await bot


@pytest_asyncio.fixture(loop_scope="module")
async def bot(place: Driver) -> Driver:
    """The sandbox as at its beginning, with everybody's phone open."""
    await place.control("start-over")
    for person in PEOPLE:
        await place.control(f"people/{person.id}/open")
    return place


def phone(page: Any, name: str) -> Any:
    return page.get_by_role("region", name=name)


async def choose(page: Any, name: str) -> None:
    await page.get_by_role("navigation").get_by_role("button", name=name).click()


async def test_a_fifth_and_a_sixth_join(bot: Driver, opened: Any) -> None:
    """Whoever is chosen comes to those who are there; nobody is squeezed until words cannot be read."""
    page = await opened(bot.base)
    await phone(page, NAMES[0]).wait_for()
    for name in NAMES[4:]:
        await choose(page, name)
        await phone(page, name).wait_for()
    widths = await page.locator(".phone:visible").evaluate_all("all => all.map(one => one.offsetWidth)")
    assert len(widths) == 6
    assert min(widths) >= 280
    await page.wait_for_function("document.querySelector('.stage').scrollLeft > 0")
    await page.wait_for_timeout(500)
    last = await phone(page, NAMES[5]).bounding_box()
    assert last["x"] + last["width"] <= LAPTOP["width"]
    await phone(page, NAMES[4]).get_by_role("button", name="收起这台手机").click()
    assert await page.locator(".phone:visible").count() == 5


async def test_one_at_a_time_on_a_narrow_screen(bot: Driver, opened: Any) -> None:
    """Each in its turn, over the whole width, and nothing sticks out sideways."""
    page = await opened(bot.base, PHONE)
    for name in NAMES:
        await choose(page, name)
        box = await phone(page, name).bounding_box()
        assert (box["x"], box["width"]) == (0, PHONE["width"])
        assert await page.locator(".phone:visible").count() == 1
    assert await page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


async def test_the_phone_comes_first_on_a_narrow_screen(bot: Driver, opened: Any) -> None:
    """Little stands above it and one tap shows the rest; nobody's name lies under the plus."""
    page = await opened(bot.base, PHONE)
    top = (await phone(page, NAMES[0]).bounding_box())["y"]
    assert top <= PHONE["height"] * 0.15
    restart = page.get_by_role("button", name="重新开始")
    assert not await restart.is_visible()
    await page.get_by_role("button", name="更多", expanded=False).click()
    await restart.wait_for()
    await page.get_by_role("button", name="更多", expanded=True).click()
    assert (await phone(page, NAMES[0]).bounding_box())["y"] == top
    row, plus = page.locator(".people-row"), page.get_by_role("button", name="添加手机或群")
    row_box, plus_box = await row.bounding_box(), await plus.bounding_box()
    assert row_box["x"] + row_box["width"] <= plus_box["x"]
    assert plus_box["x"] + plus_box["width"] <= PHONE["width"]


async def test_walls_line_up(bot: Driver, opened: Any) -> None:
    """Side by side all talks begin at one height, whoever is in a group beside."""
    await bot.control("groups", id=-4001, title="工友群", members=[FIRST + 1], bot="left")
    page = await opened(bot.base)
    await phone(page, NAMES[1]).get_by_role("tab", name="工友群").wait_for()
    tops = await page.locator(".phone:visible .messages").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().top)"
    )
    assert len(tops) > 1
    assert len(set(tops)) == 1


async def test_what_floats_covers_nothing_written(bot: Driver, opened: Any) -> None:
    """The bot's thanks for a press stand above the talk; a long word on a button leaves no letter alone."""
    words = ["看看日期是怎么算出来的呢", "复制", "看经过"]
    keys = {"inline_keyboard": [[{"text": text, "callback_data": "x"} for text in words]]}
    await bot.call("sendMessage", chat_id=FIRST, text="一张卡片", reply_markup=keys)
    page = await opened(bot.base, PHONE)
    mine = phone(page, NAMES[0])
    await mine.get_by_role("button", name=words[0]).click()
    toast = mine.get_by_role("status").filter(has_text="谢谢您")
    floating, wall = await toast.bounding_box(), await mine.get_by_role("log").bounding_box()
    assert floating["y"] + floating["height"] <= wall["y"]
    lines = await mine.get_by_role("button", name=words[0]).locator("span").evaluate(LINES)
    assert len(lines) > 1
    assert min(lines) > max(lines) / 2


@pytest.mark.parametrize(("viewport", "width"), [(PHONE, 390), (LAPTOP, 430)], ids=["phone", "laptop"])
async def test_a_phone_alone(bot: Driver, opened: Any, viewport: dict[str, int], width: int) -> None:
    """Its link leads to it alone: the whole of a real phone, the size of one on a laptop; and back."""
    page = await opened(bot.base, viewport)
    link = phone(page, NAMES[0]).get_by_role("link", name="单独打开这台手机")
    await page.goto(f"{bot.base}{await link.get_attribute('href')}")
    box = await phone(page, NAMES[0]).bounding_box()
    assert box["width"] == width
    if viewport is PHONE:
        assert (box["x"], box["y"], box["height"]) == (0, 0, PHONE["height"])
    await page.get_by_role("link", name="所有手机").click()
    await page.get_by_role("navigation").wait_for()


async def test_the_newest_stays_in_view(bot: Driver, opened: Any) -> None:
    """A phone opens at its newest message and stays there while others come and go; who reads back is left alone."""
    for number in range(15):
        await bot.say(f"第{number}句", FIRST)
    page = await opened(bot.base)
    mine, messages = phone(page, NAMES[0]), phone(page, NAMES[0]).get_by_role("log")
    await mine.get_by_text("回声:第14句").wait_for()
    await page.wait_for_function(f"list => ({AT_END})(list)", arg=await messages.element_handle())
    for name in NAMES[4:]:
        await choose(page, name)
    await mine.get_by_role("button", name="收起这台手机").click()
    await choose(page, NAMES[0])
    await page.wait_for_function(f"list => ({AT_END})(list)", arg=await messages.element_handle())
    await messages.evaluate("list => list.scrollTop = 40")
    await mine.get_by_role("button", name="回到最新消息").wait_for()
    await bot.say("后来的一句", FIRST)
    await mine.get_by_role("button", name="1 条新消息").wait_for()
    assert await messages.evaluate("list => list.scrollTop") == 40
    await mine.get_by_role("button", name="1 条新消息").click()
    await page.wait_for_function(f"list => ({AT_END})(list)", arg=await messages.element_handle())


async def test_everything_by_keyboard(bot: Driver, opened: Any) -> None:
    """Writing, pressing a button, and the menu of a message, without a mouse."""
    page = await opened(bot.base)
    await page.get_by_role("navigation").get_by_role("button", name=NAMES[1]).focus()
    await page.keyboard.press("Enter")
    mine = phone(page, NAMES[1])
    field = mine.get_by_role("textbox", name="写消息")
    for _ in range(12):
        await page.keyboard.press("Tab")
        if await field.evaluate("field => field === document.activeElement"):
            break
    await page.keyboard.type("你好")
    await page.keyboard.press("Enter")
    await mine.get_by_role("button", name="点我").wait_for()
    for _ in range(12):
        await page.keyboard.press("Shift+Tab")
        if await page.evaluate("document.activeElement.textContent") == "点我":
            break
    await page.keyboard.press("Enter")
    await mine.get_by_role("status").get_by_text("谢谢您").wait_for()
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Enter")
    await page.get_by_role("menuitem", name="回复").wait_for()
    await page.keyboard.press("Escape")
    assert await page.get_by_role("menu").count() == 0
    ring = "getComputedStyle(document.activeElement).outlineStyle"
    assert await page.evaluate(ring) == "solid"


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_words_stand_out(bot: Driver, opened: Any, scheme: str) -> None:
    """Every word on the page has the contrast that eyes need (4.5), in both themes; the switch is remembered."""
    await bot.say("看 https://example.org", FIRST)
    card = {"text": "<b>卡片</b>\n<blockquote>引用</blockquote>", "parse_mode": "HTML", "reply_markup": KEYS}
    await bot.call("sendMessage", chat_id=FIRST, **card)
    await bot.control(f"people/{FIRST + 1}/block")
    page = await opened(bot.base, color_scheme=scheme)
    await phone(page, NAMES[0]).get_by_role("button", name="点我").last.click()
    await phone(page, NAMES[0]).get_by_role("status").get_by_text("谢谢您").wait_for()
    await page.wait_for_timeout(400)
    assert await page.evaluate(CONTRAST) == []
    shade = "getComputedStyle(document.querySelector('.phone')).backgroundColor"
    before = await page.evaluate(shade)
    await page.get_by_role("button", name="深色界面").click()
    await page.reload()
    await phone(page, NAMES[0]).get_by_text("卡片").wait_for()
    assert await page.evaluate(shade) != before
    pressed = await page.get_by_role("button", name="深色界面").get_attribute("aria-pressed")
    assert pressed == ("true" if scheme == "light" else "false")


async def test_a_voice_and_a_picture(bot: Driver, opened: Any, tmp_path: Path) -> None:
    """An empty field offers to speak: a recorded file is a voice; the paper clip takes a picture, or an album."""
    recorded, pictures = tmp_path / "said.ogg", [tmp_path / f"seen-{number}.png" for number in range(3)]
    recorded.write_bytes(b"OggS" + bytes(200))
    for picture in pictures:
        picture.write_bytes(png(40, 30))
    page = await opened(bot.base)
    mine = phone(page, NAMES[0])
    chosen = (("发语音", "语音文件", recorded), ("添加附件", "图片", pictures[0]), ("添加附件", "图片", pictures))
    for button, item, file in chosen:
        await mine.get_by_role("button", name=button).click()
        async with page.expect_file_chooser() as chooser:
            await page.get_by_role("menuitem", name=item).click()
        await (await chooser.value).set_files(file)
    row = mine.locator(".row.out", has=page.locator(".album"))
    await expect(row.locator("img")).to_have_count(3)
    sent = [message for message in await bot.look(f"chats/{FIRST}/messages") if message["author"] == FIRST]
    assert [next(kind for kind in ("voice", "photo") if kind in message) for message in sent] == [
        "voice",
        *["photo"] * 4,
    ]
    assert len({message.get("media_group_id") for message in sent[2:]}) == 1


async def test_what_the_bot_does_is_seen_at_once(bot: Driver, opened: Any) -> None:
    """It colours buttons, edits, deletes and asks for an answer; the page hears of it and asks nothing anew."""
    page = await opened(bot.base)
    mine, asked = phone(page, NAMES[0]), []
    await mine.get_by_role("log").wait_for()
    page.on("request", lambda request: asked.append(request.url))
    styles = ("primary", "success", "danger")
    row = [{"text": style, "callback_data": "x", "style": style} for style in styles]
    card = await bot.call("sendMessage", chat_id=FIRST, text="旧的", reply_markup={"inline_keyboard": [row]})
    colour = "button => getComputedStyle(button).backgroundColor"
    colours = {await mine.get_by_role("button", name=style).evaluate(colour) for style in styles}
    assert len(colours) == 3
    which = {"chat_id": FIRST, "message_id": card["message_id"]}
    await bot.call("editMessageText", **which, text="新的")
    await mine.get_by_text("新的").wait_for()
    assert await mine.get_by_text("旧的").count() == 0
    await bot.call("deleteMessage", **which)
    await mine.get_by_text("新的").wait_for(state="detached")
    await bot.call("sendMessage", chat_id=FIRST, text="您叫什么?", reply_markup={"force_reply": True})
    await mine.locator(".about", has_text="您叫什么?").wait_for()
    await mine.get_by_role("textbox").fill("小周")
    await page.keyboard.press("Enter")
    await mine.locator(".row.out .quote", has_text="您叫什么?").wait_for()
    assert [url for url in asked if url.endswith("/state")] == []


async def test_a_group_in_which_one_chooses_who_speaks(bot: Driver, opened: Any) -> None:
    """Made on the page; each speaks by their name, an administrator as the group too; a word is passed on."""
    page = await opened(bot.base)
    await page.get_by_role("button", name="添加手机或群").click()
    await page.get_by_role("menuitem", name="建一个群").click()
    group = phone(page, "新的群")
    for name in (NAMES[2], NAMES[1]):
        await group.get_by_label("谁说话").select_option(name)
        await group.get_by_role("textbox").fill(f"我是{name}")
        await page.keyboard.press("Enter")
    await group.locator(".row.in", has_text=f"我是{NAMES[2]}").locator(".sender", has_text=NAMES[2]).wait_for()
    await group.locator(".row.out", has_text=f"我是{NAMES[1]}").wait_for()
    await group.get_by_role("button", name="更多").click()
    await page.get_by_role("menuitem", name="以群的名义").click()
    await group.get_by_role("textbox").fill("通知")
    await page.keyboard.press("Enter")
    theirs = phone(page, NAMES[0])
    await theirs.get_by_role("tab", name="新的群").click()
    notice = theirs.locator(".row.in", has_text="通知")
    await notice.locator(".sender", has_text="新的群").wait_for()
    await notice.locator(".words").click()
    await page.get_by_role("menuitem", name="转发").click()
    await page.get_by_role("menuitem", name="大家议").click()
    await theirs.get_by_role("tab", name="大家议").click()
    await theirs.locator(".row.out", has_text="转发自 新的群").wait_for()


async def test_a_group_with_topics(bot: Driver, opened: Any) -> None:
    """Each topic is a tab with its own talk; what the bot answers there stays there; a closed one says so."""
    page = await opened(bot.base)
    await page.get_by_role("button", name="添加手机或群").click()
    await page.get_by_role("menuitem", name="建一个带话题的群").click()
    group = phone(page, "新的群")
    await group.get_by_role("button", name="更多").click()
    await page.get_by_role("menuitem", name="新话题").click()
    await group.get_by_role("tab", name="话题 1").click()
    await group.get_by_role("textbox").fill("只在这里说")
    await page.keyboard.press("Enter")
    await group.get_by_text("回声:只在这里说").wait_for()
    await group.get_by_role("button", name="更多").click()
    await page.get_by_role("menuitem", name="关闭这个话题").click()
    await group.get_by_text("关闭了话题").wait_for()
    await group.get_by_role("tab", name="话题 1（已关闭）").wait_for()
    await group.get_by_role("tab", name="综合").click()
    assert await group.get_by_text("只在这里说").count() == 0
    for number in range(2, 8):
        await bot.control("groups/-1001000000001/topics", name=f"很长的话题 {number}")
    theirs = phone(page, NAMES[0])
    for name in NAMES[1:4]:
        await phone(page, name).get_by_role("button", name="收起这台手机").click()
    await theirs.get_by_role("tab", name="新的群").click()
    await theirs.get_by_role("tab", name="很长的话题 7").click()
    for name in NAMES[1:4]:
        await choose(page, name)
    await phone(page, NAMES[3]).wait_for()
    await choose(page, NAMES[0])
    await expect(theirs.get_by_role("tab", name="很长的话题 7")).to_be_in_viewport(ratio=1)


async def test_starting_over_on_the_page(bot: Driver, opened: Any) -> None:
    """It is asked once more, and then every phone is as new."""
    await bot.say("旧的一句", FIRST)
    page = await opened(bot.base)
    await phone(page, NAMES[0]).get_by_text("旧的一句").first.wait_for()
    await page.get_by_role("button", name="重新开始").click()
    await page.get_by_role("menuitem", name="重新开始").click()
    await phone(page, NAMES[0]).get_by_role("button", name="开始 / START").wait_for()
    assert await page.get_by_text("旧的一句").count() == 0

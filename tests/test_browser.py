"""The main job through the sandbox's page, pressed in a real browser, at a laptop's and at a phone's width."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, async_playwright, expect

from bot.settings import Settings
from bot.town import town

CHROMIUM = Path("/usr/bin/chromium")
pytestmark = pytest.mark.skipif(
    not CHROMIUM.exists(), reason="needs Debian's chromium: apt-get install chromium fonts-noto-cjk"
)
WORKER, STAFF, CHAIR = "王师傅", "陈敏", "周主席"
TROUBLE = "夜班下班没有公交车了,能不能加一班?"
LAPTOP, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture
async def address() -> AsyncIterator[str]:
    """A sandbox with demo data, as `dajiayi` starts it without a token."""
    async with town(Settings(_env_file=None, http_port=0, chat_rate=1000, send_rate=1000)) as address:
        yield address


@pytest.fixture(params=[LAPTOP, PHONE], ids=["laptop", "phone"])
async def page(request: pytest.FixtureRequest, address: str) -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-quic", "--disable-background-networking"]
        )
        page = await browser.new_page(viewport=request.param, locale="zh-CN")
        await page.goto(address)
        yield page
        await browser.close()


async def take(page: Page, name: str) -> Locator:
    """The phone of this person, brought to the front where only one fits."""
    phone = page.get_by_role("region", name=name)
    if not await phone.is_visible():
        await page.get_by_role("navigation").get_by_role("button", name=name).click()
    await expect(phone).to_be_visible()
    return phone


async def write(page: Page, name: str, words: str) -> None:
    field = (await take(page, name)).get_by_role("textbox")
    await field.fill(words)
    await field.press("Enter")


async def press(page: Page, name: str, words: str) -> None:
    await (await take(page, name)).get_by_role("button", name=words, exact=True).last.click()


async def reads(page: Page, name: str, words: str) -> None:
    await expect((await take(page, name)).get_by_text(words).last).to_be_visible()


async def test_a_demand_goes_round_by_pressing(page: Page) -> None:
    """Submitted, accepted, resolved and rated, with nothing but what the page offers."""
    await press(page, WORKER, "我要反映")
    await press(page, WORKER, "食宿交通")
    await write(page, WORKER, TROUBLE)
    await press(page, WORKER, "实名提交")
    await press(page, WORKER, "确认提交")
    await reads(page, WORKER, "交上去了。编号")

    await reads(page, STAFF, TROUBLE)
    await press(page, STAFF, "受理")
    await reads(page, WORKER, "工会已接手,承办人")
    await press(page, STAFF, "办结")
    await press(page, STAFF, "A 已解决")
    await write(page, STAFF, "下周一起加开一班夜车")
    await reads(page, WORKER, "下周一起加开一班夜车")

    await press(page, WORKER, "满意")
    await reads(page, STAFF, "职工评价:")
    assert await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


async def test_time_passes_by_a_button(page: Page) -> None:
    """A demand that nobody accepts becomes a yellow warning on the chair's phone."""
    for _ in range(3):
        await page.get_by_role("button", name="1个工作日").click()
    await reads(page, CHAIR, "黄牌")

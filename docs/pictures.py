"""Takes the README's picture from the sandbox itself, so that it stays true: `python docs/pictures.py`.

Needs Debian's chromium and a Chinese font (`apt-get install chromium fonts-noto-cjk`).
"""

import asyncio
from pathlib import Path

from playwright.async_api import Locator, Page, async_playwright

from bot.settings import Settings
from bot.town import town

FOLDER = Path(__file__).parent / "pictures"
WORKER, STAFF, CHAIR = "王师傅", "陈敏", "周主席"


def phone(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name)


async def write(page: Page, name: str, words: str) -> None:
    field = phone(page, name).get_by_role("textbox")
    await field.fill(words)
    await field.press("Enter")


async def press(page: Page, name: str, words: str) -> None:
    await phone(page, name).get_by_role("button", name=words, exact=True).last.click()


async def story(page: Page) -> None:
    """A demand goes in, staff accept it, the worker hears; another one stays unanswered until the chair hears of it."""
    await write(page, WORKER, "/submit")
    await press(page, WORKER, "食宿交通")
    await write(page, WORKER, "夜班下班没有公交车了,能不能加一班?")
    await press(page, WORKER, "实名提交")
    await press(page, WORKER, "确认提交")
    await phone(page, STAFF).get_by_text("夜班下班没有公交车了").last.wait_for()
    await press(page, STAFF, "受理")
    await phone(page, WORKER).get_by_text("工会已接手").last.wait_for()
    for _ in range(3):
        await page.get_by_role("button", name="1个工作日").click()
    await phone(page, CHAIR).get_by_text("黄牌").last.wait_for()
    await page.wait_for_timeout(4000)  # until the passing line has passed


async def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    async with town(Settings(_env_file=None, http_port=0, chat_rate=100)) as address, async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--disable-quic", "--disable-background-networking"],
        )
        page = await browser.new_page(viewport={"width": 1120, "height": 860}, locale="zh-CN")
        await page.goto(address)
        await story(page)
        await page.screenshot(path=FOLDER / "main-job.png")
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())

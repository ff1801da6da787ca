"""Takes every picture of the docs from the sandbox itself, so that they stay true: `python docs/pictures.py`.

Needs Debian's chromium and fonts (`apt-get install chromium fonts-noto-cjk fonts-noto-color-emoji`). One story a
language, pressed as a visitor presses it; buttons are named by their keys, so that both languages tell the same story.
"""

import asyncio
import io
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.async_api import Browser, Locator, Page, async_playwright

from bot.demo.residents import RESIDENTS
from bot.demo.town import town
from bot.operating.settings import DEFAULT_POLICY, Settings, read_policy
from bot.wire.texts import LANGUAGES, Texts

FOLDER = Path(__file__).parent / "pictures"
WORKER, STAFF, CHAIR, LEAD, VOTER, ADMIN = "王师傅", "陈敏", "周主席", "李代表", "沈代表", "郑老师"
PHONE, PAGE = {"width": 412, "height": 690}, {"width": 1120, "height": 860}
SETTLED = 1500
"""Milliseconds until what was pressed has been answered, a passing line has passed, and all is scrolled to its end."""
TEXTS = Texts(read_policy(DEFAULT_POLICY).categories)
LOCALES = {"zh": "zh-CN", "en": "en-GB"}
SAID = {
    "zh": {
        "trouble": "夜班下班没有公交车了,能不能加一班?",
        "answer": "已和公交公司谈好,下周一起加开一班夜车。",
        "working day": "＋1个工作日",
    },
    "en": {
        "trouble": "There is no bus after the night shift. Could there be one more?",
        "answer": "The bus company runs one more night bus from next Monday on.",
        "working day": "+1 working day",
    },
}
"""What people write, and the page's own words."""


class Phones:
    """Everybody's phone, each on a page of its own as its arrow opens it; and the page with several of them."""

    def __init__(self, browser: Browser, address: str, language: str) -> None:
        self._browser, self._address, self.language = browser, address, language
        self._open: dict[str, Page] = {}

    async def page(self, only: str = "", size: Any = PHONE) -> Page:
        if only not in self._open:
            page = await self._browser.new_page(viewport=size, locale=LOCALES[self.language])
            chat = next((f"phone/{each.chat}" for each in RESIDENTS if each.name == only), "")
            await page.goto(f"{self._address}/{chat}")
            self._open[only] = page
        return self._open[only]

    async def phone(self, name: str) -> Locator:
        return (await self.page(name)).get_by_role("region", name=name)

    def word(self, key: str) -> str:
        return TEXTS.plain(self.language, key)

    async def write(self, name: str, words: str) -> None:
        field = (await self.phone(name)).get_by_role("textbox")
        await field.fill(SAID[self.language].get(words, words))
        await field.press("Enter")
        await field.blur()

    async def press(self, name: str, key: str) -> None:
        button = (await self.phone(name)).get_by_role("button", name=self.word(key), exact=True)
        await button.last.click()

    async def shows(self, name: str, key: str) -> None:
        """Waits for a button."""
        await (await self.phone(name)).get_by_role("button", name=self.word(key), exact=True).last.wait_for()

    async def opens(self, name: str, about: str) -> None:
        """A case, from the list of what waits: the newest of its category."""
        await self.write(name, "/todo")
        await (await self.phone(name)).get_by_role("button", name=self.word(about)).last.click()

    async def take(self, name: str, picture: str, top: str = "") -> None:
        """`top`: what somebody scrolls back to; otherwise the newest message is seen."""
        page = await self.page(name)
        await page.wait_for_timeout(SETTLED)
        if top:
            await page.get_by_text(top).last.evaluate("each => each.scrollIntoView()")
        save(await page.screenshot(), FOLDER / self.language / f"{picture}.png")

    async def speak(self, names: Sequence[str]) -> None:
        """By /language, as anybody does."""
        for name in names:
            await self.write(name, "/language")
            await self.press(name, f"button-language-{self.language}")
            await (await self.phone(name)).get_by_text(self.word("language-set")).last.wait_for()


async def demand(phones: Phones) -> None:
    """A worker hands a demand in, staff accept it and settle it, the worker is asked what they think of it."""
    await phones.write(WORKER, "/submit")
    await phones.press(WORKER, "category-living")
    await phones.write(WORKER, "trouble")
    await phones.press(WORKER, "button-named")
    await phones.shows(WORKER, "button-confirm")
    await phones.take(WORKER, "worker-preview")
    await phones.press(WORKER, "button-confirm")
    await phones.shows(STAFF, "button-accept")
    await phones.take(STAFF, "staff-card")
    await phones.press(STAFF, "button-accept")
    await phones.shows(WORKER, "button-withdraw")
    await phones.take(WORKER, "worker-card")
    await phones.take("", "page")
    await phones.press(STAFF, "button-resolve")
    await phones.shows(STAFF, "button-grade-A")
    await phones.take(STAFF, "staff-classes")
    await phones.press(STAFF, "button-grade-A")
    await phones.write(STAFF, "answer")
    await phones.shows(WORKER, "button-satisfied")
    await phones.take(WORKER, "worker-rating")
    await phones.write(STAFF, "/todo")
    await phones.take(STAFF, "staff-todo")


async def proposal(phones: Phones) -> None:
    await phones.opens(VOTER, "category-women")
    await phones.shows(VOTER, "button-vote-yes")
    await phones.take(VOTER, "representative-vote")
    await phones.write(LEAD, "/propose")
    await phones.take(LEAD, "representative-propose")
    await phones.write(LEAD, "/visit")
    await phones.take(LEAD, "representative-visit")


async def rules(phones: Phones) -> None:
    for command in ("roster", "policy"):
        await phones.write(ADMIN, f"/{command}")
        await phones.take(ADMIN, f"admin-{command}", top=f"/{command}")


async def lateness(phones: Phones) -> None:
    """A demand that nobody takes up, until the chair hears of it."""
    page = await phones.page()
    for _ in range(3):
        await page.get_by_role("button", name=SAID[phones.language]["working day"], exact=True).click()
    await (await phones.phone(CHAIR)).get_by_text("🟡").last.wait_for()
    await phones.take(CHAIR, "chair-warning", top="🟡")
    await phones.write(CHAIR, "/overview")
    await phones.take(CHAIR, "chair-overview")


STORY = (demand, proposal, rules, lateness)


def save(png: bytes, file: Path) -> None:
    """In 256 colours: a picture of words needs no more, and weighs a third."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(io.BytesIO(png)) as picture:
        picture.convert("RGB").quantize(method=Image.Quantize.FASTOCTREE).save(file, optimize=True)


@asynccontextmanager
async def sandbox(language: str) -> AsyncIterator[Phones]:
    """A new town, with everybody's phone in this language."""
    settings = Settings(_env_file=None, http_port=0, chat_rate=100)
    async with town(settings) as address, async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--disable-quic", "--disable-background-networking"],
        )
        phones = Phones(browser, address, language)
        await phones.page(size=PAGE)
        if language != settings.language:
            await phones.speak((WORKER, STAFF, CHAIR, LEAD, VOTER, ADMIN))
        yield phones
        await browser.close()


async def main(languages: Sequence[str]) -> None:
    for language in languages:
        async with sandbox(language) as phones:
            for chapter in STORY:
                await chapter(phones)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:] or LANGUAGES))

"""The browser that looks at the page, and the sizes of its window."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
LAPTOP, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}

IN_A_BROWSER = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Debian's chromium: apt-get install chromium"),
]
"""One loop for all stories of a module: they share its browser."""


@asynccontextmanager
async def chromium() -> AsyncIterator[Any]:
    """A browser without a window."""
    from playwright.async_api import async_playwright

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


class Opening:
    """Opens pages in Chinese, and keeps what they complain of."""

    def __init__(self, browser: Any) -> None:
        self._browser = browser
        self._contexts: list[Any] = []
        self.errors: list[str] = []

    async def __call__(self, address: str, viewport: dict[str, int] = LAPTOP, **more: Any) -> Any:
        context = await self._browser.new_context(viewport=viewport, locale="zh-CN", **more)
        self._contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        await page.goto(address)
        return page

    async def close(self) -> None:
        for context in self._contexts:
            await context.close()

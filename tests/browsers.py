"""The browser that looks at the page, and the sizes of its window."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright

KNOWN = [Path("/usr/bin/chromium-headless-shell"), Path("/usr/bin/chromium")]
"""Debian's. The first draws the same pages with less than half the work: it has no window that nobody sees."""
CHROMIUM = next((path for path in KNOWN if path.exists()), None)
FLAGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
LAPTOP, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}

IN_A_BROWSER = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(
        CHROMIUM is None, reason="needs Debian's chromium: apt-get install chromium-headless-shell fonts-noto-cjk"
    ),
]
"""One loop for all stories of a module: they share its browser."""


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """A browser without a window."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()

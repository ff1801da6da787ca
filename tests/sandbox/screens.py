"""Pages of the sandbox in a browser, and what they complain of."""

from __future__ import annotations

from typing import Any

from tests.browsers import IN_A_BROWSER, LAPTOP, PHONE, chromium

__all__ = ["IN_A_BROWSER", "LAPTOP", "PHONE", "Opening", "chromium"]


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
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        await page.goto(address)
        return page

    async def close(self) -> None:
        for context in self._contexts:
            await context.close()

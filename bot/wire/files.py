"""Files from Telegram: fetched with the bot's own means, read by the press."""

import logging
from dataclasses import dataclass

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.wire.http import post
from bot.wire.spreadsheets import MOST_BYTES, MOST_ROWS, read_table
from bot.wire.texts import Texts
from domain.roster import Cells, TableTooLarge, TableUnreadable
from scheduler.fetcher import Away
from scheduler.press import Press
from storage.people import Account

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class TelegramFiles:
    bot: Bot
    texts: Texts
    press: Press

    async def cells(self, name: str, file: str) -> Cells:
        return await self.press.made(read_table, name, await self._content(file))

    async def _content(self, file: str) -> bytes:
        """What it says of its size is looked at before it is fetched."""
        try:
            found = await post(self.bot, "get_file", {"file_id": file})
            if (found.get("file_size") or 0) > MOST_BYTES:
                raise TableTooLarge(limit=MOST_ROWS)
            return await self.bot.request.retrieve(f"{self.bot.base_file_url}/{found['file_path']}")
        except BadRequest as error:
            log.warning("a file cannot be fetched", extra={"error": type(error).__name__})
            raise TableUnreadable from None
        except TelegramError as error:
            raise Away(type(error).__name__) from None

    async def say_progress(self, account: Account, message: int, done: int, whole: int) -> None:
        text = self.texts.html(account.language, "roster-importing", done=done, rows=whole)
        edit = {"chat_id": account.chat_id, "message_id": message, "text": text, "parse_mode": "HTML"}
        try:
            await post(self.bot, "edit_message_text", edit)
        except TelegramError as error:
            log.info("progress was not told", extra={"error": type(error).__name__})

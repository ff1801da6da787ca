"""Files from Telegram: fetched with the bot's own means, read by the press."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from telegram import Bot
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError

from bot.wire.desk import Unnamed
from bot.wire.http import FILE_TIMEOUT, File, post
from bot.wire.pieces import MEGABYTE
from bot.wire.spreadsheets import MOST_BYTES, MOST_ROWS, read_table
from bot.wire.texts import Texts
from domain.refusal import NotFound
from domain.roster import Cells, NotFetched, TableTooLarge
from scheduler.fetcher import Away
from scheduler.press import Press
from scheduler.verdicts import Then, verdict
from storage.people import Account

log = logging.getLogger(__name__)

MOST_FETCHED = 20 * MEGABYTE
"""What the Bot API hands over. Nothing larger is taken in: `piece_of`."""
UNNAMED: Mapping[str, str] = {"document": "document", "audio": "document", "video": "video"}
"""Which files have a name that goes along with their handle, and as what they go without it: a sound would be shown
with the title that lies in it.
"""
_ENDINGS = {
    **{f".{each}": f"image/{each}" for each in ("png", "webp", "heic")},
    **{
        ".jpg": "image/jpeg",
        ".jpeg": "image/jpeg",
        ".pdf": "application/pdf",
        ".txt": "text/plain",
        ".csv": "text/csv",
    },
    **{".doc": "application/msword", ".xls": "application/vnd.ms-excel", ".ppt": "application/vnd.ms-powerpoint"},
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    **{".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".wav": "audio/x-wav"},
    **{".mp4": "video/mp4", ".mov": "video/quicktime", ".zip": "application/zip"},
}
"""Those that say of what kind a file is, and nothing else of a name."""


class NotToBeHad(BadRequest):
    """Telegram does not hand over what it has the handle of, now or later."""


class FileTooBig(NotToBeHad):
    """No bot is handed it."""


async def fetched(bot: Bot, file: str, most: int) -> tuple[str, bytes]:
    """Where Telegram keeps it, and what is in it. What it says of its size is looked at first.

    Raises FileTooBig and NotToBeHad, and the library's other errors where it may be had in a moment: the words for a
    handle that is wrong are those for a file that is away just now.
    """
    try:
        found = await post(bot, "get_file", {"file_id": file})
    except (BadRequest, Forbidden) as error:
        if verdict(400, error.message) in {Then.AGAIN, Then.LATER}:
            raise
        raise (FileTooBig if "too big" in error.message else NotToBeHad)(error.message) from None
    if (found.get("file_size") or 0) > most:
        raise FileTooBig("file is too big")
    url = f"{bot.base_file_url}/{found['file_path']}"
    try:
        return found["file_path"], await bot.request.retrieve(url, read_timeout=FILE_TIMEOUT)
    except (BadRequest, Forbidden, InvalidToken) as error:  # the last is what the library calls what is not there
        raise NotToBeHad(error.message) from None


async def renamed(bot: Bot, wanted: Unnamed) -> File:
    """Its content under another name. Raises as `fetched` does."""
    path, content = await fetched(bot, wanted.file, MOST_FETCHED)
    ending = PurePosixPath(path).suffix.lower()
    known = _ENDINGS.get(ending)
    return File(wanted.name + (ending if known else ""), content, known or "application/octet-stream")


def handed(kind: str, file: str | Unnamed) -> dict[str, Any]:
    """A file among the parameters of a call. What is handed up anew as a document stays one."""
    stays = {"disable_content_type_detection": True} if kind == "document" and isinstance(file, Unnamed) else {}
    return {kind: file} | stays


@dataclass(frozen=True)
class TelegramFiles:
    bot: Bot
    texts: Texts
    press: Press

    async def cells(self, name: str, file: str) -> Cells:
        return await self.press.made(read_table, name, await self._content(file))

    async def _content(self, file: str) -> bytes:
        try:
            return (await fetched(self.bot, file, MOST_BYTES))[1]
        except FileTooBig:
            raise TableTooLarge(limit=MOST_ROWS) from None
        except NotToBeHad:
            log.warning("a roster cannot be fetched")
            raise NotFetched from None
        except TelegramError as error:
            raise Away(type(error).__name__) from None

    async def content(self, file: str) -> tuple[str, bytes]:
        """What its name ends with, where that says of what kind it is, and what is in it."""
        try:
            path, content = await fetched(self.bot, file, MOST_FETCHED)
        except NotToBeHad:
            log.warning("a proof cannot be fetched")
            raise NotFound from None
        except TelegramError as error:
            raise Away(type(error).__name__) from None
        ending = PurePosixPath(path).suffix.lower()
        return ending if ending in _ENDINGS else "", content

    async def say_progress(self, account: Account, message: int, done: int, whole: int) -> None:
        text = self.texts.html(account.language, "roster-importing", done=done, rows=whole)
        edit = {"chat_id": account.chat_id, "message_id": message, "text": text, "parse_mode": "HTML"}
        try:
            await post(self.bot, "edit_message_text", edit)
        except TelegramError as error:
            log.info("progress was not told", extra={"error": type(error).__name__})

"""Inline queries: what somebody finds who types `@bot words` in any chat. Answered at once or never, and not kept.

What people look for is theirs alone: no word of it reaches a table or the log. Nobody waits in the inbox's queue for
it, nor does the inbox for them; of one person's queries only the newest counts.
"""

import asyncio
import logging
import re
from dataclasses import dataclass
from typing import Any

from prometheus_client import Counter
from telegram import Bot
from telegram.error import TelegramError

from bot.views.sharing import shared
from bot.wire.aims import BOARD
from bot.wire.buttons import Json
from bot.wire.http import post
from bot.wire.texts import Texts, language_of
from domain.drafts import WordsTooShort
from domain.people import own_voice
from domain.text_length import whole
from scheduler.workshop import Workshop
from services import sharing
from storage.database import is_engine_trouble

log = logging.getLogger(__name__)

SECONDS = 5
"""Whoever types has gone on by then, and soon after Telegram takes no answer any more."""
MOST_PEOPLE = 200
"""So many are answered at a time; others see nothing, and type on."""
CHARACTERS = 64
CACHED_SECONDS = 5
QUERIES = Counter("dajiayi_inline_queries", "Inline queries by what came of them", ["result"])


@dataclass(frozen=True)
class Query:
    """`chat`: the number of the asker's own chat with us. `page` counts from 0."""

    id: str
    chat: int
    spoken: str
    words: str
    page: int


class Inline:
    """Takes queries and answers them beside everything else."""

    def __init__(self, bot: Bot, shop: Workshop, texts: Texts, language: str) -> None:
        self._bot, self._shop, self._texts, self._language = bot, shop, texts, language
        self._newest: dict[int, Query | None] = {}
        self._at_work: set[asyncio.Task[None]] = set()

    def take(self, body: Any) -> None:
        """Begins to answer. While one of theirs is being answered, the newest of the others waits."""
        query = read(body)
        if query is None or (query.chat not in self._newest and len(self._newest) >= MOST_PEOPLE):
            QUERIES.labels("passed over").inc()
            return
        busy = query.chat in self._newest
        self._newest[query.chat] = query
        if not busy:
            task = asyncio.create_task(self._serve(query.chat))
            self._at_work.add(task)
            task.add_done_callback(self._at_work.discard)

    async def stop(self) -> None:
        """Nobody waits for an answer any more."""
        for task in self._at_work:
            task.cancel()
        await asyncio.gather(*self._at_work, return_exceptions=True)

    async def _serve(self, chat: int) -> None:
        try:
            while query := self._newest[chat]:
                self._newest[chat] = None
                QUERIES.labels("answered" if await self._answered(query) else "failed").inc()
        finally:
            del self._newest[chat]

    async def _answered(self, query: Query) -> bool:
        """Whatever goes wrong, Telegram asks again at the next letter."""
        try:
            async with asyncio.timeout(SECONDS):
                answer = await self._found(query)
            await post(self._bot, "answer_inline_query", {"inline_query_id": query.id} | answer)
        except Exception as error:
            known = isinstance(error, TelegramError | TimeoutError) or is_engine_trouble(error)
            say = log.info if known else log.exception
            say("an inline query was not answered", extra={"error": type(error).__name__})
            return False
        return True

    async def _found(self, query: Query) -> Json:
        async with self._shop.reading() as work:
            actor = await sharing.actor_of(work, query.chat)
            if actor is None:
                return self._nothing(self._language_of(query), "inline-join", seconds=0)
            language = (await work.people.account(own_voice(actor.person))).language
            try:
                page = await sharing.found(work, actor, query.words, query.page)
            except WordsTooShort:
                return self._nothing(language, "inline-short")
        if page.empty:
            return self._nothing(language, "inline-nothing")
        results = [shared(self._texts, language, self._bot.username, case) for case in page.found]
        next_offset = str(page.number + 1) if page.more else ""
        return {"results": results, "next_offset": next_offset, "cache_time": CACHED_SECONDS, "is_personal": True}

    def _nothing(self, language: str, key: str, seconds: int = CACHED_SECONDS) -> Json:
        """What to do instead, on a button that leads into the chat with us."""
        button = {"text": self._texts.plain(language, key), "start_parameter": BOARD}
        return {"results": [], "button": button, "cache_time": seconds, "is_personal": True}

    def _language_of(self, query: Query) -> str:
        return language_of(query.spoken, self._language)


def read(body: Any) -> Query | None:
    """None where it is no query, however it came here."""
    sender = body.get("from") if isinstance(body, dict) else None
    if not isinstance(sender, dict) or type(sender.get("id")) is not int or not 0 < sender["id"] < 2**52:
        return None
    number, spoken, words, offset = body.get("id"), sender.get("language_code"), body.get("query"), body.get("offset")
    if not (isinstance(number, str) and isinstance(words, str)):
        return None
    page = int(offset) if isinstance(offset, str) and re.fullmatch(r"[0-9]{1,2}", offset) else 0
    said = " ".join(whole(words).replace("\0", " ").split())[:CHARACTERS]
    return Query(number, sender["id"], spoken if isinstance(spoken, str) else "", said, page)

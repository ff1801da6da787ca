"""answerCallbackQuery: the words that float over a phone after a press."""

from __future__ import annotations

import re

from sandbox.botapi import limits
from sandbox.botapi.errors import Refusal, refused
from sandbox.botapi.markup import utf16_length
from sandbox.botapi.params import Params
from sandbox.world import World


def answer_callback(world: World, params: Params) -> bool:
    """Once for each press, within a minute, at most 200 characters."""
    text = params.text("text")
    if utf16_length(text) > limits.CALLBACK_ANSWER:
        raise refused(Refusal.ANSWER_TOO_LONG)
    if not _may_open(world, params.text("url")):
        raise refused(Refusal.ANSWER_URL)
    query_id = params.text("callback_query_id")
    press = world.callbacks.end(query_id)
    if press is None or world.monotonic() - press.at > limits.ANSWERABLE_SECONDS:
        raise refused(Refusal.QUERY_TOO_OLD)
    told = {"callback_query_id": query_id, "user_id": press.user_id}
    if text:
        world.feed.publish("toast", press.chat_id, text=text, show_alert=params.flag("show_alert"), **told)
    world.feed.publish("answered", press.chat_id, **told)
    return True


def _may_open(world: World, url: str) -> bool:
    """There are no games here: a press may open the bot's own chat and nothing else."""
    own = re.compile(rf"(?:https?://)?t\.me/{world.bot['username']}\?start=[\w-]*|", re.ASCII | re.IGNORECASE)
    return own.fullmatch(url) is not None

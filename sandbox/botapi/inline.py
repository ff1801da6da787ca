"""answerInlineQuery: what is shown above the field in which somebody types `@bot words`."""

from __future__ import annotations

import re
from typing import Any

from sandbox.botapi import keyboards, limits
from sandbox.botapi.content import text_content
from sandbox.botapi.errors import Refusal, refused
from sandbox.botapi.params import Params
from sandbox.shapes import Json
from sandbox.world import World

_START = re.compile(r"[A-Za-z0-9_-]{1,64}")


def answer_query(world: World, params: Params) -> bool:
    """Once for each query, within seconds; all of it is looked at before any of it is shown."""
    asked = world.inlines.get(params.text("inline_query_id"))
    too_old = asked is None or world.monotonic() - asked.at > limits.INLINE_SECONDS
    if asked is None or too_old or asked.answer.done():
        raise refused(Refusal.QUERY_TOO_OLD)
    next_offset = params.text("next_offset")
    if len(next_offset.encode()) > limits.INLINE_OFFSET_BYTES:
        raise refused(Refusal.NEXT_OFFSET)
    answer = {"results": _results(params), "button": _button(params.json("button")), "next_offset": next_offset}
    asked.answer.set_result(answer)
    return True


def _results(params: Params) -> list[Json]:
    given = params.json("results")
    if not isinstance(given, list):
        raise refused(Refusal.BAD_JSON, field="inline query results")
    if len(given) > limits.INLINE_RESULTS:
        raise refused(Refusal.RESULTS_TOO_MANY)
    results = [_article(each) for each in given]
    if len({each["id"] for each in results}) < len(results):
        raise refused(Refusal.RESULT_ID_TWICE)
    return results


def _article(result: Any) -> Json:
    """The one type of result that there is here; `message` is what choosing it will send."""
    if not isinstance(result, dict) or result.get("type") != "article":
        raise refused(Refusal.RESULT_TYPE)
    told = Params(result)
    if not 1 <= len(told.text("id").encode()) <= limits.INLINE_ID_BYTES:
        raise refused(Refusal.RESULT_ID)
    if not told.text("title").strip():
        raise refused(Refusal.RESULT_TITLE)
    content = told.json("input_message_content")
    if not isinstance(content, dict) or "message_text" not in content:
        raise refused(Refusal.RESULT_CONTENT)
    message = text_content(Params({**content, "text": content["message_text"]}))
    markup = keyboards.checked(told.json("reply_markup"), inline_only=True)
    shown = {name: told.text(name) for name in ("id", "title", "description")}
    return {**shown, "message": message, "reply_markup": markup}


def _button(button: Any) -> Json | None:
    """{"text", "start_parameter"}: leads to the chat with the bot."""
    if button is None:
        return None
    told = Params(button if isinstance(button, dict) else {})
    if not told.text("text").strip():
        raise refused(Refusal.INLINE_BUTTON)
    if not _START.fullmatch(told.text("start_parameter")):
        raise refused(Refusal.START_PARAMETER)
    return {name: told.text(name) for name in ("text", "start_parameter")}

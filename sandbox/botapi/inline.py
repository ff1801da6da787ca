"""answerInlineQuery: what is shown above the field in which somebody types `@bot words`."""

from __future__ import annotations

import re
from typing import Any

from sandbox.botapi import keyboards, limits
from sandbox.botapi.content import text_content
from sandbox.botapi.errors import Refusal, refused
from sandbox.botapi.objects import Fields, Misshapen, parsing
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
    if given is not None and not isinstance(given, list):
        raise refused(Refusal.RESULTS_NOT_ARRAY)
    if len(given or []) > limits.INLINE_RESULTS:
        raise refused(Refusal.RESULTS_TOO_MANY)
    results = [_article(each) for each in given or []]
    if len({each["id"] for each in results}) < len(results):
        raise refused(Refusal.RESULT_ID_TWICE)
    return results


def _article(result: Any) -> Json:
    """The one type of result that there is here; `message` is what choosing it will send."""
    with parsing("inline query result"):
        told = Fields.of(result, "Inline query result must be an object")
        kind, number = told.required("type").lower(), told.required("id")
        if kind != "article":
            raise Misshapen(f'type "{kind}" is unsupported for the inline query result')
        content = told.inner("input_message_content") if told.has("input_message_content") else told
        if content is not told and not content.text("message_text"):
            raise Misshapen("Input message content is not specified")
        text = content.required("message_text")
        shown = {"id": number, "title": told.required("title"), "description": told.text("description")}
    if not 1 <= len(number.encode()) <= limits.INLINE_ID_BYTES:
        raise refused(Refusal.RESULT_ID)
    if not shown["title"].strip():
        raise refused(Refusal.RESULT_TITLE)
    message = text_content(Params({**content.values, "text": text}))
    # Nobody knows where it will stand: such a button is refused as in a group.
    markup = keyboards.checked(told.values.get("reply_markup"), private=False, inline_only=True)
    return {**shown, "message": message, "reply_markup": markup}


def _button(button: Any) -> Json | None:
    """{"text", "start_parameter"}: leads to the chat with the bot."""
    if button is None:
        return None
    with parsing("inline query results button"):
        told = Fields.of(button, "InlineQueryResultsButton must be an Object")
        text = told.required("text")
        if not told.has("start_parameter"):
            raise Misshapen("InlineQueryResultsButton must have exactly one optional field")
        start = told.required("start_parameter")
    if not text.strip():
        raise refused(Refusal.INLINE_BUTTON)
    if not _START.fullmatch(start):
        raise refused(Refusal.START_PARAMETER)
    return {"text": text, "start_parameter": start}

"""Somebody types `@bot words` in a chat, sees what the bot finds, and sends one of it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sandbox_driver import REPRESENTATIVE, WORKER, Driver

Json = dict[str, Any]
ARTICLE = {"type": "article", "id": "1", "title": "夜班班车", "input_message_content": {"message_text": "加一班车"}}
LINK = {"inline_keyboard": [[{"text": "打开", "url": "https://t.me/dajiayi_demo_bot?start=c1"}]]}


async def typed(
    sandbox: Driver, words: str, chat: int = WORKER, person: int = WORKER
) -> tuple[asyncio.Task[Any], Json]:
    """The phone waits for an answer; the query as the bot gets it."""
    asking = asyncio.create_task(sandbox.control(f"chats/{chat}/inline", **{"from": person}, query=words))
    [update] = await sandbox.updates(timeout=5)
    return asking, update["inline_query"]


async def test_typing_choosing_sending(started: Driver) -> None:
    """What is chosen is the person's own message, with the bot named in it and its button under it."""
    asking, query = await typed(started, "班车")
    assert (query["from"]["id"], query["query"], query["offset"], query["chat_type"]) == (WORKER, "班车", "", "sender")
    content = {"message_text": "<b>加一班车</b>", "parse_mode": "HTML"}
    result = {**ARTICLE, "description": "食宿交通", "input_message_content": content, "reply_markup": LINK}
    button = {"text": "写给工会", "start_parameter": "board"}
    params = {"results": [result], "next_offset": "1", "button": button, "cache_time": 5, "is_personal": True}
    await started.call("answerInlineQuery", inline_query_id=query["id"], **params)
    shown = await asking
    answer = shown["answer"]
    assert [(each["id"], each["title"], each["description"]) for each in answer["results"]] == [
        ("1", "夜班班车", "食宿交通")
    ]
    assert (answer["next_offset"], answer["button"]) == ("1", button)
    chosen = {"inline_query_id": shown["inline_query_id"], "id": "1"}
    [message] = (await started.control(f"chats/{WORKER}/inline/choose", **chosen))["messages"]
    assert (message["from"]["id"], message["via_bot"]["username"]) == (WORKER, "dajiayi_demo_bot")
    assert (message["text"], message["entities"][0]["type"], message["reply_markup"]) == ("加一班车", "bold", LINK)
    [update] = await started.updates()
    assert update["message"]["message_id"] == message["message_id"]
    path = f"chats/{WORKER}/messages/{message['message_id']}/press"
    assert await started.control(path, button="打开") == {"url": LINK["inline_keyboard"][0][0]["url"]}


async def test_in_a_group_the_bot_sees_what_went_by_way_of_it(started: Driver) -> None:
    """Even where it reads nothing else; only whoever asked chooses, and only what was shown."""
    group = -4001
    await started.control("groups", id=group, title="工友群", members=[WORKER, REPRESENTATIVE], bot="member")
    await started.updates()
    asking, query = await typed(started, "", group, REPRESENTATIVE)
    assert query["chat_type"] == "group"
    await started.call("answerInlineQuery", inline_query_id=query["id"], results=[ARTICLE])
    chosen = {"inline_query_id": (await asking)["inline_query_id"], "id": "1"}
    path = f"chats/{group}/inline/choose"
    assert (await started.control_error(path, **chosen, **{"from": WORKER}))[0] == 404
    assert (await started.control_error(path, **chosen | {"id": "2"}, **{"from": REPRESENTATIVE}))[0] == 404
    await started.control(path, **chosen, **{"from": REPRESENTATIVE})
    [update] = await started.updates()
    assert update["message"]["chat"]["id"] == group


async def test_a_bot_that_asked_for_none_gets_none(started: Driver) -> None:
    """And nobody waits for its answer."""
    await started.call("getUpdates", allowed_updates=["message"])
    shown = await started.control(f"chats/{WORKER}/inline", query="班车")
    assert shown["answer"] is None
    assert await started.updates() == []


TOO_MANY = [{**ARTICLE, "id": str(n)} for n in range(51)]
REFUSED: list[tuple[Json, str]] = [
    ({"results": TOO_MANY}, "too many inline query results specified"),
    ({"results": [ARTICLE, ARTICLE]}, "RESULT_ID_DUPLICATE"),
    ({"results": [{**ARTICLE, "id": "号" * 22}]}, "RESULT_ID_INVALID"),
    ({"results": [{**ARTICLE, "type": "gif"}]}, 'can\'t parse inline query result: type "gif" is unsupported'),
    ({"results": [{**ARTICLE, "title": " "}]}, "ARTICLE_TITLE_EMPTY"),
    ({"results": [{**ARTICLE, "input_message_content": {}}]}, "can't parse inline query result: Input message"),
    ({"results": [{**ARTICLE, "input_message_content": {"message_text": " "}}]}, "message text is empty"),
    ({"results": [{**ARTICLE, "reply_markup": {"inline_keyboard": [[{"text": "x"}]]}}]}, "can't parse inline keyboard"),
    ({"results": "x"}, "can't parse JSON encoded inline query results"),
    ({"results": {}}, "expected an Array of inline query results"),
    ({"results": [], "next_offset": "号" * 22}, "NEXT_OFFSET_INVALID"),
    ({"results": [], "button": {"text": "x"}}, "can't parse inline query results button: InlineQuery"),
    ({"results": [], "button": {"text": "x", "start_parameter": "a b"}}, "START_PARAM_INVALID"),
    ({"results": [], "button": {"start_parameter": "x"}}, "can't parse inline query results button"),
]


@pytest.mark.parametrize(("params", "words"), REFUSED, ids=lambda value: value if isinstance(value, str) else "")
async def test_refused_as_telegram_refuses(started: Driver, params: Json, words: str) -> None:
    """And the query stays open for a better answer; it takes one, and no second."""
    asking, query = await typed(started, "x")
    code, description = await started.refusal("answerInlineQuery", inline_query_id=query["id"], **params)
    assert (code, description.startswith(f"Bad Request: {words}")) == (400, True), description
    await started.call("answerInlineQuery", inline_query_id=query["id"], results=[])
    assert (await asking)["answer"]["results"] == []
    late = await started.refusal("answerInlineQuery", inline_query_id=query["id"], results=[])
    assert late[1].startswith("Bad Request: query is too old")


async def test_an_answer_that_comes_too_late(started: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    """The phone has given up, and Telegram says so."""
    monkeypatch.setattr("sandbox.botapi.limits.INLINE_SECONDS", 0.01)
    asking, query = await typed(started, "x")
    assert (await asking)["answer"] is None
    late = await started.refusal("answerInlineQuery", inline_query_id=query["id"], results=[])
    assert late[1].startswith("Bad Request: query is too old")

"""The control API as one table, and the page it serves."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

from sandbox.control import acting, grouping, inline, observing

PAGE = Path(__file__).parent.parent / "page"
GROUP = "/sandbox/groups/{chat_id}"
MESSAGES = r"/sandbox/chats/{chat_id}/messages"
MESSAGE = MESSAGES + r"/{message_id:-?\d+}"


async def page(request: web.Request) -> web.FileResponse:
    return web.FileResponse(PAGE / "index.html")


def routes() -> list[web.AbstractRouteDef]:
    return [
        web.get("/", page),
        web.get(r"/phone/{id:-?\d+}", page),
        web.static("/static", PAGE),
        web.get("/sandbox/state", observing.state),
        web.get("/sandbox/events", observing.events),
        web.get("/sandbox/calls", observing.calls),
        web.get("/sandbox/procedure", observing.procedure),
        web.get("/sandbox/files/{file_id}", observing.file),
        web.get(MESSAGES, observing.messages),
        web.get("/sandbox/chats/{chat_id}/toasts", observing.toasts),
        web.post("/sandbox/people", acting.add_person),
        web.post("/sandbox/people/{id}/open", acting.open_chat),
        web.post("/sandbox/people/{id}/block", acting.block),
        web.post("/sandbox/people/{id}/unblock", acting.block),
        web.post("/sandbox/people/{id}/voices", acting.voices),
        web.post("/sandbox/groups", grouping.add),
        web.post(GROUP + "/bot", grouping.bot),
        web.post(GROUP + "/members", grouping.member),
        web.post(GROUP + "/admins", grouping.admin),
        web.post(GROUP + "/forum", grouping.forum),
        web.post(GROUP + "/upgrade", grouping.upgrade),
        web.post(GROUP + "/topics", grouping.open_topic),
        web.post(GROUP + r"/topics/{thread:\d+}", grouping.change_topic),
        web.post(MESSAGES, acting.say),
        web.post(MESSAGE + "/edit", acting.edit),
        web.post(MESSAGE + "/press", acting.press),
        web.post(MESSAGE + "/react", acting.react),
        web.post(MESSAGE + "/delete", acting.delete),
        web.post("/sandbox/chats/{chat_id}/inline", inline.ask),
        web.post("/sandbox/chats/{chat_id}/inline/choose", inline.choose),
        web.post("/sandbox/updates", acting.enqueue),
        web.post("/sandbox/clock", acting.advance),
        web.post("/sandbox/start-over", acting.start_over),
        web.post("/sandbox/faults", acting.add_fault),
        web.delete("/sandbox/faults", acting.clear_faults),
    ]

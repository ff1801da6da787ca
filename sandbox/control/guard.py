"""Who may use the page and its control API: only pages of this very server, on this very machine."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

from sandbox.control.problems import Problem

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

LOCAL = frozenset({"localhost", "127.0.0.1", "[::1]", "::1"})
READING = frozenset({"GET", "HEAD"})
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; object-src 'none'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse strangers, answer problems as JSON. The Bot API has its token and passes untouched."""
    if request.path.startswith(("/bot", "/file/")):
        return await handler(request)
    try:
        _check(request)
        response = await handler(request)
    except Problem as problem:
        return web.json_response({"error": problem.why}, status=problem.status)
    if not response.prepared:
        response.headers.update(HEADERS)
    return response


def _check(request: web.Request) -> None:
    # A name of the attacker's that resolves to 127.0.0.1 (DNS rebinding) still arrives in Host.
    host = urlsplit(f"//{request.host}").hostname or ""
    if host not in LOCAL:
        raise Problem(403, "the sandbox answers to localhost only")
    origin = request.headers.get("Origin")
    if request.method not in READING and origin is not None and urlsplit(origin).netloc != request.host:
        raise Problem(403, "requests from another site are refused")

"""The Bot API's door: who asks, what is asked, what went wrong."""

from __future__ import annotations

import asyncio
import hmac
import inspect
import json
from typing import Any, NamedTuple

from aiohttp import web

from sandbox.botapi.errors import ApiError, Refusal, refused
from sandbox.botapi.forms import form_of
from sandbox.botapi.handler import Handler
from sandbox.botapi.methods import Method, method_named, missing
from sandbox.botapi.params import Params, read_params
from sandbox.faults import DESCRIPTIONS, Fault
from sandbox.shapes import Json
from sandbox.world import World

NOT_AS_ANSWER = ("get", "setwebhook", "deletewebhook", "close", "logout")
"""Methods that begin so are no answer to an update: what they bring would reach nobody, or they would end it."""


class Outcome(NamedTuple):
    """What is answered, with which status, and the trouble that was ordered for it."""

    answer: Json
    status: int = 200
    fault: Fault | None = None


class BotApi:
    """Answers /bot<token>/<method> and /file/bot<token>/<path>."""

    def __init__(self, world: World, token: str) -> None:
        self._world = world
        self._token = token.encode()
        world.webhook.hear = self.hear

    def routes(self) -> list[web.RouteDef]:
        return [
            web.route("*", r"/bot{token:[^/]+}/{method}", self.call),
            web.get(r"/file/bot{token:[^/]+}/{path:.+}", self.download),
            web.route("*", r"/bot{rest:.*}", _not_found),
        ]

    async def call(self, request: web.Request) -> web.StreamResponse:
        """Carry one method out."""
        try:
            self._check_token(request)
            outcome = await self._outcome(request.match_info["method"], await read_params(request))
        except ApiError as error:
            outcome = Outcome(error.body, error.code)
        answer, status, fault = outcome
        if fault and fault.body is not None:
            return web.Response(text=fault.body, status=status, content_type="text/html")
        if fault and fault.cut:
            return await _half_of(json.dumps(answer).encode(), status, request)
        return web.json_response(answer, status=status)

    async def hear(self, content_type: str, body: bytes) -> None:
        """Carry out the method that a bot's answer to an update is, if it is one; how it ends nobody learns."""
        try:
            params = Params(*form_of(content_type, body))
        except ApiError:
            return
        method = params.text("method")
        if method and not method.lower().startswith(NOT_AS_ANSWER):
            await self._outcome(method, params)

    async def _outcome(self, named: str, params: Params) -> Outcome:
        fault = None
        try:
            name, method = method_named(named)
            call = self._world.calls.begin(name, params.loggable())
            fault = self._world.faults.take(name, params.text("chat_id"))
            return Outcome({"ok": True, "result": await self._carry_out(call, method, params, fault)}, fault=fault)
        except ApiError as error:
            return Outcome(error.body, error.code, fault)

    async def download(self, request: web.Request) -> web.Response:
        """The bytes of a file, by the file_path that getFile told."""
        try:
            self._check_token(request)
        except ApiError as error:
            return web.json_response(error.body, status=error.code)
        file = self._world.files.by_path(request.match_info["path"])
        if file is None or file.upload.content is None:
            return web.json_response(refused(Refusal.NOT_FOUND).body, status=404)
        return web.Response(body=file.upload.content, content_type="application/octet-stream")

    def _check_token(self, request: web.Request) -> None:
        if not hmac.compare_digest(request.match_info["token"].encode(), self._token):
            raise refused(Refusal.UNAUTHORIZED)

    async def _carry_out(self, call: Json, method: Method, params: Params, fault: Fault | None) -> Any:
        try:
            if fault and fault.status is not None:
                await asyncio.sleep(fault.delay)
                raise _as_error(fault)
            problem = missing(method, params)
            if problem:
                raise problem
            result = await self._run(method.run, params)
        except ApiError as error:
            call.update(ok=False, error_code=error.code)
            raise
        call.update(ok=True)
        if fault:
            # The message is out before the answer is late, or lost: just that makes a sender repeat itself.
            await asyncio.sleep(fault.delay)
        return result

    async def _run(self, run: Handler, params: Params) -> Any:
        result = run(self._world, params)
        return await result if inspect.isawaitable(result) else result


async def _not_found(request: web.Request) -> web.Response:
    return web.json_response(refused(Refusal.NOT_FOUND).body, status=404)


def _as_error(fault: Fault) -> ApiError:
    code = fault.status or 500
    described = fault.description or DESCRIPTIONS.get(code, "Bad Request")
    return ApiError(
        code,
        described.replace("{retry_after}", str(fault.retry_after)),
        retry_after=fault.retry_after,
        migrate_to_chat_id=fault.migrate_to_chat_id,
    )


async def _half_of(body: bytes, status: int, request: web.Request) -> web.StreamResponse:
    """The connection breaks in the middle of the answer."""
    half = web.StreamResponse(status=status, headers={"Content-Length": str(len(body))})
    await half.prepare(request)
    await half.write(body[: len(body) // 2])
    if request.transport:
        request.transport.close()
    return half

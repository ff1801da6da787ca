"""python-telegram-bot's way to the network, on aiohttp: httpx's connection pool takes quadratic time under load."""

import asyncio
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

import aiohttp
from telegram import Bot
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

TIMEOUT = 20.0
FILE_TIMEOUT = 120.0
"""Twenty megabytes take their time."""


class AiohttpRequest(BaseRequest):
    """One session for everything; a pool as large as what may be in flight."""

    def __init__(self, connections: int = 256) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return TIMEOUT

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),  # Telegram has none, and a jar is searched at each request
                skip_auto_headers=("User-Agent", "Accept", "Accept-Encoding"),
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        assert self._session is not None
        seconds = read_timeout if isinstance(read_timeout, int | float) else TIMEOUT
        try:
            async with self._session.request(
                method, url, **_body(request_data), timeout=aiohttp.ClientTimeout(total=seconds)
            ) as response:
                return response.status, await response.read()
        except TimeoutError as error:
            raise TimedOut from error
        except (aiohttp.ClientError, OSError, asyncio.IncompleteReadError) as error:
            # The error's own words may hold the address, and with it the token.
            raise NetworkError(type(error).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """What is no answer of Telegram's is the network's trouble. The library would write it into the log."""
        try:
            answer = json.loads(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict) or ("result" not in answer and answer.get("ok") is not False):
            raise NetworkError("not an answer of Telegram's")
        return answer


_to_json = json.JSONEncoder(default=lambda each: each.to_dict()).encode


class File(NamedTuple):
    """What we made ourselves and send along."""

    name: str
    content: bytes
    mime: str


class Plain:
    """In the place of the library's RequestData: what is JSON already, but for objects of the library among it."""

    def __init__(self, parameters: Mapping[str, Any], files: Mapping[str, File]) -> None:
        self._plain = {name: value for name, value in parameters.items() if value is not None}
        self.multipart_data = files

    @property
    def contains_files(self) -> bool:
        return bool(self.multipart_data)

    @property
    def json_payload(self) -> bytes:
        return _to_json(self._plain).encode()

    @property
    def json_parameters(self) -> dict[str, str]:
        """As a form has them: words as they are, all else as JSON."""
        return {name: value if isinstance(value, str) else _to_json(value) for name, value in self._plain.items()}


async def post(bot: Bot, method: str, parameters: Mapping[str, Any]) -> Any:
    """Calls `send_message` and the like, and gives the plain answer. Files may be among the parameters.

    With the library's errors, not by its methods: they make objects of an answer of which we want a number.
    """
    files = {name: value for name, value in parameters.items() if isinstance(value, File)}
    plain = Plain({name: value for name, value in parameters.items() if name not in files}, files)
    patience = FILE_TIMEOUT if files else TIMEOUT
    url = f"{bot.base_url}/{_camel(method)}"
    return await bot.request.post(url, plain, read_timeout=patience)  # type: ignore[arg-type]


def _camel(method: str) -> str:
    """`send_message` as the Bot API has it: sendMessage."""
    first, *others = method.split("_")
    return first + "".join(map(str.capitalize, others))


def _body(data: RequestData | Plain | None) -> dict[str, Any]:
    """As JSON, which is made and read more quickly than a form; as a form where there are files."""
    if data is None:
        return {}
    if not data.contains_files:
        return {"data": data.json_payload, "headers": {"Content-Type": "application/json"}}
    form = aiohttp.FormData(data.json_parameters, quote_fields=False)  # a file's name is shown as it is sent
    for field, (name, content, mime) in (data.multipart_data or {}).items():
        form.add_field(field, content, filename=name, content_type=mime)
    return {"data": form}

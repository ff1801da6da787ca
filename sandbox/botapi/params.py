"""A Bot API request's parameters, however they were sent: JSON, form, multipart or query string."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from sandbox.botapi.errors import ApiError, Refusal, bad_request, refused
from sandbox.botapi.forms import form_of, read_json
from sandbox.files import Upload

TRUE = frozenset({"true", "1", "yes"})
NOTHING = object()
"""A null where an object or an array is wanted: it is neither."""
CALLED = {
    "reply_markup": "reply keyboard markup",
    "reply_parameters": "reply parameters",
    "link_preview_options": "link preview options",
    "reaction": "reaction types",
    "scope": "BotCommandScope",
    "menu_button": "menu button",
    "button": "inline query results button",
    "results": "JSON encoded inline query results",
}
"""What Telegram calls a parameter that is an object, where it is not by its name."""
_DIGITS = re.compile(r"-?\d{1,18}")
_DECIMAL = re.compile(r"\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")


@dataclass(frozen=True)
class Params:
    """Values by name, and uploaded files by the name of their form field."""

    values: Mapping[str, Any] = field(default_factory=dict)
    files: Mapping[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Was something given: a value that is not empty, or a file?"""
        return self.values.get(name) not in (None, "") or name in self.files

    def text(self, name: str) -> str:
        """The value as text, "" when missing."""
        value = self.values.get(name)
        if value is None:
            return ""
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

    def integer(self, name: str, default: int = 0) -> int:
        """The whole number that the value begins with, as Telegram reads it; 0 of what begins with none."""
        if not self.has(name):
            return default
        found = _DIGITS.match(self.text(name))
        return int(found[0]) if found else 0

    def number(self, name: str) -> float:
        """The number that the value begins with, as Telegram reads it; 0 of what begins with none."""
        found = _DECIMAL.match(self.text(name))
        return float(found[0]) if found else 0.0

    def flag(self, name: str) -> bool:
        """The value as true or false; missing is false."""
        return self.text(name).strip().lower() in TRUE

    def json(self, name: str) -> Any:
        """The value decoded if it came as a JSON string; None when missing. Raises ApiError for bad JSON."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            decoded = read_json(value)
        except ValueError:
            raise bad_request(f"can't parse {CALLED.get(name, name)} JSON object") from None
        return NOTHING if decoded is None else decoded

    def array(self, name: str) -> list[Any] | None:
        """The value as an array, None where it is none: of these Telegram makes no fuss."""
        try:
            value = self.json(name)
        except ApiError:
            return None
        return value if isinstance(value, list) else None

    def loggable(self) -> dict[str, Any]:
        """The parameters for the log of calls: files by name and size only."""
        files = {name: {"file_name": file.name, "file_size": file.size} for name, file in self.files.items()}
        return {**self.values, **files}


async def read_params(request: web.Request) -> Params:
    """Query string and body. Raises ApiError for a body that is too big, or broken."""
    try:
        form = form_of(request.headers.get("Content-Type", ""), await request.read())
    except web.HTTPRequestEntityTooLarge:
        raise refused(Refusal.UPLOAD_TOO_BIG) from None
    return Params({**request.query, **form.values}, form.files)

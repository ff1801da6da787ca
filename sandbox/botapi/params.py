"""A Bot API request's parameters, however they were sent: JSON, form, multipart or query string."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from sandbox.botapi.errors import Refusal, refused
from sandbox.files import Upload, upload_of

TRUE = frozenset({"true", "1", "yes"})


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
        if value is None or isinstance(value, dict | list):
            return ""
        return value if isinstance(value, str) else json.dumps(value)

    def integer(self, name: str, default: int = 0) -> int:
        """The value as a whole number. Raises ApiError for anything else."""
        try:
            return int(self.number(name, default))
        except (ValueError, OverflowError):
            raise refused(Refusal.NOT_A_NUMBER, field=name) from None

    def number(self, name: str, default: float = 0) -> float:
        """The value as a number. Raises ApiError for anything else."""
        if not self.has(name):
            return default
        try:
            return float(self.text(name))
        except ValueError:
            raise refused(Refusal.NOT_A_NUMBER, field=name) from None

    def flag(self, name: str) -> bool:
        """The value as true or false; missing is false."""
        return self.text(name).lower() in TRUE

    def json(self, name: str) -> Any:
        """The value decoded if it came as a JSON string; None when missing. Raises ApiError for bad JSON."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value.strip():
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise refused(Refusal.BAD_JSON, field=name) from None

    def loggable(self) -> dict[str, Any]:
        """The parameters for the log of calls: files by name and size only."""
        files = {name: {"file_name": file.name, "file_size": file.size} for name, file in self.files.items()}
        return {**self.values, **files}


async def read_params(request: web.Request) -> Params:
    """Read query string and body. Raises ApiError when the body is not what its type says."""
    values: dict[str, Any] = dict(request.query)
    files: dict[str, Upload] = {}
    try:
        if request.content_type == "application/json":
            values.update(await _json_body(request))
        elif request.content_type == "multipart/form-data":
            await _multipart_body(request, values, files)
        elif request.content_type == "application/x-www-form-urlencoded":
            values.update({name: value for name, value in (await request.post()).items() if isinstance(value, str)})
    except web.HTTPRequestEntityTooLarge:
        raise refused(Refusal.UPLOAD_TOO_BIG) from None
    except ValueError as error:
        raise refused(Refusal.BAD_PARAMETERS, why=error) from None
    return Params(values, files)


async def _json_body(request: web.Request) -> dict[str, Any]:
    body = await request.text()
    decoded = json.loads(body) if body else {}
    if not isinstance(decoded, dict):
        raise ValueError("object expected")
    return decoded


async def _multipart_body(request: web.Request, values: dict[str, Any], files: dict[str, Upload]) -> None:
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        if part.filename is None:
            values[part.name] = await part.text()
        else:
            content = bytes(await part.read(decode=True))
            files[part.name] = upload_of(part.filename, part.headers.get("Content-Type"), content)

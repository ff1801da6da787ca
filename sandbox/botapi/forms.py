"""The body of a request, or of a webhook's answer, as Telegram's server reads it: what cannot be read is nothing."""

from __future__ import annotations

import json
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

from sandbox.botapi.errors import Refusal, refused
from sandbox.files import Upload, upload_of


class Form(NamedTuple):
    """Values by name, and files by the name of their field."""

    values: dict[str, Any]
    files: dict[str, Upload]


def form_of(content_type: str, body: bytes) -> Form:
    """What was sent. Raises ApiError where a multipart body is broken."""
    kind = content_type.lower()
    if "multipart/form-data" in kind:
        return _multipart(content_type, body)
    if "application/json" in kind:
        return Form(_json(body), {})
    if "application/x-www-form-urlencoded" in kind:
        return Form(dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)), {})
    return Form({}, {})


def read_json(text: str) -> Any:
    """What a text says in JSON. Raises ValueError for what is none: nested too deep, or with half a character."""
    try:
        decoded = json.loads(text)
    except RecursionError:
        raise ValueError("too deep") from None
    if "\\u" in text:
        json.dumps(decoded, ensure_ascii=False).encode()
    return decoded


def _json(body: bytes) -> dict[str, Any]:
    """A null is a word as any other: it is not the same as nothing."""
    try:
        decoded = read_json(body.decode("utf-8-sig") or "{}")
    except ValueError:
        return {}
    given = decoded if isinstance(decoded, dict) else {}
    return {name: "null" if value is None else value for name, value in given.items()}


def _multipart(content_type: str, body: bytes) -> Form:
    boundary = _pairs(content_type).get("boundary", "")
    if not boundary:
        raise refused(Refusal.NO_BOUNDARY)
    form = Form({}, {})
    for part in (b"\r\n" + body).split(b"\r\n--" + boundary.encode())[1:]:
        if part.startswith(b"--"):
            break
        _read_part(form, part)
    return form


def _read_part(form: Form, part: bytes) -> None:
    """A file is what has a file name, in quotation marks or not; all else is a value."""
    head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
    lines = (line.partition(":") for line in head.decode("utf-8", "replace").split("\r\n"))
    headers = {name.strip().lower(): value.strip() for name, _, value in lines}
    told = _pairs(headers.get("content-disposition", ""))
    name = told.get("name", "")
    if not name:
        raise refused(Refusal.FIELD_NAMELESS)
    if "filename" in told:
        form.files[name] = upload_of(told["filename"], headers.get("content-type"), content)
    else:
        form.values[name] = content.decode("utf-8", "replace")


def _pairs(header: str) -> dict[str, str]:
    """name=value of a header; quotation marks around a value go, nothing else is decoded."""
    pairs = (each.partition("=") for each in header.split(";")[1:])
    return {name.strip(): _bare(value.strip()) for name, _, value in pairs}


def _bare(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] == '"' else value

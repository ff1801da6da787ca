"""What a phone sends: a request of the control API becomes the contents of one or several messages."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from aiohttp import BodyPartReader, web

from sandbox.botapi import limits
from sandbox.botapi.content import origin_of
from sandbox.botapi.markup import utf16_length
from sandbox.botapi.media import described
from sandbox.botapi.params import Params
from sandbox.botapi.sending import COPIED, MEDIA
from sandbox.control.phones import written
from sandbox.control.problems import Problem
from sandbox.files import Upload, upload_of
from sandbox.shapes import Account, Json
from sandbox.world import World

AS_THEY_ARE = ("location", "contact", "venue", "dice", "poll")
VOICE_TYPES = ("audio/ogg", "audio/opus", "audio/webm")


async def read_parcel(request: web.Request) -> tuple[Json, list[Upload]]:
    """The JSON object and the files of a request, sent as JSON or as multipart. Raises Problem."""
    if request.content_type != "multipart/form-data":
        return await read_object(request), []
    body: Json = {}
    uploads: list[Upload] = []
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        if part.filename is not None:
            content = bytes(await part.read(decode=True))
            uploads.append(upload_of(part.filename, part.headers.get("Content-Type"), content))
        elif part.name == "json":
            body = _object(await part.text())
    return body, uploads


async def read_object(request: web.Request) -> Json:
    """The JSON object of a request; nothing sent is an empty one. Raises Problem."""
    return _object(await request.text() or "{}")


def contents(world: World, account: Account, body: Json, uploads: Sequence[Upload]) -> list[Json]:
    """The messages for this person to send, each without its reply. Raises Problem when there is nothing."""
    caption = written(str(body["text"]), "caption") if body.get("text") else {}
    pretended = body.get("document")
    if isinstance(pretended, dict):
        uploads = [*uploads, _pretended(pretended)]
    if uploads:
        return _with_files(world, body, uploads, caption)
    if isinstance(body.get("sticker"), str):
        return [_sticker(world, body["sticker"])]
    plain = {field: body[field] for field in AS_THEY_ARE if body.get(field)}
    if plain:
        return [plain]
    if isinstance(body.get("forward_from"), dict):
        return [_forwarded(world, account, body["forward_from"])]
    if not str(body.get("text") or "").strip():
        raise Problem(400, "there is nothing to send")
    return [{**written(part), **_origin(world, body)} for part in split(str(body["text"]).strip())]


def split(text: str, limit: int = limits.TEXT) -> list[str]:
    """A text in parts that fit into messages, cut after white space where there is some near the end."""
    parts: list[str] = []
    while utf16_length(text) > limit:
        end = limit
        while utf16_length(text[:end]) > limit:
            end -= 1
        space = max(text.rfind(" ", limit * 3 // 4, end), text.rfind("\n", limit * 3 // 4, end))
        cut = space + 1 if space > 0 else end
        parts.append(text[:cut].rstrip())
        text = text[cut:]
    return [*parts, text]


def _with_files(world: World, body: Json, uploads: Sequence[Upload], caption: Json) -> list[Json]:
    details = Params({"duration": body.get("duration", 3)})
    files = [world.files.put(_kind(upload, body), upload) for upload in uploads]
    messages = [described(world.files, file, details) for file in files]
    if body.get("album") and 1 < len(messages) <= limits.MEDIA_GROUP:
        album_id = world.new_album_id()
        messages = [{**message, "media_group_id": album_id} for message in messages]
    messages[0].update(caption)
    return messages


def _kind(upload: Upload, body: Json) -> str:
    wanted = body.get("as")
    if wanted in MEDIA:
        return str(wanted)
    if upload.mime_type.startswith("image/") and upload.content is not None:
        return "photo"
    return "voice" if upload.mime_type in VOICE_TYPES else "document"


def _pretended(document: Json) -> Upload:
    return Upload(
        name=str(document.get("file_name", "file.bin")),
        mime_type=str(document.get("mime_type", "application/octet-stream")),
        content=None,
        size=int(document.get("file_size", 0)),
    )


def _sticker(world: World, emoji: str) -> Json:
    file = world.files.put("sticker", upload_of("sticker.webp", "image/webp", b"RIFF"))
    return described(world.files, file, Params({"emoji": emoji}))


def _forwarded(world: World, account: Account, source: Json) -> Json:
    chat = world.chats.get(int(source.get("chat_id", 0)))
    sees = chat is not None and account.person.id in chat.members
    stored = chat.messages.get(int(source.get("message_id", 0))) if chat and sees else None
    if stored is None:
        raise Problem(404, "there is no such message to forward")
    if stored.message.get("has_protected_content"):
        raise Problem(403, "this message is protected from forwarding")
    content = {key: stored.message[key] for key in (*COPIED, *MEDIA) if key in stored.message}
    return {**content, "forward_origin": origin_of(stored.message)}


def _origin(world: World, body: Json) -> Json:
    """`forward_from`: a known person's id, or the name of somebody whose account stays hidden."""
    source = body.get("forward_from")
    if not source:
        return {}
    date = world.timestamp()
    account = world.accounts.get(source) if isinstance(source, int) else None
    if account:
        return {"forward_origin": {"type": "user", "date": date, "sender_user": account.user}}
    return {"forward_origin": {"type": "hidden_user", "date": date, "sender_user_name": str(source)}}


def _object(text: str) -> Json:
    try:
        decoded: Any = json.loads(text)
    except ValueError:
        raise Problem(400, "the body is not JSON") from None
    if not isinstance(decoded, dict):
        raise Problem(400, "a JSON object is expected")
    return decoded
